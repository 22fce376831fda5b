//! One person's page.

use std::collections::BTreeMap;

use std::sync::Arc;

use super::Page;
use super::card::LinkView;
use super::head::Head;
use super::picture::{self, PictureView};
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose};
use crate::admit::Voice;
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// A person's page.
    pub struct VoiceView => "voice.html" {
        /// The person (a `PersonCard`).
        person: Shared,
        /// Their photo, four to five.
        portrait: Option<PictureView>,
        /// Their pronouns.
        pronouns: Option<String>,
        /// How their name is said.
        pronunciation: Option<String>,
        /// The languages they speak, as codes such as `en`.
        languages: Vec<String>,
        /// Whom they write for.
        audience_for: Vec<String>,
        /// Their story.
        bio: Markup,
        /// Their best sentence.
        quote: Option<String>,
        /// What to ask them about.
        topics: Vec<LinkView>,
        /// Where else to find them.
        links: Vec<NetworkView>,
        /// What they have to tell as a champion.
        champion: Option<ChampionView>,
        /// Departments they help to start.
        ambassador_for: Vec<LinkView>,
        /// Whether they may speak for the organisation.
        is_spokesperson: bool,
        /// When they joined, in words.
        joined: Option<String>,
        /// Who asked them (a `PersonCard`).
        invited_by: Option<Shared>,
        /// What they said so far, newest year first.
        years: Vec<YearView>,
        /// How many stories they told.
        story_count: usize,
        /// People they share topics with.
        beside: Vec<BesideView>,
        /// Where the Atom feed of their stories stands.
        feed: Option<String>
    }
}

view! {
    /// A network, with the person's places there.
    pub struct NetworkView {
        /// What the network is called.
        label: String,
        /// Their places there.
        links: Vec<LinkView>
    }
}

view! {
    /// What a champion has to tell.
    pub struct ChampionView {
        /// What they do.
        what: Option<String>,
        /// Why they do it.
        why: Option<String>,
        /// What it gave them.
        benefits: Option<String>,
        /// What was in the way.
        roadblocks: Option<String>,
        /// What they would do differently.
        mistake: Option<String>
    }
}

view! {
    /// The stories of one year.
    pub struct YearView {
        /// The year, as `2026`.
        year: String,
        /// `StoryCard`s, newest first.
        stories: Vec<Shared>
    }
}

view! {
    /// Somebody with the same topics.
    pub struct BesideView {
        /// A `PersonCard`.
        person: Shared,
        /// The topics both have.
        topics: Vec<LinkView>
    }
}

const BESIDE: usize = 3;
/// Stories on the page; the rest is a list away, in the feed and in search.
const STORIES: usize = 60;

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    for (voice, at) in stage.hub.voices.iter().zip(0..) {
        pages.push(Page::shared(voice.address.clone(), Subject::Voice(at), move |stage| {
            (head(stage, at), view(stage, at))
        }));
    }
}

