//! The manifest: which files of the folder openmic wrote, and with which bytes.
//!
//! It stands in the folder as `.openmic-manifest`, and it is the whole truth about what openmic
//! owns there: what it does not list is never removed. Its first line holds the version and a
//! digest of all further lines, so that a lost or a changed line is noticed; each further line
//! is the digest of a file, a tab and its address, in the order of the addresses. It never lists
//! itself.

use std::fmt::{self, Display};
use std::io::ErrorKind;
use std::path::Path;

use super::address;
use super::{Failure, compare};

pub(super) const NAME: &str = ".openmic-manifest";
const TITLE: &str = "openmic manifest ";
const VERSION: &str = "1";

/// What openmic wrote into a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    lines: Vec<Line>,
}

/// One file of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub address: String,
    pub digest: Digest,
}

/// The first 128 bits of the BLAKE3 hash of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(u128);

impl Digest {
    pub fn of(bytes: &[u8]) -> Digest {
        let hash = blake3::hash(bytes);
        let (first, _) = hash.as_bytes().split_first_chunk().expect("a BLAKE3 hash has 32 bytes");
        Digest(u128::from_be_bytes(*first))
    }

    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Writes it as `{:032x}` would, and sooner.
    fn push_to(self, text: &mut String) {
        let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
        for byte in self.0.to_be_bytes() {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 15));
        }
    }

    fn parse(text: &str) -> Option<Digest> {
        let is_hex =
            text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_hex.then(|| u128::from_str_radix(text, 16).ok().map(Digest)).flatten()
    }
}

impl Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::with_capacity(32);
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

impl Manifest {
    pub(super) fn new(mut lines: Vec<Line>) -> Manifest {
        lines.sort_unstable();
        lines.dedup_by(|a, b| a.address == b.address);
        Manifest { lines }
    }

    /// The files, in the order of their addresses.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The addresses, in order.
    pub fn addresses(&self) -> impl ExactSizeIterator<Item = &str> {
        self.lines.iter().map(|line| line.address.as_str())
    }

    /// Whether openmic wrote this address.
    pub fn contains(&self, address: &str) -> bool {
        self.digest(address).is_some()
    }

    /// What openmic wrote at this address.
    pub fn digest(&self, address: &str) -> Option<Digest> {
        let at = self.lines.binary_search_by(|line| line.address.as_str().cmp(address)).ok()?;
        Some(self.lines[at].digest)
    }

    /// How many files openmic wrote.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether openmic wrote nothing.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub(super) fn text(&self) -> String {
        let room: usize = self.lines.iter().map(|line| line.address.len() + 34).sum();
        let mut body = String::with_capacity(room);
        for line in &self.lines {
            line.digest.push_to(&mut body);
            body.push('\t');
            body.push_str(&line.address);
            body.push('\n');
        }
        format!("{TITLE}{VERSION} {}\n{body}", Digest::of(body.as_bytes()))
    }

    fn parse(text: &str) -> Result<Manifest, String> {
        let Some((head, body)) = text.split_once('\n') else {
            return Err(String::from("is damaged: it does not begin as a manifest does"));
        };
        let Some((version, sum)) =
            head.trim_end().strip_prefix(TITLE).and_then(|rest| rest.split_once(' '))
        else {
            return Err(String::from("is damaged: it does not begin as a manifest does"));
        };
        if version != VERSION {
            return Err(String::from("was written by another version of openmic"));
        }
        // A check-out by git may have turned the ends of the lines into those of Windows.
        let body = body.replace("\r\n", "\n");
        let mut lines = Vec::new();
        for (index, text) in body.lines().enumerate() {
            let Some(line) = Line::parse(text) else {
                return Err(format!("is damaged: line {} is not one of a manifest", index + 2));
            };
            lines.push(line);
        }
        if Digest::parse(sum) != Some(Digest::of(body.as_bytes())) {
            return Err(String::from("is damaged: lines were changed or lost"));
        }
        Ok(Manifest::new(lines))
    }
}

