//! The audience wall, shown with canaries: a word of its own in every field
//! and file of everything the public may not see. It must be in no byte and in
//! no name of the public output, also after an internal build into the same
//! folder. A leak planted on purpose turns these tests red.

#[path = "wall/planted.rs"]
mod planted;
#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::GzDecoder;
use openmic::admit::Viewer;
use openmic::compose::compose;
use openmic::page::social;
use openmic::source::{Clock, read};
use support::{PROGRAM, Project};

/// Every field of a profile, with the canary in each.
fn profile(canary: &str, extra: &str) -> String {
    format!(
        "+++\nname = \"Name {canary}\"\npronouns = \"{canary}\"\npronunciation = \"{canary}\"\nrole = \"{canary}\"\nlevel = \"staff\"\n\
         department = \"{canary}\"\nlocation = \"{canary}\"\nlanguages = [\"{canary}\"]\nknown_for = \"{canary}\"\nquote = \"{canary}\"\n\
         audience_for = [\"{canary}\"]\ntopics = [\"{canary}\"]\nlinks = {{ web = \"https://{canary}.example\" }}\n\
         champion = {{ what = \"{canary}\", why = \"{canary}\", benefits = \"{canary}\", roadblocks = \"{canary}\", mistake = \"{canary}\" }}\n\
         ambassador_for = [\"{canary}\"]\nfeatured = true\naliases = [\"/old-{canary}/\"]\n{extra}+++\n\n## {canary}\n\n{canary} [x](https://example.org/{canary})\n"
    )
}

/// Every field of a post, with the canary in each.
fn post(canary: &str, authors: &str, extra: &str) -> String {
    format!(
        "+++\ntitle = \"{canary}\"\ndate = 2026-02-01\nauthors = [{authors}]\nsummary = \"{canary}\"\ntopics = [\"{canary}\"]\nquote = \"{canary}\"\n\
         featured = true\nseries = \"{canary}\"\nfirst_published = \"{canary}\"\nsources = [\"{canary}\"]\nangles = [\"{canary}\"]\n\
         aim = \"{canary}\"\naliases = [\"/was-{canary}/\"]\n{extra}+++\n\n## {canary}\n\n{canary}\n\n```{canary}\n{canary}\n```\n"
    )
}

