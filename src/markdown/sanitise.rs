//! The second wall for bodies with raw HTML, and the way back from marks to holes.
//!
//! What people wrote has been filtered by name and value before it gets here (`write::tag`). The
//! sanitiser reads the whole body as a browser would, repairs its tree, and drops what is not on its
//! list; no address of a link or picture passes through it, since these are holes by now. Then the
//! tree is written out again with the marks taken out.

use super::draft::{Draft, Hole, MARK, Mark, read};
use super::element::{KEPT, VOID};
use super::markup::escape;
use super::raw::{Piece, pieces};
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// All attributes that are ever written. `href` only leads to footnotes; see `filter`.
const ATTRIBUTES: [&str; 25] = [
    MARK,
    "abbr",
    "aria-hidden",
    "checked",
    "class",
    "colspan",
    "datetime",
    "dir",
    "disabled",
    "height",
    "href",
    "id",
    "lang",
    "open",
    "reversed",
    "role",
    "rowspan",
    "scope",
    "span",
    "start",
    "tabindex",
    "title",
    "type",
    "value",
    "width",
];

fn sanitiser() -> &'static Builder<'static> {
    static SANITISER: OnceLock<Builder<'static>> = OnceLock::new();
    SANITISER.get_or_init(|| {
        let mut builder = Builder::empty();
        builder
            .tags(KEPT.iter().copied().chain(["label", "input"]).collect())
            .clean_content_tags(HashSet::from(["script", "style", "template", "noscript"]))
            .tag_attributes(HashMap::new())
            .generic_attributes(HashSet::from(ATTRIBUTES))
            .url_schemes(HashSet::new())
            .url_relative(UrlRelative::PassThrough)
            .attribute_filter(filter)
            .link_rel(None)
            .strip_comments(true);
        builder
    })
}

fn filter<'a>(element: &str, attribute: &str, value: &'a str) -> Option<Cow<'a, str>> {
    let passes = match attribute {
        "href" => element == "a" && value.starts_with("#fn"),
        // Wide tables alone; what people write themselves was dropped before.
        "tabindex" => element == "div" && value == "0",
        "type" => element != "input" || value == "checkbox",
        _ => true,
    };
    passes.then_some(Cow::Borrowed(value))
}

/// The draft as markup whose tree is sound, with its holes.
pub(super) fn sanitise(draft: &Draft) -> (String, Vec<(usize, Hole)>) {
    let clean = sanitiser().clean(&draft.html).to_string();
    let mut out = Draft { html: String::with_capacity(clean.len()), ..Draft::default() };
    let mut ends = Vec::new();
    for piece in pieces(&clean) {
        match piece {
            Piece::Text(text) => escape(&mut out.html, &text),
            Piece::Open { name, attributes } => open(&mut out, &mut ends, name, &attributes, draft),
            Piece::Close(_) => match ends.pop() {
                Some(End::Tag(name)) => close(&mut out, &name),
                Some(End::Link) => out.hole(Hole::LinkEnd),
                Some(End::Nothing) | None => {}
            },
        }
    }
    (out.html, out.holes)
}

/// What to write where an element ends.
enum End {
    Tag(String),
    Link,
    Nothing,
}

fn open(
    out: &mut Draft,
    ends: &mut Vec<End>,
    name: String,
    attributes: &[(String, String)],
    draft: &Draft,
) {
    let is_void = VOID.contains(&name.as_str());
    let mark = attributes.iter().find(|(attribute, _)| attribute == MARK);
    let end = match mark.and_then(|(_, mark)| read(mark)) {
        Some(Mark::Hole(hole)) => {
            out.hole(hole);
            if matches!(hole, Hole::Link(_)) { End::Link } else { End::Nothing }
        }
        Some(Mark::Code(number)) => {
            out.push(draft.codes.get(number).map_or("", |code| code.trim_end()));
            End::Nothing
        }
        None => {
            out.push("<");
            out.push(&name);
            for (attribute, value) in attributes.iter().filter(|(attribute, _)| attribute != MARK) {
                out.push(" ");
                out.push(attribute);
                if !value.is_empty() {
                    out.push("=\"");
                    escape(&mut out.html, value);
                    out.push("\"");
                }
            }
            out.push(">");
            End::Tag(name)
        }
    };
    if !is_void {
        ends.push(end);
    }
}

fn close(out: &mut Draft, name: &str) {
    // Repairing a paragraph with a block in it leaves an empty one behind.
    let hole_inside = out.holes.last().is_some_and(|(at, _)| *at == out.html.len());
    if name == "p" && out.html.ends_with("<p>") && !hole_inside {
        out.html.truncate(out.html.len() - "<p>".len());
        return;
    }
    out.push("</");
    out.push(name);
    out.push(">");
}
