//! Names that some system keeps for itself or cannot tell from another one.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::support::{PROGRAM, Project};
use crate::{BUILD, story};

/// Names that no file may have on Windows, whatever follows the first full stop.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"];

fn hub(program: &str) -> Project {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}{program}"));
    project.write("content/profiles/ada.md", "+++\nname = \"Ada Lovelace\"\n+++\nI count.\n");
    project
}

/// Asserts that every name of the output can stand on every system.
fn stands_everywhere(project: &Project) {
    let mut folded = BTreeSet::new();
    for path in project.site().keys() {
        for part in path.split('/') {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            assert!(!RESERVED.contains(&stem.as_str()), "{path} cannot stand on Windows");
            assert!(!part.ends_with(['.', ' ']), "{path} cannot stand on Windows");
            assert!(!part.contains(['<', '>', ':', '"', '|', '?', '*', '\\']), "{path}");
            assert!(part.len() <= 255, "{path} is too long");
        }
        let same: String = path.nfc().flat_map(char::to_lowercase).collect();
        assert!(folded.insert(same), "{path} stands twice where case or form do not count");
    }
}

#[test]
fn a_file_of_an_entry_with_a_reserved_name_is_refused() {
    for name in RESERVED.iter().copied().chain([
        "CON",
        "nul.txt",
        "Aux.en",
        "x:y",
        "a\\b",
        "a\u{1}b",
        "a\u{202e}b",
        "a\nb",
    ]) {
        let project = hub("");
        project.write(&format!("content/posts/{name}.md"), &story("X", "x"));
        let run = project.run(BUILD);
        if run.code == 0 {
            // Where the name can be mended without doubt, it is.
            stands_everywhere(&project);
            continue;
        }
        assert_eq!(run.code, 1, "{name:?}: {}", run.said);
        assert!(run.said.contains("unusable-name"), "{name:?}: {}", run.said);
        assert!(!project.root().join("site").exists(), "{name:?}");
    }
}

#[test]
fn names_in_fields_never_make_a_name_that_cannot_stand() {
    for name in RESERVED.iter().copied().chain([
        "CON",
        "Nul.",
        "a:b",
        "..",
        ".",
        " ",
        "a/b",
        "con/nul",
        "ﬁ",
        "İ",
        "ẞ",
        "e\u{301}",
        "\u{202e}",
        "~",
        "%2e%2e",
        "index.html",
        "feed.xml",
        "page",
        "assets",
        "feed.xml/x",
        "404.html/x",
        "Stories/X",
        "STORIES",
        "stories/ﬁ",
    ]) {
        // One hub for all fields of a name: a build makes cards and an index, too.
        let project = hub("");
        let files =
            ["slug", "topics", "series", "campaign", "department", "aliases"].map(|field| {
                let value = match field {
                    "topics" => format!("[{name:?}, \"CaSe\", \"case\", \"Straße\", \"STRASSE\"]"),
                    "aliases" => format!("[{:?}]", format!("/{name}/")),
                    _ => format!("{name:?}"),
                };
                // One address of the list is that of the story that has it.
                let path =
                    format!("content/posts/{}.md", if field == "aliases" { "x" } else { field });
                let words = format!("In {field} stands a name.");
                let text = story("X", &words);
                let text = text.replace("+++\nIn", &format!("{field} = {value}\n+++\nIn"));
                project.write(&path, &text);
                (path, words)
            });
        let run = project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
        assert!(matches!(run.code, 0 | 1), "{name:?}: {}", run.said);
        let site = project.site();
        for (path, words) in files {
            let mut pages = site.iter().filter(|(address, _)| address.starts_with("stories/"));
            let is_told = pages.any(|(_, page)| String::from_utf8_lossy(page).contains(&words));
            let is_named = run.said.contains(&format!("{path}:"));
            assert!(is_told || is_named, "{name:?} in {path}: {}", run.said);
            assert!(run.code == 1 || is_told, "{name:?} in {path}: {}", run.said);
        }
        stands_everywhere(&project);
    }
}

#[test]
fn entries_that_fall_on_one_name_are_disputed_by_name() {
    for unicode in ["", "[urls]\nunicode = true\n"] {
        for (one, other) in [
            ("engines", "Engines"),
            ("jos\u{e9}", "jose\u{301}"),
            ("stra\u{df}e", "strasse"),
            ("a-b", "a_b"),
            ("\u{ff41}da", "ada"),
        ] {
            let project = hub(unicode);
            project.write(&format!("content/posts/{one}.md"), &story("One", "x"));
            project.write(&format!("content/posts/{other}.md"), &story("Other", "y"));
            let run = project.run(BUILD);
            if run.code == 0 {
                stands_everywhere(&project);
                continue;
            }
            assert!(
                run.said.contains("disputed-address") || run.said.contains("look-alike"),
                "{}",
                run.said
            );
            let run = project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
            assert_eq!(run.code, 1, "{}", run.said);
            stands_everywhere(&project);
        }
    }
}
