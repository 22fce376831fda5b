//! The index of one stage: its files, and what tells whether those that stand
//! already are still the right ones.
//!
//! A large hub's index comes in parts, each with the entries whose addresses
//! fall into it. The library holds all it indexes at once, many times over; and
//! where one entry changes, one part is made again and not all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::super::Page;
use super::super::stage::Stage;
use super::engine::{self, FOLDER};
use super::record::{self, Record};

/// What the engine reads.
pub struct Index {
    parts: Vec<Arc<Part>>,
}

/// A part of an index, by its key.
struct Part {
    key: String,
    /// By their addresses.
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Index {
    /// The index of this stage; of one from before, the parts that would be made again.
    pub fn of(stage: &Stage, before: Option<&Index>) -> Index {
        let old = |at: usize, key: &str| {
            let part = before?.parts.get(at)?;
            (part.key == key).then(|| Arc::clone(part))
        };
        let all = cuts(stage).into_par_iter().enumerate();
        let parts = all.map(|(place, (stage, at, (key, records)))| {
            old(place, &key).unwrap_or_else(|| Arc::new(Part::make(stage, at, key, records)))
        });
        Index { parts: engine::apart(AT_ONCE, || parts.collect()) }
    }

    pub fn file(&self, address: &str) -> Option<&Arc<[u8]>> {
        self.parts.iter().find_map(|part| part.files.get(address))
    }
}

impl Part {
    fn make(stage: &Stage, at: usize, key: String, records: Vec<Record>) -> Part {
        let folder = stage.rooted(&folder(at)).into_owned();
        let made = engine::make(records, language(stage)).into_iter();
        let loaded = made.filter(|(name, _)| engine::is_loaded(name, at));
        let mut files: BTreeMap<String, Arc<[u8]>> =
            loaded.map(|(name, bytes)| (format!("{folder}{name}"), bytes.into())).collect();
        files.insert(seal(stage, at, &key), format!("{key}\n").into_bytes().into());
        Part { key, files }
    }
}

/// Whether an address is in the folder of the engine's files, in which nothing
/// else stands.
pub fn is_of_engine(address: &str) -> bool {
    super::in_language(address).starts_with(FOLDER)
}

/// What every part is made of, with its stage and its number among the parts of
/// that: each language has an index of its own.
fn cuts(stage: &Stage) -> Vec<(&Stage, usize, Keyed)> {
    let all = std::iter::once(stage).chain(&stage.others);
    let cuts = all.flat_map(|stage| {
        cut(stage).into_iter().enumerate().map(move |(at, part)| (stage, at, part))
    });
    cuts.collect()
}

/// One page for each file of the index. `standing` are files of an earlier
/// output: those of a part that was made of the same words are told from their
/// addresses and not made again.
pub fn files(stage: &Stage, standing: &BTreeSet<String>) -> Vec<Page> {
    if !super::is_enabled(stage) {
        return Vec::new();
    }
    // Made only if somebody has touched a file.
    let again = Arc::new(OnceLock::new());
    let all = cuts(stage);
    engine::apart(AT_ONCE, || {
        let pages = all.into_par_iter().flat_map_iter(|(stage, at, (key, records))| {
            let seal = seal(stage, at, &key);
            if standing.contains(&seal) {
                settled(stage, at, seal, standing, &again)
            } else {
                let files = Part::make(stage, at, key, records).files.into_iter();
                files.map(|(address, bytes)| Page::file(address, bytes)).collect()
            }
        });
        pages.collect()
    })
}

/// The files of a part that stands already, its seal among them.
fn settled(
    stage: &Stage,
    at: usize,
    seal: String,
    standing: &BTreeSet<String>,
    again: &Arc<OnceLock<Index>>,
) -> Vec<Page> {
    let folder = stage.rooted(&folder(at)).into_owned();
    let is_ours = |address: &&String| {
        address.strip_prefix(&folder).is_some_and(|name| engine::is_loaded(name, at))
    };
    let own = standing.iter().filter(is_ours).cloned().chain([seal]);
    let page = |address: String| {
        let (again, address) = (Arc::clone(again), Arc::<str>::from(address));
        Page::settled(Arc::clone(&address), move |stage| {
            let index: &Index = again.get_or_init(|| Index::of(stage, None));
            Ok(index.file(&address).map(|bytes| bytes.to_vec()).unwrap_or_default())
        })
    };
    own.map(page).collect()
}

/// Parts made at once: each holds a few hundred megabytes meanwhile.
const AT_ONCE: usize = 4;

/// What tells the records of a part from all others, and they themselves.
type Keyed = (String, Vec<Record>);

/// Entries in a part, about.
const ROOM: usize = 2000;

/// How many parts the index of this stage has.
pub(super) fn parts(stage: &Stage) -> usize {
    record::count(stage).div_ceil(ROOM)
}

/// The records of every part, and what tells them from all others.
fn cut(stage: &Stage) -> Vec<Keyed> {
    let mut parts: Vec<Vec<Record>> = vec![Vec::new(); parts(stage)];
    let count = parts.len();
    for record in record::records(stage) {
        // Told from the address alone, so that an entry stays in its part whatever else comes.
        let hash = blake3::hash(record.href.as_bytes());
        let [first, second, ..] = hash.as_bytes();
        parts[usize::from(u16::from_le_bytes([*first, *second])) % count].push(record);
    }
    let keyed = |records: Vec<Record>| (engine::key(&records, language(stage)), records);
    parts.into_iter().map(keyed).collect()
}

/// Where the engine's script stands: beside the first part.
pub(super) fn script() -> String {
    format!("{}{}", folder(0), engine::SCRIPT)
}

/// Where the files of a part stand, from the home of their language.
fn folder(at: usize) -> String {
    format!("{FOLDER}{at}/")
}

/// The file whose name says what all the others of its part were made of.
fn seal(stage: &Stage, at: usize, key: &str) -> String {
    stage.rooted(&format!("{}{key}.txt", folder(at))).into_owned()
}

fn language(stage: &Stage) -> &str {
    &stage.hub.programme.language
}
