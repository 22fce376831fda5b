//! `openmic schema`: what a sort of file may hold, for editors.

use clap::Args;

use super::Outcome;
use super::terminal::Terminal;
use crate::content::sort::{self, SORTS};
use crate::content::{schema, suggest};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic schema post\n  openmic schema program > .schemas/program.json"
)]
pub(super) struct Schema {
    /// profile, post, guideline, path, lesson, campaign, page, topic, list or program
    #[arg(value_name = "KIND")]
    kind: String,
}

pub(super) fn run(asked: &Schema, terminal: &mut Terminal) -> Outcome {
    let Some(sort) = sort::find(&asked.kind) else {
        return unknown(&asked.kind, SORTS.iter().map(|sort| sort.name), terminal);
    };
    terminal.print(&text(sort));
    Outcome::Fine
}

/// A schema as a file.
pub(super) fn text(sort: &sort::Sort) -> String {
    format!("{:#}\n", schema::of(sort))
}

/// Says that no sort of file has this name, and which one was meant.
pub(super) fn unknown<'n>(
    written: &str,
    names: impl Iterator<Item = &'n str> + Clone,
    terminal: &mut Terminal,
) -> Outcome {
    let hint = suggest::closest(written, names.clone()).map_or_else(
        || format!("write one of: {}", names.collect::<Vec<_>>().join(", ")),
        |word| format!("did you mean `{word}`?"),
    );
    terminal.fail(&format!("no sort of file is called `{written}`"), Some(&hint));
    Outcome::Usage
}
