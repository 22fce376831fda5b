//! Findings on the terminal, and the line that counts them.

use super::terminal::Terminal;
use crate::report::{Diagnostic, Severity, human};
use crate::source::Sources;

/// How many of each sort there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) notes: usize,
}

impl Count {
    pub(super) fn of(diagnostics: &[Diagnostic]) -> Count {
        let count = |severity| diagnostics.iter().filter(|one| one.severity == severity).count();
        Count {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    /// `2 errors, 1 warning`, or that there is nothing.
    pub(super) fn words(self) -> String {
        let part = |number: usize, word: &str| match number {
            0 => None,
            1 => Some(format!("1 {word}")),
            _ => Some(format!("{number} {word}s")),
        };
        let parts: Vec<String> =
            [part(self.errors, "error"), part(self.warnings, "warning"), part(self.notes, "note")]
                .into_iter()
                .flatten()
                .collect();
        if parts.is_empty() { "nothing to fix".to_owned() } else { parts.join(", ") }
    }
}

/// Prints findings, at most `most` of them; notes only for the curious.
pub(super) fn print(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    most: usize,
    terminal: &mut Terminal,
) {
    let wanted = |one: &&Diagnostic| match one.severity {
        Severity::Error => true,
        Severity::Warning => !terminal.is_quiet,
        Severity::Note => terminal.is_verbose,
    };
    let mut shown: Vec<&Diagnostic> = diagnostics.iter().filter(wanted).collect();
    if shown.len() > most {
        // What stops a build is worth more than what comes first.
        shown.sort_by_key(|one| one.severity);
    }
    let rest = shown.len().saturating_sub(most);
    for diagnostic in shown.iter().take(most) {
        let text = sources.find(&diagnostic.span.path).map(|source| &*source.text);
        let printed = human::print(diagnostic, text, terminal.has_colour);
        terminal.write(&printed);
        terminal.write("\n");
    }
    if rest > 0 {
        terminal.say(&format!("… and {rest} more: `openmic check` shows all of them\n"));
    }
}
