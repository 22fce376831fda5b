//! What can be found, and what the files of the index hold.

use std::collections::BTreeSet;
use std::io::Read;
use std::sync::Arc;

use flate2::read::GzDecoder;

use super::engine::{self, VERSION};
use super::index::{self, Index};
use super::record::{Record, records};
use crate::admit::Viewer;
use crate::compose::{Site, compose};
use crate::page::Page;
use crate::source::fixture::sources;

const HUB: &str = "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example/hub\"
--- content/profiles/ana.md
+++
name = \"Ana Silva\"
role = \"Nurse\"
+++
I work at night.
--- content/profiles/gone.md
+++
name = \"Gone Person\"
status = \"withdrawn\"
+++
--- content/posts/2026-02-01-kettle.md
+++
title = \"The café kettle\"
authors = [\"ana\"]
topics = [\"night-shift\"]
+++
We asked @gone, and the **thermometer** broke.
--- content/posts/2026-02-02-secret.md
+++
title = \"Canary\"
authors = [\"ana\"]
audience = \"internal\"
+++
Canary words.
--- content/guidelines/kindness.md
+++
title = \"Be kind\"
+++
Kindness first.
";

fn site(text: &str, viewer: Viewer) -> Site {
    compose(&sources(text), viewer).value
}

fn titled<'r>(records: &'r [Record], title: &str) -> &'r Record {
    records.iter().find(|record| record.title == title).unwrap()
}

/// Every file with its address, those that are compressed as they are inside.
fn files(site: &Site) -> Vec<(String, Vec<u8>)> {
    let pages = index::files(&site.stage, &BTreeSet::new());
    let bytes = |page: &Page| page.draw(&site.stage).unwrap().into_owned();
    let inside = |bytes: Vec<u8>| {
        let mut inside = Vec::new();
        match GzDecoder::new(&*bytes).read_to_end(&mut inside) {
            Ok(_) => inside,
            Err(_) => bytes,
        }
    };
    pages.iter().map(|page| (page.address.to_string(), inside(bytes(page)))).collect()
}

#[test]
fn entries_are_found_by_what_they_say() {
    let site = site(HUB, Viewer::PUBLIC);
    let records = records(&site.stage);
    let story = titled(&records, "The café kettle");
    assert_eq!(
        (&*story.href, story.sort, &*story.by, &*story.day),
        ("/hub/stories/kettle/", "stories", "Ana Silva", "1 February 2026")
    );
    assert!(story.text.contains("We asked a colleague, and the thermometer broke."), "{story:?}");
    assert!(story.text.contains("night-shift") || story.text.contains("Night shift"), "{story:?}");
    let person = titled(&records, "Ana Silva");
    assert_eq!((person.sort, &*person.by), ("people", "Nurse"));
    assert!(person.text.contains("I work at night."));
    assert_eq!(titled(&records, "Be kind").sort, "guidelines");
    assert!(records.iter().all(|record| record.title != "Canary" && record.title != "Gone Person"));
}

#[test]
fn a_story_is_found_by_what_is_said_in_its_recording() {
    let fields = "topics = [\"night-shift\"]\naudio = \"a.mp3\"\ntranscript = \"a.txt\"\n";
    let found = |hub: &str| {
        let records = records(&site(hub, Viewer::PUBLIC).stage);
        titled(&records, "The café kettle").text.contains("Tea, says Elsie.")
    };
    let hub = HUB.replace("topics = [\"night-shift\"]\n", fields);
    let files = "--- content/posts/a.mp3\n--- content/posts/a.txt\nTea, says Elsie.\n";
    assert!(found(&format!("{hub}{files}")));
    assert!(!found(&format!("{}{files}", hub.replace("audio", "# audio"))), "nothing is played");
}

#[test]
fn the_files_hold_what_this_audience_may_see_and_nothing_else() {
    let holds = |viewer: Viewer, word: &str| {
        let files = files(&site(HUB, viewer));
        files.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(word))
    };
    assert!(holds(Viewer::PUBLIC, "thermometer"));
    assert!(!holds(Viewer::PUBLIC, "Canary") && !holds(Viewer::PUBLIC, "canari"));
    assert!(holds(Viewer::INTERNAL, "Canary"), "a word that is let through is seen");
    assert!(!holds(Viewer::INTERNAL, "Gone Person"));
}

