//! Raw HTML: what may stay is written anew, piece by piece; the rest goes, with a notice.

use super::Writer;
use crate::markdown::element::{Fate, VOID, fate, is_block, keeps};
use crate::markdown::film::is_film;
use crate::markdown::href::{Scheme, judge};
use crate::markdown::markup::escape;
use crate::markdown::notice::short;
use crate::markdown::raw::{Piece, pieces};
use crate::markdown::reading::Located;
use pulldown_cmark::{Event, TagEnd};
use std::ops::Range;

const HEADINGS: [&str; 7] = ["", "h1", "h2", "h3", "h4", "h5", "h6"];

/// After so many searches in vain, a place is the whole stretch of HTML.
const MISSES: usize = 256;

/// A stretch of raw HTML in the file, searched from front to back.
struct Stretch {
    range: Range<usize>,
    from: usize,
}

type Attributes<'p> = &'p [(String, String)];

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
        let mut stretch = Stretch { range: range.clone(), from: range.start };
        let pieces = pieces(html);
        let mut i = 0;
        while let Some(piece) = pieces.get(i) {
            i += 1;
            match piece {
                Piece::Text(text) => self.running(text, |writer, part| {
                    Some(writer.find(&mut stretch, &text[part.clone()]))
                }),
                Piece::Close(name) => self.close(name),
                Piece::Open { name, attributes } => match fate(name) {
                    Fate::Keep(kept) => {
                        self.note_attributes(name, kept, attributes, &stretch);
                        self.open(kept, attributes, &mut stretch, &pieces[i..]);
                    }
                    Fate::Unwrap => self.note_element(name, &stretch),
                    Fate::Remove => {
                        self.note_element(name, &stretch);
                        i += content(&pieces[i..], name);
                    }
                    Fate::Embed => {
                        self.embed(name, attributes, &mut stretch);
                        if name == "iframe" {
                            i += content(&pieces[i..], name);
                        }
                    }
                },
            }
        }
    }

    fn open(
        &mut self,
        name: &'static str,
        attributes: Attributes,
        stretch: &mut Stretch,
        rest: &[Piece],
    ) {
        match name {
            "a" => return self.raw_link(attributes, stretch),
            "img" => return self.raw_image(attributes, stretch),
            _ => {}
        }
        if VOID.contains(&name) {
            self.raw_tag(name, attributes);
            return;
        }
        let shown = self.shown(name);
        let Some(ended) = self.nest.open(shown) else { return };
        self.close_tags(&ended);
        if is_block(name) {
            self.part();
        }
        match HEADINGS.iter().position(|heading| *heading == name) {
            Some(level) => {
                let range = self.find(stretch, &format!("<{name}"));
                let id = value(attributes, "id");
                self.push_heading(level as u8, id, heading_text(rest), &range);
            }
            None => self.raw_tag(name, attributes),
        }
    }

    /// Writes a tag with the attributes it keeps.
    fn raw_tag(&mut self, name: &'static str, attributes: Attributes) {
        self.draft.push("<");
        self.draft.push(name);
        for (attribute, value) in attributes.iter().filter(|(a, v)| keeps(name, a, v)) {
            self.draft.push(" ");
            self.draft.push(attribute);
            self.draft.push("=\"");
            escape(&mut self.draft.html, value);
            self.draft.push("\"");
        }
        self.draft.push(">");
        if matches!(name, "br" | "hr") {
            self.plain.part();
            self.before = None;
        }
    }

    fn close(&mut self, name: &str) {
        if let Fate::Keep(name) = fate(name) {
            let name = self.shown(name);
            let ended = self.nest.close(name);
            self.close_tags(&ended);
        }
    }

    /// Closes what is open of raw HTML where a Markdown element ends.
    pub(super) fn close_raw(&mut self) {
        let ended = self.nest.leave();
        self.close_tags(&ended);
    }

    fn close_tags(&mut self, names: &[&'static str]) {
        for name in names {
            if *name == "a" {
                self.close_link();
                continue;
            }
            self.draft.push("</");
            self.draft.push(name);
            self.draft.push(">");
            if is_block(name) {
                self.part();
            }
        }
    }

    fn raw_link(&mut self, attributes: Attributes, stretch: &mut Stretch) {
        let Some(address) = value(attributes, "href") else { return };
        let ended = self.nest.close("a");
        self.close_tags(&ended);
        // Inside a Markdown link there can be no other.
        if self.link.is_some() {
            return;
        }
        let Some(ended) = self.nest.open("a") else { return };
        self.close_tags(&ended);
        let range = self.find(stretch, address);
        self.open_link(address, value(attributes, "title"), &range);
    }

    fn raw_image(&mut self, attributes: Attributes, stretch: &mut Stretch) {
        let Some(address) = value(attributes, "src") else { return };
        let range = self.find(stretch, address);
        let alt = value(attributes, "alt").unwrap_or_default().to_owned();
        let title = value(attributes, "title").map(ToOwned::to_owned);
        let size = |name| {
            let value = value(attributes, name).filter(|value| keeps("img", name, value))?;
            value.parse().ok()
        };
        self.push_image(address, alt, title, (size("width"), size("height")), &range);
    }

    /// What would have been embedded becomes a link, in a paragraph of its own where there can be
    /// one.
    fn embed(&mut self, name: &str, attributes: Attributes, stretch: &mut Stretch) {
        let address = value(attributes, "src").unwrap_or_default();
        let range = self.find(stretch, address);
        self.notices.add(
            "embed-removed",
            format!("`<{name}>` is not embedded"),
            "link to what it shows; a page asks nothing of other hosts",
            &range,
        );
        if self.link.is_some() || !matches!(judge(address), Some((Scheme::Web, _))) {
            return;
        }
        let alone = self.depth == 0 && !self.nest.holds(&["p", "summary", "span", "b", "i", "em"]);
        let class = if is_film(address) { "film" } else { "embed" };
        if alone {
            self.part();
            self.draft.push(&format!("<p class=\"{class}\">"));
        }
        let title = value(attributes, "title").filter(|title| !title.trim().is_empty());
        self.open_link(address, None, &range);
        self.words(title.unwrap_or(address));
        self.close_link();
        if alone {
            self.draft.push("</p>\n");
            self.part();
        }
    }

    /// The name under which an element is shown: headings make room for the page's title.
    fn shown(&self, name: &'static str) -> &'static str {
        match HEADINGS.iter().position(|heading| *heading == name) {
            Some(level) => HEADINGS[usize::from(self.level(level as u8))],
            None => name,
        }
    }

    fn note_element(&mut self, name: &str, stretch: &Stretch) {
        let message = format!("`<{}>` was taken out", short(name));
        let hint = "write it in Markdown, or leave it out";
        self.note(message, hint, &format!("<{name}"), stretch);
    }

    fn note_attributes(
        &mut self,
        written: &str,
        name: &str,
        attributes: Attributes,
        stretch: &Stretch,
    ) {
        let handled = |attribute: &str| match name {
            "a" => matches!(attribute, "href" | "title" | "target" | "rel"),
            "img" => matches!(attribute, "src" | "alt" | "title" | "width" | "height" | "loading"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => attribute == "id",
            _ => false,
        };
        let dropped = attributes.iter().find(|(a, v)| !handled(a) && !keeps(name, a, v));
        if let Some((attribute, _)) = dropped {
            let message = format!("`{}` was taken out of `<{written}>`", short(attribute));
            self.note(message, "leave it out; looks come from the theme", attribute, stretch);
        }
    }

    /// Says what was removed, once, at the place of the part; the search for other things goes on
    /// where it was.
    fn note(&mut self, message: String, hint: &str, part: &str, stretch: &Stretch) {
        if self.notices.wants("html-removed", &message) {
            let mut ahead = Stretch { range: stretch.range.clone(), from: stretch.from };
            let range = self.find(&mut ahead, part);
            self.notices.add("html-removed", message, hint, &range);
        }
    }

    /// Where a part of the stretch stands, or else all of it that has not been looked through.
    fn find(&mut self, stretch: &mut Stretch, part: &str) -> Range<usize> {
        let rest = self.reading.text.get(stretch.from..stretch.range.end).unwrap_or_default();
        if !part.is_empty() && self.misses < MISSES {
            if let Some(at) = rest.find(part) {
                let start = stretch.from + at;
                stretch.from = start + part.len();
                return start..stretch.from;
            }
            self.misses += 1;
        }
        stretch.from..stretch.range.end
    }
}

fn value<'p>(attributes: Attributes<'p>, name: &str) -> Option<&'p str> {
    attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
}

fn is_end(html: &str, name: &str) -> bool {
    let rest = html.strip_prefix("</").unwrap_or_default();
    rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && !rest[name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// How many pieces belong to an element that has begun, its end included.
fn content(pieces: &[Piece], name: &str) -> usize {
    let mut depth = 1;
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open { name: open, .. } if open == name => depth += 1,
            Piece::Close(close) if close == name => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    pieces.len()
}

/// The words of a heading that has begun, as far as they are near.
fn heading_text(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces.iter().take(200) {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Close(name) if HEADINGS.contains(&name.as_str()) => break,
            _ => {}
        }
        if text.len() > 1_000 {
            break;
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
