//! Fields that every entry may have.

use super::field::{choice, record};
use super::plain::Located;
use super::reference::{Entry, Ref};
use super::when::When;

choice! {
    /// Who may see something.
    pub enum Audience {
        /// Everyone.
        Public = "public",
        /// Only colleagues: it stays out of a public build entirely.
        Internal = "internal",
    }
}

record! {
    /// Fields that every entry may have.
    pub struct Common {
        /// The name in the address; the file's name serves where this is missing.
        slug: Option<Located<String>> = "\"night-shift\"",
        /// Who may see this: `public` (the default) or `internal`.
        audience: Option<Audience> = "\"internal\"",
        /// Not ready yet: kept out of the hub until this line goes.
        draft: bool = "true",
        /// Not before this date.
        publish: Option<When> = "2026-03-01",
        /// Not after this date.
        expires: Option<When> = "2026-12-31",
        /// The language this is written in, where it is not the programme's.
        lang: Option<String> = "\"de\"",
        /// The entry that this one translates.
        translation_of: Option<Ref<Entry>> = "\"night-shift\"",
        /// Older addresses that lead here.
        aliases: Vec<Located<String>> = "[\"/old/path/\"]",
        /// Findings that are right here, each with the reason.
        allow: Vec<Allow> = "[{ rule = \"heading-jump\", reason = \"quoted form\" }]",
    }
}

record! {
    /// A finding that somebody looked at and keeps, with the reason.
    pub struct Allow {
        /// The rule's name.
        rule: Located<String> = "\"heading-jump\"",
        /// Why it is right here.
        reason: Located<String> = "\"quoted form\"",
    }
}
