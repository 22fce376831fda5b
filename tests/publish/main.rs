//! What only a process of its own can show: publishing is killed, or meets the limits of its
//! process. The child is this very test program, asked for its one ignored test.

#![cfg(unix)]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Outcome};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use openmic::publish::{Failure, Moment, Options, Output, Published, Undrawn, publish};
use rustix::process::{Resource, Rlimit, Signal};

const PLACE: &str = "OPENMIC_TEST_PLACE";
const KILL_AT: &str = "OPENMIC_TEST_KILL_AT";
const LIMIT: &str = "OPENMIC_TEST_LIMIT";
const FILES: usize = 300;

/// The old site, or the new one: of its files a third is unchanged, a third differs, and the
/// others are gone or new.
struct Site {
    is_new: bool,
    addresses: Vec<String>,
}

impl Site {
    fn old() -> Site {
        Site { is_new: false, addresses: (0..FILES).map(address).collect() }
    }

    fn new() -> Site {
        Site { is_new: true, addresses: (FILES / 3..FILES * 4 / 3).map(address).collect() }
    }
}

fn address(number: usize) -> String {
    format!("stories/{}/{number}/index.html", number % 7)
}

impl Output for Site {
    fn len(&self) -> usize {
        self.addresses.len()
    }

    fn address(&self, index: usize) -> &str {
        &self.addresses[index]
    }

    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
        let is_changed = self.is_new && index.is_multiple_of(2);
        let text = if is_changed { "new words\n" } else { "words\n" };
        Ok(Cow::Owned(text.repeat(400).into_bytes()))
    }
}

fn publish_in(
    place: &Path,
    site: &Site,
    progress: &(dyn Fn(Moment) + Sync),
) -> Result<Published, Failure> {
    let folder = place.join("site");
    let sources = [place.join("content")];
    let options = Options {
        folder: &folder,
        project: place,
        sources: &sources,
        since: None,
        force: false,
        progress: Some(progress),
    };
    publish(site, &options)
}

