//! Records of small hubs.

use serde_json::{Value, json};

use super::*;
use crate::admit::{Memo, Viewer, admit};
use crate::compose::compose;
use crate::source::fixture;

const HUB: &str = r#"--- program.toml
[program]
name = "Voices"
organisation = "Saltmarsh"
why = "Because."
[consent]
required = true
last_word = true
[checks]
heading-jump = "off"
[[owner]]
function = "legal"
person = "mila"
[[contact]]
concern = "pictures"
person = "mila"
[[department]]
id = "care"
name = "Care"
ambassador = "mila"
--- content/profiles/mila.md
+++
name = "Mila Costa"
photo = "mila.png"
agreed_minutes_per_week = 30
consent = { profile = "granted", photo = "granted", scope = ["intranet"], wording = "2025-03", date = 2025-04-02, review_by = 2026-02-28, record = "HR 7" }
nickname = "Mi"
[champion]
what = "Writes"
why = "Nobody asked"
+++
Four words are here.
--- content/profiles/mila.png
--- content/profiles/ana.md
---
name: Ana
consent:
  profile: granted
invited_by: mila
---
Costa Mila is not Mila Costa, says @mila.
--- content/profiles/ana-mila.md
+++
name = "Ana Mila"
+++
--- content/posts/a.md
+++
title = "A"
date = 2026-02-01
authors = ["ana", "mila"]
edited_by = ["mila"]
ghostwritten = true
pictures = [{ file = "../profiles/mila.png", alt = "x", people = ["mila"] }]
approved = { by = "ana", on = 2026-02-03, text = "0" }
[[allow]]
rule = "link-text"
reason = "a quotation"
+++
[here](../profiles/mila.md)
--- content/posts/b.md
+++
title = "B"
date = 2026-02-01
authors = ["ana"]
+++
Nobody.
--- content/data/activity.csv
date,person
2026-01-02,mila
2026-01-02,ana-mila
"#;

fn of(text: &str, wanted: Option<&str>) -> Option<Record> {
    let sources = fixture::sources(text);
    let site = compose(&sources, Viewer::PUBLIC).value;
    let internal = admit(&site.whole, Viewer::INTERNAL, &mut Memo::default()).value;
    let (hub, kept) = (&site.whole, site.kept.as_slice());
    let ground = Ground { hub, public: site.hub(), internal: &internal, kept, sources: &sources };
    record(&ground, wanted)
}

fn mila() -> Record {
    of(HUB, Some("mila")).unwrap()
}

#[test]
fn every_place_that_names_somebody_is_listed_with_the_reason() {
    let traces: Vec<String> = mila().people[0]
        .traces
        .iter()
        .map(|trace| format!("{}:{} {}", trace.path, trace.line, trace.role.words()))
        .collect();
    assert_eq!(
        traces,
        [
            "content/data/activity.csv:2 is in the data",
            "content/posts/a.md:4 wrote it",
            "content/posts/a.md:5 edited it",
            "content/posts/a.md:7 is in the picture ../profiles/mila.png",
            "content/posts/a.md:13 is linked",
            "content/profiles/ana.md:5 asked this person to join",
            "content/profiles/ana.md:7 is named",
            "program.toml:12 answers for legal",
            "program.toml:15 is asked about pictures",
            "program.toml:19 helps Care to start",
        ]
    );
}

#[test]
fn a_field_is_told_as_written_and_whether_a_page_shows_it() {
    let record = mila();
    let fields: Vec<(&str, &str, bool)> = record.people[0].files[0]
        .fields
        .iter()
        .map(|field| (field.key.as_str(), field.written.as_str(), field.is_shown))
        .collect();
    assert_eq!(fields[0], ("name", "\"Mila Costa\"", true));
    assert!(fields.contains(&("agreed_minutes_per_week", "30", false)));
    assert!(fields.contains(&("nickname", "\"Mi\"", false)), "an unknown field is held too");
    let champion = ("champion", "[champion]\nwhat = \"Writes\"\nwhy = \"Nobody asked\"", true);
    assert_eq!(*fields.last().unwrap(), champion, "a group is told whole");
    let ana = of(HUB, Some("Ana")).unwrap();
    let consent = ana.people[0].files[0].fields.iter().find(|field| field.key == "consent");
    assert_eq!(consent.unwrap().written, "profile: granted");
}

#[test]
fn fields_that_are_said_to_be_on_no_page_are_on_none() {
    for audience in [Viewer::PUBLIC, Viewer::INTERNAL] {
        let text = HUB
            .replace("30\n", "471222174\nruns_own_accounts = true\n")
            .replace("\"Mi\"", "\"canary\"")
            .replace("\"HR 7\"", "\"canary\"")
            .replace(", scope = [\"intranet\"]", "");
        let site = compose(&fixture::sources(&text), audience).value;
        assert!(site.hub().voices.iter().any(|voice| voice.slug == "mila"));
        let mut drawn = 0;
        for page in &site.pages {
            let Ok(bytes) = page.draw(&site.stage) else { continue };
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("471222174") && !text.contains("canary"), "{}", page.address);
            drawn += 1;
        }
        assert!(drawn > 20);
    }
}

