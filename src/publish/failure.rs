//! Why nothing was published.
//!
//! Each failure says which path, what happened and what to do. When one is returned, the folder
//! stands as it stood before, and nothing is left beside it. Mistakes of authors are not here:
//! they are diagnostics, found long before anything is published.

use std::fmt::{self, Display};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why nothing was published. As text it is one line: what is wrong, then what to do.
#[derive(Debug, thiserror::Error)]
#[error("{}; {}", self.what(), self.hint())]
pub enum Failure {
    /// This folder can never be an output.
    Folder { folder: PathBuf, why: String, hint: &'static str },
    /// The folder holds files that openmic did not write, and no manifest.
    Strangers { folder: PathBuf, names: Vec<String> },
    /// A file that openmic did not write stands where a page is to be written.
    Occupied { path: PathBuf, address: String, replaceable: bool },
    /// Another openmic is publishing into the folder.
    Busy { folder: PathBuf },
    /// Another openmic published into the folder after the sources were read.
    Overtaken { folder: PathBuf },
    /// The manifest cannot be trusted.
    Manifest { path: PathBuf, why: String },
    /// An address that no folder can hold, or that would lead out of it.
    Address { address: String, why: &'static str },
    /// Two addresses that some file systems cannot tell apart.
    Twins { first: String, second: String },
    /// A file could not be drawn; whoever draws said why.
    Undrawn { address: String },
    /// The machine refused.
    Machine { doing: &'static str, path: PathBuf, source: io::Error },
}

impl Failure {
    pub(super) fn machine(doing: &'static str, path: &Path, source: io::Error) -> Failure {
        Failure::Machine { doing, path: path.to_path_buf(), source }
    }

    /// What is wrong, lower case and without a full stop.
    pub fn what(&self) -> String {
        match self {
            Failure::Folder { folder, why, .. } => {
                format!("cannot publish into `{}`: {}", shown(folder), escaped(why))
            }
            Failure::Strangers { folder, names } => format!(
                "cannot publish into `{}`: it holds files that openmic did not write ({})",
                shown(folder),
                several(names)
            ),
            Failure::Occupied { path, address, .. } => format!(
                "`{}` was not written by openmic, and `{}` is to be published there",
                shown(path),
                escaped(address)
            ),
            Failure::Busy { folder } => {
                format!("another openmic is publishing into `{}`", shown(folder))
            }
            Failure::Overtaken { folder } => format!(
                "another openmic published into `{}` while this one was still building",
                shown(folder)
            ),
            Failure::Manifest { path, why } => format!("`{}` {why}", shown(path)),
            Failure::Address { address, why } => {
                format!("`{}` cannot be published: the address {why}", escaped(address))
            }
            Failure::Twins { first, second } => format!(
                "`{}` and `{}` cannot both be published: some systems take them for one file",
                escaped(first),
                escaped(second)
            ),
            Failure::Undrawn { address } => format!("`{}` cannot be drawn", escaped(address)),
            Failure::Machine { doing, path, source } => {
                format!("cannot {doing} `{}`: {source}", shown(path))
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Failure::Folder { hint, .. } => hint,
            Failure::Strangers { .. } => {
                "name an empty or a new folder, or keep these files and publish beside them \
                 with --force"
            }
            Failure::Occupied { replaceable: true, .. } => {
                "move it away, or let it be replaced with --force"
            }
            Failure::Occupied { replaceable: false, .. } => "move it away",
            Failure::Busy { .. } => "wait until it is done, then build again",
            Failure::Overtaken { .. } => "build again: what it published stands untouched",
            Failure::Manifest { .. } => {
                "publish into a new folder, or adopt this one with --force, which keeps every \
                 file that openmic cannot prove to be its own"
            }
            Failure::Address { .. } | Failure::Twins { .. } => "give the entry another slug",
            Failure::Undrawn { .. } => "mend its template, then build again",
            Failure::Machine { source, .. } => machine_hint(source),
        }
    }
}

fn machine_hint(source: &io::Error) -> &'static str {
    if is_out_of_descriptors(source) {
        return "allow more open files (`ulimit -n`), then build again";
    }
    if has_no_locks(source) {
        return "the disk with the folder knows no locks, as some shares do not: name a folder on \
                another one with --out, and copy it from there";
    }
    match source.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "free some space, then build again; the folder stands as it did"
        }
        ErrorKind::FileTooLarge => {
            "allow larger files (`ulimit -f`), then build again; the folder stands as it did"
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "openmic must be able to read and to write in the folder and in the one that holds it"
        }
        ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
            "the folder is replaced as a whole, which a mount point does not allow: name a folder \
             inside it"
        }
        ErrorKind::NotFound | ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => {
            "something else changed the folder meanwhile: build again"
        }
        ErrorKind::NotADirectory => "a file stands where a folder is needed: name another folder",
        ErrorKind::InvalidFilename => "give the entry a shorter slug",
        _ => "the folder stands as it did; put the cause right and build again",
    }
}

/// Whether the file system of a folder lets nobody lock a file.
fn has_no_locks(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        error.raw_os_error() == Some(Errno::NOLCK.raw_os_error())
    }
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

/// Whether this process, or the machine, may open no further file. Such an error says nothing
/// about the file, so that it must never be taken for "not there".
pub(super) fn is_out_of_descriptors(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let number = error.raw_os_error();
        number == Some(Errno::MFILE.raw_os_error()) || number == Some(Errno::NFILE.raw_os_error())
    }
    #[cfg(not(unix))]
    {
        const ERROR_TOO_MANY_OPEN_FILES: i32 = 4;
        error.raw_os_error() == Some(ERROR_TOO_MANY_OPEN_FILES)
    }
}

/// A path as it may be printed: no control character of a file name reaches a terminal.
fn shown(path: &Path) -> impl Display {
    let text = path.to_string_lossy().into_owned();
    fmt::from_fn(move |f| write!(f, "{}", escaped(&text)))
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut line, character| {
        if character.is_control() {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
        line
    })
}

/// At most three names, and how many there are besides.
fn several(names: &[String]) -> String {
    let first: Vec<String> =
        names.iter().take(3).map(|name| format!("`{}`", escaped(name))).collect();
    match names.len().saturating_sub(3) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_path_and_what_to_do() {
        let full = io::Error::from(ErrorKind::StorageFull);
        let said = Failure::machine("write", Path::new("/srv/site/a.html"), full).to_string();
        assert!(said.starts_with("cannot write `/srv/site/a.html`: "), "{said}");
        assert!(said.ends_with("; free some space, then build again; the folder stands as it did"));
    }

    #[test]
    fn control_characters_of_a_file_name_are_printed_as_escapes() {
        let said = Failure::Busy { folder: PathBuf::from("a\u{1b}[31m\nb") }.to_string();
        assert!(said.contains(r"`a\u{1b}[31m\nb`"), "{said}");
    }

    #[test]
    fn of_many_strangers_three_are_named() {
        let names: Vec<String> = ["a", "b", "c", "d", "e"].map(String::from).into();
        let said = Failure::Strangers { folder: PathBuf::from("x"), names }.to_string();
        assert!(said.contains("(`a`, `b`, `c` and 2 more)"), "{said}");
    }
}
