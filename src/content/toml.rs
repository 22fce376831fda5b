//! TOML as the tree of [`Value`]s.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::value::{Node, Table, Value, Written};

/// What stopped the parser, and where (byte offset in the whole file).
pub(crate) struct Broken {
    pub(crate) message: String,
    pub(crate) at: usize,
    pub(crate) hint: Option<&'static str>,
}

/// Reads `text`, which starts at byte `offset` of its file.
pub(crate) fn parse(text: &str, offset: usize) -> Result<Table, Broken> {
    let document = DeTable::parse(text).map_err(|error| Broken {
        message: error.message().lines().collect::<Vec<_>>().join(", "),
        at: offset + error.span().map_or(0, |span| span.start),
        hint: hint(text, error.span().map_or(0, |span| span.start)),
    })?;
    Ok(table(document.get_ref(), text, offset))
}

fn table(source: &DeTable<'_>, text: &str, offset: usize) -> Table {
    let mut fields: Vec<Written> = source
        .iter()
        .map(|(key, value)| Written {
            key: key.get_ref().to_string(),
            key_range: key.span().start + offset..key.span().end + offset,
            value: convert(value, text, offset),
        })
        .collect();
    fields.sort_by_key(|field| field.key_range.start);
    Table { fields }
}

fn convert(value: &Spanned<DeValue<'_>>, text: &str, offset: usize) -> Value {
    let span = value.span();
    let written = text.get(span.clone()).unwrap_or_default();
    let scalar = |text: &str, plain| Node::Scalar { text: text.to_owned(), plain };
    let node = match value.get_ref() {
        DeValue::String(string) => scalar(string, false),
        DeValue::Array(items) => {
            Node::List(items.iter().map(|item| convert(item, text, offset)).collect())
        }
        DeValue::Table(inner) => Node::Table(table(inner, text, offset)),
        DeValue::Integer(_) | DeValue::Float(_) => scalar(&written.replace('_', ""), true),
        DeValue::Boolean(_) | DeValue::Datetime(_) => scalar(written, true),
    };
    Value { node, range: span.start + offset..span.end + offset }
}

/// The two slips that people who know YAML make.
fn hint(text: &str, at: usize) -> Option<&'static str> {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    if line.contains(": ") && !line.contains('=') {
        Some(
            "between `+++` lines fields are written `name = \"value\"`; use `---` lines for `name: value`",
        )
    } else if line.contains('=') && !line.contains(['"', '\'', '[', '{']) {
        Some("put text in quotation marks: `name = \"value\"`")
    } else {
        None
    }
}