/// In memory where the system has such: a sync of a busy disk takes long.
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// A place where the old site stands, with foreign files in it.
fn place_with_old_site() -> tempfile::TempDir {
    let place = scratch();
    publish_in(place.path(), &Site::old(), &|_| ()).unwrap();
    let site = place.path().join("site");
    fs::write(site.join("CNAME"), "hub.example").unwrap();
    for number in 0..40 {
        let folder = site.join(format!(".git/objects/{number:02}"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("object"), number.to_string()).unwrap();
    }
    fs::write(site.join("stories/notes.txt"), "mine").unwrap();
    place
}

type Snapshot = BTreeMap<PathBuf, Vec<u8>>;

/// Every file below a folder, and its bytes.
fn snapshot(folder: &Path) -> Snapshot {
    let mut files = Snapshot::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().into(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Publishes the new site in a process of its own.
fn child(place: &Path, variable: &str, value: &str) -> Outcome {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_child", "--ignored", "--nocapture"])
        .env(PLACE, place)
        .env(variable, value)
        .output()
        .unwrap()
}

#[test]
#[ignore = "the other tests run it, each in a process of its own"]
fn the_child() {
    let Some(place) = std::env::var_os(PLACE) else { return };
    if let Ok(limit) = std::env::var(LIMIT) {
        let (resource, most) = match limit.as_str() {
            "descriptors" => (Resource::Nofile, 24),
            "no descriptor" => (Resource::Nofile, 0),
            _ => (Resource::Fsize, 1000),
        };
        let limit = Rlimit { current: Some(most), maximum: Some(most) };
        rustix::process::setrlimit(resource, limit).unwrap();
    }
    let kill_at: usize = std::env::var(KILL_AT).map_or(0, |number| number.parse().unwrap());
    let told = AtomicUsize::new(0);
    let outcome = publish_in(place.as_ref(), &Site::new(), &|_| {
        if told.fetch_add(1, Ordering::Relaxed) + 1 == kill_at {
            rustix::process::kill_process(rustix::process::getpid(), Signal::KILL).unwrap();
        }
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// All moments of one publication, in the order in which they were told.
fn moments(place: &Path) -> Vec<Moment> {
    let moments = Mutex::new(Vec::new());
    publish_in(place, &Site::new(), &|moment| moments.lock().unwrap().push(moment)).unwrap();
    moments.into_inner().unwrap()
}

/// Fifty moments spread over all, and each of those around the exchange.
fn kills(moments: &[Moment]) -> Vec<usize> {
    let sealed = moments.iter().position(|moment| *moment == Moment::Sealed).unwrap() + 1;
    let last = moments.len();
    let spread = (0..50).map(|step| 1 + step * (last - 1) / 49);
    let mut kills: Vec<usize> = spread.chain(sealed - 2..=last.min(sealed + 3)).collect();
    kills.sort_unstable();
    kills.dedup();
    kills
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_site_or_the_new_one_whole() {
    let place = place_with_old_site();
    let old = snapshot(&place.path().join("site"));
    let moments = moments(place.path());
    let new = snapshot(&place.path().join("site"));
    assert!(old != new && new.len() > FILES);

    let (mut olds, mut news) = (0, 0);
    for at in kills(&moments) {
        let place = place_with_old_site();
        let outcome = child(place.path(), KILL_AT, &at.to_string());
        assert_eq!(outcome.status.code(), None, "the child was to be killed at {at}");
        let site = snapshot(&place.path().join("site"));
        olds += usize::from(site == old);
        news += usize::from(site == new);
        assert!(site == old || site == new, "torn by a kill at {at}");

        publish_in(place.path(), &Site::new(), &|_| ()).unwrap();
        assert!(snapshot(&place.path().join("site")) == new, "after a kill at {at}");
        assert_eq!(names(place.path()), ["site"], "after a kill at {at}");
    }
    assert!(olds > 10 && news > 5, "{olds} old, {news} new");
}

#[test]
fn a_kill_while_the_folder_is_new_leaves_none_or_all() {
    let place = scratch();
    let moments = moments(place.path());
    let new = snapshot(&place.path().join("site"));
    for at in kills(&moments).into_iter().step_by(4).chain([moments.len() - 2, moments.len()]) {
        let place = scratch();
        child(place.path(), KILL_AT, &at.to_string());
        let folder = place.path().join("site");
        assert!(!folder.exists() || snapshot(&folder) == new, "torn by a kill at {at}");
        publish_in(place.path(), &Site::new(), &|_| ()).unwrap();
        assert!(snapshot(&folder) == new, "after a kill at {at}");
        assert_eq!(names(place.path()), ["site"], "after a kill at {at}");
    }
}

/// Publishes under a limit that does not suffice and gives back what was said.
fn failure_under(limit: &str) -> String {
    let place = place_with_old_site();
    let old = snapshot(&place.path().join("site"));
    let outcome = child(place.path(), LIMIT, limit);
    let said = [outcome.stdout, outcome.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert_eq!(outcome.status.code(), Some(101), "{said}");
    assert!(snapshot(&place.path().join("site")) == old, "the old site stands");
    assert_eq!(names(place.path()), ["site"], "nothing is left beside it");
    said
}

#[test]
fn a_file_size_limit_is_an_error_and_changes_nothing() {
    let said = failure_under("size");
    assert!(said.contains("cannot write `") && said.contains("ulimit -f"), "{said}");
}

#[test]
fn a_lack_of_descriptors_is_an_error_and_changes_nothing() {
    let said = failure_under("no descriptor");
    assert!(said.contains("ulimit -n"), "{said}");
}

#[test]
fn twenty_four_descriptors_suffice() {
    let place = place_with_old_site();
    let outcome = child(place.path(), LIMIT, "descriptors");
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&outcome.stdout));
    assert!(place.path().join("site").join(address(FILES)).is_file());
}
