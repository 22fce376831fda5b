//! Running text: escaped, gathered for `plain`, and searched for mentions.

use super::Writer;
use crate::markdown::draft::Hole;
use crate::markdown::element::VERBATIM;
use crate::markdown::markup::escape;
use crate::markdown::mention::{Mention, mentions};
use crate::markdown::reading::Located;
use pulldown_cmark::Event;
use std::ops::Range;

/// Text that came in several events, and where each stretch of it comes from.
struct Run<'a> {
    file: &'a str,
    text: String,
    stretches: Vec<(usize, Range<usize>)>,
}

impl Run<'_> {
    /// Where in the file a part of the text stands word for word; nothing if it is written in
    /// another way there, as with `\@` or `&#64;`.
    fn place(&self, part: &Range<usize>) -> Option<Range<usize>> {
        let at = |i: usize| {
            let stretch =
                self.stretches.partition_point(|(start, _)| *start <= i).checked_sub(1)?;
            let (start, range) = &self.stretches[stretch];
            Some(range.start + (i - start))
        };
        let place = at(part.start)?..at(part.end - 1)? + 1;
        let escaped = self.file.as_bytes().get(place.start.wrapping_sub(1)) == Some(&b'\\');
        let verbatim = self.file.get(place.clone()) == Some(&self.text[part.clone()]);
        (verbatim && !escaped).then_some(place)
    }
}

impl<'a> Writer<'a> {
    /// Writes all text from here to the next event of another kind, whose number it gives.
    pub(super) fn text(&mut self, events: &[Located], i: usize) -> usize {
        let mut run = Run { file: self.reading.text, text: String::new(), stretches: Vec::new() };
        let mut next = i;
        while let Some((Event::Text(text), range)) = events.get(next) {
            run.stretches.push((run.text.len(), range.clone()));
            run.text.push_str(text);
            next += 1;
        }
        self.running(&run.text, |_, part| run.place(part));
        next
    }

    /// Writes running text. `place` tells where in the file a part of it stands; what has no place
    /// there is no mention.
    pub(super) fn running(
        &mut self,
        text: &str,
        mut place: impl FnMut(&mut Self, &Range<usize>) -> Option<Range<usize>>,
    ) {
        let mut from = 0;
        let may_mention = self.link.is_none() && !self.nest.holds(&VERBATIM);
        if may_mention && text.contains('@') {
            for part in mentions(text, self.before) {
                let Some(range) = place(self, &part) else { continue };
                escape(&mut self.draft.html, &text[from..part.start]);
                self.draft.hole(Hole::Mention(self.mentions.len()));
                let handle = text[part.start + 1..part.end].to_owned();
                self.mentions.push(Mention { handle, range });
                from = part.end;
            }
        }
        escape(&mut self.draft.html, &text[from..]);
        self.plain.push(text);
        self.link_words(text);
        self.before = text.chars().next_back().or(self.before);
    }

    /// Text that mentions nobody.
    pub(super) fn words(&mut self, text: &str) {
        self.running(text, |_, _| None);
    }

    pub(super) fn code(&mut self, code: &str) {
        self.draft.push("<code>");
        escape(&mut self.draft.html, code);
        self.draft.push("</code>");
        self.plain.push(code);
        self.link_words(code);
        self.before = code.chars().next_back();
    }

    /// Adds to the words of the link that is open.
    pub(super) fn link_words(&mut self, words: &str) {
        if let Some(link) = self.link.and_then(|link| self.links.get_mut(link)) {
            link.words.push_str(words);
        }
    }
}
