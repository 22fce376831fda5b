//! The same input gives the same bytes: from another folder, with files created
//! in another order, and whatever stood in the output before.

#[path = "../benches/large_hub/mod.rs"]
mod large_hub;
#[path = "support/mod.rs"]
mod support;

use large_hub::{Size, files};
use support::Project;

fn size() -> Size {
    Size { people: 40, posts: 120, topics: 12, departments: 6, words: 120, seed: 7 }
}

#[test]
fn another_folder_and_another_order_change_nothing() {
    let (first, second) = (Project::new(""), Project::new(""));
    let list: Vec<(String, String)> = files(&size()).collect();
    for (path, text) in &list {
        first.write(path, text);
    }
    for (path, text) in list.iter().rev() {
        second.write(path, text);
    }
    for project in [&first, &second] {
        let run = project.run(&["build", "--today", "2026-11-22"]);
        assert_eq!(run.code, 0, "{}", run.said);
    }
    let (a, b) = (first.site(), second.site());
    assert!(a.len() > 200);
    assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
    for (name, bytes) in &a {
        assert_eq!(bytes, &b[name], "{name}");
    }
    assert_eq!(first.page(".openmic-manifest"), second.page(".openmic-manifest"));
}

#[test]
fn what_stood_there_before_changes_nothing() {
    let project = Project::new("");
    let list: Vec<(String, String)> = files(&size()).collect();
    for (path, text) in &list {
        project.write(path, text);
    }
    assert_eq!(project.run(&["build", "--today", "2026-11-22"]).code, 0);
    let clean = project.site();
    project.write(
        "content/posts/2025-12-31-extra.md",
        "+++\ntitle = \"Extra\"\nauthors = []\nname_withheld = true\n+++\nx\n",
    );
    assert_eq!(project.run(&["build", "--today", "2026-11-22"]).code, 0);
    assert_ne!(project.site(), clean);
    project.remove("content/posts/2025-12-31-extra.md");
    assert_eq!(project.run(&["build", "--today", "2026-11-22"]).code, 0);
    assert_eq!(project.site(), clean);
}
