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
    let bytes = plain.as_bytes();
    let mut count = 0;
    let mut at = 0;
    while at < bytes.len() {
        // Nearly every word is plain letters up to a space, with a comma or a full stop perhaps,
        // and one word by those rules; only what is not takes the long way.
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        let letters = at - start;
        if letters > 0 && at < bytes.len() && is_stop(bytes[at]) {
            at += 1;
        }
        if at == bytes.len() || bytes[at].is_ascii_whitespace() {
            count += usize::from(letters > 0);
        } else {
            while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
                at += 1;
            }
            count += plain[start..at].unicode_words().count();
        }
        at += 1;
    }
    count
}

fn is_stop(byte: u8) -> bool {
    matches!(byte, b',' | b'.' | b';' | b':' | b'!' | b'?')
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
}
