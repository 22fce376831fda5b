//! Something a contributor put where a file should be: a link, a pipe, bytes
//! that are not text. It is named, never followed and never silently skipped.

use std::sync::Arc;

/// A file that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Path from the project's root.
    pub path: Arc<str>,
    /// What is the matter, after "this file ".
    pub what: String,
    /// What to do about it.
    pub hint: &'static str,
}
