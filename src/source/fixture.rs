//! A whole project from one string, for tests:
//!
//! ```text
//! --- content/profiles/ada.md
//! +++
//! name = "Ada"
//! +++
//! ```
//!
//! Each file opens with a line of three hyphens, a space and its path.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::date;

use super::read::is_blob;
use super::{Blob, Clock, Listing, Source, Sources};

/// The project written in `text`, on 1 March 2026.
pub fn sources(text: &str) -> Sources {
    let mut sources = Sources {
        program: None,
        entries: Vec::new(),
        templates: Vec::new(),
        blobs: Vec::new(),
        listing: Listing::default(),
        refused: Vec::new(),
        clock: Clock::On(date(2026, 3, 1)),
        base_url: None,
    };
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("--- ").map(str::trim) {
            Some(path) if path.contains('.') => files.push((path.to_owned(), String::new())),
            _ => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                }
            }
        }
    }
    files.sort();
    for (path, text) in files {
        let source = Source { path: Arc::from(path.as_str()), text: Arc::from(text.as_str()) };
        if path == "program.toml" {
            sources.program = Some(source);
        } else if is_blob(&path) {
            let bytes = Arc::from(text.as_bytes());
            sources.blobs.push(Blob { path: Arc::from(path.as_str()), bytes });
        } else if path.starts_with("templates/") {
            sources.templates.push(source);
        } else if path.ends_with(".md") {
            sources.entries.push(source);
        } else {
            sources.listing.files.insert(path.clone(), PathBuf::from(path));
        }
    }
    sources
}
