//! Headings: shifted below the page's own title, each with an id.

use super::Writer;
use crate::markdown::Heading;
use crate::markdown::anchor::{is_slug, slug};
use crate::markdown::markup::escape;
use crate::markdown::notice::short;
use crate::markdown::reading::Located;
use pulldown_cmark::{CowStr, Event, HeadingLevel, TagEnd};
use std::ops::Range;

type Attribute<'a> = (CowStr<'a>, Option<CowStr<'a>>);

impl Writer<'_> {
    pub(super) fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: &[CowStr],
        attributes: &[Attribute],
        events: &[Located],
    ) {
        let range = &events[0].1;
        let mut text = heading_text(events);
        let mut id = id;
        // `# Title {% tag %}` is no list of attributes but text.
        if let Some(braces) = self.reading.text.get(range.clone()).and_then(literal_braces) {
            text.push_str(braces);
            id = None;
            self.braces = Some(braces.to_owned());
        } else if !classes.is_empty() || !attributes.is_empty() {
            self.notices.add(
                "heading-attributes",
                "a heading keeps only its id".to_owned(),
                "leave out classes and other attributes",
                range,
            );
        }
        if !self.is_deep() {
            self.push_heading(level as u8, id, text, range);
        }
    }

    pub(super) fn end_heading(&mut self, level: HeadingLevel) {
        if let Some(braces) = self.braces.take() {
            self.words(&braces);
        }
        let level = self.level(level as u8);
        self.tag(&format!("</h{level}>\n"));
    }

    /// Writes the beginning of a heading and remembers it.
    pub(super) fn push_heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        text: String,
        range: &Range<usize>,
    ) {
        let level = self.level(level);
        let id = match id {
            Some(id) if is_slug(id) => self.anchors.give(id),
            Some(id) => {
                let given = self.anchors.give(&slug(id));
                self.notices.add(
                    "heading-attributes",
                    format!("the id `{}` became `{given}`", short(id)),
                    "make an id of letters, digits, hyphens and underscores",
                    range,
                );
                given
            }
            None => self.anchors.give(&slug(&text)),
        };
        self.draft.push(&format!("<h{level} id=\""));
        escape(&mut self.draft.html, &id);
        self.draft.push("\">");
        self.headings.push(Heading { level, id, text, range: range.clone() });
    }

    /// The level that is shown: never the first, which is the page's own.
    pub(super) fn level(&self, level: u8) -> u8 {
        (level + u8::from(self.reading.has_title)).clamp(2, 6)
    }
}

/// The braces at the end of a heading, as they were written, if what they hold is no attributes.
fn literal_braces(heading: &str) -> Option<&str> {
    let heading = heading.trim();
    // The other kind of heading has a line below it.
    let line =
        if heading.starts_with('#') { heading } else { heading.rsplit_once('\n')?.0.trim_end() };
    let start = line.strip_suffix('}')?.rfind(['{', '}', '<', '>', '\\', '\n'])?;
    let inside = line[start..line.len() - 1].strip_prefix('{')?;
    let mut words = inside.split_ascii_whitespace().peekable();
    let attributes = words.peek().is_some()
        && words.all(|word| {
            word.strip_prefix(['#', '.']).is_some_and(|name| !name.is_empty())
                || (word.contains('=') && word.starts_with(|c: char| c.is_ascii_alphabetic()))
        });
    let start = line[..start].trim_end_matches([' ', '\t']).len();
    (!attributes).then_some(&line[start..])
}

/// The words of the heading that begins with the first event.
fn heading_text(events: &[Located]) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}
