//! A build of what has not changed: it says what the last one said and touches nothing, and
//! believes no memory that does not fit what truly stands there.

use std::fs;

use crate::support::Project;
use crate::{ADA, POST, hub};

/// What a build says of itself, without the time it took.
fn said(text: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("built ")).unwrap_or_default();
    match (line.find(" in "), line.find(" (")) {
        (Some(from), Some(to)) => format!("{}{}", &line[..from], &line[to..]),
        _ => line.to_owned(),
    }
}

fn memory(project: &Project) -> std::path::PathBuf {
    let folder = fs::read_dir(project.root().join(".openmic")).unwrap();
    let mut names = folder.map(|entry| entry.unwrap().path());
    names.find(|path| path.to_string_lossy().contains("built-")).unwrap()
}

#[test]
fn the_second_build_says_the_same_and_draws_nothing() {
    let project = hub();
    let first = project.run(&["build"]);
    let site = project.site();
    let second = project.run(&["build"]);
    assert_eq!((first.code, second.code), (0, 0), "{}", second.said);
    let files = site.len();
    assert_eq!(
        said(&first.said).replace(&format!("({files} written, 0 unchanged)"), ""),
        said(&second.said).replace(&format!("(0 written, {files} unchanged)"), "")
    );
    assert_eq!(project.site(), site);
    let ignored = fs::read_to_string(project.root().join(".openmic/.gitignore")).unwrap();
    assert_eq!(ignored, "*\n");
    // Whoever asks for more is told more.
    assert!(project.run(&["build", "--verbose"]).said.contains("(0 written,"));
}

#[test]
fn findings_are_said_again() {
    let project = hub();
    project.write(
        "content/posts/2026-02-02-more.md",
        "+++\ntitle = \"More\"\nauthors = [\"ada\"]\ntopcs = [\"A\"]\n+++\nWords.\n",
    );
    let first = project.run(&["build", "--keep-going"]);
    let second = project.run(&["build", "--keep-going"]);
    assert!(first.said.contains("topcs") && second.said.contains("topcs"), "{}", second.said);
    assert_eq!(first.code, second.code);
    assert!(second.said.contains("(0 written,"), "{}", second.said);
}

#[test]
fn whatever_changes_is_seen() {
    let project = hub();
    let build = || {
        let run = project.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.said);
        run.said
    };
    build();
    project.write("content/posts/2026-02-01-engines.md", &POST_BODY.replace("Hello", "Good day"));
    build();
    assert!(project.page("stories/engines/index.html").contains("Good day"));
    project.write("templates/parts/foot.html", "<p>Our own foot</p>");
    build();
    assert!(project.page("index.html").contains("Our own foot"));
    project.remove("templates/parts/foot.html");
    build();
    assert!(!project.page("index.html").contains("Our own foot"));
    project.remove("content/posts/2026-02-01-engines.md");
    build();
    assert!(!project.root().join("site/stories/engines/index.html").exists());
    assert!(build().contains("(0 written,"));
}

const POST_BODY: &str = "+++\ntitle = \"Engines\"\nauthors = [\"ada\"]\n+++\nHello @ada.\n";

#[test]
fn what_others_did_to_the_site_is_mended() {
    let project = hub();
    project.run(&["build"]);
    let site = project.site();
    project.write("site/stories/engines/index.html", "mine");
    project.run(&["build"]);
    assert_eq!(project.site(), site);
    project.remove("site/feed.xml");
    project.run(&["build"]);
    assert_eq!(project.site(), site);
    fs::remove_dir_all(project.root().join("site")).unwrap();
    project.run(&["build"]);
    assert_eq!(project.site(), site);
}