#[test]
fn only_what_the_page_loads_is_published() {
    let site = site(HUB, Viewer::PUBLIC);
    let names: Vec<String> = files(&site).into_iter().map(|(address, _)| address).collect();
    let count = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!(count(".pf_fragment"), records(&site.stage).len());
    assert_eq!((count(".pf_meta"), count(".pagefind")), (1, 1));
    assert_eq!((count(".js"), count(".json"), count(".txt")), (1, 1, 1));
    let known = [".pf_fragment", ".pf_meta", ".pf_index", ".pagefind", ".js", ".json"];
    let known: usize = known.map(count).iter().sum();
    assert_eq!(known + 1, names.len(), "{names:?}");
    assert!(names.contains(&"search/engine/0/wasm.en.pagefind".to_owned()), "{names:?}");
}

#[test]
fn the_name_of_a_result_says_in_which_list_it_stands() {
    let site = site(HUB, Viewer::PUBLIC);
    let files = files(&site);
    let (_, contents) = files.iter().find(|(name, _)| name.ends_with(".pf_meta")).unwrap();
    for record in records(&site.stage) {
        let is_of_record = |bytes: &[u8]| {
            String::from_utf8_lossy(bytes).contains(&format!("\"url\":\"{}\"", record.href))
        };
        let (name, _) = files.iter().find(|(_, bytes)| is_of_record(bytes)).unwrap();
        let id = name.strip_prefix("search/engine/0/fragment/").unwrap();
        let id = id.strip_suffix(".pf_fragment").unwrap();
        assert!(id.starts_with(&format!("{}-en_", record.sort)), "{name} is {record:?}");
        assert!(contents.windows(id.len()).any(|part| part == id.as_bytes()), "{id} is not listed");
    }
}

#[test]
fn the_release_named_is_the_release_used() {
    let files = files(&site(HUB, Viewer::PUBLIC));
    let entry = files.iter().find(|(name, _)| name.ends_with("pagefind-entry.json")).unwrap();
    let entry: serde_json::Value = serde_json::from_slice(&entry.1).unwrap();
    assert_eq!(entry["version"], VERSION);
    assert_eq!(entry["languages"]["en"]["page_count"], 5);
}

#[test]
fn a_language_the_engine_does_not_know_has_an_index_too() {
    let text = HUB.replace("[program]\n", "[program]\nlanguage = \"cy\"\n");
    let names: Vec<String> =
        files(&site(&text, Viewer::PUBLIC)).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"search/engine/0/wasm.unknown.pagefind".to_owned()), "{names:?}");
}

#[test]
fn the_same_words_give_the_same_bytes() {
    let all = || {
        let site = site(HUB, Viewer::PUBLIC);
        let pages = index::files(&site.stage, &BTreeSet::new()).into_iter();
        let mut all: Vec<(String, Vec<u8>)> = pages
            .map(|page| (page.address.to_string(), page.draw(&site.stage).unwrap().into_owned()))
            .collect();
        all.sort();
        all
    };
    assert_eq!(all(), all());
}

#[test]
fn what_stands_already_is_not_made_again() {
    let first = site(HUB, Viewer::PUBLIC);
    let made: BTreeSet<String> = index::files(&first.stage, &BTreeSet::new())
        .iter()
        .map(|page| page.address.to_string())
        .collect();
    let again = index::files(&first.stage, &made);
    assert!(again.iter().all(|page| page.is_settled));
    assert_eq!(again.iter().map(|page| page.address.to_string()).collect::<BTreeSet<_>>(), made);
    // Somebody has touched a file: it is made as it was.
    let anew = index::files(&first.stage, &BTreeSet::new());
    for page in &again {
        let before = anew.iter().find(|one| one.address == page.address).unwrap();
        assert_eq!(page.draw(&first.stage).unwrap(), before.draw(&first.stage).unwrap());
    }
    let other = site(&HUB.replace("thermometer", "barometer"), Viewer::PUBLIC);
    assert!(index::files(&other.stage, &made).iter().all(|page| !page.is_settled));
}

