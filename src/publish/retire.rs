//! Taking the old folder apart once the new one stands in its place.
//!
//! A build takes a moment, and a folder is not locked against people: what was laid into the old
//! folder, or saved over a foreign file in it, after that had been carried across, is moved into
//! the new one rather than lost.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use rayon::prelude::*;

use super::survey::{Found, survey};
use super::{compare, manifest};

/// Takes the old folder apart. `found` is what stood in it, `kept` what of that was carried
/// across although openmic did not write it. Calls `removed` for every file that is gone; the
/// manifest goes last, so that it tells of all that is still there.
pub(super) fn retire(
    old: &Path,
    new: &Path,
    found: &[Found],
    kept: &[Found],
    removed: &(dyn Fn() + Sync),
) -> io::Result<()> {
    // Were it a symlink by now, its target would be someone else's.
    if !fs::symlink_metadata(old)?.is_dir() {
        return Err(io::Error::other("it is no longer a folder"));
    }
    take_apart(old, new, found, kept, removed).or_else(|error| {
        if error.kind() != ErrorKind::PermissionDenied {
            return Err(error);
        }
        loosen(old)?;
        take_apart(old, new, found, kept, removed)
    })
}

fn take_apart(
    old: &Path,
    new: &Path,
    found: &[Found],
    kept: &[Found],
    removed: &(dyn Fn() + Sync),
) -> io::Result<()> {
    let kept: HashSet<&Path> = kept.iter().map(|found| found.path.as_path()).collect();
    let is_manifest = |found: &&Found| found.path == Path::new(manifest::NAME);
    let files = found.par_iter().filter(|found| !found.is_folder && !is_manifest(found));
    files.try_for_each(|found| {
        let (from, to) = (old.join(&found.path), new.join(&found.path));
        let outcome = if kept.contains(found.path.as_path()) && !is_carried(&from, &to) {
            fs::rename(&from, &to)
        } else {
            fs::remove_file(&from)
        };
        removed();
        outcome.or_else(unless_gone)
    })?;
    if found.iter().any(|found| is_manifest(&found)) {
        fs::remove_file(old.join(manifest::NAME)).or_else(unless_gone)?;
    }
    let mut folders: Vec<(usize, &Path)> = found
        .iter()
        .filter(|found| found.is_folder)
        .map(|found| (found.path.components().count(), found.path.as_path()))
        .collect();
    folders.sort_unstable_by(|a, b| b.cmp(a));
    // The deepest first; those of one depth do not hold each other.
    for level in folders.chunk_by(|(a, _), (b, _)| a == b) {
        level.par_iter().try_for_each(|(_, folder)| remove_folder(&old.join(folder)))?;
    }
    remove_folder(old)?;
    if fs::symlink_metadata(old).is_err() {
        return Ok(());
    }
    rescue(old, new)?;
    demolish(old)
}

/// Removes an empty folder; one that is not empty stays for now.
fn remove_folder(path: &Path) -> io::Result<()> {
    fs::remove_dir(path).or_else(unless_gone).or_else(|error| match error.kind() {
        ErrorKind::DirectoryNotEmpty => Ok(()),
        _ => Err(error),
    })
}

fn unless_gone(error: io::Error) -> io::Result<()> {
    if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

/// Moves what arrived too late to be carried to where it would stand by now, had it arrived a
/// little earlier.
fn rescue(old: &Path, new: &Path) -> io::Result<()> {
    for late in survey(old).map_err(io::Error::other)? {
        let to = new.join(&late.path);
        if fs::symlink_metadata(&to).is_ok() {
            continue;
        }
        if late.is_folder {
            fs::create_dir(&to)?;
        } else {
            fs::rename(old.join(&late.path), &to)?;
        }
    }
    Ok(())
}

/// Whether `new` is what `old` is: the same file under a second name, or an equal copy.
fn is_carried(old: &Path, new: &Path) -> bool {
    let (Ok(was), Ok(is)) = (fs::symlink_metadata(old), fs::symlink_metadata(new)) else {
        // Gone from the old folder: nothing to rescue. Gone from the new one: someone's wish.
        return true;
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if (was.dev(), was.ino()) == (is.dev(), is.ino()) {
            return true;
        }
    }
    if was.is_symlink() && is.is_symlink() {
        return fs::read_link(old).ok() == fs::read_link(new).ok();
    }
    was.is_file()
        && is.is_file()
        && was.len() == is.len()
        && compare::whole(old)
            .is_ok_and(|bytes| compare::holds(new, &bytes, &mut Vec::new()).unwrap_or_default())
}

/// Removes a folder of openmic's own with all it holds, and follows no symlink out of it.
pub(super) fn demolish(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path).or_else(|error| {
        if error.kind() != ErrorKind::PermissionDenied {
            return unless_gone(error);
        }
        loosen(path)?;
        fs::remove_dir_all(path)
    })
}

/// Lets the owner write in a folder and all below it. Folders are never shared between the old
/// and the new tree, only files are.
fn loosen(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::symlink_metadata(folder)?.permissions().mode();
        fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))?;
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            loosen(&entry.path())?;
        }
    }
    Ok(())
}
