//! Whatever was done to the files, and in whatever order: what the preview shows
//! is what a clean build of the same folder gives, byte for byte.

use std::fs;
use std::path::Path;

use jiff::civil::{Date, date};
use openmic::admit::Viewer;
use openmic::compose::{Site, compose};
use openmic::page::Page;
use openmic::report::{Diagnostic, Reported};
use openmic::serve::{Changes, Preview, Showing, Told, View};
use openmic::source::{self, Clock, Sources};
use proptest::prelude::*;

use crate::preview;
use crate::support::Project;
use crate::workshop::{Edit, STORIES, Workshop, edits};

const TODAY: Date = date(2026, 11, 22);
/// A scheduled story is out by then.
const LATER: Date = date(2027, 2, 1);

/// Edits that one rebuild takes in together, and what happens around it.
#[derive(Clone, Debug)]
struct Step {
    edits: Vec<Edit>,
    /// Whether the hub is looked through by colleagues from here on.
    as_internal: bool,
    on: Date,
    /// Whether every page is compared, or several steps pass before one looks.
    is_compared: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let together = prop::collection::vec(edits(), 1..3);
    let day = prop_oneof![5 => Just(TODAY), 1 => Just(LATER)];
    let step = (together, prop::bool::weighted(0.1), day, prop::bool::weighted(0.6));
    let step = step.prop_map(|(edits, as_internal, on, is_compared)| Step {
        edits,
        as_internal,
        on,
        is_compared,
    });
    prop::collection::vec(step, 1..12)
}

fn view(as_internal: bool, on: Date) -> View {
    let viewer = if as_internal { Viewer::INTERNAL } else { Viewer::PUBLIC };
    View { viewer, on: Some(on) }
}

fn clean(root: &Path, view: View) -> (Sources, Reported<Site>) {
    let sources = source::read(root, Clock::On(view.on.unwrap())).unwrap();
    let site = compose(&sources, view.viewer);
    (sources, site)
}

fn drawn(site: &Site, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
    page.draw(&site.stage).map(|bytes| bytes.into_owned()).map_err(|broken| broken.0)
}

fn addresses(site: &Site) -> Vec<&str> {
    site.pages.iter().map(|page| &*page.address).collect()
}

