//! What is refused, and that a refusal changes nothing.

use super::*;

#[test]
fn a_foreign_file_in_the_way_is_refused_by_name() {
    let place = Place::new();
    place.publish(&[("a", "a")]).unwrap();
    place.lay("b", "mine");
    place.lay("c", "mine");
    place.lay("d/e", "mine");
    let before = place.files();
    for (address, named) in [("b", "/site/b`"), ("c/index.html", "/site/c`"), ("d", "/site/d`")] {
        let said = place.publish(&[("a", "A"), (address, "ours")]).unwrap_err().to_string();
        assert!(said.contains(named), "{said}");
        assert_eq!(place.files(), before);
    }
    assert!(place.litter().is_empty());
    place.publish(&[("a", "A"), ("b", "mine")]).expect("equal bytes are in nobody's way");
    place.force(&[("a", "A"), ("b", "mine"), ("c/index.html", "ours")]).unwrap();
    assert!(place.force(&[("d", "ours")]).is_err(), "no folder with what it holds is replaced");
    let expected = [("a", "A"), ("b", "mine"), ("c/index.html", "ours"), ("d/e", "mine")];
    assert_eq!(place.files(), files(expected));
}

#[test]
fn a_folder_of_someone_else_is_refused_unless_forced() {
    let place = Place::new();
    place.lay("thesis.doc", "years of work");
    place.lay("index.html", "by hand");
    let said = place.refusal(&place.site());
    assert!(said.contains("(`index.html`, `thesis.doc`)"), "{said}");
    assert_eq!(place.force(&[("index.html", "new")]).unwrap().written, 1);
    place.publish(&[("home.html", "newer")]).unwrap();
    let expected = [("home.html", "newer"), ("thesis.doc", "years of work")];
    assert_eq!(place.files(), files(expected));
}

#[test]
fn what_hosts_and_git_ask_for_is_tolerated() {
    let place = Place::new();
    for name in [".gitignore", ".git/HEAD", ".gitkeep", ".nojekyll", "CNAME"] {
        place.lay(name, "x");
    }
    place.publish(&[("index.html", "new")]).unwrap();
    assert_eq!(place.files().len(), 6);
}

#[test]
fn a_damaged_manifest_is_refused_unless_forced() {
    let place = Place::new();
    place.publish(&[("a", "a"), ("b", "b")]).unwrap();
    let text = fs::read_to_string(place.site().join(manifest::NAME)).unwrap();
    place.lay(manifest::NAME, text.trim_end().rsplit_once('\n').unwrap().0);
    let said = place.publish(&[("a", "A")]).unwrap_err().to_string();
    assert!(said.contains(".openmic-manifest` is damaged: lines were"), "{said}");
    assert!(previous(&place.site()).is_err());
    place.force(&[("a", "A")]).unwrap();
    assert_eq!(place.files(), files([("a", "A"), ("b", "b")]), "what is not proved ours stays");
}

#[test]
fn folders_that_can_be_no_output_are_refused() {
    let place = Place::new();
    place.lay("file", "");
    fs::create_dir(place.path("site/a")).unwrap();
    for (folder, named) in [
        (PathBuf::new(), "its name is empty"),
        (PathBuf::from("/"), "the root"),
        (place.path(""), "it is the project"),
        (place.path("site/.."), "it is the project"),
        (place.path("site/a/../.."), "it is the project"),
        (place.0.path().parent().unwrap().to_path_buf(), "holds the project"),
        (place.path("content"), "holds sources"),
        (place.path("content/posts"), "holds sources"),
        (place.path("content/new/deep"), "holds sources"),
        (place.path("content/../content/./x/"), "holds sources"),
        (place.path("templates"), "holds sources"),
        (place.path("site/file"), "it is a file"),
        (place.path("site/file/x"), "a file stands where"),
        (place.path("missing/../site"), "`..` follows"),
    ] {
        let said = place.refusal(&folder);
        assert!(said.contains(named), "{}: {said}", folder.display());
    }
    assert!(!place.path("missing").exists() && !place.path("templates").exists());
    assert!(!place.path("content/new").exists());
}

#[cfg(unix)]
#[test]
fn a_symlink_is_refused_by_name_and_never_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    let victim = scratch();
    symlink(victim.path(), place.site()).unwrap();
    symlink("nowhere", place.path("dangling")).unwrap();
    for folder in ["site", "site/", "site/.", "dangling"] {
        let said = place.refusal(&place.path(folder));
        assert!(said.contains("it is a symlink to `"), "{folder}: {said}");
    }
    assert_eq!(fs::read_dir(victim.path()).unwrap().count(), 0);
    // Through a symlink above it, a folder is still the one it is.
    symlink(place.path("content"), place.path("alias")).unwrap();
    assert!(place.refusal(&place.path("alias/out")).contains("holds sources"));
}
