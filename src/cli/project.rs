//! The project a command works on.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use super::terminal::Terminal;
use super::{Global, Making, Outcome};
use crate::page::{picture, search};
use crate::publish::Manifest;
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
    read_on(global, making.today, terminal)
}

/// Reads the project as of `today`, or as it is now.
pub(super) fn read_on(
    global: &Global,
    today: Option<Date>,
    terminal: &mut Terminal,
) -> Result<Project, Outcome> {
    let root = root_of(global, terminal)?;
    let clock = today.map_or_else(|| Clock::At(Timestamp::now()), Clock::On);
    read_at(root, clock, terminal)
}

/// Reads the project as it is now, for commands that make no hub of it.
pub(super) fn sources(global: &Global, terminal: &mut Terminal) -> Result<Sources, Outcome> {
    let root = root_of(global, terminal)?;
    Ok(read_at(root, Clock::At(Timestamp::now()), terminal)?.sources)
}

/// Whether the arguments mean no project at all.
pub(super) fn is_elsewhere(global: &Global) -> bool {
    global.root.is_none() && root(None).is_err()
}

/// The folder of the project that the arguments mean; says why there is none.
pub(super) fn root_of(global: &Global, terminal: &mut Terminal) -> Result<PathBuf, Outcome> {
    root(global.root.as_deref()).map_err(|what| {
        let hint = "run `openmic init my-hub` to start one, or name its folder with `--root DIR`";
        terminal.fail(&what, Some(hint));
        Outcome::Usage
    })
}

fn read_at(root: PathBuf, clock: Clock, terminal: &mut Terminal) -> Result<Project, Outcome> {
    match source::read(&root, clock) {
        Ok(sources) => Ok(Project { root, sources }),
        Err(failure) => {
            let hint = "give the person who runs openmic the right to read it";
            terminal.fail(&failure.to_string(), Some(hint));
            Err(Outcome::Machine)
        }
    }
}

/// Files of an earlier output whose names tell their bytes.
pub(super) fn drawn(previous: &Manifest) -> BTreeSet<String> {
    let is_settled = |address: &&str| picture::is_settled(address) || search::is_of_engine(address);
    let addresses = previous.addresses().filter(is_settled);
    addresses.map(str::to_owned).collect()
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
