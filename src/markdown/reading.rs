//! The Markdown of a body as events, footnotes set apart.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// An event and where in the file it comes from.
pub(super) type Located<'a> = (Event<'a>, Range<usize>);

pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    /// Length of the body, in bytes.
    pub(super) length: usize,
    pub(super) events: Vec<Located<'a>>,
    /// Footnotes by number of definition.
    pub(super) footnotes: Vec<Footnote<'a>>,
    /// Numbers of definitions by label in lower case.
    pub(super) labels: HashMap<String, usize>,
    /// Whether there is raw HTML other than comments.
    pub(super) is_raw: bool,
    /// Whether there is a heading of the first level, which belongs to the page alone.
    pub(super) has_title: bool,
}

pub(super) struct Footnote<'a> {
    pub(super) label: CowStr<'a>,
    pub(super) events: Vec<Located<'a>>,
    pub(super) range: Range<usize>,
}

pub(super) fn read(text: &str, body: Range<usize>) -> Reading<'_> {
    let base = body.start;
    let mut reading = Reading {
        text,
        length: body.len(),
        // An event to every twenty bytes is what prose comes to; more of them find room.
        events: Vec::with_capacity(body.len() / 16 + 8),
        footnotes: Vec::new(),
        labels: HashMap::new(),
        is_raw: false,
        has_title: false,
    };
    let body = text.get(body).unwrap_or_default();
    // The footnotes that the event at hand lies in.
    let mut within = Vec::new();
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        let range = base + range.start..base + range.end;
        match &event {
            Event::Html(html) | Event::InlineHtml(html) => {
                reading.is_raw |= !is_comment(html);
                reading.has_title |=
                    html.as_bytes().windows(3).any(|w| w.eq_ignore_ascii_case(b"<h1"));
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => reading.has_title = true,
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let number = reading.footnotes.len();
                // The first definition of a label is the one that counts.
                reading.labels.entry(label.to_lowercase()).or_insert(number);
                within.push(number);
                reading.footnotes.push(Footnote {
                    label: label.clone(),
                    events: Vec::new(),
                    range,
                });
                continue;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                within.pop();
                continue;
            }
            _ => {}
        }
        match within.last() {
            Some(number) => reading.footnotes[*number].events.push((event, range)),
            None => reading.events.push((event, range)),
        }
    }
    reading
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"))
        .is_some_and(|inner| !inner.contains("-->") && !inner.contains('<'))
}
