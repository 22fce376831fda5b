//! What a card is made for: a page of the hub that people share.

use std::borrow::Cow;

use crate::page::stage::Stage;

/// A page that people share, by its place among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Home,
    /// A list that the menu or the foot leads to, by its folder: `voices`.
    List(&'static str),
    Story(u32),
    Voice(u32),
    Topic(u32),
    Department(u32),
    Campaign(usize),
    Guideline(usize),
    Path(usize),
    /// A lesson, by its path's place and its own on it.
    Lesson(usize, usize),
    Page(usize),
}

/// The lists that every hub has.
const LISTS: &[&str] = &[
    "voices",
    "stories",
    "champions",
    "topics",
    "departments",
    "campaigns",
    "guidelines",
    "training",
    "programme",
    "contribute",
];

impl Subject {
    /// Everything that there may be a card for on this stage.
    pub(super) fn all(stage: &Stage) -> Vec<Subject> {
        let hub = &stage.hub;
        let mut all = vec![Subject::Home];
        all.extend(LISTS.iter().map(|list| Subject::List(list)));
        all.extend((0..).take(hub.stories.len()).map(Subject::Story));
        all.extend((0..).take(hub.voices.len()).map(Subject::Voice));
        all.extend((0..).take(hub.topics.len()).map(Subject::Topic));
        all.extend((0..).take(hub.departments.len()).map(Subject::Department));
        all.extend((0..hub.campaigns.len()).map(Subject::Campaign));
        all.extend((0..hub.guidelines.len()).map(Subject::Guideline));
        for (at, path) in hub.paths.iter().enumerate() {
            all.push(Subject::Path(at));
            all.extend((0..path.lessons.len()).map(|lesson| Subject::Lesson(at, lesson)));
        }
        all.extend((0..hub.pages.len()).map(Subject::Page));
        all
    }

    /// Where its page stands, as the stage's entries say it: from the home of the language.
    pub(super) fn address(self, stage: &Stage) -> Cow<'_, str> {
        let hub = &stage.hub;
        Cow::Borrowed(match self {
            Subject::Home => "",
            Subject::List(list) => return Cow::Owned(format!("{list}/")),
            Subject::Story(at) => &stage.story(at).address,
            Subject::Voice(at) => &stage.voice(at).address,
            Subject::Topic(at) => &hub.topics[at as usize].address,
            Subject::Department(at) => &hub.departments[at as usize].address,
            Subject::Campaign(at) => &hub.campaigns[at].address,
            Subject::Guideline(at) => &hub.guidelines[at].address,
            Subject::Path(at) => &hub.paths[at].address,
            Subject::Lesson(path, at) => &hub.paths[path].lessons[at].address,
            Subject::Page(at) => &hub.pages[at].address,
        })
    }
}
