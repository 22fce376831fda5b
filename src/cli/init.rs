//! `openmic init`: a complete hub project that builds at once, and what the
//! software that keeps its repository needs.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::new::create;
use super::terminal::Terminal;
use super::{Outcome, forge, starter};
use crate::content;
use crate::content::program::Forge;
use crate::source::{self, Clock};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic init my-hub && cd my-hub && openmic build\n  openmic init . --forge gitlab    # adds to a hub what a forge needs"
)]
pub(super) struct Init {
    /// The new project's folder
    dir: PathBuf,
    /// Write the workflow, the forms and the list of who is asked for this forge,
    /// too; into a hub that is there already nothing else is written
    #[arg(long, value_name = "FORGE")]
    forge: Option<Software>,
    /// Date the samples for this day instead of now
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

/// The software that keeps a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Software {
    Github,
    Gitlab,
    /// Forgejo and Gitea
    Forgejo,
}

pub(super) fn run(init: &Init, terminal: &mut Terminal) -> Outcome {
    let dir = &init.dir;
    if let Some(forge) = init.forge.filter(|_| dir.join("program.toml").is_file()) {
        return add_forge(forge, dir, terminal);
    }
    match is_free(dir) {
        Ok(true) => {}
        Ok(false) => {
            let what = format!("{} is not empty", dir.display());
            terminal.fail(
                &what,
                Some("name a folder that does not exist yet: nothing is ever overwritten"),
            );
            return Outcome::Usage;
        }
        Err(error) => return machine(dir, &error, terminal),
    }
    let files = starter::files(init.today.unwrap_or_else(today));
    for (name, text) in &files {
        let path = dir.join(name);
        let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        if let Err(error) = made.and_then(|()| std::fs::write(&path, text)) {
            return machine(&path, &error, terminal);
        }
    }
    if let Some(forge) = init.forge {
        let outcome = add_forge(forge, dir, terminal);
        if outcome != Outcome::Fine {
            return outcome;
        }
    }
    terminal.say(&format!("started a hub with {} files in {}", files.len(), dir.display()));
    terminal.say("");
    terminal.say(&format!("  cd {}", dir.display()));
    terminal.say("  openmic build        writes the hub into site/");
    terminal.say("");
    terminal.say("Everything in it is a sample that explains itself. Begin with program.toml.");
    Outcome::Fine
}

/// Adds what a forge needs to a hub; what is there already stays as it is.
fn add_forge(software: Software, dir: &Path, terminal: &mut Terminal) -> Outcome {
    let forge = match software {
        Software::Github => Forge::GitHub,
        Software::Gitlab => Forge::GitLab,
        Software::Forgejo => Forge::Forgejo,
    };
    let sources = match source::read(dir, Clock::At(Timestamp::now())) {
        Ok(sources) => sources,
        Err(failure) => {
            terminal.fail(&failure.to_string(), None);
            return Outcome::Machine;
        }
    };
    let content = content::parse(&sources).value;
    for (name, text) in forge::files(forge, &content) {
        let path = dir.join(name);
        match create(&path, text.as_bytes()) {
            Ok(()) => terminal.say(&format!("wrote {name}")),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                terminal.say(&format!("kept {name}, which was there"));
            }
            Err(error) => return machine(&path, &error, terminal),
        }
    }
    terminal.say("Fill in where your openmic is (OPENMIC_URL), and look through CODEOWNERS.");
    Outcome::Fine
}

/// Whether nothing stands there yet.
fn is_free(dir: &Path) -> std::io::Result<bool> {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error),
    }
}

fn machine(path: &Path, error: &std::io::Error, terminal: &mut Terminal) -> Outcome {
    terminal.fail(&format!("cannot write {}: {error}", path.display()), None);
    Outcome::Machine
}

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}
