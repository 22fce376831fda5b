//! The running text of a body, without markup: its words are counted, and excerpts cut from it.

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
    while let Some(at) = odd(rest.as_bytes()) {
        let (before, after) = rest.split_at(at);
        let start = before.rfind(|c: char| c.is_ascii_whitespace()).map_or(0, |at| at + 1);
        let end = after.find(|c: char| c.is_ascii_whitespace()).unwrap_or(after.len());
        count += plain_words(&rest.as_bytes()[..start]);
        count += rest[start..at + end].unicode_words().count();
        rest = &after[end..];
    }
    count + plain_words(rest.as_bytes())
}

/// Where the first byte stands that is not ASCII, or is `_`, which is part of a word and no letter.
fn odd(text: &[u8]) -> Option<usize> {
    let is_odd = |byte: &u8| !byte.is_ascii() | (*byte == b'_');
    let block = text.chunks(64).position(|block| {
        // All of a block is looked at, and so many bytes at a time.
        block.iter().fold(false, |odd, byte| odd | is_odd(byte))
    })?;
    let from = block * 64;
    text[from..].iter().position(is_odd).map(|at| from + at)
}

/// Bits of what a byte is in a word: a letter, a digit, a mark that letters go on after (`it's`),
/// and one that digits do (`3.5`).
fn kind(byte: u8) -> u8 {
    let letter = u8::from((byte | 0x20).wrapping_sub(b'a') < 26);
    let digit = u8::from(byte.wrapping_sub(b'0') < 10) << 1;
    let both = (byte == b'\'') | (byte == b'.');
    let in_word = u8::from(both | (byte == b':')) << 2;
    let in_number = u8::from(both | (byte == b',') | (byte == b';')) << 3;
    letter | digit | in_word | in_number
}

/// The number of words of ASCII without `_`: as many as begin, less those that go on after a mark
/// between two letters or two digits. Without a branch, so that many bytes are looked at at a time.
fn plain_words(text: &[u8]) -> usize {
    const BLOCK: usize = 128;
    let any = |kind: u8| (kind | kind >> 1) & 1;
    // Two of the block before stand in front.
    let mut kinds = [0; BLOCK + 2];
    let mut count = 0;
    for block in text.chunks(BLOCK) {
        for (place, byte) in kinds[2..].iter_mut().zip(block) {
            *place = kind(*byte);
        }
        let last = kinds.iter().zip(&kinds[1..]).zip(&kinds[2..]).take(block.len());
        // At most one a byte, so that a block's fit into a byte.
        let (begun, gone_on) = last.fold((0_u8, 0_u8), |(begun, gone_on), ((a, b), c)| {
            (begun + (any(*c) & !any(*b)), gone_on + any(a & c & b >> 2))
        });
        count += usize::from(begun) - usize::from(gone_on);
        kinds.copy_within(BLOCK.., 0);
    }
    count
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
