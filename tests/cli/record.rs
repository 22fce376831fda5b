//! What is held about people, printed.

use std::process::Command;

use crate::hub;
use crate::support::Project;

fn git(project: &Project, arguments: &[&str]) {
    let output = Command::new("git")
        .arg("-C")
        .arg(project.root())
        .args(["-c", "user.name=t", "-c", "user.email=t@t.example"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_record_of_one_person_goes_to_the_output_stream() {
    let project = hub();
    let run = project.run(&["record", "--for", "Ada Lovelace", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.out.starts_with("Record of Voices (Saltmarsh), 2026-03-01\n"), "{}", run.out);
    assert!(run.out.contains("from files in no Git repository"), "{}", run.out);
    assert!(run.out.contains("content/posts/2026-02-01-engines.md:3: wrote it; everyone sees it"));
    assert!(!project.root().join("site").exists(), "it builds nothing");
    let whole = project.run(&["record"]);
    assert!(whole.out.contains("People (1)") && whole.out.contains("Stories (1)"), "{}", whole.out);
    assert!(whole.out.contains("in 2 places; all of it with `--for ada`"), "{}", whole.out);
}

#[test]
fn a_record_names_the_commit_it_was_made_from() {
    let project = hub();
    git(&project, &["init", "-q"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "a"]);
    let made_by = || {
        let run = project.run(&["record", "--format", "json"]);
        assert_eq!(run.code, 0, "{}", run.said);
        let record: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        record["made_by"]["commit"].clone()
    };
    let commit = made_by();
    assert_eq!(commit["id"].as_str().unwrap().len(), 40);
    assert_eq!(commit["uncommitted_changes"], false);
    project.write("content/posts/b.md", "x");
    assert_eq!(made_by()["uncommitted_changes"], true);
}

#[test]
fn who_is_named_nowhere_is_said_to_be() {
    let run = hub().run(&["record", "--for", "adda"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.said);
    assert!(run.said.contains("no file here names `adda`"), "{}", run.said);
    assert!(run.said.contains("did you mean `ada`?"), "{}", run.said);
}
