//! Raw HTML as pieces. Each stretch between two bits of Markdown is read on its own, so that an
//! unclosed tag, comment or script can never swallow what follows it.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use std::cell::RefCell;

/// Attributes of a tag are compared with each other, so that tags must not be endless.
pub(super) const LONGEST: usize = 32 * 1024;

/// A piece of raw HTML, names in lower case, entities decoded. Comments are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Open { name: String, attributes: Vec<(String, String)> },
    Close(String),
    Text(String),
}

/// The pieces of a stretch of raw HTML, as a browser would read it.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let tokenizer = Tokenizer::new(Pieces::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// Raw HTML in parts that are not too long to read, cut between tags; a tag longer than that is
/// left out.
pub(super) fn parts(mut html: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while html.len() > LONGEST {
        let end = (0..=LONGEST).rfind(|end| html.is_char_boundary(*end)).unwrap_or_default();
        let window = &html[..end];
        let behind_tag = window.rfind(">\n").or_else(|| window.rfind('>')).map(|at| at + 1);
        let end = match behind_tag {
            Some(end) => end,
            None if window.starts_with('<') => {
                html = html.split_once('>').map_or("", |(_, rest)| rest);
                continue;
            }
            None => window.find('<').unwrap_or(end),
        };
        let (part, rest) = html.split_at(end);
        parts.push(part);
        html = rest;
    }
    parts.push(html);
    parts
}

#[derive(Default)]
struct Pieces(RefCell<Vec<Piece>>);

impl TokenSink for Pieces {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut pieces = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => match pieces.last_mut() {
                Some(Piece::Text(last)) => last.push_str(&text),
                _ => pieces.push(Piece::Text(text.to_string())),
            },
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                pieces.push(Piece::Close(tag.name.to_string()));
            }
            Token::TagToken(tag) => {
                let state = state(&tag.name);
                pieces.push(open(tag));
                return state;
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn open(tag: Tag) -> Piece {
    let attributes = tag
        .attrs
        .iter()
        .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
        .collect();
    Piece::Open { name: tag.name.to_string(), attributes }
}

/// What is in these elements is text to a browser, whatever it looks like.
fn state(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
            TokenSinkResult::RawData(RawKind::Rawtext)
        }
        "textarea" | "title" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }

    #[test]
    fn entities_are_decoded_and_names_lowered() {
        let attributes = vec![("href".into(), "javascript:x".into())];
        assert_eq!(
            pieces("<A HREF='java&#115;cript:x'>&lt;</A>"),
            [Piece::Open { name: "a".into(), attributes }, text("<"), Piece::Close("a".into()),]
        );
    }

    #[test]
    fn parts_are_cut_between_tags() {
        let html = "<p>é</p>\n".repeat(10_000);
        let cut = parts(&html);
        assert!(cut.len() > 2 && cut.iter().all(|part| part.len() <= LONGEST));
        assert!(cut.iter().all(|part| part.ends_with('>') || part.ends_with('\n')));
        assert_eq!(cut.concat(), html);
        assert_eq!(parts(&"é".repeat(LONGEST)).concat().len(), 2 * LONGEST);
        assert_eq!(parts(&format!("a<b c={}>d", "e".repeat(LONGEST))), ["a", "d"]);
    }

    #[test]
    fn what_is_not_closed_ends_with_its_stretch() {
        assert_eq!(pieces("a<!-- b"), [text("a")]);
        assert_eq!(pieces("a<b c='"), [text("a")]);
        assert_eq!(pieces("a<script>b<i>").len(), 3);
    }
}
