//! Events as markup: the one place that decides what Markdown looks like.
//!
//! One file per kind of event: blocks, text, links and pictures, headings, raw HTML, footnotes.

mod block;
mod footnote;
mod heading;
mod html;
mod link;
mod stretch;
mod tag;
mod text;

use super::anchor::Anchors;
use super::code::Budget;
use super::draft::{Draft, Hole};
use super::nest::Nest;
use super::notice::Notices;
use super::plain::{self, Plain};
use super::reading::{Located, Reading};
use super::sanitise::sanitise;
use super::{Body, Heading, Image, Link, Mention};
use block::Table;
use footnote::References;
use pulldown_cmark::Event;

/// Markdown elements that lie deeper lose their tags, for the sake of whoever builds a tree of them.
const DEEPEST: usize = 64;

pub(super) fn write(reading: &Reading) -> Body {
    written(reading).0
}

/// The body, and its running text with line breaks where blocks end.
pub(super) fn written(reading: &Reading) -> (Body, String) {
    let mut writer = Writer::new(reading);
    writer.events(&reading.events);
    writer.close_raw();
    writer.footnotes();
    writer.finish()
}

/// A body being written.
struct Writer<'a> {
    reading: &'a Reading<'a>,
    draft: Draft,
    plain: Plain,
    anchors: Anchors,
    nest: Nest,
    notices: Notices,
    links: Vec<Link>,
    images: Vec<Image>,
    mentions: Vec<Mention>,
    headings: Vec<Heading>,
    references: References,
    budget: Budget,
    has_code: bool,
    /// The link that is open.
    link: Option<usize>,
    /// The character of running text before the next, if they are one word.
    before: Option<char>,
    /// How many Markdown elements are open.
    depth: usize,
    table: Table,
    /// Text in braces that ends the heading at hand.
    braces: Option<String>,
    /// Whether the label of a task is open.
    in_task: bool,
    /// How often raw HTML was searched in vain for something it must hold in another spelling.
    misses: usize,
    /// Names of elements, and up to which event their ends were looked for in vain.
    endless: Vec<(String, usize)>,
}

impl<'a> Writer<'a> {
    fn new(reading: &'a Reading<'a>) -> Self {
        Self {
            reading,
            draft: Draft {
                is_marked: reading.is_raw,
                html: String::with_capacity(reading.length + reading.length / 8 + 64),
                ..Draft::default()
            },
            plain: Plain::with_room(reading.length),
            anchors: Anchors::default(),
            nest: Nest::default(),
            notices: Notices::default(),
            links: Vec::new(),
            images: Vec::new(),
            mentions: Vec::new(),
            headings: Vec::new(),
            references: References::default(),
            budget: Budget::default(),
            has_code: false,
            link: None,
            before: None,
            depth: 0,
            table: Table::default(),
            braces: None,
            in_task: false,
            misses: 0,
            endless: Vec::new(),
        }
    }

    fn events(&mut self, events: &[Located]) {
        self.endless.clear();
        let mut i = 0;
        while i < events.len() {
            i = self.event(events, i);
        }
    }

    /// Writes an event, and those that belong to it; gives the number of the next.
    fn event(&mut self, events: &[Located], i: usize) -> usize {
        let (event, range) = &events[i];
        match event {
            Event::Start(tag) => return self.start(tag, events, i),
            Event::End(tag) => self.end(tag),
            Event::Text(_) => return self.text(events, i),
            Event::Code(code) => self.code(code),
            Event::Html(html) => self.html(html, range),
            Event::InlineHtml(_) => return self.inline_html(events, i),
            Event::FootnoteReference(label) => self.reference(label),
            Event::SoftBreak => self.line("\n"),
            Event::HardBreak => self.line("<br>\n"),
            Event::Rule => {
                self.end_task();
                self.draft.push("<hr>\n");
                self.part();
            }
            Event::TaskListMarker(done) => self.task(*done),
            // Mathematics is not asked for, and so is text.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.words(text),
        }
        i + 1
    }

    fn line(&mut self, html: &str) {
        self.draft.push(html);
        self.plain.push("\n");
        self.link_words(" ");
        self.before = None;
    }

    /// A block begins or ends.
    fn part(&mut self) {
        self.plain.part();
        self.before = None;
    }

    fn is_deep(&self) -> bool {
        self.depth > DEEPEST
    }

    /// Writes a tag of Markdown's, unless it lies too deep.
    fn tag(&mut self, html: &str) {
        if !self.is_deep() {
            self.draft.push(html);
        }
    }

    fn finish(self) -> (Body, String) {
        let (html, mut holes) = if self.reading.is_raw {
            sanitise(&self.draft)
        } else {
            (self.draft.html, self.draft.holes)
        };
        let mut kept =
            Kept::new(&holes, [self.links.len(), self.images.len(), self.mentions.len()]);
        let links = kept.settle(0, self.links, |link| link.range.start);
        let images = kept.settle(1, self.images, |image| image.range.start);
        let mentions = kept.settle(2, self.mentions, |mention| mention.range.start);
        kept.renumber(&mut holes);
        let plain = self.plain.finish();
        let body = Body {
            html,
            holes,
            links,
            images,
            mentions,
            headings: self.headings,
            anchors: self.anchors.finish(),
            words: plain::words(&plain),
            characters: plain.chars().count(),
            has_code: self.has_code,
            notices: self.notices.list,
        };
        (body, plain)
    }
}

/// The new numbers of links, images and mentions, once those without a hole are gone and the others
/// stand in the order of the file (footnotes are written last, wherever they stand).
struct Kept([Vec<Option<usize>>; 3]);

impl Kept {
    fn new(holes: &[(usize, Hole)], counts: [usize; 3]) -> Self {
        let mut kept = Self(counts.map(|count| vec![None; count]));
        for (_, hole) in holes {
            if let Some((kind, number)) = numbered(*hole)
                && let Some(slot) = kept.0[kind].get_mut(number)
            {
                *slot = Some(number);
            }
        }
        kept
    }

    fn settle<T>(&mut self, kind: usize, items: Vec<T>, start: impl Fn(&T) -> usize) -> Vec<T> {
        let numbers = &mut self.0[kind];
        let mut items: Vec<(usize, T)> =
            items.into_iter().enumerate().filter(|(old, _)| numbers[*old].is_some()).collect();
        items.sort_by_key(|(_, item)| start(item));
        for (new, (old, _)) in items.iter().enumerate() {
            numbers[*old] = Some(new);
        }
        items.into_iter().map(|(_, item)| item).collect()
    }

    fn renumber(&self, holes: &mut Vec<(usize, Hole)>) {
        let new = |kind: usize, old: usize| self.0[kind].get(old).copied().flatten();
        holes.retain_mut(|(_, hole)| {
            let Some((kind, old)) = numbered(*hole) else { return true };
            // A link keeps its hole whatever happens, since its end does.
            let number = new(kind, old).unwrap_or(usize::MAX);
            *hole = match kind {
                0 => Hole::Link(number),
                1 => Hole::Image(number),
                _ => Hole::Mention(number),
            };
            kind == 0 || number != usize::MAX
        });
    }
}

fn numbered(hole: Hole) -> Option<(usize, usize)> {
    match hole {
        Hole::Link(number) => Some((0, number)),
        Hole::Image(number) => Some((1, number)),
        Hole::Mention(number) => Some((2, number)),
        Hole::LinkEnd | Hole::Word(_) => None,
    }
}
