//! Cuts a file into front matter and body, and reads the front matter.

use std::ops::Range;

use super::value::Table;
use super::{toml, yaml};
use crate::report::{Diagnostic, Fix};
use crate::source::{Source, Span};

/// A file, cut in two.
pub(crate) struct FrontMatter {
    pub(crate) table: Table,
    /// The opening fence: where a missing field is reported.
    pub(crate) fence: Range<usize>,
    pub(crate) body: Range<usize>,
}

/// Reads the top of `source`, or says why that cannot be done.
pub(crate) fn read(
    source: &Source,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<FrontMatter, Box<Diagnostic>> {
    let text = &*source.text;
    let Some(cut) = cut(text) else {
        let span = Span::new(&source.path, 0..text.lines().next().unwrap_or_default().len());
        return Err(Box::new(missing(source, span)));
    };
    let inner = &text[cut.inner.clone()];
    let parsed = match cut.dialect {
        Dialect::Toml => toml::parse(inner, cut.inner.start).map(|table| (table, false)),
        Dialect::Yaml => yaml::parse(inner, cut.inner.start),
    };
    match parsed {
        Ok((table, mended)) => {
            if mended {
                let span = Span::new(&source.path, cut.fence.clone());
                let message = "a quoted text goes on in lines that are not indented";
                let note = Diagnostic::note("unindented-text", span, message);
                diagnostics.push(note.hint("indent the lines that continue it by two spaces"));
            }
            Ok(FrontMatter { table, fence: cut.fence, body: cut.body })
        }
        Err(broken) => {
            let span = Span::new(&source.path, broken.at..broken.at);
            let message = format!("the fields at the top cannot be read: {}", broken.message);
            let found = Diagnostic::error("unreadable-fields", span, message);
            Err(Box::new(found.hint_if(broken.hint.map(str::to_owned))))
        }
    }
}

#[derive(Clone, Copy)]
enum Dialect {
    Toml,
    Yaml,
}

struct Cut {
    dialect: Dialect,
    fence: Range<usize>,
    inner: Range<usize>,
    body: Range<usize>,
}

fn cut(text: &str) -> Option<Cut> {
    let first = text.lines().next()?;
    let dialect = match first.trim_end() {
        "+++" => Dialect::Toml,
        "---" => Dialect::Yaml,
        _ => return None,
    };
    let fence = first.trim_end();
    let start = text.find('\n')? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some(Cut {
                dialect,
                fence: 0..fence.len(),
                inner: start..at,
                body: at + line.len()..text.len(),
            });
        }
        at += line.len();
    }
    None
}

fn missing(source: &Source, span: Span) -> Diagnostic {
    let text = &*source.text;
    let opens = text.starts_with("+++") || text.starts_with("---");
    if opens {
        let fence = &text[..3];
        Diagnostic::error(
            "no-fields",
            span,
            format!("the line `{fence}` that ends the fields is missing"),
        )
        .hint(format!("put a line `{fence}` between the fields and the text"))
        .fix(end(source, fence))
    } else {
        Diagnostic::error("no-fields", span, "this file has no fields at its top")
            .hint("start the file with a line `+++`, then `title = \"…\"`, then a line `+++`")
    }
}

