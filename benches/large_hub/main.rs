//! `large-hub`: writes a hub of any size into a folder, for measurements by hand.

mod arguments;
#[path = "mod.rs"]
mod large_hub;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Leaves with 0 when the hub stands, 2 when the command or its folder is not usable, and 3 when
/// the machine failed.
fn main() -> ExitCode {
    let arguments = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => return complain(&format!("{message}\n\n{}", arguments::USAGE), 2),
    };
    match large_hub::write(&arguments.size, &arguments.folder) {
        Ok(count) => {
            let line = format!("{count} files in {}\n", arguments.folder.display());
            // A closed pipe takes nothing from the hub, which stands already.
            let _ = io::stdout().write_all(line.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let unusable =
                [ErrorKind::DirectoryNotEmpty, ErrorKind::NotADirectory, ErrorKind::AlreadyExists];
            let code = if unusable.contains(&error.kind()) { 2 } else { 3 };
            complain(&format!("{error}\n"), code)
        }
    }
}

fn complain(message: &str, code: u8) -> ExitCode {
    // Where nobody can be told, the exit code still tells.
    let _ = write!(io::stderr(), "large-hub: {message}");
    ExitCode::from(code)
}
