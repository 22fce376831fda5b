//! Disks that are full or closed, and files that may not be read.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::{Run, files, run_in};
use crate::{BUILD, OPENMIC, around, can, copy, is_required, outdated, refusal, scratch};

/// How `unshare` lets a file system of one's own be mounted here: by anybody, or by root alone.
/// Where the machine lets nobody, `limits.rs` fills disks all the same, and permissions close them.
fn mounting() -> Option<&'static str> {
    let refused = |how| refusal("unshare", &[how, "mount", "-t", "tmpfs", "none", "/mnt"]);
    let Some(why) = refused("-rm") else { return Some("-rm") };
    let is_missing = why.contains("cannot be run");
    assert!(!(is_missing && is_required()), "OPENMIC_REQUIRE=1 asks for all faults, but {why}");
    let by_root = refused("-m").is_none().then_some("-m");
    if by_root.is_none() {
        println!("skipped: a disk of its own, because {why}");
    }
    by_root
}

/// Runs a script in a place of its own where it may mount; `$OPENMIC build` builds.
fn mounted(root: &Path, how: &str, script: &str) -> Run {
    let script = format!("OPENMIC=\"{OPENMIC} build --today 2026-03-01\"\n{script}");
    around(root, "unshare", &[how, "sh", "-ec", &script])
}

#[test]
fn a_full_disk_keeps_the_old_site_and_is_named() {
    let Some(how) = mounting() else { return };
    let outdated = outdated();
    let root = outdated.project.root();
    let (_kept, kept) = scratch();
    // Room for what is there and for so many blocks of 4 KB beside it.
    for room in [0, 1, 2, 4, 8, 16] {
        let script = format!(
            "mkdir -p disk {kept}/{room}; mount -t tmpfs none disk; cp -a program.toml content site disk/\n\
             used=$(df -k --output=used disk | tail -1)\n\
             mount -o remount,size=$((used + 4 * {room}))k disk\n\
             code=0; (cd disk && $OPENMIC) || code=$?\n\
             ls -A disk; cp -a disk/site {kept}/{room}/; exit $code\n",
            kept = kept.display()
        );
        let run = mounted(&root, how, &script);
        assert_eq!(run.code, 3, "{room}: {}", run.said);
        assert!(run.said.contains("help: free some space, then build again"), "{}", run.said);
        assert!(!run.out.contains(".site.openmic"), "nothing is left beside it: {}", run.out);
        assert!(files(&kept.join(format!("{room}/site"))) == outdated.old, "{room} blocks");
    }
}

#[test]
fn a_disk_that_is_read_only_is_said_to_be() {
    let Some(how) = mounting() else { return };
    let outdated = outdated();
    let root = outdated.project.root();
    let closed = "mount --bind . /mnt; mount -o remount,ro,bind /mnt; cd /mnt\n";
    let run = mounted(&root, how, &format!("{closed}$OPENMIC"));
    assert_eq!(run.code, 3, "{}", run.said);
    assert!(run.said.contains("help: openmic must be able to read and to write"), "{}", run.said);
    assert_eq!(outdated.stands(&root), "old");
    // What is read need not be written: the output may stand elsewhere.
    let (_out, out) = scratch();
    let run = mounted(&root, how, &format!("{closed}$OPENMIC --out {}/site", out.display()));
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(files(&out.join("site")) == outdated.new);
}

/// Runs the binary as somebody whom permissions bind, as they do not bind root.
fn bound(root: &Path, arguments: &[&str]) -> Run {
    if !rustix::process::geteuid().is_root() {
        return run_in(root, arguments);
    }
    let bounds = ["--bounding-set=-dac_override,-dac_read_search", OPENMIC];
    around(root, "setpriv", &[&bounds[..], arguments].concat())
}

fn can_be_bound() -> bool {
    !rustix::process::geteuid().is_root()
        || can("setpriv", &["--bounding-set=-dac_override,-dac_read_search", "true"])
}

#[test]
fn a_file_or_a_folder_that_may_not_be_read_is_named_and_unpublishes_nobody() {
    if !can_be_bound() {
        return;
    }
    let outdated = outdated();
    for path in [
        "content/profiles/ada.md",
        "content/profiles",
        "content",
        "program.toml",
        "content/profiles/ada.png",
    ] {
        let place = outdated.again();
        let root = place.path();
        let shut = root.join(path);
        let mode = fs::metadata(&shut).unwrap().permissions();
        fs::set_permissions(&shut, Permissions::from_mode(0o000)).unwrap();
        let run = bound(root, BUILD);
        assert!(matches!(run.code, 1 | 3), "{path}: {}", run.said);
        assert!(run.said.contains(path.rsplit('/').next().unwrap()), "{path}: {}", run.said);
        assert!(run.said.contains("right to read it"), "{path}: {}", run.said);
        assert_eq!(outdated.stands(root), "old", "{path}");
        fs::set_permissions(&shut, mode).unwrap();
        outdated.holds(root, &run, path);
    }
}

#[test]
fn an_output_that_may_not_be_written_is_named() {
    if !can_be_bound() {
        return;
    }
    let outdated = outdated();
    for path in [".", "site"] {
        let place = outdated.again();
        let shut = place.path().join(path);
        fs::set_permissions(&shut, Permissions::from_mode(0o555)).unwrap();
        let run = bound(place.path(), BUILD);
        let stands = outdated.stands(place.path());
        match path {
            // The folder itself is exchanged, and the new one keeps its mode.
            "site" => assert_eq!((run.code, stands), (0, "new"), "{}", run.said),
            _ => {
                assert_eq!((run.code, stands), (3, "old"), "{}", run.said);
                assert!(run.said.contains("help: openmic must be able to"), "{}", run.said);
            }
        }
        fs::set_permissions(&shut, Permissions::from_mode(0o755)).unwrap();
    }
}

#[test]
fn closed_streams_and_an_empty_environment_are_no_trouble() {
    let outdated = outdated();
    for script in [
        "$OPENMIC >&- 2>&-",
        "$OPENMIC </dev/null | true",
        "$OPENMIC 2>/dev/full >/dev/full",
        "env -i $OPENMIC",
        "env -i TMPDIR=/nowhere HOME=/nowhere LANG=C LC_ALL=C $OPENMIC",
        "umask 077; $OPENMIC",
    ] {
        let place = outdated.again();
        let whole = format!("OPENMIC=\"{OPENMIC} build --today 2026-03-01\"\n{script}");
        let run = around(place.path(), "sh", &["-c", &whole]);
        assert_eq!((run.code, outdated.stands(place.path())), (0, "new"), "{script}: {}", run.said);
    }
}

#[test]
fn an_output_on_another_disk_is_exchanged_there() {
    let outdated = outdated();
    let (_place, place) = scratch();
    copy(&outdated.project.root().join("site"), &place.join("site"));
    let out = place.join("site");
    let run =
        run_in(&outdated.project.root(), &[BUILD, &["--out", out.to_str().unwrap()]].concat());
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(files(&out) == outdated.new);
}
