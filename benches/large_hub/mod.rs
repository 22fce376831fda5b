//! Hubs as large as one asks for, to measure openmic with: the same bytes for the same size and
//! seed on every machine, made one file at a time, with the standard library alone.
//!
//! People and topics are used by Zipf's law, stories grow in number over ten years, and the prose
//! is readable nonsense. There are no faults: every reference leads to a file of the same hub.
//! Left out is all that only small hubs test well: pictures, consent, audiences, other languages,
//! raw HTML, and whatever a check would remark on.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "each command or benchmark includes this module as its own and uses a part of it"
)]

mod campaign;
mod code;
mod date;
mod front_matter;
mod guideline;
mod hub;
mod person;
mod post;
mod profile;
mod program;
mod prose;
mod random;
mod sentences;
mod slug;
mod story;
#[cfg(test)]
mod tests;
mod title;
mod training;
mod vocabulary;
mod zipf;

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use hub::Hub;

/// How large a hub shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    pub people: usize,
    pub posts: usize,
    pub topics: usize,
    pub departments: usize,
    /// Words in the body of a post, about; headings, links and the like alone make about 150.
    pub words: usize,
    /// Another seed is another hub of the same size.
    pub seed: u64,
}

impl Default for Size {
    fn default() -> Size {
        Size { people: 100, posts: 1_000, topics: 40, departments: 25, words: 600, seed: 1 }
    }
}

/// The files of a hub, each made when it is asked for: its path, with `/` between the parts, and
/// its text. `program.toml` comes first, then the entries, kind by kind.
pub fn files(size: &Size) -> impl Iterator<Item = (String, String)> + use<> {
    let hub = Hub::new(size.clone());
    (0..hub.count()).map(move |index| hub.file(index))
}

/// Writes the files of a hub into a folder, which is made if there is none, and says how many
/// they are.
///
/// # Errors
///
/// `DirectoryNotEmpty` if the folder holds anything; else whatever the disk says. The message
/// names the path.
pub fn write(size: &Size, folder: &Path) -> io::Result<usize> {
    create(folder)?;
    if fs::read_dir(folder).map_err(|error| at(folder, &error))?.next().is_some() {
        let message = format!("{} is not empty", folder.display());
        return Err(io::Error::new(io::ErrorKind::DirectoryNotEmpty, message));
    }
    let mut made = BTreeSet::new();
    let mut count = 0;
    for (path, text) in files(size) {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        if !made.contains(parent) {
            create(&folder.join(parent))?;
            made.insert(parent.to_owned());
        }
        let path = folder.join(&path);
        fs::write(&path, text).map_err(|error| at(&path, &error))?;
        count += 1;
    }
    Ok(count)
}

fn create(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| at(folder, &error))
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
