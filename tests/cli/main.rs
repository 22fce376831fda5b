//! The binary, tested through its command line.

mod approve;
mod arrivals;
mod check;
mod formats;
mod mend;
mod new;
mod proposal;
mod record;
#[path = "../support/mod.rs"]
mod support;
mod theme;
mod unchanged;

use support::{PROGRAM, Project, run_in};

const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n";
const POST: &str = "--- content/posts/2026-02-01-engines.md\n+++\ntitle = \"Engines\"\nauthors = [\"ada\"]\ntopics = [\"Machines\"]\n+++\nHello @ada.\n";

fn hub() -> Project {
    Project::new(&format!("--- program.toml\n{PROGRAM}{ADA}{POST}"))
}

#[test]
fn a_programme_alone_builds_a_hub() {
    let project = Project::new(
        "--- program.toml\n[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    for page in
        ["index.html", "voices/index.html", "stories/index.html", "404.html", "training/index.html"]
    {
        assert!(project.page(page).contains("Voices"), "{page}");
    }
    assert!(!project.root().join("site/sitemap.xml").exists(), "no sitemap without base_url");
}

#[test]
fn a_build_says_what_it_built() {
    let project = hub();
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("built 1 stories by 1 people"), "{}", run.said);
    assert!(run.said.contains("index.html"), "{}", run.said);
    let story = project.page("stories/engines/index.html");
    assert!(story.contains("href=\"/voices/ada/\""), "{story}");
}

#[test]
fn an_unchanged_hub_writes_nothing() {
    let project = hub();
    project.run(&["build"]);
    let before =
        std::fs::metadata(project.root().join("site/index.html")).unwrap().modified().unwrap();
    let run = project.run(&["build"]);
    assert!(run.said.contains("(0 written,"), "{}", run.said);
    let after =
        std::fs::metadata(project.root().join("site/index.html")).unwrap().modified().unwrap();
    assert_eq!(before, after);
}