/// A hub with one of everything that the public may not see.
fn hub() -> Project {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}\n[[owner]]\nfunction = \"hr\"\nperson = \"gone-whiterose\"\n\n\
         [[contact]]\nconcern = \"x\"\nperson = \"gone-whiterose\"\n\n[[kpi]]\nid = \"k\"\ndefinition = \"canarykpi\"\n\n\
         [[cost]]\nitem = \"canarycost\"\namount = 3\n\n[[department]]\nid = \"care\"\nname = \"Care\"\nambassador = \"gone-whiterose\"\nheadcount = 471111174\n\n\
         [deploy]\nhost = \"netlify\"\ncompress = true\nsecurity_contact = [\"a@voices.example\"]\n"
    ));
    project.write("content/profiles/ada.md", "+++\nname = \"Ada\"\ninvited_by = \"gone-whiterose\"\nagreed_minutes_per_week = 471222174\nconsent = { profile = \"granted\", record = \"canaryrecord\" }\n+++\nHello.\n");
    project.write("content/posts/open.md", "+++\ntitle = \"Open\"\ndate = 2026-02-02\nauthors = [\"ada\", \"gone-whiterose\"]\naim = \"canaryaim\"\nedited_by = [\"gone-whiterose\"]\nexpert_reviewer = \"gone-whiterose\"\nendorsed_by = { person = \"gone-whiterose\", note = \"canarynote\" }\n+++\nWith @gone-whiterose and [him](../profiles/gone-whiterose.md), [that](internal-canarystory.md), [topic](/topics/canarytopic/).\n");
    project.write(
        "content/profiles/gone-whiterose.md",
        &profile("canarywithdrawn", "status = \"withdrawn\"\n"),
    );
    project.write(
        "content/profiles/in-canaryperson.md",
        &profile("canaryinternal", "audience = \"internal\"\n"),
    );
    project.write(
        "content/profiles/no-canaryconsent.md",
        &profile("canaryrefused", "consent = { profile = \"withdrawn\" }\n"),
    );
    project.write(
        "content/profiles/scope-canaryscope.md",
        &profile("canaryscope", "consent = { profile = \"granted\", scope = [\"intranet\"] }\n"),
    );
    project.write(
        "content/profiles/left-canaryleft.md",
        &profile("canaryleft", "status = \"left\"\nafter_leaving = \"remove\"\n"),
    );
    project.write(
        "content/posts/internal-canarystory.md",
        &post("canaryinternalpost", "\"ada\"", "audience = \"internal\"\n"),
    );
    project.write(
        "content/posts/draft-canarydraft.md",
        &post("canarydraft", "\"ada\"", "draft = true\n"),
    );
    project.write(
        "content/posts/later-canarylater.md",
        &post("canarylater", "\"ada\"", "publish = 2090-01-01\n"),
    );
    project.write(
        "content/posts/over-canaryover.md",
        &post("canaryover", "\"ada\"", "expires = 2020-01-01\n"),
    );
    project.write(
        "content/posts/alone-canaryalone.md",
        &post("canaryalone", "\"gone-whiterose\"", ""),
    );
    project.write(
        "content/posts/topic.md",
        &post("canarytopic", "\"ada\"", "audience = \"internal\"\n"),
    );
    project.write(
        "content/guidelines/canaryguideline.md",
        "+++\ntitle = \"canaryguide\"\naudience = \"internal\"\n+++\ncanaryguide\n",
    );
    project.write(
        "content/training/canarypath/index.md",
        "+++\ntitle = \"canarytraining\"\naudience = \"internal\"\n+++\ncanarytraining\n",
    );
    project.write(
        "content/training/canarypath/one.md",
        "+++\ntitle = \"canarylesson\"\n+++\ncanarylesson\n",
    );
    project.write("content/campaigns/canarycampaign.md", "+++\ntitle = \"canarycampaign\"\naudience = \"internal\"\nhashtag = \"canarytag\"\n+++\ncanarycampaign\n");
    project.write(
        "content/pages/canarypage.md",
        "+++\ntitle = \"canarypage\"\ndraft = true\n+++\ncanarypage\n",
    );
    project.write(
        "content/topics/canarywords.md",
        "+++\ntitle = \"canarywords\"\naudience = \"internal\"\n+++\ncanarywords\n",
    );
    project.write("content/voices.md", "+++\n# canarycomment\n+++\n");
    project.write("content/pages/hello.md", "+++\ntitle = \"Hello\"\n# canarycomment\nunknown = \"canaryunknown\"\n+++\n<!-- canarycomment -->\nHello.\n");
    project.write("content/media/canaryfile.txt", "canaryfile");
    project.remove("content/voices.md");
    // What is for colleagues, and what lies beside a sound that everybody may hear.
    project.write(
        "content/posts/heard-canaryheard.md",
        &post("canaryheard", "\"ada\"", "audience = \"internal\"\naudio = \"canaryheard.mp3\"\ntranscript = \"canaryheard.txt\"\n"),
    );
    project.write("content/posts/canaryheard.txt", "canarytranscript");
    project.write_bytes("content/posts/canaryheard.mp3", &sound(b"", b"canarysound"));
    project.write("content/posts/tune.md", "+++\ntitle = \"Tune\"\ndate = 2026-02-03\nauthors = [\"ada\"]\naudio = \"tune-canaryname.mp3\"\ntranscript = \"tune-canaryname.vtt\"\n+++\nListen.\n");
    project.write(
        "content/posts/tune-canaryname.vtt",
        "WEBVTT canarytitle\n\nNOTE canarynote\n\n00:01.000 --> 00:02.000\nA tune.\n",
    );
    let tag = b"ID3\x04\0\0\0\0\0\x0bcanaryowner";
    project.write_bytes("content/posts/tune-canaryname.mp3", &sound(tag, b""));
    project
}

/// Two frames of MP3 behind a tag, with something in the second one.
fn sound(tag: &[u8], within: &[u8]) -> Vec<u8> {
    let mut frame = vec![0; 36];
    frame[..4].copy_from_slice(b"\xff\xf3\x18\xc4");
    let mut file = [tag, &frame, &frame].concat();
    let at = file.len() - 20;
    file[at..at + within.len()].copy_from_slice(within);
    file
}

/// Words that must be nowhere in a public output.
const FORBIDDEN: &[&str] = &["canary", "whiterose", "471111174", "471222174"];

