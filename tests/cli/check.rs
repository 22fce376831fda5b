//! `openmic check` and its arguments.

use crate::support::{PROGRAM, Project};

/// One error, one warning, one note.
pub(crate) fn mistaken() -> Project {
    Project::new(&format!(
        "--- program.toml\n{PROGRAM}\
         --- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n\
         --- content/posts/2026-02-01-a.md\n+++\ntitle = \"Zwölf\"\nauthors = [\"ada\"]\n+++\nGrüße, [here](../profiles/ada.md).\n\
         --- content/posts/2026-02-02-b.md\n+++\ntitle = \"B\"\ndate = 2026-02-02\nauthors = [\"adda\"]\n+++\nb\n"
    ))
}

fn kept() -> Project {
    let project = mistaken();
    project.write(
        "content/posts/2026-02-01-a.md",
        "+++\ntitle = \"Z\"\nauthors = [\"ada\"]\n[[allow]]\nrule = \"link-text\"\nreason = \"a quotation\"\n+++\n[here](../profiles/ada.md)\n",
    );
    project
}

#[test]
fn warnings_fail_where_they_are_denied() {
    let project = mistaken();
    let path = "content/posts/2026-02-01-a.md";
    assert_eq!(project.run(&["check"]).code, 1);
    assert_eq!(project.run(&["check", path]).code, 0);
    let run = project.run(&["check", path, "--deny", "warnings"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert_eq!(project.run(&["check", "content/profiles", "--deny", "warnings"]).code, 0);
}

#[test]
fn a_file_that_is_not_there_is_wrong_usage() {
    let run = mistaken().run(&["check", "content/posts/c.md"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("there is no content/posts/c.md"), "{}", run.said);
}

#[test]
fn notes_are_for_the_curious_and_colours_for_terminals() {
    let project = mistaken();
    let run = project.run(&["check"]);
    assert!(!run.said.contains("note[") && !run.said.contains('\u{1b}'), "{}", run.said);
    assert!(
        run.said.contains("checked 4 files: 1 error, 1 warning, 1 note in 2 files"),
        "{}",
        run.said
    );
    assert!(project.run(&["check", "--verbose"]).said.contains("note[date-from-name]"));
    assert!(project.run(&["check", "--color", "always"]).said.contains('\u{1b}'));
}

#[test]
fn the_worst_is_shown_first_when_not_everything_is() {
    let run = mistaken().run(&["check", "--limit", "1"]);
    assert!(run.said.contains("error[unknown-person]"), "{}", run.said);
    assert!(!run.said.contains("warning[link-text]"), "{}", run.said);
    assert!(run.said.contains("and 1 more"), "{}", run.said);
}

#[test]
fn a_rule_is_explained_without_a_project() {
    let empty = Project::new("--- empty/x\n");
    let run = empty.run(&["check", "--explain", "alt-missing"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(
        run.out.contains("Say in one sentence what") && run.out.contains("![]("),
        "{}",
        run.out
    );
    assert!(!run.out.contains('«'), "{}", run.out);
    let run = empty.run(&["check", "--explain", "alt-mising"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("did you mean `alt-missing`?"), "{}", run.said);
}

#[test]
fn rules_are_listed_as_they_are_in_force() {
    let level = |out: &str, rule: &str| {
        let line = out.lines().find(|line| line.starts_with(&format!("{rule} ")));
        line.and_then(|line| line.split_whitespace().nth(1)).unwrap_or_default().to_owned()
    };
    let list = Project::new("--- empty/x\n").run(&["check", "--list"]);
    assert_eq!(list.code, 0, "{}", list.said);
    assert_eq!(level(&list.out, "link-text"), "warning");
    let project = mistaken();
    project.write(
        "program.toml",
        &format!("{PROGRAM}[checks]\nlink-text = \"error\"\nheading-jump = \"off\"\n"),
    );
    let list = project.run(&["check", "--list"]);
    assert_eq!(level(&list.out, "link-text"), "error");
    assert_eq!(level(&list.out, "heading-jump"), "off");
    assert_eq!(level(&list.out, "dead-link"), "error");
}

#[test]
fn what_is_kept_is_listed_with_its_reason() {
    let run = kept().run(&["check", "--allowed"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(
        run.out.starts_with("content/posts/2026-02-01-a.md:8:1: link-text: ")
            && run.out.ends_with("kept because: a quotation\n"),
        "{}",
        run.out
    );
    assert!(run.said.contains("1 finding is kept"), "{}", run.said);
    assert!(!kept().run(&["check"]).said.contains("link-text"));
    assert!(mistaken().run(&["check", "--allowed"]).said.contains("no finding is kept"));
}

#[test]
fn a_path_elsewhere_is_refused_rather_than_found_without_fault() {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\n[here](nowhere.md)\n"
    ));
    for outside in ["/", "..", "content/../.."] {
        let run = project.run(&["check", outside]);
        assert_eq!(run.code, 2, "{outside}: {}", run.said);
        assert!(run.said.contains("is no part of this project"), "{}", run.said);
    }
    for inside in [".", "content/profiles/../profiles", "./content/profiles/ada.md"] {
        let run = project.run(&["check", inside]);
        assert!(run.said.contains("error[dead-link]"), "{inside}: {}", run.said);
    }
}
