//! Reads a project folder. The one function that opens the files contributors
//! may write: regular files below the root only, never through a link.
//!
//! What a contributor did wrong (a link, a pipe, bytes that are not text) is a
//! finding; what the machine refuses (a folder that may not be read) is a
//! [`Failure`], because silently skipping it would unpublish people.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::Read;
#[cfg(unix)]
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use rayon::iter::Either;
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::name::{below_root, is_blob, is_markdown, is_private};
use super::text::text;
use super::{Blob, Clock, Listing, Refused, Source, Sources, Stamp, Stored, Unread};

/// A file larger than this is refused; the longest real story known to us is a
/// hundredth of it, a font with every script of Europe a tenth.
const LARGEST: u64 = 4 * 1024 * 1024;

/// The machine would not let us read.
#[derive(Debug)]
pub struct Failure {
    pub path: PathBuf,
    pub error: std::io::Error,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for Failure {}

/// What kind of thing was found at a path.
pub(super) enum Found {
    Text(Source),
    Blob(Blob),
    Other(String, Arc<dyn Stored>),
    Refused(Refused),
}

/// Reads `program.toml`, `content/` and `templates/` of the project at `root`.
pub fn read(root: &Path, clock: Clock) -> Result<Sources, Failure> {
    let mut found = Vec::new();
    let program = root.join("program.toml");
    if is_there(&program)? {
        found.push(open("program.toml".to_owned(), program)?);
    }
    for folder in ["content", "templates"] {
        let folder = root.join(folder);
        if is_there(&folder)? {
            found.append(&mut walk(root, &folder)?);
        }
    }
    Ok(sort(found, clock))
}

/// Whether something is at this path. What cannot be told is no "no": a folder that was
/// passed over for it would unpublish everybody in it.
fn is_there(path: &Path) -> Result<bool, Failure> {
    match path.symlink_metadata() {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Failure { path: path.to_owned(), error }),
    }
}

/// What is at one path below the root, if anything is. Nothing where that cannot be told from
/// the path alone, because a folder is in the way, or a link on the way.
pub(super) fn one(root: &Path, name: &str) -> Result<Option<Option<Found>>, Failure> {
    let mut path = root.to_owned();
    let mut parts = name.split('/').peekable();
    while let Some(part) = parts.next() {
        path.push(part);
        let kind = match path.symlink_metadata() {
            Ok(metadata) => metadata.file_type(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Some(None)),
            Err(_) => return Ok(None),
        };
        let is_last = parts.peek().is_none();
        if is_last && kind.is_file() {
            break;
        }
        if is_last || !kind.is_dir() || is_markdown(&path) {
            return Ok(None);
        }
    }
    match open(name.to_owned(), path) {
        Ok(found) => Ok(Some(Some(found))),
        // It went in the meantime.
        Err(failure) if failure.error.kind() == std::io::ErrorKind::NotFound => Ok(Some(None)),
        Err(failure) => Err(failure),
    }
}

/// Opens what lies below `folder`, while the folder is still being walked.
fn walk(root: &Path, folder: &Path) -> Result<Vec<Found>, Failure> {
    // Even the first folder is no link: what it leads to is nobody's contribution.
    let entries = WalkDir::new(folder).follow_root_links(false).into_iter();
    let entries = entries.filter_entry(|entry| !is_nobodys(entry));
    let met = entries.par_bridge().filter_map(|entry| match entry {
        Ok(entry) => meet(root, entry).transpose(),
        Err(error) => Some(Err(Failure {
            path: error.path().unwrap_or(folder).to_owned(),
            error: error.into(),
        })),
    });
    let (found, failed): (Vec<Found>, Vec<Failure>) = met.partition_map(|one| match one {
        Ok(found) => Either::Left(found),
        Err(failure) => Either::Right(failure),
    });
    // The same one whatever thread met it first.
    match failed.into_iter().min_by(|a, b| a.path.cmp(&b.path)) {
        Some(failure) => Err(failure),
        None => Ok(found),
    }
}

/// Opens a regular file; anything else that is no plain folder is refused by name.
fn meet(root: &Path, entry: DirEntry) -> Result<Option<Found>, Failure> {
    let kind = entry.file_type();
    if kind.is_dir() && !is_markdown(entry.path()) {
        return Ok(None);
    }
    let Some(name) = below_root(root, entry.path()) else {
        let shown = entry.path().to_string_lossy().into_owned();
        return Ok(Some(refuse(&shown, "has a name that is not valid UTF-8", "rename the file")));
    };
    if kind.is_file() {
        return open(name, entry.into_path()).map(Some);
    }
    let (what, hint) = if kind.is_symlink() {
        ("is a symbolic link", "put the file itself here: links are never followed")
    } else if kind.is_dir() {
        ("is a folder", "rename the folder: names that end in .md are for files")
    } else {
        ("is not a regular file", "remove it from the project")
    };
    Ok(Some(refuse(&name, what, hint)))
}