/// The same as an index of English words has them: without their endings.
const FORBIDDEN_STEMS: &[&str] = &["canari", "whiteros"];

/// What a file says: the search index is compressed, and so are copies of pages.
fn inside(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut inside = Vec::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(bytes).read_to_end(&mut inside).unwrap();
    } else if name.ends_with(".br") {
        brotli::BrotliDecompress(&mut &*bytes, &mut inside).unwrap();
    } else {
        inside.extend_from_slice(bytes);
    }
    inside
}

fn leaks(project: &Project) -> Vec<String> {
    let mut leaks = leaks_in(&project.site());
    let manifest = project.page(".openmic-manifest");
    let named = FORBIDDEN.iter().filter(|word| manifest.contains(*word));
    leaks.extend(named.map(|word| format!("manifest: {word}")));
    leaks
}

/// Where a forbidden word stands in the files of an output, or in their names.
fn leaks_in(site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut leaks = Vec::new();
    for (name, bytes) in site {
        let bytes = inside(name, bytes);
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in FORBIDDEN.iter().chain(FORBIDDEN_STEMS) {
            if name.contains(word) {
                leaks.push(format!("{name} (its name)"));
            }
            if let Some(at) = text.find(word) {
                let around: String = text[..at]
                    .chars()
                    .rev()
                    .take(60)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev()
                    .collect();
                leaks.push(format!("{name}: …{around}{word}"));
            }
        }
    }
    leaks
}

#[test]
#[expect(clippy::print_stdout, reason = "how much was looked through is for the reader")]
fn a_public_build_holds_no_canary() {
    let project = hub();
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(leaks(&project), Vec::<String>::new());
    let site = project.site();
    let bytes: usize = site.iter().map(|(name, bytes)| inside(name, bytes).len()).sum();
    println!("{bytes} bytes of {} files looked through", site.len());
    let story = project.page("stories/open/index.html");
    assert!(story.contains("a colleague"), "other words stand where a name stood: {story}");
}

/// The canary can be seen: what goes past the wall on purpose (here: an internal
/// output, looked at as if it were public) shows up in every sort of file.
#[test]
fn a_leak_is_seen_wherever_it_is() {
    let project = hub();
    project.run(&["build", "--audience", "internal", "--today", "2026-03-01"]);
    let leaks = leaks(&project);
    for place in [
        "index.html: ",
        "feed.xml: ",
        "feed.json: ",
        "names.json: ",
        ".pf_fragment: ",
        ".pf_index: ",
        ".mp3: ",
        "(its name)",
        "manifest: ",
    ] {
        assert!(leaks.iter().any(|leak| leak.contains(place)), "nothing seen in {place}");
    }
}

