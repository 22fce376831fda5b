//! What was noticed about a body while it was parsed. How grave that is, the caller says.

use std::collections::BTreeSet;
use std::ops::Range;

/// Something in a body that will not be shown as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `html-removed`, `unsafe-link`, `embed-removed`, `heading-attributes` or `footnote-unused`.
    pub rule: &'static str,
    /// What is the case, lower case, no full stop.
    pub message: String,
    /// What to do.
    pub hint: String,
    pub range: Range<usize>,
}

/// More are not worth reading.
const MOST: usize = 100;

/// Notices as they come up; the same one only once.
#[derive(Default)]
pub(super) struct Notices {
    pub(super) list: Vec<Notice>,
    said: BTreeSet<(&'static str, String)>,
}

impl Notices {
    pub(super) fn add(
        &mut self,
        rule: &'static str,
        message: String,
        hint: &str,
        range: &Range<usize>,
    ) {
        if self.list.len() < MOST && self.said.insert((rule, message.clone())) {
            self.list.push(Notice { rule, message, hint: hint.to_owned(), range: range.clone() });
        }
    }

    /// Whether it is worth looking for the place of a notice.
    pub(super) fn wants(&self, rule: &'static str, message: &str) -> bool {
        self.list.len() < MOST && !self.said.contains(&(rule, message.to_owned()))
    }
}

/// Text short enough for a message.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
