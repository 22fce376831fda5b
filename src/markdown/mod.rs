//! A Markdown body as sanitised HTML with holes where links, pictures and mentions are.
//!
//! What a body says depends on its text alone, so it can be remembered by content; who may be linked
//! or named is decided later, by filling the holes. Left out on purpose: whether an address leads
//! anywhere, whether a handle is a person, and front matter.
//!
//! Text is filtered twice. Markdown becomes events, and each event only such markup as is written
//! here, with everything else escaped; raw HTML is read piece by piece, and elements and attributes
//! pass by name and value (`element`). Only bodies with raw HTML then go through the sanitiser as
//! well (`sanitise`). No address is written into markup at all: it takes an [`Href`] to fill a hole.
//!
//! Time and memory grow with the length of a body: nesting, grammars and searches have limits.

mod anchor;
mod code;
mod draft;
mod element;
mod fill;
mod film;
mod href;
mod label;
mod markup;
mod mention;
mod nest;
mod notice;
mod plain;
mod raw;
mod read_back;
mod reading;
mod sanitise;
mod target;
#[cfg(test)]
mod tests;
mod write;

pub use fill::{Fills, ImageFill, LinkFill, MentionFill};
pub use href::Href;
pub use label::Labels;
pub use markup::Markup;
pub use mention::Mention;
pub use notice::Notice;
pub use target::Target;

use draft::Hole;
use std::collections::BTreeSet;
use std::ops::Range;

/// A body, parsed. Ranges are bytes in the whole file.
#[derive(Clone, Debug, Default)]
pub struct Body {
    html: String,
    holes: Vec<(usize, Hole)>,
    /// Every link, Markdown or raw HTML, in the order of the file.
    pub links: Vec<Link>,
    /// Every picture, Markdown or raw HTML, in the order of the file.
    pub images: Vec<Image>,
    /// Every `@handle` in running text, whoever it is, in the order of the file.
    pub mentions: Vec<Mention>,
    /// In the order of the page: headings in footnotes come last.
    pub headings: Vec<Heading>,
    /// Every id a fragment may name: headings, footnotes, references to footnotes.
    pub anchors: BTreeSet<String>,
    /// Words of running text, by Unicode's rules; code counts too.
    pub words: usize,
    /// Characters of running text, code and mentions with it; alternative texts do not count.
    pub characters: usize,
    /// Whether any code was highlighted, and the page needs the classes for it.
    pub has_code: bool,
    pub notices: Vec<Notice>,
}

/// A link, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub target: Target,
    pub written: String,
    pub range: Range<usize>,
    /// Its text; what stands for a picture in it is the alternative text.
    pub words: String,
    title: Option<String>,
}

/// A picture, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub target: Target,
    pub written: String,
    pub alt: String,
    pub title: Option<String>,
    pub range: Range<usize>,
    /// Written in raw HTML, in CSS pixels.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Whether it is a paragraph of its own with a title, which then is its caption.
    pub(crate) is_figure: bool,
}

/// A heading, as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6; the page's own title is the only 1.
    pub level: u8,
    pub id: String,
    pub text: String,
    pub range: Range<usize>,
}

/// Parses the body of a file: `body` is where in `text` it stands. Nothing a person can write makes
/// this fail; a range that does not lie in the text is an empty body.
pub fn parse(text: &str, body: Range<usize>) -> Body {
    write::write(&reading::read(text, body))
}

impl Body {
    /// The body as markup, with every hole filled. Fills that are missing leave words behind.
    pub fn fill(&self, fills: &Fills) -> Markup {
        fill::fill(self, fills)
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.holes.is_empty() && self.html.trim().is_empty()
    }

    /// The running text, blocks apart by an empty line. Mentions are left out: what stands in
    /// their place is decided later.
    ///
    /// It is read back from the markup each time rather than kept, because it is as long as the
    /// body and hardly ever asked for.
    pub fn running_text(&self) -> String {
        read_back::in_blocks(&self.html)
    }
}
