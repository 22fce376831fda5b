//! `openmic check --fix`: what it may mend, and that it does nothing else.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::support::{PROGRAM, Project, files};

fn project(files: &[(&str, &str)]) -> Project {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n"
    ));
    files.iter().for_each(|(path, text)| project.write(path, text));
    project
}

fn content(project: &Project) -> BTreeMap<String, Vec<u8>> {
    files(&project.root().join("content"))
}

#[test]
fn safe_things_are_mended_and_said() {
    let project = project(&[
        (
            "content/posts/a.md",
            "\u{feff}+++\r\ntitel = \"A\"\r\ndate = \"1 March 2026\"\r\nauthors = [\"ada\"]\r\nslug = \"Aa-Bb\"\r\n+++\r\nText: titel = 1 March 2026\r\n",
        ),
        ("content/posts/b.md", "---\ntitle: B\ndate: 2026-3-1\nauthors: [ada]\n\nText.\n"),
        (
            "content/posts/c.md",
            "+++\ntitle = \"C\"\ndate = 2026-02-02\nauthors = [\"adda\"]\nkind = \"storry\"\n+++\nc\n",
        ),
    ]);
    let untouched = content(&project)["posts/c.md"].clone();
    let run = project.run(&["check", "--fix"]);
    assert_eq!(run.code, 1, "who is meant is for a person to say: {}", run.said);
    assert!(run.said.contains("mended 5 findings in 2 files"), "{}", run.said);
    assert!(
        run.said.contains("mended content/posts/a.md:2: no field is called `titel`; it is not published (did you mean `title`?)"),
        "{}",
        run.said
    );
    let after = content(&project);
    assert_eq!(
        String::from_utf8_lossy(&after["posts/a.md"]),
        "\u{feff}+++\r\ntitle = \"A\"\r\ndate = 2026-03-01\r\nauthors = [\"ada\"]\r\nslug = \"aa-bb\"\r\n+++\r\nText: titel = 1 March 2026\r\n"
    );
    assert_eq!(
        String::from_utf8_lossy(&after["posts/b.md"]),
        "---\ntitle: B\ndate: 2026-03-01\nauthors: [ada]\n---\n\nText.\n"
    );
    assert_eq!(after["posts/c.md"], untouched);
    let run = project.run(&["check", "--fix"]);
    assert!(run.said.contains("mended 0 findings in 0 files"), "{}", run.said);
    assert_eq!(content(&project), after, "there is nothing left to mend");
}

#[test]
fn only_what_was_asked_for_is_mended() {
    let text =
        "+++\ntitle = \"A\"\ndate = 2026-02-02\nauthors = [\"ada\"]\nsumary = \"x\"\n+++\na\n";
    let project = project(&[("content/posts/a.md", text), ("content/posts/b.md", text)]);
    project.write("content/posts/b.md", text);
    let run = project.run(&["check", "content/posts/a.md", "--fix"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let after = content(&project);
    assert!(String::from_utf8_lossy(&after["posts/a.md"]).contains("summary"));
    assert_eq!(after["posts/b.md"], text.as_bytes());
}

#[test]
fn what_may_protect_somebody_is_left_to_a_person() {
    for line in [
        "audiance = \"internal\"",
        "Draft = true",
        "summary = \"x\"\nsumary = \"y\"",
        "images = [\"x.jpg\"]",
        "layout = \"post\"",
        "[[alow]]\nrule = \"x\"",
    ] {
        let text =
            format!("+++\ntitle = \"A\"\ndate = 2026-02-02\nauthors = [\"ada\"]\n{line}\n+++\na\n");
        let project = project(&[("content/posts/a.md", &text)]);
        let run = project.run(&["check", "--fix"]);
        assert!(run.said.contains("mended 0 findings"), "{}", run.said);
        assert_eq!(content(&project)["posts/a.md"], text.as_bytes());
    }
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let project = project(&[(
        "content/posts/a.md",
        "+++\ntitle = \"A\"\ndate = \"1 March 2026\"\nauthors = [\"ada\"]\n+++\na\n",
    )]);
    let path = project.root().join("content/posts/a.md");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    project.run(&["check", "--fix"]);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let names: Vec<String> = content(&project).into_keys().collect();
    assert_eq!(names, ["posts/a.md", "profiles/ada.md"], "nothing is left behind");
}

/// A line of front matter, right or wrong, and what it is once mended.
fn line() -> impl Strategy<Value = (String, String)> {
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    prop_oneof![
        Just(pair("sumary = \"a = 1 March\"", "summary = \"a = 1 March\"")),
        Just(pair("updated = \"3 March 2026\"", "updated = 2026-03-03")),
        Just(pair("updatd = \"2026/03/03\" # so", "updated = 2026-03-03 # so")),
        Just(pair("\"featurd\" = true", "featured = true")),
        Just(pair("seris=\"é\"", "series=\"é\"")),
        Just(pair("slug = \"Zwolf-Uhr\"", "slug = \"zwolf-uhr\"")),
        Just(pair("# sumary = 1", "# sumary = 1")),
        Just(pair("quote = \"sumary\"", "quote = \"sumary\"")),
        Just(pair("layout = \"post\"", "layout = \"post\"")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn what_is_mended_is_gone_and_nothing_else_changes(
        lines in prop::collection::vec(line(), 0..7),
        body in "(sumary|é|= |\r\n|\n|1 March 2026){0,8}",
        has_end in any::<bool>(),
    ) {
        let key = |line: &str| line.split('=').next().unwrap_or_default().trim_matches([' ', '"', '#']).to_owned();
        let mut seen = std::collections::BTreeSet::new();
        let mut unique = lines;
        unique.retain(|(_, mended)| mended.starts_with('#') || seen.insert(key(mended)));
        let text = |mended: bool| {
            let lines: String = unique.iter().map(|(wrong, right)| if mended { format!("{right}\n") } else { format!("{wrong}\n") }).collect();
            let end = if has_end || mended { "+++\n" } else { "" };
            format!("+++\ntitle = \"A\"\ndate = 2026-02-02\nauthors = [\"ada\"]\n{lines}{end}\nSome text {body}")
        };
        let project = project(&[("content/posts/a.md", &text(false))]);
        let run = project.run(&["check", "--fix", "--verbose"]);
        let after = content(&project);
        prop_assert_eq!(String::from_utf8_lossy(&after["posts/a.md"]).into_owned(), text(true), "{}", run.said);
        for rule in ["date-shape", "name-shape", "no-fields"] {
            prop_assert!(!run.said.contains(&format!("[{rule}]")), "{}", run.said);
        }
        let names: Vec<&String> = after.keys().collect();
        prop_assert_eq!(names, ["posts/a.md", "profiles/ada.md"]);
    }
}
