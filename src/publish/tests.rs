//! What publishing promises, each promise a small folder.

mod made;
mod meanwhile;
mod refusals;
mod settled;

use std::collections::BTreeMap;
use std::fs;

use super::*;

/// A map of addresses and texts.
pub(super) struct Pages(Vec<(String, String)>);

impl Pages {
    pub(super) fn new<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> Pages {
        Pages(pages.into_iter().map(|(address, text)| (address.into(), text.into())).collect())
    }
}

impl Output for Pages {
    fn len(&self) -> usize {
        self.0.len()
    }
    fn address(&self, index: usize) -> &str {
        &self.0[index].0
    }
    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
        Ok(Cow::Borrowed(self.0[index].1.as_bytes()))
    }
}

/// A folder for one test, in memory where the system has such: a sync of a busy disk takes long.
pub(super) fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// A project in a folder of its own, and the folder `site` in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(scratch());
        fs::create_dir_all(place.path("content/posts")).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn site(&self) -> PathBuf {
        self.path("site")
    }

    fn publish_to(&self, folder: &Path, pages: &Pages, force: bool) -> Result<Published, Failure> {
        let sources = [self.path("content"), self.path("templates")];
        publish(
            pages,
            &Options {
                folder,
                project: self.0.path(),
                sources: &sources,
                force,
                progress: None,
                since: None,
            },
        )
    }

    fn publish(&self, pages: &[(&str, &str)]) -> Result<Published, Failure> {
        self.publish_to(&self.site(), &Pages::new(pages.iter().copied()), false)
    }

    fn force(&self, pages: &[(&str, &str)]) -> Result<Published, Failure> {
        self.publish_to(&self.site(), &Pages::new(pages.iter().copied()), true)
    }

    fn refusal(&self, folder: &Path) -> String {
        let page = Pages::new([("index.html", "new")]);
        self.publish_to(folder, &page, false).expect_err("must be refused").to_string()
    }

    fn lay(&self, address: &str, text: &str) {
        let path = self.site().join(address);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The files of the site and their texts, without the manifest.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for found in survey::survey(&self.site()).unwrap() {
            let path = self.site().join(&found.path);
            if !found.is_folder && !found.path.ends_with(manifest::NAME) {
                let name = found.path.to_string_lossy().into_owned();
                files.insert(name, fs::read_to_string(path).unwrap_or_default());
            }
        }
        files
    }

    /// What stands beside the site and is not part of the project.
    fn litter(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).unwrap();
        names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains(".openmic-"))
            .collect()
    }
}

fn files<const N: usize>(files: [(&str, &str); N]) -> BTreeMap<String, String> {
    files.map(|(address, text)| (address.into(), text.into())).into()
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::symlink_metadata(path).unwrap())
}

#[test]
fn a_new_folder_holds_what_was_published() {
    let place = Place::new();
    let published = place.publish(&[("voices/ada/index.html", "Ada"), ("index.html", "")]).unwrap();
    assert_eq!((published.written, published.exchanged), (2, true));
    assert_eq!(place.files(), files([("index.html", ""), ("voices/ada/index.html", "Ada")]));
    let manifest = previous(&place.site()).unwrap();
    assert_eq!(manifest.digest("voices/ada/index.html"), Some(Digest::of(b"Ada")));
    assert!(place.litter().is_empty());
}

#[test]
fn an_equal_folder_is_not_touched() {
    let place = Place::new();
    let pages = [("b/index.html", "b"), ("a.html", "a")];
    place.publish(&pages).unwrap();
    let before = fs::metadata(place.site()).unwrap().modified().unwrap();
    #[cfg(unix)]
    let inodes = [inode(&place.site()), inode(&place.site().join(manifest::NAME))];
    let published = place.publish(&pages).unwrap();
    let manifest = previous(&place.site()).unwrap();
    assert_eq!(published, Published { unchanged: 2, manifest, ..Published::default() });
    assert_eq!(fs::metadata(place.site()).unwrap().modified().unwrap(), before);
    #[cfg(unix)]
    assert_eq!(inodes, [inode(&place.site()), inode(&place.site().join(manifest::NAME))]);
    assert!(place.litter().is_empty());
}

