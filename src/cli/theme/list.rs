//! `openmic theme list`: every built-in file with one line about it.

use crate::cli::terminal::Terminal;
use crate::cli::{Global, Outcome, project};
use crate::render::built_in::{self, BuiltIn, Sort};
use crate::render::ejected::{self, Standing};

pub(super) fn run(global: &Global, terminal: &mut Terminal) -> Outcome {
    // What is built in can be seen before there is a project.
    let (mut own, mut blobs) = (Vec::new(), Vec::new());
    if !project::is_elsewhere(global) {
        match project::sources(global, terminal) {
            Ok(sources) => (own, blobs) = (sources.templates, sources.blobs),
            Err(outcome) => return outcome,
        }
    }
    let files = built_in::sources();
    let find = |file: &BuiltIn| own.iter().find(|source| below(&source.path) == file.name);
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or_default();
    for (sort, title) in [
        (Sort::Page, "Templates, one for each sort of page"),
        (Sort::Part, "Parts that templates share"),
        (Sort::Asset, "Style sheets and scripts"),
        (Sort::Words, "Words of the interface"),
    ] {
        terminal.print(&format!("{}\n", terminal.paint_result(title, "1")));
        for file in files.iter().filter(|file| file.sort() == sort) {
            let standing = find(file).map(|source| ejected::standing(file, &source.text));
            let state = match standing {
                None => "     ".to_owned(),
                Some(Standing::Equal) => "same ".to_owned(),
                Some(Standing::Own) => terminal.paint_result("yours", "32"),
                Some(Standing::Old) => terminal.paint_result("old  ", "33"),
            };
            let purpose = file.purpose().unwrap_or_default();
            terminal.print(&format!("  {:width$}  {state}  {purpose}\n", file.name));
        }
        terminal.print("\n");
    }
    let alone: Vec<&str> = own
        .iter()
        .map(|source| below(&source.path))
        .filter(|name| files.iter().all(|file| file.name != *name))
        .chain(blobs.iter().map(|blob| below(&blob.path)))
        .collect();
    if !alone.is_empty() {
        terminal.print(&format!("{}\n", terminal.paint_result("Also yours", "1")));
        alone.iter().for_each(|name| terminal.print(&format!("  {name}\n")));
        terminal.print("\n");
    }
    if files.iter().any(|file| find(file).is_some()) {
        terminal.say("yours  your file in templates/ is drawn instead of the built-in one");
        terminal.say("same   your file says the same as the built-in one");
        terminal
            .say("old    your file was copied from an older version: `openmic theme diff FILE`");
    } else {
        terminal.say("take one over with `openmic theme eject FILE`");
    }
    Outcome::Fine
}

fn below(path: &str) -> &str {
    path.strip_prefix("templates/").unwrap_or(path)
}
