//! `openmic new post --from-form`: from a file somebody sent to files that wait.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::arrival::{self, Arrival};
use super::form::{self, Answers};
use super::place::NoPlace;
use super::{New, authors, create};
use crate::cli::Outcome;
use crate::cli::project::Project;
use crate::cli::terminal::Terminal;
use crate::content::sort::Sort;
use crate::content::{self, Content};
use crate::hub::Settings;
use crate::source::Sources;

/// Makes a story of answers that came in.
pub(super) fn take(
    new: &New,
    form: &Path,
    (sort, today): (&Sort, Date),
    (project, content): (&Project, &Content),
    terminal: &mut Terminal,
) -> Result<Outcome, NoPlace> {
    if sort.name != "post" {
        return Err(NoPlace {
            what: format!("no {} can be made of answers", sort.name),
            hint: "make a story of them: `openmic new post --from-form FILE`".to_owned(),
        });
    }
    let mut answers = form::read(form, &bytes(form)?, new.row)?;
    answers.title = new.title.clone().or(answers.title);
    let author = authors(&new.author, sort, content)?.into_iter().next();
    let photo = photo(new, form, &mut answers)?;
    let sources = (&project.sources, content);
    let arrival = arrival::files(&answers, photo.as_deref(), author, today, sources)?;
    if let Some(there) = arrival.files.iter().find(|one| project.root.join(&one.path).exists()) {
        return Err(NoPlace {
            what: format!("{} is there already", there.path),
            hint: "give another title: `openmic new post \"TITLE\" --from-form FILE`".to_owned(),
        });
    }
    for file in &arrival.files {
        if let Err(error) = create(&project.root.join(&file.path), &file.bytes) {
            terminal.fail(&format!("cannot write {}: {error}", file.path), None);
            return Ok(Outcome::Machine);
        }
        terminal.say(&format!("wrote {}", file.path));
    }
    say_what_is_next(&answers, &arrival, terminal);
    Ok(Outcome::Fine)
}

/// The files that answers in such a file would become, from the project's root: what a fuzzer
/// looks at, since nothing of it touches a disk. The first answer is taken, with the picture
/// that came with it.
pub fn arrived(
    form: &Path,
    bytes: &[u8],
    sources: &Sources,
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let content = content::parse(sources).value;
    let today = Settings::of(&content, sources).now.date();
    let files = || {
        let answers = form::read(form, bytes, Some(1))?;
        let photo = answers.photos.first().map(Vec::as_slice);
        arrival::files(&answers, photo, None, today, (sources, &content))
    };
    let arrival = files().map_err(|no| no.what)?;
    Ok(arrival.files.into_iter().map(|file| (file.path, file.bytes)).collect())
}

fn say_what_is_next(answers: &Answers, arrival: &Arrival, terminal: &mut Terminal) {
    let story = &arrival.story;
    terminal.say("");
    match answers.photos.len() {
        0 | 1 => {}
        many => terminal.say(&format!("Of {many} pictures the first one was taken.")),
    }
    if let Some(handle) = &arrival.begun {
        terminal.say(&format!("{handle} has no page yet: a draft was begun, without a consent."));
    }
    if arrival.is_asked {
        terminal.say("Look at the picture: are patients or children in it? The story's file asks.");
    }
    terminal.say("Nothing is published yet. Next:");
    terminal.say("  openmic check");
    match &answers.mail {
        Some(mail) => terminal.say(&format!("  openmic proof {story}      and mail it to {mail}")),
        None => terminal.say(&format!("  openmic proof {story}      and send it to its author")),
    }
}

/// The picture of the story: the one that was named, else the first that came.
fn photo(new: &New, form: &Path, answers: &mut Answers) -> Result<Option<Vec<u8>>, NoPlace> {
    if new.without_photo {
        return Ok(None);
    }
    if let Some(photo) = &new.photo {
        return bytes(photo).map(Some);
    }
    if let Some(first) = answers.photos.first() {
        return Ok(Some(first.clone()));
    }
    let Some(name) = &answers.photo_name else { return Ok(None) };
    // A name in answers is a name in their folder and nothing else.
    let beside = Path::new(name).file_name().filter(|file| *file == name.as_str());
    let beside = beside.map(|file| form.with_file_name(file)).filter(|path| path.is_file());
    match beside {
        Some(path) => bytes(&path).map(Some),
        None => Err(NoPlace {
            what: "a photo belongs to the answers, and is not in their folder".to_owned(),
            hint: "save it and name it: `--photo FILE`; or go on with `--without-photo`".to_owned(),
        }),
    }
}

/// A file from elsewhere, as far as it is not too large.
fn bytes(path: &Path) -> Result<Vec<u8>, NoPlace> {
    let cannot = |what: String| NoPlace {
        what: format!("{} cannot be read: {what}", path.display()),
        hint: "name a file that is there".to_owned(),
    };
    let about = fs::metadata(path).map_err(|error| cannot(error.to_string()))?;
    if !about.is_file() {
        return Err(cannot("it is no file".to_owned()));
    }
    if about.len() > form::MOST_BYTES {
        let most = form::MOST_BYTES / 1_000_000;
        return Err(cannot(format!("it holds more than {most} MB")));
    }
    fs::read(path).map_err(|error| cannot(error.to_string()))
}
