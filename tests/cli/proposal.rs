//! A proposal in a Git repository, looked at as a forge does it.

use std::path::Path;
use std::process::Command;

use crate::support::{PROGRAM, Project, Run, run_in, run_with};

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.org",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A hub in a folder of a repository, with an old mistake on `main` and a
/// proposal with three new ones in one post.
fn proposal() -> Project {
    let old =
        "+++\ntitle = \"Old\"\ndate = 2026-02-02\nauthors = [\"ada\"]\n+++\n[gone](gone.md)\n";
    let project = Project::new("--- README.md\nNot the hub.\n");
    project.write("voices/program.toml", PROGRAM);
    project.write("voices/content/profiles/ada.md", "+++\nname = \"Ada\"\n+++\nI count.\n");
    project.write("voices/content/posts/old.md", old);
    project.write("voices/content/posts/going.md", old);
    let root = project.root();
    git(&root, &["init", "-q", "-b", "main"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "-q", "-m", "Begin"]);
    git(&root, &["checkout", "-q", "-b", "proposal"]);
    project.write(
        "voices/content/posts/new.md",
        "+++\ntitle = \"New\"\ndate = \"1 March 2026\"\nauthors = [\"adda\"]\n+++\n## One\n\nSee [here](../profiles/ada.md).\n",
    );
    project.remove("voices/content/posts/going.md");
    git(&root, &["add", "-A"]);
    git(&root, &["commit", "-q", "-m", "Propose"]);
    // What happens on `main` meanwhile is not the proposal's.
    git(&root, &["checkout", "-q", "main"]);
    project.write("voices/content/posts/other.md", old);
    git(&root, &["add", "-A"]);
    git(&root, &["commit", "-q", "-m", "Meanwhile"]);
    git(&root, &["checkout", "-q", "proposal"]);
    project
}

fn check(project: &Project, arguments: &[&str]) -> Run {
    run_in(&project.root().join("voices"), &[&["check"], arguments].concat())
}

/// GitHub's annotations as it reads them: path, line, column, rule.
fn annotations(out: &str) -> Vec<(String, usize, usize, String)> {
    out.lines()
        .map(|line| {
            let (head, _) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
            let (_, properties) = head.split_once(' ').unwrap();
            let get = |key: &str| {
                let all = properties.split(',').filter_map(|one| one.split_once('='));
                all.into_iter().find(|(name, _)| *name == key).unwrap().1.to_owned()
            };
            (get("file"), get("line").parse().unwrap(), get("col").parse().unwrap(), get("title"))
        })
        .collect()
}

#[test]
fn a_proposal_is_told_of_its_own_mistakes_and_can_follow_the_hints() {
    let project = proposal();
    let arguments = ["--format", "github", "--changed-since", "main", "--deny", "warnings"];
    let run = check(&project, &arguments);
    assert_eq!(run.code, 1, "{}", run.said);
    let place = |line, column, rule: &str| {
        ("voices/content/posts/new.md".to_owned(), line, column, rule.to_owned())
    };
    assert_eq!(
        annotations(&run.out),
        [place(4, 12, "unknown-person"), place(3, 8, "date-shape"), place(8, 5, "link-text")]
    );
    assert!(
        run.said.contains("1 finding more in files that do not differ from main"),
        "{}",
        run.said
    );
    // Each hint is followed by the letter.
    let path = "voices/content/posts/new.md";
    let text = std::fs::read_to_string(project.root().join(path)).unwrap();
    assert!(run.out.contains("write `2026-03-01`") && run.out.contains("did you mean `ada`?"));
    let text = text
        .replace("\"1 March 2026\"", "2026-03-01")
        .replace("adda", "ada")
        .replace("See [here](../profiles/ada.md)", "[Ada](../profiles/ada.md) knows");
    project.write(path, &text);
    let run = check(&project, &arguments);
    assert_eq!((run.code, &*run.out), (0, ""), "{}", run.said);
}

#[test]
fn what_nobody_committed_yet_counts() {
    let project = proposal();
    project.write("voices/content/posts/draft.md", "no fields\n");
    let run = check(&project, &["--changed-since", "proposal"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(
        run.said.contains("content/posts/draft.md:1:1") && !run.said.contains("new.md"),
        "{}",
        run.said
    );
}

#[test]
fn changed_files_come_first_without_being_asked_for() {
    let project = proposal();
    let root = project.root();
    git(&root, &["update-ref", "refs/remotes/origin/main", "main"]);
    let run = run_with(
        &root.join("voices"),
        &["check", "--format", "github"],
        &[("GITHUB_BASE_REF", "main")],
    );
    let files: Vec<String> = annotations(&run.out).into_iter().map(|one| one.0).collect();
    assert!(files[..3].iter().all(|file| file.ends_with("new.md")), "{files:?}");
    assert!(files[3].ends_with("old.md"), "{files:?}");
}

#[test]
fn what_git_does_not_know_is_wrong_usage() {
    let project = proposal();
    for reference in ["nowhere", "--output=x", "", "main..proposal"] {
        let run = check(&project, &[&format!("--changed-since={reference}")]);
        assert_eq!(run.code, 2, "{reference}: {}", run.said);
        assert!(run.said.contains(&format!("Git knows no `{reference}` here")), "{}", run.said);
    }
    assert!(!project.root().join("voices/x").exists());
    git(&project.root(), &["checkout", "-q", "--orphan", "alone"]);
    git(&project.root(), &["commit", "-q", "-m", "Alone"]);
    let run = check(&project, &["--changed-since", "main"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("in common"), "{}", run.said);
    let outside = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    let run = outside.run(&["check", "--changed-since", "main"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("not in a Git repository"), "{}", run.said);
}
