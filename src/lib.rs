//! openmic
pub mod content;
pub mod hub;
pub mod markdown;
pub mod report;
pub mod source;
