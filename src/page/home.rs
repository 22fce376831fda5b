//! The home page: a person's sentence first.

use super::Page;
use super::card::LinkView;
use super::head::Head;
use super::social::Subject;
use super::story::is_here;
use super::{campaigns, json_ld, prose, told};
use crate::admit::CampaignState;
use crate::markdown::Markup;
use crate::page::stage::Stage;
use crate::render::{Shared, view};

view! {
    /// The home page.
    pub struct HomeView => "home.html" {
        /// The sentence that opens the page, and whose it is.
        hero: Option<HeroView>,
        /// The newest story, large (a `StoryCard`).
        lead: Option<Shared>,
        /// The stories after it (`StoryCard`s).
        latest: Vec<Shared>,
        /// How many stories there are in all.
        story_count: usize,
        /// Eight people, others every day (`PersonCard`s).
        voices: Vec<Shared>,
        /// How many people there are in all.
        voice_count: usize,
        /// A campaign that runs now.
        campaign: Option<campaigns::CampaignCard>,
        /// What the programme is for.
        why: Option<Markup>,
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// The list of stories.
        stories_href: String,
        /// The directory of people.
        voices_href: String,
        /// The list of topics.
        topics_href: String,
        /// The training paths.
        training_href: String,
        /// The page about the programme.
        programme_href: String
    }
}

view! {
    /// A person's sentence.
    pub struct HeroView {
        /// The sentence.
        quote: String,
        /// Its language, where it is not the hub's.
        lang: Option<String>,
        /// Who said it (a `PersonCard`).
        person: Shared,
        /// Where it comes from.
        story: LinkView
    }
}

const LATEST: usize = 4;
const VOICES: usize = 8;

pub(super) fn plan(pages: &mut Vec<Page>) {
    pages.push(Page::shared(String::new(), Subject::Home, |stage| {
        let view = view(stage);
        let programme = &stage.hub.programme;
        let summary = stage.hub.head("home").and_then(|head| head.summary.clone());
        let head = Head {
            kind: "home",
            title: programme.name.clone(),
            description: summary
                .or_else(|| programme.tagline.as_deref().cloned())
                .or_else(|| programme.why.as_deref().cloned())
                .unwrap_or_else(|| programme.name.clone()),
            feed: Some((String::new(), programme.name.clone())),
            about: json_ld::website(stage),
            has_code: stage.hub.head("home").is_some_and(|head| head.prose.has_code()),
            ..Head::default()
        };
        (head, view)
    }));
}

fn view(stage: &Stage) -> HomeView {
    let hub = &stage.hub;
    let hero_at = hero(stage);
    let list: Vec<u32> = (0..).take(hub.stories.len().min(LATEST + 2)).collect();
    let list: Vec<u32> = list.into_iter().filter(|at| Some(*at) != hero_at).collect();
    let running = hub.campaigns.iter().find(|campaign| campaign.state == CampaignState::Running);
    let words = hub.head("home");
    HomeView {
        hero: hero_at.and_then(|at| hero_view(stage, at)),
        lead: list.first().map(|at| stage.story_card(*at)),
        latest: list.iter().skip(1).take(LATEST).map(|at| stage.story_card(*at)).collect(),
        story_count: hub.stories.len(),
        voices: stage.person_cards(&of_the_day(stage)),
        voice_count: hub.voices.len(),
        campaign: running.map(|campaign| campaigns::card(stage, campaign)),
        why: told::perhaps(hub.programme.why.as_ref()),
        heading: words.and_then(|head| head.title.clone()),
        words: words.map(|head| prose::markup(stage, &head.prose)),
        stories_href: stage.link("stories/"),
        voices_href: stage.link("voices/"),
        topics_href: stage.link("topics/"),
        training_href: stage.link("training/"),
        programme_href: stage.link("programme/"),
    }
}

/// The newest story with a quote by somebody who may be featured; featured
/// ones first.
fn hero(stage: &Stage) -> Option<u32> {
    let fits = |story: &crate::admit::Story| {
        story.quote.is_some()
            && !story.is_paid
            && story.voices().next().is_some_and(|voice| stage.voice(voice).may_be_featured)
    };
    // Somebody who speaks the reader's language, if anybody does.
    let stories = |is_theirs: bool| {
        let all = (0..).zip(&stage.hub.stories);
        all.filter(move |(_, story)| is_here(story) == is_theirs && fits(story))
    };
    let first = |is_theirs: bool| {
        let mut featured = stories(is_theirs).filter(|(_, story)| story.is_featured);
        featured.next().or_else(|| stories(is_theirs).next())
    };
    first(true).or_else(|| first(false)).map(|(at, _)| at)
}

fn hero_view(stage: &Stage, at: u32) -> Option<HeroView> {
    let story = stage.story(at);
    let person = story.voices().next()?;
    Some(HeroView {
        quote: story.quote.clone()?,
        lang: story.lang.clone(),
        person: stage.person_card(person),
        story: LinkView { label: story.title.clone(), href: stage.link(&story.address) },
    })
}

/// People in turn: the list begins at another name every day, so that nobody
/// stays first.
fn of_the_day(stage: &Stage) -> Vec<u32> {
    let may: Vec<u32> = (0..)
        .zip(&stage.hub.voices)
        .filter(|(_, voice)| voice.may_be_featured)
        .map(|(at, _)| at)
        .collect();
    if may.is_empty() {
        return may;
    }
    let day = stage.hub.now.date().day_of_year().unsigned_abs() as usize;
    let start = day * VOICES % may.len();
    let mut shown: Vec<u32> =
        may.iter().cycle().skip(start).take(may.len().min(VOICES)).copied().collect();
    shown.sort_unstable();
    shown
}
