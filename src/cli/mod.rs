//! The command line: arguments, the terminal, exit codes. One file per command.

mod approve;
mod build;
mod built;
mod changed;
mod check;
mod drawing;
mod explain;
mod findings;
mod forge;
mod init;
mod mend;
mod new;
mod progress;
mod project;
mod proof;
mod record;
mod schema;
mod sentences;
mod serve;
mod starter;
mod story;
mod taken_down;
mod terminal;
mod theme;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::admit::Viewer;
use crate::content::Audience;
use terminal::Terminal;

pub use new::arrived;

/// Turns Markdown contributed by employees, plus one programme file, into a hub
/// of their voices.
#[derive(Debug, Parser)]
#[command(name = "openmic", version, max_term_width = 90, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    global: Global,
}

#[derive(Debug, Args)]
struct Global {
    /// Folder of the project [default: the nearest one upward with program.toml]
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<std::path::PathBuf>,
    /// Show notes too, and every file that was left out
    #[arg(long, short, global = true)]
    verbose: bool,
    /// Say nothing but errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Record an author's yes to exactly the text as it is
    Approve(approve::Approve),
    /// Check and draw the hub, and write it into a folder
    Build(build::Build),
    /// Find what authors should mend, with the exact place and what to write
    Check(check::Check),
    /// Start a new hub project with sample content
    Init(init::Init),
    /// Write a new file with every field explained, at its right place
    New(new::New),
    /// Write one story as a page of its own, to be mailed to its author
    Proof(proof::Proof),
    /// Print what the project holds about people, why, until when, and who agreed
    Record(record::Record),
    /// Print the JSON Schema of a sort of file, for editors
    Schema(schema::Schema),
    /// Show the hub in the browser while it is written
    Serve(serve::Serve),
    /// See the built-in theme, take over files of it, and keep up with it
    Theme(theme::Theme),
}

/// What the hub is made for; shared by the commands that make one.
#[derive(Debug, Args)]
struct Making {
    /// Who the hub is for
    #[arg(long, value_name = "WHO", default_value = "public")]
    audience: Readers,
    /// Show drafts and scheduled entries too
    #[arg(long)]
    drafts: bool,
    /// Make the hub for this day instead of now
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Readers {
    /// Everyone
    Public,
    /// Colleagues: internal entries too
    Internal,
}

impl Making {
    fn viewer(&self) -> Viewer {
        let audience = match self.audience {
            Readers::Public => Audience::Public,
            Readers::Internal => Audience::Internal,
        };
        Viewer { audience, drafts: self.drafts }
    }
}

/// How a command ended, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Fine,
    /// Findings fail the run.
    Findings,
    /// Wrong usage.
    Usage,
    /// The machine failed: a disk, a permission, a port.
    Machine,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Findings => 1,
            Outcome::Usage => 2,
            Outcome::Machine => 3,
        })
    }
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let is_help =
                matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            // A closed pipe is nobody's mistake.
            let _ = error.print();
            return if is_help { Outcome::Fine.into() } else { Outcome::Usage.into() };
        }
    };
    let mut terminal = Terminal::new(&arguments.global);
    let outcome = match &arguments.command {
        Command::Approve(approve) => approve::run(approve, &arguments.global, &mut terminal),
        Command::Build(build) => build::run(build, &arguments.global, &mut terminal),
        Command::Check(check) => check::run(check, &arguments.global, &mut terminal),
        Command::Init(init) => init::run(init, &mut terminal),
        Command::New(new) => new::run(new, &arguments.global, &mut terminal),
        Command::Proof(proof) => proof::run(proof, &arguments.global, &mut terminal),
        Command::Record(record) => record::run(record, &arguments.global, &mut terminal),
        Command::Schema(schema) => schema::run(schema, &mut terminal),
        Command::Serve(serve) => serve::run(serve, &arguments.global, &mut terminal),
        Command::Theme(theme) => theme::run(theme, &arguments.global, &mut terminal),
    };
    outcome.into()
}
