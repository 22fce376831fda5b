//! `openmic new`: a file that explains itself, at its right place.

mod arrival;
mod blank;
mod form;
mod place;
mod take;

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::project::{self, Project};
use super::terminal::Terminal;
use super::{Global, Outcome, schema};
use crate::content::sort::{self, SORTS, Sort};
use crate::content::{self, Content, slug, suggest};
use crate::hub::Settings;
use blank::{Blank, quoted};
use place::NoPlace;

pub use take::arrived;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic new profile \"Ada Lovelace\"\n  openmic new post \"Night shift, day one\" --author mila-costa\n  openmic new lesson \"Your first photo\" --in finding-your-voice\n  openmic new post --from-form mail.eml"
)]
pub(super) struct New {
    /// profile, post, guideline, path, lesson, campaign, page or topic
    #[arg(value_name = "KIND")]
    kind: String,
    /// What it is called; for a profile the person's name
    #[arg(required_unless_present = "from_form")]
    title: Option<String>,
    /// Who wrote it: the name of their file in content/profiles; more than once for several
    #[arg(long, value_name = "HANDLE")]
    author: Vec<String>,
    /// The training path of a lesson, or the folder of a guideline
    #[arg(long = "in", value_name = "PATH")]
    within: Option<String>,
    /// Make a story of answers that came in: a mail (.eml, .txt), an issue form (.md), or
    /// an export of a form (.csv, .json)
    #[arg(long, value_name = "FILE")]
    from_form: Option<PathBuf>,
    /// Which answer of several in the file: 1 is the first
    #[arg(long, value_name = "NUMBER", requires = "from_form")]
    row: Option<usize>,
    /// The picture of the story, instead of one that came with the answers
    #[arg(long, value_name = "FILE", requires = "from_form")]
    photo: Option<PathBuf>,
    /// Leave pictures that came with the answers away
    #[arg(long, requires = "from_form", conflicts_with = "photo")]
    without_photo: bool,
    /// Date it for this day instead of now
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub(super) fn run(new: &New, global: &Global, terminal: &mut Terminal) -> Outcome {
    let names =
        SORTS.iter().map(|sort| sort.name).filter(|name| !["list", "program"].contains(name));
    let Some(sort) =
        sort::find(&new.kind).filter(|sort| names.clone().any(|name| name == sort.name))
    else {
        return schema::unknown(&new.kind, names, terminal);
    };
    let project = match project::read_on(global, new.today, terminal) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    let content = content::parse(&project.sources).value;
    let today = Settings::of(&content, &project.sources).now.date();
    if let Some(form) = &new.from_form {
        let taken = take::take(new, form, (sort, today), (&project, &content), terminal);
        return taken.unwrap_or_else(|no| {
            terminal.fail(&no.what, Some(&no.hint));
            Outcome::Usage
        });
    }
    match file(new, sort, today, (&project, &content)) {
        Ok((path, text)) => write(&project, &path, &text, terminal),
        Err(no) => {
            terminal.fail(&no.what, Some(&no.hint));
            Outcome::Usage
        }
    }
}

/// The new file: its path and its text.
fn file(
    new: &New,
    sort: &Sort,
    today: Date,
    (project, content): (&Project, &Content),
) -> Result<(String, String), NoPlace> {
    let within = new.within.as_deref();
    let found = (&project.sources, content);
    let title = new.title.as_deref().unwrap_or_default();
    let path = place::path(sort.name, title, today, within, found)?;
    let authors = authors(&new.author, sort, content)?;
    let body = String::new();
    let filled = filled(sort, new, today, authors);
    let groups = String::new();
    Ok((path, Blank { sort, notes: notes(sort), filled, groups, body }.text()))
}

/// What stands at the top of a new file.
fn notes(sort: &Sort) -> Vec<String> {
    let about = sort.about[0].to_owned();
    let text = match sort.name {
        "profile" => {
            "Their story goes below the line +++ that ends the fields, in their own words."
        }
        "path" | "campaign" | "topic" => "A few words about it go below the line +++.",
        _ => "The text goes below the line +++ that ends the fields.",
    };
    let mut notes = vec![about, text.to_owned()];
    notes.push("Lines that begin with # are notes to you and are never published.".to_owned());
    notes
}

/// The fields that are known already, and the blanks that must be filled in.
fn filled(
    sort: &Sort,
    new: &New,
    today: Date,
    authors: Vec<String>,
) -> Vec<(&'static str, String)> {
    let title = if sort.name == "profile" { "name" } else { "title" };
    let mut filled = vec![(title, quoted(new.title.as_deref().unwrap_or_default()))];
    match sort.name {
        "post" => {
            filled.push(("date", today.to_string()));
            let names: Vec<String> = authors.iter().map(|author| quoted(author)).collect();
            filled.push(("authors", format!("[{}]", names.join(", "))));
        }
        "profile" => filled.push(("known_for", quoted(""))),
        _ => {}
    }
    if !matches!(sort.name, "topic" | "path") {
        filled.push(("draft", "true".to_owned()));
    }
    filled
}

/// Authors as their profiles are called.
fn authors(written: &[String], sort: &Sort, content: &Content) -> Result<Vec<String>, NoPlace> {
    if !written.is_empty() && sort.name != "post" {
        return Err(NoPlace {
            what: format!("a {} has no authors", sort.name),
            hint: "leave `--author` away".to_owned(),
        });
    }
    let known = || content.profiles.iter().map(|profile| profile.slug.as_str());
    let one = |written: &String| {
        let handle = slug::slugify(written.trim_start_matches('@'), false);
        if known().any(|known| known == handle) {
            return Ok(handle);
        }
        let hint = match suggest::closest(&handle, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write their profile first: `openmic new profile NAME`".to_owned(),
        };
        Err(NoPlace { what: format!("nobody here is called `{written}`"), hint })
    };
    written.iter().map(one).collect()
}

fn write(project: &Project, path: &str, text: &str, terminal: &mut Terminal) -> Outcome {
    match create(&project.root.join(path), text.as_bytes()) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let hint = "give another title: nothing is ever overwritten";
            terminal.fail(&format!("{path} is there already"), Some(hint));
            return Outcome::Usage;
        }
        Err(error) => {
            terminal.fail(&format!("cannot write {path}: {error}"), None);
            return Outcome::Machine;
        }
    }
    terminal.say(&format!("wrote {path}"));
    terminal.say("");
    terminal.say("Open it, fill it in, and run `openmic check`.");
    if text.lines().any(|line| line == "draft = true") {
        terminal.say("It stays a draft, and out of the hub, until the line `draft = true` goes.");
    }
    Outcome::Fine
}

/// Writes a file that is not there yet.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}
