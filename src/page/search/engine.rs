//! From records to the files that pagefind's engine reads in the browser, of
//! which only those are kept that the search page loads.

use std::collections::BTreeMap;
use std::path::MAIN_SEPARATOR;

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use super::lists;
use super::record::Record;

/// Where the files stand.
pub(super) const FOLDER: &str = "search/engine/";

/// The script that the search page loads, and its release, by which browsers
/// tell it from the one they keep.
pub(super) const SCRIPT: &str = "pagefind.js";
pub(super) const VERSION: &str = "1.6.0";

/// Raised where other files are made of the same words, as another release does.
const FORM: u8 = 2;

/// Threads that make a part, beside which others are made.
const THREADS: usize = 2;

/// Files by their names in the folder.
pub(super) type Made = BTreeMap<String, Vec<u8>>;

/// What tells these records from all others.
pub(super) fn key(records: &[Record], language: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |words: &str| {
        hasher.update(&words.len().to_le_bytes());
        hasher.update(words.as_bytes());
    };
    add(VERSION);
    add(&FORM.to_string());
    add(language);
    for record in records {
        let Record { href, sort, title, by, day, text } = record;
        [href.as_str(), sort, title, by, day, text].into_iter().for_each(&mut add);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// The files for these records, in which words are told apart as `language` does.
pub(super) fn make(records: Vec<Record>, language: &str) -> Made {
    apart(THREADS, || {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime without a driver asks the system for nothing");
        let all = records.iter().map(|record| (record.href.clone(), record.sort)).collect();
        let files = runtime.block_on(index(records, &language.to_lowercase()));
        let files = files.expect("records without a file cannot be refused");
        let named = files.into_iter().map(|file| (name(&file), file.contents));
        lists::name(kept(named.collect()), &all)
    })
}

async fn index(records: Vec<Record>, language: &str) -> Result<Vec<SyntheticFile>, Fault> {
    let options = PagefindServiceConfig::builder().force_language(language.to_owned()).build();
    let mut index = PagefindIndex::new(Some(options))?;
    for record in records {
        let Record { href, sort: _, title, by, day, text } = record;
        // A text of no words would be left out.
        let text = if text.is_empty() { title.clone() } else { text };
        let meta = [("title", title), ("by", by), ("day", day)].into_iter();
        let meta = meta.filter(|(_, words)| !words.is_empty());
        let meta: BTreeMap<String, String> =
            meta.map(|(name, words)| (name.to_owned(), words)).collect();
        let language = language.to_owned();
        index.add_custom_record(href, text, language, Some(meta), None, None).await?;
    }
    Ok(index.get_files().await?)
}

/// The library's own error says all there is to say.
type Fault = Box<dyn std::error::Error + Send + Sync>;

/// The name of a file, with `/` between its parts.
fn name(file: &SyntheticFile) -> String {
    file.filename.to_string_lossy().replace(MAIN_SEPARATOR, "/")
}

/// Leaves out the WebAssembly of no language where there is that of one.
fn kept(mut files: Made) -> Made {
    let has_own = files.keys().filter_map(|name| wasm_of(name)).any(|of| of != UNKNOWN);
    files.retain(|name, _| wasm_of(name).is_none_or(|of| (of == UNKNOWN) != has_own));
    files
}

/// Whether the search page loads a file of this name beside a part of the index,
/// of which the first brings the engine along. All else that the library makes
/// is an interface of its own, which is not used.
pub(super) fn is_loaded(name: &str, part: usize) -> bool {
    let endings = [".pf_meta", ".pf_fragment", ".pf_index"];
    endings.iter().any(|ending| name.ends_with(ending))
        || name == "pagefind-entry.json"
        || part == 0 && (name == SCRIPT || wasm_of(name).is_some())
}

/// What tells words apart in languages that the library does not know.
const UNKNOWN: &str = "unknown";

/// `de` of `wasm.de.pagefind`.
fn wasm_of(name: &str) -> Option<&str> {
    name.strip_prefix("wasm.")?.strip_suffix(".pagefind")
}

/// Makes something on threads of its own, at most so many. Whoever waits for it
/// may be a thread of the pool that draws pages, all of which would wait for
/// each other.
pub(super) fn apart<T: Send>(threads: usize, make: impl FnOnce() -> T + Send) -> T {
    let threads = threads.min(rayon::current_num_threads());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.expect("threads can be had");
    let made = std::thread::scope(|scope| scope.spawn(|| pool.install(make)).join());
    made.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
