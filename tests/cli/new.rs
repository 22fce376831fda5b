//! New files: as written only their blanks are found, filled in nothing is.

use crate::support::{PROGRAM, Project};

const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n";

fn hub() -> Project {
    let path = "--- content/training/first/index.md\n+++\ntitle = \"First\"\n+++\n";
    let post = "--- content/posts/2026-02-01-a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\ntopics = [\"night-shift\"]\n+++\nA.\n";
    Project::new(&format!("--- program.toml\n{PROGRAM}{ADA}{path}{post}"))
}

/// Rules of what `check` finds, with notes.
fn found(project: &Project, path: &str) -> Vec<String> {
    let run = project.run(&["check", "--format", "json", "--today", "2026-03-01"]);
    let value: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let all = value["findings"].as_array().unwrap();
    for one in all {
        assert_eq!(one["path"], path, "{}", run.out);
    }
    all.iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn of_a_new_file_only_the_blanks_are_found_and_filled_in_nothing() {
    let date = "posts/2026-03-01-night-shift.md";
    for (kind, path, blanks) in [
        ("profile", "profiles/night-shift.md", &["quiet-profile"][..]),
        ("post", date, &["empty-text", "missing-field"]),
        ("guideline", "guidelines/night-shift.md", &["empty-text"]),
        ("path", "training/night-shift/index.md", &[]),
        ("lesson", "training/first/night-shift.md", &["empty-text"]),
        ("campaign", "campaigns/night-shift.md", &[]),
        ("page", "pages/night-shift.md", &["empty-text"]),
        ("topic", "topics/night-shift.md", &[]),
    ] {
        let project = hub();
        let path = &format!("content/{path}");
        let run = project.run(&["new", kind, "Night shift", "--today", "2026-03-01"]);
        assert_eq!(run.code, 0, "{}", run.said);
        assert!(run.said.contains(&format!("wrote {path}")), "{}", run.said);
        let mut rules = found(&project, path);
        rules.sort_unstable();
        assert_eq!(rules, blanks, "{kind}");
        let text = std::fs::read_to_string(project.root().join(path)).unwrap();
        let filled = text.replace("authors = []", "authors = [\"ada\"]") + "Nobody told me.\n";
        project.write(path, &filled);
        assert_eq!(found(&project, path), [""; 0], "{kind}");
    }
}

#[test]
fn a_new_story_waits_until_its_author_lets_it_go() {
    let project = hub();
    let run = project.run(&["new", "post", "What \"is\" four?", "--author", "@Ada"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let run = project.run(&["build"]);
    assert!(run.said.contains("built 1 stories"), "{}", run.said);
    let run = project.run(&["build", "--drafts"]);
    assert!(run.said.contains("built 2 stories"), "{}", run.said);
    let story = project.page("stories/what-is-four/index.html");
    assert!(story.contains("What “is” four?") || story.contains("What &quot;is&quot; four?"));
}

#[test]
fn every_field_is_there_with_its_sentence() {
    let project = hub();
    project.run(&["new", "post", "One", "--author", "ada", "--today", "2026-03-01"]);
    let text =
        std::fs::read_to_string(project.root().join("content/posts/2026-03-01-one.md")).unwrap();
    assert!(text.contains("\n# Who wrote it.\nauthors = [\"ada\"]\n"), "{text}");
    assert!(text.contains("\n# The form it has.\n#   one of: story, insight, how-to,"), "{text}");
    assert!(text.contains("\n# Not before this date.\n# publish = 2026-03-01\n"), "{text}");
    assert!(text.contains("#   by: Who said yes.\n"), "{text}");
}

#[test]
fn nothing_is_overwritten() {
    let project = hub();
    let new = |title: &str, day: &str| project.run(&["new", "post", title, "--today", day]);
    assert_eq!(new("Night shift", "2026-03-01").code, 0);
    let before = project.root().join("content/posts/2026-03-01-night-shift.md");
    let text = std::fs::read_to_string(&before).unwrap();
    for day in ["2026-03-01", "2026-03-02"] {
        let run = new("Night  Shift!", day);
        assert_eq!(run.code, 2, "{}", run.said);
        assert!(run.said.contains("content/posts/2026-03-01-night-shift.md"), "{}", run.said);
    }
    project.write("content/guidelines/mine.md", "not readable");
    let run = project.run(&["new", "guideline", "Mine"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("content/guidelines/mine.md is there already"), "{}", run.said);
    assert_eq!(std::fs::read_to_string(&before).unwrap(), text);
}

#[test]
fn what_cannot_be_is_said_with_what_to_do() {
    let project = hub();
    for (arguments, hint) in [
        (&["post", "B", "--author", "adda"][..], "did you mean `ada`?"),
        (&["profle", "Ada"], "did you mean `profile`?"),
        (&["program", "A"], "one of: profile, post,"),
        (&["lesson", "A", "--in", "second"], "name one of: first"),
        (&["post", "…"], "give a title with letters"),
        (&["page", "B", "--author", "ada"], "leave `--author` away"),
        (&["profile", "Ada"], "there is one of this name already: content/profiles/ada.md"),
    ] {
        let run = project.run(&[&["new"], arguments].concat());
        assert_eq!(run.code, 2, "{}", run.said);
        assert!(run.said.contains(hint), "{}", run.said);
    }
    let run = project.run(&["new", "guideline", "Cats", "--in", "../../x/Pets and plants"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(project.root().join("content/guidelines/x/pets-and-plants/cats.md").exists());
}

#[test]
fn files_go_where_a_project_has_them() {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}--- content/people/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n"
    ));
    let run = project.run(&["new", "profile", "Grace Hopper"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(project.root().join("content/people/grace-hopper.md").exists());
}

#[test]
fn a_schema_is_printed_for_editors() {
    let project = Project::new("--- empty/x\n");
    let run = project.run(&["schema", "post"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(schema["properties"]["title"]["description"], "What the story is called.");
    assert_eq!(schema["required"], serde_json::json!(["title"]));
    let run = project.run(&["schema", "pots"]);
    assert_eq!(run.code, 2);
    assert!(run.said.contains("did you mean `post`?"), "{}", run.said);
}
