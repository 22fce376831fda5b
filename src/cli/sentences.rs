//! The sentences that fields have for authors, as comments above them.

use crate::content::field::{Field, Shape};

/// The field's own words, and those of the parts that its value has: a value on
/// a few lines has no room of its own for what they mean.
pub(super) fn comment(written: &mut String, field: &Field, value: &str) {
    for said in field.doc {
        written.push_str(&format!("# {}\n", said.trim()));
    }
    let (Shape::OneOf(words) | Shape::Either(words, _)) = &field.shape else {
        return parts(written, field, value);
    };
    if !field.doc.concat().contains('`') {
        written.push_str(&format!("#   one of: {}\n", words.join(", ")));
    }
}

fn parts(written: &mut String, field: &Field, value: &str) {
    for part in group(&field.shape).unwrap_or_default() {
        let is_there = ["= ", ": "].iter().any(|sign| {
            let is_key = |at: usize| !value[..at].ends_with(|c: char| c.is_alphanumeric());
            let key = format!("{} {sign}", part.key).replace(" :", ":");
            value.match_indices(&key).any(|(at, _)| is_key(at))
        });
        if is_there {
            written.push_str(&format!("#   {}: {}\n", part.key, part.doc.join(" ").trim()));
        }
    }
}

/// The fields inside a value, or inside each value of a list.
pub(super) fn group(shape: &Shape) -> Option<&[Field]> {
    match shape {
        Shape::Group(fields) => Some(fields),
        Shape::ListOf(shape) => group(shape),
        _ => None,
    }
}