/// Opens one file and looks at what was opened, not at what its name led to a
/// moment earlier.
fn open(name: String, path: PathBuf) -> Result<Found, Failure> {
    let is_template = name.starts_with("templates/");
    if !is_template && name != "program.toml" && !is_markdown(&path) {
        return Ok(Found::Other(name, Arc::new(OnDisk(path))));
    }
    let fail = |error| Failure { path: path.clone(), error };
    let mut file = match open_no_follow(&path) {
        Ok(file) => file,
        Err(error) if is_link_refusal(&error) => {
            let hint = "put the file itself here: links are never followed";
            return Ok(refuse(&name, "is a symbolic link", hint));
        }
        Err(error) => return Err(fail(error)),
    };
    let metadata = file.metadata().map_err(fail)?;
    if !metadata.is_file() {
        return Ok(refuse(&name, "is not a regular file", "remove it from the project"));
    }
    if metadata.len() > LARGEST {
        let hint =
            if is_blob(&name) { "make it smaller" } else { "split the text into several files" };
        return Ok(refuse(&name, "is larger than 4 MB", hint));
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    file.by_ref().take(LARGEST + 1).read_to_end(&mut bytes).map_err(fail)?;
    if is_blob(&name) {
        return Ok(Found::Blob(Blob { path: Arc::from(name), bytes: bytes.into() }));
    }
    match text(bytes) {
        Ok(text) => Ok(Found::Text(Source { path: Arc::from(name), text: Arc::from(text) })),
        Err(what) => Ok(refuse(&name, &what, "save the file as UTF-8 text")),
    }
}

/// The bytes of a regular file that has no more than `most` of them, to tell whether it differs.
pub fn bytes_of(path: &Path, most: usize) -> Option<Vec<u8>> {
    OnDisk(path.to_owned()).bytes(most).ok()
}

/// What the system tells of a file, a folder or a link.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = path.symlink_metadata().ok()?;
    #[cfg(unix)]
    let (changed, number) = (Some((metadata.ctime(), metadata.ctime_nsec())), Some(metadata.ino()));
    #[cfg(not(unix))]
    let (changed, number) = (None, None);
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Some(Stamp { length: metadata.len(), modified, changed, number })
}

/// A file that is read when somebody asks for it.
#[derive(Debug)]
struct OnDisk(PathBuf);

impl Stored for OnDisk {
    fn stamp(&self) -> Option<Stamp> {
        stamp(&self.0)
    }

    fn bytes(&self, most: usize) -> Result<Vec<u8>, Unread> {
        let fail = |error: std::io::Error| Unread::Machine(error.to_string());
        let file = match open_no_follow(&self.0) {
            Ok(file) => file,
            Err(error) if is_link_refusal(&error) => return Err(Unread::NotAFile),
            Err(error) => return Err(fail(error)),
        };
        let metadata = file.metadata().map_err(fail)?;
        if !metadata.is_file() {
            return Err(Unread::NotAFile);
        }
        let too_large = |bytes| Err(Unread::TooLarge { bytes });
        if metadata.len() > most as u64 {
            return too_large(metadata.len());
        }
        let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(fail)?;
        // It may have grown since it was looked at.
        if bytes.len() > most { too_large(bytes.len() as u64) } else { Ok(bytes) }
    }
}

