//! `openmic check`: findings, with the exact place and what to write instead.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::findings::{self, Count, Format};
use super::project::Project;
use super::terminal::Terminal;
use super::{Global, Making, Outcome, changed, explain, mend, project};
use crate::compose::{compose, files_with_findings};
use crate::publish;
use crate::report::{Diagnostic, place_kept};
use crate::source::Sources;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic check\n  openmic check content/posts/night-shift.md --fix\n  openmic check --format github --changed-since origin/main --deny warnings"
)]
pub(super) struct Check {
    /// Show only findings in these files or folders
    paths: Vec<PathBuf>,
    #[command(flatten)]
    making: Making,
    /// Show at most so many findings
    #[arg(long, value_name = "NUMBER", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// How to write findings
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// Show only findings in files that differ from this branch, tag or commit
    #[arg(long, value_name = "REF")]
    changed_since: Option<String>,
    /// Fail on these too
    #[arg(long, value_name = "WHAT")]
    deny: Option<Denied>,
    /// Mend what can be mended without asking, and say what
    #[arg(long)]
    fix: bool,
    /// Say what a rule is for, with an example
    #[arg(long, value_name = "RULE", conflicts_with_all = ["list", "allowed", "fix", "paths"])]
    explain: Option<String>,
    /// List all rules, and how much each matters here
    #[arg(long, conflicts_with_all = ["fix", "allowed"])]
    list: bool,
    /// List the findings that files keep, each with the reason
    #[arg(long, conflicts_with = "fix")]
    allowed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Denied {
    Warnings,
}

pub(super) fn run(check: &Check, global: &Global, terminal: &mut Terminal) -> Outcome {
    if let Some(rule) = &check.explain {
        return explain::explain(rule, terminal);
    }
    if check.list {
        return explain::list(global, &check.making, terminal);
    }
    look(check, global, terminal).unwrap_or_else(|outcome| outcome)
}

fn look(check: &Check, global: &Global, terminal: &mut Terminal) -> Result<Outcome, Outcome> {
    let mut project = project::read(global, &check.making, terminal)?;
    let wanted = Wanted::of(check, &project, terminal)?;
    if check.fix {
        mend_files(check, &mut project, &wanted, terminal)?;
    }
    // What was drawn for the site that stands was looked through then.
    let previous = publish::previous(&project.root.join("site")).unwrap_or_default();
    project.sources.drawn = project::drawn(&previous);
    let sources = &project.sources;
    let composed = compose(sources, check.making.viewer());
    let (site, mut found) = (composed.value, composed.diagnostics);
    if check.allowed {
        let kept = site.kept.iter().filter(|one| wanted.holds(&one.diagnostic));
        findings::print_kept(&kept.cloned().collect::<Vec<_>>(), sources, terminal);
        return Ok(Outcome::Fine);
    }
    let all = found.len();
    found.retain(|one| wanted.holds(one));
    let others = all - found.len();
    let folder = match check.format {
        Format::Human | Format::Json => String::new(),
        _ => changed::folder(&project.root).unwrap_or_default(),
    };
    let showing = findings::Showing {
        found: &found,
        kept: place_kept(&site.kept, sources),
        others,
        most: check.limit,
        folder: &folder,
    };
    let first = match check.format {
        Format::Github => changed_in_proposal(&project.root),
        _ => BTreeSet::new(),
    };
    findings::print_as(check.format, showing, &first, sources, terminal);
    summary(&found, others, check.changed_since.as_deref(), sources, terminal);
    // The model is large and about to be given back whole: leave it standing.
    std::mem::forget(site);
    let count = Count::of(&found);
    let fails = count.errors > 0 || (check.deny == Some(Denied::Warnings) && count.warnings > 0);
    Ok(if fails { Outcome::Findings } else { Outcome::Fine })
}

/// The line that counts.
fn summary(
    found: &[Diagnostic],
    others: usize,
    reference: Option<&str>,
    sources: &Sources,
    terminal: &mut Terminal,
) {
    let files = |count: usize| match count {
        1 => "1 file".to_owned(),
        _ => format!("{count} files"),
    };
    let place = match files_with_findings(found).len() {
        0 => String::new(),
        count => format!(" in {}", files(count)),
    };
    let read = files(sources.entries.len() + usize::from(sources.program.is_some()));
    terminal.say(&format!("checked {read}: {}{place}", Count::of(found).words()));
    if let Some(reference) = reference.filter(|_| others > 0) {
        let number = match others {
            1 => "1 finding".to_owned(),
            _ => format!("{others} findings"),
        };
        terminal.say(&format!("{number} more in files that do not differ from {reference}"));
    }
}

/// Findings in these files are asked for.
struct Wanted {
    paths: Vec<PathBuf>,
    changed: Option<BTreeSet<String>>,
}

impl Wanted {
    fn of(check: &Check, project: &Project, terminal: &mut Terminal) -> Result<Wanted, Outcome> {
        let mut paths = Vec::new();
        for typed in &check.paths {
            match below(&project.root, typed) {
                Some(path) => paths.push(path),
                None => {
                    let what = match typed.exists() {
                        true => format!("{} is no part of this project", typed.display()),
                        false => format!("there is no {}", typed.display()),
                    };
                    terminal.fail(&what, Some("name a file or folder of the project"));
                    return Err(Outcome::Usage);
                }
            }
        }
        let changed = match &check.changed_since {
            None => None,
            Some(reference) => match changed::since(&project.root, reference) {
                Ok(changed) => Some(changed),
                Err(trouble) => {
                    terminal.fail(&trouble.what, Some(trouble.hint));
                    return Err(Outcome::Usage);
                }
            },
        };
        Ok(Wanted { paths, changed })
    }

