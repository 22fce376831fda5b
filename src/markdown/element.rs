//! The elements and attributes of raw HTML that people may write. What is not named here goes:
//! mostly the tag alone, with some elements all that is in them.

/// What becomes of an element that someone wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Stays, under this name.
    Keep(&'static str),
    /// The tag goes, its content stays.
    Unwrap,
    /// Goes with its content, which is no text to read, or is read by other rules than text.
    Remove,
    /// Becomes a link to what it would have embedded.
    Embed,
}

/// Every element that may stay.
pub(super) const KEPT: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Elements that have no content and no end.
pub(super) const VOID: [&str; 6] = ["br", "col", "hr", "img", "input", "wbr"];

/// Elements whose text is not running text.
pub(super) const VERBATIM: [&str; 4] = ["code", "pre", "kbd", "samp"];

pub(super) fn fate(name: &str) -> Fate {
    match name {
        "iframe" | "embed" => Fate::Embed,
        "script" | "style" | "svg" | "math" | "template" | "noscript" | "object" | "applet"
        | "select" | "textarea" | "title" | "head" | "xmp" | "noembed" | "noframes" | "canvas"
        | "audio" | "video" | "frameset" => Fate::Remove,
        "strike" => Fate::Keep("s"),
        "tt" => Fate::Keep("code"),
        "acronym" => Fate::Keep("abbr"),
        name => {
            KEPT.iter().find(|kept| **kept == name).map_or(Fate::Unwrap, |kept| Fate::Keep(kept))
        }
    }
}

/// Whether an element may keep an attribute with this value. Addresses (`href`, `src`), `alt`,
/// and ids are looked at elsewhere; every other attribute with an address in it is dropped.
pub(super) fn keeps(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        (_, "lang") => is_language(value),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
        ("abbr" | "dfn", "title") => true,
        ("td" | "th", "colspan" | "rowspan") | ("col" | "colgroup", "span") => {
            is_number(value, 1, 1_000)
        }
        ("th", "scope") => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        ("th", "abbr") => true,
        ("img", "width" | "height") => is_number(value, 1, 20_000),
        ("ol", "start") | ("li", "value") => is_number(value, -100_000, 100_000),
        ("ol", "type") => matches!(value, "1" | "a" | "A" | "i" | "I"),
        ("ol", "reversed") | ("details", "open") => value.len() <= 10,
        ("time" | "del" | "ins", "datetime") => is_datetime(value),
        _ => false,
    }
}

/// The elements still open that the beginning of `new` ends without being asked.
pub(super) fn ends(new: &str, open: &str) -> bool {
    match open {
        "p" => is_block(new),
        "li" => new == "li",
        "dt" | "dd" => matches!(new, "dt" | "dd"),
        "td" | "th" => matches!(new, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot"),
        "tr" | "caption" | "colgroup" => matches!(new, "tr" | "tbody" | "thead" | "tfoot"),
        "tbody" | "thead" | "tfoot" => matches!(new, "tbody" | "thead" | "tfoot"),
        "rt" | "rp" => matches!(new, "rt" | "rp"),
        _ => false,
    }
}

/// Whether an element stands on lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "figcaption"
            | "figure"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hr"
            | "li"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

fn is_number(value: &str, least: i32, most: i32) -> bool {
    value.parse::<i32>().is_ok_and(|number| (least..=most).contains(&number))
}

fn is_language(value: &str) -> bool {
    let fit = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    !value.is_empty() && value.len() <= 35 && value.bytes().all(fit)
}

fn is_datetime(value: &str) -> bool {
    let fit = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':' | b'+' | b'.' | b' ');
    value.len() <= 40 && value.bytes().all(fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_or_fetches_stays() {
        for name in [
            "script", "style", "svg", "math", "template", "noscript", "object", "form", "input",
            "button", "select", "option", "link", "meta", "base", "video", "audio", "source",
            "track", "picture", "map", "area", "frame", "marquee", "portal", "dialog", "slot",
            "x-any",
        ] {
            assert!(!matches!(fate(name), Fate::Keep(_)), "{name}");
        }
    }

    #[test]
    fn attributes_are_kept_by_name_and_value() {
        assert!(keeps("td", "colspan", "2"));
        assert!(!keeps("td", "colspan", "1000000"));
        assert!(!keeps("div", "style", "color:red"));
        assert!(!keeps("div", "onclick", "x"));
        assert!(!keeps("div", "class", "x"));
        assert!(!keeps("blockquote", "cite", "javascript:x"));
        assert!(!keeps("img", "srcset", "x"));
        assert!(!keeps("a", "name", "x"));
    }
}
