//! What others do while a build is held at one of its calls to the system.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::{Run, run_in};
use crate::{BUILD, OPENMIC, Outdated, can, names, outdated, png, story};

/// A build that stands still.
struct Held {
    child: Child,
}

impl Held {
    /// Starts a build and holds it behind such a call of one of its threads, once `is_there` says that it
    /// got that far.
    fn at(root: &Path, call: &str, when: usize, is_there: impl Fn() -> bool) -> Option<Held> {
        // As a grandchild the tracer leaves the build its own number.
        let inject = format!("inject={call}:signal=STOP:when={when}");
        let trace = format!("trace={call}");
        let strace = ["-D", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject, OPENMIC];
        let child = Command::new("strace")
            .args(strace)
            .args(BUILD)
            .current_dir(root)
            .env("CI", "true")
            .env_remove("NO_COLOR")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut held = Held { child };
        // It also stands still for the tracer, for a moment at each call.
        let mut still = 0;
        while still < 2000 {
            if held.child.try_wait().unwrap().is_some() {
                return None;
            }
            still = if held.is_still() && is_there() { still + 1 } else { 0 };
            std::thread::yield_now();
        }
        Some(held)
    }

    /// Whether all its threads stand still.
    fn is_still(&self) -> bool {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id()));
        tasks.into_iter().flatten().flatten().all(|task| {
            let stat = fs::read_to_string(task.path().join("stat")).unwrap_or_default();
            let state = stat.rsplit(") ").next().unwrap_or_default();
            state.starts_with(['t', 'T'])
        })
    }

    fn goes_on(mut self) -> Run {
        let number = i32::try_from(self.child.id()).unwrap();
        let process = rustix::process::Pid::from_raw(number).unwrap();
        // Each of its threads may come to a call at which it is held.
        while self.child.try_wait().unwrap().is_none() {
            let _ = rustix::process::kill_process(process, rustix::process::Signal::CONT);
            std::thread::yield_now();
        }
        let output = self.child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Run { code: output.status.code().unwrap_or(-1), out: String::new(), said }
    }
}

fn can_hold() -> bool {
    can("strace", &["-D", "-f", "-qq", "-o", "/dev/null", "true"])
}

/// Holds a build before the exchange, when the new site is whole beside the old one.
fn before_the_exchange(root: &Path) -> Held {
    let is_staged = || {
        let stages = names(root).into_iter().filter(|name| name.contains("openmic-stage"));
        stages.into_iter().any(|stage| root.join(stage).join(".openmic-manifest").exists())
    };
    Held::at(root, "syncfs", 1, is_staged).expect("it comes to the exchange")
}

/// Holds a build when it has read everything and drawn nothing.
fn before_the_drawing(root: &Path) -> Held {
    Held::at(root, "flock", 1, || names(root).iter().any(|name| name.contains("openmic-lock")))
        .expect("it comes to the lock")
}

#[test]
fn of_two_builds_at_once_one_is_refused_and_says_so() {
    if !can_hold() {
        return;
    }
    let outdated = outdated();
    let root = outdated.project.root();
    let first = before_the_exchange(&root);
    let second = run_in(&root, BUILD);
    assert_eq!(second.code, 3, "{}", second.said);
    assert!(second.said.contains("another openmic is publishing into"), "{}", second.said);
    assert!(second.said.contains("help: wait until it is done"), "{}", second.said);
    assert_eq!(outdated.stands(&root), "old");
    let first = first.goes_on();
    assert_eq!(first.code, 0, "{}", first.said);
    assert_eq!(outdated.holds(&root, &first, "two at once"), "new");
}

#[test]
fn four_builds_at_once_leave_the_new_site() {
    let outdated = outdated();
    let root = outdated.project.root();
    let build = || run_in(&root, BUILD);
    let runs: Vec<Run> = std::thread::scope(|scope| {
        let builds: Vec<_> = (0..4).map(|_| scope.spawn(build)).collect();
        builds.into_iter().map(|build| build.join().unwrap()).collect()
    });
    assert!(runs.iter().any(|run| run.code == 0));
    for run in &runs {
        let is_refused = run.code == 3 && run.said.contains("another openmic ");
        assert!(run.code == 0 || is_refused, "{}", run.said);
    }
    assert_eq!(outdated.stands(&root), "new");
    assert_eq!(names(&root), ["content", "program.toml", "site"]);
}

#[test]
fn texts_that_change_while_it_draws_are_for_the_next_build() {
    if !can_hold() {
        return;
    }
    let outdated = outdated();
    let root = outdated.project.root();
    let held = before_the_drawing(&root);
    let engines = root.join("content/posts/engines.md");
    let text = fs::read(&engines).unwrap();
    fs::write(&engines, "half of a sto").unwrap();
    fs::remove_file(root.join("content/posts/more.md")).unwrap();
    fs::write(root.join("content/posts/later.md"), story("Later", "x")).unwrap();
    let run = held.goes_on();
    assert_eq!((run.code, outdated.stands(&root)), (0, "new"), "{}", run.said);
    fs::write(&engines, text).unwrap();
    assert_eq!(run_in(&root, BUILD).code, 0);
    let site = outdated.project.site();
    assert!(site.contains_key("stories/later/index.html"));
    assert!(!site.contains_key("stories/more/index.html"));
}

