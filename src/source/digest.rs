//! One number for all that a hub is made from, to tell whether anything differs from what an
//! earlier build saw.

use rayon::prelude::*;

use super::Sources;

/// A file larger than this is not looked through for a digest: whoever keeps films in the project
/// builds anew each time rather than have each of them in memory at once.
const LARGEST: usize = 64 * 1024 * 1024;

/// So many texts are hashed in one go.
const BATCH: usize = 256;
/// And so many bytes: long input is what the hash is fast on, and texts are short.
const STRETCH: usize = 128 * 1024;

/// A digest of every name and every byte, and of when files beside the texts were written; but not
/// of the clock nor of the files of an earlier output. Nothing where a file cannot be read or is
/// larger than 64 MiB.
pub fn digest(sources: &Sources) -> Option<blake3::Hash> {
    let mut all = blake3::Hasher::new();
    let mut texts: Vec<(&str, &[u8])> = Vec::new();
    let program = sources.program.iter();
    let named = program.chain(sources.entries.iter()).chain(&sources.templates);
    texts.extend(named.map(|source| (&*source.path, source.text.as_bytes())));
    texts.extend(sources.blobs.iter().map(|blob| (&*blob.path, &*blob.bytes)));
    let hashes: Vec<blake3::Hash> = texts.par_chunks(BATCH).map(of_batch).collect();
    for hash in &hashes {
        all.update(hash.as_bytes());
    }
    let mut rest = Parts::new(&mut all);
    rest.add("listing", b"");
    let files: Vec<_> = sources.listing.files.iter().collect();
    let hashes: Option<Vec<_>> = files
        .par_iter()
        .map(|(_, file)| {
            let stamp = file.stamp()?;
            file.bytes(LARGEST).ok().map(|bytes| (format!("{stamp:?}"), blake3::hash(&bytes)))
        })
        .collect();
    for ((path, _), (stamp, hash)) in files.iter().zip(&hashes?) {
        // They are read again to be drawn. One that was another one just then has another stamp
        // once it is what it was.
        rest.add(path, stamp.as_bytes());
        rest.add(path, hash.as_bytes());
    }
    rest.add("refused", b"");
    for refused in &sources.refused {
        rest.add(&refused.path, refused.what.as_bytes());
    }
    if let Some(url) = &sources.base_url {
        rest.add("base url", url.as_bytes());
    }
    rest.finish();
    Some(all.finalize())
}

fn of_batch(texts: &[(&str, &[u8])]) -> blake3::Hash {
    let mut all = blake3::Hasher::new();
    let mut parts = Parts::new(&mut all);
    for (path, bytes) in texts {
        parts.add(path, bytes);
    }
    parts.finish();
    all.finalize()
}

/// Parts on their way into a hash, gathered so that it is given much at a time.
struct Parts<'a> {
    all: &'a mut blake3::Hasher,
    gathered: Vec<u8>,
}

impl<'a> Parts<'a> {
    fn new(all: &'a mut blake3::Hasher) -> Parts<'a> {
        Parts { all, gathered: Vec::with_capacity(STRETCH) }
    }

    /// Lengths come first, so that no two lists of parts make the same bytes.
    fn add(&mut self, name: &str, value: &[u8]) {
        for part in [name.as_bytes(), value] {
            self.gathered.extend_from_slice(&(part.len() as u64).to_le_bytes());
            if self.gathered.len() + part.len() > STRETCH {
                self.all.update(&self.gathered);
                self.gathered.clear();
            }
            if part.len() > STRETCH {
                self.all.update(part);
            } else {
                self.gathered.extend_from_slice(part);
            }
        }
    }

    fn finish(self) {
        self.all.update(&self.gathered);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{Blob, Refused, Source, Stamp, Stored, Unread, fixture};

    #[derive(Debug)]
    struct Written(Vec<u8>);
    impl Stored for Written {
        fn bytes(&self, most: usize) -> Result<Vec<u8>, Unread> {
            self.0.bytes(most)
        }
        fn stamp(&self) -> Option<Stamp> {
            Some(Stamp { length: 1, ..Stamp::default() })
        }
    }

    const HUB: &str = "\
--- program.toml
[program]
name = \"One\"
--- content/posts/a.md
Words.
";

    #[test]
    fn every_kind_of_change_is_told() {
        let same = fixture::sources(HUB);
        let first = digest(&same);
        assert!(first.is_some());
        assert_eq!(first, digest(&same.clone()));
        let changes: [fn(&mut Sources); 9] = [
            |sources| sources.program = None,
            |sources| Arc::make_mut(&mut sources.entries)[0].text = "Words!".into(),
            |sources| Arc::make_mut(&mut sources.entries)[0].path = "content/posts/b.md".into(),
            |sources| {
                sources.templates.push(Source { path: "templates/a.html".into(), text: "".into() });
            },
            |sources| {
                sources.blobs.push(Blob { path: "templates/a".into(), bytes: vec![1].into() });
            },
            |sources| {
                let files = Arc::make_mut(&mut sources.listing.files);
                files.insert("content/a.jpg".to_owned(), Arc::new(vec![1_u8]));
            },
            |sources| {
                // The same bytes, written again.
                let files = Arc::make_mut(&mut sources.listing.files);
                files.insert("content/a.jpg".to_owned(), Arc::new(Written(vec![1_u8])));
            },
            |sources| {
                let (path, what) = ("content/c.md".into(), "is a link".to_owned());
                sources.refused.push(Refused { path, what, hint: "" });
            },
            |sources| sources.base_url = Some("https://example.org/".to_owned()),
        ];
        let mut seen = vec![first];
        for change in changes {
            let mut changed = same.clone();
            change(&mut changed);
            let now = digest(&changed);
            assert!(now.is_some() && !seen.contains(&now));
            seen.push(now);
        }
    }

    #[test]
    fn parts_that_are_gathered_are_hashed_as_they_come() {
        let long = vec![7_u8; STRETCH + 1];
        let texts: Vec<&[u8]> = vec![b"", b"one", &long, &long[..STRETCH - 20], b"two", &long];
        let mut all = blake3::Hasher::new();
        let mut parts = Parts::new(&mut all);
        let mut plainly = blake3::Hasher::new();
        for text in texts {
            parts.add("name", text);
            plainly.update(&4_u64.to_le_bytes()).update(b"name");
            plainly.update(&(text.len() as u64).to_le_bytes()).update(text);
        }
        parts.finish();
        assert_eq!(all.finalize(), plainly.finalize());
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_no_digest() {
        #[derive(Debug)]
        struct Lost;
        impl Stored for Lost {
            fn bytes(&self, _: usize) -> Result<Vec<u8>, Unread> {
                Err(Unread::Machine("gone".to_owned()))
            }
        }
        let mut sources = fixture::sources(HUB);
        let files = Arc::make_mut(&mut sources.listing.files);
        files.insert("content/a.jpg".to_owned(), Arc::new(Lost));
        assert_eq!(digest(&sources), None);
    }
}
