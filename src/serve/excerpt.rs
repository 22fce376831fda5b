//! One finding for the overlay: what is wrong, the line it is on in three
//! pieces, what to do, and the line as it would be.

use serde_json::{Value, json};

use crate::report::human::visible;
use crate::report::{Edit, Placed};

/// Longer lines are cut around the words that are meant.
const WIDEST: usize = 160;

/// The finding as plain data.
pub(super) fn finding(placed: &Placed<'_>) -> Value {
    let one = placed.diagnostic;
    let start = placed.start();
    let edit = one.fix.as_ref().and_then(|fix| fix.edits.first());
    json!({
        "severity": one.severity.name(),
        "rule": one.rule,
        "message": visible(&one.message),
        "path": visible(&one.span.path),
        "line": start.line,
        "column": start.column,
        "excerpt": pieces(placed),
        "hints": one.hints.iter().map(|hint| visible(hint)).collect::<Vec<_>>(),
        "fix": edit.and_then(|edit| mended(placed, edit)),
    })
}

/// The line before, in and after the words that are meant.
fn pieces(placed: &Placed<'_>) -> Option<[String; 3]> {
    let lines = placed.lines.as_ref()?;
    let range = placed.diagnostic.span.range();
    let start = lines.boundary(range.start);
    let line = lines.line(start);
    let end = lines.boundary(range.end).clamp(start, line.end.max(start));
    // Where something is missing, what stands there is marked.
    let next = || lines.text[start..line.end].chars().next().map_or(0, char::len_utf8);
    let end = if end == start && start < line.end { start + next() } else { end };
    let from = line.start.max(lines.boundary(start.saturating_sub(WIDEST / 2)));
    let to = line.end.min(lines.boundary(end.min(start + WIDEST) + WIDEST / 2));
    let end = end.min(to);
    let piece = |range| lines.text.get(range).map_or_else(String::new, visible);
    let after = lines.text.get(end..to).unwrap_or_default().trim_end_matches('\r');
    Some([piece(from..start), piece(start..end), visible(after)])
}

/// The line as it would be, where the change fits into one.
fn mended(placed: &Placed<'_>, edit: &Edit) -> Option<String> {
    let lines = placed.lines.as_ref()?;
    let range = edit.span.range();
    let line = lines.line(range.start);
    let text = edit.text.trim_end_matches(['\r', '\n']);
    let is_short = line.len() <= WIDEST && text.len() <= WIDEST;
    if edit.span.path != placed.diagnostic.span.path
        || range.end > line.end
        || text.contains('\n')
        || !is_short
    {
        return None;
    }
    let before = lines.text.get(line.start..range.start)?;
    let after = lines.text.get(range.end..line.end)?;
    Some(visible(&format!("{before}{text}{after}")))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::report::{Diagnostic, Fix, Lines};
    use crate::source::Span;

    #[test]
    fn the_line_comes_in_three_pieces_and_mended() {
        let text = "one\nautors = [\u{1b}]\n";
        let span = Span::new(&Arc::from("content/posts/a.md"), 4..10);
        let one = Diagnostic::error("unknown-field", span.clone(), "`autors` is no field")
            .hint("write `authors`")
            .fix(Some(Fix::safe(span, "authors")));
        let lines = Some(Arc::new(Lines::of(text)));
        let said = finding(&Placed { diagnostic: &one, lines });
        assert_eq!(said["excerpt"], json!(["", "autors", " = [\\u{1b}]"]));
        assert_eq!(said["fix"], json!("authors = [\\u{1b}]"));
        assert_eq!((&said["line"], &said["column"]), (&json!(2), &json!(1)));
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_meant() {
        let text = format!("{}WORD{}", "é".repeat(300), "x".repeat(3000));
        let span = Span::new(&Arc::from("a.md"), 600..604);
        let one = Diagnostic::error("x", span, "m");
        let lines = Some(Arc::new(Lines::of(&text)));
        let said = finding(&Placed { diagnostic: &one, lines });
        assert_eq!(said["excerpt"][1], "WORD");
        assert!(said["excerpt"][0].as_str().unwrap().chars().count() <= WIDEST);
        assert!(said["excerpt"][2].as_str().unwrap().chars().count() <= WIDEST);
    }
}
