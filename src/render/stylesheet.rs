//! What a style sheet loads. A theme names its files as they lie in its folder
//! (`url("fonts/own.woff2")`); published, they are called otherwise, so every
//! reference is pointed at the published name.
//!
//! A reference that leads nowhere would be found by readers only, as a missing
//! letter or picture: it is a finding here, and so is one to another host.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};

use crate::markdown::Href;
use crate::report::{Diagnostic, Reported};
use crate::source::Span;

/// A style sheet of the theme.
#[derive(Clone, Copy)]
pub(super) struct Stylesheet<'a> {
    /// The file, for findings.
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    /// The folder below `assets/` that its references start from: `""` or `fonts/`.
    pub(super) folder: &'a str,
    /// The folder below `assets/` that it is published in.
    pub(super) published_in: &'a str,
}

impl Stylesheet<'_> {
    /// The text with its references pointed at published files. `find` knows
    /// the published name, below `assets/`, of a file below `assets/`.
    pub(super) fn pointed<'f>(
        &self,
        mut find: impl FnMut(&str) -> Option<&'f str>,
    ) -> Reported<String> {
        let path = self.path.into();
        let mut diagnostics = Vec::new();
        let mut out = String::with_capacity(self.text.len());
        let mut done = 0;
        for reference in references(self.text) {
            let span = Span::new(&path, reference.range.clone());
            let put = match reference.kind {
                Kind::Import => Err(import(span)),
                Kind::Url(url) => match target(&url, self.folder) {
                    Target::AsItIs => continue,
                    Target::OtherHost => Err(other_host(&url, span)),
                    Target::Outside => Err(unknown(&url, span)),
                    Target::File { name, rest } => match find(&name) {
                        Some(published) => Ok(self.address(published, rest)),
                        None => Err(unknown(&url, span)),
                    },
                },
            };
            match put {
                Ok(address) => {
                    out.push_str(&self.text[done..reference.range.start]);
                    out.push_str(&format!("url(\"{address}\")"));
                    done = reference.range.end;
                }
                Err(found) => diagnostics.push(found),
            }
        }
        out.push_str(&self.text[done..]);
        Reported { value: out, diagnostics }
    }

    /// From the published style sheet to the published file: relative, so that
    /// the hub may stand in any folder of its host.
    fn address(&self, published: &str, rest: &str) -> String {
        let up = "../".repeat(self.published_in.matches('/').count());
        let below = published.strip_prefix(self.published_in).filter(|_| !up.is_empty());
        let (up, down) = below.map_or((up.as_str(), published), |below| ("", below));
        let encoded = Href::site(down);
        format!("{up}{}{rest}", encoded.as_str().trim_start_matches('/'))
    }
}

enum Kind {
    /// `url(…)`, with what stands in it.
    Url(String),
    /// `@import`.
    Import,
}

struct Reference {
    kind: Kind,
    range: Range<usize>,
}

/// Every `url()` and `@import` outside of comments and strings.
fn references(css: &str) -> Vec<Reference> {
    let mut found = Vec::new();
    collect(&mut Parser::new(css), &mut found);
    found
}

fn collect(parser: &mut Parser<'_>, found: &mut Vec<Reference>) {
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next() else { return };
        let kind = match token {
            Token::UnquotedUrl(url) => Some(Kind::Url(url.to_string())),
            Token::AtKeyword(word) if word.eq_ignore_ascii_case("import") => Some(Kind::Import),
            Token::Function(name) if name.eq_ignore_ascii_case("url") => nested(parser, |inner| {
                inner.expect_string().ok().map(|url| Kind::Url(url.to_string()))
            }),
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => {
                nested(parser, |inner| collect(inner, found));
                None
            }
            _ => None,
        };
        if let Some(kind) = kind {
            found.push(Reference { kind, range: start..parser.position().byte_index() });
        }
    }
}

/// What `look` sees in the block that the parser stands at.
fn nested<T: Default>(parser: &mut Parser<'_>, look: impl FnOnce(&mut Parser<'_>) -> T) -> T {
    let seen: Result<T, ParseError<()>> = parser.parse_nested_block(|inner| Ok(look(inner)));
    seen.unwrap_or_default()
}

enum Target<'u> {
    /// A fragment, data, an address from the host's root.
    AsItIs,
    OtherHost,
    /// Not below `assets/`.
    Outside,
    /// A file below `assets/`, and the query or fragment behind it.
    File {
        name: String,
        rest: &'u str,
    },
}

