//! From a save to what the browser gets:
//! `cargo run --release --example preview-latency -- BINARY FOLDER [EDITS]`.
//!
//! Starts the preview of a copy of FOLDER, a hub made by `large-hub`, edits its files as an
//! editor would, and asks for the page over HTTP until the edit is in it. The clock starts
//! right before the file is written. Compare figures of one run only; `peers` does the same beside
//! the previews of other generators.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

mod arguments;
mod browser;
mod edit;
mod hub;
mod post;
mod server;
mod times;

use std::path::Path;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use arguments::Arguments;
use edit::{Editor, Sort};
use server::{Server, Trouble};
use times::Times;

/// Edits before the first and before the second look at the server's memory.
const FEW: usize = 20;
const MANY: usize = 500;

fn main() -> ExitCode {
    let arguments = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            println!("{message}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match measure(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            println!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: &Arguments) -> Result<(), Trouble> {
    let posts = post::posts(&arguments.folder)?;
    println!("{} stories, {} edits of each sort", posts.len(), arguments.edits);
    println!("milliseconds from the write to the arrival of the page that shows it\n");
    println!("{}", Times::HEAD);
    let folder = tempfile::tempdir()?;
    hub::copy(&arguments.folder, folder.path())?;
    let start = || Server::openmic(&arguments.binary, folder.path());
    time(start()?, folder.path(), &posts, arguments.edits)?;
    if arguments.has_memory {
        let folder = tempfile::tempdir()?;
        hub::copy(&arguments.folder, folder.path())?;
        remember(Server::openmic(&arguments.binary, folder.path())?, folder.path(), &posts)?;
    }
    Ok(())
}

/// Times the edits of each sort and prints a line for it.
fn time(server: Server, folder: &Path, posts: &[post::Post], edits: usize) -> Result<(), Trouble> {
    let mut editor = Editor::new(server, folder, posts)?;
    for sort in Sort::ALL {
        let mut times = Times::default();
        // What is made once, such as the folder of a first template, is not timed.
        editor.edit(*sort)?;
        for number in 0..edits {
            // Changes are gathered for a moment: edits must not keep in step with that.
            sleep(Duration::from_millis(number as u64 * 137 % 500));
            times.add(editor.edit(*sort)?);
        }
        println!("{:<16}{times}", sort.name());
    }
    Ok(())
}

/// Whether the server keeps what it should forget.
fn remember(server: Server, folder: &Path, posts: &[post::Post]) -> Result<(), Trouble> {
    let mut editor = Editor::new(server, folder, posts)?;
    println!();
    for number in 1..=MANY {
        let sort = match number % 10 {
            0 => Sort::Template,
            5 => Sort::Style,
            odd if odd % 2 == 1 => Sort::Body,
            _ => Sort::Title,
        };
        editor.edit(sort)?;
        if number == FEW || number == MANY {
            match editor.server.resident() {
                Some(mebibytes) => println!("openmic after {number} edits: {mebibytes:.1} MiB"),
                None => println!("openmic after {number} edits: this system does not tell"),
            }
        }
    }
    Ok(())
}