#[test]
fn a_public_build_after_an_internal_one_holds_no_canary() {
    let project = hub();
    let run = project.run(&["build", "--audience", "internal", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let internal = project.site();
    for page in [
        "stories/internal-canarystory/index.html",
        "voices/in-canaryperson/index.html",
        "voices/scope-canaryscope/index.html",
        "topics/canarytopic/index.html",
    ] {
        assert!(internal.contains_key(page), "colleagues see {page}");
    }
    assert!(
        internal.keys().all(|name| !name.contains("whiterose") && !name.contains("canaryconsent"))
    );
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(leaks(&project), Vec::<String>::new());
}

/// All that the cards of a hub are drawn from, and the names of their files. Their
/// pixels can hold nothing else.
fn cards(project: &Project, viewer: Viewer) -> String {
    let today = Clock::On(jiff::civil::date(2026, 3, 1));
    let site = compose(&read(&project.root(), today).unwrap(), viewer).value;
    let all = social::cards(&site.stage, &site.pages);
    let drawn: Vec<String> = all.iter().map(|card| format!("{card:?}")).collect();
    let site = site.with_cards();
    let files = site.files().iter().filter(|file| file.starts_with("cards/")).count();
    assert_eq!(files, drawn.len(), "every card there is was looked at");
    drawn.join("\n").to_lowercase()
}

#[test]
fn no_card_holds_a_canary() {
    let project = hub();
    let drawn = cards(&project, Viewer::PUBLIC);
    for word in ["ada", "open", "voices", "hello"] {
        assert!(drawn.contains(&format!("\"{word}\"")), "cards say {word}: {drawn}");
    }
    for word in FORBIDDEN {
        assert!(!drawn.contains(word), "{word} in {drawn}");
    }
    // Written without what hides it, the same canary is on a card.
    project.write("content/posts/draft-canarydraft.md", &post("canarydraft", "\"ada\"", ""));
    assert!(cards(&project, Viewer::PUBLIC).contains("\"canarydraft\""));
}

#[test]
fn a_hub_for_colleagues_has_no_cards() {
    let project = hub();
    assert_eq!(cards(&project, Viewer::INTERNAL), "");
    project.run(&["build", "--today", "2026-03-01"]);
    assert!(project.site().keys().any(|name| name.starts_with("cards/")));
    project.run(&["build", "--audience", "internal", "--today", "2026-03-01"]);
    assert!(!project.site().keys().any(|name| name.starts_with("cards/")));
    assert!(!project.page(".openmic-manifest").contains("cards/"));
}

#[test]
fn an_internal_build_knows_nothing_of_those_who_withdrew() {
    let project = hub();
    project.run(&["build", "--audience", "internal", "--drafts", "--today", "2026-03-01"]);
    for (name, bytes) in project.site() {
        let bytes = inside(&name, &bytes);
        let text = String::from_utf8_lossy(&bytes);
        for word in [
            "canarywithdrawn",
            "canaryrefused",
            "canaryleft",
            "canaryalone",
            "canaryaim",
            "canaryrecord",
            "471222174",
        ] {
            assert!(!text.contains(word), "{name} holds {word}");
        }
    }
}

#[test]
fn a_name_left_in_a_sentence_stops_a_public_build() {
    let project = hub();
    project.write("content/posts/gossip.md", "+++\ntitle = \"Gossip\"\ndate = 2026-02-03\nauthors = [\"ada\"]\n+++\nAsk Name canarywithdrawn.\n");
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("content/posts/gossip.md:6:5"), "{}", run.said);
    let run = project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1);
    assert_eq!(leaks(&project), Vec::<String>::new());
    assert!(!project.site().contains_key("stories/gossip/index.html"));
}

#[test]
fn a_handle_that_cannot_be_replaced_counts_as_a_name() {
    let places = [
        ("## Ask @gone-whiterose", 6),
        ("[ask @gone-whiterose](https://example.org/)", 6),
        ("`@gone-whiterose`", 6),
        ("![@gone-whiterose](https://example.org/x.png)", 6),
        ("See **Name *canarywithdrawn***.", 6),
    ];
    for (text, line) in places {
        let project = hub();
        let post = format!(
            "+++\ntitle = \"Gossip\"\ndate = 2026-02-03\nauthors = [\"ada\"]\n+++\n{text}\n"
        );
        project.write("content/posts/gossip.md", &post);
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{text}");
        assert!(
            run.said.contains(&format!("content/posts/gossip.md:{line}:")),
            "{text}: {}",
            run.said
        );
        project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
        assert_eq!(leaks(&project), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_programme_is_shown_without_the_name() {
    let project = hub();
    let program = std::fs::read_to_string(project.root().join("program.toml")).unwrap();
    let program =
        program.replace("why = \"Because.\"", "why = \"Because Name canarywithdrawn said so.\"");
    project.write("program.toml", &program);
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("program.toml:4:"), "{}", run.said);
    project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
    assert_eq!(leaks(&project), Vec::<String>::new());
    assert!(project.page("programme/index.html").contains("Because … said so."));
}

#[test]
fn an_address_that_names_somebody_counts_as_a_name() {
    let project = hub();
    let post = "+++\ntitle = \"Gossip\"\ndate = 2026-02-03\nauthors = [\"ada\"]\n+++\nHello.\n";
    project.write("content/posts/with-gone-whiterose.md", post);
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("content/posts/with-gone-whiterose.md:1:1"), "{}", run.said);
    project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
    assert_eq!(leaks(&project), Vec::<String>::new());
}

#[test]
fn a_slip_in_a_privacy_field_is_never_public() {
    for slip in [
        "audiance = \"internal\"",
        "audience = \"intern\"",
        "draft = \"maybe\"",
        "visibility = \"private\"",
        "Draft = true",
        "publish = \"soon\"",
        "expires = 31",
    ] {
        let project = hub();
        let text = format!(
            "+++\ntitle = \"canaryslip\"\ndate = 2026-02-03\nauthors = [\"ada\"]\n{slip}\n+++\ncanaryslip\n"
        );
        project.write("content/posts/slip.md", &text);
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{slip}");
        assert!(run.said.contains("content/posts/slip.md:5:"), "{slip}: {}", run.said);
        project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
        assert_eq!(leaks(&project), Vec::<String>::new(), "{slip}");
    }
}

#[test]
fn a_repository_declared_public_may_not_hold_what_is_not() {
    let project = Project::new(&format!(
        "--- program.toml\n{PROGRAM}\n[contribute]\nrepository_visibility = \"public\"\n"
    ));
    project.write("content/pages/a.md", "+++\ntitle = \"A\"\naudience = \"internal\"\n+++\na\n");
    project.write("content/pages/b.md", "+++\ntitle = \"B\"\ndraft = true\n+++\nb\n");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1);
    for place in ["content/pages/a.md:3:12", "content/pages/b.md:3:9"] {
        assert!(run.said.contains(place), "{}", run.said);
    }
}

