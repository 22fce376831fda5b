//! One story.

use std::sync::Arc;

use rayon::prelude::*;

use super::Page;
use super::card::{DayView, LinkView, day};
use super::head::Head;
use super::picture::{self, PictureView};
use super::recording::{self, RecordingView};
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose, related, told};
use crate::admit::Story;
use crate::markdown::Markup;
use crate::render::{Costly, Drawn, Shared, view};

view! {
    /// A story's page.
    pub struct StoryView => "story.html" {
        /// The story's card (a `StoryCard`): title, date, byline, topics.
        story: Shared,
        /// The sentence or two under the title, if the author wrote some.
        standfirst: Option<String>,
        /// The day it was last changed.
        updated: Option<DayView>,
        /// Its picture, large.
        image: Option<PictureView>,
        /// Whose picture it is.
        image_credit: Option<String>,
        /// Sound or film, with its words; the story's picture is then the film's.
        recording: Option<RecordingView>,
        /// Its text.
        body: Markup,
        /// The people who wrote it, each with the beginning of their own page (`AuthorView`s).
        authors: Vec<Shared>,
        /// What a reader should know about how it came to be, in words: edited
        /// by, ghostwritten, with the help of a language model, paid for.
        notes: Vec<String>,
        /// That the writer works here and speaks for themselves.
        disclosure: Option<Markup>,
        /// Somebody who stands behind it.
        endorsement: Option<EndorsementView>,
        /// Where figures come from.
        sources: Vec<SourceView>,
        /// Where it came out first.
        first_published: Option<String>,
        /// Where else it can be read.
        elsewhere: Vec<LinkView>,
        /// The campaign it was told for.
        campaign: Option<LinkView>,
        /// The series it belongs to.
        series: Option<SeriesView>,
        /// Three stories like it (`StoryCard`s).
        related: Vec<Shared>,
        /// The next newer story.
        newer: Option<LinkView>,
        /// The next older story.
        older: Option<LinkView>
    }
}

view! {
    /// A person at the foot of their story.
    pub struct AuthorView {
        /// A `PersonCard`.
        person: Shared,
        /// How their own page begins.
        about: String,
        /// All of it, drawn once by `parts/author.html`.
        drawn: Drawn
    }
}

view! {
    /// Somebody who stands behind a story.
    pub struct EndorsementView {
        /// A `PersonCard`.
        person: Shared,
        /// What they say about it.
        note: Option<String>
    }
}

view! {
    /// Where a figure comes from.
    pub struct SourceView {
        /// The source, as the author wrote it.
        label: String,
        /// Where it stands, if it is an address.
        href: Option<String>
    }
}

view! {
    /// The other parts of a series.
    pub struct SeriesView {
        /// What the series is called.
        name: String,
        /// Its parts, oldest first.
        parts: Vec<SeriesPart>
    }
}

view! {
    /// One part of a series.
    pub struct SeriesPart {
        /// Its title.
        label: String,
        /// Its page.
        href: String,
        /// Whether it is the part that is read.
        is_here: bool
    }
}

/// Parts of a series that are listed around the one that is read.
const PARTS: usize = 24;

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    let stories = &stage.hub.stories;
    pages.par_extend((0..stories.len()).into_par_iter().map(|at| {
        let (story, at) = (&stories[at], u32::try_from(at).unwrap_or(u32::MAX));
        let page = Page::shared(Arc::clone(&story.address), Subject::Story(at), move |stage| {
            (head(stage, at), view(stage, at))
        });
        // A story whose original stands elsewhere is that one's to be found.
        if story.canonical.is_some() { page.unlisted() } else { page }
    }));
}

