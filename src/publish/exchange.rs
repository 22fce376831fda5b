//! The one step in which the new folder takes the old one's place.
//!
//! Linux and macOS exchange two folders at once. Elsewhere, and on file systems that know no
//! exchange, two renames do: a kill between them leaves no folder for the moment, and the next
//! publisher puts the old one back before it does anything else.
//!
//! A folder from a lower layer of an overlay (as in a container image) cannot be renamed at all.
//! It is taken apart before the new one is given its name, and a kill meanwhile leaves half a
//! folder, for which the next publisher sets the new one in place.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::manifest;
use super::stage::{NEW, OLD};
use super::survey::{Found, foreign, survey};
use super::target::Target;
use super::{Failure, retire};

/// The folder that stands there: all that is in it, and what of it has been carried across
/// although openmic did not write it.
pub(super) struct Old<'a> {
    pub(super) found: &'a [Found],
    pub(super) kept: &'a [Found],
}

/// Puts `stage` in the folder's place and says where the old one stands now, if it does.
/// After a failure the old folder stands where it stood.
pub(super) fn exchange(
    stage: &Path,
    target: &Target,
    old: Option<&Old<'_>>,
) -> Result<Option<PathBuf>, Failure> {
    let failed = |error| Failure::machine("replace", &target.folder, error);
    let Some(old) = old else {
        fs::rename(stage, &target.folder).map_err(failed)?;
        settle(&target.parent);
        return Ok(None);
    };
    let aside = target.beside_now(OLD);
    let outcome = match at_once(stage, &target.folder) {
        Ok(()) => Ok(stage.to_path_buf()),
        Err(error) if is_unknown(&error) => {
            by_two_renames(stage, &target.folder, &aside).map(|()| aside)
        }
        Err(error) => Err(error),
    };
    let stands = match outcome {
        Ok(path) => Some(path),
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let new = target.beside_now(NEW);
            fs::rename(stage, &new).map_err(failed)?;
            by_taking_apart(&new, &target.folder, old).map_err(failed)?;
            None
        }
        Err(error) => return Err(failed(error)),
    };
    settle(&target.parent);
    Ok(stands)
}

/// Sets a new folder in place that a killed publisher could not.
pub(super) fn complete(new: &Path, folder: &Path) -> Result<(), Failure> {
    let mut found = Vec::new();
    if fs::symlink_metadata(folder).is_ok() {
        found = survey(folder)?;
    }
    // The manifest is the last file to go, so that without one all others are foreign.
    let manifest = manifest::read(folder)?.unwrap_or_default();
    let foreign: HashSet<PathBuf> =
        foreign(&found, &manifest).into_iter().map(|found| found.path).collect();
    found.retain(|found| !foreign.contains(&found.path));
    by_taking_apart(new, folder, &Old { found: &found, kept: &[] })
        .map_err(|error| Failure::machine("replace", folder, error))
}

fn by_taking_apart(new: &Path, folder: &Path, old: &Old<'_>) -> io::Result<()> {
    if fs::symlink_metadata(folder).is_ok() {
        retire::retire(folder, new, old.found, old.kept, &|| ())?;
    }
    fs::rename(new, folder)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn at_once(stage: &Path, folder: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, stage, CWD, folder, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn at_once(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether the system or the file system does not know the exchange at all.
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

fn by_two_renames(stage: &Path, folder: &Path, old: &Path) -> io::Result<()> {
    fs::rename(folder, old)?;
    fs::rename(stage, folder).inspect_err(|_| {
        // Should even this fail, the next publisher puts the old folder back.
        let _ = fs::rename(old, folder);
    })
}

/// Brings the exchange itself to the disk before the old folder is taken apart.
fn settle(parent: &Path) {
    if cfg!(unix) {
        // Not every file system can sync a folder, and the site is whole in either case.
        let _ = fs::File::open(parent).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::scratch;
    use super::*;

    #[test]
    fn two_renames_do_where_there_is_no_exchange() {
        let parent = scratch();
        let [stage, folder, old] = ["stage", "folder", "old"].map(|name| parent.path().join(name));
        fs::create_dir(&stage).unwrap();
        fs::create_dir(&folder).unwrap();
        fs::write(stage.join("a"), "new").unwrap();
        fs::write(folder.join("a"), "old").unwrap();
        by_two_renames(&stage, &folder, &old).unwrap();
        assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "new");
        assert_eq!(fs::read_to_string(old.join("a")).unwrap(), "old");
    }

    #[test]
    fn a_failed_second_rename_puts_the_old_folder_back() {
        let parent = scratch();
        let [stage, folder, old] = ["stage", "folder", "old"].map(|name| parent.path().join(name));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("a"), "old").unwrap();
        by_two_renames(&stage, &folder, &old).unwrap_err();
        assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "old");
        assert!(!old.exists());
    }

    #[test]
    fn a_folder_that_cannot_be_renamed_is_taken_apart() {
        let parent = scratch();
        let [new, folder] = ["new", "folder"].map(|name| parent.path().join(name));
        for (name, text) in [("a", "old"), ("b/c", "old"), ("CNAME", "mine"), ("late", "late")] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut found = survey(&folder).unwrap();
        found.retain(|found| !found.path.ends_with("late"));
        let kept: Vec<Found> =
            found.iter().filter(|found| found.path.ends_with("CNAME")).cloned().collect();
        fs::create_dir(&new).unwrap();
        fs::write(new.join("a"), "new").unwrap();
        fs::hard_link(folder.join("CNAME"), new.join("CNAME")).unwrap();
        by_taking_apart(&new, &folder, &Old { found: &found, kept: &kept }).unwrap();
        let mut names: Vec<_> =
            survey(&folder).unwrap().into_iter().map(|found| found.path).collect();
        names.sort_unstable();
        assert_eq!(names, ["CNAME", "a", "late"].map(PathBuf::from));
        assert_eq!(fs::read_to_string(folder.join("a")).unwrap(), "new");
        assert!(!new.exists());
    }
}
