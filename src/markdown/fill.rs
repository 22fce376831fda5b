//! What stands in the holes of a body. Whatever the caller leaves out becomes plain words.

use super::draft::Hole;
use super::href::Href;
use super::label::Labels;
use super::markup::{Markup, escape};
use super::{Body, Image};
use std::sync::Arc;

/// One decision for each link, picture and mention of a body, in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fills {
    pub links: Vec<LinkFill>,
    pub images: Vec<ImageFill>,
    pub mentions: Vec<MentionFill>,
    pub labels: Arc<Labels>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFill {
    /// A link on this site, or to write or ring.
    To(Href),
    /// A link that leaves the site.
    Away(Href),
    /// The words alone.
    Words,
    /// Other words, for a person who may not be named.
    Replaced(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageFill {
    /// The picture. Width and height written in raw HTML win over these.
    Picture {
        src: Href,
        /// The same in formats that not every browser knows, each in several widths:
        /// media types and `srcset`, the one to take first at the front.
        sources: Vec<(&'static str, String)>,
        sizes: Option<String>,
        width: Option<u32>,
        height: Option<u32>,
    },
    /// A picture elsewhere: a link with the alternative text as its words.
    Link(Href),
    /// The alternative text alone.
    Alt,
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MentionFill {
    Person {
        name: String,
        href: Option<Href>,
    },
    /// As written, with its `@`.
    Text,
    /// Other words, for a person who may not be named.
    Replaced(String),
}

pub(super) fn fill(body: &Body, fills: &Fills) -> Markup {
    let mut page = Page {
        body,
        fills,
        html: String::with_capacity(body.html.len() * 5 / 4),
        links: Vec::new(),
    };
    let mut from = 0;
    for (at, hole) in &body.holes {
        page.markup(&body.html[from..*at]);
        from = *at;
        page.hole(*hole);
    }
    page.markup(&body.html[from..]);
    Markup::new(page.html)
}

/// A body being filled.
struct Page<'a> {
    body: &'a Body,
    fills: &'a Fills,
    html: String,
    /// The links around the place that is written.
    links: Vec<Around>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Link,
    Words,
    /// What was written between the ends of the link is left out.
    Replaced,
}

impl Page<'_> {
    fn is_silent(&self) -> bool {
        self.links.contains(&Around::Replaced)
    }

    fn markup(&mut self, html: &str) {
        if !self.is_silent() {
            self.html.push_str(html);
        }
    }

    fn hole(&mut self, hole: Hole) {
        match hole {
            Hole::Link(i) => self.link(i),
            Hole::LinkEnd => {
                if self.links.pop() == Some(Around::Link) && !self.is_silent() {
                    self.html.push_str("</a>");
                }
            }
            _ if self.is_silent() => {}
            Hole::Image(i) => self.image(i),
            Hole::Mention(i) => self.mention(i),
            Hole::Word(word) => escape(&mut self.html, self.fills.labels.word(word)),
        }
    }

    fn link(&mut self, i: usize) {
        let title = self.body.links.get(i).and_then(|link| link.title.as_deref());
        let around = match self.fills.links.get(i) {
            _ if self.is_silent() => Around::Words,
            Some(LinkFill::To(href)) => self.anchor(href, "", title),
            Some(LinkFill::Away(href)) => self.anchor(href, AWAY, title),
            Some(LinkFill::Words) | None => Around::Words,
            Some(LinkFill::Replaced(words)) => {
                escape(&mut self.html, words);
                Around::Replaced
            }
        };
        self.links.push(around);
    }

    fn anchor(&mut self, href: &Href, rest: &str, title: Option<&str>) -> Around {
        self.html.push_str("<a href=\"");
        escape(&mut self.html, href.as_str());
        self.html.push('"');
        self.html.push_str(rest);
        self.attribute("title", title);
        self.html.push('>');
        Around::Link
    }

    fn image(&mut self, i: usize) {
        let Some(image) = self.body.images.get(i) else { return };
        match self.fills.images.get(i) {
            Some(fill @ ImageFill::Picture { .. }) if image.is_figure => {
                self.html.push_str("<figure>");
                self.picture(image, fill);
                self.html.push_str("<figcaption>");
                escape(&mut self.html, image.title.as_deref().unwrap_or_default());
                self.html.push_str("</figcaption></figure>\n");
            }
            Some(fill @ ImageFill::Picture { .. }) => self.picture(image, fill),
            Some(ImageFill::Nothing) => {}
            other if image.is_figure => {
                self.html.push_str("<p>");
                self.words_of(image, other);
                self.html.push_str("</p>\n");
            }
            other => self.words_of(image, other),
        }
    }

    fn picture(&mut self, image: &Image, fill: &ImageFill) {
        let ImageFill::Picture { src, sources, sizes, width, height } = fill else { return };
        if !sources.is_empty() {
            self.html.push_str("<picture>");
        }
        for (kind, srcset) in sources {
            self.html.push_str("<source");
            self.attribute("type", Some(kind));
            self.attribute("srcset", Some(srcset));
            self.attribute("sizes", sizes.as_deref());
            self.html.push('>');
        }
        self.html.push_str("<img src=\"");
        escape(&mut self.html, src.as_str());
        self.html.push_str("\" alt=\"");
        escape(&mut self.html, &image.alt);
        self.html.push('"');
        let (width, height) = written_size(image).unwrap_or((*width, *height));
        self.attribute("width", width.map(|n| n.to_string()).as_deref());
        self.attribute("height", height.map(|n| n.to_string()).as_deref());
        if !image.is_figure {
            self.attribute("title", image.title.as_deref());
        }
        self.html.push_str(" loading=\"lazy\" decoding=\"async\">");
        if !sources.is_empty() {
            self.html.push_str("</picture>");
        }
    }

    /// What stands where there is no picture.
    fn words_of(&mut self, image: &Image, fill: Option<&ImageFill>) {
        match fill {
            Some(ImageFill::Link(href)) if !self.links.contains(&Around::Link) => {
                self.anchor(href, AWAY, image.title.as_deref());
                let words = if image.alt.trim().is_empty() { href.as_str() } else { &image.alt };
                escape(&mut self.html, words);
                self.html.push_str("</a>");
            }
            // A link in a link is not possible: the words alone.
            _ => escape(&mut self.html, &image.alt),
        }
    }

    fn mention(&mut self, i: usize) {
        let Some(mention) = self.body.mentions.get(i) else { return };
        match self.fills.mentions.get(i) {
            Some(MentionFill::Person { name, href: Some(href) }) => {
                self.html.push_str("<a class=\"mention\" href=\"");
                escape(&mut self.html, href.as_str());
                self.html.push_str("\"><bdi>");
                escape(&mut self.html, name);
                self.html.push_str("</bdi></a>");
            }
            Some(MentionFill::Person { name, href: None }) => {
                self.html.push_str("<bdi class=\"mention\">");
                escape(&mut self.html, name);
                self.html.push_str("</bdi>");
            }
            Some(MentionFill::Text) | None => {
                self.html.push('@');
                escape(&mut self.html, &mention.handle);
            }
            Some(MentionFill::Replaced(words)) => escape(&mut self.html, words),
        }
    }

    fn attribute(&mut self, name: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(&mut self.html, value);
        self.html.push('"');
    }
}

const AWAY: &str = " rel=\"external noopener\"";

fn written_size(image: &Image) -> Option<(Option<u32>, Option<u32>)> {
    let size = (image.width, image.height);
    (size != (None, None)).then_some(size)
}
