//! Guidelines: short advice with a version, a history and links among themselves. Some stand in
//! folders.

use super::front_matter::{Dialect, FrontMatter};
use super::hub::Hub;
use super::prose::paragraph;
use super::random::{Random, Stream};

pub(super) const COUNT: usize = GUIDELINES.len();

pub(super) struct Guideline {
    /// The path below `content/guidelines`, without its ending.
    pub(super) path: &'static str,
    pub(super) title: &'static str,
}

const fn named(path: &'static str, title: &'static str) -> Guideline {
    Guideline { path, title }
}

pub(super) const GUIDELINES: [Guideline; 20] = [
    named("the-short-version", "The short version"),
    named("your-own-account", "Your own account"),
    named("disclosure", "Saying where you work"),
    named("kindness", "Kindness, also when it is hard"),
    named("when-it-goes-wrong", "When it goes wrong"),
    named("leaving", "When you leave us"),
    named("pictures/permission", "Asking before you photograph"),
    named("pictures/alternative-texts", "Words for pictures"),
    named("pictures/places", "Places we do not photograph"),
    named("writing/plain-words", "Plain words"),
    named("writing/titles", "Titles people remember"),
    named("writing/names", "Names and how to spell them"),
    named("writing/corrections", "Putting a mistake right"),
    named("writing/translations", "Stories in two languages"),
    named("privacy/colleagues", "Stories about colleagues"),
    named("privacy/customers", "Stories about customers"),
    named("privacy/families", "Stories about families"),
    named("talks/preparing", "Preparing a talk"),
    named("talks/recordings", "Recording a talk"),
    named("talks/afterwards", "After the talk"),
];

pub(super) fn file(hub: &Hub, index: usize) -> (String, String) {
    let Guideline { path, title } = GUIDELINES[index];
    let mut random = Random::new(hub.size.seed, Stream::Guideline, index);
    let changes = format!(
        "[{{ date = 2024-{0:02}-10, text = \"First published.\" }}, \
         {{ date = 2025-{0:02}-02, text = \"Shorter, with examples.\" }}]",
        index % 12 + 1
    );
    let front = FrontMatter::new(Dialect::Toml)
        .text("title", title)
        .text("owner", "internal-comms")
        .text("version", &format!("1.{}", index % 4 + 1))
        .plain("effective", format!("2025-{:02}-02", index % 12 + 1))
        .plain("review_by", "2035-06-30")
        .text("summary", &format!("{title}: advice from colleagues who have tried it."))
        .plain("changes", changes);
    let next = &GUIDELINES[(index + 1) % COUNT];
    let up = "../".repeat(path.matches('/').count());
    let body = format!(
        "{}\n\n## In practice\n\n- Take your time.\n- Ask a colleague.\n- Leave it, if in doubt.\
         \n\n{}\n\n## Read on\n\nNext comes [{}]({up}{}.md).\n",
        paragraph(80, &mut random),
        paragraph(120, &mut random),
        next.title,
        next.path
    );
    (format!("content/guidelines/{path}.md"), front.body(&body))
}
