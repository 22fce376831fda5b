//! Links and things that are no files, wherever an author can put one.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::run_in;
use crate::{BUILD, copy, outdated, scratch};

const SECRET: &str = "canary-of-another-file";

type Deed = fn(&Path, &Path);

/// What is put where, and the path that must be named.
const DEEDS: &[(&str, Deed)] = &[
    ("content/posts/link.md", |root, secret| {
        symlink(secret.join("secret.md"), root.join("content/posts/link.md")).unwrap();
    }),
    ("content/posts/inside.md", |root, _| {
        symlink("engines.md", root.join("content/posts/inside.md")).unwrap();
    }),
    ("content/posts/loop", |root, _| {
        symlink("../..", root.join("content/posts/loop")).unwrap();
    }),
    ("content/posts/itself.md", |root, _| {
        symlink("itself.md", root.join("content/posts/itself.md")).unwrap();
    }),
    ("content/posts/there.md", |root, _| {
        symlink("back.md", root.join("content/posts/there.md")).unwrap();
        symlink("there.md", root.join("content/posts/back.md")).unwrap();
    }),
    ("content/posts/around", |root, _| {
        symlink("../posts", root.join("content/posts/around")).unwrap();
    }),
    ("content/posts/deep", |root, _| {
        symlink("deep/deep/deep", root.join("content/posts/deep")).unwrap();
    }),
    ("content/posts/dangling.md", |root, _| {
        symlink("nowhere", root.join("content/posts/dangling.md")).unwrap();
    }),
    ("content/outside", |root, secret| symlink(secret, root.join("content/outside")).unwrap()),
    ("content/profiles/ada.png", |root, secret| {
        fs::remove_file(root.join("content/profiles/ada.png")).unwrap();
        symlink(secret.join("secret.png"), root.join("content/profiles/ada.png")).unwrap();
    }),
    ("templates/story.html", |root, secret| {
        fs::create_dir(root.join("templates")).unwrap();
        symlink(secret.join("secret.md"), root.join("templates/story.html")).unwrap();
    }),
    ("templates", |root, secret| symlink(secret, root.join("templates")).unwrap()),
    ("content", |root, secret| {
        copy(&root.join("content"), &secret.join("content"));
        fs::remove_dir_all(root.join("content")).unwrap();
        symlink(secret.join("content"), root.join("content")).unwrap();
    }),
    ("program.toml", |root, secret| {
        copy(&root.join("program.toml"), &secret.join("program.toml"));
        fs::remove_file(root.join("program.toml")).unwrap();
        symlink(secret.join("program.toml"), root.join("program.toml")).unwrap();
    }),
    ("content/posts/pipe.md", |root, _| pipe(&root.join("content/posts/pipe.md"))),
    ("content/profiles/ada.png", |root, _| {
        fs::remove_file(root.join("content/profiles/ada.png")).unwrap();
        pipe(&root.join("content/profiles/ada.png"));
    }),
    ("content/posts/device.md", |root, _| {
        symlink("/dev/zero", root.join("content/posts/device.md")).unwrap();
    }),
    ("content/posts/folder.md", |root, _| {
        fs::create_dir(root.join("content/posts/folder.md")).unwrap();
    }),
    ("content/posts/socket.md", |root, _| {
        std::os::unix::net::UnixListener::bind(root.join("content/posts/socket.md")).unwrap();
    }),
];

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn what_is_no_plain_file_is_refused_by_name_and_never_followed() {
    let outdated = outdated();
    for (named, deed) in DEEDS {
        let place = outdated.again();
        let (_secret, secret) = scratch();
        fs::write(secret.join("secret.md"), format!("+++\ntitle = \"{SECRET}\"\n+++\n{SECRET}\n"))
            .unwrap();
        fs::write(secret.join("secret.png"), crate::png(7)).unwrap();
        deed(place.path(), &secret);
        let run = run_in(place.path(), BUILD);
        assert_eq!(run.code, 1, "{named}: {}", run.said);
        assert!(run.said.contains(named), "{named}: {}", run.said);
        assert_eq!(outdated.stands(place.path()), "old", "{named}");
        let run = run_in(place.path(), &[BUILD, &["--keep-going"]].concat());
        assert_eq!(run.code, 1, "{named}: {}", run.said);
        for (path, bytes) in crate::files(&place.path().join("site")) {
            let is_there = String::from_utf8_lossy(&bytes).contains(SECRET);
            assert!(!is_there, "{named}: {path}");
        }
    }
}

#[test]
fn an_output_that_is_a_link_or_leads_through_one_is_refused() {
    let outdated = outdated();
    let (_elsewhere, elsewhere) = scratch();
    for target in [elsewhere.clone(), outdated.project.root().join("content"), "/nowhere".into()] {
        let place = outdated.again();
        fs::remove_dir_all(place.path().join("site")).unwrap();
        symlink(&target, place.path().join("site")).unwrap();
        let run = run_in(place.path(), BUILD);
        assert_eq!(run.code, 2, "{}: {}", target.display(), run.said);
        assert!(run.said.contains("link") && run.said.contains("help:"), "{}", run.said);
        assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
    }
}
