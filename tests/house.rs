//! The house polices itself: who may use whom, who may touch the world, and
//! the habits that a script can see. Cargo cannot stop an upward import within
//! one crate, so this does.

use std::fs;
use std::path::{Path, PathBuf};

/// Floors from the ground up; modules of one floor are neighbours and do not
/// use each other.
const FLOORS: &[&[&str]] = &[
    &["source"],
    &["memo"],
    &["report"],
    &["markdown", "asset", "words"],
    &["render"],
    &["content"],
    &["hub"],
    &["check", "admit"],
    &["page", "record"],
    &["compose"],
    &["publish", "serve"],
    &["cli"],
];

/// What touches the world, and the files that may.
const DOORS: &[(&str, &[&str])] = &[
    ("std::fs", &["source/read.rs", "publish/", "cli/"]),
    ("std::env", &["cli/"]),
    ("std::net", &["serve/http/server.rs"]),
    ("tokio::net", &["serve/http/"]),
    ("std::process", &["cli/", "publish/"]),
    ("std::time::SystemTime", &[]),
    ("std::time::Instant", &["cli/", "serve/"]),
    ("Timestamp::now", &["cli/", "serve/"]),
    ("Zoned::now", &[]),
];

struct File {
    /// Path below `src/`.
    path: String,
    text: String,
    /// The text above the file's tests.
    code: String,
}

fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    assert!(paths.len() > 50, "the sources are where this test looks for them");
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let is_test = name.contains("/tests") || name.ends_with("fixture.rs");
            let code =
                if is_test { "" } else { text.split("#[cfg(test)]\nmod tests {").next().unwrap() };
            File { path: name, code: without_comments(code), text }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    paths.sort();
}

fn without_comments(code: &str) -> String {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The modules a file names as `crate::module`.
fn used(code: &str) -> Vec<String> {
    code.split("crate::")
        .skip(1)
        .map(|after| after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect())
        .filter(|name: &String| !name.is_empty())
        .collect()
}

#[test]
fn modules_use_only_the_floors_below() {
    let mut wrong = Vec::new();
    for file in files() {
        let module = file.path.split(['/', '.']).next().unwrap();
        if matches!(module, "lib" | "main") {
            continue;
        }
        let own = floor(module).unwrap_or_else(|| panic!("`{module}` has no floor"));
        assert!(!file.code.contains("use crate::{"), "{}: one module per `use`", file.path);
        for other in used(&file.code) {
            let Some(its) = floor(&other) else {
                panic!("{} names `crate::{other}`, which has no floor", file.path)
            };
            if other != module && its >= own {
                wrong.push(format!("{} uses `{other}`", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "upward or sideways: {wrong:#?}");
}

#[test]
fn the_world_enters_through_its_doors() {
    let mut wrong = Vec::new();
    for file in files() {
        for (what, doors) in DOORS {
            let may =
                file.path == "main.rs" || doors.iter().any(|door| file.path.starts_with(door));
            if file.code.contains(what) && !may {
                wrong.push(format!("{} names `{what}`", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_is_for_and_holds_one_noun() {
    for file in files() {
        assert!(file.text.starts_with("//!"), "{} opens without `//!`", file.path);
        let lines = file.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines: is a second noun inside?", file.path);
        for word in ["utils", "common_", "helpers", "manager"] {
            assert!(!file.path.contains(word), "{}: name it after what it is", file.path);
        }
    }
}

#[test]
fn nothing_panics_without_a_reason() {
    for file in files() {
        for pattern in [".unwrap()", "panic!(", "unreachable!(", "unimplemented!(", "todo!("] {
            assert!(!file.code.contains(pattern), "{} holds `{pattern}`", file.path);
        }
    }
}
