//! The sorts of file that have fields, by the name a person gives them.

use super::common::Common;
use super::field::{Field, Record};
use super::{Program, campaign, guideline, page, post, profile, training};

/// A sort of file.
pub struct Sort {
    /// As in `openmic new NAME` and `openmic schema NAME`.
    pub name: &'static str,
    /// What such a file is, line by line, for its top.
    pub about: &'static [&'static str],
    own: fn() -> Vec<Field>,
    is_entry: bool,
}

impl Sort {
    /// The fields such a file may have: its own, then those of every entry.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = (self.own)();
        if self.is_entry {
            fields.extend(Common::fields());
        }
        fields
    }
}

const fn entry(
    name: &'static str,
    about: &'static [&'static str],
    own: fn() -> Vec<Field>,
) -> Sort {
    Sort { name, about, own, is_entry: true }
}

/// `profile`.
pub const PROFILE: &Sort = &entry(
    "profile",
    &[
        "A person. Only the name is required; leave out what does not fit.",
        "For the next person, copy this file: its name becomes the address of the page,",
        "and what others write after @ to mention them.",
        "To take somebody down, add status = \"withdrawn\" and build again.",
    ],
    profile::Profile::fields,
);

/// `post`.
pub const POST: &Sort = &entry(
    "post",
    &[
        "A story. Only title, date and authors are required.",
        "For the next one, copy this file: its name becomes the address of the page.",
        "Add draft = true while it is not ready.",
    ],
    post::Post::fields,
);

/// `guideline`.
pub const GUIDELINE: &Sort = &entry(
    "guideline",
    &["A guideline: a rule that protects people, with its owner and its history."],
    guideline::Guideline::fields,
);

/// `path`.
pub const PATH: &Sort = &entry(
    "path",
    &["A training path. The other files of this folder are its lessons."],
    training::Path::fields,
);

/// `lesson`.
pub const LESSON: &Sort = &entry(
    "lesson",
    &["A lesson. Answers stay in the reader's browser and are counted nowhere."],
    training::Lesson::fields,
);

/// `campaign`.
pub const CAMPAIGN: &Sort = &entry(
    "campaign",
    &["A campaign: something several people write about for a while, if they like."],
    campaign::Campaign::fields,
);

/// `page`.
pub const PAGE: &Sort = &entry(
    "page",
    &["Any other page; program.toml names the ones that stand in the foot."],
    page::Page::fields,
);

/// `topic`.
pub const TOPIC: &Sort = &entry(
    "topic",
    &["Words about a topic. The file's name is the topic's name in addresses."],
    page::TopicWords::fields,
);

/// `list`.
pub const LIST: &Sort = &entry(
    "list",
    &["The words at the head of a list. Lines with # are notes to you."],
    page::Lead::fields,
);

/// `program.toml`.
pub const PROGRAM: &Sort = &Sort {
    name: "program",
    about: &["The whole programme: who runs it, why it exists, what it looks like and promises."],
    own: Program::fields,
    is_entry: false,
};

/// All of them.
pub const SORTS: &[&Sort] =
    &[PROFILE, POST, GUIDELINE, PATH, LESSON, CAMPAIGN, PAGE, TOPIC, LIST, PROGRAM];

/// The sort of this name.
pub fn find(name: &str) -> Option<&'static Sort> {
    SORTS.iter().copied().find(|sort| sort.name == name)
}
