//! YAML as the tree of [`Value`]s.
//!
//! Plain data only: anchors, aliases and tags are refused, so no document can
//! grow while it is read, and nesting is bounded.

use std::collections::HashSet;

use granit_parser::{Event, Options, Parser, ScalarStyle, Span};

use super::toml::Broken;
use super::value::{Node, Table, Value, Written};

/// Deeper front matter is nobody's.
const DEEPEST: usize = 32;

/// Reads `text`, which starts at byte `offset` of its file. A quoted text whose
/// further lines are not indented is read as if they were: real files have it.
pub(crate) fn parse(text: &str, offset: usize) -> Result<(Table, bool), Broken> {
    let first = read(text, offset);
    let Err(broken) = first else { return first.map(|table| (table, false)) };
    match indented(text) {
        Some((mended, added)) => match read(&mended, 0) {
            Ok(mut table) => {
                shift(&mut table, &added, offset);
                Ok((table, true))
            }
            Err(_) => Err(broken),
        },
        None => Err(broken),
    }
}

fn read(text: &str, offset: usize) -> Result<Table, Broken> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.block_nesting_limit = DEEPEST;
    options.flow_nesting_limit = DEEPEST;
    let mut reader = Reader { parser: Parser::new_from_str_with_options(text, options), offset };
    loop {
        match reader.next()? {
            (Event::MappingStart(..), _) => {
                let table = reader.table(0)?;
                return match reader.next()? {
                    (Event::DocumentEnd, _) => Ok(table),
                    (_, span) => Err(reader.broken("this cannot stand here", &span, None)),
                };
            }
            (Event::StreamEnd, _) => return Ok(Table::default()),
            (Event::Scalar(text, ..), _) if text.trim().is_empty() => {}
            (Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd, _) => {}
            (_, span) => {
                let hint = Some("write one `name: value` on each line");
                return Err(reader.broken("expected fields", &span, hint));
            }
        }
    }
}

struct Reader<'t, T: granit_parser::BorrowedInput<'t>> {
    parser: Parser<'t, T>,
    offset: usize,
}

impl<'t, T: granit_parser::BorrowedInput<'t>> Reader<'t, T> {
    fn next(&mut self) -> Result<(Event<'t>, Span), Broken> {
        match self.parser.next_event() {
            Some(Ok(found)) => Ok(found),
            Some(Err(error)) => Err(Broken {
                message: error.info(),
                at: self.offset + error.marker().byte_offset().unwrap_or(0),
                hint: hint(&error.info()),
            }),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn range(&self, span: &Span) -> std::ops::Range<usize> {
        let range = span.byte_range().unwrap_or(0..0);
        range.start + self.offset..range.end + self.offset
    }

    fn broken(&self, message: &str, span: &Span, hint: Option<&'static str>) -> Broken {
        Broken { message: message.to_owned(), at: self.range(span).start, hint }
    }

    fn table(&mut self, depth: usize) -> Result<Table, Broken> {
        let mut table = Table::default();
        let mut seen = HashSet::new();
        loop {
            let (event, span) = self.next()?;
            let (key, key_range) = match event {
                Event::MappingEnd => return Ok(table),
                Event::Scalar(text, ..) => (text.into_owned(), self.range(&span)),
                _ => return Err(self.broken("a field needs a name in words", &span, None)),
            };
            if !seen.insert(key.clone()) {
                let message = format!("`{key}` is written twice");
                return Err(self.broken(&message, &span, Some("keep one of the two")));
            }
            let (event, span) = self.next()?;
            let value = self.value(event, &span, depth + 1)?;
            table.fields.push(Written { key, key_range, value });
        }
    }

    fn value(&mut self, event: Event<'t>, span: &Span, depth: usize) -> Result<Value, Broken> {
        let plain_only = Some("write the value out where it is needed");
        if depth > DEEPEST {
            return Err(self.broken("this is nested too deeply", span, None));
        }
        let mut range = self.range(span);
        let node = match event {
            Event::Scalar(_, _, anchor, tag) if anchor != 0 || tag.is_some() => {
                return Err(self.broken("anchors and tags are not read", span, plain_only));
            }
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                match &*text {
                    "" | "~" | "null" if plain => Node::Empty,
                    _ => Node::Scalar { text: text.into_owned(), plain },
                }
            }
            Event::SequenceStart(_, 0, None) => {
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        range.end = self.range(&span).end.max(range.end);
                        break Node::List(items);
                    }
                    items.push(self.value(event, &span, depth + 1)?);
                }
            }
            Event::MappingStart(_, 0, None) => {
                let table = self.table(depth)?;
                range.end = table.fields.last().map_or(range.end, |field| field.value.range.end);
                Node::Table(table)
            }
            _ => return Err(self.broken("anchors and aliases are not read", span, plain_only)),
        };
        Ok(Value { node, range })
    }
}

