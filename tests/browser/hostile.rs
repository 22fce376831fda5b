//! Hubs made of attacks, in a real browser: one attack in every field and text of a person and of
//! a story, and a programme made of them. Whatever each part of openmic thinks of it, no browser
//! may find anything in the pages, the feeds or the search that runs.

use std::fs;
use std::path::Path;

use super::support::Project;
use super::{SIGHT, can_run, run, run_fails};

/// One attack a line, `\n` for a line break.
fn attacks() -> Vec<String> {
    let text = include_str!("hubs/attacks.txt");
    text.lines().map(|line| line.replace("\\n", "\n")).collect()
}

/// A text of TOML that says just that.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn person(attack: &str) -> String {
    let said = quoted(attack);
    let fields = ["name", "role", "department", "location", "known_for", "quote", "pronouns"];
    let fields: String = fields.iter().map(|field| format!("{field} = {said}\n")).collect();
    format!(
        "+++\n{fields}topics = [{said}]\nlanguages = [{said}]\nlinks = {{ web = {said} }}\nfeatured = true\n\
         champion = {{ what = {said}, why = {said}, benefits = {said}, roadblocks = {said}, mistake = {said} }}\n\
         +++\n{attack}\n"
    )
}

fn story(attack: &str, author: usize, number: usize) -> String {
    let said = quoted(attack);
    let fields = ["title", "summary", "quote", "series", "image_alt"];
    let fields: String = fields.iter().map(|field| format!("{field} = {said}\n")).collect();
    format!(
        "+++\n{fields}date = 2026-02-{:02}\nauthors = [\"p{author}\"]\ntopics = [{said}]\nsources = [{said}]\n\
         canonical = {said}\nelsewhere = [{said}]\nfeatured = {}\nimage = \"a.png\"\n+++\n\
         Found{number} {attack}\n\n## {attack}\n\n> {attack}\n\n- {attack}\n",
        number % 28 + 1,
        number < 6
    )
}

fn program(attack: &str, more: &str) -> String {
    let said = quoted(attack);
    format!(
        "[program]\nname = {said}\ntagline = {said}\norganisation = {said}\nwhy = {said}\nbase_url = \"https://voices.example\"\n\
         [[topic]]\nid = \"a\"\nname = {said}\n[[department]]\nid = \"care\"\nname = {said}\n\
         [[channel]]\nid = \"x\"\nname = {said}\n[voluntary]\nstatement = {said}\n\
         [[contact]]\nconcern = {said}\nmailbox = {said}\n{more}"
    )
}

/// A hub with every attack in it, people and stories in turn.
fn hub(called: &str) -> Project {
    let project = Project::new(&format!("--- program.toml\n{}", program(called, "")));
    let picture = openmic::source::fixture::sources("--- content/a.png\n");
    let picture = picture.listing.files.values().next().unwrap().bytes(1000).unwrap();
    project.write_bytes("content/posts/a.png", &picture);
    for (number, attack) in attacks().iter().enumerate() {
        // An answer of its own for each, since one may end what another began.
        let author = number / 4;
        if number % 4 == 0 {
            project.write(&format!("content/profiles/p{author}.md"), &person(attack));
        }
        project.write(&format!("content/posts/s{number}.md"), &story(attack, author, number));
    }
    let said = quoted(called);
    let page = format!(
        "+++\ntitle = {said}\nsummary = {said}\nhashtag = {said}\nstarts = 2026-02-01\n+++\n{called}\n"
    );
    let plain = format!("+++\ntitle = {said}\n+++\n{called}\n");
    project.write("content/campaigns/c.md", &page);
    for path in ["guidelines/g.md", "pages/p.md", "training/t/index.md", "training/t/one.md"] {
        project.write(&format!("content/{path}"), &plain);
    }
    for (at, corpus) in ["markdown", "front_matter"].iter().enumerate() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(corpus);
        for entry in fs::read_dir(folder).unwrap() {
            let text = fs::read(entry.unwrap().path()).unwrap();
            let text = String::from_utf8_lossy(&text);
            let name = format!("content/posts/from-corpus-{at}-{}.md", text.len());
            let fields = "+++\ntitle = \"C\"\ndate = 2026-02-01\nauthors = [\"p0\"]\n+++\n";
            project.write(&name, &format!("{}{text}", if at == 0 { fields } else { "" }));
        }
    }
    project
}

#[test]
fn nothing_that_is_contributed_runs_in_a_browser() {
    if !can_run("hostile.mjs", &SIGHT) {
        return;
    }
    let project =
        hub("</script><script>canary('programme')</script>\"'><img src=x onerror=canary(2)>");
    // What is refused is left out; all that is not stands there to be looked at.
    let build = project.run(&["build", "--keep-going", "--drafts", "--today", "2026-03-01"]);
    assert!(matches!(build.code, 0 | 1), "{}", build.said);
    let stories = project.site().keys().filter(|name| name.starts_with("stories/s")).count();
    let attacks = attacks().len();
    assert!(stories * 4 > attacks * 3, "only {stories} of {attacks} attacks reached a page");
    run("hostile.mjs", &project.root().join("site"), &[]);
}

/// What the script looks for it finds: each of these pages is named.
#[test]
fn what_runs_in_a_browser_is_seen() {
    if !can_run("hostile.mjs", &SIGHT) {
        return;
    }
    let harms = [
        ("script", "<script>canary('a')</script>"),
        ("handler", "<p onclick=\"canary(1)\">a"),
        ("ran", "<img src=x onerror=\"canary('b')\">"),
        ("address", "<a href=\" java&#9;script:canary(1)\">a</a>"),
        ("data", "<a href=\"data:text/html,a\">a</a>"),
        ("frame", "<iframe></iframe>"),
        ("elsewhere", "<img src=\"//evil.example/x.gif\">"),
        ("style", "<p style=\"color:red\">a"),
        ("shadow", "<div><template shadowrootmode=open><b onfocus=a>b</b></template></div>"),
    ];
    let place = tempfile::tempdir().unwrap();
    for (name, harm) in harms {
        fs::create_dir(place.path().join(name)).unwrap();
        let page = format!("<!doctype html><title>a</title>{harm}\n");
        fs::write(place.path().join(name).join("index.html"), page).unwrap();
    }
    let content = "{\"items\":[{\"content_html\":\"<b onclick=a>b</b>\"}]}";
    fs::write(place.path().join("feed.json"), content).unwrap();
    fs::write(
        place.path().join("feed.xml"),
        "<feed><a:b xmlns:a='http://www.w3.org/1999/xhtml'><a:script/></a:b></feed>",
    )
    .unwrap();
    let said = run_fails("hostile.mjs", place.path());
    for name in harms.iter().map(|(name, _)| *name).chain(["feed.json", "feed.xml"]) {
        assert!(said.contains(&format!("/{name}")), "{name} is not seen:\n{said}");
    }
}