#[test]
fn errors_stop_a_build_and_the_old_site_stays() {
    let project = hub();
    project.run(&["build"]);
    let before = project.site();
    project.write(
        "content/posts/b.md",
        "+++\ntitle = \"B\"\ndate = 2026-02-02\nauthors = [\"adda\"]\n+++\n[x](gone.md)\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("did you mean `ada`?"), "{}", run.said);
    assert!(run.said.contains("content/posts/b.md:4:12"), "{}", run.said);
    assert!(run.said.contains("content/posts/b.md:6:1"), "{}", run.said);
    assert_eq!(project.site(), before);
}

#[test]
fn keep_going_publishes_the_rest_and_exits_with_one() {
    let project = hub();
    project.write(
        "content/posts/b.md",
        "+++\ntitle = \"B\"\ndate = 2026-02-02\nauthors = [\"adda\"]\n+++\nb\n",
    );
    project.write("content/posts/c.md", "+++\ntitle = \"C\"\ndate = 2026-02-02\nauthors = [\"ada\", \"adda\"]\n+++\n[gone](gone.md)\n");
    let run = project.run(&["build", "--keep-going"]);
    assert_eq!(run.code, 1);
    assert!(
        run.said.contains("left out: content/posts/b.md (nobody known wrote it)"),
        "{}",
        run.said
    );
    let site = project.site();
    assert!(!site.contains_key("stories/b/index.html"));
    let story = project.page("stories/c/index.html");
    assert!(story.contains("<p>gone</p>"), "a dead link becomes its words: {story}");
}

#[test]
fn check_finds_and_fails_and_touches_nothing() {
    let project = hub();
    assert_eq!(project.run(&["check"]).code, 0);
    project.write("content/posts/b.md", "+++\ntitle = \"B\"\ndate = soon\n+++\n");
    let run = project.run(&["check"]);
    assert_eq!(run.code, 1);
    let run = project.run(&["check", "content/profiles"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(!project.root().join("site").exists());
}

#[test]
fn a_take_down_does_not_wait_for_somebody_elses_mistake() {
    let project = hub();
    project.write("content/profiles/bob.md", "+++\nname = \"Bob Byron\"\n+++\nI am bob-canary.\n");
    assert_eq!(project.run(&["build"]).code, 0);
    project.write(
        "content/profiles/bob.md",
        "+++\nname = \"Bob Byron\"\nstatus = \"withdrawn\"\n+++\nI am bob-canary.\n",
    );
    project.write(
        "content/posts/b.md",
        "+++\ntitle = \"B\"\ndate = 2026-02-02\nauthors = [\"nobody\"]\n+++\nb\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(
        run.said.contains("taken down: content/profiles/bob.md (withdrawn) stood at /voices/bob/"),
        "{}",
        run.said
    );
    assert!(!project.site().contains_key("voices/bob/index.html"));
    assert!(project.site().contains_key("voices/ada/index.html"));
}

#[test]
fn dangerous_folders_are_refused() {
    let project = hub();
    for out in [".", "content", "content/posts", "templates", ".."] {
        let run = project.run(&["build", "--out", out]);
        assert_eq!(run.code, 2, "{out}: {}", run.said);
    }
    project.write("mine/notes.txt", "keep me");
    let run = project.run(&["build", "--out", "mine"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("notes.txt"), "{}", run.said);
    let run = project.run(&["build", "--out", "mine", "--force"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(project.root().join("mine/notes.txt").exists());
}

#[test]
fn init_makes_a_hub_that_builds_without_a_finding_on_any_day() {
    let project = Project::new("--- empty/x\n");
    for today in ["2024-02-29", "2026-11-22", "2031-07-04"] {
        let run = project.run(&["init", today, "--today", today]);
        assert_eq!(run.code, 0, "{}", run.said);
        let folder = project.root().join(today);
        let run = run_in(&folder, &["build", "--verbose", "--today", today]);
        assert_eq!(run.code, 0, "{}", run.said);
        assert!(run.said.contains("built 4 stories by 3 people, "), "{}", run.said);
        assert!(run.said.contains("; nothing to fix"), "{}", run.said);
        assert!(!run.said.contains("left out"), "{}", run.said);
        let campaign =
            std::fs::read_to_string(folder.join("site/campaigns/open-kitchens/index.html"));
        assert!(campaign.unwrap().contains("class=\"state running\""), "it runs today");
    }
}

/// What stands in its programme file as a note is one `#` away from being true.
#[test]
fn init_shows_where_a_logo_goes() {
    let project = Project::new("--- empty/x\n");
    let today = "2026-11-22";
    let run = project.run(&["init", "hub", "--today", today]);
    assert_eq!(run.code, 0, "{}", run.said);
    let read = || std::fs::read_to_string(project.root().join("hub/program.toml")).unwrap();
    assert!(!read().contains("\nlogo"), "no picture is needed to begin");
    for field in ["logo", "logo_dark"] {
        let line = format!("\n# {field} = \"media/");
        assert!(read().contains(&line), "{field}");
        project.write("hub/program.toml", &read().replace(&line, &line.replace("# ", "")));
    }
    let drawing = include_str!("../../content/media/logo.svg");
    for name in ["logo", "logo-dark"] {
        project.write(&format!("hub/content/media/{name}.svg"), drawing);
    }
    let hub = project.root().join("hub");
    let run = run_in(&hub, &["build", "--today", today]);
    assert!(run.said.contains("; nothing to fix"), "{}", run.said);
    let home = std::fs::read_to_string(hub.join("site/index.html")).unwrap();
    assert!(home.contains("src=\"/assets/brand/logo."), "it stands at the head");
    assert!(home.contains("src=\"/assets/brand/logo-dark."), "for dark grounds, too");
}

#[test]
fn init_adds_what_a_forge_needs_and_keeps_what_is_there() {
    let project = hub();
    project.write(".gitlab/CODEOWNERS", "mine\n");
    let run = project.run(&["init", ".", "--forge", "gitlab"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let read = |path: &str| std::fs::read_to_string(project.root().join(path)).unwrap();
    assert_eq!(read(".gitlab/CODEOWNERS"), "mine\n");
    assert!(read(".gitlab-ci.yml").contains("openmic check --format gitlab"));
    assert!(!project.root().join(".vscode").exists(), "nothing else is written");
    let run = project.run(&["init", "new", "--forge", "github"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(read("new/.github/CODEOWNERS").contains("/content/posts/ @mila-costa\n"));
    assert!(read("new/.vscode/openmic.code-snippets").contains("\"title of a post\""));
    assert!(read("new/.schemas/program.json").contains("draft/2020-12/schema"));
}

#[test]
fn init_never_writes_into_a_folder_that_holds_something() {
    let project = Project::new("--- taken/x\nmine");
    let run = project.run(&["init", "taken"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("taken is not empty"), "{}", run.said);
    assert_eq!(std::fs::read_dir(project.root().join("taken")).unwrap().count(), 1);
}

#[test]
fn wrong_usage_is_two() {
    let project = Project::new("--- empty/x\n");
    assert_eq!(project.run(&["build"]).code, 2, "no programme here");
    assert_eq!(project.run(&["fly"]).code, 2);
    assert_eq!(project.run(&["build", "--today", "soon"]).code, 2);
    assert_eq!(project.run(&["--help"]).code, 0);
}

#[test]
fn the_help_of_every_command_has_an_example() {
    let project = Project::new("--- empty/x\n");
    for command in [
        "build",
        "check",
        "init",
        "new",
        "record",
        "schema",
        "theme",
        "theme eject",
        "theme diff",
        "theme views",
    ] {
        let words: Vec<&str> = command.split(' ').chain(["--help"]).collect();
        let run = project.run(&words);
        assert_eq!(run.code, 0, "{}", run.said);
        assert!(run.said.contains(&format!("  openmic {command}")), "{}", run.said);
    }
}

#[test]
fn a_broken_template_of_the_project_is_pointed_at() {
    let project = hub();
    project.write(
        "templates/story.html",
        "{% extends \"layout.html\" %}\n{% block main %}{{ view.nope }}{% endblock %}\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(run.said.contains("templates/story.html:2:"), "{}", run.said);
    assert!(!project.root().join("site").exists());
}

#[test]
fn a_hub_below_a_path_links_below_it() {
    let project = hub();
    let run = project.run(&["build", "--base-url", "https://example.org/voices"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let story = project.page("stories/engines/index.html");
    assert!(story.contains("href=\"/voices/voices/ada/\""), "{story}");
    assert!(
        project
            .page("sitemap.xml")
            .contains("<loc>https://example.org/voices/stories/engines/</loc>")
    );
}

#[test]
fn a_template_cannot_make_a_contributors_text_markup() {
    let project = hub();
    let story = "+++\ntitle = \"<b>Engines</b>\"\nauthors = [\"ada\"]\n+++\nHello.\n";
    project.write("content/posts/2026-02-01-engines.md", story);
    project.write(
        "templates/story.html",
        "{% extends \"layout.html\" %}\n{% block main %}{{ view.story.title | safe }}{% endblock %}\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let story = project.page("stories/engines/index.html");
    assert!(story.contains("&lt;b&gt;Engines") && !story.contains("<b>Engines"), "{story}");
}
