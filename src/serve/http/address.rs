//! The address a request asks for: decoded once, and refused where anything in
//! it could mean another one to somebody else.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// Why a path is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// The address of a request's path, without the `/` it begins with.
pub(super) fn of(path: &str) -> Result<String, Malformed> {
    let encoded = path.strip_prefix('/').ok_or(Malformed)?;
    let digits = |at: usize| encoded.get(at + 1..at + 3).is_some_and(is_hex);
    if encoded.match_indices('%').any(|(at, _)| !digits(at)) {
        return Err(Malformed);
    }
    let lower = encoded.to_ascii_lowercase();
    // An encoded `/` or `\` is a way around whoever looks at the parts.
    if ["%2f", "%5c"].iter().any(|hidden| lower.contains(hidden)) {
        return Err(Malformed);
    }
    let address = percent_decode_str(encoded).decode_utf8().map_err(|_| Malformed)?;
    if address.chars().any(|c| c.is_control() || c == '\\') {
        return Err(Malformed);
    }
    let is_part = |part: &str| !matches!(part, "" | "." | "..");
    let folders = address.strip_suffix('/').unwrap_or(&address);
    if !address.is_empty() && !folders.split('/').all(is_part) {
        return Err(Malformed);
    }
    Ok(address.into_owned())
}

fn is_hex(digits: &str) -> bool {
    digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// What a path must not hold as it is.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\');

/// An address as the path of a link.
pub(super) fn encoded(address: &str) -> String {
    utf8_percent_encode(address, ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_paths_are_addresses() {
        for (path, address) in [
            ("/", ""),
            ("/voices/ada/", "voices/ada/"),
            ("/feed.xml", "feed.xml"),
            ("/topics/n%C3%A4he/", "topics/nähe/"),
            ("/topics/n\u{e4}he/", "topics/nähe/"),
            ("/a%20b", "a b"),
            ("/a%252e", "a%2e"),
        ] {
            assert_eq!(of(path).as_deref(), Ok(address));
        }
    }

    #[test]
    fn whatever_could_lead_elsewhere_is_none() {
        for path in [
            "",
            "*",
            "a",
            "//",
            "//evil.example/",
            "/a//b",
            "/..",
            "/../etc/passwd",
            "/a/../b",
            "/%2e%2e/a",
            "/%2E./a",
            "/.",
            "/a/./b",
            "/a%2fb",
            "/..%2Fetc",
            "/a%5cb",
            "/a\\b",
            "/a%00",
            "/a%0a",
            "/a%7f",
            "/a%",
            "/a%2",
            "/a%zz",
            "/a%+1",
            "/%ff",
            "/%c0%ae%c0%ae/",
        ] {
            assert_eq!(of(path), Err(Malformed), "{path:?}");
        }
    }

    #[test]
    fn an_address_survives_the_journey() {
        for address in ["a b/", "nähe?/", "50%/", "a#b", "<x>"] {
            assert_eq!(of(&format!("/{}", encoded(address))).as_deref(), Ok(address));
        }
    }
}
