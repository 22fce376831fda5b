//! Guidelines: what protects people, who answers for it, what changed.

use std::sync::Arc;

use super::Page;
use super::card::{DayView, LinkView, day};
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose, told, tongues};
use crate::admit::{ContactRow, Guideline};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The list of guidelines.
    pub struct GuidelinesView => "guidelines.html" {
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// All guidelines.
        guidelines: Vec<GuidelineLink>
    }
}

view! {
    /// A guideline in the list.
    pub struct GuidelineLink {
        /// The words of the link.
        label: String,
        /// Where it leads.
        href: String,
        /// Its language, where it is not the hub's.
        lang: Option<String>,
        /// The same in words, where it is there in another language alone.
        in_language: Option<String>,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// Its version, as its owner writes it.
        version: Option<String>,
        /// When a person last changed it.
        changed: Option<DayView>
    }
}

view! {
    /// A guideline's page.
    pub struct GuidelineView => "guideline.html" {
        /// Its title.
        title: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// Its text.
        body: Markup,
        /// The headings of the text, for a list of contents.
        outline: Vec<LinkView>,
        /// Who answers for it (a `PersonCard`).
        owner: Option<Shared>,
        /// The function that answers for it, in words.
        function: Option<String>,
        /// Its version, as its owner writes it.
        version: Option<String>,
        /// The day it took effect.
        effective: Option<DayView>,
        /// The day by which it is to be looked at again.
        review_by: Option<DayView>,
        /// Whether it should have been looked at by now.
        is_overdue: bool,
        /// Who looked at it last.
        reviewed_by: Option<String>,
        /// Whom it applies to.
        applies_to: Vec<String>,
        /// What changed, newest first.
        changes: Vec<ChangeView>,
        /// Whom to ask when in doubt.
        contacts: Vec<ContactView>,
        /// The guideline before it.
        previous: Option<LinkView>,
        /// The guideline after it.
        next: Option<LinkView>
    }
}

view! {
    /// What changed.
    pub struct ChangeView {
        /// The day of the change.
        date: DayView,
        /// What changed.
        text: String
    }
}

view! {
    /// Whom to ask.
    pub struct ContactView {
        /// About what.
        concern: Markup,
        /// A `PersonCard`.
        person: Option<Shared>,
        /// An address to write or call.
        mailbox: Option<LinkView>,
        /// How long an answer takes.
        responds_within: Option<String>
    }
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    pages.push(Page::shared("guidelines/", Subject::List("guidelines"), |stage| {
        (list_head(stage), list(stage))
    }));
    for (at, guideline) in stage.hub.guidelines.iter().enumerate() {
        pages.push(Page::shared(guideline.address.clone(), Subject::Guideline(at), move |stage| {
            (head(stage, at), view(stage, at))
        }));
    }
}

fn list_head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-guidelines");
    let items: Vec<(&str, &str)> =
        stage.hub.guidelines.iter().map(|one| (one.title.as_str(), &*one.address)).collect();
    Head {
        kind: "guidelines",
        section: "guidelines",
        description: stage.words().say("guidelines-description"),
        about: json_ld::collection(stage, &title, "guidelines/", &items),
        title,
        ..Head::default()
    }
}

fn list(stage: &Stage) -> GuidelinesView {
    let link = |one: &Guideline| GuidelineLink {
        label: one.title.clone(),
        href: stage.link(&one.address),
        lang: one.lang.clone(),
        in_language: tongues::note(stage, &one.address, one.lang.as_ref()),
        summary: one.summary.clone(),
        version: one.version.clone(),
        changed: one
            .changes
            .first()
            .map(|change| change.date.day)
            .or(one.effective)
            .map(|date| day(stage, date)),
    };
    let head = stage.hub.head("guidelines");
    GuidelinesView {
        heading: head.and_then(|head| head.title.clone()),
        words: head.map(|head| prose::markup(stage, &head.prose)),
        guidelines: stage.hub.guidelines.iter().map(link).collect(),
    }
}

fn head(stage: &Stage, at: usize) -> Head {
    let one = &stage.hub.guidelines[at];
    let description = one.summary.clone().unwrap_or_else(|| prose::excerpt(stage, &one.prose, 160));
    Head {
        kind: "guideline",
        section: "guidelines",
        title: one.title.clone(),
        description: if description.is_empty() { one.title.clone() } else { description },
        language: one.lang.clone(),
        trail: vec![(stage.words().say("nav-guidelines"), "guidelines/".to_owned())],
        has_code: one.prose.has_code(),
        path: Some(Arc::clone(&one.path)),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: usize) -> GuidelineView {
    let hub = &stage.hub;
    let one = &hub.guidelines[at];
    let some_day = |date: Option<jiff::civil::Date>| date.map(|date| day(stage, date));
    let owner = one.owner.as_ref().and_then(|function| {
        hub.programme.owners.iter().find(|row| row.function == *function)?.voice
    });
    let neighbour = |at: Option<usize>| {
        at.and_then(|at| hub.guidelines.get(at))
            .map(|one| LinkView { label: one.title.clone(), href: stage.link(&one.address) })
    };
    let body = prose::markup(stage, &one.prose);
    let about_it = |row: &&ContactRow| row.concern.all().any(|name| one.contacts.contains(name));
    GuidelineView {
        title: one.title.clone(),
        summary: one.summary.clone(),
        outline: outline(&body),
        body,
        owner: owner.map(|voice| stage.person_card(voice)),
        function: one.owner.as_ref().map(|function| super::programme::function(stage, function)),
        version: one.version.clone(),
        effective: some_day(one.effective),
        review_by: some_day(one.review_by),
        is_overdue: one.review_by.is_some_and(|date| date < hub.now.date()),
        reviewed_by: one.reviewed_by.clone(),
        applies_to: one.applies_to.clone(),
        changes: one
            .changes
            .iter()
            .map(|change| ChangeView {
                date: day(stage, change.date.day),
                text: change.text.clone(),
            })
            .collect(),
        contacts: hub
            .programme
            .contacts
            .iter()
            .filter(about_it)
            .map(|row| contact(stage, row))
            .collect(),
        previous: neighbour(at.checked_sub(1)),
        next: neighbour(Some(at + 1)),
    }
}

/// The second-level headings of a text.
pub(super) fn outline(body: &Markup) -> Vec<LinkView> {
    let headings = body.outline().into_iter();
    headings.map(|(id, label)| LinkView { label, href: format!("#{id}") }).collect()
}

pub(super) fn contact(stage: &Stage, row: &ContactRow) -> ContactView {
    ContactView {
        concern: told::told(&row.concern),
        person: row.voice.map(|voice| stage.person_card(voice)),
        mailbox: row.mailbox.as_ref().map(|href| LinkView {
            label: href
                .as_str()
                .trim_start_matches("mailto:")
                .trim_start_matches("tel:")
                .to_owned(),
            href: href.to_string(),
        }),
        responds_within: row.responds_within.as_deref().cloned(),
    }
}
