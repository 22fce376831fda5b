//! The author's last word: a proof goes out, a yes comes back.

use crate::support::{PROGRAM, Project};

const POST: &str = "+++\ntitle = \"Engines\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n\n[share]\nlinkedin = \"x\"\n+++\nHello <i>you</i>.\n\n![A wheel](wheel.png)\n";

fn hub() -> Project {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}[contribute]\nintake = \"mailto:voices@saltmarsh.example\"\n[consent]\nrequired = true\nlast_word = true\n--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n--- content/profiles/bob.md\n+++\nname = \"Bob\"\nconsent = {{ profile = \"granted\" }}\n+++\nI row.\n"
    ));
    project.write("content/posts/engines.md", POST);
    let pixel = openmic::source::fixture::sources("--- content/a.png\n");
    let stored = pixel.listing.files.values().next().unwrap().bytes(1000).unwrap();
    project.write_bytes("content/posts/wheel.png", &stored);
    project
}

fn post(project: &Project) -> String {
    std::fs::read_to_string(project.root().join("content/posts/engines.md")).unwrap()
}

#[test]
fn a_proof_goes_out_and_a_yes_is_written_down() {
    let project = hub();
    let run = project.run(&["proof", "engines", "--out", "proof.html"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("not recorded yet"), "{}", run.said);
    let command = run.said.lines().find(|line| line.contains("openmic approve")).unwrap();
    let words: Vec<&str> = command.split_whitespace().skip(1).collect();
    let run = project.run(&words);
    assert_eq!(run.code, 0, "{}", run.said);
    let text = post(&project);
    let line = text.lines().find(|line| line.starts_with("approved")).unwrap();
    assert_eq!(text.replace(&format!("{line}\n"), ""), POST);
    let again = project.run(&words);
    assert!(again.said.contains("nothing to record"), "{}", again.said);
    // The yes is about exactly this text, and so is a proof.
    project.write("content/posts/engines.md", &text.replace("Hello", "Goodbye"));
    let run = project.run(&["check"]);
    assert!(run.said.contains("warning[not-approved]"), "{}", run.said);
    assert!(run.said.contains("the text was changed after the author said yes"), "{}", run.said);
    let run = project.run(&words);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(run.said.contains("is not the text they saw"), "{}", run.said);
}

#[test]
fn a_proof_asks_nobody_for_anything() {
    let project = hub();
    project.write(
        "content/posts/engines.md",
        &POST.replace("Hello", "Hello [here](../profiles/bob.md)"),
    );
    let run = project.run(&["proof", "content/posts/engines.md"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let html = std::fs::read_to_string(project.root().join("proof-engines.html")).unwrap();
    for part in ["src=\"", "href=\"", "url("] {
        for rest in html.split(part).skip(1) {
            let is_own = rest.starts_with("data:image/png;base64,")
                || rest.starts_with("data:image/webp;base64,")
                || rest.starts_with("data:image/jpeg;base64,");
            let is_link = part == "href=\""
                && (rest.starts_with("mailto:voices@")
                    || rest.starts_with("https://voices.example/"));
            assert!(is_own || is_link, "{part}{}", &rest[..80.min(rest.len())]);
        }
    }
    assert!(!html.contains("<script") && !html.contains("@font-face") && !html.contains("@import"));
    assert!(html.contains("<style>") && html.contains("A proof for Ada Lovelace"), "{html}");
    assert!(html.contains("alt=\"A wheel\""));
    assert!(html.contains("Still to look at") && html.contains("Line 9: "), "{html}");
    assert!(html.contains("☐ Yes, publish exactly this text."));
    let text = project.run(&["approve", "engines", "--as", "ada"]);
    let print = text.said.split(['(', ')']).nth(1).unwrap().to_owned();
    assert!(html.contains(&format!("exactly this text: {print}")), "{print}");
}

#[test]
fn only_an_author_can_say_yes() {
    let project = hub();
    for (arguments, said) in [
        (["engines", "--as", "bob"], "only an author can say yes to their text: ada"),
        (["engines", "--as", "adda"], "did you mean `ada`?"),
        (["engine", "--as", "ada"], "did you mean `engines`?"),
    ] {
        let run = project.run(&[&["approve"][..], &arguments].concat());
        assert_eq!(run.code, 2, "{}", run.said);
        assert!(run.said.contains(said), "{}", run.said);
    }
    assert_eq!(post(&project), POST);
}

#[test]
fn nothing_goes_out_before_the_yes() {
    let project = hub();
    project.write("content/posts/engines.md", &POST.replace("ada", "bob"));
    assert!(project.run(&["build"]).said.contains("built 0 stories"));
    let run = project.run(&["check"]);
    assert!(run.said.contains("warning[not-approved]"), "{}", run.said);
    assert_eq!(project.run(&["approve", "engines", "--as", "bob"]).code, 0);
    assert!(project.run(&["build"]).said.contains("built 1 stories"));
    assert!(!project.run(&["check"]).said.contains("not-approved"));
}

#[test]
fn what_is_said_in_a_recording_is_said_yes_to_as_well() {
    let project = hub();
    let fields = "audio = \"bells.mp3\"\ntranscript = \"bells.txt\"\n\n[share]";
    project.write(
        "content/posts/engines.md",
        &POST.replace("ada", "bob").replace("\n[share]", fields),
    );
    project.write_bytes("content/posts/bells.mp3", &silence());
    project.write("content/posts/bells.txt", "Two strokes of a bell.");
    assert_eq!(project.run(&["proof", "engines"]).code, 0);
    let proof = std::fs::read_to_string(project.root().join("proof-engines.html")).unwrap();
    assert!(proof.contains("<details open>") && proof.contains("Two strokes of a bell."));
    assert!(!proof.contains("<audio"), "a file alone cannot play it");
    assert_eq!(project.run(&["approve", "engines", "--as", "bob"]).code, 0);
    assert!(!project.run(&["check"]).said.contains("not-approved"));
    project.write("content/posts/bells.txt", "Three strokes of a bell.");
    assert!(project.run(&["check"]).said.contains("warning[not-approved]"));
}

/// The shortest sound there is.
fn silence() -> Vec<u8> {
    let project = openmic::source::fixture::sources("--- content/a.mp3\n");
    project.listing.files.values().next().unwrap().bytes(1000).unwrap()
}

#[test]
fn a_file_keeps_its_mark_and_its_line_ends() {
    let project = hub();
    let windows = format!("\u{feff}{}", POST.replace('\n', "\r\n"));
    project.write("content/posts/engines.md", &windows);
    let run = project.run(&["approve", "engines", "--as", "ada"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let text = post(&project);
    let line = text.lines().find(|line| line.starts_with("approved")).unwrap();
    assert_eq!(text.replace(&format!("{line}\r\n"), ""), windows);
}

#[test]
fn no_proof_shows_somebody_who_withdrew() {
    let project = hub();
    project.write(
        "content/profiles/ada.md",
        "+++\nname = \"Ada\"\nstatus = \"withdrawn\"\n+++\nI count.\n",
    );
    let run = project.run(&["proof", "engines"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(!project.root().join("proof-engines.html").exists());
}

#[test]
fn whoever_keeps_a_withheld_name_says_yes_in_its_place() {
    let project = hub();
    let withheld = POST.replace("authors = [\"ada\"]", "name_withheld = true");
    project.write("content/posts/engines.md", &withheld);
    let run = project.run(&["approve", "engines", "--as", "bob"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("say in program.toml who keeps such names"), "{}", run.said);
    let program = std::fs::read_to_string(project.root().join("program.toml")).unwrap();
    project.write(
        "program.toml",
        &format!("{program}[[owner]]\nfunction = \"editorial\"\nperson = \"bob\"\n"),
    );
    let run = project.run(&["check"]);
    assert!(
        run.said.contains("nobody has said yes to this text in its author's place"),
        "{}",
        run.said
    );
    let run = project.run(&["approve", "engines", "--as", "ada"]);
    assert!(
        run.said.contains("only who keeps the name can say yes in its place: bob"),
        "{}",
        run.said
    );
    let run = project.run(&["proof", "engines"]);
    assert!(run.said.contains("openmic approve engines --as bob --text"), "{}", run.said);
    let run = project.run(&["approve", "engines", "--as", "bob"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("in its author's place"), "{}", run.said);
    assert!(post(&project).contains("for_author = true }"), "{}", post(&project));
    assert!(project.run(&["build"]).said.contains("built 1 stories"));
    assert!(!project.run(&["check"]).said.contains("not-approved"));
    // A yes to one text is none to another.
    project.write("content/posts/engines.md", &post(&project).replace("Hello", "Goodbye"));
    assert!(project.run(&["build"]).said.contains("built 0 stories"));
}
