//! A web, mail or telephone address in a field.

use std::ops::Range;

use super::field::{FromValue, Shape};
use super::reading::Reading;
use super::value::Value;
use crate::markdown::Href;

/// An address that may be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub href: Href,
    pub range: Range<usize>,
}

impl FromValue for Address {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Address> {
        let text = String::from_value(value, reading)?;
        let text = if text.contains('@') && !text.contains(['/', ':', ' ']) {
            format!("mailto:{text}")
        } else {
            text
        };
        let reachable = ["http://", "https://", "mailto:", "tel:"];
        let lower = text.to_ascii_lowercase();
        let href =
            Href::parse(&text).filter(|_| reachable.iter().any(|scheme| lower.starts_with(scheme)));
        if href.is_none() {
            reading.wrong(value, "an address that starts with `https://`, `mailto:` or `tel:`");
        }
        href.map(|href| Address { href, range: value.range.clone() })
    }

    fn shape() -> Shape {
        Shape::Address
    }
}