fn head(stage: &Stage, at: u32) -> Head {
    let story = stage.story(at);
    let zone = stage.hub.now.time_zone();
    let author = story.voices().next().map(|voice| stage.voice(voice));
    Head {
        kind: "story",
        section: "stories",
        title: story.title.clone(),
        description: super::card::summary(stage, story),
        language: story.lang.clone(),
        canonical: story.canonical.as_ref().map(ToString::to_string),
        trail: vec![(stage.words().say("nav-stories"), "stories/".to_owned())],
        og_type: Some("article"),
        fediverse: author.and_then(super::voice::fediverse),
        published: Some(story.date.rfc3339(zone)),
        modified: story.updated.map(|day| day.to_string()),
        has_code: story.prose.has_code(),
        path: Some(Arc::clone(&story.path)),
        image: story
            .image
            .as_ref()
            .and_then(|photo| picture::social(stage, photo, &picture::SOCIAL)),
        about: json_ld::story(stage, story),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: u32) -> StoryView {
    let story = stage.story(at);
    let hub = &stage.hub;
    let neighbour = |story: Option<&Arc<Story>>| {
        story.map(|story| LinkView { label: story.title.clone(), href: stage.link(&story.address) })
    };
    let campaign = story.campaign.as_ref().and_then(|slug| {
        let campaign = hub.campaigns.iter().find(|campaign| campaign.slug == *slug)?;
        Some(LinkView { label: campaign.title.clone(), href: stage.link(&campaign.address) })
    });
    let recording = recording::view(stage, story);
    // A film shows it until it is played.
    let is_film = recording.as_ref().is_some_and(|recording| recording.is_film);
    let image = story.image.as_ref().filter(|_| !is_film);
    StoryView {
        story: stage.story_card(at),
        standfirst: story.summary.clone(),
        updated: story.updated.map(|date| day(stage, date)),
        image: image.and_then(|photo| picture::lead(stage, photo)),
        image_credit: story.image.as_ref().and_then(|photo| photo.credit.clone()),
        recording,
        body: prose::markup(stage, &story.prose),
        authors: story.voices().map(|voice| stage.author(voice)).collect(),
        notes: notes(stage, story),
        disclosure: hub
            .programme
            .disclosure
            .as_ref()
            .and_then(|disclosure| told::perhaps(disclosure.text.as_ref())),
        endorsement: story.endorsed_by.as_ref().map(|(voice, note)| EndorsementView {
            person: stage.person_card(*voice),
            note: note.clone(),
        }),
        sources: story.sources.iter().map(|source| source_view(source)).collect(),
        first_published: story.first_published.clone(),
        elsewhere: story.elsewhere.iter().map(elsewhere).collect(),
        campaign,
        series: series(stage, story, at),
        related: alike(stage, at),
        // Who turns the page stays in their language.
        newer: neighbour(hub.stories[..at as usize].iter().rev().find(|story| is_here(story))),
        older: neighbour(hub.stories[at as usize + 1..].iter().find(|story| is_here(story))),
    }
}

/// Stories like the one at `at`, unless no template would show them.
fn alike(stage: &Stage, at: u32) -> Vec<Shared> {
    match stage.theme.names(Costly::Related) {
        true => stage.story_cards(&related::related(stage, at)),
        false => Vec::new(),
    }
}

pub(super) fn author(stage: &Stage, at: u32) -> AuthorView {
    let voice = stage.voice(at);
    let about = voice.known_for.clone().unwrap_or_else(|| prose::excerpt(stage, &voice.prose, 160));
    AuthorView { person: stage.person_card(at), about, drawn: Drawn::default() }
}

/// Whether a story stands in the language of its list.
pub(super) fn is_here(story: &Story) -> bool {
    !story.address.starts_with('/')
}

/// How the story came to be, always said.
fn notes(stage: &Stage, story: &Story) -> Vec<String> {
    let words = stage.words();
    let name = |voice: &u32| stage.voice(*voice).name.as_str();
    let mut notes = Vec::new();
    if story.is_paid {
        notes.push(words.say("note-paid"));
    }
    if story.is_ghostwritten {
        notes.push(words.say("note-ghostwritten"));
    }
    if story.is_ai_assisted {
        notes.push(words.say("note-ai-assisted"));
    }
    if !story.edited_by.is_empty() {
        let names = words.list(&story.edited_by.iter().map(name).collect::<Vec<_>>());
        notes.push(words.tell("note-edited-by", &[("name", names.as_str().into())]));
    }
    if let Some(reviewer) = &story.expert_reviewer {
        notes.push(words.tell("note-reviewed-by", &[("name", name(reviewer).into())]));
    }
    notes
}

fn source_view(source: &str) -> SourceView {
    let href =
        crate::markdown::Href::parse(source).filter(|href| href.as_str().starts_with("http"));
    SourceView { label: source.to_owned(), href: href.map(|href| href.to_string()) }
}

fn elsewhere(href: &crate::markdown::Href) -> LinkView {
    let label = href.as_str().trim_start_matches("https://").trim_start_matches("http://");
    LinkView { label: label.split('/').next().unwrap_or(label).to_owned(), href: href.to_string() }
}

/// The parts of a series, oldest first. Parts share an author or a topic with
/// each other, so only those stories are looked at.
fn series(stage: &Stage, story: &Story, at: u32) -> Option<SeriesView> {
    let name = story.series.as_ref()?;
    let by_authors = story.voices().flat_map(|voice| stage.voice(voice).stories.iter());
    let by_topics =
        story.topics.iter().flat_map(|topic| stage.hub.topics[*topic as usize].stories.iter());
    let mut parts: Vec<u32> = by_authors
        .chain(by_topics)
        .copied()
        .filter(|other| stage.story(*other).series.as_ref() == Some(name))
        .chain(std::iter::once(at))
        .collect();
    parts.sort_unstable_by_key(|part| std::cmp::Reverse(*part));
    parts.dedup();
    parts.truncate(PARTS);
    if parts.len() < 2 {
        return None;
    }
    let part = |other: &u32| SeriesPart {
        label: stage.story(*other).title.clone(),
        href: stage.link(&stage.story(*other).address),
        is_here: *other == at,
    };
    Some(SeriesView { name: name.clone(), parts: parts.iter().map(part).collect() })
}
