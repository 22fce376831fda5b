//! Whom a record is about, and how texts name them.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::{AhoCorasick, MatchKind};

use crate::content::slug::slugify;
use crate::hub::{Hub, ItemId};

/// A name with fewer letters says too little of who is meant.
const SHORTEST: usize = 3;

/// Somebody who has a page here, or is named somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) handle: String,
    /// As they write it; in other languages perhaps otherwise.
    pub(super) names: Vec<String>,
    /// Their files, as indices into `content.profiles`; the original first.
    pub(super) profiles: Vec<usize>,
}

/// Everybody, in the order of their handles, or whoever is called `wanted`. Where
/// nobody with a page is, a subject without one: others may name them.
pub(super) fn subjects(hub: &Hub, wanted: Option<&str>) -> Vec<Subject> {
    let mut by_handle: BTreeMap<String, Subject> = BTreeMap::new();
    let count = hub.content.profiles.len();
    // Profiles come first among the items, so that theirs are the same numbers.
    let ids = (0..).map(ItemId).take(count);
    let originals_first = {
        let mut ids: Vec<ItemId> = ids.collect();
        ids.sort_by_key(|id| hub.twins.is_translation(*id));
        ids
    };
    for id in originals_first {
        let handle = &hub.items[hub.twins.original(id).index()].slug;
        let subject = by_handle.entry(handle.clone()).or_insert_with(|| Subject {
            handle: handle.clone(),
            names: Vec::new(),
            profiles: Vec::new(),
        });
        let name = hub.content.profiles[id.index()].data.name.trim();
        if !subject.names.iter().any(|known| known == name) {
            subject.names.push(name.to_owned());
        }
        subject.profiles.push(id.index());
    }
    let mut subjects: Vec<Subject> = by_handle.into_values().collect();
    let Some(wanted) = wanted else { return subjects };
    let written = wanted.trim().trim_start_matches('@');
    let handle = slugify(written, false);
    let in_own_letters = slugify(written, true);
    subjects.retain(|one| {
        let is_name = |name: &String| name.to_lowercase() == written.to_lowercase();
        let is_handle = one.handle == handle || one.handle == in_own_letters;
        is_handle || one.names.iter().any(is_name)
    });
    if subjects.is_empty() && !handle.is_empty() {
        let names = if written == handle { Vec::new() } else { vec![written.to_owned()] };
        subjects.push(Subject { handle, names, profiles: Vec::new() });
    }
    subjects
}

/// Finds everybody's names in texts at once.
pub(super) struct Search {
    automaton: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
}

/// Something that names people.
struct Pattern {
    /// The subjects' places in the list.
    whose: Vec<usize>,
    is_handle: bool,
}

/// A name in a text.
pub(super) struct Found {
    /// The subject's place in the list.
    pub(super) whose: usize,
    pub(super) start: usize,
}

impl Search {
    /// For what people write: names, and handles behind an `@`.
    pub(super) fn in_prose(subjects: &[Subject]) -> Search {
        Search::of(subjects, |handle| format!("@{handle}"))
    }

    /// For data: names, and handles alone.
    pub(super) fn in_data(subjects: &[Subject]) -> Search {
        Search::of(subjects, str::to_owned)
    }

    fn of(subjects: &[Subject], in_text: impl Fn(&str) -> String) -> Search {
        let mut texts: Vec<String> = Vec::new();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for (at, subject) in subjects.iter().enumerate() {
            let names = subject.names.iter().map(|name| (name.clone(), false));
            for (text, is_handle) in names.chain([(in_text(&subject.handle), true)]) {
                if text.chars().count() < SHORTEST {
                    continue;
                }
                let pattern = *known.entry(text.clone()).or_insert_with(|| {
                    texts.push(text);
                    patterns.push(Pattern { whose: Vec::new(), is_handle });
                    patterns.len() - 1
                });
                if !patterns[pattern].whose.contains(&at) {
                    patterns[pattern].whose.push(at);
                }
            }
        }
        let longest = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts);
        Search { automaton: longest.ok(), patterns }
    }

    /// Whole names in `text`.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        let found = self.automaton.iter().flat_map(|automaton| automaton.find_iter(text));
        found
            .flat_map(|found| {
                let pattern = &self.patterns[found.pattern().as_usize()];
                // A hyphen goes on with a handle: `ana` is not in `ana-lima`.
                let goes_on = |c: Option<char>| {
                    c.is_some_and(|c| c.is_alphanumeric() || (c == '-' && pattern.is_handle))
                };
                let is_whole = !goes_on(text[..found.start()].chars().next_back())
                    && !goes_on(text[found.end()..].chars().next());
                let whose = pattern.whose.iter().filter(move |_| is_whole);
                whose.map(move |whose| Found { whose: *whose, start: found.start() })
            })
            .collect()
    }
}