#[test]
fn an_index_stays_as_long_as_nothing_reads_differently() {
    let (one, same) = (site(HUB, Viewer::PUBLIC), site(HUB, Viewer::PUBLIC));
    let other = site(&HUB.replace("Nurse", "Cook"), Viewer::PUBLIC);
    let index = Index::of(&one.stage, None);
    let engine = "search/engine/0/pagefind.js";
    let is_kept = |site: &Site| {
        let again = Index::of(&site.stage, Some(&index));
        Arc::ptr_eq(index.file(engine).unwrap(), again.file(engine).unwrap())
    };
    assert!(is_kept(&same));
    assert!(!is_kept(&other));
}

/// Of a large hub, only the part that an edit touches is made again.
#[test]
fn an_edit_touches_one_part() {
    let mut text = HUB.to_owned();
    for number in 0..2100 {
        text.push_str(&format!(
            "--- content/posts/2025-03-01-s{number}.md\n+++\ntitle = \"S{number}\"\nauthors = [\"ana\"]\n+++\nx\n"
        ));
    }
    let first = site(&text, Viewer::PUBLIC);
    assert_eq!(super::index::parts(&first.stage), 2);
    let made = index::files(&first.stage, &BTreeSet::new());
    let count = |ending: &str| made.iter().filter(|page| page.address.ends_with(ending)).count();
    assert_eq!(count(".pf_fragment"), records(&first.stage).len());
    assert_eq!((count("pagefind-entry.json"), count("pagefind.js"), count(".pagefind")), (2, 1, 1));
    let standing = made.iter().map(|page| page.address.to_string()).collect();
    let edited = site(&text.replace("Nurse", "Cook"), Viewer::PUBLIC);
    let again = index::files(&edited.stage, &standing);
    let settled = |folder: &str| {
        let mut part = again.iter().filter(|page| page.address.starts_with(folder));
        part.all(|page| page.is_settled)
    };
    assert!(settled("search/engine/0/") != settled("search/engine/1/"));
}

#[test]
fn every_word_counts_in_the_key() {
    let record = |title: &str, by: &str| Record {
        title: title.to_owned(),
        by: by.to_owned(),
        ..Record::default()
    };
    let key = |title: &str, by: &str| engine::key(&[record(title, by)], "en");
    assert_eq!(key("a", "b"), key("a", "b"));
    assert_ne!(key("ab", ""), key("a", "b"));
    assert_ne!(key("a", "b"), engine::key(&[record("a", "b")], "de"));
}

#[test]
fn a_hub_can_do_without() {
    let text = HUB.replace(
        "--- content/profiles/ana.md",
        "[search]\nenabled = false\n--- content/profiles/ana.md",
    );
    let site = site(&text, Viewer::PUBLIC).with_index(&BTreeSet::new());
    assert!(site.pages.iter().all(|page| !page.address.starts_with("search/")));
    for file in ["index.html", "404.html"] {
        let page = &site.pages[site.find(file).unwrap()];
        let page = page.draw(&site.stage).unwrap();
        assert!(!String::from_utf8_lossy(&page).contains("search"), "{file} speaks of search");
    }
}

#[test]
fn years_lead_to_where_they_begin() {
    let mut text = HUB.to_owned();
    for day in 1..=28 {
        text.push_str(&format!(
            "--- content/posts/2025-03-{day:02}-s{day}.md\n+++\ntitle = \"S{day}\"\nauthors = [\"ana\"]\n+++\nx\n"
        ));
    }
    text.push_str(
        "--- content/posts/2024-03-01-old.md\n+++\ntitle = \"Old\"\nauthors = [\"ana\"]\n+++\nx\n",
    );
    let site = site(&text, Viewer::PUBLIC);
    let years: Vec<(String, String, usize)> = super::years(&site.stage)
        .into_iter()
        .map(|year| (year.label, year.href, year.count))
        .collect();
    let expected = [
        ("2026", "/hub/stories/", 1),
        ("2025", "/hub/stories/", 28),
        ("2024", "/hub/stories/page/2/", 1),
    ];
    assert_eq!(
        years,
        expected.map(|(label, href, count)| (label.to_owned(), href.to_owned(), count))
    );
}