#[test]
fn a_picture_that_changes_while_it_draws_stops_it() {
    if !can_hold() {
        return;
    }
    for change in [Some(png(200)), Some(b"no picture".to_vec()), None] {
        let outdated = outdated();
        let root = outdated.project.root();
        let held = before_the_drawing(&root);
        let picture = root.join("content/profiles/ada.png");
        let before = fs::read(&picture).unwrap();
        match change {
            Some(bytes) => fs::write(&picture, bytes).unwrap(),
            None => fs::remove_file(&picture).unwrap(),
        }
        let run = held.goes_on();
        assert_eq!((run.code, outdated.stands(&root)), (1, "old"), "{}", run.said);
        assert!(run.said.contains("content/profiles/ada.png"), "{}", run.said);
        fs::write(&picture, before).unwrap();
        outdated.holds(&root, &run, "a picture changes");
    }
}

#[test]
fn a_folder_that_changes_while_it_is_read_makes_no_half_site() {
    if !can_hold() {
        return;
    }
    let mut held_at_all = 0;
    for when in 1..6 {
        let outdated = outdated();
        let root = outdated.project.root();
        let Some(held) = Held::at(&root, "getdents64", when, || true) else { continue };
        held_at_all += 1;
        // A bulk checkout: everything is away for a moment, and something else is there.
        fs::rename(root.join("content"), root.join("away")).unwrap();
        let run = held.goes_on();
        let is_clean = match run.code {
            // It held open what it was reading, or found nothing and said so.
            0 => outdated.stands(&root) == "new",
            _ => outdated.stands(&root) == "old",
        };
        assert!(is_clean, "{when}: {} {} {}", run.code, outdated.stands(&root), run.said);
        fs::rename(root.join("away"), root.join("content")).unwrap();
        next_is_right(&outdated, &root);
    }
    assert!(held_at_all > 0);
}

#[test]
fn what_is_taken_down_while_another_build_reads_stays_down() {
    if !can_hold() {
        return;
    }
    let mut overtaken = 0;
    for when in 1..8 {
        let outdated = outdated();
        let root = outdated.project.root();
        outdated.project.write("templates/assets/own.css", "p { color: #123 }");
        let Some(held) = Held::at(&root, "getdents64", when, || true) else { continue };
        fs::remove_file(root.join("content/posts/more.md")).unwrap();
        let second = run_in(&root, BUILD);
        let first = held.goes_on();
        if second.code == 3 && second.said.contains("another openmic is publishing") {
            // It was past reading.
            continue;
        }
        assert_eq!(second.code, 0, "{}", second.said);
        assert!(!root.join("site/stories/more").exists(), "{when}: {}", first.said);
        let is_overtaken = first.code == 3 && first.said.contains("another openmic published");
        assert!(first.code == 0 || is_overtaken, "{when}: {}", first.said);
        overtaken += usize::from(is_overtaken);
    }
    assert!(overtaken > 0, "none had read before the other one published");
}

#[test]
fn an_output_that_goes_or_changes_meanwhile_is_no_trouble() {
    if !can_hold() {
        return;
    }
    type Deed = fn(&Path);
    let deeds: [(&str, Deed); 4] = [
        ("the site goes", |root| fs::remove_dir_all(root.join("site")).unwrap()),
        ("the stage goes", |root| {
            let stage = names(root).into_iter().find(|name| name.contains("stage")).unwrap();
            fs::remove_dir_all(root.join(stage)).unwrap();
        }),
        ("a page goes", |root| fs::remove_file(root.join("site/index.html")).unwrap()),
        ("a page is edited", |root| fs::write(root.join("site/404.html"), "mine").unwrap()),
    ];
    for (what, deed) in deeds {
        let outdated = outdated();
        let root = outdated.project.root();
        let held = before_the_exchange(&root);
        deed(&root);
        let run = held.goes_on();
        match run.code {
            0 => assert_eq!(outdated.stands(&root), "new", "{what}: {}", run.said),
            3 => assert!(run.said.contains("help:"), "{what}: {}", run.said),
            code => panic!("{what}: {code} {}", run.said),
        }
        next_is_right(&outdated, &root);
    }
}

fn next_is_right(outdated: &Outdated, root: &Path) {
    let next = run_in(root, BUILD);
    assert_eq!((next.code, outdated.stands(root)), (0, "new"), "{}", next.said);
    assert_eq!(names(root), ["content", "program.toml", "site"]);
}
