//! What would mend a finding: words put in place of other words.

use crate::source::Span;

/// How a finding can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// All of them or none.
    pub edits: Vec<Edit>,
    /// Whether it can only be what the author meant, so that `--fix` may do it
    /// unasked. Who is named or shown is never such a matter.
    pub is_safe: bool,
}

/// Text that takes the place of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Fix {
    /// A fix that can only be what the author meant.
    pub fn safe(span: Span, text: impl Into<String>) -> Fix {
        Fix { edits: vec![Edit { span, text: text.into() }], is_safe: true }
    }

    /// A fix that somebody has to look at.
    pub fn suggested(span: Span, text: impl Into<String>) -> Fix {
        Fix { is_safe: false, ..Fix::safe(span, text) }
    }
}

/// `text` with the fixes made, and which of them were: a fix that reaches into
/// another one or out of the text is left for the next time.
pub fn apply(text: &str, fixes: &[&Fix]) -> (String, Vec<bool>) {
    let mut taken: Vec<&Edit> = Vec::new();
    let made: Vec<bool> = fixes
        .iter()
        .map(|fix| {
            let fits = |edit: &Edit, others: &[&Edit]| {
                text.get(edit.span.range()).is_some()
                    && others.iter().all(|other| is_apart(edit, other))
            };
            let mut own: Vec<&Edit> = Vec::new();
            for edit in &fix.edits {
                if !fits(edit, &own) || !fits(edit, &taken) {
                    return false;
                }
                own.push(edit);
            }
            taken.append(&mut own);
            true
        })
        .collect();
    taken.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut mended = String::with_capacity(text.len());
    let mut from = 0;
    for edit in taken {
        let range = edit.span.range();
        mended.push_str(&text[from..range.start]);
        mended.push_str(&edit.text);
        from = range.end;
    }
    mended.push_str(&text[from..]);
    (mended, made)
}

/// Whether two edits touch different places; two insertions at one place do not.
fn is_apart(a: &Edit, b: &Edit) -> bool {
    let (a, b) = (&a.span, &b.span);
    (a.end <= b.start || b.end <= a.start) && (a.start, a.end) != (b.start, b.end)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;

    fn fix(start: usize, end: usize, text: &str) -> Fix {
        Fix::safe(Span::new(&Arc::from("a.md"), start..end), text)
    }

    #[test]
    fn fixes_that_overlap_wait() {
        let (a, b, c) = (fix(0, 3, "x"), fix(2, 4, "y"), fix(3, 5, "z"));
        assert_eq!(apply("abcdef", &[&a, &b, &c]), ("xzf".to_owned(), vec![true, false, true]));
        let twice = fix(1, 1, "+");
        assert_eq!(apply("ab", &[&twice, &twice]).0, "a+b");
        assert_eq!(apply("ab", &[&fix(1, 9, "")]), ("ab".to_owned(), vec![false]));
    }

    proptest! {
        #[test]
        fn what_no_fix_names_stays(text in "[a-é]{0,20}", ranges in prop::collection::vec((0usize..30, 0usize..5), 0..6)) {
            let fixes: Vec<Fix> = ranges.iter().map(|(at, long)| fix(*at, at + long, "<>")).collect();
            let (mended, made) = apply(&text, &fixes.iter().collect::<Vec<_>>());
            let touched = |at: usize| fixes.iter().zip(&made).any(|(fix, made)| {
                *made && fix.edits.iter().any(|edit| edit.span.range().contains(&at))
            });
            let kept: String = text.char_indices().filter(|(at, _)| !touched(*at)).map(|(_, c)| c).collect();
            prop_assert_eq!(mended.replace("<>", ""), kept);
            prop_assert_eq!(mended.matches("<>").count(), made.iter().filter(|made| **made).count());
        }
    }
}
