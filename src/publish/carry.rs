//! Carrying across what the new folder shares with the old one: unchanged files of openmic's own,
//! and all that others put there.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::address::below;
use super::draw::Drawn;
use super::stage::Stage;
use super::survey::Found;
use super::target::Target;
use super::{Failure, Moment, Output};

/// Carries the unchanged files and the foreign things to the stage.
pub(super) fn carry(
    output: &dyn Output,
    drawn: &[Drawn],
    kept: &[Found],
    target: &Target,
    stage: &Stage,
    tell: &(dyn Fn(Moment) + Sync),
) -> Result<(), Failure> {
    let carried = AtomicUsize::new(0);
    let count = || tell(Moment::Carried(carried.fetch_add(1, Ordering::Relaxed) + 1));
    stage.place("")?;
    drawn.par_iter().enumerate().filter(|(_, drawn)| drawn.is_unchanged).try_for_each(
        |(index, _)| {
            let address = output.address(index);
            stage.carry(&below(&target.folder, address), address).inspect(|()| count())
        },
    )?;
    // In order, so that every foreign folder comes before what it holds.
    for found in kept {
        let from = target.folder.join(&found.path);
        match (&found.address, found.is_folder) {
            (Some(address), true) => stage.place(address)?,
            (Some(address), false) => stage.carry(&from, address)?,
            (None, true) => stage.place_foreign(&found.path)?,
            (None, false) => stage.carry_foreign(&from, &found.path)?,
        }
        count();
    }
    Ok(())
}

/// Gives the new folder, and every foreign one in it, the mode and as far as possible the owner
/// of the old one.
pub(super) fn keep_modes(
    kept: &[Found],
    top: &Metadata,
    target: &Target,
    stage: &Stage,
) -> Result<(), Failure> {
    // The innermost first, because an outer one may forbid to enter it.
    for found in kept.iter().rev().filter(|found| found.is_folder) {
        let path = target.folder.join(&found.path);
        fs::symlink_metadata(&path)
            .and_then(|metadata| keep_mode(&metadata, &stage.root().join(&found.path)))
            .map_err(|error| Failure::machine("keep the mode of", &path, error))?;
    }
    keep_mode(top, stage.root())
        .map_err(|error| Failure::machine("keep the mode of", &target.folder, error))
}

fn keep_mode(metadata: &Metadata, path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        let made = fs::symlink_metadata(path)?;
        if (made.uid(), made.gid()) != (metadata.uid(), metadata.gid()) {
            // Only the superuser can give a folder away; for others it stays their own.
            let _ = chown(path, Some(metadata.uid()), Some(metadata.gid()));
        }
    }
    fs::set_permissions(path, metadata.permissions())
}
