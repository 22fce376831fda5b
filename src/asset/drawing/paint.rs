//! How shapes are painted: what attributes, `style` and a drawing's style sheet say, as attributes.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::{Fault, SVG, fault, is_name};

/// What a browser takes from an attribute as well as from a style.
const PROPERTIES: &[&str] = &[
    "clip-path",
    "clip-rule",
    "color",
    "display",
    "fill",
    "fill-opacity",
    "fill-rule",
    "mask",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "vector-effect",
    "visibility",
];

type Painted = BTreeMap<&'static str, String>;

/// The rules of a drawing's style sheets: elements, then classes, then names, each in its order.
pub(super) struct Rules<'a>(Vec<(Selector<'a>, Painted)>);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Selector<'a> {
    Element(&'a str),
    Class(&'a str),
    Name(&'a str),
}

impl<'a> Rules<'a> {
    pub(super) fn of(document: &'a Document<'_>) -> Result<Rules<'a>, Fault> {
        let mut rules = Vec::new();
        let is_sheet = |node: &Node<'_, '_>| node.has_tag_name((SVG, "style"));
        let sheets = document.descendants().filter(is_sheet);
        for text in sheets.flat_map(|sheet| sheet.children()).filter_map(|node| node.text()) {
            read(text, &mut rules)?;
        }
        // Stable: of two rules for the same thing the later one stays behind.
        rules.sort_by_key(|(selector, _)| match selector {
            Selector::Element(_) => 0,
            Selector::Class(_) => 1,
            Selector::Name(_) => 2,
        });
        Ok(Rules(rules))
    }

    /// All that paints an element.
    pub(super) fn painted(&self, node: Node<'_, '_>) -> Result<Painted, Fault> {
        let mut painted = Painted::new();
        for attribute in node.attributes().filter(|one| one.namespace().is_none()) {
            paint(attribute.name(), attribute.value(), &mut painted)?;
        }
        for (_, rule) in self.0.iter().filter(|(selector, _)| selector.meets(node)) {
            painted.extend(rule.iter().map(|(property, value)| (*property, value.clone())));
        }
        declarations(node.attribute("style").unwrap_or_default(), &mut painted)?;
        Ok(painted)
    }
}

impl Selector<'_> {
    fn meets(self, node: Node<'_, '_>) -> bool {
        match self {
            Selector::Element(name) => node.tag_name().name() == name,
            Selector::Class(name) => {
                let classes = node.attribute("class").unwrap_or_default();
                classes.split_ascii_whitespace().any(|class| class == name)
            }
            Selector::Name(name) => node.attribute("id") == Some(name),
        }
    }
}

/// Reads a style sheet of the kind that drawing programs write: `.a, .b { fill: red }`.
fn read<'a>(text: &'a str, rules: &mut Vec<(Selector<'a>, Painted)>) -> Result<(), Fault> {
    let involved = || fault("the style sheet of the drawing is too involved");
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").ok_or_else(involved)?.1;
            continue;
        }
        if rest.is_empty() {
            return Ok(());
        }
        let (selectors, body) = rest.split_once('{').ok_or_else(involved)?;
        let (body, after) = body.split_once('}').ok_or_else(involved)?;
        if body.contains(['{', '/', '\\']) {
            return Err(involved());
        }
        let mut painted = Painted::new();
        declarations(body, &mut painted)?;
        for selector in selectors.split(',').map(str::trim) {
            let selector = match selector.as_bytes().first() {
                Some(b'.') => Selector::Class(&selector[1..]),
                Some(b'#') => Selector::Name(&selector[1..]),
                _ => Selector::Element(selector),
            };
            let (Selector::Class(name) | Selector::Name(name) | Selector::Element(name)) = selector;
            // `.a.b` has a full stop in its name, and would meet nobody.
            if !is_name(name) || name.contains('.') {
                return Err(involved());
            }
            rules.push((selector, painted.clone()));
        }
        rest = after;
    }
}

fn declarations(text: &str, painted: &mut Painted) -> Result<(), Fault> {
    for one in text.split(';') {
        if let Some((property, value)) = one.split_once(':') {
            let value = value.trim().trim_end_matches("!important");
            paint(property.trim(), value, painted)?;
        }
    }
    Ok(())
}

/// Takes what paints; what a drawing program notes beside it is left out.
fn paint(property: &str, value: &str, painted: &mut Painted) -> Result<(), Fault> {
    let Some(known) = PROPERTIES.iter().find(|known| **known == property) else { return Ok(()) };
    let value = value.trim();
    if !is_plain(value) {
        return Err(fault(format!(
            "the drawing sets `{known}` to something openmic does not know"
        )));
    }
    painted.insert(known, value.to_owned());
    Ok(())
}

/// Whether a value is made of numbers, words and colours, and leads to nothing but a name in the
/// same drawing.
pub(super) fn is_plain(value: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || " \t\r\n#.,%()+-_".contains(c);
    if value.len() > super::LARGEST || !value.chars().all(is_letter) {
        return false;
    }
    let lower = value.to_ascii_lowercase();
    match lower.split_once("url(") {
        None => true,
        Some((before, name)) => {
            let name = name.strip_prefix('#').and_then(|name| name.split_once(')'));
            before.is_empty()
                && name.is_some_and(|(name, rest)| is_name(name) && !rest.contains('('))
        }
    }
}