/// The line that ends the fields, where there can be no doubt of its place: the
/// fields can be read up to there, and what follows does not look like one.
fn end(source: &Source, fence: &str) -> Option<Fix> {
    let text = &*source.text;
    let first = text.lines().next()?;
    if first.trim_end() != fence {
        return None;
    }
    let is_toml = fence == "+++";
    let start = text.find('\n')? + 1;
    let mut at = start;
    let mut text_at = text.len();
    for line in text[start..].split_inclusive('\n') {
        let bare = line.trim_end();
        if bare.is_empty() || bare == "+++" || bare == "---" || !is_field(bare, is_toml) {
            text_at = at;
            break;
        }
        at += line.len();
    }
    let mut rest = text[text_at..].lines();
    let next = rest.clone().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if next != "+++" && next != "---" && is_field(next.trim_end(), is_toml) {
        return None;
    }
    let fields = &text[start..text_at];
    let table = match is_toml {
        true => toml::parse(fields, start).ok()?,
        false => yaml::parse(fields, start).ok()?.0,
    };
    if table.fields.is_empty() {
        return None;
    }
    // The fence of the other dialect was a slip of this one.
    let taken = match rest.next().map(str::trim_end) {
        Some("+++" | "---") => 3,
        _ => 0,
    };
    let line_end =
        if first.ends_with('\r') || text[..start].ends_with("\r\n") { "\r\n" } else { "\n" };
    let before = if fields.ends_with('\n') { "" } else { line_end };
    let after = if taken == 0 { line_end } else { "" };
    let span = Span::new(&source.path, text_at..text_at + taken);
    Some(Fix::safe(span, format!("{before}{fence}{after}")))
}

/// Whether a line could stand among fields: a name with a value, or what goes
/// on from the line before.
fn is_field(line: &str, is_toml: bool) -> bool {
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"');
    let rest = line.trim_start_matches(is_key).trim_start();
    let named = rest.len() < line.len() && rest.starts_with(if is_toml { '=' } else { ':' });
    let goes_on = if is_toml {
        line.starts_with([' ', '\t', '[', ']', '{', '}', '#'])
    } else {
        line.starts_with([' ', '\t', '#']) || line.starts_with("- ")
    };
    named || goes_on
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn top(text: &str) -> Result<FrontMatter, Box<Diagnostic>> {
        let source = Source { path: Arc::from("a.md"), text: Arc::from(text) };
        read(&source, &mut Vec::new())
    }

    #[test]
    fn both_dialects_mean_the_same() {
        for text in ["+++\r\na = \"1\"\r\n+++\r\nbody", "---\na: '1'\n---\nbody"] {
            let found = top(text).unwrap();
            assert_eq!(found.table.get("a").unwrap().value.what(), "a single value");
            assert_eq!(&text[found.body.clone()], "body");
        }
    }

    #[test]
    fn a_missing_end_is_pointed_out() {
        let found = top("+++\na = 1\n").err().unwrap();
        assert_eq!(found.message, "the line `+++` that ends the fields is missing");
        assert_eq!(top("words").err().unwrap().rule, "no-fields");
    }

    #[test]
    fn a_missing_end_is_put_where_it_can_only_be() {
        for (text, mended) in [
            ("+++\na = 1\n\nThe text.\n", "+++\na = 1\n+++\n\nThe text.\n"),
            ("---\r\na: 1\r\nThe text.", "---\r\na: 1\r\n---\r\nThe text."),
            ("+++\na = [\n  1,\n]\n---\nText\n", "+++\na = [\n  1,\n]\n+++\nText\n"),
            ("+++\na = 1", "+++\na = 1\n+++\n"),
        ] {
            let source = Source { path: Arc::from("a.md"), text: Arc::from(text) };
            let fix = missing(&source, Span::whole(&source.path)).fix.unwrap();
            assert_eq!(crate::report::apply(text, &[&fix]).0, mended);
        }
        for doubtful in
            ["+++\na = 1\n\nb = 2\n", "+++\na = \n\nText", "+++\n\nText", "+++x\na = 1\n"]
        {
            let source = Source { path: Arc::from("a.md"), text: Arc::from(doubtful) };
            assert_eq!(missing(&source, Span::whole(&source.path)).fix, None, "{doubtful}");
        }
    }

    #[test]
    fn a_broken_line_is_pointed_out() {
        let found = top("+++\na = 1\nb = word\n+++\n").err().unwrap();
        assert_eq!(found.span.start, 14);
        assert_eq!(found.hints, ["put text in quotation marks: `name = \"value\"`"]);
    }
}
