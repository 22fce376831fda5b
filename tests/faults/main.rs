//! What machines and other people do to a build while it runs, through the binary: it is
//! killed, the disk fills, a call to the system fails, files change, two build at once,
//! names and links are hostile. The site that stood stays whole or the new one stands
//! whole, the exit code tells which, the message says what to do, and the next build puts
//! everything right.
//!
//! `publish` is tested moment by moment in `tests/publish`; here it is the whole program,
//! failed from outside by `strace`, `unshare` and `setpriv`. Where one of these is missing the
//! tests say so and pass, unless `OPENMIC_REQUIRE=1` asks for them. Only to mount a disk of one's
//! own may a machine refuse even then, as most containers do: a limit on the size of files, which
//! anybody may set, stands in for a full disk, and permissions for a closed one.

#![cfg(target_os = "linux")]
#![allow(clippy::print_stdout, reason = "what was skipped, and figures")]

mod disk;
mod injected;
mod limits;
mod links;
mod many;
mod meanwhile;
mod names;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{PROGRAM, Project, Run, files, run_in};

type Site = BTreeMap<String, Vec<u8>>;

const BUILD: &[&str] = &["build", "--today", "2026-03-01"];

const OPENMIC: &str = env!("CARGO_BIN_EXE_openmic");

/// A project whose site is older than its sources.
struct Outdated {
    project: Project,
    /// What stands.
    old: Site,
    /// What a build makes of the sources.
    new: Site,
}

fn outdated() -> Outdated {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    let ada = "+++\nname = \"Ada Lovelace\"\nphoto = \"ada.png\"\n+++\nI count.\n";
    project.write("content/profiles/ada.md", ada);
    project.write_bytes("content/profiles/ada.png", &png(40));
    project.write("content/posts/engines.md", &story("Engines", "The old text."));
    project.write("content/posts/over.md", &story("Over", "Soon gone."));
    let run = project.run(BUILD);
    assert_eq!(run.code, 0, "{}", run.said);
    let old = project.site();
    project.write("content/posts/engines.md", &story("Engines", "The new text."));
    project.write("content/posts/more.md", &story("More", "Another."));
    project.write_bytes("content/profiles/ada.png", &png(90));
    project.remove("content/posts/over.md");
    let new = fresh(&project.root());
    assert!(old != new && !new.contains_key("stories/over/index.html"));
    Outdated { project, old, new }
}

fn story(title: &str, text: &str) -> String {
    format!("+++\ntitle = \"{title}\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n{text}\n")
}

/// A picture of one grey.
fn png(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::GrayImage::from_pixel(64, 48, image::Luma([shade]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// What a build makes of these sources where nothing stood before.
fn fresh(root: &Path) -> Site {
    let place = tempfile::tempdir_in(root.parent().unwrap()).unwrap();
    for part in ["program.toml", "content"] {
        copy(&root.join(part), &place.path().join(part));
    }
    let run = run_in(place.path(), BUILD);
    assert_eq!(run.code, 0, "{}", run.said);
    files(&place.path().join("site"))
}

/// A copy of a file or a folder.
fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-a").args([from, to]).status().unwrap();
    assert!(status.success());
}

impl Outdated {
    /// The same again, for a fault of its own.
    fn again(&self) -> tempfile::TempDir {
        let root = self.project.root();
        let place = tempfile::tempdir_in(root.parent().unwrap()).unwrap();
        copy(&root.join("."), place.path());
        place
    }

    /// Whether the old site stands, or the new one; neither is a torn one.
    fn stands(&self, root: &Path) -> &'static str {
        let site = files(&root.join("site"));
        match () {
            () if site == self.old => "old",
            () if site == self.new => "new",
            () => "torn",
        }
    }

    /// Asserts what holds after every fault, and gives back which site stood after it.
    fn holds(&self, root: &Path, run: &Run, fault: &str) -> &'static str {
        let stands = self.stands(root);
        assert_ne!(stands, "torn", "{fault}: {}", run.said);
        match run.code {
            0 => assert_eq!(stands, "new", "{fault}: {}", run.said),
            1..=3 => {
                assert_eq!(stands, "old", "{fault}: {}", run.said);
                // A failed write may have been the message's own.
                let is_mute = fault.contains("write");
                assert!(run.said.contains("help:") || is_mute, "{fault}: {}", run.said);
            }
            // Killed, or never begun because the system could not load it.
            code => assert!(matches!(code, -1 | 127), "{fault}: {code} {}", run.said),
        }
        let next = run_in(root, BUILD);
        assert_eq!(next.code, 0, "after {fault}: {}", next.said);
        assert_eq!(self.stands(root), "new", "after {fault}");
        assert_eq!(names(root), ["content", "program.toml", "site"], "after {fault}");
        stands
    }
}

/// What lies in a folder, in order, but for the memory of the last build, in which nothing lies
/// but what belongs there.
fn names(folder: &Path) -> Vec<String> {
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    for name in names(&folder.join(".openmic")) {
        let is_memory = name.strip_prefix("built-").is_some_and(|rest| !rest.contains('.'));
        assert!(is_memory || name == ".gitignore", "{name}");
    }
    names(folder).into_iter().filter(|name| name != ".openmic").collect()
}

/// Runs a program around the binary.
fn around(root: &Path, program: &str, arguments: &[&str]) -> Run {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root)
        .env("CI", "true")
        .env_remove("NO_COLOR")
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &out;
    Run { code: output.status.code().unwrap_or(-1), said, out }
}

/// Whether a program is here and may do what it is for. It must, where all tests are asked for.
fn can(program: &str, arguments: &[&str]) -> bool {
    let Some(why) = refusal(program, arguments) else { return true };
    assert!(!is_required(), "OPENMIC_REQUIRE=1 asks for all faults, but {why}");
    println!("skipped: {why}");
    false
}

/// Why a program does not do what it is for here, if it does not.
fn refusal(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).output() {
        Ok(output) if output.status.success() => None,
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Some(format!("`{program} {}` is refused here: {}", arguments.join(" "), said.trim()))
        }
        Err(error) => Some(format!("`{program}` cannot be run: {error}")),
    }
}

fn is_required() -> bool {
    std::env::var("OPENMIC_REQUIRE").is_ok_and(|value| value == "1")
}

/// The folder of this test's own files.
fn scratch() -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().to_owned();
    (place, path)
}
