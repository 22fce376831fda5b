//! A story that came in, as files: the story itself, a draft of its author's
//! page where there is none, and the picture, drawn anew. All of it waits.

use jiff::civil::Date;

use super::blank::{Blank, questions_about, quoted};
use super::form::Answers;
use super::place::{self, NoPlace};
use crate::asset::picture::{self, Format};
use crate::content::program::DepartmentRow;
use crate::content::sort;
use crate::content::{Content, slug};
use crate::hub::Settings;
use crate::source::Sources;

/// A file to be written.
pub(super) struct File {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// What is made of answers.
pub(super) struct Arrival {
    pub(super) files: Vec<File>,
    /// The story's name in addresses.
    pub(super) story: String,
    /// Whose page was begun, by their handle.
    pub(super) begun: Option<String>,
    /// Whether somebody must look at the picture before it is shown anywhere.
    pub(super) is_asked: bool,
}

/// Wide enough for any page, in pixels.
const WIDTH: u32 = 2400;
/// What is drawn again later loses less from a good original.
const QUALITY: u8 = 88;

/// The files that answers become.
pub(super) fn files(
    answers: &Answers,
    photo: Option<&[u8]>,
    author: Option<String>,
    today: Date,
    project: (&Sources, &Content),
) -> Result<Arrival, NoPlace> {
    let (sources, content) = project;
    let mut files = Vec::new();
    let mut begun = None;
    let author = match (author, &answers.name) {
        (Some(author), _) => Some(author),
        (None, Some(name)) => Some(match known(name, content) {
            Some(handle) => handle,
            None => {
                let path = place::path("profile", name, today, None, (sources, content))?;
                let handle = slug::slugify(name, false);
                files.push(File { path, bytes: profile(answers, name, content).into_bytes() });
                begun = Some(handle.clone());
                handle
            }
        }),
        (None, None) if answers.is_withheld => None,
        (None, None) => {
            return Err(NoPlace {
                what: "the answers do not say who they are from".to_owned(),
                hint: "say it: `--author HANDLE`; or let them begin with a line `Name: …`, which \
                       may be `Name: not my name`"
                    .to_owned(),
            });
        }
    };
    let title = answers.title();
    let mut path = place::path("post", &title, today, None, (sources, content))?;
    let mut filled = vec![("title", quoted(&title)), ("date", today.to_string())];
    match &author {
        Some(author) => filled.push(("authors", format!("[{}]", quoted(author)))),
        None => {
            filled.push(("name_withheld", "true".to_owned()));
            let department = department(answers, content);
            filled.extend(department.map(|id| ("department", quoted(&id))));
        }
    }
    let mut groups = String::new();
    if let Some(bytes) = photo {
        let folder = path.trim_end_matches(".md").to_owned();
        files.push(File { path: format!("{folder}/photo.jpg"), bytes: drawn(bytes)? });
        path = format!("{folder}/index.md");
        filled.push(("image", quoted("photo.jpg")));
        filled.push(("image_alt", quoted("")));
        if Settings::of(content, sources).is_healthcare {
            groups = questions_about("photo.jpg");
        }
    }
    let is_asked = !groups.is_empty();
    filled.push(("draft", "true".to_owned()));
    let story = slug::slugify(&title, false);
    let notes = vec![
        format!("A story that came in on {today}, in its author's own words."),
        format!("When it reads well, send it back: openmic proof {story}"),
        "Nothing goes out before they said yes. Lines with # are never published.".to_owned(),
    ];
    let blank = Blank { sort: sort::POST, notes, filled, groups, body: answers.text() };
    files.push(File { path, bytes: blank.text().into_bytes() });
    Ok(Arrival { files, story, begun, is_asked })
}

/// Somebody who has a page already, by the name they sign with.
fn known(name: &str, content: &Content) -> Option<String> {
    let handle = slug::slugify(name, false);
    let same = |other: &str| other.to_lowercase() == name.to_lowercase();
    let found = content.profiles.iter().find(|one| same(&one.data.name) || one.slug == handle);
    found.map(|profile| profile.slug.clone())
}

/// A draft of somebody's page: what they said of themselves, and no consent.
fn profile(answers: &Answers, name: &str, content: &Content) -> String {
    let mut filled = vec![("name", quoted(name))];
    filled.extend(answers.role.as_ref().map(|role| ("role", quoted(role))));
    filled.extend(department(answers, content).map(|id| ("department", quoted(&id))));
    filled.push(("known_for", quoted("")));
    filled.push(("draft", "true".to_owned()));
    let notes = vec![
        "A person who sent in a story, and has not been asked about a page yet.".to_owned(),
        "When they agreed: take away `draft = true` and put in what they agreed to, as in"
            .to_owned(),
        "consent = { profile = \"granted\", photo = \"granted\", date = 2026-03-01 }".to_owned(),
    ];
    let (groups, body) = (String::new(), String::new());
    Blank { sort: sort::PROFILE, notes, filled, groups, body }.text()
}

/// The department they mean, where the programme knows it.
fn department(answers: &Answers, content: &Content) -> Option<String> {
    let wanted = slug::slugify(answers.department.as_deref()?, false);
    let rows = &content.program.as_ref()?.department;
    let is_it = |name: &str| slug::slugify(name, false) == wanted;
    let is_called =
        |row: &&DepartmentRow| row.name.iter().flat_map(|name| name.all()).any(|name| is_it(name));
    let row = rows.iter().find(|row| is_it(&row.id.value) || is_called(row))?;
    Some(row.id.value.clone())
}

/// The picture as it may lie in a repository: upright, not larger than a page
/// needs, and without where and with what it was taken.
fn drawn(bytes: &[u8]) -> Result<Vec<u8>, NoPlace> {
    picture::draw(bytes, WIDTH, Format::Jpeg, QUALITY).map_err(|refusal| NoPlace {
        what: format!("the photo cannot be taken in: {}", refusal.what()),
        hint: format!(
            "{}. Then `--photo FILE` takes that one, or `--without-photo` none",
            refusal.hint()
        ),
    })
}
