//! Raw HTML, stretch by stretch: what is passed over, and what becomes of each element.

use super::Writer;
use super::stretch::Stretch;
use super::tag::Attributes;
use crate::markdown::element::{Fate, fate};
use crate::markdown::raw::{LONGEST, Piece, parts, pieces};
use crate::markdown::reading::Located;
use pulldown_cmark::{Event, TagEnd};
use std::ops::Range;

impl Writer<'_> {
    pub(super) fn html_block(&mut self, events: &[Located], i: usize) -> usize {
        let mut html = String::new();
        let mut next = i + 1;
        while let Some((event, _)) = events.get(next) {
            next += 1;
            match event {
                Event::Html(line) | Event::Text(line) => html.push_str(line),
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
        }
        self.end_task();
        self.part();
        self.html(&html, &events[i].1);
        self.part();
        next
    }

    /// A tag in running text. Where it begins an element that goes with its content, that is passed
    /// over as well, if its end is in the same block.
    pub(super) fn inline_html(&mut self, events: &[Located], i: usize) -> usize {
        let (Event::InlineHtml(html), range) = &events[i] else { return i + 1 };
        self.html(html, range);
        if html.len() > LONGEST {
            return i + 1;
        }
        let name = match pieces(html).into_iter().next() {
            Some(Piece::Open { name, .. }) => name,
            _ => return i + 1,
        };
        if !matches!(fate(&name), Fate::Remove) && name != "iframe" {
            return i + 1;
        }
        if self.endless.iter().any(|(known, until)| *known == name && i < *until) {
            return i + 1;
        }
        let mut depth = 0;
        for (next, (event, _)) in events.iter().enumerate().skip(i + 1) {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::InlineHtml(html) if depth == 0 && is_end(html, &name) => return next + 1,
                _ => {}
            }
            if depth < 0 {
                self.endless.retain(|(known, _)| *known != name);
                self.endless.push((name, next));
                break;
            }
        }
        i + 1
    }

    /// A stretch of raw HTML.
    pub(super) fn html(&mut self, html: &str, range: &Range<usize>) {
        let mut stretch = Stretch::new(range);
        let parts = parts(html);
        if parts.iter().map(|part| part.len()).sum::<usize>() < html.len() {
            let message = "a tag of enormous length was taken out".to_owned();
            self.note(message, "leave it out, or put the picture in a file", "", &stretch);
        }
        // The element that is being left out, if its end is not in the same part.
        let mut left_out: Option<String> = None;
        for part in parts {
            let pieces = pieces(part);
            let mut i = 0;
            if let Some(name) = &left_out {
                let Some(end) = content(&pieces, name) else { continue };
                i = end;
                left_out = None;
            }
            while let Some(piece) = pieces.get(i) {
                i += 1;
                match piece {
                    Piece::Text(text) => self.running(text, |writer, part| {
                        Some(writer.find(&mut stretch, &text[part.clone()]))
                    }),
                    Piece::Close(name) => self.close(name),
                    Piece::Open { name, attributes } => {
                        if self.element(name, attributes, &mut stretch, &pieces[i..]) {
                            match content(&pieces[i..], name) {
                                Some(end) => i += end,
                                None => {
                                    left_out = Some(name.clone());
                                    break;
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The beginning of an element; says whether its content is to be passed over.
    fn element(
        &mut self,
        name: &str,
        attributes: Attributes,
        stretch: &mut Stretch,
        rest: &[Piece],
    ) -> bool {
        match fate(name) {
            Fate::Keep(kept) => {
                self.note_attributes(name, kept, attributes, stretch);
                self.open(kept, attributes, stretch, rest);
                false
            }
            Fate::Unwrap => {
                self.note_element(name, stretch);
                false
            }
            Fate::Remove => {
                self.note_element(name, stretch);
                true
            }
            Fate::Embed => {
                self.embed(name, attributes, stretch);
                name == "iframe"
            }
        }
    }
}

fn is_end(html: &str, name: &str) -> bool {
    let rest = html.strip_prefix("</").unwrap_or_default();
    rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && !rest[name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// How many pieces belong to an element that has begun, its end included.
/// Nothing if it does not end here.
fn content(pieces: &[Piece], name: &str) -> Option<usize> {
    let mut depth = 1;
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open { name: open, .. } if open == name => depth += 1,
            Piece::Close(close) if close == name => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(i + 1);
        }
    }
    None
}
