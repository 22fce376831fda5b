//! openmic
pub mod admit;
pub mod asset;
pub mod check;
pub mod cli;
pub mod compose;
pub mod content;
pub mod hub;
pub mod markdown;
pub mod page;
pub mod publish;
pub mod render;
pub mod report;
pub mod source;
pub mod words;
