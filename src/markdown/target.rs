//! What a link or picture points at, told from the address alone. Nothing is looked up here.

use super::href::{Href, Scheme, judge};
use percent_encoding::percent_decode_str;

/// What a written address points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `https://…` or `http://…`.
    Web(Href),
    /// `mailto:…`, and an address between angle brackets.
    Mail(Href),
    /// `tel:…`.
    Tel(Href),
    /// `#part` of the same page, decoded.
    Fragment(String),
    /// A file, seen from the file that holds the link; decoded, its query dropped.
    Relative { path: String, fragment: Option<String> },
    /// `/path` from the root of the site; decoded, its query dropped.
    Root { path: String, fragment: Option<String> },
    /// Not to be linked: another scheme, `//host`, a backslash, control characters. As written.
    Refused(String),
}

impl Target {
    pub(super) fn of(written: &str) -> Self {
        Self::read(written).unwrap_or_else(|| Self::Refused(written.to_owned()))
    }

    fn read(written: &str) -> Option<Self> {
        let (scheme, href) = judge(written)?;
        match scheme {
            Scheme::Web => return Some(Self::Web(href)),
            Scheme::Mail => return Some(Self::Mail(href)),
            Scheme::Tel => return Some(Self::Tel(href)),
            Scheme::None => {}
        }
        let (place, fragment) = match href.as_str().split_once('#') {
            Some((place, fragment)) => (place, Some(decode(fragment)?)),
            None => (href.as_str(), None),
        };
        let encoded = &place[..place.find('?').unwrap_or(place.len())];
        let path = decode(encoded)?;
        Some(match fragment {
            Some(fragment) if place.is_empty() => Self::Fragment(fragment),
            fragment if encoded.starts_with('/') => Self::Root { path, fragment },
            // `%2Fetc` is no relative path once it is decoded.
            _ if path.starts_with('/') => return None,
            fragment => Self::Relative { path, fragment },
        })
    }
}

/// Percent-decoded; nothing if that gives no text, or text that no path can hold.
fn decode(encoded: &str) -> Option<String> {
    let decoded = percent_decode_str(encoded).decode_utf8().ok()?;
    let odd = decoded.contains('\\') || decoded.chars().any(char::is_control);
    (!odd).then(|| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relative(path: &str, fragment: Option<&str>) -> Target {
        Target::Relative { path: path.into(), fragment: fragment.map(Into::into) }
    }

    #[test]
    fn a_path_is_decoded_and_parted_from_its_fragment() {
        assert_eq!(Target::of("a%20b.md#caf%C3%A9"), relative("a b.md", Some("café")));
        assert_eq!(Target::of("a b.md?x=1"), relative("a b.md", None));
        assert_eq!(Target::of("#a%20b"), Target::Fragment("a b".into()));
        let root = Target::Root { path: "/a/".into(), fragment: Some("b".into()) };
        assert_eq!(Target::of("/a/#b"), root);
    }

    #[test]
    fn schemes_are_told_apart() {
        assert!(matches!(Target::of("HTTP://a.example"), Target::Web(_)));
        assert!(matches!(Target::of("mailto:a@b.example"), Target::Mail(_)));
        assert!(matches!(Target::of("tel:1"), Target::Tel(_)));
    }

    #[test]
    fn what_no_path_can_hold_is_refused() {
        for written in ["a%00b", "a%5Cb", "%2F%2Fevil", "%ff", "a%0Ab", "//host", "javascript:x"] {
            assert_eq!(Target::of(written), Target::Refused(written.into()));
        }
    }
}
