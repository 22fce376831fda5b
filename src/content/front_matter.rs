//! Cuts a file into front matter and body, and reads the front matter.

use std::ops::Range;

use super::value::Table;
use super::{toml, yaml};
use crate::report::Diagnostic;
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
        return Err(Box::new(missing(text, span)));
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

fn missing(text: &str, span: Span) -> Diagnostic {
    let opens = text.starts_with("+++") || text.starts_with("---");
    if opens {
        let fence = &text[..3];
        Diagnostic::error(
            "no-fields",
            span,
            format!("the line `{fence}` that ends the fields is missing"),
        )
        .hint(format!("put a line `{fence}` between the fields and the text"))
    } else {
        Diagnostic::error("no-fields", span, "this file has no fields at its top")
            .hint("start the file with a line `+++`, then `title = \"…\"`, then a line `+++`")
    }
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
    fn a_broken_line_is_pointed_out() {
        let found = top("+++\na = 1\nb = word\n+++\n").err().unwrap();
        assert_eq!(found.span.start, 14);
        assert_eq!(found.hints, ["put text in quotation marks: `name = \"value\"`"]);
    }
}
