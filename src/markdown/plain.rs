//! The running text of a body, without markup: for excerpts, search, and looking for names.

use super::markup::{is_printable, is_surely_printable};
use unicode_segmentation::UnicodeSegmentation;

/// Running text as it grows. Blocks stand on lines of their own.
#[derive(Default)]
pub(super) struct Plain(String);

impl Plain {
    pub(super) fn with_room(bytes: usize) -> Plain {
        Plain(String::with_capacity(bytes))
    }

    pub(super) fn push(&mut self, text: &str) {
        if text.trim().is_empty() && self.0.ends_with('\n') {
            return;
        }
        if is_surely_printable(text) {
            self.0.push_str(text);
        } else {
            self.0.extend(text.chars().filter(|c| is_printable(*c)));
        }
    }

    /// A block begins or ends here.
    pub(super) fn part(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with('\n') {
            self.0.push('\n');
        }
    }

    pub(super) fn finish(mut self) -> String {
        self.0.truncate(self.0.trim_end().len());
        self.0
    }
}

/// The number of words, by Unicode's rules, so that scripts without spaces count too.
pub(super) fn words(plain: &str) -> usize {
    let mut count = 0;
    let mut rest = plain;
    // Nearly all text is plain letters, of which many are looked at at a time; what is not goes
    // the long way, with the rest of the word it stands in.
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii() || byte == b'_') {
        let (before, after) = rest.split_at(at);
        let start = before.rfind(|c: char| c.is_ascii_whitespace()).map_or(0, |at| at + 1);
        let end = after.find(|c: char| c.is_ascii_whitespace()).unwrap_or(after.len());
        count += plain_words(&rest.as_bytes()[..start]);
        count += rest[start..at + end].unicode_words().count();
        rest = &after[end..];
    }
    count + plain_words(rest.as_bytes())
}

/// The number of words of ASCII without `_`: as many as begin, less those that go on after a mark
/// between two letters (`it's`) or two digits (`3.5`).
fn plain_words(text: &[u8]) -> usize {
    let is_letter = |byte: u8| (byte | 0x20).is_ascii_lowercase();
    let is_part = |byte: u8| is_letter(byte) | byte.is_ascii_digit();
    let first = text.first().is_some_and(|byte| is_part(*byte));
    let pairs = text.iter().zip(text.iter().skip(1));
    let begun: usize = pairs.map(|(a, b)| usize::from(!is_part(*a) & is_part(*b))).sum();
    let triples = text.iter().zip(text.iter().skip(1)).zip(text.iter().skip(2));
    let gone_on: usize = triples
        .map(|((a, mark), b)| {
            let both = (*mark == b'\'') | (*mark == b'.');
            let in_word = is_letter(*a) & is_letter(*b) & (both | (*mark == b':'));
            let in_number = a.is_ascii_digit()
                & b.is_ascii_digit()
                & (both | (*mark == b',') | (*mark == b';'));
            usize::from(in_word | in_number)
        })
        .sum();
    usize::from(first) + begun - gone_on
}

/// At most `chars` characters of it on one line, cut at a word, with `…` where more would follow.
pub(super) fn excerpt(plain: &str, chars: usize) -> String {
    let mut excerpt = String::new();
    let mut count = 0;
    for word in plain.split_whitespace() {
        let length = word.chars().count() + usize::from(count > 0);
        if count + length > chars {
            if count == 0 {
                // One word longer than all the room there is, as in scripts without spaces.
                excerpt.extend(word.graphemes(true).scan(0, |used, g| {
                    *used += g.chars().count();
                    (*used < chars).then_some(g)
                }));
            }
            let kept = excerpt.trim_end_matches([',', ';', ':', '–', '—', '-']).len();
            excerpt.truncate(kept);
            excerpt.push('…');
            return excerpt;
        }
        if count > 0 {
            excerpt.push(' ');
        }
        excerpt.push_str(word);
        count += length;
    }
    excerpt
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_excerpt_ends_at_a_word() {
        assert_eq!(excerpt("The kettle,\nat three", 40), "The kettle, at three");
        assert_eq!(excerpt("The kettle, at three", 13), "The kettle…");
        assert_eq!(excerpt("", 10), "");
        assert_eq!(excerpt("一二三四五六", 4), "一二三…");
        assert_eq!(excerpt("abc", 0), "…");
    }

    #[test]
    fn words_count_in_every_script() {
        assert_eq!(words("It's 3 o'clock – tea?"), 4);
        assert_eq!(words("夜勤"), 2);
        for text in ["So, yes. No!", "a.b c., — : etc.) \"(one)\" two;", "café, naïve; 3.5 .x x."]
        {
            assert_eq!(words(text), text.unicode_words().count(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_are_those_of_unicode(text in "[a-cX0-2'.:,;_\"éß夜’–!? \n\t-]{0,40}") {
            prop_assert_eq!(words(&text), text.unicode_words().count());
        }
    }
}
