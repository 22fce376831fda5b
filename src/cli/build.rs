//! `openmic build`: check, draw, write. The site that stands stays whole if
//! anything fails.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::built::{self, Built, Said};
use super::drawing::Drawing;
use super::findings::{self, Count};
use super::progress::Progress;
use super::project::Project;
use super::taken_down::TakenDown;
use super::terminal::Terminal;
use super::{Global, Making, Outcome, project};
use crate::admit::LeftOut;
use crate::compose::{Site, compose};
use crate::content::stay::Stay;
use crate::publish::{self, Manifest, Moment, Options, Output, Published};
use crate::source::{Clock, Sources};

/// Findings shown before the rest is counted.
const SHOWN: usize = 25;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  openmic build
  openmic build --audience internal --out intranet")]
pub(super) struct Build {
    #[command(flatten)]
    making: Making,
    /// Folder to write into, from the project's folder
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// Where the hub will stand, instead of base_url in program.toml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Publish the rest when some entries have errors (the exit code stays 1)
    #[arg(long)]
    keep_going: bool,
    /// Adopt a folder that holds files openmic did not write; they stay
    #[arg(long)]
    force: bool,
}

pub(super) fn run(build: &Build, global: &Global, terminal: &mut Terminal) -> Outcome {
    let start = Instant::now();
    let root = match project::root_of(global, terminal) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    let out = if build.out.is_absolute() { build.out.clone() } else { root.join(&build.out) };
    // Before any source: whoever publishes from here on may have read newer ones, and is not undone.
    let previous = match publish::previous(&out) {
        Ok(previous) => previous,
        Err(_) if build.force => Manifest::default(),
        Err(failure) => {
            terminal.fail(&failure.what(), Some(failure.hint()));
            return Outcome::Machine;
        }
    };
    let mut project = match project::read(global, &build.making, terminal) {
        Ok(project) => project,
        Err(outcome) => return outcome,
    };
    if let Some(url) = &build.base_url {
        project.sources.base_url = Some(url.clone());
    }
    let key = built::key(&project.sources, build);
    let last = key
        .as_deref()
        .and_then(|key| Built::again(&project.root, &out, key, project.sources.clock, &previous));
    if let Some(last) = last.as_ref().filter(|last| last.said.is_quiet && !terminal.is_verbose) {
        let published = Published { unchanged: previous.len(), ..Published::default() };
        summary(&last.said, &published, Count::default(), &out, start, terminal);
        return Outcome::Fine;
    }
    project.sources.drawn = project::drawn(&previous);
    let sources = &project.sources;
    let composed = compose(sources, build.making.viewer());
    let (mut site, found) = (composed.value, composed.diagnostics);
    let taken_down = TakenDown::of(&site, &previous, sources);
    let count = Count::of(&found);
    findings::print(&found, sources, SHOWN, terminal);
    let keeps_going = build.keep_going || !taken_down.is_empty();
    if count.errors > 0 && !keeps_going {
        refuse(count, terminal);
        return Outcome::Findings;
    }
    if sources.program.is_none() {
        return Outcome::Findings;
    }
    if count.errors > 0 && !build.keep_going {
        terminal.always("something was taken down: the rest is published, so that it does not wait for these errors");
    }
    if site.whole.content.are_rules_unclear {
        terminal.always("program.toml does not say clearly who may be shown: until it is mended, only what somebody said yes to is published");
    }
    let mut published = match &last {
        // Only what was found had to be looked for.
        Some(_) => Ok(Published { unchanged: previous.len(), ..Published::default() }),
        None => {
            site = site.with_cards().with_index(&project.sources.drawn);
            built::forget(&project.root, &out);
            write(build, &project, &previous, &site, &out, terminal)
        }
    };
    let mut has_errors = count.errors > 0;
    let is_undrawn = published.as_ref().is_err_and(|outcome| *outcome == Outcome::Findings);
    if is_undrawn && !taken_down.is_empty() && has_own_theme(&project.sources) {
        terminal.always("something was taken down: the built-in theme is used, so that it does not wait for `templates`");
        project.sources.templates.clear();
        project.sources.blobs.clear();
        let composed = compose(&project.sources, build.making.viewer());
        site = composed.value.with_cards().with_index(&project.sources.drawn);
        published = write(build, &project, &previous, &site, &out, terminal);
        has_errors = true;
    }
    let published = match published {
        Ok(published) => published,
        Err(outcome) => return outcome,
    };
    let outcome = if has_errors { Outcome::Findings } else { Outcome::Fine };
    taken_down.say(terminal);
    say_removed(&published, terminal);
    say_left_out(site.left_out(), terminal);
    let is_faulty = site.left_out().iter().any(|one| one.reason.is_fault());
    let is_quiet = count == Count::default() && taken_down.is_empty() && !is_faulty && !has_errors;
    let is_quiet = is_quiet && published.left_behind.is_none();
    // What still holds need not be remembered anew.
    let is_remembered = last.is_some();
    let said = match last {
        Some(last) => Said { is_quiet, ..last.said },
        None => Said::of(&site, is_quiet),
    };
    summary(&said, &published, count, &out, start, terminal);
    if let Some(key) = key.filter(|_| !has_errors && !is_remembered) {
        remember(key, &project, &site, &published, &out, said);
    }
    // Both are large and about to be given back whole: leave them standing.
    std::mem::forget((site, project));
    outcome
}

