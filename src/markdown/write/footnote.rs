//! Footnotes: numbered in the order they are referred to, and gathered at the end.

use super::Writer;
use crate::markdown::anchor::slug;
use crate::markdown::draft::{Hole, Word};
use crate::markdown::markup::escape;
use crate::markdown::notice::short;

/// The footnotes referred to so far.
#[derive(Default)]
pub(super) struct References {
    /// Numbers of definitions, in the order of their first reference.
    order: Vec<usize>,
    /// For each definition, how it is referred to.
    seen: Vec<Option<Seen>>,
}

#[derive(Clone)]
struct Seen {
    number: usize,
    id: String,
    /// The id of the first reference.
    back: String,
}

impl Writer<'_> {
    pub(super) fn reference(&mut self, label: &str) {
        let Some(&definition) = self.reading.labels.get(&label.to_lowercase()) else {
            self.words(&format!("[^{label}]"));
            return;
        };
        self.references.seen.resize(self.reading.footnotes.len(), None);
        let (seen, back) = match self.references.seen[definition].clone() {
            Some(seen) => {
                let back = self.anchors.give(&seen.back);
                (seen, back)
            }
            None => {
                self.references.order.push(definition);
                let slug = slug(label);
                let id = self.anchors.give(&format!("fn-{slug}"));
                let back = self.anchors.give(&format!("fnref-{slug}"));
                let number = self.references.order.len();
                let seen = Seen { number, id, back: back.clone() };
                self.references.seen[definition] = Some(seen.clone());
                (seen, back)
            }
        };
        self.before = None;
        let number = seen.number;
        // A link in a link is not possible; the number alone still says which note is meant.
        if self.link.is_some() {
            self.draft.push(&format!("<sup class=\"footnote-ref\">{number}</sup>"));
            return;
        }
        self.draft.push("<sup class=\"footnote-ref\"><a id=\"");
        escape(&mut self.draft.html, &back);
        self.draft.push("\" href=\"#");
        escape(&mut self.draft.html, &seen.id);
        self.draft.push(&format!("\" role=\"doc-noteref\">{number}</a></sup>"));
    }

    /// The section of footnotes; those they refer to themselves come after them.
    pub(super) fn footnotes(&mut self) {
        let reading = self.reading;
        if !self.references.order.is_empty() {
            self.part();
            self.draft.push("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
            let mut i = 0;
            while let Some(&definition) = self.references.order.get(i) {
                self.footnote(definition);
                i += 1;
            }
            self.draft.push("</ol>\n</div>\n");
        }
        for (i, footnote) in reading.footnotes.iter().enumerate() {
            if self.references.seen.get(i).is_none_or(Option::is_none) {
                self.notices.add(
                    "footnote-unused",
                    format!("nothing refers to the footnote `{}`", short(&footnote.label)),
                    "refer to it, or take it out; it is not shown",
                    &footnote.range,
                );
            }
        }
    }

    fn footnote(&mut self, definition: usize) {
        let Some(seen) = self.references.seen[definition].clone() else { return };
        self.draft.push("<li id=\"");
        escape(&mut self.draft.html, &seen.id);
        self.draft.push("\">");
        let reading = self.reading;
        self.nest.enter();
        self.events(&reading.footnotes[definition].events);
        self.end_task();
        self.close_raw();
        let in_paragraph = self.draft.html.ends_with("</p>\n");
        if in_paragraph {
            self.draft.html.truncate(self.draft.html.len() - "</p>\n".len());
        }
        self.draft.push(" <a class=\"footnote-back\" href=\"#");
        escape(&mut self.draft.html, &seen.back);
        self.draft.push("\" role=\"doc-backlink\"><span aria-hidden=\"true\">↩</span>");
        self.draft.push("<span class=\"visually-hidden\">");
        self.draft.hole(Hole::Word(Word::Back));
        self.draft.push("</span></a>");
        self.draft.push(if in_paragraph { "</p>\n</li>\n" } else { "</li>\n" });
        self.part();
    }
}
