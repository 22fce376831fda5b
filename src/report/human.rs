//! Findings for a person at a terminal, in the manner of rustc: what is wrong,
//! the line it is on with a mark under the words, and what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};

/// One finding as text, ending in a newline. `text` is the file it points
/// into, where there is one.
pub fn print(diagnostic: &Diagnostic, text: Option<&str>, colour: bool) -> String {
    let title = visible(&diagnostic.message);
    let path = visible(&diagnostic.span.path);
    let hints: Vec<String> = diagnostic.hints.iter().map(|hint| visible(hint)).collect();
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(title).id(diagnostic.rule);
    let excerpt = text.map(|text| Excerpt::around(text, diagnostic.span.range()));
    let mut group: Group<'_> = match &excerpt {
        Some(excerpt) => title.element(
            Snippet::source(&excerpt.text)
                .line_start(excerpt.first_line)
                .path(path)
                .annotation(AnnotationKind::Primary.span(excerpt.mark.clone())),
        ),
        None => title.element(annotate_snippets::Origin::path(path)),
    };
    for hint in &hints {
        group = group.element(Level::HELP.message(hint));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    format!("{}\n", renderer.render(&[group]))
}

/// The lines a finding is about, cut out of the file so that a long file costs
/// nothing, with everything a terminal would obey shown as an escape.
struct Excerpt {
    text: String,
    first_line: usize,
    mark: std::ops::Range<usize>,
}

/// Longer lines are cut around the mark.
const WIDEST: usize = 160;

impl Excerpt {
    fn around(text: &str, range: std::ops::Range<usize>) -> Excerpt {
        let on_boundary = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = on_boundary(range.start);
        let end = on_boundary(range.end.max(range.start));
        let first_line = text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
        let mut from = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let mut to = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        // A finding about several lines is shown by its first one.
        let end = end.min(to).max(start);
        if to - from > WIDEST {
            from = from.max(on_boundary(start.saturating_sub(WIDEST / 2)));
            to = to.min(on_boundary(end.min(start + WIDEST) + WIDEST / 2));
        }
        let end = end.min(to);
        let before = visible(&text[from..start]);
        let marked = visible(&text[start..end]);
        let after = visible(text[end..to].trim_end_matches('\r'));
        let mark = before.len()..before.len() + marked.len();
        Excerpt { text: format!("{before}{marked}{after}"), first_line, mark }
    }
}

/// Text with control and direction-changing characters written out, so that
/// nothing in a contribution can steer the terminal or the reader.
pub fn visible(text: &str) -> String {
    let steers = |c: char| {
        (c.is_control() && c != '\t')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if steers(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::Span;

    fn sample(text: &str, word: &str) -> Diagnostic {
        let start = text.find(word).unwrap();
        let span = Span::new(&Arc::from("content/posts/a.md"), start..start + word.len());
        Diagnostic::error("unknown-person", span, "`mlia` is not in profiles")
            .hint("did you mean `mila`?")
    }

    #[test]
    fn the_mark_stands_under_the_word() {
        let text = "+++\ntitle = \"Night shift\"\nauthors = [\"mlia\"]\n+++\n";
        let shown = print(&sample(text, "mlia"), Some(text), false);
        let expected = "\
error[unknown-person]: `mlia` is not in profiles
  ╭▸ content/posts/a.md:3:13
  │
3 │ authors = [\"mlia\"]
  │             ━━━━
  │
  ╰ help: did you mean `mila`?
";
        assert_eq!(shown, expected);
    }

    #[test]
    fn escape_codes_are_written_out() {
        let text = "a\u{1b}[31m mlia \u{202e}\n";
        let shown = print(&sample(text, "mlia"), Some(text), false);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));
        assert!(shown.contains("u{1b}"));
    }
}
