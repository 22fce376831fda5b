//! The plain types a field can have: text, yes or no, numbers, lists, maps.

use std::ops::Range;

use super::field::{FromValue, Shape};
use super::reading::Reading;
use super::value::{Node, Value};

/// One line of text. Line breaks become spaces; characters that could steer a
/// reader or a feed are dropped with a warning.
impl FromValue for String {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<String> {
        let Node::Scalar { text, .. } = &value.node else {
            reading.wrong(value, "text");
            return None;
        };
        let steers = |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        };
        if !text.contains(|c: char| steers(c) || matches!(c, '\n' | '\r' | '\t')) {
            return Some(text.trim().to_owned());
        }
        // What turns text around is found in any text, here too (`hidden-direction`).
        let turns = |c: char| {
            matches!(c, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}')
        };
        if text.contains(steers) && !text.contains(turns) {
            let message = "this text holds characters that cannot be seen";
            reading.warn("invisible-characters", value, message, "type the text anew".to_owned());
        }
        let words: String = text.chars().filter(|c| !steers(*c)).collect();
        Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl FromValue for bool {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<bool> {
        match &value.node {
            // Forms write answers as text; it can only mean one thing.
            Node::Scalar { text, .. } if matches!(&**text, "true" | "yes" | "on") => Some(true),
            Node::Scalar { text, .. } if matches!(&**text, "false" | "no" | "off") => Some(false),
            _ => {
                reading.wrong(value, "`true` or `false`");
                None
            }
        }
    }

    fn when_missing() -> Option<bool> {
        Some(false)
    }

    fn shape() -> Shape {
        Shape::YesNo
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<u32> {
        let number = match &value.node {
            Node::Scalar { text, .. } => text.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            reading.wrong(value, "a whole number");
        }
        number
    }

    fn shape() -> Shape {
        Shape::Integer
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<f64> {
        let number = match &value.node {
            Node::Scalar { text, .. } => {
                text.parse().ok().filter(|number: &f64| number.is_finite())
            }
            _ => None,
        };
        if number.is_none() {
            reading.wrong(value, "a number");
        }
        number
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Option<T>> {
        T::from_value(value, reading).map(Some)
    }

    fn when_missing() -> Option<Option<T>> {
        Some(None)
    }

    fn shape() -> Shape {
        T::shape()
    }
}

/// A list; a single value counts as a list of one. What cannot be read is
/// reported and left out.
impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Vec<T>> {
        match &value.node {
            Node::List(items) => {
                let said = items.iter().filter(|item| !matches!(item.node, Node::Empty));
                let read: Vec<Option<T>> = said.map(|item| T::from_value(item, reading)).collect();
                if read.iter().any(Option::is_none) {
                    reading.lose_one();
                }
                Some(read.into_iter().flatten().collect())
            }
            Node::Scalar { text, .. } if text.trim().is_empty() => Some(Vec::new()),
            _ => T::from_value(value, reading).map(|item| vec![item]),
        }
    }

    fn when_missing() -> Option<Vec<T>> {
        Some(Vec::new())
    }

    fn shape() -> Shape {
        Shape::ListOf(Box::new(T::shape()))
    }
}

/// Names of the author's choosing, each with a value, in the order written.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<T>(pub Vec<(String, T)>);

impl<T> Named<T> {
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl<T: FromValue> FromValue for Named<T> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Named<T>> {
        let Node::Table(table) = &value.node else {
            reading.wrong(value, "a group such as `{ name = \"value\" }`");
            return None;
        };
        let mut named = Vec::new();
        for field in &table.fields {
            if !matches!(field.value.node, Node::Empty)
                && let Some(value) = T::from_value(&field.value, reading)
            {
                named.push((field.key.clone(), value));
            }
        }
        Some(Named(named))
    }

    fn when_missing() -> Option<Named<T>> {
        Some(Named(Vec::new()))
    }

    fn shape() -> Shape {
        Shape::MapOf(Box::new(T::shape()))
    }
}

/// A value that remembers where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    pub value: T,
    pub range: Range<usize>,
}

impl<T: FromValue> FromValue for Located<T> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Located<T>> {
        let range = value.range.clone();
        T::from_value(value, reading).map(|value| Located { value, range })
    }

    fn shape() -> Shape {
        T::shape()
    }
}

#[cfg(test)]
mod tests {
    use crate::content;
    use crate::source::fixture;

    /// What is said about a story with these fields, as rules.
    fn said(fields: &str) -> Vec<&'static str> {
        let text = format!(
            "--- content/posts/a.md\n---\ntitle: A\ndate: 2026-02-01\nauthors: ada\n{fields}---\nText.\n"
        );
        let found = content::parse(&fixture::sources(&text)).diagnostics;
        found.iter().filter(|one| !one.span.path.ends_with(".toml")).map(|one| one.rule).collect()
    }

    #[test]
    fn what_a_form_left_empty_says_nothing() {
        let blank = "updated: ''\ndepartment: ''\ntopics: []\ncampaign: ''\nkind: ''\nfocus: []\n\
                     image: ''\nexpert_reviewer: ''\nshare: {}\nfeatured: ''\n";
        assert!(said(blank).is_empty(), "{:?}", said(blank));
        assert_eq!(said("expires: ''\n"), ["unclear-privacy"]);
        assert_eq!(said("draft: ''\n"), ["unclear-privacy"]);
    }

    #[test]
    fn a_yes_in_quotation_marks_is_a_yes() {
        let patients =
            |word: &str| said(&format!("pictures:\n  - file: a.jpg\n    shows_patients: {word}\n"));
        for word in ["'no'", "\"false\"", "no", "true"] {
            assert!(patients(word).is_empty(), "{word}");
        }
        assert_eq!(patients("'maybe'"), ["wrong-value"]);
    }
}
