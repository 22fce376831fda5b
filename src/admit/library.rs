//! Guidelines, training, campaigns and other pages, as readers meet them.

use std::sync::Arc;

use jiff::civil::Date;

use super::Decisions;
use super::prose::{self, Prose};
use super::story::Story;
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
pub(super) fn shown<'d, T>(
    decisions: &'d Decisions<'_>,
    kind: Kind,
    entries: &'d [Arc<Entry<T>>],
) -> impl Iterator<Item = (&'d Entry<T>, ItemId)> {
    entries.iter().zip(0..).filter_map(move |(entry, index)| {
        let id = decisions.hub.item_of(kind, index);
        let is_seen = decisions.is_shown(id) && decisions.is_chosen(id);
        is_seen.then_some((&**entry, id))
    })
}

pub(super) fn address(decisions: &Decisions<'_>, id: ItemId) -> Arc<str> {
    decisions.seen(&decisions.hub.items[id.index()].address)
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
                lang: decisions.lang(entry.common.lang.as_ref()),
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
            lang: decisions.lang(entry.common.lang.as_ref()),
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
        let seen = decisions.path(folder);
        match paths.iter_mut().find(|path| path.slug == seen) {
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

impl Decisions<'_> {
    /// The path that these readers see where a lesson lies in `folder`.
    fn path<'f>(&'f self, folder: &'f str) -> &'f str {
        let paths = &self.hub.content.paths;
        let is_it = |entry: &Arc<Entry<_>>| entry.slug == folder;
        match paths.iter().position(is_it).filter(|_| self.chosen.is_some()) {
            Some(at) => {
                let id = self.hub.item_of(Kind::Path, u32::try_from(at).unwrap_or_default());
                &self.hub.items[self.edition(id).index()].slug
            }
            None => folder,
        }
    }
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
        lang: decisions.lang(entry.common.lang.as_ref()),
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

pub(super) fn pages(decisions: &Decisions<'_>) -> Vec<Page> {
    shown(decisions, Kind::Page, &decisions.hub.content.pages)
        .map(|(entry, id)| Page {
            path: Arc::clone(&entry.path),
            slug: entry.slug.clone(),
            address: address(decisions, id),
            title: entry.data.title.clone(),
            lang: decisions.lang(entry.common.lang.as_ref()),
            summary: entry.data.summary.clone(),
            prose: prose::prose(decisions, id),
        })
        .collect()
}

pub(super) fn heads(decisions: &Decisions<'_>) -> Vec<(String, Head)> {
    shown(decisions, Kind::Lead, &decisions.hub.content.leads)
        // Without words of its own in their language, a list says what every hub says.
        .filter(|(_, id)| decisions.is_in_their_language(*id))
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