fn target<'u>(url: &'u str, folder: &str) -> Target<'u> {
    let scheme = url
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)));
    match scheme {
        Some("data") => return Target::AsItIs,
        Some(_) => return Target::OtherHost,
        None if url.starts_with("//") => return Target::OtherHost,
        None if url.is_empty() || url.starts_with(['#', '/']) => return Target::AsItIs,
        None => {}
    }
    let (file, rest) = url.split_at(url.find(['?', '#']).unwrap_or(url.len()));
    let file = percent_encoding::percent_decode_str(file).decode_utf8_lossy();
    let mut parts: Vec<&str> = folder.split_terminator('/').collect();
    for part in file.split('/') {
        match part {
            "." => {}
            ".." if parts.pop().is_none() => return Target::Outside,
            ".." => {}
            part => parts.push(part),
        }
    }
    Target::File { name: parts.join("/"), rest }
}

fn unknown(url: &str, span: Span) -> Diagnostic {
    Diagnostic::error("unknown-asset", span, format!("the theme has no file `{url}`"))
        .hint("name it as it lies below `templates/assets/`, seen from this style sheet")
}

fn other_host(url: &str, span: Span) -> Diagnostic {
    Diagnostic::error("other-host", span, format!("`{url}` would be loaded from another host"))
        .hint("put the file into `templates/assets/` and name it from here: readers' browsers ask nobody else")
}

fn import(span: Span) -> Diagnostic {
    Diagnostic::error("imported-style", span, "a style sheet cannot import another")
        .hint("put the rules into this file: the second one would arrive late")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointed(folder: &str, css: &str) -> Reported<String> {
        let sheet =
            Stylesheet { path: "templates/assets/a.css", text: css, folder, published_in: folder };
        sheet.pointed(|name| match name {
            "fonts/own.woff2" => Some("fonts/own.1234.woff2"),
            "my pictures/ä.png" => Some("my pictures/ä.5678.png"),
            "fonts/marks.svg" => Some("fonts/marks.9abc.svg"),
            _ => None,
        })
    }

    fn to(folder: &str, css: &str) -> String {
        let pointed = pointed(folder, css);
        assert!(pointed.diagnostics.is_empty(), "{:?}", pointed.diagnostics);
        pointed.value
    }

    #[test]
    fn references_lead_to_published_files() {
        let all = "@media print { a { src: url(fonts/own.woff2), URL( 'fonts/own.woff2' ) } }";
        let want = "@media print { a { src: url(\"fonts/own.1234.woff2\"), url(\"fonts/own.1234.woff2\") } }";
        assert_eq!(to("", all), want);
        assert_eq!(to("fonts/", "url(own.woff2)"), "url(\"own.1234.woff2\")");
        assert_eq!(to("more/", "url(../fonts/own.woff2)"), "url(\"../fonts/own.1234.woff2\")");
        assert_eq!(to("", "url(./fonts/marks.svg#tick)"), "url(\"fonts/marks.9abc.svg#tick\")");
    }

    #[test]
    fn names_are_written_as_addresses() {
        let want = "url(\"my%20pictures/ä.5678.png\")";
        assert_eq!(to("", "url('my pictures/ä.png')"), want);
        assert_eq!(to("", "url(my%20pictures/%C3%A4.png)"), want);
    }

    #[test]
    fn what_loads_nothing_stays_as_it_is() {
        for css in [
            "url(data:image/png;base64,AAAA)",
            "url(#mask)",
            "url(/media/a.png)",
            "/* url(nowhere.png) */ a { content: \"url(nowhere.png)\" }",
            "a { b: url(",
        ] {
            assert_eq!(to("", css), css);
        }
    }

    #[test]
    fn a_reference_to_nothing_is_found_where_it_stands() {
        let css = "a { src: url(fonts/none.woff2) }";
        for (folder, css) in [("", css), ("fonts/", css), ("", "a { src: url(../../secret.png) }")]
        {
            let found = pointed(folder, css);
            assert_eq!(found.value, css);
            assert_eq!(found.diagnostics.len(), 1);
            assert_eq!(found.diagnostics[0].rule, "unknown-asset");
            assert!(css[found.diagnostics[0].span.range()].starts_with("url("));
        }
    }

    #[test]
    fn nothing_is_loaded_from_elsewhere() {
        for (css, rule) in [
            ("url(https://fonts.example/a.woff2)", "other-host"),
            ("url('//fonts.example/a.woff2')", "other-host"),
            ("@import 'more.css';", "imported-style"),
            ("@IMPORT url(more.css);", "imported-style"),
        ] {
            assert_eq!(pointed("", css).diagnostics[0].rule, rule, "{css}");
        }
    }
}
