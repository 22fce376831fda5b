//! One person: what their own files hold, what they agreed to, and until when.

use std::collections::BTreeSet;
use std::ops::Range;

use super::name::{Subject, subjects};
use super::trace::{Trace, traces};
use super::{Ground, Seen, Sight};
use crate::content::field::Record as _;
use crate::content::profile::{Consent, Leaving, Profile, Status};
use crate::content::{common, privacy};
use crate::hub::{Item, ItemId, file_of};
use crate::report::Lines;

/// Fields of a person that no page shows, to anybody.
const NEVER_SHOWN: &[&str] =
    &["agreed_minutes_per_week", "runs_own_accounts", "trained", "allow", "slug", "handle"];

/// What a hub holds about a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub handle: String,
    pub name: String,
    pub status: &'static str,
    /// What becomes of their stories when they leave, and whether they chose it.
    pub when_leaving: (&'static str, bool),
    pub consent: Option<Consent>,
    pub portrait: Option<Portrait>,
    /// Their own files, the original first; none where others name somebody who has no page.
    pub files: Vec<File>,
    /// Where others name them.
    pub traces: Vec<Trace>,
}

impl Person {
    /// Every file that holds something about them.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let own = self.files.iter().map(|file| file.path.as_str());
        own.chain(self.traces.iter().map(|trace| trace.path.as_str()))
    }
}

/// A picture of somebody, and who sees it on their page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The file, from the project's root.
    pub path: String,
    pub is_public: bool,
    pub is_internal: bool,
}

/// A file about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub path: String,
    pub seen: Seen,
    /// Words of running text.
    pub words: usize,
    /// The last day it is shown, where it has one.
    pub expires: Option<String>,
    pub fields: Vec<Held>,
}

/// A field, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub key: String,
    /// As it stands in the file.
    pub written: String,
    /// The line, counted from one.
    pub line: usize,
    /// Whether any page shows it, as long as the person is shown.
    pub is_shown: bool,
}

/// Everybody, or whoever is called `wanted`, and the files that could not be searched;
/// nothing where there is no trace of them.
pub(super) fn people(
    ground: &Ground<'_>,
    sight: &Sight<'_>,
    wanted: Option<&str>,
) -> Option<(Vec<Person>, Vec<String>)> {
    let subjects = subjects(ground.hub, wanted);
    let (traces, unread) = traces(ground, sight, &subjects);
    let people: Vec<Person> = subjects
        .into_iter()
        .zip(traces)
        .map(|(subject, traces)| person(ground, sight, subject, traces))
        .filter(|person| wanted.is_none() || person.paths().next().is_some())
        .collect();
    (wanted.is_none() || !people.is_empty()).then_some((people, unread))
}

fn person(ground: &Ground<'_>, sight: &Sight<'_>, subject: Subject, traces: Vec<Trace>) -> Person {
    let hub = ground.hub;
    let profiles = || subject.profiles.iter().map(|at| &hub.content.profiles[*at]);
    let said = |field: fn(&Profile) -> bool| profiles().any(|entry| field(&entry.data));
    // A no counts wherever it is written.
    let is_withdrawn = said(|data| data.status == Some(Status::Withdrawn));
    let status = profiles().find_map(|entry| entry.data.status).unwrap_or(Status::Active);
    let own_wish = profiles().find_map(|entry| entry.data.after_leaving);
    let portrait = profiles().find_map(|entry| {
        let path = file_of(&entry.path, &entry.data.photo.as_ref()?.written)?;
        Some(Portrait {
            is_public: sight.public.portraits.contains(subject.handle.as_str()),
            is_internal: sight.internal.portraits.contains(subject.handle.as_str()),
            path,
        })
    });
    let ids = subject.profiles.iter().map(|at| ItemId(u32::try_from(*at).unwrap_or(u32::MAX)));
    Person {
        name: subject.names.first().unwrap_or(&subject.handle).clone(),
        status: if is_withdrawn { Status::Withdrawn } else { status }.word(),
        when_leaving: (
            own_wish.map_or(hub.settings.leavers.word(), Leaving::word),
            own_wish.is_some(),
        ),
        consent: profiles().find_map(|entry| entry.data.consent.clone()),
        portrait,
        files: ids.map(|id| file(&hub.items[id.index()], sight)).collect(),
        traces,
        handle: subject.handle,
    }
}

fn file(item: &Item, sight: &Sight<'_>) -> File {
    let lines = Lines::of(&item.text);
    let known: BTreeSet<&str> = [Profile::KEYS, common::Common::KEYS]
        .iter()
        .flat_map(|keys| keys.iter())
        .flat_map(|(key, aliases)| std::iter::once(*key).chain(aliases.iter().copied()))
        .collect();
    let held = |(key, range): &(String, Range<usize>)| Held {
        key: key.clone(),
        written: written(item, range).trim().to_owned(),
        line: lines.position(range.start).line,
        is_shown: known.contains(key.as_str())
            && !privacy::is_private(key)
            && !NEVER_SHOWN.contains(&key.as_str()),
    };
    File {
        path: item.path.to_string(),
        seen: sight.seen(item),
        words: item.body.words,
        expires: item.common.expires.map(|when| when.day.to_string()),
        fields: item.places.iter().map(held).collect(),
    }
}

/// What stands in the file for a field. Of a `[group]` the place is its head, and what
/// it holds goes on to the next one.
fn written<'i>(item: &'i Item, range: &Range<usize>) -> &'i str {
    let before = &item.text[..range.start.min(item.text.len())];
    let is_head = item.text[before.len()..].starts_with('[')
        && before.rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    if !is_head {
        return item.text.get(range.clone()).unwrap_or_default();
    }
    let fields = item.text[..item.body_range.start].trim_end().trim_end_matches('+').len();
    let next = item.places.iter().map(|(_, other)| other.start);
    let end = next.filter(|start| *start > range.start).min().unwrap_or(fields).min(fields);
    item.text.get(range.start..end).unwrap_or_default()
}