fn hint(message: &str) -> Option<&'static str> {
    if message.contains("mapping values") || message.contains("simple key") {
        Some("put text that holds a colon in quotation marks")
    } else if message.contains("tab") {
        Some("use spaces, not tabs, at the start of a line")
    } else if message.contains("quoted") {
        Some("close the quotation mark, or indent the lines that continue the text")
    } else {
        None
    }
}

/// The text with unindented lines indented by one space wherever a quotation
/// mark is still open, and the byte offsets (in the new text) of those spaces.
fn indented(text: &str) -> Option<(String, Vec<usize>)> {
    let mut mended = String::with_capacity(text.len() + 16);
    let mut added = Vec::new();
    let mut open: Option<char> = None;
    for line in text.split_inclusive('\n') {
        if open.is_some() && !line.starts_with([' ', '\t', '\n', '\r']) {
            added.push(mended.len());
            mended.push(' ');
        }
        let mut chars = line.char_indices().peekable();
        let mut before = ' ';
        while let Some((_, c)) = chars.next() {
            match open {
                Some('"') if c == '\\' => {
                    chars.next();
                }
                Some('\'') if c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                    chars.next();
                }
                Some(quote) if c == quote => open = None,
                None if matches!(c, '"' | '\'')
                    && matches!(before, ' ' | '[' | '{' | ',' | ':') =>
                {
                    open = Some(c);
                }
                _ => {}
            }
            before = c;
        }
        mended.push_str(line);
    }
    (!added.is_empty()).then_some((mended, added))
}

/// Moves the ranges of a mended text back to the text as written.
fn shift(table: &mut Table, added: &[usize], offset: usize) {
    let back = |at: usize| offset + at - added.partition_point(|space| *space < at);
    let range = |range: &std::ops::Range<usize>| back(range.start)..back(range.end);
    fn walk(value: &mut Value, range: &dyn Fn(&std::ops::Range<usize>) -> std::ops::Range<usize>) {
        value.range = range(&value.range);
        match &mut value.node {
            Node::List(items) => items.iter_mut().for_each(|item| walk(item, range)),
            Node::Table(table) => table.fields.iter_mut().for_each(|field| {
                field.key_range = range(&field.key_range);
                walk(&mut field.value, range);
            }),
            _ => {}
        }
    }
    for field in &mut table.fields {
        field.key_range = range(&field.key_range);
        walk(&mut field.value, &range);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(table: &Table, key: &str) -> String {
        match &table.get(key).unwrap().value.node {
            Node::Scalar { text, .. } => text.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn words_stay_words() {
        let (table, _) = parse("a: no\nb: 2014-03-12\nc:\nd: 'x'\n", 0).ok().unwrap();
        assert_eq!(scalar(&table, "a"), "no");
        assert_eq!(scalar(&table, "b"), "2014-03-12");
        assert_eq!(table.get("c").unwrap().value.node, Node::Empty);
    }

    #[test]
    fn tabs_at_the_end_of_a_line_do_no_harm() {
        let (table, _) = parse("a: Dew\t\nb:\n- melody\t\t\n- x\n", 0).ok().unwrap();
        assert_eq!(scalar(&table, "a"), "Dew");
    }

    #[test]
    fn an_open_quotation_may_go_on_unindented() {
        let text = "a: \"one\ntwo\"\nb: 3\n";
        let (table, mended) = parse(text, 4).ok().unwrap();
        assert!(mended);
        assert_eq!(scalar(&table, "a"), "one two");
        let b = table.get("b").unwrap();
        assert_eq!(&text[b.key_range.start - 4..b.key_range.end - 4], "b");
    }

    #[test]
    fn bombs_are_refused() {
        let deep = format!("a: {}", "[".repeat(100_000));
        for text in ["a: &x [1]\nb: *x\n", "a: !!int 3\n", "a: 1\na: 2\n", "a: *a\n", &deep] {
            assert!(parse(text, 0).is_err(), "{text:.20}");
        }
    }
}
