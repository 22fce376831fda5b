//! What openmic has to say about a project: findings that point at a place and
//! say what to write instead.
//!
//! A finding is a value. Stages collect them beside what they make
//! ([`Reported`]); printing them is the business of one file per format here,
//! each a pure function from findings to text.

mod diagnostic;
pub mod human;

pub use diagnostic::{Diagnostic, Severity};

/// A value, and what was noticed while making it.
///
/// Stages return this rather than a `Result`, so that one bad file never hides
/// the next one and a preview always has something to show.
#[derive(Clone, Debug)]
pub struct Reported<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Reported<T> {
    /// A value with nothing to say about it.
    pub fn silent(value: T) -> Reported<T> {
        Reported { value, diagnostics: Vec::new() }
    }
}
