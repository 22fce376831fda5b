//! Drawings (SVG) that a programme shows as its own: logos and icons.
//!
//! A file below `content/` may be anybody's, and an SVG can hold scripts, styles, links and other
//! files. So nothing of it is published as it is: shapes are read and written anew, from lists of
//! the elements and attributes that draw and do nothing else. What could do more is named and the
//! whole drawing refused, since half a logo is none. Colours of a style sheet become attributes, so
//! that no content policy takes them away.

mod paint;
#[cfg(test)]
mod tests;

use std::fmt::Write;

use roxmltree::{Document, Node, ParsingOptions};

use self::paint::Rules;

/// A drawing, written anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub text: String,
    pub width: f64,
    pub height: f64,
}

/// Why a drawing is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub what: String,
    pub hint: &'static str,
}

/// Bytes; a logo has a hundredth of them.
const LARGEST: usize = 1024 * 1024;
const MOST_NODES: u32 = 50_000;
const DEEPEST: usize = 64;
/// Copies of a shape within the drawing.
const MOST_COPIES: usize = 500;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// What draws.
const ELEMENTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "mask",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "use",
];

/// What says something about a drawing and draws nothing.
const ASIDE: &[&str] = &["desc", "metadata", "style", "title"];

/// Where and how large things are; their colours are [`paint::PROPERTIES`].
const ATTRIBUTES: &[&str] = &[
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "pathLength",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "spreadMethod",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

const PLAIN: &str = "export it as plain SVG with letters as paths, or as PNG";

fn fault(what: impl Into<String>) -> Fault {
    Fault { what: what.into(), hint: PLAIN }
}

/// Whether a file is meant to be a drawing.
pub fn is_drawing(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    start.trim_start_matches('\u{feff}').trim_start().starts_with('<') && start.contains("<svg")
}

/// The drawing in a file, written anew.
pub fn clean(bytes: &[u8]) -> Result<Drawing, Fault> {
    if bytes.len() > LARGEST {
        return Err(fault(format!("the drawing holds {} kB", bytes.len() / 1000)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| fault("the drawing is not UTF-8 text"))?;
    // Old programs open with a document type; what it declares is expanded within limits.
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let document = Document::parse_with_options(text, options)
        .map_err(|_| fault("the drawing is not well-formed XML"))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(fault("the file is no SVG drawing"));
    }
    let [x, y, width, height] = frame(root)?;
    copies(&document)?;
    let rules = Rules::of(&document)?;
    let mut text = format!(
        "<svg xmlns=\"{SVG}\" viewBox=\"{x} {y} {width} {height}\" width=\"{width}\" height=\"{height}\""
    );
    let is_placed = |name: &str| ["viewBox", "width", "height", "x", "y"].contains(&name);
    attributes(root, &rules, &mut text, is_placed)?;
    text.push('>');
    children(root, &rules, &mut text, 0)?;
    text.push_str("</svg>\n");
    Ok(Drawing { text, width, height })
}

/// The part of the plane that is shown.
fn frame(root: Node<'_, '_>) -> Result<[f64; 4], Fault> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let frame = match root.attribute("viewBox") {
        Some(text) => {
            let parts = text.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty());
            let numbers: Option<Vec<f64>> = parts.map(number).collect();
            numbers.and_then(|numbers| <[f64; 4]>::try_from(numbers).ok())
        }
        None => {
            let side = |name| number(root.attribute(name)?.trim_end_matches("px"));
            side("width").zip(side("height")).map(|(width, height)| [0.0, 0.0, width, height])
        }
    };
    let is_sound = |[_, _, width, height]: &[f64; 4]| {
        [width, height].into_iter().all(|side| (1e-3..1e6).contains(side))
    };
    frame.filter(is_sound).ok_or_else(|| fault("the drawing does not say how large it is"))
}

/// Refuses copies of copies: each could double what a browser has to draw.
fn copies(document: &Document<'_>) -> Result<(), Fault> {
    let is_copy = |node: &Node<'_, '_>| node.has_tag_name((SVG, "use"));
    let wanted: Vec<&str> = document.descendants().filter(is_copy).filter_map(target).collect();
    if wanted.len() > MOST_COPIES {
        return Err(fault("the drawing holds too many `<use>`"));
    }
    let holds_copy = |node: Node<'_, '_>| {
        let is_wanted = node.attribute("id").is_some_and(|id| wanted.contains(&id));
        is_wanted && node.descendants().any(|below| is_copy(&below))
    };
    if document.descendants().any(holds_copy) {
        return Err(fault("the drawing holds a `<use>` of what holds another one"));
    }
    Ok(())
}

/// The name of what an element uses, if it is in the same drawing.
fn target<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let href = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
    href.trim().strip_prefix('#').filter(|name| is_name(name))
}

fn is_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    !name.is_empty() && name.len() <= 200 && name.chars().all(is_letter)
}

fn children(
    of: Node<'_, '_>,
    rules: &Rules<'_>,
    text: &mut String,
    depth: usize,
) -> Result<(), Fault> {
    if depth > DEEPEST {
        return Err(fault("the drawing is nested too deeply"));
    }
    for node in of.children().filter(Node::is_element) {
        let tag = node.tag_name();
        // What drawing programs note for themselves is in a namespace of their own.
        if tag.namespace() != Some(SVG) || ASIDE.contains(&tag.name()) {
            continue;
        }
        let name = ELEMENTS.iter().find(|name| **name == tag.name());
        let name = name.ok_or_else(|| {
            let shown: String = tag.name().chars().filter(|c| !c.is_control()).take(40).collect();
            fault(format!("the drawing holds `<{shown}>`"))
        })?;
        let _ = write!(text, "<{name}");
        attributes(node, rules, text, |_| false)?;
        text.push('>');
        children(node, rules, text, depth + 1)?;
        let _ = write!(text, "</{name}>");
    }
    Ok(())
}

fn attributes(
    node: Node<'_, '_>,
    rules: &Rules<'_>,
    text: &mut String,
    is_placed: impl Fn(&str) -> bool,
) -> Result<(), Fault> {
    let mut put = |name: &str, value: &str| {
        let _ = write!(text, " {name}=\"{value}\"");
    };
    for attribute in node.attributes() {
        let name = attribute.name();
        if name == "href" && matches!(attribute.namespace(), None | Some(XLINK)) {
            let target = target(node)
                .ok_or_else(|| fault("the drawing shows something that is not in the same file"))?;
            put("href", &format!("#{target}"));
        }
        if attribute.namespace().is_none() && ATTRIBUTES.contains(&name) && !is_placed(name) {
            let value = attribute.value().trim();
            let is_fit = if name == "id" { is_name(value) } else { paint::is_plain(value) };
            if is_fit {
                put(name, value);
            }
        }
    }
    for (property, value) in rules.painted(node)? {
        put(property, &value);
    }
    Ok(())
}