    fn holds(&self, one: &Diagnostic) -> bool {
        let path = Path::new(&*one.span.path);
        let is_named =
            self.paths.is_empty() || self.paths.iter().any(|wanted| path.starts_with(wanted));
        is_named && self.changed.as_ref().is_none_or(|changed| changed.contains(&*one.span.path))
    }
}

/// A path as typed, from here or from the project's root, as findings name it;
/// nothing where it leads elsewhere, for then there would be nothing to find.
fn below(root: &Path, typed: &Path) -> Option<PathBuf> {
    let root = fs::canonicalize(root).ok()?;
    let inside = |path: PathBuf| {
        path.symlink_metadata().ok()?;
        // The last name may be that of a link, which is reported and not followed.
        let real = match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) => fs::canonicalize(folder).ok()?.join(name),
            _ => fs::canonicalize(&path).ok()?,
        };
        real.strip_prefix(&root).ok().map(Path::to_owned)
    };
    let here = std::path::absolute(typed).ok()?;
    inside(here).or_else(|| inside(root.join(typed)))
}

/// What the proposal that GitHub is looking at changes; nothing elsewhere.
fn changed_in_proposal(root: &Path) -> BTreeSet<String> {
    let base = std::env::var("GITHUB_BASE_REF").ok().filter(|base| !base.is_empty());
    base.and_then(|base| changed::since(root, &format!("origin/{base}")).ok()).unwrap_or_default()
}

fn mend_files(
    check: &Check,
    project: &mut Project,
    wanted: &Wanted,
    terminal: &mut Terminal,
) -> Result<(), Outcome> {
    let before = project.sources.clone();
    let mended = mend::mend(&mut project.sources, check.making.viewer(), |one| wanted.holds(one));
    match mend::write(&project.root, &before, &project.sources) {
        Ok(files) => {
            for one in &mended {
                terminal.say(&format!(
                    "mended {}:{}: {} ({})",
                    one.path, one.line, one.message, one.hint
                ));
            }
            let number = |many: usize, word: &str| match many {
                1 => format!("1 {word}"),
                _ => format!("{many} {word}s"),
            };
            let (things, files) = (number(mended.len(), "finding"), number(files.len(), "file"));
            terminal.say(&format!("mended {things} in {files}"));
            Ok(())
        }
        Err((path, error)) => {
            let hint = "save your work, and run `openmic check --fix` again";
            terminal.fail(&format!("cannot write {path}: {error}"), Some(hint));
            Err(Outcome::Machine)
        }
    }
}
