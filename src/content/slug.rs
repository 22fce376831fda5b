//! Names that stand in addresses: one strict grammar, lower-case ASCII
//! letters, digits and hyphens (letters of other scripts where a programme
//! wants them), so that no name can be a path, a trick or a twin.

use unicode_normalization::UnicodeNormalization;

/// Longer names are cut: an address has to fit a file name.
const LONGEST: usize = 120;

/// Longer names are no slip.
const REFUSED: usize = 200;

/// Names no file may have on Windows.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// The name that `text` becomes in an address; empty when nothing of it can
/// be written there.
pub fn slugify(text: &str, unicode: bool) -> String {
    let folded: String = if unicode {
        text.nfkc().flat_map(char::to_lowercase).collect()
    } else if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        deunicode::deunicode(&text.nfc().collect::<String>()).to_lowercase()
    };
    let mut slug = String::with_capacity(folded.len());
    for c in folded.chars() {
        let keep = c.is_ascii_alphanumeric() || (unicode && c.is_alphanumeric());
        if keep {
            slug.push(c);
        } else if !matches!(c, '\'' | '’') && !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_reserved(&slug) {
        slug.push_str("-1");
    }
    slug
}

/// Why a name cannot be used even after tidying, if it cannot: it would be a
/// path or a trick rather than a slip.
pub fn refusal(written: &str) -> Option<&'static str> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    if written.contains(['/', '\\']) {
        Some("it holds a path separator")
    } else if written.contains(hidden) {
        Some("it holds characters that cannot be seen")
    } else if written.contains([':', '*', '?', '"', '<', '>', '|']) || written.ends_with('.') {
        Some("it cannot be a file name on every system")
    } else if written.starts_with('.') {
        Some("it starts with a full stop")
    } else if written.chars().count() > REFUSED {
        Some("it is longer than 200 characters")
    } else if is_reserved(&written.to_lowercase()) {
        Some("Windows keeps this name for itself")
    } else {
        None
    }
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let numbered = stem.len() == 4
        && (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.ends_with(|c: char| c.is_ascii_digit());
    RESERVED.contains(&stem) || numbered
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_all_scripts_become_addresses() {
        assert_eq!(slugify("Tomasz Wróna", false), "tomasz-wrona");
        assert_eq!(slugify("What's Next? (Part 2)", false), "whats-next-part-2");
        assert_eq!(slugify("corey.mahoney", false), "corey-mahoney");
        assert_eq!(slugify("Łódź — Ελλάδα", false), "lodz-ellada");
        assert_eq!(slugify("Łódź — Ελλάδα", true), "łódź-ελλάδα");
        assert_eq!(slugify("CON", false), "con-1");
        assert_eq!(slugify("///", false), "");
    }

    #[test]
    fn tricks_are_refused() {
        for written in ["../x", "a\\b", "a:b", "nul", "com1", "x.", "a\u{202e}b", ".x", "a\nb"] {
            assert!(refusal(written).is_some(), "{written:?}");
        }
        assert_eq!(refusal("18F"), None);
    }

    proptest! {
        #[test]
        fn every_slug_keeps_the_grammar(text in "\\PC*") {
            let slug = slugify(&text, false);
            prop_assert!(slug.len() <= LONGEST + 2);
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
            prop_assert_eq!(slugify(&slug, false), slug);
        }
    }
}
