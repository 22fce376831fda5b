//! What the organisation says on a card: the title of one of its pages, what sort of
//! page it is, and the people it is about.

use std::borrow::Cow;

use super::Subject;
use super::make::FACES;
use crate::page::stage::Stage;

/// Stories that are looked at for the people who told them.
const LATELY: usize = 48;

/// A page of the organisation's, before it is a card.
#[derive(Default)]
pub(super) struct House<'h> {
    pub(super) lang: Option<&'h str>,
    pub(super) kicker: Option<String>,
    pub(super) title: Cow<'h, str>,
    pub(super) below: Option<&'h str>,
    pub(super) people: Vec<u32>,
}

/// A page of the organisation's; a person's and home are none.
pub(super) fn house(stage: &Stage, subject: Subject) -> House<'_> {
    let hub = &stage.hub;
    let nav = |section: &str| Some(stage.words().say(&format!("nav-{section}")));
    match subject {
        Subject::Home | Subject::Story(_) | Subject::Voice(_) => House::default(),
        Subject::List(section) => list(stage, section),
        Subject::Topic(at) => {
            let topic = &hub.topics[at as usize];
            House {
                kicker: nav("topics"),
                title: Cow::Borrowed(&topic.name),
                below: topic.summary.as_deref(),
                people: tellers(stage, &topic.stories, &topic.voices),
                ..House::default()
            }
        }
        Subject::Department(at) => {
            let department = &hub.departments[at as usize];
            House {
                kicker: nav("departments"),
                title: Cow::Borrowed(&department.name),
                people: tellers(stage, &[], &department.voices),
                ..House::default()
            }
        }
        Subject::Campaign(at) => {
            let campaign = &hub.campaigns[at];
            let tag = campaign.hashtag.as_ref().map(|tag| format!("#{tag}"));
            House {
                lang: campaign.lang.as_deref(),
                kicker: tag.or_else(|| Some(stage.words().say("campaign"))),
                title: Cow::Borrowed(&campaign.title),
                below: campaign.goal.as_deref().or(campaign.summary.as_deref()),
                people: tellers(stage, &campaign.stories, &[]),
            }
        }
        Subject::Guideline(at) => {
            let one = &hub.guidelines[at];
            let words = (one.lang.as_deref(), one.title.as_str(), one.summary.as_deref());
            written(nav("guidelines"), words)
        }
        Subject::Path(at) => {
            let path = &hub.paths[at];
            let words = (path.lang.as_deref(), path.title.as_str(), path.summary.as_deref());
            written(nav("training"), words)
        }
        Subject::Lesson(path, at) => {
            let path = &hub.paths[path];
            let one = &path.lessons[at];
            let words = (one.lang.as_deref(), one.title.as_str(), one.summary.as_deref());
            written(Some(path.title.clone()), words)
        }
        Subject::Page(at) => {
            let page = &hub.pages[at];
            written(None, (page.lang.as_deref(), page.title.as_str(), page.summary.as_deref()))
        }
    }
}

/// What the organisation has written: language, title and summary.
fn written<'h>(
    kicker: Option<String>,
    (lang, title, below): (Option<&'h str>, &'h str, Option<&'h str>),
) -> House<'h> {
    House { lang, kicker, title: Cow::Borrowed(title), below, people: Vec::new() }
}

/// A list that the menu or the foot leads to.
fn list<'h>(stage: &'h Stage, section: &str) -> House<'h> {
    let head = stage.hub.head(section);
    let title = head.and_then(|head| head.title.as_deref()).map(Cow::Borrowed);
    let people = match section {
        "voices" => featured(stage),
        "champions" => some(stage, |voice| voice.champion.is_some()),
        "stories" => {
            let lately: Vec<u32> = (0..).take(stage.hub.stories.len().min(LATELY)).collect();
            tellers(stage, &lately, &[])
        }
        _ => Vec::new(),
    };
    House {
        title: title.unwrap_or_else(|| stage.words().say(&format!("nav-{section}")).into()),
        below: head.and_then(|head| head.summary.as_deref()),
        people,
        ..House::default()
    }
}

/// The first people of the hub.
pub(super) fn featured(stage: &Stage) -> Vec<u32> {
    some(stage, |_| true)
}

fn some(stage: &Stage, is_wanted: impl Fn(&crate::admit::Voice) -> bool) -> Vec<u32> {
    (0..)
        .zip(&stage.hub.voices)
        .filter(|(_, voice)| voice.may_be_featured && is_wanted(voice))
        .map(|(at, _)| at)
        .take(FACES)
        .collect()
}

/// Who told these stories lately, then others; each once.
fn tellers(stage: &Stage, stories: &[u32], others: &[u32]) -> Vec<u32> {
    let told = stories.iter().take(LATELY).flat_map(|at| stage.story(*at).voices());
    let mut people: Vec<u32> = Vec::new();
    for at in told.chain(others.iter().copied()) {
        if people.len() == FACES {
            break;
        }
        if !people.contains(&at) && stage.voice(at).may_be_featured {
            people.push(at);
        }
    }
    people
}
