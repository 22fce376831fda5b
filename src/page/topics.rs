//! Topics: all of them, and a list for each.

use std::collections::BTreeMap;

use super::Page;
use super::card::LinkView;
use super::head::Head;
use super::pager::{self, PagerView, Part};
use super::social::Subject;
use super::stage::Stage;
use super::voices::numbered;
use super::{json_ld, prose};
use crate::content::program::TopicScope;
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The list of topics.
    pub struct TopicsView => "topics.html" {
        /// How many topics there are.
        count: usize,
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// Topics of work.
        work: Vec<TopicLink>,
        /// Topics of life, listed equally.
        life: Vec<TopicLink>,
        /// Topics of neither.
        other: Vec<TopicLink>
    }
}

view! {
    /// A topic in the list.
    pub struct TopicLink {
        /// The words of the link.
        label: String,
        /// Where it leads.
        href: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// How many stories there are.
        story_count: usize,
        /// How many people there are.
        voice_count: usize
    }
}

view! {
    /// A topic's page.
    pub struct TopicView => "topic.html" {
        /// What the topic is called.
        name: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// What the programme says about it.
        words: Option<Markup>,
        /// Who speaks on it, those with most stories first (`PersonCard`s).
        people: Vec<Shared>,
        /// How many stories there are about it.
        story_count: usize,
        /// The stories on this page (`StoryCard`s), newest first.
        stories: Vec<Shared>,
        /// Topics that stories about this one often have too.
        often_with: Vec<LinkView>,
        /// The other pages of the list, where there are any.
        pager: Option<PagerView>,
        /// Where its Atom feed stands.
        feed: Option<String>
    }
}

const PEOPLE: usize = 12;
const OFTEN_WITH: usize = 6;

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    pages.push(Page::shared("topics/", Subject::List("topics"), |stage| {
        (list_head(stage), list(stage))
    }));
    for (topic, at) in stage.hub.topics.iter().zip(0..) {
        for part in pager::parts(&topic.address, topic.stories.len(), super::stories::PAGE) {
            let address = part.address.clone();
            pages.push(Page::shared(address, Subject::Topic(at), move |stage| {
                (head(stage, at, &part), view(stage, at, &part))
            }));
        }
    }
}

fn list_head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-topics");
    let items: Vec<(&str, &str)> =
        stage.hub.topics.iter().map(|topic| (topic.name.as_str(), &*topic.address)).collect();
    Head {
        kind: "topics",
        section: "topics",
        description: stage.words().tell("topics-description", &[("n", items.len().into())]),
        about: json_ld::collection(stage, &title, "topics/", &items),
        title,
        ..Head::default()
    }
}

fn list(stage: &Stage) -> TopicsView {
    let of = |scope: Option<TopicScope>| {
        let topics = stage.hub.topics.iter().filter(|topic| topic.scope == scope);
        topics
            .map(|topic| TopicLink {
                label: topic.name.clone(),
                href: stage.link(&topic.address),
                summary: topic.summary.clone(),
                story_count: topic.stories.len(),
                voice_count: topic.voices.len(),
            })
            .collect()
    };
    let head = stage.hub.head("topics");
    TopicsView {
        count: stage.hub.topics.len(),
        heading: head.and_then(|head| head.title.clone()),
        words: head.map(|head| prose::markup(stage, &head.prose)),
        work: of(Some(TopicScope::Work)),
        life: of(Some(TopicScope::Life)),
        other: of(None),
    }
}

fn head(stage: &Stage, at: u32, part: &Part) -> Head {
    let topic = &stage.hub.topics[at as usize];
    let items: Vec<(&str, &str)> = topic.stories[part.range.clone()]
        .iter()
        .map(|story| (stage.story(*story).title.as_str(), &*stage.story(*story).address))
        .collect();
    let description = topic.summary.clone().unwrap_or_else(|| {
        stage.words().tell(
            "topic-description",
            &[("topic", topic.name.as_str().into()), ("n", topic.stories.len().into())],
        )
    });
    Head {
        kind: "topic",
        section: "topics",
        title: numbered(stage, topic.name.clone(), part),
        description,
        trail: vec![(stage.words().say("nav-topics"), "topics/".to_owned())],
        feed: (!topic.stories.is_empty()).then(|| (topic.address.to_string(), topic.name.clone())),
        about: json_ld::collection(stage, &topic.name, &part.address, &items),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: u32, part: &Part) -> TopicView {
    let topic = &stage.hub.topics[at as usize];
    let is_first = part.number == 0;
    TopicView {
        name: topic.name.clone(),
        summary: topic.summary.clone().filter(|_| is_first),
        words: topic.prose.as_ref().filter(|_| is_first).map(|words| prose::markup(stage, words)),
        people: if is_first { stage.person_cards(&speakers(stage, at)) } else { Vec::new() },
        story_count: topic.stories.len(),
        stories: stage.story_cards(&topic.stories[part.range.clone()]),
        often_with: if is_first { often_with(stage, at) } else { Vec::new() },
        pager: pager::pager(stage, &topic.address, part),
        feed: (super::feed::is_enabled(stage) && !topic.stories.is_empty())
            .then(|| stage.link(&format!("{}feed.xml", topic.address))),
    }
}

/// Who wrote about it, then who wants to be asked about it.
fn speakers(stage: &Stage, at: u32) -> Vec<u32> {
    let topic = &stage.hub.topics[at as usize];
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for story in &topic.stories {
        for voice in stage.story(*story).voices() {
            *counts.entry(voice).or_default() += 1;
        }
    }
    for voice in &topic.voices {
        counts.entry(*voice).or_default();
    }
    let mut ranked: Vec<(u32, usize)> =
        counts.into_iter().filter(|(voice, _)| !stage.voice(*voice).is_alumni).collect();
    ranked.sort_by_key(|(voice, count)| (std::cmp::Reverse(*count), *voice));
    ranked.into_iter().take(PEOPLE).map(|(voice, _)| voice).collect()
}

fn often_with(stage: &Stage, at: u32) -> Vec<LinkView> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for story in &stage.hub.topics[at as usize].stories {
        for topic in stage.story(*story).topics.iter().filter(|topic| **topic != at) {
            *counts.entry(*topic).or_default() += 1;
        }
    }
    let mut ranked: Vec<(u32, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|(topic, count)| (std::cmp::Reverse(*count), *topic));
    ranked.into_iter().take(OFTEN_WITH).map(|(topic, _)| super::card::topic(stage, topic)).collect()
}
