//! `openmic theme`: what is built in, taking a file over, and keeping up with it.

use crate::hub;
use crate::support::Project;

#[test]
fn everything_built_in_is_listed_with_what_it_draws() {
    let elsewhere = Project::new("--- empty/x\n");
    let run = elsewhere.run(&["theme", "list"]);
    assert_eq!(run.code, 0, "{}", run.said);
    for (file, purpose) in [
        ("story.html", "A story: its text,"),
        ("parts/stories.html", "A story in lists:"),
        ("assets/site.css", "The look of every page"),
        ("locales/en.ftl", "What the hub says in its own name"),
    ] {
        assert!(line(&run.said, file).starts_with(purpose), "{file}: {}", run.said);
    }
}

#[test]
fn a_copied_file_changes_no_byte_of_the_hub() {
    let project = hub();
    project.run(&["build"]);
    let before = project.site();
    let all: Vec<String> =
        openmic::render::built_in::sources().into_iter().map(|file| file.name).collect();
    let words = ["theme", "eject"].into_iter().chain(all.iter().map(String::as_str));
    let run = project.run(&words.collect::<Vec<&str>>());
    assert_eq!(run.code, 0, "{}", run.said);
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(!run.said.contains("old-template"), "{}", run.said);
    assert!(project.site() == before, "the line that remembers the version was published");
    let run = project.run(&["theme", "list"]);
    assert!(line(&run.said, "parts/stories.html").starts_with("same "), "{}", run.said);
    let run = project.run(&["theme", "diff", "parts/stories"]);
    assert!(run.said.contains("says the same as the built-in file"), "{}", run.said);
}

#[test]
fn a_file_is_never_replaced_unasked() {
    let project = hub();
    project.write("templates/story.html", "mine");
    let run = project.run(&["theme", "eject", "home", "story"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("templates/story.html is there already"), "{}", run.said);
    assert_eq!(read(&project, "templates/story.html"), "mine");
    assert!(!project.root().join("templates/home.html").exists(), "all or nothing");
    let run = project.run(&["theme", "eject", "--force", "home", "story"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(read(&project, "templates/story.html").contains("openmic: copied from story.html "));
    assert!(project.root().join("templates/home.html").exists());
}

#[test]
fn a_slip_of_the_name_is_answered_with_the_right_one() {
    let project = hub();
    for (written, hint) in [
        ("parts/storys", "did you mean `parts/stories.html`?"),
        ("champion.html", "did you mean `champions.html`?"),
        ("site", "did you mean `assets/site.css` or `assets/site.js`?"),
        ("../../etc/passwd", "see what is built in with `openmic theme list`"),
    ] {
        for command in ["eject", "diff"] {
            let run = project.run(&["theme", command, written]);
            assert_eq!(run.code, 2, "{}", run.said);
            assert!(run.said.contains(hint), "{written}: {}", run.said);
        }
    }
    assert!(!project.root().join("templates").exists());
}

#[test]
fn differences_are_shown_as_a_patch_shows_them() {
    let project = hub();
    let run = project.run(&["theme", "diff"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("no built-in file is overridden"), "{}", run.said);
    project.run(&["theme", "eject", "404"]);
    let copy = read(&project, "templates/404.html");
    project.write("templates/404.html", &copy.replace("nobody", "somebody"));
    let run = project.run(&["theme", "diff"]);
    assert_eq!(run.code, 0, "{}", run.said);
    for line in [
        "--- built-in/404.html\n+++ templates/404.html\n@@ ",
        "\n-<header class=\"head nobody\">",
        "\n+<header class=\"head somebody\">",
    ] {
        assert!(run.said.contains(line), "{line}: {}", run.said);
    }
    assert!(!run.said.contains("copied from"), "{}", run.said);
    let run = project.run(&["theme", "diff", "--color", "always"]);
    assert!(run.said.contains("\u{1b}[31m-<header"), "{}", run.said);
    let run = project.run(&["theme", "diff", "home.html"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("openmic theme eject home.html"), "{}", run.said);
}

#[test]
fn a_copy_of_an_older_version_is_noticed_and_still_drawn() {
    let project = hub();
    project.run(&["theme", "eject", "404"]);
    let copy = read(&project, "templates/404.html");
    let (first, rest) = copy.split_once('\n').unwrap();
    let digest = &first[first.len() - " -#}".len() - 8..first.len() - " -#}".len()];
    let old =
        format!("{}\n{}", first.replace(digest, "00000000"), rest.replace("nobody", "somebody"));
    project.write("templates/404.html", &old);
    for command in ["check", "build"] {
        let run = project.run(&[command]);
        assert_eq!(run.code, 0, "{}", run.said);
        assert!(run.said.contains("warning[old-template]"), "{}", run.said);
        assert!(run.said.contains("templates/404.html:1:"), "{}", run.said);
        assert!(run.said.contains("openmic theme diff 404.html"), "{}", run.said);
    }
    assert!(project.page("404.html").contains("somebody"));
    assert!(line(&project.run(&["theme", "list"]).said, "404.html").starts_with("old "));
    project.write("templates/404.html", &old.replace("00000000", digest));
    assert!(!project.run(&["check"]).said.contains("old-template"));
    assert!(line(&project.run(&["theme", "list"]).said, "404.html").starts_with("yours "));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let project = hub();
    project.write("elsewhere/x", "");
    let link = project.root().join("templates");
    std::os::unix::fs::symlink(project.root().join("elsewhere"), link).unwrap();
    let run = project.run(&["theme", "eject", "--force", "story"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(!project.root().join("elsewhere/story.html").exists());
}

#[test]
fn one_block_of_a_built_in_template_can_be_another() {
    let project = hub();
    let own = "{% extends \"builtin/404.html\" %}\n{% block head %}<meta name=\"own\" content=\"yes\">{% endblock %}\n";
    project.write("templates/404.html", own);
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let page = project.page("404.html");
    assert!(
        page.contains("<meta name=\"own\"") && page.contains("class=\"head nobody\""),
        "{page}"
    );
}

#[test]
fn one_component_can_be_another() {
    let project = hub();
    let own = "{% component person.mark(p) %}<b>own mark</b>{% endcomponent person.mark %}\n";
    project.write("templates/parts/mark.html", own);
    std::fs::create_dir_all(project.root().join("templates/assets")).unwrap();
    std::fs::write(project.root().join("templates/assets/own.woff2"), b"wOF2\xff").unwrap();
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(project.page("voices/ada/index.html").contains("<b>own mark</b>"));
    assert!(
        project
            .run(&["theme", "list"])
            .said
            .contains("Also yours\n  parts/mark.html\n  assets/own.woff2\n")
    );
}

#[test]
fn what_a_template_sees_is_explained() {
    let project = Project::new("--- empty/x\n");
    let run = project.run(&["theme", "views", "story"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.starts_with("# story.html\n"), "{}", run.said);
    assert!(run.said.contains("| `view.body` | markup | Its text. |"), "{}", run.said);
    let run = project.run(&["theme", "views"]);
    assert!(run.said.contains("\n### lesson.html\n"), "{}", run.said);
    for written in ["layout", "parts/words", "storie"] {
        assert_eq!(project.run(&["theme", "views", written]).code, 2, "{written}");
    }
}

/// What the list says of a file.
fn line<'s>(said: &'s str, file: &str) -> &'s str {
    let mut lines = said.lines().filter_map(|line| line.strip_prefix("  ")?.strip_prefix(file));
    lines.find(|rest| rest.starts_with(' ')).map_or("", str::trim)
}

fn read(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.root().join(path)).unwrap()
}
