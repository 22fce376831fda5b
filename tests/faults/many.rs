//! As many files as no hub has: 3 000 in every run, as many as `OPENMIC_FILES` says where it is
//! set. One in twenty is a story; the others are pictures, texts and what people leave behind.

use std::fs;
use std::time::Instant;

use crate::support::{PROGRAM, Project, run_in};
use crate::{BUILD, files, names, png, story};

const FILES: usize = 3_000;

fn number() -> usize {
    std::env::var("OPENMIC_FILES").map_or(FILES, |many| many.parse().expect("a number of files"))
}

#[test]
fn very_many_files_are_read_published_and_kept() {
    let many = number();
    let project =
        Project::new(&format!("--- program.toml\n{PROGRAM}[brand]\ncard_style = \"none\"\n"));
    let root = project.root();
    project.write("content/profiles/ada.md", "+++\nname = \"Ada Lovelace\"\n+++\nI count.\n");
    fs::create_dir_all(root.join("content/posts/heap")).unwrap();
    let picture = png(40);
    for at in 0..many {
        match at % 20 {
            0 => project.write(&format!("content/posts/s{at}.md"), &story(&format!("S{at}"), "x")),
            1..10 => project.write_bytes(&format!("content/posts/heap/{at}.png"), &picture),
            10..19 => project.write(&format!("content/posts/heap/{at}.txt"), "left behind"),
            _ => project.write(&format!("content/.drafts/{at}.md~"), "not this"),
        }
    }
    let timed = |what: &str| {
        let start = Instant::now();
        let run = run_in(&root, BUILD);
        assert_eq!(run.code, 0, "{what}: {}", run.said);
        println!("{many} files, {what}: {:.1} s", start.elapsed().as_secs_f32());
        run.said
    };
    timed("built");
    let site = files(&root.join("site"));
    let stories = site.keys().filter(|name| name.starts_with("stories/s")).count();
    assert_eq!(stories, many.div_ceil(20));
    assert!(!site.keys().any(|name| name.contains("heap")), "nobody shows what lies there");
    let said = timed("built again");
    assert!(said.contains("(0 written"), "{said}");

    // As many again that somebody else put into the output: they stay, whatever is published.
    fs::create_dir_all(root.join("site/theirs")).unwrap();
    for at in 0..many {
        fs::write(root.join(format!("site/theirs/{at}")), "mine").unwrap();
    }
    project.write("content/posts/later.md", &story("Later", "x"));
    timed("built beside as many of somebody else's");
    assert!(root.join("site/stories/later/index.html").exists());
    assert_eq!(fs::read_dir(root.join("site/theirs")).unwrap().count(), many);
    assert_eq!(names(&root), ["content", "program.toml", "site"]);
}
