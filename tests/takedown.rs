//! Taking down, through the binary: from a site built before, the next build leaves
//! no byte, says what went and where it had stood, and waits for nobody's mistakes.

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use support::{PROGRAM, Project, files};

/// A person with a picture, who wrote one story alone and one with somebody else, is in
/// a picture of a third and is named in a fourth; their file comes last.
const REST: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\nphoto = \"ada.png\"\n+++\nI count.\n\
--- content/posts/together.md\n+++\ntitle = \"Together\"\ndate = 2026-02-01\nauthors = [\"ada\", \"cy-canary\"]\n+++\nWe row.\n\
--- content/posts/group.md\n+++\ntitle = \"Group\"\ndate = 2026-02-02\nauthors = [\"ada\"]\n\
pictures = [{ file = \"group.png\", alt = \"canary waves\", people = [\"ada\", \"cy-canary\"] }]\n+++\nA day.\n\n![canary waves](group.png)\n\
--- content/posts/greeting.md\n+++\ntitle = \"Greeting\"\ndate = 2026-02-03\nauthors = [\"ada\"]\n+++\nHello @cy-canary, and [you](../profiles/cy-canary.md).\n";

const CY: &str = "+++\nname = \"Cy Canary\"\nrole = \"canary\"\nphoto = \"cy.png\"\nphoto_alt = \"canary\"\nfocus = [0.2, 0.4]\ntopics = [\"canary\"]\n+++\ncanary\n";

const ALONE: &str = "+++\ntitle = \"canary alone\"\ndate = 2026-02-01\nauthors = [\"cy-canary\"]\ntopics = [\"canary\"]\nimage = \"wheel.png\"\nimage_alt = \"canary\"\n+++\ncanary\n";

fn hub(program: &str) -> Project {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}{program}{REST}"));
    project.write("content/profiles/cy-canary.md", CY);
    project.write("content/posts/alone-canary.md", ALONE);
    for (path, shade) in [
        ("content/profiles/ada.png", 50),
        ("content/profiles/cy.png", 10),
        ("content/posts/group.png", 90),
        ("content/posts/wheel.png", 170),
    ] {
        project.write_bytes(path, &png(shade));
    }
    project
}

/// A picture of one grey.
fn png(shade: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = image::GrayImage::from_pixel(64, 48, image::Luma([shade]));
    let mut out = std::io::Cursor::new(&mut bytes);
    picture.write_to(&mut out, image::ImageFormat::Png).unwrap();
    bytes
}

/// What the output holds of somebody: names and texts.
fn traces(site: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains("canary");
    site.iter()
        .filter(|(name, bytes)| holds(name.as_bytes()) || holds(bytes))
        .map(|(name, _)| name.as_str())
        .collect()
}

fn built(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    project.site()
}

/// The site as it is when nothing stood there before.
fn fresh(project: &Project) -> BTreeMap<String, Vec<u8>> {
    project.run(&["build", "--today", "2026-03-01", "--out", "fresh", "--keep-going"]);
    files(&project.root().join("fresh"))
}

#[test]
fn whoever_withdraws_leaves_no_byte() {
    for wish in [
        "status = \"withdrawn\"",
        "status = \"left\"\nafter_leaving = \"remove\"",
        "consent = { profile = \"withdrawn\" }",
        "consent = { profile = \"granted\", photo = \"granted\", scope = [\"intranet\"] }",
        "audience = \"internal\"",
        "draft = true",
        "expires = 2026-02-01",
    ] {
        let project = hub("");
        assert!(traces(&built(&project)).len() > 8);
        project.write(
            "content/profiles/cy-canary.md",
            &CY.replacen("+++\n", &format!("+++\n{wish}\n"), 1),
        );
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 0, "{wish}: {}", run.said);
        assert_eq!(traces(&project.site()), Vec::<&str>::new(), "{wish}");
        assert!(project.site() == fresh(&project), "{wish}: something of the earlier site stays");
        for said in [
            "taken down: content/profiles/cy-canary.md (",
            ") stood at /voices/cy-canary/\n",
            "taken down: content/posts/alone-canary.md (nobody who wrote it is shown) stood at /stories/alone-canary/\n",
            "taken down: content/profiles/cy.png (a picture) stood at /pictures/",
            "taken down: content/posts/group.png (a picture) stood at /pictures/",
            "taken down: content/posts/wheel.png (a picture) stood at /pictures/",
        ] {
            assert!(run.said.contains(said), "{wish}: {said}\n{}", run.said);
        }
        let beside = std::fs::read_dir(project.root()).unwrap();
        let names = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        assert_eq!(names, [".openmic", "content", "fresh", "program.toml", "site"], "{wish}");
        assert_eq!(traces(&files(&project.root().join(".openmic"))), Vec::<&str>::new());
        let again = project.run(&["build", "--today", "2026-03-01"]);
        assert!(!again.said.contains("taken down"), "said once: {}", again.said);
    }
}

