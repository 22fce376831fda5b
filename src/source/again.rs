//! Reads a project once more after an edit: the files that were touched, and
//! nothing else. What reads as before is the very same source as before, so that
//! whoever made something of it knows that nothing changed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::read::{self, Failure, Found};
use super::{Blob, Clock, Source, Sources, name};

/// The project at `root` after the files at `paths` were touched, where it read
/// as `before` until then. Anything unusual about them has all of it read.
pub fn read_again(
    root: &Path,
    before: &Sources,
    paths: &BTreeSet<String>,
    clock: Clock,
) -> Result<Sources, Failure> {
    let mut sources = before.clone();
    sources.clock = clock;
    for path in paths.iter().filter(|path| name::is_read(path)) {
        let Some(found) = read::one(root, path)? else {
            return Ok(alike(before, read::read(root, clock)?));
        };
        forget(&mut sources, path);
        if let Some(found) = found {
            put(&mut sources, as_before(before, found));
        }
    }
    Ok(sources)
}

/// What was found, as the very source of before if it is equal.
fn as_before(before: &Sources, found: Found) -> Found {
    match found {
        Found::Text(now) => match before.find(&now.path) {
            Some(old) if *old == now => Found::Text(old.clone()),
            _ => Found::Text(now),
        },
        Found::Blob(now) => {
            let old = before.blobs.iter().find(|old| old.path == now.path);
            Found::Blob(old.filter(|old| old.bytes == now.bytes).unwrap_or(&now).clone())
        }
        other => other,
    }
}

/// What is read, with the sources of before wherever they are equal.
pub fn alike(before: &Sources, mut now: Sources) -> Sources {
    if before.program == now.program {
        now.program.clone_from(&before.program);
    }
    let entries = (before.entries.as_slice(), Arc::make_mut(&mut now.entries));
    let templates = (before.templates.as_slice(), &mut now.templates);
    for (old, new) in [entries, templates] {
        for one in new.iter_mut() {
            if let Ok(at) = old.binary_search_by(|other| other.path.cmp(&one.path))
                && old[at] == *one
            {
                one.clone_from(&old[at]);
            }
        }
    }
    for one in &mut now.blobs {
        if let Ok(at) = before.blobs.binary_search_by(|other| other.path.cmp(&one.path))
            && before.blobs[at].bytes == one.bytes
        {
            one.clone_from(&before.blobs[at]);
        }
    }
    now.base_url.clone_from(&before.base_url);
    now.drawn.clone_from(&before.drawn);
    now
}

fn forget(sources: &mut Sources, path: &str) {
    if path == "program.toml" {
        sources.program = None;
    }
    if let Ok(at) = sources.entries.binary_search_by(|one| (*one.path).cmp(path)) {
        Arc::make_mut(&mut sources.entries).remove(at);
    }
    sources.templates.retain(|one| *one.path != *path);
    sources.blobs.retain(|one| *one.path != *path);
    sources.refused.retain(|one| *one.path != *path);
    if sources.listing.contains(path) {
        Arc::make_mut(&mut sources.listing.files).remove(path);
    }
}

fn put(sources: &mut Sources, found: Found) {
    match found {
        Found::Text(source) if &*source.path == "program.toml" => sources.program = Some(source),
        Found::Text(source) if source.path.starts_with("templates/") => {
            insert(&mut sources.templates, source, |one: &Source| &one.path);
        }
        Found::Text(source) => {
            insert(Arc::make_mut(&mut sources.entries), source, |one: &Source| &one.path);
        }
        Found::Blob(blob) => insert(&mut sources.blobs, blob, |one: &Blob| &one.path),
        Found::Other(name, file) => {
            Arc::make_mut(&mut sources.listing.files).insert(name, file);
        }
        Found::Refused(refused) => insert(&mut sources.refused, refused, |one| &one.path),
    }
}

/// Puts one into a list that is in the order of its paths.
fn insert<T>(list: &mut Vec<T>, one: T, path: fn(&T) -> &Arc<str>) {
    let at = list.partition_point(|other| path(other) < path(&one));
    list.insert(at, one);
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const CLOCK: Clock = Clock::On(date(2026, 3, 1));

    /// Something that happens to a file.
    #[derive(Clone, Debug)]
    enum Deed {
        Write(&'static str, String),
        Remove(&'static str),
        Link(&'static str),
    }

    const NAMES: &[&str] = &[
        "program.toml",
        "content/posts/a.md",
        "content/posts/b.md",
        "content/posts/.hidden.md",
        "content/posts/a.jpg",
        "content/posts/c.md~",
        "templates/story.html",
        "templates/assets/fonts/a.woff2",
        "elsewhere.md",
    ];

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let name = || proptest::sample::select(NAMES);
        let one = prop_oneof![
            4 => (name(), "[a-c\0]{0,2}").prop_map(|(name, text)| Deed::Write(name, text)),
            2 => name().prop_map(Deed::Remove),
            1 => name().prop_map(Deed::Link),
        ];
        proptest::collection::vec(one, 1..12)
    }

    fn told(sources: &Sources) -> String {
        format!(
            "{:?} {:?} {:?} {:?} {:?} {:?}",
            sources.program,
            sources.entries,
            sources.templates,
            sources.blobs,
            sources.listing.files.keys(),
            sources.refused
        )
    }

    #[cfg(unix)]
    proptest! {
        #[test]
        fn what_is_read_again_is_what_would_be_read(deeds in deeds()) {
            let root = tempfile::tempdir().unwrap();
            let root = root.path();
            let mut sources = read::read(root, CLOCK).unwrap();
            for deed in deeds {
                let (Deed::Write(name, _) | Deed::Remove(name) | Deed::Link(name)) = &deed;
                let path = root.join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                let _ = fs::remove_file(&path);
                match &deed {
                    Deed::Write(_, text) => fs::write(&path, text).unwrap(),
                    Deed::Remove(_) => {}
                    Deed::Link(_) => std::os::unix::fs::symlink("/etc/passwd", &path).unwrap(),
                }
                let paths = BTreeSet::from([(*name).to_owned()]);
                sources = read_again(root, &sources, &paths, CLOCK).unwrap();
                prop_assert_eq!(told(&sources), told(&read::read(root, CLOCK).unwrap()));
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_became_a_link_is_not_followed() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("content/posts")).unwrap();
        fs::create_dir(root.join("away")).unwrap();
        fs::write(root.join("content/posts/a.md"), "a").unwrap();
        fs::write(root.join("away/a.md"), "secret").unwrap();
        let before = read::read(root, CLOCK).unwrap();
        fs::remove_dir_all(root.join("content/posts")).unwrap();
        std::os::unix::fs::symlink(root.join("away"), root.join("content/posts")).unwrap();
        let paths = BTreeSet::from(["content/posts/a.md".to_owned()]);
        let after = read_again(root, &before, &paths, CLOCK).unwrap();
        assert!(after.entries.is_empty());
        assert_eq!(&*after.refused[0].path, "content/posts");
    }

    #[test]
    fn what_reads_as_before_is_the_same_source() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("content/posts")).unwrap();
        fs::write(root.join("content/posts/a.md"), "a").unwrap();
        let before = read::read(root, CLOCK).unwrap();
        let paths = BTreeSet::from(["content/posts/a.md".to_owned()]);
        let again = read_again(root, &before, &paths, CLOCK).unwrap();
        assert!(Arc::ptr_eq(&again.entries[0].text, &before.entries[0].text));
        let whole = alike(&before, read::read(root, CLOCK).unwrap());
        assert!(Arc::ptr_eq(&whole.entries[0].text, &before.entries[0].text));
    }
}
