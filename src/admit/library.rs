//! Guidelines, training, campaigns and other pages, as readers meet them.

use std::sync::Arc;

use jiff::civil::Date;

use super::Decisions;
use super::kit::{self, Kit};
use super::picture::{self, Photo};
use super::prose::{self, Prose};
use super::story::Story;
use crate::content::campaign::{Close, Draw, Fact};
use crate::content::guideline::Change;
use crate::content::profile::Experience;
use crate::content::training::Question;
use crate::content::when::When;
use crate::content::{Entry, Kind};
use crate::hub::ItemId;

/// A guideline of this output.
#[derive(Clone, Debug)]
pub struct Guideline {
    pub slug: String,
    pub address: Arc<str>,
    pub path: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    /// The function that answers for it.
    pub owner: Option<String>,
    pub version: Option<String>,
    pub effective: Option<Date>,
    pub review_by: Option<Date>,
    pub reviewed_by: Option<String>,
    pub applies_to: Vec<String>,
    /// Newest first.
    pub changes: Vec<Change>,
    pub contacts: Vec<String>,
    pub prose: Prose,
}

/// A training path of this output.
#[derive(Clone, Debug)]
pub struct Path {
    pub slug: String,
    pub address: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    pub level: Option<Experience>,
    pub for_whom: Vec<String>,
    pub objectives: Vec<String>,
    /// In all, where anything says so.
    pub minutes: Option<u32>,
    /// In their order.
    pub lessons: Vec<Lesson>,
    /// Nothing where only lessons lie in the folder.
    pub prose: Option<Prose>,
}

/// A lesson of this output.
#[derive(Clone, Debug)]
pub struct Lesson {
    pub slug: String,
    pub address: Arc<str>,
    pub path: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    pub minutes: Option<u32>,
    pub objectives: Vec<String>,
    pub reviewed: Option<Date>,
    pub questions: Vec<Question>,
    pub prose: Prose,
}

/// A campaign of this output.
#[derive(Clone, Debug)]
pub struct Campaign {
    pub slug: String,
    pub address: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    pub goal: Option<String>,
    pub audience_for: Vec<String>,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub state: CampaignState,
    pub hashtag: Option<String>,
    pub channels: Vec<String>,
    pub key_messages: Vec<String>,
    pub cleared_facts: Vec<Fact>,
    pub angles: Vec<String>,
    /// Ready words for each channel.
    pub kits: Vec<Kit>,
    pub draw: Option<Draw>,
    pub close: Option<Close>,
    pub image: Option<Photo>,
    /// Newest first.
    pub stories: Vec<u32>,
    pub prose: Prose,
}

/// Whether a campaign runs on the hub's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CampaignState {
    Running,
    ToCome,
    Over,
}

/// Any other page of this output.
#[derive(Clone, Debug)]
pub struct Page {
    pub slug: String,
    pub address: Arc<str>,
    pub path: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    pub prose: Prose,
}

/// Words for the head of a list.
#[derive(Clone, Debug)]
pub struct Head {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub prose: Prose,
}

/// The entries of one kind that are shown, each with its item.
fn shown<'d, T>(
    decisions: &'d Decisions<'_>,
    kind: Kind,
    entries: &'d [Arc<Entry<T>>],
) -> impl Iterator<Item = (&'d Entry<T>, ItemId)> {
    entries.iter().zip(0..).filter_map(move |(entry, index)| {
        let id = decisions.hub.item_of(kind, index);
        decisions.verdicts[id.index()].is_none().then_some((&**entry, id))
    })
}

fn address(decisions: &Decisions<'_>, id: ItemId) -> Arc<str> {
    decisions.hub.items[id.index()].address.clone()
}

pub(super) fn guidelines(decisions: &Decisions<'_>) -> Vec<Guideline> {
    let day = |when: Option<When>| when.map(|when| when.day);
    shown(decisions, Kind::Guideline, &decisions.hub.content.guidelines)
        .map(|(entry, id)| {
            let data = &entry.data;
            let mut changes = data.changes.clone();
            changes.sort_by_key(|change| std::cmp::Reverse(change.date.day));
            Guideline {
                path: Arc::clone(&entry.path),
                slug: entry.slug.clone(),
                address: address(decisions, id),
                title: data.title.clone(),
                lang: entry.common.lang.clone(),
                summary: data.summary.clone(),
                owner: data.owner.as_ref().map(|owner| owner.value.clone()),
                version: data.version.clone(),
                effective: day(data.effective),
                review_by: day(data.review_by),
                reviewed_by: data.reviewed_by.clone(),
                applies_to: data.applies_to.clone(),
                changes,
                contacts: data.contacts.clone(),
                prose: prose::prose(decisions, id),
            }
        })
        .collect()
}