/// Compares all there is; what is held because nothing can be drawn is compared
/// when it is mended.
fn compare(showing: &Showing, root: &Path) {
    let (_, clean) = clean(root, showing.view);
    assert_eq!(showing.findings(), clean.diagnostics);
    if showing.is_held {
        let is_cause = |one: &Diagnostic| {
            one.rule == "broken-template" || one.span.path.as_ref() == "program.toml"
        };
        assert!(clean.diagnostics.iter().any(is_cause), "held without a reason");
        return;
    }
    let clean = clean.value;
    assert_eq!(addresses(&showing.site), addresses(&clean));
    assert_eq!(showing.site.files(), clean.files());
    for (shown, page) in showing.site.pages.iter().zip(&clean.pages) {
        let address = &page.address;
        let (shown, page) = (drawn(&showing.site, shown), drawn(&clean, page));
        if shown != page {
            let text = |one: Result<Vec<u8>, Box<Diagnostic>>| {
                one.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            };
            assert_eq!(text(shown), text(page), "{address}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn whatever_was_edited_the_showing_is_a_clean_build(steps in steps()) {
        let mut workshop = Workshop::new();
        let root = workshop.project.root();
        let mut preview = Preview::new(root.clone(), view(false, TODAY), Box::new(jiff::Timestamp::now));
        let showing = preview.rebuild(&Changes::everything()).unwrap();
        preview.judge();
        compare(&showing, &root);
        for step in steps {
            preview.view = view(step.as_internal, step.on);
            let paths = step.edits.iter().flat_map(|edit| workshop.make(edit)).collect();
            let showing = preview.rebuild(&Changes { paths, is_everything: false }).unwrap();
            if step.is_compared {
                preview.judge();
                compare(&showing, &root);
            }
        }
        let paths = workshop.mend().into_iter().collect();
        let showing = preview.rebuild(&Changes { paths, is_everything: false }).unwrap();
        preview.judge();
        assert!(!showing.is_held, "all was mended");
        compare(&showing, &root);
    }
}

/// A preview with its server, its watch and the whole way between a save and an answer.
struct Served {
    preview: preview::Preview,
    /// Addresses that there were once.
    known: Vec<String>,
}

impl Served {
    fn new(project: &Project) -> Served {
        let served = Served { preview: preview::Preview::of(project), known: Vec::new() };
        let origin = format!("http://{}", served.preview.host());
        let headers = [("Origin", &*origin), ("Content-Type", "application/x-www-form-urlencoded")];
        let form = format!("as=public&on={TODAY}&back=%2F");
        assert_eq!(served.preview.post("/_openmic/view", &form, &headers).status, 303);
        served
    }

    /// Waits until the preview has read what is on disk.
    fn wait(&self, sources: &Sources) {
        let is_there = |told: &Told| match told {
            Told::Shown { showing, .. } => {
                let read = &showing.sources;
                showing.view == view(false, TODAY)
                    && read.program == sources.program
                    && read.entries == sources.entries
                    && read.templates == sources.templates
                    && read.blobs == sources.blobs
            }
            _ => false,
        };
        while !is_there(&self.preview.next()) {}
    }

    fn compare(&mut self, site: &Site) {
        let base = &site.hub().programme.base_path;
        for page in &site.pages {
            let answer = self.preview.get(&format!("{base}{}", page.address));
            let is_page = answer.text().contains("<script src=\"/_openmic/live.js\"");
            let body = if is_page { answer.page().into_bytes() } else { answer.body };
            assert!(drawn(site, page) == Ok(body), "{} differs", page.address);
        }
        // A style sheet answers by the name it had before, for pages that are being loaded.
        let gone = self.known.iter().filter(|one| !one.starts_with(&format!("{base}assets/")));
        let here: Vec<String> =
            site.pages.iter().map(|page| format!("{base}{}", page.address)).collect();
        for address in gone.filter(|one| !here.contains(one)) {
            assert_ne!(self.preview.get(address).status, 200, "{address} should be gone");
        }
        self.known.extend(here);
    }
}

#[test]
fn what_is_served_after_every_sort_of_edit_is_a_clean_build() {
    let story = STORIES[0];
    let mut workshop = Workshop::new();
    let mut served = Served::new(&workshop.project);
    let root = workshop.project.root();
    let sequence = [
        Edit::Body(story, "Other words."),
        Edit::Line(story, "title", "\"Another name\""),
        Edit::Line(story, "topics", "[\"Night\"]"),
        Edit::There("templates/story.html"),
        Edit::There("templates/assets/site.css"),
        Edit::Gone("templates/story.html"),
        Edit::There(STORIES[4]),
        Edit::Moved(STORIES[1], STORIES[5]),
        Edit::Line("content/profiles/grace.md", "status", "\"withdrawn\""),
        Edit::Undo,
        Edit::Line(story, "publish", "2027-01-01"),
        Edit::Gone(STORIES[2]),
        Edit::Line("program.toml", "language", "\"de\""),
        Edit::Undo,
        Edit::Line("program.toml", "languages", "[\"en\", \"de\"]"),
        Edit::Line("program.toml", "name", "{ en = \"Voices\", de = \"Stimmen\" }"),
        Edit::Line("program.toml", "name", "{ en = \"Voices\", de = \"Rufe\" }"),
        Edit::Line("program.toml", "base_url", "\"https://voices.example/people\""),
    ];
    for edit in &sequence {
        let before = fingerprint(&root);
        workshop.make(edit);
        let (sources, site) = clean(&root, view(false, TODAY));
        assert_ne!(fingerprint(&root), before, "{edit:?} changes nothing");
        served.wait(&sources);
        served.compare(&site.value);
    }
}

fn fingerprint(root: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    assert!(fs::exists(root).unwrap());
    crate::support::files(root)
}
