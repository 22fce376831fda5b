//! Findings with their places worked out, ready to be printed in any form.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Diagnostic, Kept, Lines, Rule};
use crate::source::{Position, Sources, Span};

/// All that a printer needs to know.
pub struct Report<'r> {
    /// In the order they are to be shown.
    pub found: Vec<Placed<'r>>,
    /// Findings that somebody keeps, each with the reason.
    pub kept: Vec<(Placed<'r>, &'r str)>,
    /// How many more there are, which were not asked for.
    pub others: usize,
    /// Every rule there is.
    pub rules: Vec<&'static Rule>,
    /// Where the project lies in its repository: empty, or a path that ends in
    /// `/`. Forges count paths from there.
    pub folder: &'r str,
}

/// A finding and the file it points into, where there is one.
#[derive(Clone)]
pub struct Placed<'r> {
    pub diagnostic: &'r Diagnostic,
    pub lines: Option<Arc<Lines<'r>>>,
}

impl Placed<'_> {
    /// Where byte `at` of the file stands.
    pub fn position(&self, at: u32) -> Position {
        let top = Position { line: 1, column: 1 };
        self.lines.as_ref().map_or(top, |lines| lines.position(at as usize))
    }

    pub fn start(&self) -> Position {
        self.position(self.diagnostic.span.start)
    }

    /// One past the last character.
    pub fn end(&self) -> Position {
        self.position(self.diagnostic.span.end.max(self.diagnostic.span.start))
    }

    /// The words that a span of this file means.
    pub fn words(&self, span: &Span) -> &str {
        self.lines.as_ref().and_then(|lines| lines.text.get(span.range())).unwrap_or_default()
    }

    /// The finding's path from the root of the repository.
    pub fn path_below(&self, folder: &str) -> String {
        format!("{folder}{}", self.diagnostic.span.path)
    }
}

/// Finds the places of `found`; each file is looked at once.
pub fn place<'r>(
    found: impl IntoIterator<Item = &'r Diagnostic>,
    sources: &'r Sources,
) -> Vec<Placed<'r>> {
    let mut files: BTreeMap<&'r str, Option<Arc<Lines<'r>>>> = BTreeMap::new();
    found
        .into_iter()
        .map(|diagnostic| {
            let path = &*diagnostic.span.path;
            let lines = files.entry(path).or_insert_with(|| {
                sources.find(path).map(|source| Arc::new(Lines::of(&source.text)))
            });
            Placed { diagnostic, lines: lines.clone() }
        })
        .collect()
}

/// Places for findings that somebody keeps.
pub fn place_kept<'r>(kept: &'r [Kept], sources: &'r Sources) -> Vec<(Placed<'r>, &'r str)> {
    let placed = place(kept.iter().map(|one| &one.diagnostic), sources);
    placed.into_iter().zip(kept.iter().map(|one| one.reason.as_str())).collect()
}