pub(super) fn paths(decisions: &Decisions<'_>) -> Vec<Path> {
    let content = &decisions.hub.content;
    let mut paths: Vec<Path> = shown(decisions, Kind::Path, &content.paths)
        .map(|(entry, id)| Path {
            slug: entry.slug.clone(),
            address: address(decisions, id),
            title: entry.data.title.clone(),
            lang: entry.common.lang.clone(),
            summary: entry.data.summary.clone(),
            level: entry.data.level,
            for_whom: entry.data.for_whom.clone(),
            objectives: entry.data.objectives.clone(),
            minutes: entry.data.minutes,
            lessons: Vec::new(),
            prose: Some(prose::prose(decisions, id)),
        })
        .collect();
    let mut lessons: Vec<_> = shown(decisions, Kind::Lesson, &content.lessons).collect();
    lessons.sort_by(|(a, _), (b, _)| {
        let order = |entry: &Entry<_>| -> (u32, String) {
            let entry: &Entry<crate::content::training::Lesson> = entry;
            (entry.data.order.unwrap_or(u32::MAX), entry.slug.clone())
        };
        order(a).cmp(&order(b))
    });
    for (entry, id) in lessons {
        let folder = entry.slug.split('/').next().unwrap_or_default();
        let lesson = lesson(decisions, entry, id);
        match paths.iter_mut().find(|path| path.slug == folder) {
            Some(path) => path.lessons.push(lesson),
            None => paths.push(unwritten(folder, lesson)),
        }
    }
    for path in &mut paths {
        let sum: u32 = path.lessons.iter().filter_map(|lesson| lesson.minutes).sum();
        path.minutes = path.minutes.or_else(|| (sum > 0).then_some(sum));
    }
    paths.sort_by(|a, b| (a.level, &a.slug).cmp(&(b.level, &b.slug)));
    // Paths without a level come last.
    paths.sort_by_key(|path| path.level.is_none());
    paths
}

fn lesson(
    decisions: &Decisions<'_>,
    entry: &Entry<crate::content::training::Lesson>,
    id: ItemId,
) -> Lesson {
    let data = &entry.data;
    Lesson {
        path: Arc::clone(&entry.path),
        slug: entry.slug.clone(),
        address: address(decisions, id),
        title: data.title.clone(),
        lang: entry.common.lang.clone(),
        summary: data.summary.clone(),
        minutes: data.minutes,
        objectives: data.objectives.clone(),
        reviewed: data.reviewed.map(|reviewed| reviewed.day),
        questions: data.question.clone(),
        prose: prose::prose(decisions, id),
    }
}

/// A path whose folder has lessons and no `index.md`: its name is the folder's.
fn unwritten(folder: &str, lesson: Lesson) -> Path {
    let mut title = folder.replace('-', " ");
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Path {
        slug: folder.to_owned(),
        address: format!("training/{folder}/").into(),
        title,
        lang: None,
        summary: None,
        level: None,
        for_whom: Vec::new(),
        objectives: Vec::new(),
        minutes: None,
        lessons: vec![lesson],
        prose: None,
    }
}

