//! From a save to what the browser gets:
//! `cargo run --release --example preview-latency -- BINARY FOLDER [EDITS]`.
//!
//! Starts the preview of a copy of FOLDER, a hub made by `large-hub`, edits its files as an
//! editor would, and asks for the page over HTTP until the edit is in it. The clock starts
//! right before the file is written. `--hugo PATH` and `--zola PATH` do the same to the same
//! stories in minimal sites of theirs. Compare figures of one run only.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

mod arguments;
mod browser;
mod edit;
mod hub;
mod peers;
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
    time("openmic", start()?, folder.path(), &posts, Sort::ALL, arguments.edits)?;
    for (name, path, write) in [
        ("hugo", &arguments.hugo, peers::hugo as fn(&Path, &[post::Post]) -> _),
        ("zola", &arguments.zola, peers::zola),
    ] {
        let Some(path) = path else {
            println!("{name:<10}not at hand: say where it is with --{name} PATH");
            continue;
        };
        let folder = tempfile::tempdir()?;
        let posts = write(folder.path(), &posts)?;
        let server = match name {
            "hugo" => Server::hugo(path, folder.path())?,
            _ => Server::zola(path, folder.path())?,
        };
        time(name, server, folder.path(), &posts, Sort::OF_ANY_SITE, arguments.edits)?;
    }
    if arguments.has_memory {
        let folder = tempfile::tempdir()?;
        hub::copy(&arguments.folder, folder.path())?;
        remember(Server::openmic(&arguments.binary, folder.path())?, folder.path(), &posts)?;
    }
    Ok(())
}

/// Times the edits of each sort and prints a line for it.
fn time(
    name: &str,
    server: Server,
    folder: &Path,
    posts: &[post::Post],
    sorts: &[Sort],
    edits: usize,
) -> Result<(), Trouble> {
    let mut editor = Editor::new(server, folder, posts)?;
    for sort in sorts {
        let mut times = Times::default();
        // What is made once, such as the folder of a first template, is not timed.
        editor.edit(*sort)?;
        for number in 0..edits {
            // Hugo gathers changes for half a second: edits must not keep in step with that.
            sleep(Duration::from_millis(number as u64 * 137 % 500));
            times.add(editor.edit(*sort)?);
        }
        println!("{name:<10}{:<12}{times}", sort.name());
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
