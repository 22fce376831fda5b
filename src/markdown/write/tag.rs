//! The tags of raw HTML that stay, written anew with what they may keep.

use super::Writer;
use super::stretch::Stretch;
use crate::markdown::element::{Fate, VOID, fate, is_block, keeps};
use crate::markdown::film::is_film;
use crate::markdown::href::{Scheme, judge};
use crate::markdown::markup::escape;
use crate::markdown::raw::Piece;

const HEADINGS: [&str; 7] = ["", "h1", "h2", "h3", "h4", "h5", "h6"];

pub(super) type Attributes<'p> = &'p [(String, String)];

impl Writer<'_> {
    pub(super) fn open(
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

    pub(super) fn close(&mut self, name: &str) {
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
    pub(super) fn embed(&mut self, name: &str, attributes: Attributes, stretch: &mut Stretch) {
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
}

fn value<'p>(attributes: Attributes<'p>, name: &str) -> Option<&'p str> {
    attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
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
