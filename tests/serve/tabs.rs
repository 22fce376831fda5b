//! What open tabs are told.

use std::fs;

use openmic::serve::Told;

use crate::preview::{Preview, heard};
use crate::{ADA, hub};

const PATH: &str = "content/posts/2026-02-01-engines.md";

fn edit(project: &crate::support::Project, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(project.root().join(path)).unwrap();
    assert!(text.contains(from));
    project.write(path, &text.replace(from, to));
}

#[test]
fn only_the_tabs_whose_page_differs_reload() {
    let project = hub();
    let preview = Preview::of(&project);
    let (mut story, first) = preview.tab("/stories/engines/");
    assert_eq!(first["reload"], false);
    let (mut guidelines, _) = preview.tab("/guidelines/");
    edit(&project, PATH, "Hello", "Goodbye");
    assert_eq!(heard(&mut story)["reload"], true);
    let news = heard(&mut guidelines);
    assert_eq!((&news["reload"], &news["swaps"]), (&false.into(), &serde_json::json!([])));
}

#[test]
fn a_style_sheet_is_swapped_and_nothing_reloads() {
    let project = hub();
    project.write("templates/assets/site.css", "body { color: teal }\n");
    let preview = Preview::of(&project);
    let (mut tab, _) = preview.tab("/stories/engines/");
    project.write("templates/assets/site.css", "body { color: plum }\n");
    let news = heard(&mut tab);
    assert_eq!(news["reload"], false);
    let swap = news["swaps"][0].as_array().unwrap();
    let new = swap[1].as_str().unwrap();
    assert!(preview.get(new).text().contains("plum"), "{news}");
    // A page that was being loaded meanwhile asks for the old one.
    assert!(preview.get(swap[0].as_str().unwrap()).text().contains("plum"), "{news}");
}

#[test]
fn a_script_cannot_be_swapped() {
    let project = hub();
    project.write("templates/assets/site.js", "let a = 1;\n");
    let preview = Preview::of(&project);
    let (mut tab, _) = preview.tab("/stories/engines/");
    project.write("templates/assets/site.js", "let a = 2;\n");
    assert_eq!(heard(&mut tab)["reload"], true);
}

#[test]
fn a_page_from_another_build_reloads() {
    let project = hub();
    let preview = Preview::of(&project);
    let mut line = preview.line(Some(&format!("http://{}", preview.host()))).unwrap();
    let hello = "{\"at\":\"/\",\"build\":\"of another start-1\"}";
    line.send(tungstenite::Message::text(hello)).unwrap();
    assert_eq!(heard(&mut line)["reload"], true);
}

#[test]
fn a_page_that_comes_to_be_is_shown() {
    let project = hub();
    let preview = Preview::of(&project);
    let (mut tab, first) = preview.tab("/stories/secret/");
    assert_eq!(first["state"]["leftOut"]["reason"], "a draft");
    edit(&project, "content/posts/2026-02-02-secret.md", "draft = true\n", "");
    assert_eq!(heard(&mut tab)["reload"], true);
    assert_eq!(preview.get("/stories/secret/").status, 200);
}

#[test]
fn findings_come_and_go_without_a_reload() {
    let project = hub();
    let preview = Preview::of(&project);
    let (mut tab, first) = preview.tab("/stories/engines/");
    assert_eq!(first["state"]["findings"], serde_json::json!([]));
    edit(&project, PATH, "title = \"Engines\"", "title = \"Engines");
    let news = heard(&mut tab);
    assert_eq!(news["reload"], false, "the last good page stays");
    let finding = &news["state"]["findings"][0];
    assert_eq!((&finding["severity"], &finding["line"]), (&"error".into(), &2.into()));
    assert!(finding["excerpt"][0].is_string());
    edit(&project, PATH, "title = \"Engines", "title = \"Engines\"");
    let news = heard(&mut tab);
    assert_eq!(news["state"]["findings"], serde_json::json!([]));
}

#[test]
fn a_view_is_switched_for_all_tabs() {
    let project = hub();
    project.write(
        "content/posts/2026-02-03-inside.md",
        "+++\ntitle = \"Inside\"\nauthors = [\"ada\"]\naudience = \"internal\"\npublish = 2030-01-01\n+++\nUs.\n",
    );
    let preview = Preview::of(&project);
    let (mut one, _) = preview.tab("/guidelines/");
    let (mut other, _) = preview.tab("/stories/inside/");
    let own = format!("http://{}", preview.host());
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Origin", own.as_str())];
    let form = "as=internal&on=2030-06-01&back=%2Fstories%2Finside%2F";
    let answer = preview.post("/_openmic/view", form, &headers);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/stories/inside/")));
    for line in [&mut one, &mut other] {
        assert_eq!(heard(line)["reload"], true);
    }
    let Told::Shown { showing, .. } = preview.next() else { panic!("something else was told") };
    assert_eq!(showing.view.words(), "as internal, on 2030-06-01");
    let state = preview.tab("/stories/inside/").1["state"].clone();
    assert_eq!(state["badges"], serde_json::json!(["internal: for colleagues only"]));
    assert_eq!(state["view"]["on"], "2030-06-01");
    let form = "as=internal&drafts=on&on=&back=%2Fvoices";
    assert_eq!(preview.post("/_openmic/view", form, &headers).header("location"), Some("/voices"));
    let state = preview.tab("/stories/secret/").1["state"].clone();
    assert_eq!(state["badges"][0], "draft: not published until `draft` is gone");
    let state = preview.tab("/stories/inside/").1["state"].clone();
    assert_eq!(state["badges"][1], "scheduled: published from 2030-01-01");
}

#[test]
fn tabs_are_told_when_the_server_goes() {
    let project = hub();
    let preview = Preview::of(&project);
    let (mut tab, _) = preview.tab("/");
    drop(preview);
    match tab.read() {
        Ok(tungstenite::Message::Close(Some(frame))) => assert_eq!(u16::from(frame.code), 1001),
        other => panic!("{other:?}"),
    }
}

#[test]
fn several_changes_one_after_the_other_arrive_in_order() {
    let project = hub();
    let preview = Preview::of(&project);
    for round in 0..3 {
        let (mut tab, _) = preview.tab("/voices/ada/");
        project.write(
            "content/profiles/ada.md",
            &format!("{}{round}\n", ADA.split_once('\n').unwrap().1),
        );
        assert_eq!(heard(&mut tab)["reload"], true);
        let page = preview.get("/voices/ada/").text();
        assert!(page.contains(&format!("I count.\n{round}")), "{page}");
    }
}
