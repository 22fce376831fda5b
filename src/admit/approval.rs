//! The author's last word: a fingerprint of exactly the text they said yes to.

use crate::content::Entry;
use crate::content::post::Post;

/// The fingerprint of what readers will read: title, summary, quote and text,
/// as 16 hexadecimal digits. Line endings and the space around the text do not
/// count.
pub fn fingerprint(entry: &Entry<Post>) -> String {
    let post = &entry.data;
    let mut hash = blake3::Hasher::new();
    for part in [Some(&post.title), post.summary.as_ref(), post.quote.as_ref()] {
        hash.update(part.map_or("", String::as_str).as_bytes());
        hash.update(b"\0");
    }
    let body = entry.text.get(entry.body_range.clone()).unwrap_or_default();
    hash.update(body.replace("\r\n", "\n").trim().as_bytes());
    hash.finalize().to_hex()[..16].to_owned()
}

/// Whether an author approved exactly this text.
pub(super) fn holds(entry: &Entry<Post>) -> bool {
    entry.data.approved.as_ref().is_some_and(|approval| {
        let is_author = entry.data.authors.iter().any(|author| author.slug == approval.by.slug);
        is_author && approval.text == fingerprint(entry)
    })
}
