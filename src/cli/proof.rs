//! `openmic proof`: one story as one file, to be mailed to its author or to
//! somebody who is asked to look at it.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::terminal::Terminal;
use super::{Global, Outcome, project, story};
use crate::admit::Viewer;
use crate::compose::compose_content;
use crate::content::profile::{Answer, Consent};
use crate::content::{self, Audience, Content, approval};
use crate::hub;
use crate::page::proof::{self, Fix};
use crate::report::{Diagnostic, Severity, place};
use crate::source::Sources;

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  openmic proof night-shift-day-one --out proof.html")]
pub(super) struct Proof {
    /// The story: its file, or its name in the address
    story: String,
    /// File to write [default: proof-STORY.html in this folder]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(asked: &Proof, global: &Global, terminal: &mut Terminal) -> Outcome {
    make(asked, global, terminal).unwrap_or_else(|outcome| outcome)
}

fn make(asked: &Proof, global: &Global, terminal: &mut Terminal) -> Result<Outcome, Outcome> {
    let project = project::read_on(global, None, terminal)?;
    let sources = &project.sources;
    let mut content = content::parse(sources);
    let at = story::find(&asked.story, &project.root, &content.value, terminal)?;
    let entry = &content.value.posts[at];
    let (path, slug) = (entry.path.to_string(), entry.slug.clone());
    let text = approval::fingerprint(entry, &hub::said_in(entry, &sources.listing));
    let keepers = match approval::is_withheld(entry) {
        true => approval::keepers(content.value.program.as_ref()),
        false => Vec::new(),
    };
    let is_waiting = show_authors(&mut content.value, at);
    let viewer = Viewer { audience: Audience::Internal, drafts: true };
    let composed = compose_content(sources, content, viewer);
    let site = composed.value;
    let Some(story) = site.hub().stories.iter().position(|story| *story.path == *path) else {
        let reason = site.left_out().iter().find(|one| *one.path == *path);
        let why = reason.map_or("it cannot be shown", |one| one.reason.words());
        terminal
            .fail(&format!("no proof of {path}: {why}"), Some("run `openmic check` to see more"));
        return Err(Outcome::Findings);
    };
    let fixes = fixes(&composed.diagnostics, &path, sources);
    let made = proof::Proof { pages: &site.pages, files: site.files(), fixes: &fixes, text: &text };
    let html = proof::write(&site.stage, story, &made).map_err(|broken| {
        super::findings::print(&[*broken.0], sources, 1, terminal);
        Outcome::Findings
    })?;
    let out = asked.out.clone().unwrap_or_else(|| PathBuf::from(format!("proof-{slug}.html")));
    if let Err(error) = std::fs::write(&out, &html) {
        terminal.fail(&format!("cannot write {}: {error}", out.display()), None);
        return Err(Outcome::Machine);
    }
    let size = html.len().div_ceil(1000);
    terminal.say(&format!("wrote {} ({size} KB): mail it to its author", out.display()));
    terminal.say("When the answer is yes:");
    let hub = site.hub();
    let authors = hub.stories[story].voices().map(|at| &hub.voices[at as usize].slug);
    for handle in authors.chain(&keepers).take(1) {
        terminal.say(&format!("  openmic approve {slug} --as {handle} --text {text}"));
    }
    if is_waiting {
        terminal.say("Ask for the consent to a page and a picture, too: it is not recorded yet.");
    }
    Ok(Outcome::Fine)
}

/// Lets the proof show authors who were not asked yet: it goes to them. Nobody
/// who said no, withdrew or left is shown. Says whether there are any.
fn show_authors(content: &mut Content, at: usize) -> bool {
    let authors: Vec<String> =
        content.posts[at].data.authors.iter().map(|author| author.slug.clone()).collect();
    let mut is_waiting = false;
    for profile in content.profiles.iter_mut().filter(|entry| authors.contains(&entry.slug)) {
        let consent = Arc::make_mut(profile).data.consent.get_or_insert(Consent {
            profile: None,
            photo: None,
            scope: None,
            wording: None,
            date: None,
            review_by: None,
            record: None,
        });
        is_waiting |= consent.profile.is_none();
        consent.profile.get_or_insert(Answer::Granted);
        consent.photo.get_or_insert(Answer::Granted);
    }
    is_waiting
}

/// What there is to fix in this one file. That its author has not said yes yet
/// is why they are asked.
fn fixes(found: &[Diagnostic], path: &str, sources: &Sources) -> Vec<Fix> {
    let is_own = |one: &&Diagnostic| {
        *one.span.path == *path
            && one.severity != Severity::Note
            && !["not-approved", "approval-outdated"].contains(&one.rule)
    };
    place(found.iter().filter(is_own), sources)
        .iter()
        .map(|placed| Fix {
            line: placed.start().line,
            what: placed.diagnostic.message.clone(),
            hint: placed.diagnostic.hints.join("; "),
        })
        .collect()
}
