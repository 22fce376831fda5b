//! `@handle` in running text. Whether there is such a person is the caller's to say.

use std::ops::Range;

/// A person named as `@handle`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Without the `@`, as written: ASCII letters and digits, inside also `-`, `.` and `_`.
    pub handle: String,
    pub range: Range<usize>,
}

/// The mentions in a stretch of running text, each with its `@`. `before` is what stands in front
/// of the stretch. Addresses (`me@example.org`, `@me@server.example`, `server.example/@me`) are no
/// mentions, nor is what goes on with letters a handle cannot have.
pub(super) fn mentions(text: &str, before: Option<char>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('@').map(|i| from + i) {
        from = at + 1;
        let joined = text[..at].chars().next_back().or(before).is_some_and(joins);
        let run = &text[from..];
        let run = &run[..run.find(|c| !in_handle(c)).unwrap_or(run.len())];
        let after = text[from + run.len()..].chars().next();
        from += run.len();
        let handle = run.trim_end_matches(['-', '.', '_']);
        let whole = !after.is_some_and(|c| c == '@' || c.is_alphanumeric());
        if !joined && whole && handle.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            found.push(at..at + 1 + handle.len());
        }
    }
    found
}

fn in_handle(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')
}

/// Whether an `@` right behind this character belongs to an address or a word.
fn joins(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '_' | '.' | '-' | '+' | '@' | '/' | '\\' | '&' | '=' | '#' | '%' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        mentions(text, None).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_handle_ends_before_the_full_stop() {
        assert_eq!(
            found("Thanks @ada, @mila-costa. (@X1) @a.b_c's @ada…"),
            ["@ada", "@mila-costa", "@X1", "@a.b_c", "@ada"]
        );
    }

    #[test]
    fn addresses_are_no_mentions() {
        assert!(found("me@example.org a+@b x.example/@me @me@server.example @@a").is_empty());
    }

    #[test]
    fn a_word_in_another_alphabet_is_no_handle() {
        assert!(found("@adaé @é @ @-a @_a").is_empty());
        assert!(mentions("@ada", Some('x')).is_empty());
    }
}
