//! The files beside the Markdown, by name: what a picture or a download may
//! refer to. Their bytes are read only when something published needs them.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Names of files below `content/` that are not Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Path from the project's root, and where the file is on this machine.
    pub files: BTreeMap<String, PathBuf>,
}

impl Listing {
    /// Whether the project holds this file.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }
}