fn head(stage: &Stage, at: u32) -> Head {
    let voice = stage.voice(at);
    let role = voice.role.clone().unwrap_or_default();
    let description = voice
        .known_for
        .clone()
        .or_else(|| Some(prose::excerpt(stage, &voice.prose, 160)).filter(|text| !text.is_empty()))
        .unwrap_or_else(|| {
            if role.is_empty() { voice.name.clone() } else { format!("{}, {role}", voice.name) }
        });
    Head {
        kind: "profile",
        section: "voices",
        title: voice.name.clone(),
        description,
        language: voice.lang.clone(),
        trail: vec![(stage.words().say("nav-voices"), "voices/".to_owned())],
        feed: (!voice.stories.is_empty()).then(|| (voice.address.to_string(), voice.name.clone())),
        og_type: Some("profile"),
        fediverse: fediverse(voice),
        has_code: voice.prose.has_code(),
        path: Some(Arc::clone(&voice.path)),
        image: voice
            .photo
            .as_ref()
            .and_then(|photo| picture::social(stage, photo, &picture::SQUARE)),
        about: json_ld::profile(stage, voice),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: u32) -> VoiceView {
    let voice = stage.voice(at);
    let joined = voice.joined.map(|date| {
        let id = if voice.joined_by_self { "joined-by-self" } else { "joined" };
        stage.words().tell(id, &[("date", stage.words().date(date).as_str().into())])
    });
    VoiceView {
        person: stage.person_card(at),
        portrait: voice.photo.as_ref().and_then(|photo| picture::portrait(stage, photo)),
        pronouns: voice.pronouns.clone(),
        pronunciation: voice.pronunciation.clone(),
        languages: voice.languages.clone(),
        audience_for: voice.audience_for.clone(),
        bio: prose::markup(stage, &voice.prose),
        quote: voice.quote.clone(),
        topics: voice.topics.iter().map(|at| super::card::topic(stage, *at)).collect(),
        links: voice.links.iter().map(|(network, list)| network_view(network, list)).collect(),
        champion: champion(voice),
        ambassador_for: voice
            .ambassador_for
            .iter()
            .map(|at| super::card::department(stage, *at))
            .collect(),
        is_spokesperson: voice.is_spokesperson,
        joined,
        invited_by: voice.invited_by.map(|at| stage.person_card(at)),
        years: years(stage, voice),
        story_count: voice.stories.len(),
        beside: beside(stage, at),
        feed: (super::feed::is_enabled(stage) && !voice.stories.is_empty())
            .then(|| stage.link(&format!("{}feed.xml", voice.address))),
    }
}

pub(super) fn champion(voice: &Voice) -> Option<ChampionView> {
    voice.champion.as_ref().map(|champion| ChampionView {
        what: champion.what.clone(),
        why: champion.why.clone(),
        benefits: champion.benefits.clone(),
        roadblocks: champion.roadblocks.clone(),
        mistake: champion.mistake.clone(),
    })
}

fn network_view(network: &str, list: &[crate::markdown::Href]) -> NetworkView {
    let mut label = network.replace(['_', '-'], " ");
    if let Some(first) = label.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let links = list
        .iter()
        .map(|href| {
            let shown = href.as_str().trim_start_matches("https://").trim_start_matches("http://");
            let shown = shown
                .trim_start_matches("mailto:")
                .trim_start_matches("tel:")
                .trim_end_matches('/');
            LinkView { label: shown.to_owned(), href: href.to_string() }
        })
        .collect();
    NetworkView { label, links }
}

fn years(stage: &Stage, voice: &Voice) -> Vec<YearView> {
    let mut years: Vec<YearView> = Vec::new();
    for at in voice.stories.iter().take(STORIES) {
        let year = stage.story(*at).date.day.year().to_string();
        let card = stage.story_card(*at);
        match years.last_mut() {
            Some(last) if last.year == year => last.stories.push(card),
            _ => years.push(YearView { year, stories: vec![card] }),
        }
    }
    years
}

/// People who share the rarest topics; at most 64 of each topic are looked at.
fn beside(stage: &Stage, at: u32) -> Vec<BesideView> {
    let voice = stage.voice(at);
    let mut shared: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for topic in &voice.topics {
        let people = &stage.hub.topics[*topic as usize].voices;
        let place = people.partition_point(|other| *other < at);
        for other in people.iter().cycle().skip(place).take(people.len().min(64)) {
            if *other != at && stage.voice(*other).may_be_featured {
                shared.entry(*other).or_default().push(*topic);
            }
        }
    }
    let rarity = |topics: &[u32]| -> usize {
        topics
            .iter()
            .map(|topic| 1000 / stage.hub.topics[*topic as usize].voices.len().max(1))
            .sum()
    };
    let mut ranked: Vec<(u32, Vec<u32>)> = shared.into_iter().collect();
    ranked.sort_by_key(|(other, topics)| (std::cmp::Reverse(rarity(topics)), *other));
    ranked
        .into_iter()
        .take(BESIDE)
        .map(|(other, topics)| BesideView {
            person: stage.person_card(other),
            topics: topics.iter().map(|topic| super::card::topic(stage, *topic)).collect(),
        })
        .collect()
}

/// `https://social.example/@ana` under `mastodon` is `@ana@social.example`.
pub(super) fn fediverse(voice: &Voice) -> Option<String> {
    let (_, list) = voice.links.iter().find(|(network, _)| {
        matches!(network.to_lowercase().as_str(), "mastodon" | "fediverse" | "pixelfed")
    })?;
    let rest = list.first()?.as_str().strip_prefix("https://")?;
    let (host, user) = rest.split_once("/@")?;
    let is_plain = |text: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
    };
    let user = user.trim_end_matches('/');
    (is_plain(host) && is_plain(user)).then(|| format!("@{user}@{host}"))
}