impl Line {
    fn parse(text: &str) -> Option<Line> {
        let (digest, address) = text.split_once('\t')?;
        if address::fault(address).is_some() {
            return None;
        }
        Some(Line { address: address.to_owned(), digest: Digest::parse(digest)? })
    }
}

/// The manifest in a folder; `None` when there is none.
pub(super) fn read(folder: &Path) -> Result<Option<Manifest>, Failure> {
    let Some(bytes) = bytes(folder)? else { return Ok(None) };
    std::str::from_utf8(&bytes)
        .map_err(|_| String::from("is damaged: it is not UTF-8"))
        .and_then(Manifest::parse)
        .map(Some)
        .map_err(|why| Failure::Manifest { path: folder.join(NAME), why })
}

/// What a damaged manifest still proves: the lines whose files stand there with those very bytes.
/// All other files count as foreign, and stay.
pub(super) fn salvage(folder: &Path) -> Result<Manifest, Failure> {
    let bytes = bytes(folder)?.unwrap_or_default();
    let lines = String::from_utf8_lossy(&bytes)
        .lines()
        .filter_map(Line::parse)
        .filter(|line| {
            let path = address::below(folder, &line.address);
            compare::whole(&path).is_ok_and(|bytes| Digest::of(&bytes) == line.digest)
        })
        .collect();
    Ok(Manifest::new(lines))
}

fn bytes(folder: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let path = folder.join(NAME);
    match compare::whole(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(Failure::machine("read", &path, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let line = |address: &str| Line {
            address: address.to_owned(),
            digest: Digest::of(address.as_bytes()),
        };
        Manifest::new(vec![line("voices/ada/index.html"), line("index.html")])
    }

    #[test]
    fn a_manifest_reads_back_as_it_was_written() {
        let text = manifest().text();
        assert!(text.starts_with("openmic manifest 1 "));
        assert!(text.lines().nth(1).is_some_and(|line| line.ends_with("\tindex.html")));
        assert_eq!(Manifest::parse(&text), Ok(manifest()));
        assert_eq!(Manifest::parse(&text.replace('\n', "\r\n")), Ok(manifest()));
        let empty = Manifest::default();
        assert_eq!(Manifest::parse(&empty.text()), Ok(empty));
    }

    #[test]
    fn every_damage_is_noticed() {
        let text = manifest().text();
        for cut in 0..text.len() {
            assert!(Manifest::parse(&text[..cut]).is_err(), "cut at {cut}");
        }
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).unwrap();
            let parsed = Manifest::parse(&changed);
            assert!(parsed.is_err() || parsed == Ok(manifest()), "changed at {at}");
        }
    }

    #[test]
    fn a_line_that_leads_out_of_the_folder_is_damage() {
        let digest = Digest::of(b"");
        assert_eq!(Line::parse(&format!("{digest}\t../a")), None);
        assert_eq!(Line::parse(&format!("{digest}\t/a")), None);
        assert!(Line::parse(&format!("{digest}\ta")).is_some());
    }

    #[test]
    fn a_damaged_manifest_proves_what_has_its_bytes() {
        let folder = super::super::tests::scratch();
        std::fs::write(folder.path().join("index.html"), "index.html").unwrap();
        std::fs::create_dir_all(folder.path().join("voices/ada")).unwrap();
        std::fs::write(folder.path().join("voices/ada/index.html"), "by hand").unwrap();
        let text = manifest().text();
        let (_, lines) = text.split_once('\n').unwrap();
        std::fs::write(folder.path().join(NAME), format!("<<<<<<<\n{lines}")).unwrap();
        assert!(read(folder.path()).is_err());
        let salvaged = salvage(folder.path()).unwrap();
        assert_eq!(salvaged.addresses().collect::<Vec<_>>(), ["index.html"]);
    }
}
