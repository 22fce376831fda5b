//! `openmic check`: findings, with the exact place and what to write instead.

use std::path::PathBuf;

use clap::Args;

use super::findings::{self, Count};
use super::terminal::Terminal;
use super::{Global, Making, Outcome, project};
use crate::compose::compose;
use crate::report::Diagnostic;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  openmic check\n  openmic check content/posts/night-shift.md")]
pub(super) struct Check {
    /// Show only findings in these files or folders
    paths: Vec<PathBuf>,
    #[command(flatten)]
    making: Making,
    /// Show at most so many findings
    #[arg(long, value_name = "NUMBER", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
}

pub(super) fn run(check: &Check, global: &Global, terminal: &mut Terminal) -> Outcome {
    let project = match project::read(global, &check.making, terminal) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    let sources = &project.sources;
    let composed = compose(sources, check.making.viewer());
    let mut found = composed.diagnostics;
    if !check.paths.is_empty() {
        let wanted: Vec<PathBuf> =
            check.paths.iter().map(|path| below(&project.root, path)).collect();
        found.retain(|one| is_below(one, &wanted));
    }
    findings::print(&found, sources, check.limit, terminal);
    let count = Count::of(&found);
    let files = crate::compose::files_with_findings(&found).len();
    let place = match files {
        0 => String::new(),
        1 => " in 1 file".to_owned(),
        _ => format!(" in {files} files"),
    };
    terminal.say(&format!(
        "checked {} files: {}{place}",
        sources.entries.len() + usize::from(sources.program.is_some()),
        count.words()
    ));
    // The model is large and about to be given back whole: leave it standing.
    std::mem::forget(composed.value);
    if count.errors > 0 { Outcome::Findings } else { Outcome::Fine }
}

/// A path as typed, from the project's root or from here.
fn below(root: &std::path::Path, path: &std::path::Path) -> PathBuf {
    let here = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    match here.strip_prefix(&root) {
        Ok(inside) if here.exists() => inside.to_owned(),
        _ => path.to_owned(),
    }
}

fn is_below(one: &Diagnostic, wanted: &[PathBuf]) -> bool {
    wanted.iter().any(|path| std::path::Path::new(&*one.span.path).starts_with(path))
}
