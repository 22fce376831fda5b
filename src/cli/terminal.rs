//! Where words go: findings and progress to the error stream, results to the
//! output stream; neither fails when a pipe is closed.

use std::io::{IsTerminal, Write};

use super::{Color, Global};

/// The terminal of this run.
pub(super) struct Terminal {
    pub(super) is_quiet: bool,
    pub(super) is_verbose: bool,
    pub(super) has_colour: bool,
    /// The same for results, which may go elsewhere.
    pub(super) has_colour_in_results: bool,
    /// Whether somebody watches: progress is for them alone.
    pub(super) is_watched: bool,
}

impl Terminal {
    pub(super) fn new(global: &Global) -> Terminal {
        let is_terminal = std::io::stderr().is_terminal();
        let in_ci = std::env::var_os("CI").is_some();
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let has_colour = |is_terminal: bool| match global.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => is_terminal && !no_colour && !is_dumb,
        };
        Terminal {
            is_quiet: global.quiet,
            is_verbose: global.verbose,
            has_colour: has_colour(is_terminal),
            has_colour_in_results: has_colour(std::io::stdout().is_terminal()),
            is_watched: is_terminal && !in_ci && !global.quiet && !is_dumb,
        }
    }

    /// A line that `--quiet` keeps back.
    pub(super) fn say(&mut self, line: &str) {
        if !self.is_quiet {
            self.always(line);
        }
    }

    /// A line that is always said.
    pub(super) fn always(&mut self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    /// Text as it is, without a line break of its own.
    pub(super) fn write(&mut self, text: &str) {
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    /// What was asked for, as it is, on the output stream.
    pub(super) fn print(&mut self, text: &str) {
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
    }

    /// Why the command cannot go on, and what to do.
    pub(super) fn fail(&mut self, what: &str, hint: Option<&str>) {
        let error = self.paint("error", "1;31");
        self.always(&format!("{error}: {what}"));
        if let Some(hint) = hint {
            let help = self.paint("help", "1;36");
            self.always(&format!("  {help}: {hint}"));
        }
    }

    /// Text in a colour (an SGR code), where colours are on.
    pub(super) fn paint(&self, text: &str, code: &str) -> String {
        painted(text, code, self.has_colour)
    }

    /// The same for what is printed as a result.
    pub(super) fn paint_result(&self, text: &str, code: &str) -> String {
        painted(text, code, self.has_colour_in_results)
    }
}

fn painted(text: &str, code: &str, has_colour: bool) -> String {
    if has_colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}
