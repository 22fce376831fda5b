//! The main part of a drawn page as it can stand alone: pictures become part of
//! it, links lead to full addresses or nowhere, and what needs the rest of the
//! hub, or a script, goes.

use std::cell::RefCell;
use std::fmt::Write;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};

/// Where the things a page names can be had.
pub(super) struct Places<'p> {
    /// A file of the hub as a `data:` address, by its link.
    pub(super) picture: &'p dyn Fn(&str) -> Option<String>,
    /// The full address of a link of this hub, where it knows its own.
    pub(super) full: &'p dyn Fn(&str) -> Option<String>,
}

/// Elements that mean nothing, or too much, in a page that stands alone.
const OUT: &[&str] = &["script", "template", "nav", "button", "iframe", "audio", "video", "form"];

/// Elements without an end.
const VOID: &[&str] = &["img", "br", "hr", "wbr", "input", "source", "link", "meta", "col"];

/// Parts of a story's page that lead into the hub.
const PARTS: &[(&str, &str)] = &[
    ("class", "share"),
    ("class", "ways"),
    ("aria-labelledby", "om-related"),
    ("aria-labelledby", "om-series"),
];

/// What stands between `<main>` and `</main>`.
pub(super) fn main(page: &str, places: &Places<'_>) -> String {
    let tokenizer = Tokenizer::new(Tags::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(page));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut cut = Cut { places, out: String::new(), is_inside: false, skipped: None };
    for token in tokenizer.sink.0.into_inner() {
        match token {
            Token::TagToken(tag) => cut.tag(&tag),
            Token::CharacterTokens(text) if cut.is_kept() => escape(&text, &mut cut.out),
            _ => {}
        }
    }
    cut.out
}

#[derive(Default)]
struct Tags(RefCell<Vec<Token>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        self.0.borrow_mut().push(token);
        TokenSinkResult::Continue
    }
}

struct Cut<'p> {
    places: &'p Places<'p>,
    out: String,
    is_inside: bool,
    /// The element that is left out, and how many of its name are open.
    skipped: Option<(String, usize)>,
}

impl Cut<'_> {
    fn is_kept(&self) -> bool {
        self.is_inside && self.skipped.is_none()
    }

    fn tag(&mut self, tag: &Tag) {
        let is_end = tag.kind == TagKind::EndTag;
        if &*tag.name == "main" {
            self.is_inside = !is_end;
            return;
        }
        if let Some((name, depth)) = &mut self.skipped {
            if *tag.name == **name {
                *depth = if is_end { *depth - 1 } else { *depth + 1 };
            }
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        if !self.is_inside {
            return;
        }
        match (&*tag.name, is_end) {
            ("source" | "link" | "meta" | "input", _) => {}
            (name, false) if OUT.contains(&name) || is_part(tag) => {
                if !tag.self_closing && !VOID.contains(&name) {
                    self.skipped = Some((name.to_owned(), 1));
                }
            }
            (name, true) => {
                let _ = write!(self.out, "</{name}>");
            }
            ("img", false) => self.picture(tag),
            (name, false) => {
                let _ = write!(self.out, "<{name}");
                // What is said in a recording is part of what its author says yes to.
                if name == "details" && attributes(tag).all(|(key, _)| key != "open") {
                    self.out.push_str(" open");
                }
                for (key, value) in attributes(tag) {
                    match key {
                        "href" if name == "a" => self.link(value),
                        "srcset" | "style" | "src" | "poster" => {}
                        key if key.starts_with("on") => {}
                        _ => self.attribute(key, value),
                    }
                }
                self.out.push_str(if tag.self_closing { "/>" } else { ">" });
            }
        }
    }

    fn attribute(&mut self, key: &str, value: &str) {
        let _ = write!(self.out, " {key}=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn link(&mut self, href: &str) {
        let is_far = ["https:", "http:", "mailto:", "tel:", "#"];
        if is_far.iter().any(|start| href.starts_with(start)) {
            self.attribute("href", href);
        } else if let Some(full) = (self.places.full)(href) {
            self.attribute("href", &full);
        }
    }

    /// A picture with its bytes in it, else the words for it.
    fn picture(&mut self, tag: &Tag) {
        let get = |wanted: &str| attributes(tag).find(|(key, _)| *key == wanted).map(|one| one.1);
        match get("src").and_then(self.places.picture) {
            Some(data) => {
                self.out.push_str("<img");
                for key in ["class", "alt", "width", "height"] {
                    if let Some(value) = get(key) {
                        self.attribute(key, value);
                    }
                }
                self.attribute("src", &data);
                self.out.push('>');
            }
            None => {
                if let Some(alt) = get("alt").filter(|alt| !alt.is_empty()) {
                    self.out.push_str("<em>[");
                    escape(alt, &mut self.out);
                    self.out.push_str("]</em>");
                }
            }
        }
    }
}

fn attributes(tag: &Tag) -> impl Iterator<Item = (&str, &str)> {
    tag.attrs.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
}

fn is_part(tag: &Tag) -> bool {
    attributes(tag).any(|(key, value)| {
        PARTS.iter().any(|(name, word)| *name == key && value.split(' ').any(|one| one == *word))
    })
}

/// Text as it may stand in an element or between quotation marks.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(html: &str) -> String {
        let picture =
            |src: &str| (src == "/a.png").then(|| "data:image/png;base64,AA==".to_owned());
        let full =
            |href: &str| href.strip_prefix('/').map(|rest| format!("https://x.example/{rest}"));
        main(html, &Places { picture: &picture, full: &full })
    }

    #[test]
    fn what_needs_the_hub_goes() {
        let page = "<nav>menu</nav><main id=m><article class=\"story\"><h1>A &amp; b</h1>\
            <a href=\"/x/\">x</a><a href=\"y\">y</a><picture><source srcset=\"/b.webp\">\
            <img src=\"/a.png\" srcset=\"/c.png 2x\" alt=\"A\" width=\"1\"></picture>\
            <img src=\"/gone.png\" alt=\"Gone\"><div class=\"share\"><div>s</div>hare</div>\
            <template><b>t</b></template><script>if (a < b) {}</script>\
            <video src=\"/v.mp4\">v</video></article></main><footer>foot</footer>";
        let expected = "<article class=\"story\"><h1>A &amp; b</h1>\
            <a href=\"https://x.example/x/\">x</a><a>y</a><picture>\
            <img alt=\"A\" width=\"1\" src=\"data:image/png;base64,AA==\"></picture>\
            <em>[Gone]</em></article>";
        assert_eq!(cut(page), expected);
    }
}
