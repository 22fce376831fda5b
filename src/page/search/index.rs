//! The index of one stage: its files, and what tells whether those that stand
//! already are still the right ones.
//!
//! A large hub's index comes in parts, each with the entries whose addresses
//! fall into it. The library holds all it indexes at once, many times over; and
//! where one entry changes, one part is made again and not all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

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
        // Every language has an index of its own.
        let all = languages(stage).flat_map(|stage| {
            cut(stage).into_iter().enumerate().map(move |(at, part)| (stage, at, part))
        });
        let parts = all.enumerate().map(|(place, (stage, at, (key, records)))| {
            old(place, &key).unwrap_or_else(|| Arc::new(Part::make(stage, at, key, records)))
        });
        Index { parts: parts.collect() }
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

/// The stages of all languages.
fn languages(stage: &Stage) -> impl Iterator<Item = &Stage> {
    std::iter::once(stage).chain(&stage.others)
}

/// One page for each file of the index. `standing` are files of an earlier
/// output: those of a part that was made of the same words are told from their
/// addresses and not made again.
pub fn files(stage: &Stage, standing: &BTreeSet<String>) -> Vec<Page> {
    if !super::is_enabled(stage) {
        return Vec::new();
    }
    let mut pages = Vec::new();
    // Made only if somebody has touched a file.
    let again = Arc::new(OnceLock::new());
    let all = languages(stage).flat_map(|stage| {
        cut(stage).into_iter().enumerate().map(move |(at, part)| (stage, at, part))
    });
    for (stage, at, (key, records)) in all {
        let seal = seal(stage, at, &key);
        if !standing.contains(&seal) {
            let files = Part::make(stage, at, key, records).files.into_iter();
            pages.extend(files.map(|(address, bytes)| Page::file(address, bytes)));
            continue;
        }
        let folder = stage.rooted(&folder(at)).into_owned();
        let is_ours = |address: &&String| {
            address.strip_prefix(&folder).is_some_and(|name| engine::is_loaded(name, at))
        };
        let own = standing.iter().filter(is_ours).cloned().chain([seal]);
        pages.extend(own.map(|address| {
            let (again, address) = (Arc::clone(&again), Arc::<str>::from(address));
            Page::settled(Arc::clone(&address), move |stage| {
                let index: &Index = again.get_or_init(|| Index::of(stage, None));
                Ok(index.file(&address).map(|bytes| bytes.to_vec()).unwrap_or_default())
            })
        }));
    }
    pages
}

/// Entries in a part, about.
const ROOM: usize = 2000;

/// How many parts the index of this stage has.
pub(super) fn parts(stage: &Stage) -> usize {
    record::count(stage).div_ceil(ROOM)
}

/// The records of every part, and what tells them from all others.
fn cut(stage: &Stage) -> Vec<(String, Vec<Record>)> {
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
