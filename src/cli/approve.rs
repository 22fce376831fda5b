//! `openmic approve`: the author's yes to exactly the text as it is, written
//! into the story's own file.

use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;

use super::terminal::Terminal;
use super::{Global, Outcome, mend, project, story};
use crate::content::approval::{self, Approval};
use crate::content::post::Post;
use crate::content::{self, Entry, slug, suggest};
use crate::hub::Settings;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic approve night-shift-day-one --as mila-costa\n  openmic approve content/posts/2026-03-01-night-shift.md --as mila-costa --text 9f2c41d0a7b35e68"
)]
pub(super) struct Approve {
    /// The story: its file, or its name in the address
    story: String,
    /// Who said yes: one of its authors
    #[arg(long = "as", value_name = "HANDLE")]
    author: String,
    /// The fingerprint at the foot of the proof they answered, so that a yes to an
    /// earlier text is not taken for this one
    #[arg(long, value_name = "FINGERPRINT")]
    text: Option<String>,
    /// The day they said yes [default: today]
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

pub(super) fn run(approve: &Approve, global: &Global, terminal: &mut Terminal) -> Outcome {
    record(approve, global, terminal).unwrap_or_else(|outcome| outcome)
}

fn record(approve: &Approve, global: &Global, terminal: &mut Terminal) -> Result<Outcome, Outcome> {
    let mut project = project::read_on(global, approve.today, terminal)?;
    let content = content::parse(&project.sources).value;
    let at = story::find(&approve.story, &project.root, &content, terminal)?;
    let entry = &content.posts[at];
    let author = author(entry, &approve.author, terminal)?;
    let print = approval::fingerprint(entry);
    if let Some(text) = approve.text.as_ref().filter(|text| **text != print) {
        let what =
            format!("{} is not the text they saw: it is {print} now, not {text}", entry.path);
        let hint = format!("send a new proof: `openmic proof {}`", entry.slug);
        terminal.fail(&what, Some(&hint));
        return Err(Outcome::Findings);
    }
    let is_theirs = entry.data.approved.as_ref().is_some_and(|one| one.by.slug == author);
    if is_theirs && approval::of(entry) == Approval::Given {
        terminal.say(&format!("{author} approved exactly this text before: nothing to record"));
        return Ok(Outcome::Fine);
    }
    let on = Settings::of(content.program.as_ref(), &project.sources).now.date();
    let old = Arc::clone(&entry.text);
    let path = Arc::clone(&entry.path);
    let line = approval::line(entry, &author, on);
    let new = approval::recorded(entry, &author, on);
    let Some(new) = new.filter(|new| holds(new, &path, &mut project.sources)) else {
        let hint = format!("write this line among the fields at its top: {line}");
        terminal.fail(&format!("the fields of {path} leave no certain place for it"), Some(&hint));
        return Err(Outcome::Findings);
    };
    if let Err(error) = mend::replace(&project.root.join(&*path), &old, &new) {
        terminal.fail(&format!("cannot write {path}: {error}"), None);
        return Err(Outcome::Machine);
    }
    terminal.say(&format!("{path}: {author} said yes to this text ({print}) on {on}"));
    terminal.say("Any later change of title, summary, quote or text asks again.");
    Ok(Outcome::Fine)
}

/// The author who said yes, as their file is called.
fn author(entry: &Entry<Post>, written: &str, terminal: &mut Terminal) -> Result<String, Outcome> {
    let handle = slug::slugify(written.trim_start_matches('@'), false);
    let authors = || entry.data.authors.iter().map(|author| author.slug.as_str());
    if authors().any(|author| author == handle) {
        return Ok(handle);
    }
    let hint = match suggest::closest(&handle, authors()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if authors().next().is_none() => "its author's name is withheld: keep the yes where \
             that name is kept, and take `draft = true` away"
            .to_owned(),
        None => format!(
            "only an author can say yes to their text: {}",
            authors().collect::<Vec<_>>().join(", ")
        ),
    };
    terminal.fail(&format!("`{written}` did not write {}", entry.path), Some(&hint));
    Err(Outcome::Usage)
}

/// Whether the new text, read again, carries the yes.
fn holds(new: &str, path: &str, sources: &mut crate::source::Sources) -> bool {
    for source in sources.entries.iter_mut().filter(|source| *source.path == *path) {
        source.text = Arc::from(new);
    }
    let again = content::parse(sources).value;
    let entry = again.posts.iter().find(|entry| *entry.path == *path);
    entry.is_some_and(|entry| approval::of(entry) == Approval::Given)
}