/// Leaves word for the next build.
fn remember(
    key: String,
    project: &Project,
    site: &Site,
    published: &Published,
    out: &Path,
    said: Said,
) {
    let stay = match project.sources.clock {
        Clock::On(_) => None,
        Clock::At(_) => {
            let Some(stay) = Stay::of(&site.hub().now, &project.sources) else { return };
            Some(stay)
        }
    };
    if let Some(built) = Built::of(key, &published.manifest, out, stay, said) {
        built.keep(&project.root, out);
    }
}

fn has_own_theme(sources: &Sources) -> bool {
    !sources.templates.is_empty() || !sources.blobs.is_empty()
}

fn refuse(count: Count, terminal: &mut Terminal) {
    let what = format!("not published: {}", count.words());
    let hint = "mend them, or publish the rest with `openmic build --keep-going`; the site that stands was not touched";
    terminal.fail(&what, Some(hint));
}

fn write(
    build: &Build,
    project: &Project,
    previous: &Manifest,
    site: &Site,
    out: &Path,
    terminal: &mut Terminal,
) -> Result<Published, Outcome> {
    let drawing = Drawing::of(site);
    let progress = Progress::new(drawing.len(), terminal);
    let watch = |moment: Moment| {
        if let Moment::Drawn(done) = moment {
            progress.at(done);
        }
    };
    let kept: Vec<PathBuf> = ["content", "templates", "src", "tests", ".git", ".openmic"]
        .iter()
        .map(|name| project.root.join(name))
        .collect();
    let options = Options {
        folder: out,
        project: &project.root,
        sources: &kept,
        since: (!build.force).then_some(previous),
        force: build.force,
        progress: Some(&watch),
    };
    let published = publish::publish(&drawing, &options);
    progress.end();
    match published {
        Ok(published) => Ok(published),
        Err(publish::Failure::Undrawn { .. }) => {
            findings::print(&drawing.broken(), &project.sources, SHOWN, terminal);
            let hint = "mend what is named above; the site that stands was not touched";
            terminal.fail("not published: a page cannot be drawn", Some(hint));
            Err(Outcome::Findings)
        }
        Err(failure) => {
            terminal.fail(&failure.what(), Some(failure.hint()));
            let is_usage = matches!(
                failure,
                publish::Failure::Folder { .. }
                    | publish::Failure::Strangers { .. }
                    | publish::Failure::Occupied { .. }
            );
            Err(if is_usage { Outcome::Usage } else { Outcome::Machine })
        }
    }
}

fn say_removed(published: &Published, terminal: &mut Terminal) {
    if !published.removed.is_empty() && terminal.is_verbose {
        for address in &published.removed {
            terminal.say(&format!("removed: {address}"));
        }
    }
    if let Some(left) = &published.left_behind {
        // The new site stands, so the run did not fail; the next build tries again.
        let what = "the previous site could not be removed and is still at";
        let warning = terminal.paint("warning", "1;33");
        terminal.always(&format!("{warning}: {what} {}", left.display()));
        terminal.always("  help: remove that folder: it may hold what was taken down");
    }
}

fn say_left_out(left_out: &[LeftOut], terminal: &mut Terminal) {
    for one in left_out {
        if one.reason.is_fault() || terminal.is_verbose {
            terminal.say(&format!("left out: {} ({})", one.path, one.reason.words()));
        }
    }
}

fn summary(
    said: &Said,
    published: &Published,
    count: Count,
    out: &Path,
    start: Instant,
    terminal: &mut Terminal,
) {
    let removed = match published.removed.len() {
        0 => String::new(),
        n => format!(", {n} removed"),
    };
    let seconds = start.elapsed().as_secs_f64();
    let took = if seconds < 1.0 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    };
    terminal.say(&format!(
        "{} {} stories by {} people, {} pages in {took} ({} written, {} unchanged{removed}); {}",
        terminal.paint("built", "1;32"),
        said.stories,
        said.people,
        said.pages,
        published.written,
        published.unchanged,
        count.words(),
    ));
    if let Some(day) = &said.next {
        terminal.say(&format!("next change by date: {day} (build again then)"));
    }
    terminal.say(&format!("open {}", out.join("index.html").display()));
}