#[test]
fn another_day_another_audience_and_another_address_are_built_anew() {
    let text = format!(
        "--- program.toml\n{}{ADA}{POST}--- content/posts/soon.md\n+++\ntitle = \"Soon\"\n\
         date = 2026-02-01\npublish = 2026-05-01\nauthors = [\"ada\"]\n+++\nLater.\n",
        crate::PROGRAM
    );
    let project = Project::new(&text);
    let soon = project.root().join("site/stories/soon/index.html");
    let build = |words: &[&str]| {
        let run = project.run(&[&["build"], words].concat());
        assert_eq!(run.code, 0, "{}", run.said);
    };
    build(&["--today", "2026-04-30"]);
    build(&["--today", "2026-04-30"]);
    assert!(!soon.exists());
    build(&["--today", "2026-05-01"]);
    assert!(soon.exists());
    build(&["--today", "2026-05-01", "--base-url", "https://else.example/hub"]);
    assert!(project.page("stories/soon/index.html").contains("https://else.example/hub/"));
    build(&["--today", "2026-04-30"]);
    assert!(!soon.exists());
}

#[test]
fn a_memory_that_was_cut_short_or_written_by_others_is_not_believed() {
    let project = hub();
    project.run(&["build"]);
    let site = project.site();
    let memory = memory(&project);
    let text = fs::read_to_string(&memory).unwrap();
    for part in ["", &text[..text.len() / 2], "openmic built 2\n", &text.replace("true", "maybe")] {
        fs::write(&memory, part).unwrap();
        let run = project.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.said);
        assert_eq!(project.site(), site);
    }
    // What another build left behind says nothing about this one.
    project.write("content/posts/2026-02-01-engines.md", &POST_BODY.replace("Hello", "Bye"));
    fs::write(&memory, &text).unwrap();
    project.run(&["build"]);
    assert!(project.page("stories/engines/index.html").contains("Bye"));
}

