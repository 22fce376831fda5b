//! Every sort of call to the system fails, or is the last one, once early and once late.
//! `OPENMIC_FAULTS=all` tries many more places: about ten minutes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::Run;
use crate::{BUILD, OPENMIC, around, can, outdated};

/// Calls, as a pattern of their names on all processors, and how they fail.
const CALLS: &[(&str, &[&str])] = &[
    ("openat", &["EACCES", "EMFILE", "EIO", "ENOENT"]),
    ("read", &["EIO"]),
    ("getdents64", &["EIO", "EACCES"]),
    ("statx", &["EACCES", "EIO"]),
    ("link(at)?", &["EXDEV", "EPERM", "ENOSPC", "EMLINK"]),
    ("mkdir(at)?", &["ENOSPC", "EACCES", "EROFS"]),
    ("write", &["ENOSPC", "EIO", "EDQUOT"]),
    ("fsync", &["EIO"]),
    ("syncfs", &["EIO", "ENOSYS"]),
    ("flock", &["ENOLCK", "EAGAIN"]),
    ("renameat2", &["EINVAL", "ENOSYS", "EACCES", "EBUSY"]),
    ("rename", &["EIO"]),
    ("unlink(at)?", &["EACCES", "EBUSY"]),
    ("rmdir", &["EACCES", "ENOTEMPTY"]),
    ("f?chmod(at)?", &["EPERM"]),
];

/// A thread's first call of a sort, a later one, every one.
const TIMES: &[&str] = &["1", "4", "1+"];

const ALL_TIMES: &[&str] = &["1", "2", "3", "4", "6", "9", "13", "20", "30", "45", "1+", "5+"];

/// At which calls the end is tried.
const LAST: &[(&str, &[&str])] = &[
    ("openat", &["12", "25"]),
    ("statx", &["10"]),
    ("flock", &["1"]),
    ("mkdir(at)?", &["1", "2", "5"]),
    ("write", &["1", "2", "4"]),
    ("link(at)?", &["1", "5", "12"]),
    ("syncfs", &["1"]),
    ("renameat2", &["1"]),
    ("unlink(at)?", &["1", "3", "10"]),
    ("rmdir", &["1", "3"]),
];

fn traced(root: &Path, call: &str, fault: &str) -> Run {
    let (trace, inject) = (format!("trace=/^{call}$"), format!("inject=/^{call}$:{fault}"));
    let strace = ["-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject, OPENMIC];
    around(root, "strace", &[&strace[..], BUILD].concat())
}

/// Tries every fault on a project of its own, two at a time.
fn tries(faults: &[(String, String)]) -> BTreeMap<(i32, &'static str), usize> {
    let outdated = outdated();
    let counts = Mutex::new(BTreeMap::new());
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((call, fault)) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
            let place = outdated.again();
            let run = traced(place.path(), call, fault);
            let stands = outdated.holds(place.path(), &run, &format!("{call}:{fault}"));
            *counts.lock().unwrap().entry((run.code, stands)).or_insert(0) += 1;
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let counts = counts.into_inner().unwrap();
    println!("{} faults: {counts:?}", faults.len());
    counts
}

fn is_long() -> bool {
    std::env::var_os("OPENMIC_FAULTS").is_some_and(|value| value == "all")
}

fn faults(table: &[(&str, &[&str])], make: impl Fn(&str) -> Vec<String>) -> Vec<(String, String)> {
    let each = table.iter().flat_map(|(call, list)| list.iter().map(move |one| (*call, *one)));
    each.flat_map(|(call, one)| {
        make(one).into_iter().map(|fault| (call.to_owned(), fault)).collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn a_call_that_fails_leaves_the_old_site_or_the_new_one() {
    if !can("strace", &["-f", "-qq", "-o", "/dev/null", "true"]) {
        return;
    }
    let times = if is_long() { ALL_TIMES } else { TIMES };
    let errors =
        |error: &str| times.iter().map(|when| format!("error={error}:when={when}")).collect();
    let counts = tries(&faults(CALLS, errors));
    // Both were met: failures that were refused, and those that were survived.
    assert!(counts[&(0, "new")] > 10 && counts[&(3, "old")] > 10, "{counts:?}");
}

#[test]
fn an_end_at_any_call_leaves_the_old_site_or_the_new_one() {
    if !can("strace", &["-f", "-qq", "-o", "/dev/null", "true"]) {
        return;
    }
    let signals: &[&str] = match is_long() {
        true => &["KILL", "TERM", "INT", "HUP", "XFSZ"],
        false => &["KILL"],
    };
    let ends =
        |when: &str| signals.iter().map(|signal| format!("signal={signal}:when={when}")).collect();
    let mut all = faults(LAST, ends);
    for signal in ["TERM", "INT", "HUP"] {
        all.extend(
            ["mkdir(at)?", "renameat2", "rmdir"]
                .map(|call| (call.to_owned(), format!("signal={signal}:when=1"))),
        );
    }
    let counts = tries(&all);
    assert!(counts[&(-1, "old")] > 5 && counts[&(-1, "new")] > 3, "{counts:?}");
}
