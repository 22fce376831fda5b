//! A place in a source, and how a person calls it.

use std::ops::Range;
use std::sync::Arc;

/// A range of bytes in one file.
///
/// The path travels with the span, so a span means the same in every run and
/// remembered work can be reported again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Path from the project's root.
    pub path: Arc<str>,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes `range` of `path`.
    pub fn new(path: &Arc<str>, range: Range<usize>) -> Span {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Span { path: Arc::clone(path), start: byte(range.start), end: byte(range.end) }
    }

    /// The file as such, where no part of it is to blame.
    pub fn whole(path: &Arc<str>) -> Span {
        Span::new(path, 0..0)
    }

    /// The bytes, for slicing the text they come from.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A line and a column, both counted from one; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    /// Where byte `at` of `text` stands. An offset inside a character counts
    /// as that character, one past the end as the end.
    pub fn of(text: &str, at: usize) -> Position {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &text[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn columns_count_characters() {
        let text = "eins\nzwölf é\n";
        assert_eq!(Position::of(text, 0), Position { line: 1, column: 1 });
        assert_eq!(
            Position::of(text, text.find('é').expect("it is there")),
            Position { line: 2, column: 7 }
        );
        assert_eq!(Position::of(text, 900), Position { line: 3, column: 1 });
    }
}
