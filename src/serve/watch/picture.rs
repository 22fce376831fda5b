//! What the files of a project look like at one moment, and what changed between two looks. For
//! systems that do not tell of changes.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant, UNIX_EPOCH};

use walkdir::{DirEntry, WalkDir};

use super::FOLDERS;
use super::gathering::Touch;
use super::noticed::name_below;
use crate::source::{self, Stamp};

/// Some systems count a file's time in steps of two seconds: until they are over, a second save
/// may leave the very same time, and only the bytes tell.
const STEP: Duration = Duration::from_secs(3);
/// A file untouched for so long when it is first seen has its last step behind it, even where
/// another machine's clock gave it its time.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);
/// Bytes of the largest file that is read for it: what people write by hand is smaller.
const LARGEST: usize = 1024 * 1024;

/// All that a hub is made of, by its path from the project's root.
#[derive(Debug, Default)]
pub(super) struct Picture(BTreeMap<String, Seen>);

/// One file or folder, as it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    is_folder: bool,
    stamp: Stamp,
    /// When a save cannot leave the stamp as it is any more; nothing once a look came after it.
    sure_from: Option<Instant>,
    /// Of its bytes, while the stamp is not enough.
    digest: Option<blake3::Hash>,
}

impl Picture {
    /// Looks at the project at `root`. Files that look as they did `before` are not opened, but for
    /// those that were touched a moment ago.
    pub(super) fn look(root: &Path, before: &Picture, now: Instant) -> Picture {
        let places = FOLDERS.iter().copied().chain(["program.toml"]).map(|name| root.join(name));
        let entries = places.flat_map(|place| {
            let walk = WalkDir::new(place).follow_root_links(false).into_iter();
            walk.filter_entry(|entry| name_below(root, entry.path()).is_some())
        });
        let seen = entries.filter_map(|entry| {
            // What vanishes while it is looked at is gone for this look.
            let entry = entry.ok()?;
            let name = name_below(root, entry.path())?;
            let seen = Seen::of(&entry, before.0.get(&name), now)?;
            Some((name, seen))
        });
        Picture(seen.collect())
    }

    /// What happened to which path from this look to another one. Whether a file is whole cannot
    /// be seen.
    pub(super) fn touches(&self, after: &Picture) -> Vec<(String, Touch)> {
        let of_now = after.0.iter().filter_map(|(name, now)| {
            let touch = match self.0.get(name) {
                None if now.is_folder => Touch::Everything,
                None => Touch::Created,
                Some(then) if then.is_folder != now.is_folder => Touch::Everything,
                Some(then) if now.is_written_since(then) => Touch::Writing,
                Some(_) => return None,
            };
            Some((name.clone(), touch))
        });
        let gone = self.0.iter().filter(|(name, _)| !after.0.contains_key(*name));
        let gone = gone.map(|(name, then)| {
            let touch = if then.is_folder { Touch::Everything } else { Touch::Gone };
            (name.clone(), touch)
        });
        of_now.chain(gone).collect()
    }
}

impl Seen {
    fn of(entry: &DirEntry, before: Option<&Seen>, now: Instant) -> Option<Seen> {
        let (kind, stamp) = (entry.file_type(), source::stamp(entry.path())?);
        if !kind.is_file() {
            return Some(Seen { is_folder: kind.is_dir(), stamp, sure_from: None, digest: None });
        }
        let age = UNIX_EPOCH.elapsed().ok().and_then(|now| now.checked_sub(stamp.modified?));
        let sure_from = match before {
            Some(before) if before.stamp == stamp => before.sure_from,
            None if age.is_some_and(|age| age > OLD) => None,
            _ => Some(now + STEP),
        };
        let read = || source::bytes_of(entry.path(), LARGEST);
        let digest = sure_from.and_then(|_| read()).map(|bytes| blake3::hash(&bytes));
        // This look was the last one that had to open the file.
        let sure_from = sure_from.filter(|from| now < *from);
        Some(Seen { is_folder: false, stamp, sure_from, digest })
    }

