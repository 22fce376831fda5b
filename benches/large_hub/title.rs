//! Titles of stories, no two the same.

use super::random::{Random, Stream, scattered};
use super::vocabulary::{ADJECTIVES, NOUNS, PLACES};

/// The title of the post at an index. Each shape holds each kind of word once, so two titles
/// are the same only if shape and words are; beyond the millions of those, parts are numbered.
pub(super) fn title(seed: u64, post: usize) -> String {
    let offset = Random::new(seed, Stream::Title, 0).below(SPACE as u64);
    let mut place = scattered(post % SPACE, offset, SPACE);
    let mut digit = |words: &[&'static str]| {
        let word = words[place % words.len()];
        place /= words.len();
        word
    };
    let (shape, noun) = (digit(&SHAPES), digit(&NOUNS));
    let (adjective, whereabouts) = (digit(&ADJECTIVES), digit(&PLACES));
    let title = shape
        .replace("{noun}", noun)
        .replace("{adjective}", adjective)
        .replace("{place}", whereabouts);
    match post / SPACE {
        0 => title,
        round => format!("{title}, part {}", round + 1),
    }
}

/// How many titles there are without numbering parts.
const SPACE: usize = SHAPES.len() * ADJECTIVES.len() * NOUNS.len() * PLACES.len();

#[rustfmt::skip]
const SHAPES: [&str; 17] = [
    "The {adjective} {noun} {place}", "What the {adjective} {noun} {place} taught us",
    "How we mended the {adjective} {noun} {place}", "One {adjective} {noun}, one long week {place}",
    "In praise of the {adjective} {noun} {place}", "Who moved the {adjective} {noun} {place}?",
    "A year with the {adjective} {noun} {place}", "Why I kept the {adjective} {noun} {place}",
    "Notes on the {adjective} {noun} {place}", "Losing the {adjective} {noun} {place}",
    "Before the {adjective} {noun} {place}", "My first {adjective} {noun} {place}",
    "Nobody asked for the {adjective} {noun} {place}", "“Leave the {adjective} {noun} {place}”",
    "The {adjective} {noun} {place}: a small history", "Three mornings with the {adjective} {noun} {place}",
    "Café, {adjective} {noun}, naïve plans {place}",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::slug::{silhouette, slug};
    use super::*;

    #[test]
    fn no_two_of_many_titles_look_alike() {
        let slugs: BTreeSet<String> =
            (0..40_000).map(|post| silhouette(&slug(&title(1, post)))).collect();
        assert_eq!(slugs.len(), 40_000);
    }

    #[test]
    fn titles_past_the_last_are_numbered_parts() {
        assert_eq!(title(1, SPACE), format!("{}, part 2", title(1, 0)));
    }

    #[test]
    fn titles_are_of_bearable_length() {
        let longest = (0..5_000).map(|post| title(1, post).chars().count()).max();
        assert!(longest.is_some_and(|letters| letters <= 90), "{longest:?}");
    }
}