pub(super) fn campaigns(decisions: &Decisions<'_>, stories: &[Arc<Story>]) -> Vec<Campaign> {
    let today = decisions.hub.settings.now.date();
    let channels = decisions.program.iter().flat_map(|program| &program.channel);
    let channel_name = |id: &str| {
        let row = channels.clone().find(|row| row.id.value == id);
        row.and_then(|row| row.name.clone()).unwrap_or_else(|| id.to_owned())
    };
    let mut campaigns: Vec<Campaign> =
        shown(decisions, Kind::Campaign, &decisions.hub.content.campaigns)
            .map(|(entry, id)| {
                let data = &entry.data;
                let (starts, ends) =
                    (data.starts.map(|when| when.day), data.ends.map(|when| when.day));
                Campaign {
                    slug: entry.slug.clone(),
                    address: address(decisions, id),
                    title: data.title.clone(),
                    lang: entry.common.lang.clone(),
                    summary: data.summary.clone(),
                    goal: data.goal.clone(),
                    audience_for: data.audience_for.clone(),
                    starts,
                    ends,
                    state: state(starts, ends, today),
                    hashtag: data
                        .hashtag
                        .as_ref()
                        .map(|tag| tag.trim_start_matches('#').to_owned()),
                    channels: data.channels.iter().map(|id| channel_name(&id.value)).collect(),
                    key_messages: data.key_messages.clone(),
                    cleared_facts: data
                        .cleared_facts
                        .iter()
                        .filter(|fact| {
                            fact.until
                                .is_none_or(|until| !until.is_over(&decisions.hub.settings.now))
                        })
                        .cloned()
                        .collect(),
                    angles: data.angles.clone(),
                    kits: kit::of_campaign(decisions, decisions.hub.items[id.index()].index),
                    draw: data.draw.clone(),
                    close: data.close.clone(),
                    image: picture::of_campaign(decisions, decisions.hub.items[id.index()].index),
                    stories: Vec::new(),
                    prose: prose::prose(decisions, id),
                }
            })
            .collect();
    campaigns.sort_by(|a, b| {
        let by_date = match a.state {
            CampaignState::Over => b.ends.cmp(&a.ends),
            _ => a.starts.cmp(&b.starts),
        };
        a.state.cmp(&b.state).then(by_date).then_with(|| a.slug.cmp(&b.slug))
    });
    for (story, at) in stories.iter().zip(0..) {
        let Some(slug) = &story.campaign else { continue };
        if let Some(campaign) = campaigns.iter_mut().find(|campaign| campaign.slug == *slug) {
            campaign.stories.push(at);
        }
    }
    campaigns
}

fn state(starts: Option<Date>, ends: Option<Date>, today: Date) -> CampaignState {
    if ends.is_some_and(|ends| ends < today) {
        CampaignState::Over
    } else if starts.is_some_and(|starts| starts > today) {
        CampaignState::ToCome
    } else {
        CampaignState::Running
    }
}

pub(super) fn pages(decisions: &Decisions<'_>) -> Vec<Page> {
    shown(decisions, Kind::Page, &decisions.hub.content.pages)
        .map(|(entry, id)| Page {
            path: Arc::clone(&entry.path),
            slug: entry.slug.clone(),
            address: address(decisions, id),
            title: entry.data.title.clone(),
            lang: entry.common.lang.clone(),
            summary: entry.data.summary.clone(),
            prose: prose::prose(decisions, id),
        })
        .collect()
}

pub(super) fn heads(decisions: &Decisions<'_>) -> Vec<(String, Head)> {
    shown(decisions, Kind::Lead, &decisions.hub.content.leads)
        .map(|(entry, id)| {
            let head = Head {
                title: entry.data.title.clone(),
                summary: entry.data.summary.clone(),
                prose: prose::prose(decisions, id),
            };
            (entry.slug.clone(), head)
        })
        .collect()
}

pub(super) fn redirects(decisions: &Decisions<'_>) -> Vec<(String, Arc<str>)> {
    let hub = decisions.hub;
    let is_shown = |id: &ItemId| {
        let item = &hub.items[id.index()];
        let is_person = item.kind == Kind::Profile;
        decisions.verdicts[id.index()].is_none()
            && (!is_person || decisions.people[item.index as usize].has_page())
    };
    hub.aliases
        .iter()
        .filter(|(_, id)| is_shown(id))
        .map(|(alias, id)| (alias.clone(), address(decisions, *id)))
        .collect()
}

/// The newest date that anything shown carries, up to the hub's day.
pub(super) fn newest(decisions: &Decisions<'_>, stories: &[Arc<Story>]) -> Option<Date> {
    let today = decisions.hub.settings.now.date();
    let of_stories = stories.iter().flat_map(|story| [Some(story.date.day), story.updated]);
    let changes = shown(decisions, Kind::Guideline, &decisions.hub.content.guidelines)
        .flat_map(|(entry, _)| entry.data.changes.iter().map(|change| change.date.day));
    of_stories.flatten().chain(changes).filter(|day| *day <= today).max()
}
