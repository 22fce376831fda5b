//! Small pictures of people and stories that many pages show.

use jiff::civil::Date;

use super::picture;
use super::stage::Stage;
use super::tongues;
use crate::admit::{Byline, Story, Voice};
use crate::asset::{initials, signature};
use crate::content::post::Form;
use crate::render::{Drawn, Shared, view};

view! {
    /// A link with its words.
    pub struct LinkView {
        /// The words.
        label: String,
        /// Where it leads.
        href: String
    }
}

view! {
    /// A day.
    pub struct DayView {
        /// `2026-03-01`, for the `datetime` attribute.
        iso: String,
        /// In the reader's language.
        text: String
    }
}

view! {
    /// A person, as lists and bylines show them.
    pub struct PersonCard {
        /// Their name, as they write it.
        name: String,
        /// Their page.
        href: String,
        /// Their name in addresses and mentions.
        handle: String,
        /// Language of their page, where it is not the hub's.
        lang: Option<String>,
        /// What they do.
        role: Option<String>,
        /// Where they work (a `LinkView`).
        department: Option<Shared>,
        /// Where they are.
        location: Option<String>,
        /// The sentence they want to be known by.
        known_for: Option<String>,
        /// Two topics to ask them about (`LinkView`s).
        topics: Vec<Shared>,
        /// Their face, small, for a place beside the name.
        avatar: Option<picture::PictureView>,
        /// The same as a large square.
        photo: Option<picture::PictureView>,
        /// Letters where there is no photo; nothing for a name without letters.
        initials: Option<String>,
        /// Which of six tints stands behind the letters: 0 to 5.
        tint: u8,
        /// The person's mark: path data for a view box of `0 0 112 16`.
        signature: String,
        /// The size a name this long has: 5 for short ones down to 2.
        name_step: u8,
        /// Whether they have left the organisation.
        is_alumni: bool,
        /// Only colleagues see this person.
        is_internal: bool,
        /// The chip of middle size, drawn by `parts/chip.html`.
        chip: Drawn,
        /// Small face and name in a byline, drawn by `parts/who.html`.
        who: Drawn
    }
}

view! {
    /// One name in a byline.
    pub struct BylineView {
        /// The person, where one is named (a `PersonCard`).
        person: Option<Shared>,
        /// Words instead of a name: a former colleague, somebody in Nursing.
        words: Option<String>
    }
}

view! {
    /// A story, as lists show it.
    pub struct StoryCard {
        /// Its title.
        title: String,
        /// Its page.
        href: String,
        /// Language of the story, where it is not the hub's.
        lang: Option<String>,
        /// The same in words, where it is there in another language alone.
        in_language: Option<String>,
        /// One or two sentences; the beginning of the text where there are none.
        summary: String,
        /// The sentence for the home page.
        quote: Option<String>,
        /// The day it came out.
        date: DayView,
        /// Minutes to read it.
        minutes: u32,
        /// Who wrote it, in their own order.
        byline: Vec<BylineView>,
        /// What it is about (`LinkView`s).
        topics: Vec<Shared>,
        /// `story`, `insight`, `how-to`, …; the message `form-NAME` says it.
        form: String,
        /// Its picture, three to two.
        image: Option<picture::PictureView>,
        /// Whether somebody was paid for it.
        is_paid: bool,
        /// Only colleagues see this story.
        is_internal: bool,
        /// The small card, drawn by `parts/story-card.html`.
        drawn: Drawn
    }
}

/// Words read in a minute.
const READING_SPEED: usize = 230;

pub(super) fn person(stage: &Stage, voice: &Voice) -> PersonCard {
    PersonCard {
        name: voice.name.clone(),
        href: stage.link(&voice.address),
        handle: voice.slug.clone(),
        lang: voice.lang.clone(),
        role: voice.role.clone(),
        department: voice.department.map(|at| stage.department_link(at)),
        location: voice.location.clone(),
        known_for: voice.known_for.clone(),
        topics: voice.topics.iter().take(2).map(|at| stage.topic_link(*at)).collect(),
        avatar: voice.photo.as_ref().and_then(|photo| picture::face(stage, photo)),
        photo: voice.photo.as_ref().and_then(|photo| picture::square(stage, photo)),
        initials: initials::of(&voice.name),
        tint: initials::tint(&voice.slug),
        signature: signature::path(&voice.slug),
        name_step: initials::step(&voice.name),
        is_alumni: voice.is_alumni,
        is_internal: voice.is_internal,
        chip: Drawn::default(),
        who: Drawn::default(),
    }
}

pub(super) fn story(stage: &Stage, story: &Story) -> StoryCard {
    StoryCard {
        title: story.title.clone(),
        href: stage.link(&story.address),
        in_language: tongues::note(stage, &story.address, story.lang.as_ref()),
        lang: story.lang.clone(),
        summary: summary(stage, story),
        quote: story.quote.clone(),
        date: day(stage, story.date.day),
        minutes: minutes(story),
        byline: story.byline.iter().map(|byline| byline_view(stage, *byline)).collect(),
        topics: story.topics.iter().map(|at| stage.topic_link(*at)).collect(),
        form: form(story.form).to_owned(),
        image: story.image.as_ref().and_then(|photo| picture::card(stage, photo)),
        is_paid: story.is_paid,
        is_internal: story.is_internal,
        drawn: Drawn::default(),
    }
}

pub(super) fn byline_view(stage: &Stage, byline: Byline) -> BylineView {
    match byline {
        Byline::Voice(voice) => BylineView { person: Some(stage.person_card(voice)), words: None },
        other => BylineView { person: None, words: stage.nameless(other) },
    }
}

/// The story in a sentence or two: its summary, or how it begins.
pub(super) fn summary(stage: &Stage, story: &Story) -> String {
    let beginning = || super::prose::excerpt(stage, &story.prose, 200);
    story.summary.clone().filter(|summary| !summary.is_empty()).unwrap_or_else(beginning)
}

/// Minutes it takes to read a story, at least one.
pub(super) fn minutes(story: &Story) -> u32 {
    u32::try_from(story.prose.words().div_ceil(READING_SPEED)).unwrap_or(u32::MAX).max(1)
}

pub(super) fn form(form: Form) -> &'static str {
    form.word()
}

pub(super) fn day(stage: &Stage, date: Date) -> DayView {
    DayView { iso: date.to_string(), text: stage.words().date(date) }
}

pub(super) fn topic(stage: &Stage, at: u32) -> LinkView {
    let topic = &stage.hub.topics[at as usize];
    LinkView { label: topic.name.clone(), href: stage.link(&topic.address) }
}

pub(super) fn department(stage: &Stage, at: u32) -> LinkView {
    let department = &stage.hub.departments[at as usize];
    LinkView { label: department.name.clone(), href: stage.link(&department.address) }
}
