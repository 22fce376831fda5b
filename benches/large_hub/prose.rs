//! Readable nonsense: sentences and paragraphs of a wanted length. What is linked, listed or
//! quoted in a body is decided where the body is made.

use std::collections::VecDeque;

use super::random::Random;
use super::sentences::PLAIN;
use super::vocabulary::{capitalised, fill};

/// One sentence of any of these shapes.
pub(super) fn sentence(shapes: &[&'static str], random: &mut Random) -> String {
    let shape = random.pick(shapes);
    capitalised(&fill(shape, random))
}

/// Plain sentences, one after the other, until there are at least so many words. No shape comes
/// again before half of them have been used, since readers would notice.
pub(super) fn paragraph(least: usize, random: &mut Random) -> String {
    let mut text = String::new();
    let mut count = 0;
    let mut recent = VecDeque::with_capacity(PLAIN.len() / 2);
    while count < least.max(1) {
        let shape = random.index(PLAIN.len());
        if recent.contains(&shape) {
            continue;
        }
        if recent.len() == PLAIN.len() / 2 {
            recent.pop_front();
        }
        recent.push_back(shape);
        let next = capitalised(&fill(PLAIN[shape], random));
        count += words(&next);
        append(&mut text, &next);
    }
    text
}

/// Puts a sentence behind the others.
pub(super) fn append(text: &mut String, sentence: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    *text += sentence;
}

pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::super::random::Stream;
    use super::super::sentences::{EMPHATIC, HEADINGS, KNOWN_FOR, QUOTES, SUMMARIES};
    use super::*;

    #[test]
    fn a_paragraph_has_the_words_it_should() {
        let mut random = Random::new(1, Stream::Post, 0);
        for least in [0, 1, 40, 600] {
            let count = words(&paragraph(least, &mut random));
            assert!((least..least + 30).contains(&count), "{count} words for {least}");
        }
    }

    #[test]
    fn every_shape_has_words_for_its_slots() {
        let mut random = Random::new(1, Stream::Post, 0);
        let shapes = [&PLAIN[..], &EMPHATIC, &HEADINGS, &SUMMARIES, &QUOTES, &KNOWN_FOR];
        for shape in shapes.concat() {
            let text = fill(shape, &mut random);
            assert!(!text.contains(['{', '}', '"']), "{text}");
        }
    }

    #[test]
    fn summaries_fit_a_card() {
        let mut random = Random::new(1, Stream::Post, 0);
        for _ in 0..2_000 {
            let summary = sentence(&SUMMARIES, &mut random);
            assert!(summary.chars().count() <= 160, "{summary}");
        }
    }
}
