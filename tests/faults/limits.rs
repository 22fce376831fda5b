//! Limits that any machine lets anybody set: the size of a file, how many may be open, how many
//! the system watches for a preview. No privilege is needed, so this is never skipped.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::{BUILD, OPENMIC, around, can, outdated, story};

/// Runs a build with such a limit of the shell's.
fn limited(root: &std::path::Path, limit: &str) -> crate::support::Run {
    // With the signal ignored, a write past the limit fails as on a full disk; else it kills.
    let script = format!("{limit}; exec {OPENMIC} {}", BUILD.join(" "));
    around(root, "sh", &["-ec", &script])
}

#[test]
fn a_limit_on_the_size_of_files_keeps_the_old_site_and_is_named() {
    let outdated = outdated();
    let mut refused = 0;
    // In blocks of 512 bytes; the largest file of the output has some hundred.
    for blocks in [0, 1, 2, 8, 16, 32, 64, 100_000] {
        for trap in ["trap '' XFSZ; ", ""] {
            let place = outdated.again();
            let limit = format!("{trap}ulimit -f {blocks}");
            let run = limited(place.path(), &limit);
            let stands = outdated.holds(place.path(), &run, &limit);
            match run.code {
                0 => assert_eq!(blocks, 100_000),
                3 => assert!(run.said.contains("help:"), "{limit}: {}", run.said),
                code => assert!(code == -1 && trap.is_empty(), "{limit}: {code} {}", run.said),
            }
            refused += usize::from(run.code == 3 && stands == "old");
        }
    }
    assert!(refused >= 6, "only {refused} were refused");
}

#[test]
fn too_few_files_that_may_be_open_are_named() {
    let outdated = outdated();
    let mut codes = std::collections::BTreeSet::new();
    for files in [4, 6, 8, 10, 12, 16, 24, 64] {
        let place = outdated.again();
        let limit = format!("ulimit -n {files}");
        let run = limited(place.path(), &limit);
        outdated.holds(place.path(), &run, &limit);
        codes.insert(run.code);
    }
    assert!(codes.contains(&3) && codes.contains(&0), "{codes:?}");
}

/// The system watches nothing more, from the start or from some folder on.
#[test]
fn a_preview_that_may_not_watch_says_so_and_goes_on() {
    if !can("strace", &["-f", "-qq", "-o", "/dev/null", "true"]) {
        return;
    }
    for fault in [
        "inotify_init1:error=EMFILE",
        "inotify_add_watch:error=ENOSPC",
        "inotify_add_watch:error=ENOSPC:when=2+",
        "inotify_add_watch:error=ENOSPC:when=3+",
    ] {
        let outdated = outdated();
        let root = outdated.project.root();
        let (trace, inject) =
            (format!("trace={}", fault.split(':').next().unwrap()), format!("inject={fault}"));
        let mut preview = Command::new("strace")
            .args(["-D", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject, OPENMIC])
            .args(["serve", "--port", "0", "--today", "2026-03-01"])
            .current_dir(&root)
            .env("CI", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut lines = BufReader::new(preview.stderr.take().unwrap()).lines();
        let mut until = |wanted: &str| {
            while !said.contains(wanted) {
                let line = lines.next().unwrap_or_else(|| panic!("{fault}: {wanted}?\n{said}"));
                said.push_str(&line.unwrap());
                said.push('\n');
            }
        };
        until("the system watches no more files for this user");
        until("help: run `sudo sysctl fs.inotify.max_user_watches=524288");
        until("until then, files are looked at every few tenths of a second");
        until("ready in");
        outdated.project.write("content/posts/engines.md", &story("Engines", "The old text."));
        until("content/posts/engines.md changed: ");
        let number = i32::try_from(preview.id()).unwrap();
        let process = rustix::process::Pid::from_raw(number).unwrap();
        rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
        preview.wait().unwrap();
    }
}
