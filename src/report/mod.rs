//! What openmic has to say about a project: findings that point at a place and
//! say what to write instead.
//!
//! A finding is a value. Stages collect them beside what they make
//! ([`Reported`]); printing them is the business of one file per format here,
//! each a pure function from a [`Report`] to text. What stands behind a
//! finding's name is a [`Rule`]; those that stages report are explained in
//! `rules`, those that a programme may want in `check`.

mod diagnostic;
mod fix;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
mod lines;
pub mod markdown;
mod placed;
pub mod reference;
mod rule;
pub mod rules;
pub mod sarif;

pub use diagnostic::{Diagnostic, Kept, Severity};
pub use fix::{Edit, Fix, apply};
pub use lines::Lines;
pub use placed::{Placed, Report, place, place_kept};
pub use rule::{Rule, marked, without_marks};

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
