//! openmic
pub mod admit;
pub mod content;
pub mod hub;
pub mod markdown;
pub mod report;
pub mod publish;
pub mod source;
