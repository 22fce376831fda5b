//! A whole project from one string, for tests:
//!
//! ```text
//! --- content/profiles/ada.md
//! +++
//! name = "Ada"
//! +++
//! ```
//!
//! Each file opens with a line of three hyphens, a space and its path. A picture
//! without a text is a picture of one point, an MP3 without one a moment's silence.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::date;

use super::name::is_blob;
use super::{Blob, Clock, Listing, Source, Sources};

/// The smallest picture there is: one grey point, as PNG.
const PIXEL: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\
      \x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cch\x00\x00\x00\x82\x00\x81w\xcdr\
      \xb6\x00\x00\x00\x00IEND\xaeB`\x82";

/// The shortest sound there is: two frames of nothing, as MP3.
fn silence() -> Vec<u8> {
    let mut frame = [0; 36];
    frame[..4].copy_from_slice(b"\xff\xf3\x18\xc4");
    frame.repeat(2)
}

/// The project written in `text`, on 1 March 2026.
pub fn sources(text: &str) -> Sources {
    let mut sources = Sources {
        program: None,
        entries: Arc::default(),
        templates: Vec::new(),
        blobs: Vec::new(),
        listing: Listing::default(),
        refused: Vec::new(),
        clock: Clock::On(date(2026, 3, 1)),
        base_url: None,
        drawn: BTreeSet::new(),
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
            Arc::make_mut(&mut sources.entries).push(source);
        } else {
            let is_picture = [".jpg", ".png", ".webp"].iter().any(|end| path.ends_with(end));
            let is_sound = path.ends_with(".mp3");
            let bytes = match text.trim() {
                "" if is_picture => PIXEL.to_vec(),
                "" if is_sound => silence(),
                _ => text.into_bytes(),
            };
            Arc::make_mut(&mut sources.listing.files).insert(path, Arc::new(bytes));
        }
    }
    sources
}
