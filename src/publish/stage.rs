//! The stage: the new folder, made whole beside the old one before they are exchanged.
//!
//! It is created with its first file, so that an unchanged site touches nothing. Until it is
//! given away by `finish`, dropping it removes it: no failure leaves it behind. What a killed
//! process left is removed by the next one.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::address;
use super::target::Target;
use super::{Failure, exchange, retire};

/// On a disk two writers are best; more of them hinder each other.
const WRITERS: usize = 2;

pub(super) const STAGE: &str = "stage-";
pub(super) const OLD: &str = "old-";
pub(super) const NEW: &str = "new-";

pub(super) struct Stage {
    root: PathBuf,
    /// The folders made so far, the stage itself being the empty address.
    folders: Mutex<HashSet<String>>,
    gates: [Mutex<()>; WRITERS],
}

impl Stage {
    pub(super) fn beside(target: &Target) -> Stage {
        Stage {
            root: target.beside_now(STAGE),
            folders: Mutex::default(),
            gates: Default::default(),
        }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Writes one file.
    pub(super) fn write(&self, address: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = address::below(&self.root, address);
        self.place(address::folder_of(address))?;
        let _gate = self.gate();
        File::create_new(&path)
            .and_then(|mut file| file.write_all(bytes))
            .map_err(|error| Failure::machine("write", &path, error))
    }

    /// Carries one file across as it is, permissions and all: by a second name where the file
    /// system has such, else as a copy.
    pub(super) fn carry(&self, from: &Path, address: &str) -> Result<(), Failure> {
        self.place(address::folder_of(address))?;
        self.carry_to(from, &address::below(&self.root, address))
    }

    /// The same for a foreign file whose name is no Unicode; its folder has been placed before.
    pub(super) fn carry_foreign(&self, from: &Path, path: &Path) -> Result<(), Failure> {
        self.carry_to(from, &self.root.join(path))
    }

    fn carry_to(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        let _gate = self.gate();
        let Err(error) = fs::hard_link(from, to) else { return Ok(()) };
        // Of what cannot be copied either, the first error tells the cause.
        copy(from, to).map_err(|other| {
            let error = if other.kind() == ErrorKind::Unsupported { error } else { other };
            Failure::machine("keep", from, error)
        })
    }

    /// Makes a folder and those that hold it, unless they are there.
    pub(super) fn place(&self, folder: &str) -> Result<(), Failure> {
        let failed = |path: &Path, error| Failure::machine("create", path, error);
        {
            let mut folders = self.folders();
            if !folders.contains("") {
                fs::create_dir(&self.root).map_err(|error| failed(&self.root, error))?;
                folders.insert(String::new());
            }
            if folders.contains(folder) {
                return Ok(());
            }
        }
        self.place(address::folder_of(folder))?;
        // Without the lock, for the disk is slow; another thread may thus have come before.
        let path = address::below(&self.root, folder);
        match fs::create_dir(&path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(failed(&path, error)),
            _ => {
                self.folders().insert(folder.to_owned());
                Ok(())
            }
        }
    }

    /// The same for a foreign folder whose name is no Unicode; the one above has been placed.
    pub(super) fn place_foreign(&self, path: &Path) -> Result<(), Failure> {
        let path = self.root.join(path);
        fs::create_dir(&path).map_err(|error| Failure::machine("create", &path, error))
    }

    fn folders(&self) -> MutexGuard<'_, HashSet<String>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn gate(&self) -> MutexGuard<'_, ()> {
        let worker = rayon::current_thread_index().unwrap_or_default();
        self.gates[worker % WRITERS].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Brings all that was written to the disk, so that not even a power cut can bring about an
    /// exchange for half a site.
    pub(super) fn sync(&self) -> Result<(), Failure> {
        sync(&self.root).map_err(|error| Failure::machine("write", &self.root, error))
    }

    /// Gives the stage away once it stands in the folder's place: dropping removes nothing then.
    pub(super) fn finish(&self) {
        self.folders().clear();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let folders = self.folders.get_mut().unwrap_or_else(PoisonError::into_inner);
        if !folders.is_empty() {
            let _ = retire::demolish(&self.root);
        }
    }
}

/// Removes what killed publishers left beside the folder. Only ever called under the lock, so
/// that nobody is still at work on it. Where the system knows no exchange, and the kill came
/// between its steps, the steps are first completed or taken back.
pub(super) fn clear_leftovers(target: &Target) -> Result<(), Failure> {
    for path in leftovers(target, NEW) {
        exchange::complete(&path, &target.folder)?;
    }
    for path in leftovers(target, OLD) {
        if target.folder.try_exists().unwrap_or(true) {
            let _ = retire::demolish(&path);
        } else {
            fs::rename(&path, &target.folder)
                .map_err(|error| Failure::machine("put back", &target.folder, error))?;
        }
    }
    for path in leftovers(target, STAGE) {
        // What cannot be removed is in nobody's way, unless its name is needed again.
        let _ = retire::demolish(&path);
    }
    Ok(())
}

fn leftovers(target: &Target, purpose: &str) -> Vec<PathBuf> {
    let prefix = target.name_beside(purpose);
    let Ok(entries) = fs::read_dir(&target.parent) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            let process = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
            let is_ours =
                process.is_some_and(|id| !id.is_empty() && id.iter().all(u8::is_ascii_digit));
            is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir())
        })
        .map(|entry| entry.path())
        .collect();
    paths.sort_unstable();
    paths
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let kind = fs::symlink_metadata(from)?.file_type();
    if kind.is_file() {
        // A copy that was begun in vain is removed with the stage.
        return fs::copy(from, to).map(drop);
    }
    #[cfg(unix)]
    if kind.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    Err(ErrorKind::Unsupported.into())
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn sync(root: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(root)?)?)
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn sync(_: &Path) -> io::Result<()> {
    rustix::fs::sync();
    Ok(())
}

#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    // Windows has no such call for a folder; a kill still leaves old or new, a power cut may not.
    Ok(())
}
