//! Stories that come in without an account: answers in, drafts out.

use crate::support::{PROGRAM, Project};

const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\nconsent = { profile = \"granted\" }\n+++\nI count.\n";

fn hub() -> Project {
    let rest = "[contribute]\nintake = \"mailto:voices@s.example\"\n[consent]\nrequired = true\nlast_word = true\n[[department]]\nid = \"engine-room\"\nname = \"Engine room\"\n";
    Project::new(&format!("--- program.toml\n{PROGRAM}{rest}{ADA}"))
}

fn pixel() -> Vec<u8> {
    let pixel = openmic::source::fixture::sources("--- content/a.png\n");
    pixel.listing.files.values().next().unwrap().bytes(1000).unwrap()
}

/// A mail with a picture, as phones send them.
fn mail(name: &str, kind: &str, picture: &[u8]) -> String {
    use base64::Engine;
    let letters = base64::prelude::BASE64_STANDARD.encode(picture);
    format!(
        "From: Bob Byron <bob@s.example>\r\nTo: voices@s.example\r\nSubject: Re: Your story\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nI row at night. It was caf=C3=A9-dark.\r\n\r\nI thought of my mother.\r\n\r\nAsk before you push.\r\n\r\nOn Monday Nell wrote:\r\n> What happened?\r\n--x\r\nContent-Type: {kind}; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{letters}\r\n--x--\r\n"
    )
}

fn read(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.root().join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_mail_becomes_a_story_that_waits_for_its_author() {
    let project = hub();
    project.write("in/mail.eml", &mail("IMG_0001.png", "image/png", &pixel()));
    let run = project.run(&["new", "post", "--from-form", "in/mail.eml", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let folder = "content/posts/2026-03-01-your-story";
    let story = read(&project, &format!("{folder}/index.md"));
    assert!(story.contains("\nauthors = [\"bob-byron\"]\n") && story.contains("\ndraft = true\n"));
    assert!(story.contains("\nimage = \"photo.jpg\"\n"), "{story}");
    let text = "+++\n\nI row at night. It was café-dark.\n\nI thought of my mother.\n\nAsk before you push.\n";
    assert!(story.ends_with(text), "{story}");
    let photo = std::fs::read(project.root().join(format!("{folder}/photo.jpg"))).unwrap();
    assert!(photo.starts_with(b"\xff\xd8\xff"), "the picture is drawn anew");
    let profile = read(&project, "content/profiles/bob-byron.md");
    assert!(profile.contains("\nname = \"Bob Byron\"\n") && profile.contains("\ndraft = true\n"));
    let has_consent = |line: &str| line.starts_with("consent");
    assert!(!profile.lines().any(has_consent), "nobody's consent is made up");
    assert!(!format!("{story}{profile}").contains("bob@s.example"), "no address in the repository");
    assert!(project.run(&["build"]).said.contains("built 0 stories by 1 people"));

    // A proof goes back, a yes comes, the story is published.
    let run = project.run(&["proof", "your-story", "--out", "proof.html"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let proof = read(&project, "proof.html");
    assert!(proof.contains("café-dark") && proof.contains("A proof for Bob Byron"));
    assert!(proof.contains("data:image/"), "the picture is in it");
    let answer = run.said.lines().find(|line| line.contains("openmic approve")).unwrap();
    let words: Vec<&str> = answer.split_whitespace().skip(1).collect();
    assert_eq!(project.run(&words).code, 0);
    let consent = "consent = { profile = \"granted\", photo = \"granted\", date = 2026-03-02 }";
    project.write(
        "content/profiles/bob-byron.md",
        &profile
            .replace("\ndraft = true\n", &format!("\n{consent}\n"))
            .replace("known_for = \"\"", "known_for = \"Rowing\""),
    );
    let path = format!("{folder}/index.md");
    let story = read(&project, &path).replace("\ndraft = true\n", "\n");
    project.write(&path, &story.replace("image_alt = \"\"", "image_alt = \"A boat in the dark\""));
    let run = project.run(&["build"]);
    assert!(run.said.contains("built 1 stories by 2 people"), "{}", run.said);
    assert!(run.said.contains("nothing to fix"), "{}", run.said);
}

#[test]
fn a_phone_photo_that_browsers_cannot_show_gets_plain_instructions() {
    let project = hub();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0heic";
    project.write("in/mail.eml", &mail("IMG_0001.HEIC", "application/octet-stream", heic));
    let run = project.run(&["new", "post", "--from-form", "in/mail.eml"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(
        run.said.contains("HEIC photo") && run.said.contains("export it as JPEG"),
        "{}",
        run.said
    );
    assert!(!project.root().join("content/posts").exists(), "nothing is half written");
    project.write_bytes("in/photo.png", &pixel());
    for way in [&["--photo", "in/photo.png"][..], &["--without-photo"]] {
        let title = format!("Rowing {}", way.len());
        let arguments = ["new", "post", &title, "--from-form", "in/mail.eml"];
        let run = project.run(&[&arguments[..], way].concat());
        assert_eq!(run.code, 0, "{}", run.said);
    }
}

#[test]
fn a_form_finds_who_is_known_and_where_they_work() {
    let project = hub();
    project.write("in/a.csv", "Your name,Department,What happened?\nada lovelace,x,It rained.\nGrace Hopper,Engine Room,It snowed.\nnot my name,Engine room,It hailed.\n");
    let take = |row: &str| {
        let run = project.run(&[
            "new",
            "post",
            "--from-form",
            "in/a.csv",
            "--row",
            row,
            "--today",
            "2026-03-01",
        ]);
        assert_eq!(run.code, 0, "{}", run.said);
    };
    take("1");
    assert!(
        read(&project, "content/posts/2026-03-01-it-rained.md").contains("\nauthors = [\"ada\"]\n")
    );
    take("2");
    let grace = read(&project, "content/profiles/grace-hopper.md");
    assert!(grace.contains("\ndepartment = \"engine-room\"\n"), "{grace}");
    take("3");
    let story = read(&project, "content/posts/2026-03-01-it-hailed.md");
    assert!(
        story.contains("\nname_withheld = true\n")
            && story.contains("\ndepartment = \"engine-room\"\n")
    );
    assert!(!story.contains("\nauthors ="), "{story}");
    let profiles = std::fs::read_dir(project.root().join("content/profiles")).unwrap().count();
    assert_eq!(profiles, 2);
}

#[test]
fn what_came_in_cannot_reach_out() {
    let project = hub();
    project.write("secret.png", "mine");
    project.write("in/a.json", "{\"Your name\": \"../../../etc/x\\\"\\nconsent = { profile = \\\"granted\\\" }\", \"photo\": \"../secret.png\", \"Story\": \"$(touch pwned) `touch pwned` {{ hub.name }}\\n+++\\naudience = 1\"}");
    let run = project.run(&["new", "post", "--from-form", "in/a.json"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("not in their folder"), "{}", run.said);
    let run = project.run(&[
        "new",
        "post",
        "Out",
        "--from-form",
        "in/a.json",
        "--without-photo",
        "--today",
        "2026-03-01",
    ]);
    assert_eq!(run.code, 0, "{}", run.said);
    let profiles: Vec<_> = std::fs::read_dir(project.root().join("content/profiles"))
        .unwrap()
        .map(|one| one.unwrap().file_name())
        .collect();
    assert_eq!(profiles.len(), 2, "{profiles:?}");
    let run = project.run(&["check", "--format", "json", "--today", "2026-03-01"]);
    assert!(
        !run.out.contains("unreadable-fields") && !run.out.contains("unclear-privacy"),
        "{}",
        run.out
    );
    let story = read(&project, "content/posts/2026-03-01-out.md");
    assert!(
        story.ends_with("+++\n\n$(touch pwned) `touch pwned` {{ hub.name }}\n+++\naudience = 1\n"),
        "{story}"
    );
    assert!(!project.root().join("pwned").exists());
    project.write_bytes("in/big.eml", &vec![b'x'; 41_000_000]);
    let run = project.run(&["new", "post", "--from-form", "in/big.eml"]);
    assert!(run.code == 2 && run.said.contains("more than 40 MB"), "{}", run.said);
}

#[test]
fn an_account_and_answers_are_named() {
    let project = hub();
    project.write("in/a.txt", "It rained.\n");
    let run = project.run(&["new", "post", "--from-form", "in/a.txt"]);
    assert!(run.code == 2 && run.said.contains("--author HANDLE"), "{}", run.said);
    let arguments = ["new", "post", "--from-form", "in/a.txt", "--author", "ada"];
    assert_eq!(project.run(&arguments).code, 0);
    let again = project.run(&arguments);
    assert!(
        again.code == 2 && again.said.contains("there is one of this name already"),
        "{}",
        again.said
    );
    let run = project.run(&["new", "page", "--from-form", "in/a.txt"]);
    assert!(run.code == 2 && run.said.contains("no page can be made"), "{}", run.said);
}

#[test]
fn a_hospital_is_asked_what_a_picture_shows() {
    let project = hub();
    let program = read(&project, "program.toml");
    project.write(
        "program.toml",
        &program.replace("[program]\n", "[program]\nsector = \"healthcare\"\n"),
    );
    project.write("in/mail.eml", &mail("IMG_0001.png", "image/png", &pixel()));
    let today = ["--today", "2026-03-01"];
    let run = project.run(&[&["new", "post", "--from-form", "in/mail.eml"][..], &today].concat());
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(run.said.contains("are patients or children in it?"), "{}", run.said);
    let path = "content/posts/2026-03-01-your-story/index.md";
    let story = read(&project, path);
    assert!(story.contains("\n[[pictures]]\nfile = \"photo.jpg\"\n"), "{story}");
    let run = project.run(&[&["check"][..], &today].concat());
    assert!(!run.said.contains("error"), "a draft holds up nobody: {}", run.said);
    // A line taken as it stands answers nothing.
    let taken = story.replace("# shows_patients = ", "shows_patients = ");
    project.write(path, &taken);
    let run = project.run(&[&["check"][..], &today].concat());
    assert!(run.said.contains("expected `true` or `false`"), "{}", run.said);
    let answered = story
        .replace("# shows_patients = \"true or false?\"", "shows_patients = false")
        .replace("# shows_children = \"true or false?\"", "shows_children = false")
        .replace("image_alt = \"\"", "image_alt = \"A boat\"");
    project.write(path, &answered);
    let run = project.run(&[&["proof", "your-story"][..]].concat());
    assert_eq!(run.code, 0, "{}", run.said);
    let html = read(&project, "proof-your-story.html");
    assert!(html.contains("alt=\"A boat\""), "answered, it is shown");
}
