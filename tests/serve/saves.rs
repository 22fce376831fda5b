//! Saves, as editors make them: what was written last is shown, and never half
//! of it.

use std::fs;
use std::io::Write;

use openmic::serve::{Told, Watching};

use crate::preview::Preview;
use crate::support::Project;
use crate::{ADA, hub};

const PATH: &str = "content/posts/2026-02-01-engines.md";
const PAGE: &str = "/stories/engines/";

fn text(words: &str) -> String {
    format!(
        "+++\ntitle = \"Engines\"\nauthors = [\"ada\"]\ntopics = [\"Machines\"]\n+++\n{words}\n"
    )
}

/// No build on the way found anything wrong, as it would in half a file.
fn whole(told: &Told) {
    if let Told::Shown { showing, .. } = told {
        let wrong: Vec<&str> = showing.findings().iter().map(|one| one.rule).collect();
        let errors = showing.findings().iter().any(|one| one.severity.name() == "error");
        assert!(!errors, "half a file was read: {wrong:?}");
    }
}

fn saves(project: &Project, save: impl Fn(&str)) {
    let preview = Preview::of(project);
    for round in 0..5 {
        let words = format!("Round {round} it is.");
        save(&text(&words));
        preview.until(PAGE, &words, whole);
    }
}

#[test]
fn a_file_written_in_place() {
    let project = hub();
    saves(&project, |text| project.write(PATH, text));
}

#[test]
fn a_file_emptied_and_written_in_pieces() {
    let project = hub();
    saves(&project, |text| {
        let mut file = fs::File::create(project.root().join(PATH)).unwrap();
        for piece in text.as_bytes().chunks(7) {
            file.write_all(piece).unwrap();
            file.flush().unwrap();
        }
    });
}

#[test]
fn a_file_written_beside_and_moved_into_place() {
    let project = hub();
    saves(&project, |text| {
        let beside = project.root().join("content/posts/4f2a.tmp");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, project.root().join(PATH)).unwrap();
    });
}

#[test]
fn a_file_moved_aside_and_written_anew() {
    let project = hub();
    saves(&project, |text| {
        let file = project.root().join(PATH);
        let backup = project.root().join(format!("{PATH}~"));
        fs::rename(&file, &backup).unwrap();
        fs::write(&file, text).unwrap();
        fs::remove_file(&backup).unwrap();
    });
}

#[test]
fn a_file_removed_and_written_anew() {
    let project = hub();
    saves(&project, |text| {
        fs::remove_file(project.root().join(PATH)).unwrap();
        project.write(PATH, text);
    });
}

#[test]
fn looking_in_turns_sees_and_names_the_same() {
    let project = hub();
    let preview = Preview::with(&project, Watching::ByPolling);
    // Of one length, and within one step of many a system's clock.
    for words in ["Seen by eye.", "Seen by ear.", "Seen by one."] {
        let beside = project.root().join("content/posts/4f2a.tmp");
        fs::write(&beside, text(words)).unwrap();
        fs::rename(beside, project.root().join(PATH)).unwrap();
        let Told::Shown { changes, .. } = preview.next() else { panic!("something else was told") };
        assert_eq!(changes.words(), PATH);
        assert!(preview.get(PAGE).text().contains(words));
    }
    project.write(PATH, &text("Seen by two."));
    preview.until(PAGE, "Seen by two.", |_| ());
}

#[test]
fn looking_in_turns_sees_folders_that_come_and_go() {
    let project = hub();
    let preview = Preview::with(&project, Watching::ByPolling);
    project.write("content/guidelines/kindness.md", "+++\ntitle = \"Kindness\"\n+++\nBe kind.\n");
    preview.until("/guidelines/kindness/", "Be kind.", |_| ());
    fs::remove_dir_all(project.root().join("content/guidelines")).unwrap();
    while preview.get("/guidelines/kindness/").status != 404 {
        preview.next();
    }
}

#[test]
fn the_programme_file_moved_into_place() {
    let project = hub();
    let preview = Preview::of(&project);
    let program = fs::read_to_string(project.root().join("program.toml")).unwrap();
    let beside = project.root().join(".program.toml.swp");
    fs::write(&beside, program.replace("\"Voices\"", "\"Renamed hub\"")).unwrap();
    fs::rename(beside, project.root().join("program.toml")).unwrap();
    preview.until("/", "Renamed hub", whole);
}

#[test]
fn folders_that_come_and_go() {
    let project = hub();
    let preview = Preview::of(&project);
    assert_eq!(preview.get("/guidelines/kindness/").status, 404);
    project.write("content/guidelines/kindness.md", "+++\ntitle = \"Kindness\"\n+++\nBe kind.\n");
    preview.until("/guidelines/kindness/", "Be kind.", |_| ());
    fs::remove_dir_all(project.root().join("content/guidelines")).unwrap();
    while preview.get("/guidelines/kindness/").status != 404 {
        preview.next();
    }
}

