//! A rule that protects people, with its owner, its version and its history.

use super::field::record;
use super::plain::Located;
use super::when::When;

record! {
    /// A guideline.
    pub struct Guideline {
        /// What the guideline is called.
        title: String = "\"Pictures and permission\"",
        /// The function that answers for it, as in `[[owner]]`.
        owner: Option<Located<String>> = "\"legal\"",
        /// Which version this is.
        version: Option<String> = "\"1.2\"",
        /// Since when it holds.
        effective: Option<When> = "2025-03-01",
        /// When a person must look at it again.
        review_by: Option<When> = "2026-03-01",
        /// Who looked at it last.
        reviewed_by: Option<String> = "\"Ruth Abara\"",
        /// Whom it concerns.
        applies_to: Vec<String> = "[\"everyone who writes here\"]",
        /// What changed, and when.
        changes: Vec<Change> = "[{ date = 2026-01-10, text = \"Children: parents decide.\" }]",
        /// One or two sentences.
        summary or "excerpt" | "description": Option<String> = "\"Ask first. Always.\"",
        /// Whom to ask: concerns, as in `[[contact]]`, or addresses.
        contacts: Vec<String> = "[\"pictures\"]",
    }
}

record! {
    /// One change of a guideline.
    pub struct Change {
        /// When.
        date: When = "2026-01-10",
        /// What.
        text: String = "\"Children: parents decide.\"",
    }
}
