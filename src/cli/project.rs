//! The project a command works on.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::terminal::Terminal;
use super::{Global, Making, Outcome};
use crate::source::{self, Clock, Sources};

/// A project, read.
pub(super) struct Project {
    pub(super) root: PathBuf,
    pub(super) sources: Sources,
}

/// Reads the project that the arguments mean; says why where it cannot.
pub(super) fn read(
    global: &Global,
    making: &Making,
    terminal: &mut Terminal,
) -> Result<Project, Outcome> {
    let root = match root(global.root.as_deref()) {
        Ok(root) => root,
        Err(what) => {
            let hint =
                "run `openmic init my-hub` to start one, or name its folder with `--root DIR`";
            terminal.fail(&what, Some(hint));
            return Err(Outcome::Usage);
        }
    };
    let clock = making.today.map_or_else(|| Clock::At(Timestamp::now()), Clock::On);
    match source::read(&root, clock) {
        Ok(sources) => Ok(Project { root, sources }),
        Err(failure) => {
            let hint = "give the person who runs openmic the right to read it";
            terminal.fail(&failure.to_string(), Some(hint));
            Err(Outcome::Machine)
        }
    }
}

/// The folder named, else the nearest folder upward that holds `program.toml`.
fn root(named: Option<&Path>) -> Result<PathBuf, String> {
    if let Some(named) = named {
        return if named.is_dir() {
            Ok(named.to_owned())
        } else {
            Err(format!("{} is not a folder", named.display()))
        };
    }
    let here =
        std::env::current_dir().map_err(|error| format!("this folder cannot be read: {error}"))?;
    here.ancestors()
        .find(|folder| folder.join("program.toml").is_file())
        .map(Path::to_owned)
        .ok_or_else(|| format!("no `program.toml` in {} or above it", here.display()))
}
