//! The files beside the Markdown, by name: what a picture or a download may
//! refer to. Their bytes are read only when something published needs them, so
//! that a hub with thousands of photos never holds them all.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use super::Stamp;

/// Files below `content/` that are not Markdown.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// Path from the project's root, and the file that is there.
    pub files: Arc<BTreeMap<String, Arc<dyn Stored>>>,
}

/// Two listings are equal where they name the same files; what these hold is read each time.
impl PartialEq for Listing {
    fn eq(&self, other: &Listing) -> bool {
        Arc::ptr_eq(&self.files, &other.files) || self.files.keys().eq(other.files.keys())
    }
}

/// A file whose bytes can be had, each time anew.
pub trait Stored: Debug + Send + Sync {
    /// All of the file, unless it holds more than `most` bytes.
    fn bytes(&self, most: usize) -> Result<Vec<u8>, Unread>;

    /// What tells whether it was written since, also where the very same bytes were. Always the
    /// same where nobody can write it; nothing where that cannot be told.
    fn stamp(&self) -> Option<Stamp> {
        Some(Stamp::default())
    }
}

/// Why a file's bytes were not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLarge {
        bytes: u64,
    },
    /// No regular file: a link, a folder, a pipe.
    NotAFile,
    /// What the machine said.
    Machine(String),
}

impl Listing {
    /// Whether the project holds this file.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The file at this path, if the project holds it.
    pub fn file(&self, path: &str) -> Option<&Arc<dyn Stored>> {
        self.files.get(path)
    }
}

/// A file that is in memory already, for tests.
impl Stored for Vec<u8> {
    fn bytes(&self, most: usize) -> Result<Vec<u8>, Unread> {
        if self.len() > most {
            return Err(Unread::TooLarge { bytes: self.len() as u64 });
        }
        Ok(self.clone())
    }
}
