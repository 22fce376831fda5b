//! `openmic check --fix`: what can be mended without asking is mended in the
//! authors' files, each of them in one step, and said line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use crate::admit::Viewer;
use crate::compose::compose;
use crate::report::{Diagnostic, Fix, Severity, apply, place};
use crate::source::{Source, Sources};

/// One mended place, as it was before.
pub(super) struct Mended {
    pub(super) path: Arc<str>,
    pub(super) line: usize,
    pub(super) message: String,
    pub(super) hint: String,
}

/// What one mended thing brings to light may be mended as well, so many times.
const ROUNDS: usize = 8;

/// Mends what is wanted and safe in `sources`, as a person would who follows
/// the hints one after the other. A file that would have more errors than
/// before stays as its author wrote it.
pub(super) fn mend(
    sources: &mut Sources,
    viewer: Viewer,
    is_wanted: impl Fn(&Diagnostic) -> bool,
) -> Vec<Mended> {
    let mut all: Vec<Mended> = Vec::new();
    let mut first: BTreeMap<String, Arc<str>> = BTreeMap::new();
    let mut last: BTreeMap<String, State> = BTreeMap::new();
    let mut left: BTreeSet<String> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let composed = compose(sources, viewer);
        let states = states(&composed.diagnostics);
        let is_worse = |path: &str, before: &State| {
            before.is_readable && states.get(path).is_some_and(|now| now.errors > before.errors)
        };
        let worse: BTreeMap<String, Arc<str>> = std::mem::take(&mut last)
            .into_iter()
            .filter(|(path, before)| is_worse(path, before))
            .filter_map(|(path, _)| first.remove_entry(&path))
            .collect();
        if !worse.is_empty() {
            all.retain(|one| !worse.contains_key(&*one.path));
            left.extend(worse.keys().cloned());
            put(sources, &worse);
            continue;
        }
        let is_wanted = |one: &&Diagnostic| is_wanted(one) && !left.contains(&*one.span.path);
        let found = composed.diagnostics.iter().filter(is_wanted).filter(is_safe);
        let mut by_file: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
        for diagnostic in found {
            by_file.entry(&diagnostic.span.path).or_default().push(diagnostic);
        }
        let mut texts: BTreeMap<String, Arc<str>> = BTreeMap::new();
        for (path, diagnostics) in by_file {
            let Some(source) = sources.find(path) else { continue };
            let (text, mended) = round(source, &diagnostics, sources);
            all.extend(mended);
            if text != *source.text {
                first.entry(path.to_owned()).or_insert_with(|| Arc::clone(&source.text));
                last.insert(path.to_owned(), states.get(path).copied().unwrap_or_default());
                texts.insert(path.to_owned(), Arc::from(text));
            }
        }
        if texts.is_empty() {
            break;
        }
        put(sources, &texts);
    }
    all
}

/// One file's fixes, made.
fn round(source: &Source, found: &[&Diagnostic], sources: &Sources) -> (String, Vec<Mended>) {
    let fixes: Vec<&Fix> = found.iter().filter_map(|one| one.fix.as_ref()).collect();
    let (text, made) = apply(&source.text, &fixes);
    let made = found.iter().zip(made).filter(|(_, made)| *made).map(|(one, _)| *one);
    let mended = place(made, sources)
        .iter()
        .map(|placed| Mended {
            path: Arc::clone(&placed.diagnostic.span.path),
            line: placed.start().line,
            message: placed.diagnostic.message.clone(),
            hint: placed.diagnostic.hints.first().cloned().unwrap_or_default(),
        })
        .collect();
    (text, mended)
}

/// What is the matter with a file.
#[derive(Clone, Copy)]
struct State {
    errors: usize,
    /// Whether its fields could be read: where they could not, nobody knows
    /// yet how many errors there are.
    is_readable: bool,
}

impl Default for State {
    fn default() -> State {
        State { errors: 0, is_readable: true }
    }
}

fn states(found: &[Diagnostic]) -> BTreeMap<&str, State> {
    let mut states: BTreeMap<&str, State> = BTreeMap::new();
    for one in found {
        let state = states.entry(&one.span.path).or_default();
        state.errors += usize::from(one.severity == Severity::Error);
        state.is_readable &= !matches!(one.rule, "no-fields" | "unreadable-fields");
    }
    states
}

fn put(sources: &mut Sources, texts: &BTreeMap<String, Arc<str>>) {
    let all = sources
        .program
        .iter_mut()
        .chain(Arc::make_mut(&mut sources.entries))
        .chain(&mut sources.templates);
    for source in all {
        if let Some(text) = texts.get(&*source.path) {
            source.text = Arc::clone(text);
        }
    }
}

/// Whether `--fix` may mend this: the fix is safe and stays in the file.
fn is_safe(diagnostic: &&Diagnostic) -> bool {
    diagnostic.fix.as_ref().is_some_and(|fix| {
        fix.is_safe && fix.edits.iter().all(|edit| edit.span.path == diagnostic.span.path)
    })
}

/// Writes the files whose text differs, and gives their paths. The first file
/// that cannot be written ends it; each is either old or new, never half.
pub(super) fn write(
    root: &Path,
    before: &Sources,
    after: &Sources,
) -> Result<Vec<String>, (String, io::Error)> {
    let texts = |sources: &Sources| -> Vec<Source> {
        let all = sources.program.iter().chain(&*sources.entries).chain(&sources.templates);
        all.cloned().collect()
    };
    let mut written = Vec::new();
    for (old, new) in texts(before).iter().zip(texts(after)) {
        if old.text != new.text {
            replace(&root.join(&*old.path), &old.text, &new.text)
                .map_err(|error| (old.path.to_string(), error))?;
            written.push(old.path.to_string());
        }
    }
    Ok(written)
}

/// Puts `new` in the place of the file, if it still holds `old`.
pub(super) fn replace(path: &Path, old: &str, new: &str) -> io::Result<()> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let metadata = fs::symlink_metadata(path)?;
    let bytes = fs::read(path)?;
    let (mark, text) = bytes.strip_prefix(MARK).map_or((&b""[..], &*bytes), |text| (MARK, text));
    if !metadata.is_file() || text != old.as_bytes() {
        return Err(io::Error::other("it was changed in the meantime"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.openmic-{}", std::process::id()));
    let fill = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
        file.write_all(mark)?;
        file.write_all(new.as_bytes())?;
        file.set_permissions(metadata.permissions())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    fill().inspect_err(|_| {
        // What is left of it would be taken for a contribution's copy.
        let _ = fs::remove_file(&beside);
    })
}
