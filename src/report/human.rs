//! Findings for a person at a terminal, in the manner of rustc: what is wrong,
//! the line it is on with a mark under the words, and what to write instead.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::{Edit, Lines, Placed, Severity};

/// One finding as text, ending in a newline.
pub fn print(placed: &Placed<'_>, colour: bool) -> String {
    let diagnostic = placed.diagnostic;
    let title = visible(&diagnostic.message);
    let path = visible(&diagnostic.span.path);
    let mut hints: Vec<String> = diagnostic.hints.iter().map(|hint| visible(hint)).collect();
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let lines = placed.lines.as_deref();
    let title = level.primary_title(title).id(diagnostic.rule);
    let excerpt = lines.map(|lines| Excerpt::around(lines, diagnostic.span.range()));
    let mut group: Group<'_> = match &excerpt {
        Some(excerpt) => title.element(
            Snippet::source(&excerpt.text)
                .line_start(excerpt.first_line)
                .path(path)
                .annotation(AnnotationKind::Primary.span(excerpt.mark.clone())),
        ),
        None => title.element(annotate_snippets::Origin::path(path)),
    };
    let edit = diagnostic.fix.as_ref().and_then(|fix| fix.edits.first());
    let mended = edit.zip(lines).and_then(|(edit, lines)| Mended::of(edit, lines));
    let shown = mended.as_ref().map(|mended| {
        let hint = if hints.is_empty() { "write".to_owned() } else { hints.remove(0) };
        Level::HELP.secondary_title(hint).element(
            Snippet::source(&mended.excerpt.text)
                .line_start(mended.excerpt.first_line)
                .patch(Patch::new(mended.excerpt.mark.clone(), &mended.text)),
        )
    });
    for hint in &hints {
        group = group.element(Level::HELP.message(hint));
    }
    let groups: Vec<Group<'_>> = std::iter::once(group).chain(shown).collect();
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    format!("{}\n", renderer.render(&groups))
}

/// The line a finding is about, cut out of the file so that a long file costs
/// nothing, with everything a terminal would obey shown as an escape.
struct Excerpt {
    text: String,
    first_line: usize,
    mark: Range<usize>,
}

/// Longer lines are cut around the mark.
const WIDEST: usize = 160;

impl Excerpt {
    fn around(lines: &Lines<'_>, range: Range<usize>) -> Excerpt {
        let text = lines.text;
        let start = lines.boundary(range.start);
        let end = lines.boundary(range.end.max(range.start));
        let Range { start: mut from, end: mut to } = lines.line(start);
        // A finding about several lines is shown by its first one.
        let end = end.min(to).max(start);
        if to - from > WIDEST {
            from = from.max(lines.boundary(start.saturating_sub(WIDEST / 2)));
            to = to.min(lines.boundary(end.min(start + WIDEST) + WIDEST / 2));
        }
        let end = end.min(to);
        let before = visible(&text[from..start]);
        let marked = visible(&text[start..end]);
        let after = visible(text[end..to].trim_end_matches('\r'));
        let mark = before.len()..before.len() + marked.len();
        let first_line = lines.position(start).line;
        Excerpt { text: format!("{before}{marked}{after}"), first_line, mark }
    }
}

/// A line, and what to put in the place of its mark.
struct Mended {
    excerpt: Excerpt,
    text: String,
}

impl Mended {
    /// Nothing where the edit does not fit into one line that can be shown.
    fn of(edit: &Edit, lines: &Lines<'_>) -> Option<Mended> {
        let range = edit.span.range();
        let line = lines.line(range.start);
        let is_short = line.len() <= WIDEST && edit.text.len() <= WIDEST;
        let text = edit.text.trim_end_matches(['\r', '\n']);
        if range.end > line.end || !is_short || text.contains('\n') {
            return None;
        }
        let ends_line = text.len() < edit.text.len();
        let text = visible(text) + if ends_line { "\n" } else { "" };
        Some(Mended { excerpt: Excerpt::around(lines, range), text })
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
    use crate::report::{Diagnostic, Fix};
    use crate::source::Span;

    fn sample(text: &str, word: &str) -> Diagnostic {
        let start = text.find(word).unwrap();
        let span = Span::new(&Arc::from("content/posts/a.md"), start..start + word.len());
        Diagnostic::error("unknown-person", span, "`mlia` is not in profiles")
            .hint("did you mean `mila`?")
    }

    fn shown(diagnostic: &Diagnostic, text: &str) -> String {
        let lines = Some(Arc::new(Lines::of(text)));
        print(&Placed { diagnostic, lines }, false)
    }

    #[test]
    fn the_mark_stands_under_the_word() {
        let text = "+++\ntitle = \"Night shift\"\nauthors = [\"mlia\"]\n+++\n";
        let expected = "\
error[unknown-person]: `mlia` is not in profiles
  ╭▸ content/posts/a.md:3:13
  │
3 │ authors = [\"mlia\"]
  │             ━━━━
  │
  ╰ help: did you mean `mila`?
";
        assert_eq!(shown(&sample(text, "mlia"), text), expected);
    }

    #[test]
    fn a_fix_shows_the_line_as_it_would_be() {
        let text = "+++\nautors = [\"mila\"]\n+++\n";
        let found = sample(text, "autors");
        let fix = Fix::safe(found.span.clone(), "authors");
        let shown = shown(&found.fix(Some(fix)), text);
        let expected = "\
error[unknown-person]: `mlia` is not in profiles
  ╭▸ content/posts/a.md:2:1
  │
2 │ autors = [\"mila\"]
  │ ━━━━━━
  ╰╴
help: did you mean `mila`?
  ╭╴
2 │ authors = [\"mila\"]
  ╰╴   +
";
        assert_eq!(shown, expected);
    }

    #[test]
    fn escape_codes_are_written_out() {
        let text = "a\u{1b}[31m mlia \u{202e}\n";
        let found = sample(text, "mlia");
        let fix = Fix::safe(found.span.clone(), "\u{1b}[32m");
        let shown = shown(&found.fix(Some(fix)), text);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));
        assert!(shown.contains("u{1b}"));
    }
}
