//! `openmic theme diff`: the project's files against the built-in ones.

use clap::Args;
use similar::TextDiff;

use super::meant;
use crate::cli::terminal::Terminal;
use crate::cli::{Global, Outcome, project};
use crate::render::built_in::{self, BuiltIn};
use crate::render::ejected::{self, Standing};
use crate::report::human::visible;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  openmic theme diff\n  openmic theme diff parts/stories")]
pub(super) struct Diff {
    /// Only these files
    #[arg(value_name = "FILE")]
    files: Vec<String>,
}

pub(super) fn run(diff: &Diff, global: &Global, terminal: &mut Terminal) -> Outcome {
    let own = match project::sources(global, terminal) {
        Ok(sources) => sources.templates,
        Err(outcome) => return outcome,
    };
    let find = |file: &BuiltIn| {
        let path = format!("templates/{}", file.name);
        own.iter().find(|source| *source.path == *path)
    };
    let mut pairs: Vec<(BuiltIn, &Source)> = Vec::new();
    for written in &diff.files {
        let file = match meant(written, terminal) {
            Ok(file) => file,
            Err(outcome) => return outcome,
        };
        let Some(source) = find(&file) else {
            let what = format!("templates/{} does not exist: the built-in one is drawn", file.name);
            let hint = format!("take it over with `openmic theme eject {}`", file.name);
            terminal.fail(&what, Some(&hint));
            return Outcome::Usage;
        };
        pairs.push((file, source));
    }
    if diff.files.is_empty() {
        let all = built_in::sources().into_iter();
        pairs.extend(all.filter_map(|file| find(&file).map(|source| (file, source))));
    }
    for (file, source) in &pairs {
        show(file, source, terminal);
    }
    if pairs.is_empty() {
        terminal.say("no built-in file is overridden in templates/");
    }
    Outcome::Fine
}

fn show(file: &BuiltIn, source: &Source, terminal: &mut Terminal) {
    let standing = ejected::standing(file, &source.text);
    if standing == Standing::Equal {
        terminal.say(&format!("{} says the same as the built-in file", source.path));
        return;
    }
    let built_in = file.text().unwrap_or_default();
    // A checkout may have turned the ends of lines; that is no difference.
    let own = ejected::without_mark(&source.text).replace("\r\n", "\n");
    let diff = TextDiff::from_lines(built_in, &own);
    let headers = (format!("built-in/{}", file.name), source.path.to_string());
    let unified = diff.unified_diff().header(&headers.0, &headers.1).to_string();
    for line in unified.split_inclusive('\n') {
        terminal.print(&painted(line, terminal));
    }
    if standing == Standing::Old {
        let digest = file.digest();
        terminal.say(&format!(
            "{} was copied from an older version; when you have taken over what you want, write {digest} in its first line",
            source.path
        ));
    }
}

fn painted(line: &str, terminal: &Terminal) -> String {
    if !terminal.has_colour_in_results {
        return line.to_owned();
    }
    let shown = visible(line.trim_end_matches('\n'));
    let colour = match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] => "1",
        [b'+', ..] => "32",
        [b'-', ..] => "31",
        [b'@', ..] => "36",
        _ => return shown + "\n",
    };
    terminal.paint_result(&shown, colour) + "\n"
}
