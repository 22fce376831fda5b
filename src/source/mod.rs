//! What openmic reads: the programme file, the contributors' Markdown, the
//! templates of the project, and the date it is.
//!
//! This is the only door through which files come in (`read`). Everything
//! above works on [`Sources`], a plain value that a test can write down as one
//! string (`fixture`). Nothing here knows what a file means.

mod again;
mod blob;
mod clock;
mod digest;
pub mod fixture;
mod listing;
mod name;
mod read;
mod refused;
mod span;
mod stamp;
mod text;

pub use again::{alike, read_again};
pub use blob::Blob;
pub use clock::Clock;
pub use digest::digest;
pub use listing::{Listing, Stored, Unread};
pub use name::folded;
pub use read::{Failure, bytes_of, read, stamp};
pub use refused::Refused;
pub use span::{Position, Span};
pub use stamp::Stamp;

use std::collections::BTreeSet;
use std::sync::Arc;

/// One text file of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path from the project's root, with `/` between parts.
    pub path: Arc<str>,
    /// The file's text, without a byte-order mark.
    pub text: Arc<str>,
}

/// Everything a hub is made from.
#[derive(Clone, Debug)]
pub struct Sources {
    /// `program.toml`, where there is one.
    pub program: Option<Source>,
    /// Markdown below `content/`, in the order of their paths.
    pub entries: Arc<Vec<Source>>,
    /// Text below `templates/`, in the order of their paths.
    pub templates: Vec<Source>,
    /// Other files below `templates/`, in the order of their paths.
    pub blobs: Vec<Blob>,
    /// Every other file below `content/`: pictures, data, downloads.
    pub listing: Listing,
    /// What lies below `content/` or `templates/` and was not read.
    pub refused: Vec<Refused>,
    /// The moment the hub is made for.
    pub clock: Clock,
    /// Where the hub will stand, in place of what `program.toml` says.
    pub base_url: Option<String>,
    /// Files of an earlier output whose names tell their bytes: what they were
    /// drawn from was looked through then. Changes no byte, only the time it takes.
    pub drawn: BTreeSet<String>,
}

impl Sources {
    /// The source with this path, for excerpts.
    pub fn find(&self, path: &str) -> Option<&Source> {
        let by_path = |list: &'_ [Source]| list.iter().position(|source| &*source.path == path);
        if let Some(program) = self.program.as_ref().filter(|program| &*program.path == path) {
            return Some(program);
        }
        match self.entries.binary_search_by(|source| (*source.path).cmp(path)) {
            Ok(index) => Some(&self.entries[index]),
            Err(_) => by_path(&self.templates).map(|index| &self.templates[index]),
        }
    }
}
