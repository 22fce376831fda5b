//! Markup that is safe to print as it is, and the one way to escape what is not.

use std::fmt;
use std::sync::Arc;

/// Markup made by this module and by nothing else: whoever holds one may print it unescaped.
/// Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Markup(Arc<str>);

impl Markup {
    pub(super) fn new(html: String) -> Self {
        Self(html.into())
    }

    /// Plain text; where it is in another language than what it will stand in, an
    /// element around it says so.
    pub fn of_text(text: &str, lang: Option<&str>) -> Self {
        let mut html = String::with_capacity(text.len());
        if let Some(lang) = lang {
            html.push_str("<span lang=\"");
            escape(&mut html, lang);
            html.push_str("\" dir=\"auto\">");
        }
        escape(&mut html, text);
        if lang.is_some() {
            html.push_str("</span>");
        }
        Self::new(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Default for Markup {
    fn default() -> Self {
        Self("".into())
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Appends text so that it stays text, between tags as well as in a quoted attribute. Characters
/// that XML cannot hold are dropped, since the same markup goes into feeds.
pub(super) fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    // Long stretches of text need nothing: they are found byte by byte and copied whole.
    while let Some(at) = rest.bytes().position(|byte| IS_SUSPECT[usize::from(byte)]) {
        let (plain, from) = rest.split_at(at);
        html.push_str(plain);
        let mut chars = from.chars();
        match chars.next() {
            Some('&') => html.push_str("&amp;"),
            Some('<') => html.push_str("&lt;"),
            Some('>') => html.push_str("&gt;"),
            Some('"') => html.push_str("&quot;"),
            Some('\'') => html.push_str("&#39;"),
            Some(c) if is_printable(c) => html.push(c),
            _ => {}
        }
        rest = chars.as_str();
    }
    html.push_str(rest);
}

/// Bytes that begin a character which may have to be written in another way, or dropped.
const IS_SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = !matches!(byte, 0x9 | 0xa | 0xd);
        byte += 1;
    }
    table[b'&' as usize] = true;
    table[b'<' as usize] = true;
    table[b'>' as usize] = true;
    table[b'"' as usize] = true;
    table[b'\'' as usize] = true;
    table[0x7f] = true;
    // U+FFFE and U+FFFF.
    table[0xef] = true;
    table
};

/// Whether a text holds nothing that XML 1.0 cannot, judged quickly: `false` means perhaps not.
pub(super) fn is_surely_printable(text: &str) -> bool {
    let may_be_unprintable = |byte: u8| {
        (byte < 0x20) & !matches!(byte, 0x9 | 0xa | 0xd) | (byte == 0x7f) | (byte == 0xef)
    };
    // All bytes are looked at, whatever the first ones say: many at a time.
    !text.bytes().fold(false, |found, byte| found | may_be_unprintable(byte))
}

/// Whether XML 1.0 can hold the character.
pub(super) fn is_printable(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_an_attribute() {
        let mut html = String::new();
        escape(&mut html, "\"' ><b>&amp;");
        assert_eq!(html, "&quot;&#39; &gt;&lt;b&gt;&amp;amp;");
    }

    #[test]
    fn text_says_its_language_and_stays_text() {
        assert_eq!(Markup::of_text("a < b", None).as_str(), "a &lt; b");
        let foreign = Markup::of_text("<b>", Some("de\"")).to_string();
        assert_eq!(foreign, "<span lang=\"de&quot;\" dir=\"auto\">&lt;b&gt;</span>");
    }

    #[test]
    fn what_begins_like_a_dropped_character_stays() {
        let mut html = String::new();
        escape(&mut html, "\u{fffd}\u{f8ff}é & 🎤\u{fffe}\u{200b}");
        assert_eq!(html, "\u{fffd}\u{f8ff}é &amp; 🎤\u{200b}");
    }

    #[test]
    fn what_a_feed_cannot_hold_is_dropped() {
        let mut html = String::new();
        escape(&mut html, "a\u{1}\u{b}\tb\nc\u{ffff}\u{1b}");
        assert_eq!(html, "a\tb\nc");
    }
}