#[test]
fn only_what_differs_is_written() {
    let place = Place::new();
    place.publish(&[("a", "a"), ("b", "b"), ("c/d", "d"), ("e/f", "f")]).unwrap();
    #[cfg(unix)]
    let before = inode(&place.site().join("a"));
    let published = place.publish(&[("a", "a"), ("b", "B"), ("g", "g")]).unwrap();
    assert_eq!((published.written, published.unchanged), (2, 1));
    assert_eq!(published.removed, ["c/d", "e/f"]);
    assert_eq!(place.files(), files([("a", "a"), ("b", "B"), ("g", "g")]));
    assert!(!place.site().join("c").exists(), "no empty folder of ours stays");
    #[cfg(unix)]
    assert_eq!(inode(&place.site().join("a")), before);
}

#[test]
fn a_removal_alone_is_published() {
    let place = Place::new();
    place.publish(&[("a", "a"), ("b", "b")]).unwrap();
    let published = place.publish(&[("a", "a")]).unwrap();
    assert_eq!(published.removed, ["b"]);
    assert_eq!((published.written, published.exchanged), (0, true));
    assert_eq!(place.files(), files([("a", "a")]));
}

#[test]
fn nothing_at_all_can_be_published() {
    let place = Place::new();
    place.publish(&[("a", "a")]).unwrap();
    place.publish(&[]).unwrap();
    assert!(place.files().is_empty());
    assert!(!place.publish(&[]).unwrap().exchanged);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let place = Place::new();
    place.publish(&[("a", "file"), ("b/c/d", "deep")]).unwrap();
    place.publish(&[("a/x", "in a folder"), ("b", "file")]).unwrap();
    assert_eq!(place.files(), files([("a/x", "in a folder"), ("b", "file")]));
}

#[test]
fn a_page_changed_or_removed_by_hand_is_put_right() {
    let place = Place::new();
    let pages = [("a", "aaa"), ("b", "bbb"), ("c", "ccc")];
    place.publish(&pages).unwrap();
    place.lay("a", "xxx");
    fs::remove_file(place.site().join("b")).unwrap();
    let published = place.publish(&pages).unwrap();
    assert_eq!((published.written, published.unchanged), (2, 1));
    assert_eq!(place.files(), files(pages));
}

#[test]
fn foreign_files_survive() {
    let place = Place::new();
    place.publish(&[("a", "a"), ("b/c", "c")]).unwrap();
    place.lay(".git/objects/00/11", "object");
    place.lay("b/notes.txt", "mine");
    place.lay("CNAME", "hub.example");
    fs::create_dir(place.site().join("empty")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let strange = std::ffi::OsStr::from_bytes(b"caf\xe9");
        fs::create_dir(place.site().join(strange)).unwrap();
        fs::write(place.site().join(strange).join(strange), "latin").unwrap();
        std::os::unix::fs::symlink("/etc/hostname", place.site().join("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", place.site().join("dangling")).unwrap();
    }
    let before = place.files();
    place.publish(&[("a", "A")]).unwrap();
    let mut expected = before;
    expected.insert("a".into(), "A".into());
    expected.remove("b/c");
    assert_eq!(place.files(), expected);
    assert!(place.site().join("empty").is_dir());
    #[cfg(unix)]
    assert_eq!(fs::read_link(place.site().join("dangling")).unwrap(), Path::new("nowhere"));
    assert!(place.litter().is_empty());
}

#[cfg(unix)]
#[test]
fn modes_of_foreign_files_and_folders_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.publish(&[("a", "a")]).unwrap();
    place.lay("private/key", "k");
    let mode = |name: &str| fs::metadata(place.site().join(name)).unwrap().permissions().mode();
    for (name, mode) in [("private/key", 0o400), ("private", 0o500), ("", 0o511)] {
        let path = place.site().join(name);
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    place.publish(&[("a", "A")]).unwrap();
    assert_eq!(
        ["private/key", "private", ""].map(|name| mode(name) & 0o777),
        [0o400, 0o500, 0o511]
    );
    assert!(place.litter().is_empty());
    for name in ["", "private"] {
        let path = place.site().join(name);
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_page_replaced_by_a_symlink_or_a_pipe_is_put_right() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let place = Place::new();
    let outside = place.path("outside");
    fs::write(&outside, "aaa").unwrap();
    let pages = [("a", "aaa"), ("b", "b")];
    place.publish(&pages).unwrap();
    for name in ["a", "b"] {
        fs::remove_file(place.site().join(name)).unwrap();
    }
    std::os::unix::fs::symlink(&outside, place.site().join("a")).unwrap();
    mknodat(CWD, place.site().join("b"), FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    assert_eq!(place.publish(&pages).unwrap().written, 2);
    assert!(!fs::symlink_metadata(place.site().join("a")).unwrap().is_symlink());
    assert_eq!(place.files(), files(pages));
    assert_eq!(fs::read_to_string(outside).unwrap(), "aaa");
}
