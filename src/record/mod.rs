//! What a hub holds about people: for the person who asks, for whoever answers
//! for their data, for a works council.
//!
//! It looks at the whole hub, also at what no reader may see, and at what each of
//! the two audiences sees of it. It decides nothing: who is shown was decided by
//! `admit`, what was found by `check`. Deliberately absent: whatever lies outside
//! the project's files, such as its history and what others copied; the record
//! says so rather than be silent.

mod json;
mod name;
mod person;
mod story;
mod text;
mod trace;

pub use json::print as json;
pub use person::{File, Held, Person, Portrait};
pub use story::Story;
pub use text::print as text;
pub use trace::{Role, Trace};

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::admit::{Admitted, Reason};
use crate::hub::{Hub, Item};
use crate::report::{Kept, place_kept};
use crate::source::Sources;

/// What a record is made from.
#[derive(Clone, Copy)]
pub struct Ground<'r> {
    pub hub: &'r Hub,
    pub public: &'r Admitted,
    pub internal: &'r Admitted,
    /// Findings that somebody keeps.
    pub kept: &'r [Kept],
    pub sources: &'r Sources,
}

/// The record of a hub, or of one person in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The day it was made for.
    pub day: Date,
    pub programme: Programme,
    /// In the order of their handles.
    pub people: Vec<Person>,
    /// Stories; where one person is asked for, those they had a part in.
    pub stories: Vec<Story>,
    /// Findings that somebody keeps; where one person is asked for, in these files.
    pub kept: Vec<KeptFinding>,
    /// Files that could not be read as what they are: names were searched for in their text, or,
    /// where that cannot be had either, nowhere.
    pub unread: Vec<String>,
}

/// What the programme says that concerns everybody's data.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    pub name: String,
    pub organisation: String,
    /// What all of it is for.
    pub why: Option<String>,
    /// Whether nobody is shown who did not say yes.
    pub consent_required: bool,
    /// Whether a story waits for its author's yes.
    pub last_word: bool,
    /// What becomes of those who leave and said nothing: `anonymise`, `keep` or `remove`.
    pub leavers: &'static str,
    /// Rules that the programme turned to another level.
    pub rules: Vec<(String, String)>,
}

/// Whether one audience sees something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// At this address.
    At(Arc<str>),
    Not(Reason),
}

/// The same for the public and for colleagues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub public: Shown,
    pub internal: Shown,
}

/// A finding that somebody keeps, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFinding {
    pub path: String,
    pub line: usize,
    pub rule: &'static str,
    pub message: String,
    pub reason: String,
}

/// Makes the record: of everybody, or of `wanted`, a handle or a name. Nothing where
/// nobody is called that and no file names them.
pub fn record(ground: &Ground<'_>, wanted: Option<&str>) -> Option<Record> {
    let sight = Sight::of(ground);
    let (people, unsearched) = person::people(ground, &sight, wanted)?;
    let mut stories = story::stories(ground, &sight);
    let mut kept = kept(ground);
    if wanted.is_some() {
        let own: Vec<&str> = people.iter().flat_map(Person::paths).collect();
        stories.retain(|story| own.contains(&story.path.as_str()));
        kept.retain(|one| own.contains(&one.path.as_str()));
    }
    let unread = ground.hub.content.unreadable.iter().cloned().chain(unsearched).collect();
    let day = ground.hub.settings.now.date();
    Some(Record { day, programme: programme(ground.hub), people, stories, kept, unread })
}

/// The handle that somebody may have meant who wrote another.
pub fn nearest<'h>(hub: &'h Hub, written: &str) -> Option<&'h str> {
    let handles = hub.content.profiles.iter().map(|entry| entry.slug.as_str());
    crate::content::suggest::closest(written, handles)
}

fn programme(hub: &Hub) -> Programme {
    let program = hub.content.program.as_ref();
    let about = program.map(|program| &program.program);
    let checks = program.iter().flat_map(|program| program.checks.iter());
    Programme {
        name: about.map(|about| about.name.to_string()).unwrap_or_default(),
        organisation: about.map(|about| about.organisation.to_string()).unwrap_or_default(),
        why: about.and_then(|about| about.why.as_ref()).map(|why| why.to_string()),
        consent_required: hub.settings.consent_required,
        last_word: hub.settings.last_word,
        leavers: hub.settings.leavers.word(),
        rules: checks.map(|(rule, level)| (rule.to_owned(), level.value.clone())).collect(),
    }
}

fn kept(ground: &Ground<'_>) -> Vec<KeptFinding> {
    let placed = place_kept(ground.kept, ground.sources);
    let finding = |(placed, reason): (crate::report::Placed<'_>, &str)| KeptFinding {
        path: placed.diagnostic.span.path.to_string(),
        line: placed.start().line,
        rule: placed.diagnostic.rule,
        message: placed.diagnostic.message.clone(),
        reason: reason.to_owned(),
    };
    placed.into_iter().map(finding).collect()
}

/// What each audience sees.
pub(crate) struct Sight<'r> {
    public: Admission<'r>,
    internal: Admission<'r>,
}

/// What one audience sees.
struct Admission<'r> {
    /// Why entries are left out, by their files.
    left_out: HashMap<&'r str, Reason>,
    /// Handles of those whose pictures stand on their pages.
    portraits: HashSet<&'r str>,
}

impl Admission<'_> {
    fn of(admitted: &Admitted) -> Admission<'_> {
        let with_photo = admitted.voices.iter().filter(|voice| voice.photo.is_some());
        Admission {
            left_out: admitted.left_out.iter().map(|one| (&*one.path, one.reason)).collect(),
            portraits: with_photo.map(|voice| voice.slug.as_str()).collect(),
        }
    }

    fn shown(&self, item: &Item) -> Shown {
        match self.left_out.get(&*item.path) {
            Some(reason) => Shown::Not(*reason),
            None => Shown::At(Arc::clone(&item.address)),
        }
    }
}

impl Sight<'_> {
    fn of<'r>(ground: &Ground<'r>) -> Sight<'r> {
        Sight { public: Admission::of(ground.public), internal: Admission::of(ground.internal) }
    }

    /// Who sees an entry.
    pub(crate) fn seen(&self, item: &Item) -> Seen {
        Seen { public: self.public.shown(item), internal: self.internal.shown(item) }
    }
}

#[cfg(test)]
mod tests;
