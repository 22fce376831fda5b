//! A file of the project's theme that is not text: a font, a picture.

use std::sync::Arc;

/// A file as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Path from the project's root, with `/` between parts.
    pub path: Arc<str>,
    pub bytes: Arc<[u8]>,
}