#[test]
fn each_audience_sees_what_was_agreed_to() {
    let seen = mila().people[0].files[0].seen.clone();
    assert_eq!(seen.public, Shown::Not(Reason::OutOfScope));
    assert_eq!(seen.internal, Shown::At("voices/mila/".into()));
    let portrait = mila().people[0].portrait.clone().unwrap();
    assert_eq!((portrait.is_public, portrait.is_internal), (false, true));
}

#[test]
fn stories_and_kept_findings_are_told_with_their_answers() {
    let record = of(HUB, None).unwrap();
    let people: Vec<&str> = record.people.iter().map(|one| one.handle.as_str()).collect();
    assert_eq!(people, ["ana", "ana-mila", "mila"]);
    assert_eq!(record.stories.len(), 2);
    let story = &record.stories[0];
    assert_eq!(story.standing, crate::content::approval::Approval::Outdated);
    assert_eq!(story.approved, Some(("ana".to_owned(), "2026-02-03".to_owned())));
    assert_eq!(story.disclosed, ["ghostwritten"]);
    assert_eq!(story.seen.public, Shown::Not(Reason::NotApproved));
    assert_eq!((record.kept[0].rule, record.kept[0].reason.as_str()), ("link-text", "a quotation"));
    assert_eq!(record.programme.rules, [("heading-jump".to_owned(), "off".to_owned())]);
    // Of one person: what they had a part in.
    assert_eq!(mila().stories.len(), 1);
}

#[test]
fn somebody_without_a_file_is_still_found_where_others_name_them() {
    let without = HUB.replace("--- content/profiles/mila.md", "--- content/pages/left.md");
    let record = of(&without, Some("mila")).unwrap();
    assert!(record.people[0].files.is_empty());
    assert_eq!(record.people[0].traces.len(), 9, "{:#?}", record.people[0].traces);
    let by_name = of(&without, Some("Mila Costa")).unwrap();
    assert!(by_name.people[0].traces.iter().any(|trace| trace.path == "content/pages/left.md"));
    assert_eq!(of(HUB, Some("nobody")), None);
    assert_eq!(of(HUB, Some("@Mila Costa")).unwrap().people[0].handle, "mila");
}

#[test]
fn a_translation_belongs_to_the_person() {
    let languages = HUB.replace("why = \"Because.\"", "why = \"B.\"\nlanguages = [\"en\", \"de\"]");
    let text =
        languages + "--- content/profiles/mila.de.md\n+++\nname = \"Mila Costa\"\n+++\nHallo.\n";
    let record = of(&text, Some("mila")).unwrap();
    let files: Vec<&str> = record.people[0].files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(files, ["content/profiles/mila.md", "content/profiles/mila.de.md"]);
}

#[test]
fn what_cannot_be_searched_is_said() {
    let text = format!("{HUB}--- content/posts/c.md\n+++\ntitle = \n+++\n");
    assert_eq!(of(&text, Some("mila")).unwrap().unread, ["content/posts/c.md"]);
}

#[test]
fn the_text_tells_it_for_people_and_steers_no_terminal() {
    let steering = HUB.replace("\"Mi\"", "\"a\\u001b[2Jb\u{202e}\"");
    let record = of(&steering, Some("mila")).unwrap();
    let text = text(&record, "openmic", false);
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    for line in [
        "  until             was to be asked again by 2026-02-28; they may withdraw at any time",
        "                    wording: 2025-03",
        "                    agreed_minutes_per_week: 30   (on no page)",
        "    everyone        not shown: the consent does not cover this audience",
        "    colleagues      /voices/mila/",
        "    last word       ana said yes on 2026-02-03 (the text was changed since); the text is",
        "  content/posts/a.md:13: link-text",
    ] {
        assert!(text.contains(&format!("\n{line}")), "{line}\n{text}");
    }
}

#[test]
fn programs_read_the_same() {
    let made_by = json!({ "openmic": "0", "commit": null });
    let whole: Value = serde_json::from_str(&json(&mila(), &made_by)).unwrap();
    assert_eq!(whole["version"], 1);
    assert_eq!(whole["made_by"], made_by);
    let person = &whole["people"][0];
    assert_eq!(person["consent"]["review_by"], "2026-02-28");
    assert_eq!(person["consent"]["scope"], json!(["intranet"]));
    assert_eq!(person["files"][0]["seen"]["internal"]["at"], "/voices/mila/");
    assert_eq!(person["named"][1]["as"], "author");
    assert_eq!(whole["stories"][0]["approval"], "outdated");
}
