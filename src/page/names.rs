//! Everybody in a few words: for scripts that find somebody by a misspelt name
//! or narrow down a directory of many pages. It is loaded when a reader begins
//! to type, and grows with the number of people alone: about ten bytes of each
//! once it is compressed.

use std::borrow::Cow;

use super::Page;
use super::json::{Json, object};
use super::stage::Stage;
use crate::admit::Voice;

/// Beside the people's own pages: `HANDLE/` leads to one of them from here.
pub(super) const ADDRESS: &str = "voices/names.json";

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    if !stage.hub.voices.is_empty() {
        pages.push(Page::written(ADDRESS, names));
    }
}

/// People in the order of the directory, those who have left last. Departments
/// and topics are named once, and people by their places in those lists.
fn names(stage: &Stage) -> String {
    let hub = &stage.hub;
    let (left, present): (Vec<&Voice>, Vec<&Voice>) =
        hub.voices.iter().partition(|voice| voice.is_alumni);
    let departments = hub.departments.iter().map(|one| Json::from(&one.name)).collect();
    let topics = hub.topics.iter().map(|one| Json::from(&one.name)).collect();
    let json = object! {
        "present": present.len(),
        "departments": Json::List(departments),
        "topics": Json::List(topics),
        "people": Json::List(present.into_iter().chain(left).map(|voice| row(voice, hub.tongue > 0)).collect()),
    };
    serde_json::to_string(&json).expect("text, numbers and lists are JSON")
}

/// A person's name, handle, role, departments and topics.
fn row(voice: &Voice, is_in_folder: bool) -> Json<'_> {
    let places = |list: &[u32]| list.iter().map(|at| Json::Number(*at as usize)).collect();
    Json::List(vec![
        Json::from(&voice.name),
        Json::Text(handle(voice, is_in_folder)),
        Json::from(voice.role.as_deref().unwrap_or_default()),
        Json::List(places(voice.department.as_slice())),
        Json::List(places(&voice.topics)),
    ])
}

/// The way to a person's page from here; nothing where a script can tell it from the name.
fn handle(voice: &Voice, is_in_folder: bool) -> Cow<'_, str> {
    // Their page is in another language than this list.
    if let Some(address) = voice.address.strip_prefix('/') {
        let up = if is_in_folder { "../../" } else { "../" };
        return Cow::Owned(format!("{up}{}", address.trim_end_matches('/')));
    }
    let name = voice.address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let is_plain =
        voice.name.is_ascii() && voice.name.to_ascii_lowercase().replace(' ', "-") == name;
    Cow::Borrowed(if is_plain { "" } else { name })
}