#[test]
fn leavers_are_kept_or_made_nameless_as_they_wish() {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    project.write(
        "content/profiles/kept.md",
        "+++\nname = \"Kept Person\"\nstatus = \"left\"\nafter_leaving = \"keep\"\n+++\n",
    );
    project.write(
        "content/profiles/former.md",
        "+++\nname = \"Former Person\"\nstatus = \"left\"\n+++\n",
    );
    project.write(
        "content/posts/a.md",
        "+++\ntitle = \"A\"\ndate = 2026-02-03\nauthors = [\"former\"]\n+++\na\n",
    );
    let run = project.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(project.page("voices/index.html").contains("Kept Person"));
    assert!(!project.site().contains_key("voices/former/index.html"));
    let story = project.page("stories/a/index.html");
    assert!(story.contains("former colleague") && !story.contains("Former Person"), "{story}");
}

#[test]
fn consent_that_is_required_and_missing_means_no() {
    let project =
        Project::new(&format!("--- program.toml\n{PROGRAM}\n[consent]\nrequired = true\n"));
    project.write(
        "content/profiles/a.md",
        "+++\nname = \"Asked Person\"\nconsent = { profile = \"granted\" }\n+++\n",
    );
    project.write("content/profiles/b.md", "+++\nname = \"Unasked Person\"\n+++\n");
    assert_eq!(project.run(&["build"]).code, 0);
    let voices = project.page("voices/index.html");
    assert!(voices.contains("Asked Person") && !voices.contains("Unasked Person"));
}

#[test]
fn a_name_that_is_spoken_stops_a_public_build() {
    let project = hub();
    project.write(
        "content/posts/tune-canaryname.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThat was Name canarywithdrawn.\n",
    );
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert!(run.said.contains("error[name-left-behind]") && run.said.contains("tune.md"));
}

#[test]
fn a_name_is_found_however_it_is_spaced() {
    let said = ["Una\nGone", "Una  Gone", "Una *Gone*", "**Un**a Gone", "<b>Una</b>\n<i>Gone</i>"];
    let cases = said.map(|said| ("Una Gone", said));
    let spaced = ["Una  Gone", "Una\u{a0}Gone", " Una Gone"].map(|name| (name, "Una Gone"));
    for (name, said) in cases.into_iter().chain(spaced) {
        let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
        let profile = format!("+++\nname = \"{name}\"\nstatus = \"withdrawn\"\n+++\n");
        project.write("content/profiles/una-gone.md", &profile);
        project.write("content/profiles/b.md", "+++\nname = \"Bo\"\n+++\n");
        let story = format!(
            "+++\ntitle = \"Tea\"\ndate = 2026-01-05\nauthors = [\"b\"]\n+++\nI met {said} there.\n"
        );
        project.write("content/posts/tea.md", &story);
        let run = project.run(&["build", "--today", "2026-03-01"]);
        assert_eq!(run.code, 1, "{name:?}, {said:?}: {}", run.said);
        assert!(run.said.contains("error[name-left-behind]"), "{name:?}, {said:?}: {}", run.said);
        assert!(!run.said.contains("`Una\n"), "a message has one line: {}", run.said);
    }
}