type Deed = (&'static str, fn(&Project));

/// What happens to a hub in which Grace and a picture are to be seen at first.
const DEEDS: &[Deed] = &[
    ("her story goes", |hub| hub.write(STORY, &story("status = \"withdrawn\"", "I sail."))),
    ("her story comes back with other words", |hub| hub.write(STORY, &story("", "I swim."))),
    ("as many words as before", |hub| hub.write(STORY, &story("", "I sing."))),
    ("her photo is another one, of the same size", |hub| hub.write_bytes(PHOTO, &png(200))),
    ("and the first one again", |hub| hub.write_bytes(PHOTO, &png(90))),
    ("a yes to her photo is taken back", |hub| {
        hub.write(PROFILE, &profile("consent = { photo = \"withdrawn\" }"));
    }),
    ("and given", |hub| hub.write(PROFILE, &profile("consent = { photo = \"granted\" }"))),
    ("a story is for colleagues", |hub| {
        hub.write(STORY, &story("audience = \"internal\"", "I sing."));
    }),
    ("it is over", |hub| hub.write(STORY, &story("expires = 2026-02-27", "I sing."))),
    ("it is not over", |hub| hub.write(STORY, &story("expires = 2026-12-31", "I sing."))),
    ("a template is the project's own", |hub| hub.write("templates/parts/foot.html", "<p>One</p>")),
    ("and another one of the same length", |hub| {
        hub.write("templates/parts/foot.html", "<p>Two</p>");
    }),
    ("everybody has to be asked", |hub| {
        hub.write("program.toml", &format!("{}[consent]\nrequired = true\n", program()));
    }),
    ("she leaves", |hub| hub.write(PROFILE, &profile("status = \"withdrawn\""))),
    ("and is back", |hub| hub.write(PROFILE, &profile(""))),
    #[cfg(unix)]
    ("her photo is a link to the same photo", |hub| {
        let photo = hub.root().join(PHOTO);
        fs::rename(&photo, hub.root().join("photo.png")).unwrap();
        std::os::unix::fs::symlink("../../photo.png", photo).unwrap();
    }),
    #[cfg(unix)]
    ("all that is contributed is behind a link", |hub| {
        fs::rename(hub.root().join("content"), hub.root().join("elsewhere")).unwrap();
        std::os::unix::fs::symlink("elsewhere", hub.root().join("content")).unwrap();
    }),
];

const STORY: &str = "content/posts/ships.md";
const PROFILE: &str = "content/profiles/grace.md";
const PHOTO: &str = "content/profiles/grace.png";

fn story(field: &str, words: &str) -> String {
    format!(
        "+++\ntitle = \"Ships\"\ndate = 2026-02-01\nauthors = [\"grace\"]\n{field}\n+++\n{words}\n"
    )
}

fn profile(field: &str) -> String {
    format!("+++\nname = \"Grace Hopper\"\nphoto = \"grace.png\"\n{field}\n+++\nI compile.\n")
}

/// A picture of one grey; each has the same number of bytes.
fn png(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::GrayImage::from_pixel(64, 48, image::Luma([shade]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Without what takes a build most of its time, and no memory knows of.
fn program() -> String {
    format!("{}[brand]\ncard_style = \"none\"\n[search]\nenabled = false\n", crate::PROGRAM)
}

/// Whatever is remembered, of this build or of one before it, a folder ends as a new one does.
#[test]
fn no_memory_keeps_what_must_go() {
    let project = hub();
    project.write("program.toml", &program());
    project.write(STORY, &story("", "I sail."));
    project.write(PROFILE, &profile(""));
    project.write_bytes(PHOTO, &png(90));
    assert_eq!(png(90).len(), png(200).len());
    let mut memories = Vec::new();
    let mut sites = std::collections::BTreeSet::new();
    for (what, deed) in [("nothing", (|_| ()) as fn(&Project))].iter().chain(DEEDS) {
        deed(&project);
        let fresh = project.root().join("../fresh");
        let _ = fs::remove_dir_all(&fresh);
        let words = ["build", "--today", "2026-03-01", "--keep-going", "--out"];
        let new = project.run(&[&words[..], &[fresh.to_str().unwrap()]].concat());
        let wanted = crate::support::files(&fresh);
        // A folder that is used for colleagues, too.
        for audience in ["internal", "public"] {
            let run = project.run(&[&words[..], &["site", "--audience", audience]].concat());
            assert_eq!(run.code, new.code, "{what}: {}", run.said);
        }
        assert!(project.site() == wanted, "{what}: another site than from nothing");
        // Memories of earlier builds come back, as from a backup.
        let current = fs::read(memory_of(&project)).ok();
        for old in memories.iter().rev().take(3) {
            fs::write(memory_of(&project), old).unwrap();
            let run = project.run(&[&words[..], &["site"]].concat());
            assert_eq!(run.code, new.code, "{what}: {}", run.said);
            assert!(project.site() == wanted, "{what}: an old memory was believed");
        }
        memories.extend(current.filter(|current| !memories.contains(current)));
        sites.insert(format!("{:?}", blake3::hash(format!("{wanted:?}").as_bytes())));
    }
    assert!(sites.len() > DEEDS.len() / 2, "most deeds change the site: {}", sites.len());
    assert!(memories.len() > DEEDS.len() / 2, "most builds are remembered: {}", memories.len());
}

/// Where the memory of the project's `site/` stands, also while there is none.
fn memory_of(project: &Project) -> std::path::PathBuf {
    let site = fs::canonicalize(project.root().join("site")).unwrap();
    let name = blake3::hash(site.as_os_str().as_encoded_bytes()).to_hex();
    project.root().join(".openmic").join(format!("built-{}", &name[..16]))
}

#[cfg(unix)]
#[test]
fn what_was_put_in_the_place_of_the_memory_is_not_read() {
    let project = hub();
    project.run(&["build"]);
    let (site, memory) = (project.site(), memory(&project));
    fs::remove_file(&memory).unwrap();
    // Whoever read it would read for ever.
    std::os::unix::fs::symlink("/dev/zero", &memory).unwrap();
    assert_eq!(project.run(&["build"]).code, 0);
    assert_eq!(project.site(), site);
    assert!(fs::symlink_metadata(&memory).unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_the_memory_is_not_followed() {
    let project = hub();
    let elsewhere = project.root().join("../elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, project.root().join(".openmic")).unwrap();
    for _ in 0..2 {
        assert_eq!(project.run(&["build"]).code, 0);
    }
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 0);
}
