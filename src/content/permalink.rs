//! Where entries stand on the hub: addresses from its root, without a leading
//! `/`, ending in `/` for pages.

use super::Kind;

/// The address of an entry.
pub fn of(kind: Kind, slug: &str) -> String {
    match kind {
        Kind::Profile => format!("voices/{slug}/"),
        Kind::Post => format!("stories/{slug}/"),
        Kind::Guideline => format!("guidelines/{slug}/"),
        Kind::Path | Kind::Lesson => format!("training/{slug}/"),
        Kind::Campaign => format!("campaigns/{slug}/"),
        Kind::Topic => topic(slug),
        Kind::Page => format!("{slug}/"),
        Kind::Lead if slug == "home" => String::new(),
        Kind::Lead => format!("{slug}/"),
    }
}

pub fn topic(slug: &str) -> String {
    format!("topics/{slug}/")
}

pub fn department(slug: &str) -> String {
    format!("departments/{slug}/")
}
