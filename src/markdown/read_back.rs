//! Words out of markup that was filled: the beginning of a text, its headings.
//!
//! What a body says in plain words may name people who are not shown, so
//! excerpts and outlines are read back from markup whose holes were filled for
//! an audience. Only the sanitiser's own output is read here, in which every
//! tag is closed and every `<` and `>` of a text or attribute is escaped.

use super::markup::Markup;
use super::plain;

/// Tags that stand within a line; every other one separates words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Markup read for an excerpt, at most: an excerpt is a few hundred characters.
const ENOUGH: usize = 8 * 1024;

impl Markup {
    /// The beginning of the running text: at most so many characters, cut at a
    /// word, with `…`.
    pub fn excerpt(&self, chars: usize) -> String {
        plain::excerpt(&text(self.as_str(), ENOUGH.max(chars * 8), " "), chars)
    }

    /// All of the running text.
    pub fn text(&self) -> String {
        text(self.as_str(), usize::MAX, " ")
    }

    /// Ids and words of the second-level headings, in the order of the page.
    pub fn outline(&self) -> Vec<(String, String)> {
        let mut outline = Vec::new();
        for part in self.as_str().split("<h2 id=\"").skip(1) {
            let Some((id, rest)) = part.split_once('"') else { continue };
            let Some((_, rest)) = rest.split_once('>') else { continue };
            let Some((inner, _)) = rest.split_once("</h2>") else { continue };
            let words = text(inner, usize::MAX, " ");
            outline.push((decode(id), words.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        outline
    }
}

/// The text of markup, up to about `most` bytes of it, with `apart` between blocks.
fn text(html: &str, most: usize, apart: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !tag.is_empty() && !INLINE.contains(&name) {
            text.push_str(if name == "br" { " " } else { apart });
        }
        text.push_str(&decode(words));
        if text.len() > most {
            break;
        }
    }
    text
}

/// All the text of markup, blocks apart by an empty line.
pub(super) fn in_blocks(html: &str) -> String {
    text(html, usize::MAX, "\n\n")
}

/// Text with its entities as characters.
fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::super::{Fills, MentionFill, parse};

    fn filled(text: &str) -> super::Markup {
        let body = parse(text, 0..text.len());
        let mentions =
            body.mentions.iter().map(|_| MentionFill::Replaced("a colleague".to_owned()));
        body.fill(&Fills { mentions: mentions.collect(), ..Fills::default() })
    }

    #[test]
    fn an_excerpt_says_what_readers_may_read() {
        let markup = filled("With @mila & *joy* <b>x</b>.\n\nNext `a<b`.\n");
        assert_eq!(markup.excerpt(200), "With a colleague & joy x. Next a<b.");
    }

    #[test]
    fn headings_are_read_back() {
        let markup = filled("## Ask @mila\n\nx\n\n### Deep\n\n## *Two*\n");
        assert_eq!(
            markup.outline(),
            [
                ("ask-mila".to_owned(), "Ask a colleague".to_owned()),
                ("two".to_owned(), "Two".to_owned())
            ]
        );
    }
}
