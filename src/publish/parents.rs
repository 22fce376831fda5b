//! The folders above the target, made when they are missing, and taken back if nothing comes of
//! it.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;

use super::Failure;
use super::target::Target;

/// The folders that were made; dropping it removes those that are empty, unless they are kept.
pub(super) struct Parents {
    made: Vec<PathBuf>,
    are_kept: Cell<bool>,
}

impl Parents {
    pub(super) fn of(target: &Target) -> Result<Parents, Failure> {
        let made = target
            .parent
            .ancestors()
            .take_while(|ancestor| !ancestor.try_exists().unwrap_or(true))
            .map(PathBuf::from)
            .collect();
        let parents = Parents { made, are_kept: Cell::new(false) };
        fs::create_dir_all(&target.parent)
            .map_err(|error| Failure::machine("create", &target.parent, error))?;
        Ok(parents)
    }

    pub(super) fn keep(&self) {
        self.are_kept.set(true);
    }
}

impl Drop for Parents {
    fn drop(&mut self) {
        if !self.are_kept.get() {
            for folder in &self.made {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}