#[test]
fn a_whole_content_folder_exchanged() {
    let project = hub();
    let preview = Preview::of(&project);
    let other = Project::new(&format!("--- program.toml\n[program]\n{ADA}"));
    other.write("content/profiles/grace.md", "+++\nname = \"Grace\"\n+++\nI compile.\n");
    fs::rename(project.root().join("content"), project.root().join("old")).unwrap();
    fs::rename(other.root().join("content"), project.root().join("content")).unwrap();
    preview.until("/voices/grace/", "I compile.", |_| ());
    // The new folder is watched now.
    project.write("content/profiles/grace.md", "+++\nname = \"Grace\"\n+++\nI nap.\n");
    preview.until("/voices/grace/", "I nap.", |_| ());
}

#[test]
fn templates_that_come_later() {
    let project = hub();
    let preview = Preview::of(&project);
    project.write("templates/assets/site.css", "body { color: teal }\n");
    while !preview.get("/").text().contains(".css") || style(&preview).is_none() {
        preview.next();
    }
}

/// The style sheet of the home page, if it is the project's own.
fn style(preview: &Preview) -> Option<String> {
    let home = preview.get("/").text();
    let mut links = home.split("href=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let link = links.find(|href| href.contains("/site.") && href.ends_with(".css"))?;
    Some(preview.get(link).text()).filter(|css| css.contains("teal"))
}

#[test]
fn what_is_not_a_source_changes_nothing() {
    let project = hub();
    let preview = Preview::of(&project);
    project.write("site/index.html", "x");
    project.write("notes.md", "x");
    project.write("content/posts/.draft.md.swp", "x");
    project.write(PATH, &text("The end."));
    let Told::Shown { changes, .. } = preview.next() else { panic!("something else was told") };
    assert_eq!(changes.words(), PATH);
}

#[test]
fn a_broken_file_keeps_its_page_until_it_is_mended() {
    let project = hub();
    let preview = Preview::of(&project);
    let good = preview.get(PAGE).page();
    project.write(PATH, "+++\ntitle = \n+++\n");
    let Told::Shown { showing, .. } = preview.next() else { panic!("something else was told") };
    assert!(!showing.findings().is_empty());
    assert_eq!(preview.get(PAGE).page(), good);
    let (_line, news) = preview.tab(PAGE);
    let state = &news["state"];
    assert_eq!((&state["isKept"], &state["findings"][0]["path"]), (&true.into(), &PATH.into()));
    // Other pages do not go on as if it were there.
    assert!(!preview.get("/stories/").text().contains("/stories/engines/"));
    assert!(preview.get("/_openmic/").text().contains("href=\"/stories/engines/\""));
    project.write(PATH, &text("Mended."));
    preview.until(PAGE, "Mended.", |_| ());
    assert_eq!(preview.tab(PAGE).1["state"]["isKept"], false);
}

#[test]
fn a_page_that_was_taken_down_goes_even_if_its_file_is_broken() {
    let project = hub();
    let preview = Preview::of(&project);
    preview.get(PAGE);
    project.write(PATH, "+++\ntitle = \"Engines\"\nauthors = [\"adda\"]\ndraft = true\n+++\nNo.\n");
    preview.next();
    assert_eq!(preview.get(PAGE).status, 404);
}

#[test]
fn a_broken_template_keeps_all_pages() {
    let project = hub();
    let preview = Preview::of(&project);
    let good = preview.get(PAGE).page();
    project.write("templates/story.html", "{% if %}");
    while !matches!(preview.next(), Told::Shown { showing, .. } if showing.is_held) {}
    assert_eq!(preview.get(PAGE).page(), good);
    let (_line, news) = preview.tab("/voices/");
    assert_eq!(news["state"]["findings"][0]["path"], "templates/story.html");
    project.remove("templates/story.html");
    while matches!(preview.next(), Told::Shown { showing, .. } if showing.is_held) {}
    assert_eq!(preview.get(PAGE).page(), good);
}

#[test]
fn a_template_that_breaks_in_drawing_keeps_what_was_drawn() {
    let project = hub();
    let preview = Preview::of(&project);
    let good = preview.get(PAGE).page();
    project.write("templates/story.html", "{% extends \"builtin/layout.html\" %}{% block main %}{{ view.nothing.at.all }}{% endblock main %}\n");
    while preview.tab(PAGE).1["state"]["isKept"] == false {
        preview.next();
    }
    assert_eq!(preview.get(PAGE).page(), good);
    assert_eq!(preview.get("/voices/").status, 200);
}

#[test]
fn a_broken_programme_file_keeps_the_hub() {
    let project = hub();
    let preview = Preview::of(&project);
    let good = preview.get("/").page();
    let program = fs::read_to_string(project.root().join("program.toml")).unwrap();
    project.write("program.toml", "[program\n");
    let Told::Shown { showing, .. } = preview.next() else { panic!("something else was told") };
    assert!(showing.is_held);
    assert_eq!(preview.get("/").page(), good);
    project.write("program.toml", &program.replace("\"Voices\"", "\"Mended\""));
    preview.until("/", "Mended", |_| ());
}
