//! The words after `preview-latency` on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
usage: preview-latency BINARY FOLDER [EDITS] [--memory]

BINARY is openmic, FOLDER a hub that large-hub wrote; EDITS of each sort are made, 50 unless told.
With --memory, or from 500 edits on, the server's memory after 20 and after 500 edits is told, too.
";

#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) binary: PathBuf,
    pub(crate) folder: PathBuf,
    pub(crate) edits: usize,
    pub(crate) has_memory: bool,
}

/// The arguments, without the name of the command, or what is wrong with them.
pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
    let mut plain = Vec::new();
    let mut has_memory = false;
    for word in words {
        match word.to_str() {
            Some("--memory") => has_memory = true,
            Some(option) if option.starts_with('-') => {
                return Err(format!("unknown option {option}"));
            }
            _ => plain.push(word),
        }
    }
    let mut plain = plain.into_iter();
    let binary = program(plain.next())?;
    let folder = plain.next().ok_or("the folder is missing")?.into();
    let edits = match plain.next() {
        None => 50,
        Some(edits) => {
            let number = edits.to_str().and_then(|edits| edits.parse().ok());
            number.filter(|edits| *edits > 0).ok_or("EDITS is a number from 1 on")?
        }
    };
    if let Some(word) = plain.next() {
        return Err(format!("what is {} for?", word.display()));
    }
    has_memory |= edits >= 500;
    Ok(Arguments { binary, folder, edits, has_memory })
}

/// A program's place, as it is seen from any folder.
fn program(word: Option<OsString>) -> Result<PathBuf, String> {
    let path = PathBuf::from(word.ok_or("a program's path is missing")?);
    path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))
}
