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
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if is_printable(c) => html.push(c),
            _ => {}
        }
    }
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
    fn what_a_feed_cannot_hold_is_dropped() {
        let mut html = String::new();
        escape(&mut html, "a\u{1}\u{b}\tb\nc\u{ffff}\u{1b}");
        assert_eq!(html, "a\tb\nc");
    }
}