#[cfg(unix)]
fn open_no_follow(path: &Path) -> std::io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    // NONBLOCK so that opening a pipe that was put here a moment ago returns.
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    OpenOptions::new().read(true).custom_flags(flags.cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open_no_follow(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

#[cfg(unix)]
fn is_link_refusal(error: &std::io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_link_refusal(_: &std::io::Error) -> bool {
    false
}

fn sort(found: Vec<Found>, clock: Clock) -> Sources {
    let mut sources = Sources {
        program: None,
        entries: Arc::default(),
        templates: Vec::new(),
        blobs: Vec::new(),
        listing: Listing::default(),
        refused: Vec::new(),
        clock,
        base_url: None,
        drawn: BTreeSet::new(),
    };
    let mut entries = Vec::new();
    for one in found {
        match one {
            Found::Text(source) if &*source.path == "program.toml" => {
                sources.program = Some(source);
            }
            Found::Text(source) if source.path.starts_with("templates/") => {
                sources.templates.push(source);
            }
            Found::Text(source) => entries.push(source),
            Found::Blob(blob) => sources.blobs.push(blob),
            Found::Other(name, file) => {
                Arc::make_mut(&mut sources.listing.files).insert(name, file);
            }
            Found::Refused(refused) => sources.refused.push(refused),
        }
    }
    entries.par_sort_by(|a, b| a.path.cmp(&b.path));
    sources.entries = Arc::new(entries);
    sources.templates.sort_by(|a, b| a.path.cmp(&b.path));
    sources.blobs.sort_by(|a, b| a.path.cmp(&b.path));
    sources.refused.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn refuse(name: &str, what: &str, hint: &'static str) -> Found {
    Found::Refused(Refused { path: Arc::from(name), what: what.to_owned(), hint })
}

/// Dot files and what editors leave behind are nobody's contribution.
fn is_nobodys(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_private(&entry.file_name().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::civil::date;

    use super::*;

    fn project(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        root
    }

    fn read_all(root: &tempfile::TempDir) -> Sources {
        read(root.path(), Clock::On(date(2026, 3, 1))).unwrap()
    }

    #[test]
    fn files_arrive_in_the_order_of_their_paths() {
        let root = project(&[
            ("program.toml", b"[program]"),
            ("content/posts/b.md", b"b"),
            ("content/posts/a.md", "\u{feff}a".as_bytes()),
            ("content/posts/a.jpg", b"jpg"),
            ("content/posts/.hidden.md", b"x"),
            ("content/posts/a.md~", b"x"),
        ]);
        let read = read_all(&root);
        let names: Vec<&str> = read.entries.iter().map(|source| &*source.path).collect();
        assert_eq!(names, ["content/posts/a.md", "content/posts/b.md"]);
        assert_eq!(&*read.entries[0].text, "a");
        let picture = read.listing.file("content/posts/a.jpg").unwrap();
        assert_eq!(picture.bytes(3), Ok(b"jpg".to_vec()));
        assert_eq!(picture.bytes(2), Err(Unread::TooLarge { bytes: 3 }));
        assert!(read.program.is_some());
    }

    #[test]
    fn bytes_that_are_not_text_are_named() {
        let root = project(&[("content/posts/a.md", b"ok \xff"), ("content/posts/b.md", b"a\0")]);
        let refused = read_all(&root).refused;
        assert_eq!(refused[0].what, "is not UTF-8 text (byte 3)");
        assert_eq!(refused[1].what, "holds a NUL character (byte 1)");
    }

    #[test]
    fn a_theme_may_hold_fonts_but_no_broken_text() {
        let root = project(&[
            ("templates/assets/fonts/own.woff2", b"wOF2\0\xff"),
            ("templates/assets/site.css", b"a { content: '\xff' }"),
            ("templates/home.html", b"\xff"),
        ]);
        let read = read_all(&root);
        assert_eq!(&*read.blobs[0].path, "templates/assets/fonts/own.woff2");
        assert_eq!(&*read.blobs[0].bytes, b"wOF2\0\xff");
        let refused: Vec<&str> = read.refused.iter().map(|one| &*one.path).collect();
        assert_eq!(refused, ["templates/assets/site.css", "templates/home.html"]);
    }

    #[test]
    fn a_font_is_no_larger_than_a_text_may_be() {
        let large = vec![0; LARGEST as usize + 1];
        let root = project(&[("templates/assets/fonts/own.woff2", large.as_slice())]);
        let read = read_all(&root);
        assert!(read.blobs.is_empty());
        assert_eq!(read.refused[0].hint, "make it smaller");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_refused_by_name() {
        let root = project(&[
            ("content/posts/a.md", b"a"),
            ("templates/assets/fonts/own.woff2", b"f"),
            ("secret", b"s"),
        ]);
        for link in ["content/posts/link.md", "templates/assets/fonts/link.woff2"] {
            std::os::unix::fs::symlink(root.path().join("secret"), root.path().join(link)).unwrap();
        }
        let read = read_all(&root);
        let refused: Vec<&str> = read.refused.iter().map(|one| &*one.path).collect();
        assert_eq!(refused, ["content/posts/link.md", "templates/assets/fonts/link.woff2"]);
        assert_eq!((read.entries.len(), read.blobs.len()), (1, 1));
        let linked = project(&[]);
        let content = root.path().join("content");
        std::os::unix::fs::symlink(content, linked.path().join("content")).unwrap();
        let read = read_all(&linked);
        assert_eq!((&*read.refused[0].path, read.entries.len()), ("content", 0));
    }
}