#[test]
fn a_photo_consent_withdrawn_takes_every_picture_of_the_person() {
    let project = hub("");
    let before = built(&project);
    let pictures = |site: &BTreeMap<String, Vec<u8>>| {
        site.keys().filter(|name| name.starts_with("pictures/")).count()
    };
    let wish = "+++\nconsent = { profile = \"granted\", photo = \"withdrawn\" }\n";
    project.write("content/profiles/cy-canary.md", &CY.replacen("+++\n", wish, 1));
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let after = project.site();
    assert!(after == fresh(&project));
    assert!(pictures(&after) > 0 && pictures(&after) < pictures(&before));
    for path in ["content/profiles/cy.png", "content/posts/group.png"] {
        assert!(run.said.contains(&format!("taken down: {path} (a picture) stood at /pictures/")));
    }
    assert!(!run.said.contains("wheel.png"), "the story's own picture stays: {}", run.said);
    assert!(after.contains_key("voices/cy-canary/index.html"));
    assert!(!project.page("stories/group/index.html").contains("canary waves"));
}

#[test]
fn a_single_story_goes_with_its_picture() {
    let project = hub("");
    built(&project);
    project
        .write("content/posts/alone-canary.md", &ALONE.replacen("+++\n", "+++\ndraft = true\n", 1));
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert!(run.said.contains("alone-canary.md (a draft) stood at /stories/alone-canary/"));
    assert!(run.said.contains("wheel.png (a picture) stood at /pictures/"), "{}", run.said);
    assert!(project.site() == fresh(&project));
    assert!(!project.site().contains_key("stories/alone-canary/index.html"));
}

/// Mistakes of others, as files and what they hold.
fn mistakes() -> Vec<(&'static str, Vec<u8>)> {
    let text = |path: &'static str, text: &str| (path, text.as_bytes().to_vec());
    vec![
        text("content/posts/x.md", "+++\ntitle = \n+++\n"),
        text("content/posts/x.md", "---\ntitle: [\n---\n"),
        text("content/posts/x.md", "+++\ntitle = \"X\"\ndate = soon\nauthors = [\"ada\"]\n+++\n"),
        text(
            "content/posts/x.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"nobody\"]\n+++\n",
        ),
        text(
            "content/posts/x.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"ada\"]\naudiance = \"internal\"\n+++\n",
        ),
        text(
            "content/posts/x.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n[gone](gone.md) ![gone](gone.png)\n",
        ),
        text(
            "content/posts/x.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"ada\"]\nslug = \"together\"\n+++\n",
        ),
        text(
            "content/posts/x.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\nAs Cy Canary said.\n",
        ),
        text(
            "content/posts/con.md",
            "+++\ntitle = \"X\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n",
        ),
        ("content/posts/x.md", b"\xff\xfe+\0".to_vec()),
        ("content/profiles/ada.png", b"no picture".to_vec()),
        text("program.toml", "[program\n"),
        text("program.toml", &format!("{PROGRAM}timezone = \"Nowhere\"\n")),
        text("program.toml", &format!("{PROGRAM}[consent]\nrequird = false\n")),
        text(
            "program.toml",
            &format!("{PROGRAM}[[owner]]\nfunction = \"hr\"\nperson = \"nobody\"\n"),
        ),
        text("templates/story.html", "{% if %}"),
        text(
            "templates/story.html",
            "{% extends \"layout.html\" %}{% block main %}{{ view.nope }}{% endblock %}",
        ),
        text("templates/home.html", "{% extends \"nowhere.html\" %}"),
    ]
}

#[test]
fn a_take_down_waits_for_nobodys_mistake() {
    for (path, bytes) in mistakes() {
        let project = hub("");
        built(&project);
        project.write(
            "content/profiles/cy-canary.md",
            &CY.replacen("+++\n", "+++\nstatus = \"withdrawn\"\n", 1),
        );
        project.write_bytes(path, &bytes);
        let run = project.run(&["build", "--today", "2026-03-01"]);
        let mistake = format!("{path}: {}", String::from_utf8_lossy(&bytes));
        assert_eq!(run.code, 1, "{mistake}\n{}", run.said);
        let name = path.rsplit('/').next().unwrap();
        assert!(run.said.contains(name), "it is named: {mistake}\n{}", run.said);
        assert!(run.said.contains("stood at /voices/cy-canary/\n"), "{mistake}\n{}", run.said);
        let site = project.site();
        assert_eq!(traces(&site), Vec::<&str>::new(), "{mistake}");
        assert!(site.contains_key("index.html"), "{mistake}");
    }
}

