//! `openmic theme eject`: a built-in file becomes the project's own.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::Args;

use super::meant;
use crate::cli::terminal::Terminal;
use crate::cli::{Global, Outcome, project};
use crate::render::built_in::BuiltIn;
use crate::render::ejected;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  openmic theme eject story.html
  openmic theme eject parts/stories assets/site.css")]
pub(super) struct Eject {
    /// Names as `openmic theme list` shows them; the ending may be left out
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Replace files that are there already; what was changed in them is lost
    #[arg(long)]
    force: bool,
}

pub(super) fn run(eject: &Eject, global: &Global, terminal: &mut Terminal) -> Outcome {
    let root = match project::root_of(global, terminal) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    let mut files = Vec::new();
    for written in &eject.files {
        match meant(written, terminal) {
            Ok(file) => files.push(file),
            Err(outcome) => return outcome,
        }
    }
    // All or nothing: a half-copied wish is hard to see.
    for file in &files {
        if let Err(outcome) = is_free(&root, file, eject.force, terminal) {
            return outcome;
        }
    }
    for file in &files {
        let path = root.join("templates").join(&file.name);
        if let Err(error) = write(&path, &ejected::copy(file)) {
            terminal.fail(&format!("cannot write {}: {error}", path.display()), None);
            return Outcome::Machine;
        }
        let purpose = file.purpose().unwrap_or_default();
        terminal.say(&format!("templates/{} is yours now. {purpose}", file.name));
    }
    Outcome::Fine
}

fn is_free(
    root: &Path,
    file: &BuiltIn,
    force: bool,
    terminal: &mut Terminal,
) -> Result<(), Outcome> {
    let name = format!("templates/{}", file.name);
    let mut path = root.to_owned();
    for part in name.split('/') {
        path.push(part);
        let Ok(metadata) = path.symlink_metadata() else { return Ok(()) };
        if metadata.is_symlink() {
            let what = format!("{} is a symbolic link", path.display());
            terminal.fail(&what, Some("put the folder or file itself there: links are never read"));
            return Err(Outcome::Usage);
        }
    }
    if force && path.is_file() {
        return Ok(());
    }
    let hint = format!(
        "compare it with `openmic theme diff {}`, or replace it with `openmic theme eject --force {}`",
        file.name, file.name
    );
    terminal.fail(&format!("{name} is there already"), Some(&hint));
    Err(Outcome::Usage)
}

/// Writes beside the place and moves it there, so that no half file is drawn.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let moved = file.write_all(text.as_bytes()).and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved
}
