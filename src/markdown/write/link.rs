//! Links and pictures, wherever they come from.

use super::Writer;
use crate::markdown::draft::Hole;
use crate::markdown::film::is_film;
use crate::markdown::notice::short;
use crate::markdown::reading::Located;
use crate::markdown::{Image, Link, Target};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

impl Writer<'_> {
    pub(super) fn start_link(
        &mut self,
        kind: LinkType,
        address: &str,
        title: &str,
        range: &Range<usize>,
    ) {
        match kind {
            LinkType::Email => self.open_link(&format!("mailto:{address}"), Some(title), range),
            _ => self.open_link(address, Some(title), range),
        }
        self.nest.enter();
    }

    pub(super) fn end_link(&mut self) {
        self.close_raw();
        // Inside a raw link, the Markdown link was never opened, and the raw one goes on.
        if !self.nest.holds(&["a"]) {
            self.close_link();
        }
    }

    /// Opens a link. Inside another link there can be none: only its words stay.
    pub(super) fn open_link(&mut self, written: &str, title: Option<&str>, range: &Range<usize>) {
        if self.link.is_some() {
            return;
        }
        let target = self.target(written, range);
        self.link = Some(self.links.len());
        self.draft.hole(Hole::Link(self.links.len()));
        self.links.push(Link {
            target,
            written: written.to_owned(),
            range: range.clone(),
            words: String::new(),
            title: title.filter(|title| !title.is_empty()).map(ToOwned::to_owned),
        });
    }

    pub(super) fn close_link(&mut self) {
        if self.link.take().is_some() {
            self.draft.hole(Hole::LinkEnd);
        }
    }

    /// A picture with all that belongs to it; gives the number of the next event.
    pub(super) fn image(
        &mut self,
        address: &str,
        title: &str,
        events: &[Located],
        i: usize,
    ) -> usize {
        let mut alt = String::new();
        let mut depth = 0;
        let mut next = i;
        while let Some((event, _)) = events.get(next) {
            next += 1;
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        let title = Some(title).filter(|title| !title.is_empty()).map(ToOwned::to_owned);
        self.push_image(address, alt, title, (None, None), &events[i].1);
        next
    }

    pub(super) fn push_image(
        &mut self,
        written: &str,
        alt: String,
        title: Option<String>,
        (width, height): (Option<u32>, Option<u32>),
        range: &Range<usize>,
    ) {
        let target = self.target(written, range);
        self.link_words(&alt);
        self.draft.hole(Hole::Image(self.images.len()));
        self.before = None;
        let (written, range) = (written.to_owned(), range.clone());
        let is_figure = false;
        self.images.push(Image { target, written, alt, title, range, width, height, is_figure });
    }

    /// A paragraph that is one picture with a title and nothing else: a figure with its caption.
    /// Gives the number of the event after it.
    pub(super) fn lone_picture(&mut self, events: &[Located], i: usize) -> Option<usize> {
        let Event::Start(Tag::Image { dest_url, title, .. }) = &events.get(i + 1)?.0 else {
            return None;
        };
        if title.trim().is_empty() || self.link.is_some() || self.is_deep() {
            return None;
        }
        let mut depth = 0;
        let end = events[i + 1..].iter().position(|(event, _)| {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                _ => {}
            }
            depth == 0
        })?;
        if !matches!(events.get(i + 1 + end + 1)?.0, Event::End(TagEnd::Paragraph)) {
            return None;
        }
        self.end_task();
        self.part();
        let next = self.image(dest_url, title, events, i + 1);
        if let Some(image) = self.images.last_mut() {
            image.is_figure = true;
        }
        self.part();
        Some(next + 1)
    }

    /// A paragraph that is one link and nothing else: to a film, or a bare address, which is a link
    /// only there. Gives the number of the event after it.
    pub(super) fn lone_link(&mut self, events: &[Located], i: usize) -> Option<usize> {
        let (_, range) = &events[i];
        let end = match &events.get(i + 1)?.0 {
            Event::Start(Tag::Link { dest_url, .. }) if is_film(dest_url) => {
                let end = i
                    + 2
                    + events[i + 2..]
                        .iter()
                        .position(|(event, _)| matches!(event, Event::End(TagEnd::Link)))?;
                let alone = matches!(events.get(end + 1)?.0, Event::End(TagEnd::Paragraph));
                alone.then_some(end + 1)?
            }
            Event::Text(_) => return self.bare_link(events, i, range.clone()),
            _ => return None,
        };
        self.start_lone(true);
        let mut next = i + 1;
        while next < end {
            next = self.event(events, next);
        }
        self.end_lone();
        Some(end + 1)
    }

    fn bare_link(&mut self, events: &[Located], i: usize, range: Range<usize>) -> Option<usize> {
        let written = self.reading.text.get(range.clone())?;
        let address = written.trim();
        let is_address = address.starts_with("https://") || address.starts_with("http://");
        let odd =
            |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '[' | ']');
        if !is_address || address.contains(odd) || self.link.is_some() {
            return None;
        }
        let end = |event: &Event| matches!(event, Event::End(TagEnd::Paragraph));
        let next = i + events[i..].iter().position(|(event, _)| end(event))? + 1;
        let start = range.start + (written.len() - written.trim_start().len());
        let address = address.replace("&amp;", "&");
        self.start_lone(is_film(&address));
        self.open_link(&address, None, &(start..start + written.trim().len()));
        self.words(&address);
        self.close_link();
        self.end_lone();
        Some(next)
    }

    fn start_lone(&mut self, film: bool) {
        self.end_task();
        self.part();
        self.tag(if film { "<p class=\"film\">" } else { "<p>" });
    }

    fn end_lone(&mut self) {
        self.tag("</p>\n");
        self.part();
    }

    fn target(&mut self, written: &str, range: &Range<usize>) -> Target {
        let target = Target::of(written);
        if let Target::Refused(_) = target {
            self.notices.add(
                "unsafe-link",
                format!("the address `{}` cannot be linked", short(written)),
                "write an address that begins with https://, http://, mailto: or tel:, or the path \
                 of a file",
                range,
            );
        }
        target
    }
}
