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
use crate::hub::{Settings, said_in};
use crate::source::Sources;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic approve night-shift-day-one --as mila-costa\n  openmic approve content/posts/2026-03-01-night-shift.md --as mila-costa --text 9f2c41d0a7b35e68"
)]
pub(super) struct Approve {
    /// The story: its file, or its name in the address
    story: String,
    /// Who said yes: one of its authors; or, where the name is withheld, whoever keeps it
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
    let settings = Settings::of(&content, &project.sources);
    let keepers = settings.keepers.as_slice();
    let said = said_in(entry, &project.sources.listing);
    let author = author(entry, &approve.author, keepers, terminal)?;
    let print = approval::fingerprint(entry, &said);
    if let Some(text) = approve.text.as_ref().filter(|text| **text != print) {
        let what =
            format!("{} is not the text they saw: it is {print} now, not {text}", entry.path);
        let hint = format!("send a new proof: `openmic proof {}`", entry.slug);
        terminal.fail(&what, Some(&hint));
        return Err(Outcome::Findings);
    }
    let is_theirs = entry.data.approved.as_ref().is_some_and(|one| one.by.slug == author);
    if is_theirs && approval::of(entry, &said, keepers) == Approval::Given {
        terminal.say(&format!("{author} approved exactly this text before: nothing to record"));
        return Ok(Outcome::Fine);
    }
    let on = settings.now.date();
    let old = Arc::clone(&entry.text);
    let path = Arc::clone(&entry.path);
    let line = approval::line(entry, &said, &author, on);
    let new = approval::recorded(entry, &said, &author, on);
    let holds = |new: &String| holds(new, &path, &mut project.sources, keepers);
    let Some(new) = new.filter(holds) else {
        let hint = format!("write this line among the fields at its top: {line}");
        terminal.fail(&format!("the fields of {path} leave no certain place for it"), Some(&hint));
        return Err(Outcome::Findings);
    };
    if let Err(error) = mend::replace(&project.root.join(&*path), &old, &new) {
        terminal.fail(&format!("cannot write {path}: {error}"), None);
        return Err(Outcome::Machine);
    }
    let place = if approval::is_withheld(entry) { ", in its author's place" } else { "" };
    terminal.say(&format!("{path}: {author} said yes to this text ({print}) on {on}{place}"));
    terminal.say("Any later change of title, summary, quote, text or transcript asks again.");
    Ok(Outcome::Fine)
}

/// Who said yes, as their file is called: an author, or whoever keeps the name
/// of one who must not be named.
fn author(
    entry: &Entry<Post>,
    written: &str,
    keepers: &[String],
    terminal: &mut Terminal,
) -> Result<String, Outcome> {
    let handle = slug::slugify(written.trim_start_matches('@'), false);
    let is_withheld = approval::is_withheld(entry);
    let can: Vec<&str> = match is_withheld {
        true => keepers.iter().map(String::as_str).collect(),
        false => entry.data.authors.iter().map(|author| author.slug.as_str()).collect(),
    };
    if can.contains(&handle.as_str()) {
        return Ok(handle);
    }
    let hint = match suggest::closest(&handle, can.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if can.is_empty() && is_withheld => {
            "say in program.toml who keeps such names: an `[[owner]]` with `function = \
             \"editorial\"` and a `person`"
                .to_owned()
        }
        None if is_withheld => {
            format!("only who keeps the name can say yes in its place: {}", can.join(", "))
        }
        None => format!("only an author can say yes to their text: {}", can.join(", ")),
    };
    let what = match is_withheld {
        true => format!("`{written}` does not keep the name of who wrote {}", entry.path),
        false => format!("`{written}` did not write {}", entry.path),
    };
    terminal.fail(&what, Some(&hint));
    Err(Outcome::Usage)
}

/// Whether the new text, read again, carries the yes.
fn holds(new: &str, path: &str, sources: &mut Sources, keepers: &[String]) -> bool {
    for source in
        Arc::make_mut(&mut sources.entries).iter_mut().filter(|source| *source.path == *path)
    {
        source.text = Arc::from(new);
    }
    let again = content::parse(sources).value;
    let entry = again.posts.iter().find(|entry| *entry.path == *path);
    entry.is_some_and(|entry| {
        let said = said_in(entry, &sources.listing);
        approval::of(entry, &said, keepers) == Approval::Given
    })
}
