//! `openmic init`: a complete hub project that builds at once.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::terminal::Terminal;
use super::{Outcome, starter};

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  openmic init my-hub && cd my-hub && openmic build")]
pub(super) struct Init {
    /// The new project's folder
    dir: PathBuf,
    /// Date the samples for this day instead of now
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub(super) fn run(init: &Init, terminal: &mut Terminal) -> Outcome {
    let dir = &init.dir;
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
    terminal.say(&format!("started a hub with {} files in {}", files.len(), dir.display()));
    terminal.say("");
    terminal.say(&format!("  cd {}", dir.display()));
    terminal.say("  openmic build        writes the hub into site/");
    terminal.say("");
    terminal.say("Everything in it is a sample that explains itself. Begin with program.toml.");
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
