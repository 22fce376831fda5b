//! The fields that decide who may see something. A slip in one of them is an
//! error, never a warning: nothing becomes public by a typo.

use super::suggest;

/// The fields themselves.
pub const FIELDS: &[&str] = &[
    "audience",
    "consent",
    "status",
    "draft",
    "publish",
    "expires",
    "name_withheld",
    "shows_patients",
    "shows_children",
    "after_leaving",
];

/// Fields of `program.toml`, and of pictures, that protect people too; only where they belong.
const RULES: &[&str] = &["leavers", "people", "privacy", "sector"];

/// Words from which a person would expect the same effect, and what to write.
const MEANT: &[(&str, &str)] = &[
    ("visibility", "audience = \"internal\""),
    ("internal", "audience = \"internal\""),
    ("private", "audience = \"internal\""),
    ("public", "audience = \"public\""),
    ("confidential", "audience = \"internal\""),
    ("hidden", "draft = true"),
    ("unlisted", "draft = true"),
    ("withdrawn", "status = \"withdrawn\""),
    ("withdraw", "status = \"withdrawn\""),
    ("anonymous", "name_withheld = true"),
    ("anonymise", "name_withheld = true"),
    ("photo_consent", "consent = { photo = \"granted\" }"),
    ("embargo", "publish = 2026-03-01"),
    ("expiry", "expires = 2026-03-01"),
    ("expire", "expires = 2026-03-01"),
    ("unpublish", "expires = 2026-03-01"),
    ("patients", "shows_patients = true"),
    ("children", "shows_children = true"),
];

/// Whether this field is one of those.
pub fn is_private(key: &str) -> bool {
    FIELDS.contains(&key)
}

/// Whether this field, or every field in it, protects somebody: nothing in it may be
/// unclear.
pub fn protects(key: &str) -> bool {
    is_private(key) || RULES.contains(&key)
}

/// The rule among `known` that an unknown key is near to.
pub fn near<'k>(key: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    suggest::nearest(key, known.filter(|known| RULES.contains(known)))
}

/// What an unknown key was probably meant to be, if it was meant to protect
/// somebody.
pub fn meant_by(key: &str) -> Option<String> {
    let folded = key.to_lowercase().replace(['-', ' '], "_");
    if let Some((_, instead)) = MEANT.iter().find(|(word, _)| *word == folded) {
        return Some((*instead).to_owned());
    }
    // Rather ask once too often.
    suggest::nearest(&folded, FIELDS.iter().copied()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::meant_by;

    #[test]
    fn slips_are_recognised() {
        assert_eq!(meant_by("audiance").as_deref(), Some("audience"));
        assert_eq!(meant_by("Draft").as_deref(), Some("draft"));
        assert_eq!(meant_by("visibility").as_deref(), Some("audience = \"internal\""));
        assert_eq!(meant_by("hero"), None);
        assert_eq!(meant_by("layout"), None);
    }
}
