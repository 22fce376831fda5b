//! Sound and film that stories name: which files they mean, and the words that
//! go with them for whoever cannot hear.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::picture::file_of;
use crate::content::post::Post;
use crate::content::reference::FileRef;
use crate::content::{Content, Entry};
use crate::report::Diagnostic;
use crate::source::{Listing, Span};

/// A recording where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRecording {
    /// The file, from the project's root.
    pub file: String,
    pub span: Span,
    pub is_film: bool,
    /// What is said in it, as a text of its own.
    pub transcript: Option<RecordedWords>,
    /// What is said in it, and when.
    pub captions: Option<RecordedWords>,
}

/// A file with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedWords {
    pub file: String,
    pub span: Span,
    pub text: Arc<str>,
}

impl NamedRecording {
    /// All that is said in it, file by file.
    pub fn said(&self) -> Vec<Arc<str>> {
        self.transcript.iter().chain(&self.captions).map(|words| Arc::clone(&words.text)).collect()
    }
}

impl super::Hub {
    /// What is said in a post's recording, file by file.
    pub fn said(&self, post: u32) -> Vec<Arc<str>> {
        self.recordings.get(&post).map_or_else(Vec::new, NamedRecording::said)
    }
}

/// What is said in the recording that a post names, file by file.
pub fn said_in(entry: &Entry<Post>, listing: &Listing) -> Vec<Arc<str>> {
    named(entry, listing, &mut Vec::new()).map_or_else(Vec::new, |named| named.said())
}

/// The longest speech known to us is a tenth of it.
const MOST_BYTES: usize = 1_000_000;

/// The recordings of all posts, by the posts' places, and what is wrong with how they are named.
pub(super) fn all(
    content: &Content,
    listing: &Listing,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<u32, NamedRecording> {
    let posts = (0..).zip(&content.posts);
    posts.filter_map(|(at, entry)| Some((at, named(entry, listing, found)?))).collect()
}

fn named(
    entry: &Entry<Post>,
    listing: &Listing,
    found: &mut Vec<Diagnostic>,
) -> Option<NamedRecording> {
    let data = &entry.data;
    let field = data.video.as_ref().or(data.audio.as_ref())?;
    let (file, span) = place(entry, field, listing, found)?;
    let mut words = |field: &Option<FileRef>| {
        let (file, span) = place(entry, field.as_ref()?, listing, found)?;
        match text(&file, listing) {
            Ok(text) => Some(RecordedWords { file, span, text }),
            Err(what) => {
                let message = format!("these words cannot be read: {what}");
                let hint = "save them as plain text (.txt), or as captions (.vtt)";
                found.push(Diagnostic::error("missing-recording", span, message).hint(hint));
                None
            }
        }
    };
    let (transcript, captions) = (words(&data.transcript), words(&data.captions));
    // What is named and cannot be read has been said.
    let is_named = data.transcript.is_some() || (data.video.is_some() && data.captions.is_some());
    if !is_named {
        let (what, hint) = match data.video {
            Some(_) => ("film", "add `transcript = \"….txt\"`, or `captions = \"….vtt\"`"),
            None => ("recording", "write down what is said, and add `transcript = \"….txt\"`"),
        };
        let message = format!("nobody who cannot hear gets anything of this {what}");
        found.push(Diagnostic::error("missing-transcript", span.clone(), message).hint(hint));
    }
    Some(NamedRecording { file, span, is_film: data.video.is_some(), transcript, captions })
}

/// The file a field means, if the project holds it.
fn place(
    entry: &Entry<Post>,
    field: &FileRef,
    listing: &Listing,
    found: &mut Vec<Diagnostic>,
) -> Option<(String, Span)> {
    let span = entry.span(&field.range);
    let file = file_of(&entry.path, &field.written).filter(|file| listing.contains(file));
    if file.is_none() {
        let message = format!("no file of the project is at `{}`", field.written);
        let hint = "put the file beside this one: readers ask nobody else for it";
        found.push(Diagnostic::error("missing-recording", span.clone(), message).hint(hint));
    }
    Some((file?, span))
}

fn text(file: &str, listing: &Listing) -> Result<Arc<str>, String> {
    let is_text = [".txt", ".vtt"].iter().any(|end| file.to_ascii_lowercase().ends_with(end));
    if !is_text {
        return Err("the file is no text".to_owned());
    }
    let stored = listing.file(file).ok_or("it is gone")?;
    let bytes = stored.bytes(MOST_BYTES).map_err(|_| "the file is too large".to_owned())?;
    let text = String::from_utf8(bytes).map_err(|_| "the file is no UTF-8 text".to_owned())?;
    if text.trim().is_empty() {
        return Err("nothing is in it".to_owned());
    }
    Ok(Arc::from(text.trim_start_matches('\u{feff}')))
}