    /// What is in a folder is seen for itself, and its own times tell nothing else.
    fn is_written_since(&self, then: &Seen) -> bool {
        let are_other_bytes = || match (then.digest, self.digest) {
            (Some(then), Some(now)) => then != now,
            _ => false,
        };
        !self.is_folder && (self.stamp != then.stamp || are_other_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::*;

    const STAMP: Stamp =
        Stamp { length: 5, modified: None, changed: Some((7, 0)), number: Some(1) };

    fn file(stamp: Stamp, words: &str) -> Seen {
        let digest = Some(blake3::hash(words.as_bytes()));
        Seen { is_folder: false, stamp, sure_from: None, digest }
    }

    fn picture(files: &[(&str, Seen)]) -> Picture {
        Picture(files.iter().map(|(name, seen)| ((*name).to_owned(), seen.clone())).collect())
    }

    fn folder(stamp: Stamp) -> Seen {
        Seen { is_folder: true, stamp, sure_from: None, digest: None }
    }

    /// What two looks tell of one path.
    fn told(then: Option<Seen>, now: Option<Seen>) -> Vec<Touch> {
        let of = |seen: Option<Seen>| picture(&seen.map_or(vec![], |seen| vec![("a.md", seen)]));
        of(then).touches(&of(now)).into_iter().map(|(_, touch)| touch).collect()
    }

    #[test]
    fn a_save_of_the_same_length_within_one_step_of_the_clock_is_seen() {
        let (then, now) = (file(STAMP, "seven"), file(STAMP, "eight"));
        assert_eq!(told(Some(then.clone()), Some(now)), [Touch::Writing]);
        assert_eq!(told(Some(then.clone()), Some(then)), []);
    }

    #[test]
    fn whatever_the_system_tells_of_a_file_is_enough() {
        for stamp in [
            Stamp { length: 6, ..STAMP },
            Stamp { modified: Some(Duration::ZERO), ..STAMP },
            Stamp { changed: Some((7, 1)), ..STAMP },
            // Another file in its place, with the times of the old one.
            Stamp { number: Some(2), ..STAMP },
        ] {
            assert_eq!(told(Some(file(STAMP, "a")), Some(file(stamp, "a"))), [Touch::Writing]);
        }
    }

    #[test]
    fn a_file_that_is_not_opened_any_more_is_no_other_one() {
        let closed = Seen { digest: None, ..file(STAMP, "") };
        assert_eq!(told(Some(file(STAMP, "a")), Some(closed)), []);
    }

    #[test]
    fn files_that_come_and_go_are_named() {
        assert_eq!(told(None, Some(file(STAMP, "a"))), [Touch::Created]);
        assert_eq!(told(Some(file(STAMP, "a")), None), [Touch::Gone]);
        let both = |names: [&str; 2]| picture(&names.map(|name| (name, file(STAMP, "a"))));
        let told = both(["a.md", "b.md"]).touches(&both(["b.md", "c.md"]));
        assert_eq!(told, [("c.md".into(), Touch::Created), ("a.md".into(), Touch::Gone)]);
    }

    #[test]
    fn folders_that_come_and_go_mean_everything_and_their_times_nothing() {
        for (then, now) in [
            (None, Some(folder(STAMP))),
            (Some(folder(STAMP)), None),
            (Some(folder(STAMP)), Some(file(STAMP, "a"))),
            (Some(file(STAMP, "a")), Some(folder(STAMP))),
        ] {
            assert_eq!(told(then, now), [Touch::Everything]);
        }
        let later = Stamp { changed: Some((8, 0)), ..STAMP };
        assert_eq!(told(Some(folder(STAMP)), Some(folder(later))), []);
    }

    /// Looks at a small project, does something, looks again `after` the first look.
    fn looks(after: Duration, deed: impl Fn(&Path)) -> (Picture, Picture) {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("content/posts")).unwrap();
        fs::create_dir_all(root.path().join("site")).unwrap();
        fs::write(root.path().join("program.toml"), "[program]").unwrap();
        fs::write(root.path().join("content/posts/a.md"), "seven").unwrap();
        let now = Instant::now();
        let first = Picture::look(root.path(), &Picture::default(), now);
        deed(root.path());
        let second = Picture::look(root.path(), &first, now + after);
        (first, second)
    }

    #[test]
    fn what_a_hub_is_made_of_is_looked_at_and_nothing_else() {
        let (first, second) = looks(Duration::ZERO, |root| {
            fs::write(root.join("content/posts/a.md"), "eight").unwrap();
            fs::write(root.join("content/posts/.a.md.swp"), "eight").unwrap();
            fs::write(root.join("site/index.html"), "x").unwrap();
            fs::write(root.join("notes.md"), "x").unwrap();
            fs::write(root.join("content/posts/b.md"), "x").unwrap();
        });
        let of = |name: &str| format!("content/posts/{name}");
        let told = [(of("a.md"), Touch::Writing), (of("b.md"), Touch::Created)];
        assert_eq!(first.touches(&second), told);
    }

    #[test]
    fn a_file_is_opened_until_its_time_is_sure_and_then_no_more() {
        let nothing = |_: &Path| ();
        let is_open = |picture: &Picture| picture.0["content/posts/a.md"].digest.is_some();
        for after in [Duration::ZERO, STEP] {
            let (first, second) = looks(after, nothing);
            assert!(is_open(&first) && is_open(&second));
            assert_eq!(second.0["content/posts/a.md"].sure_from.is_none(), after == STEP);
        }
        let set = |root: &Path| {
            let file = File::options().write(true).open(root.join("content/posts/a.md")).unwrap();
            file.set_modified(UNIX_EPOCH).unwrap();
        };
        let (_, touched) = looks(STEP, set);
        assert!(touched.0["content/posts/a.md"].sure_from.is_some(), "its new time may be unsure");
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("content/posts")).unwrap();
        fs::write(root.path().join("content/posts/a.md"), "seven").unwrap();
        set(root.path());
        let old = Picture::look(root.path(), &Picture::default(), Instant::now());
        assert!(!is_open(&old), "nobody has touched it for years");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_looked_at_through_a_link() {
        let (first, second) = looks(Duration::ZERO, |root| {
            fs::create_dir_all(root.join("away")).unwrap();
            fs::write(root.join("away/a.html"), "x").unwrap();
            std::os::unix::fs::symlink(root.join("away"), root.join("templates")).unwrap();
        });
        assert_eq!(first.touches(&second), [("templates".to_owned(), Touch::Created)]);
    }
}