#[test]
fn a_picture_taken_down_waits_for_nobodys_mistake_either() {
    let project = hub("");
    built(&project);
    let wish = "+++\nconsent = { photo = \"withdrawn\" }\n";
    project.write("content/profiles/cy-canary.md", &CY.replacen("+++\n", wish, 1));
    project.write("content/posts/x.md", "+++\ntitle = \n+++\n");
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(
        run.said.contains("taken down: content/profiles/cy.png (a picture) stood at"),
        "{}",
        run.said
    );
    assert!(project.site() == fresh(&project));
}

#[test]
fn a_mistake_alone_takes_nothing_down() {
    for slip in ["focus = \"left\"\nauthors = 3", "audiance = \"public\"", "title = \"again\""] {
        let project = hub("");
        let before = built(&project);
        project.write(
            "content/posts/alone-canary.md",
            &ALONE.replacen("+++\n", &format!("+++\n{slip}\n"), 1),
        );
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{slip}: {}", run.said);
        assert!(run.said.contains("not published"), "{slip}: {}", run.said);
        assert!(project.site() == before, "{slip}");
    }
}

#[test]
fn a_slip_in_the_rules_makes_nobody_public() {
    let rules = "[consent]\nrequired = true\nlast_word = true\n";
    for slip in [
        "[consent\nrequired = true\n",
        "[consent]\nrequird = true\nlast_word = true\n",
        "[consent]\nrequired = \"yes please\"\nlast_word = true\n",
        "[consent]\nrequired =\n",
        "[consent]\nrequired = \"\"\nlast_word = true\n",
        "[consnt]\nrequired = true\nlast_word = true\n",
        "consent = true\n",
    ] {
        let project = hub(rules);
        let yes = CY.replacen("+++\n", "+++\nconsent = { profile = \"granted\" }\n", 1);
        project.write(
            "content/profiles/bea.md",
            &yes.replace("Cy Canary", "Bea").replace("canary", "b"),
        );
        assert_eq!(traces(&built(&project)), Vec::<&str>::new(), "nobody said yes for Cy");
        let slipped = match slip.starts_with('[') {
            true => format!("{PROGRAM}{slip}"),
            false => format!("{slip}{PROGRAM}"),
        };
        project.write("program.toml", &slipped);
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{slip}: {}", run.said);
        assert!(run.said.contains("program.toml:"), "{slip}: {}", run.said);
        let run = project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
        assert_eq!(run.code, 1, "{slip}: {}", run.said);
        assert!(run.said.contains("does not say clearly who may be shown"), "{slip}: {}", run.said);
        assert_eq!(traces(&project.site()), Vec::<&str>::new(), "{slip}");
        assert!(project.site().contains_key("voices/bea/index.html"), "{slip}: who said yes stays");
    }
}

#[test]
fn a_slip_in_an_answer_makes_nobody_public() {
    for slip in [
        "consent = { profile = \"withdrwan\" }",
        "consent = { profle = \"withdrawn\" }",
        "consent = { profile = \"granted\", scope = [\"intranett\"] }",
        "consent = { profile = \"granted\", scope = [\"intranet\", 3] }",
        "consent = { profile = \"granted\", scop = [\"intranet\"] }",
        "consent = { profile = \"granted\", where = [\"intranet\"] }",
        "consent = \"withdrawn\"",
        "consent = { profile = \"\" }",
        "status = \"withdrwan\"",
        "staus = \"withdrawn\"",
    ] {
        let project = hub("");
        project.write(
            "content/profiles/cy-canary.md",
            &CY.replacen("+++\n", &format!("+++\n{slip}\n"), 1),
        );
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{slip}: {}", run.said);
        assert!(run.said.contains("content/profiles/cy-canary.md:2:"), "{slip}: {}", run.said);
        project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
        let site = project.site();
        assert!(!site.contains_key("voices/cy-canary/index.html"), "{slip}");
    }
}

#[test]
fn a_slip_about_a_picture_shows_nobody() {
    for slip in ["peple = [\"cy-canary\"]", "people = [\"ada\", 3]", "people = [\"cy-canry\"]"] {
        let project = hub("");
        let group = "+++\ntitle = \"Group\"\ndate = 2026-02-02\nauthors = [\"ada\"]\npictures = [{ file = \"group.png\", alt = \"waves\", SLIP }]\n+++\n![waves](group.png)\n";
        project.write("content/posts/group.md", &group.replace("SLIP", slip));
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{slip}: {}", run.said);
        assert!(run.said.contains("content/posts/group.md:5:"), "{slip}: {}", run.said);
        project.run(&["build", "--today", "2026-03-01", "--keep-going"]);
        let shows = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("alt=\"waves\"");
        assert!(!project.site().values().any(shows), "{slip}");
    }
}
