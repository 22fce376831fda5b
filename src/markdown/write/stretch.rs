//! Where in the file the parts of raw HTML stand, and what is said about those that went.

use super::Writer;
use super::tag::Attributes;
use crate::markdown::element::keeps;
use crate::markdown::notice::short;
use std::ops::Range;

/// After so many searches in vain, a place is the whole stretch of HTML.
const MISSES: usize = 256;

/// A stretch of raw HTML in the file, searched from front to back.
pub(super) struct Stretch {
    range: Range<usize>,
    from: usize,
}

impl Stretch {
    pub(super) fn new(range: &Range<usize>) -> Self {
        Self { range: range.clone(), from: range.start }
    }
}

impl Writer<'_> {
    pub(super) fn note_element(&mut self, name: &str, stretch: &Stretch) {
        let message = format!("`<{}>` was taken out", short(name));
        let hint = "write it in Markdown, or leave it out";
        self.note(message, hint, &format!("<{name}"), stretch);
    }

    pub(super) fn note_attributes(
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
    pub(super) fn note(&mut self, message: String, hint: &str, part: &str, stretch: &Stretch) {
        if self.notices.wants("html-removed", &message) {
            let mut ahead = Stretch { range: stretch.range.clone(), from: stretch.from };
            let range = self.find(&mut ahead, part);
            self.notices.add("html-removed", message, hint, &range);
        }
    }

    /// Where a part of the stretch stands, or else all of it that has not been looked through.
    pub(super) fn find(&mut self, stretch: &mut Stretch, part: &str) -> Range<usize> {
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
