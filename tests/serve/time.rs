//! Dates that come and pass while a preview runs. The time is the test's own, so nothing waits.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use jiff::civil::date;
use openmic::serve::{
    Changes, Event, Options, Preview, Session, Showing, Told, Until, View, Watching,
};

use crate::preview::PUBLIC;
use crate::support::{PROGRAM, Project};
use crate::{ADA, POST};

const NIGHTS: &str = "--- content/posts/2026-02-03-nights.md\n+++\ntitle = \"Nights\"\nauthors = [\"ada\"]\npublish = 2026-03-01T15:00:00\n+++\nAt three.\n";
const NIGHTS_PATH: &str = "content/posts/2026-02-03-nights.md";

/// Shows the time that it was set to.
#[derive(Clone)]
struct Watch(Arc<Mutex<Timestamp>>);

impl Watch {
    fn at(instant: &str) -> Watch {
        Watch(Arc::new(Mutex::new(instant.parse().unwrap())))
    }

    fn set(&self, instant: &str) {
        *self.0.lock().unwrap() = instant.parse().unwrap();
    }

    fn now(&self) -> Box<dyn Fn() -> Timestamp + Send> {
        let watch = self.clone();
        Box::new(move || *watch.0.lock().unwrap())
    }
}

fn hub() -> Project {
    Project::new(&format!(
        "--- program.toml\n{PROGRAM}timezone = \"Europe/Paris\"\n{ADA}{POST}{NIGHTS}"
    ))
}

fn session(project: &Project, view: View, watch: &Watch) -> Session {
    let options = Options {
        root: project.root(),
        view,
        port: 0,
        watching: Watching::ByEvents,
        until: Until::Stopped,
        now: watch.now(),
    };
    Session::start(options).unwrap_or_else(|_| panic!("no session"))
}

/// The next build that is shown, and whether something was touched before it.
fn shown(session: &mut Session) -> (Arc<Showing>, bool) {
    match session.next() {
        Some(Told::Shown { showing, changes, .. }) => (showing, !changes.is_empty()),
        _ => panic!("no build is shown"),
    }
}

fn has_nights(showing: &Showing) -> bool {
    showing.site.find("stories/nights/index.html").is_some()
}

#[test]
fn what_was_scheduled_appears_when_its_hour_comes() {
    let (project, watch) = (hub(), Watch::at("2026-03-01T13:59:59Z"));
    let mut session = session(&project, PUBLIC, &watch);
    assert!(!has_nights(&shown(&mut session).0));
    watch.set("2026-03-01T14:00:00Z");
    let (showing, was_touched) = shown(&mut session);
    assert!(has_nights(&showing) && !was_touched);
    // Midnight in Paris; lists show others every day.
    watch.set("2026-03-01T23:00:00Z");
    let (next, was_touched) = shown(&mut session);
    assert_eq!((next.number, was_touched), (showing.number + 1, false));
    assert_eq!(next.site.hub().now.date(), date(2026, 3, 2));
    // A clock that was wrong, and is set back.
    watch.set("2026-03-01T12:00:00Z");
    assert!(!has_nights(&shown(&mut session).0));
    // Nothing more is due: the session hears what it is told.
    session.sender().send(Event::Stop).unwrap();
    assert!(session.next().is_none());
}

#[test]
fn for_a_day_that_somebody_named_time_stands_still() {
    let (project, watch) = (hub(), Watch::at("2026-03-01T13:59:59Z"));
    let view = View { on: Some(date(2026, 2, 28)), ..PUBLIC };
    let mut session = session(&project, view, &watch);
    assert!(!has_nights(&shown(&mut session).0));
    watch.set("2026-03-09T12:00:00Z");
    session.sender().send(Event::Stop).unwrap();
    assert!(session.next().is_none());
}

#[test]
fn whoever_goes_back_to_today_sees_today() {
    let (project, watch) = (hub(), Watch::at("2026-03-01T13:59:59Z"));
    let view = View { on: Some(date(2026, 2, 28)), ..PUBLIC };
    let mut session = session(&project, view, &watch);
    shown(&mut session);
    session.sender().send(Event::View(PUBLIC)).unwrap();
    assert!(!has_nights(&shown(&mut session).0));
    watch.set("2026-03-01T14:00:00Z");
    assert!(has_nights(&shown(&mut session).0));
}

#[test]
fn a_project_that_cannot_be_read_is_not_asked_for_again_at_once() {
    let (project, watch) = (hub(), Watch::at("2026-03-01T13:59:59Z"));
    let mut session = session(&project, PUBLIC, &watch);
    shown(&mut session);
    // What is no folder cannot be read as one.
    std::fs::remove_dir_all(project.root()).unwrap();
    std::fs::write(project.root(), "").unwrap();
    watch.set("2026-03-01T14:00:00Z");
    assert!(matches!(session.next(), Some(Told::Unread(_))));
    session.sender().send(Event::Stop).unwrap();
    assert!(session.next().is_none());
}

#[test]
fn a_save_without_a_change_makes_a_build_only_where_a_date_has_passed() {
    let (project, watch) = (hub(), Watch::at("2026-03-01T13:00:00Z"));
    let mut preview = Preview::new(project.root(), PUBLIC, watch.now());
    let first = preview.rebuild(&Changes::everything()).unwrap();
    preview.judge();
    let paths = [NIGHTS_PATH.to_owned()].into();
    let save = Changes { paths, is_everything: false };
    watch.set("2026-03-01T13:30:00Z");
    assert_eq!(preview.left(), Some(std::time::Duration::from_secs(30 * 60)));
    assert_eq!(preview.rebuild(&save).unwrap().number, first.number);
    watch.set("2026-03-01T14:30:00Z");
    let later = preview.rebuild(&save).unwrap();
    assert!(has_nights(&later) && later.number > first.number);
}
