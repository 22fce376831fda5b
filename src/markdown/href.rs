//! Addresses that may stand in `href` or `src`. Judged as a browser would read them; what is on the
//! list passes, all else does not. Whether an address leads anywhere is not decided here.

use std::fmt;

/// An address whose scheme is on the list: `http`, `https`, `mailto`, `tel`, or none at all, which
/// stays on this site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Href(String);

/// What an address starts with, once a browser has had its way with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    Web,
    Mail,
    Tel,
    /// No scheme: a path, a query or a fragment.
    None,
}

impl Href {
    /// The address, if it is one that may be linked. Entities must have been decoded.
    ///
    /// ```text
    /// https://example.org   mailto:ada@example.org   ../ada.md   #part      pass
    /// javascript:x   data:x   //host   /\host   https:host                  do not
    /// ```
    pub fn parse(written: &str) -> Option<Self> {
        judge(written).map(|(_, href)| href)
    }

    /// An address on this site, from its root: `/voices/ada/`. A second slash or a backslash in
    /// front, which would lead to another host, is taken away.
    pub fn site(path: &str) -> Self {
        let mut address = String::with_capacity(1 + path.len());
        Self::push_site(&mut address, path);
        Self(address)
    }

    /// The same at the end of an address that is known: `https://voices.example.org`.
    pub(crate) fn push_site(address: &mut String, path: &str) {
        address.push('/');
        if is_plain(path) {
            address.push_str(path.trim_start_matches('/'));
        } else {
            // Controls go first: behind one, a second slash would come to the front.
            let seen: String = path.chars().filter(|c| !c.is_control()).collect();
            address.push_str(&encode(seen.trim_start_matches(['/', '\\', ' ']).trim_end()));
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Href> for String {
    fn from(href: Href) -> String {
        href.0
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address as it may be printed, and its scheme; nothing if it is refused.
pub(super) fn judge(written: &str) -> Option<(Scheme, Href)> {
    let address = tidy(written);
    if address.chars().any(|c| c.is_control()) {
        return None;
    }
    let path = &address[..address.find(['?', '#']).unwrap_or(address.len())];
    if path.contains('\\') {
        return None;
    }
    let first = &path[..path.find('/').unwrap_or(path.len())];
    let Some((scheme, _)) = first.split_once(':') else {
        return (!path.starts_with("//")).then(|| (Scheme::None, Href(encode(&address))));
    };
    let rest = &address[scheme.len() + 1..];
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => Scheme::Web,
        "mailto" => Scheme::Mail,
        "tel" => Scheme::Tel,
        _ => return None,
    };
    let whole = match scheme {
        // Browsers repair `https:host` and `https:///host`; what needs repair is refused.
        Scheme::Web => rest
            .strip_prefix("//")
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':', '@'])),
        _ => !rest.is_empty(),
    };
    whole.then(|| (scheme, Href(encode(&address))))
}

/// What a browser does before it reads an address: controls and spaces around it go, tabs and line
/// breaks go everywhere.
fn tidy(written: &str) -> String {
    written
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect()
}

/// Percent-encodes what an address cannot hold.
fn encode(address: &str) -> String {
    if is_plain(address) {
        return address.to_owned();
    }
    let mut encoded = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' => encoded.push_str("%20"),
            '"' => encoded.push_str("%22"),
            '<' => encoded.push_str("%3C"),
            '>' => encoded.push_str("%3E"),
            '\\' => encoded.push_str("%5C"),
            '`' => encoded.push_str("%60"),
            c if c.is_control() => {}
            c => encoded.push(c),
        }
    }
    encoded
}

/// Whether an address holds nothing but letters, digits and what addresses are made of; nearly all
/// do.
fn is_plain(address: &str) -> bool {
    let is_plain = |byte: u8| {
        // From `-` to `:` are also the point, the slash and the digits.
        (byte | 0x20).is_ascii_lowercase()
            | matches!(byte, b'-'..=b':')
            | (byte == b'_')
            | (byte == b'#')
    };
    // All bytes are looked at, whatever the first ones say: many at a time.
    address.bytes().fold(true, |plain, byte| plain & is_plain(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_schemes_and_relative_addresses_pass() {
        for address in [
            "http://example.org",
            "HTTPS://example.org/a?b=c:d#e",
            "https://bücher.example/ä",
            "mailto:ada@example.org",
            "tel:+441632960000",
            "ada.md",
            "../people/ada.md#work",
            "/voices/",
            "#part",
            "?q=a:b",
            "a/b:c",
            "",
        ] {
            assert!(Href::parse(address).is_some(), "{address}");
        }
    }

    #[test]
    fn all_else_is_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "java\u{0}script:alert(1)",
            "java\u{85}script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "livescript:x",
            "search-ms:x",
            "ms-word:x",
            "intent:x",
            "file:///etc/passwd",
            "blob:https://example.org/x",
            "view-source:https://example.org",
            "//evil.example",
            "/\t/evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https:/evil.example",
            "https:///evil.example",
            "https://",
            "http:\\\\evil.example",
            "mailto:",
            ":x",
        ] {
            assert_eq!(Href::parse(address), None, "{address:?}");
        }
    }

    #[test]
    fn quotes_and_spaces_are_encoded() {
        let href = Href::parse("https://example.org/a b\"c").unwrap();
        assert_eq!(href.as_str(), "https://example.org/a%20b%22c");
    }

    #[test]
    fn a_site_address_stays_on_the_site() {
        assert_eq!(Href::site("/voices/ada/").as_str(), "/voices/ada/");
        assert_eq!(Href::site("//evil.example").as_str(), "/evil.example");
        assert_eq!(Href::site("\t/\\evil.example").as_str(), "/evil.example");
        assert_eq!(Href::site("/\u{1d}/evil.example").as_str(), "/evil.example");
        assert_eq!(Href::site("/ //evil.example").as_str(), "/evil.example");
        assert_eq!(Href::site("javascript:x").as_str(), "/javascript:x");
    }
}
