//! `openmic theme`: what is built in, and how a project takes over one file of
//! it and keeps up with it.

mod diff;
mod eject;
mod list;
mod views;

use clap::{Args, Subcommand};

use super::terminal::Terminal;
use super::{Global, Outcome};
use crate::content::suggest;
use crate::render::built_in::{self, BuiltIn};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  openmic theme list
  openmic theme eject parts/stories
  openmic theme diff")]
pub(super) struct Theme {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show every built-in file, what it draws, and which ones are yours
    List,
    /// Copy built-in files into the project's templates/, to be changed there
    Eject(eject::Eject),
    /// Show what is different between your files and the built-in ones
    Diff(diff::Diff),
    /// Explain what templates see, field by field
    Views(views::Views),
}

pub(super) fn run(theme: &Theme, global: &Global, terminal: &mut Terminal) -> Outcome {
    match &theme.command {
        Command::List => list::run(global, terminal),
        Command::Eject(eject) => eject::run(eject, global, terminal),
        Command::Diff(diff) => diff::run(diff, global, terminal),
        Command::Views(views) => views::run(views, terminal),
    }
}

/// The built-in file that was meant; says which ones are near where none was.
fn meant(written: &str, terminal: &mut Terminal) -> Result<BuiltIn, Outcome> {
    built_in::meant(written).ok_or_else(|| {
        let what = format!("no built-in file is called `{written}`");
        let hint = match near(written).as_slice() {
            [] => "see what is built in with `openmic theme list`".to_owned(),
            names => format!("did you mean `{}`?", names.join("` or `")),
        };
        terminal.fail(&what, Some(&hint));
        Outcome::Usage
    })
}

/// Names that end in what was written, else the one that is most like it.
fn near(written: &str) -> Vec<String> {
    let names: Vec<String> = built_in::sources().into_iter().map(|file| file.name).collect();
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let last = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    let same: Vec<String> =
        names.iter().filter(|name| last(&stem(name)) == written).cloned().collect();
    if !same.is_empty() {
        return same;
    }
    let said: Vec<(String, &String)> = names
        .iter()
        .flat_map(|name| {
            [name.clone(), stem(name), last(name), last(&stem(name))].map(|s| (s, name))
        })
        .collect();
    let written = written.strip_prefix("templates/").unwrap_or(written);
    let nearest = suggest::closest(written, said.iter().map(|(said, _)| said.as_str()));
    let name = nearest.and_then(|nearest| said.iter().find(|(said, _)| said == nearest));
    name.map(|(_, name)| (*name).clone()).into_iter().collect()
}
