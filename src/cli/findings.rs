//! Findings as somebody wants to read them, and the line that counts them.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;

use clap::ValueEnum;

use super::terminal::Terminal;
use crate::check;
use crate::report::{
    Diagnostic, Kept, Placed, Report, Severity, github, gitlab, human, json, markdown, place,
    place_kept, sarif,
};
use crate::source::Sources;

/// How findings can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person at a terminal
    Human,
    /// For editors and scripts
    Json,
    /// Annotations of a pull request on GitHub
    Github,
    /// A Code Quality report for GitLab
    Gitlab,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// A table, for a comment or a summary
    Markdown,
}

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

/// Prints findings for a person, at most `most` of them; notes only for the curious.
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
    for placed in place(shown.into_iter().take(most), sources) {
        let printed = human::print(&placed, terminal.has_colour);
        terminal.write(&printed);
        terminal.write("\n");
    }
    if rest > 0 {
        terminal.say(&format!("… and {rest} more: `openmic check` shows all of them\n"));
    }
}

/// What is to be shown.
pub(super) struct Showing<'s> {
    pub(super) found: &'s [Diagnostic],
    pub(super) kept: Vec<(Placed<'s>, &'s str)>,
    /// Findings that were not asked for.
    pub(super) others: usize,
    pub(super) most: usize,
    /// Where the project lies in its repository.
    pub(super) folder: &'s str,
}

/// Writes findings in a format; those in the files of `first` come first where
/// not all of them will be seen.
pub(super) fn print_as(
    format: Format,
    showing: Showing<'_>,
    first: &BTreeSet<String>,
    sources: &Sources,
    terminal: &mut Terminal,
) {
    let Showing { found, kept, others, most, folder } = showing;
    if format == Format::Human {
        return print(found, sources, most, terminal);
    }
    // Programs sort notes out themselves; people are spared them.
    let is_for_programs = matches!(format, Format::Json | Format::Sarif);
    let is_wanted = |one: &&Diagnostic| {
        one.severity != Severity::Note || terminal.is_verbose || is_for_programs
    };
    let mut shown: Vec<&Diagnostic> = found.iter().filter(is_wanted).collect();
    if format == Format::Github {
        shown.sort_by_key(|one| (!first.contains(&*one.span.path), one.severity));
    } else if shown.len() > most {
        shown.sort_by_key(|one| one.severity);
    }
    let rules = check::rules().collect();
    let cut = shown.len().saturating_sub(most);
    let mut report =
        Report { found: place(shown, sources), kept, others: others + cut, rules, folder };
    if format == Format::Github {
        summarise(&report, Count::of(found), terminal);
    }
    report.found.truncate(most);
    let text = match format {
        Format::Json => json::print(&report),
        Format::Github => github::print(&report),
        Format::Gitlab => gitlab::print(&report),
        Format::Sarif => sarif::print(&report),
        Format::Human | Format::Markdown => markdown::print(&report),
    };
    terminal.print(&text);
}

/// More than this GitHub does not take.
const LONGEST_SUMMARY: usize = 1_000_000;

/// Writes everything into the summary of the step, where GitHub has one: of
/// annotations it shows ten of a sort.
fn summarise(report: &Report<'_>, count: Count, terminal: &mut Terminal) {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return;
    };
    let mut text = format!("### openmic: {}\n\n{}", count.words(), markdown::print(report));
    if text.len() > LONGEST_SUMMARY {
        let end = text[..text.floor_char_boundary(LONGEST_SUMMARY)].rfind('\n').unwrap_or(0);
        text.truncate(end);
        text.push_str("\n\nThere is more: `openmic check` shows all of it.\n");
    }
    let written = OpenOptions::new()
        .append(true)
        .create(true)
        .open(&path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written {
        terminal.always(&format!("the summary of this step cannot be written: {error}"));
    }
}

/// Lists what files keep, each in one line with the reason.
pub(super) fn print_kept(kept: &[Kept], sources: &Sources, terminal: &mut Terminal) {
    for (placed, reason) in place_kept(kept, sources) {
        let (one, at) = (placed.diagnostic, placed.start());
        let path = &one.span.path;
        let line = format!(
            "{path}:{}:{}: {}: {}; kept because: {reason}",
            at.line, at.column, one.rule, one.message
        );
        terminal.print(&format!("{}\n", human::visible(&line)));
    }
    let many = match kept.len() {
        0 => "no finding is kept".to_owned(),
        1 => "1 finding is kept".to_owned(),
        many => format!("{many} findings are kept"),
    };
    terminal.say(&many);
}
