//! Every rule does what it says: its wrong example is found exactly where it is
//! marked, its right one is not, and the reference is made from both.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use openmic::admit::Viewer;
use openmic::check;
use openmic::compose::compose;
use openmic::content::Audience;
use openmic::report::{Diagnostic, Rule, Severity, apply, marked, reference, without_marks};
use openmic::source::{Refused, Sources, fixture};

const PROGRAM: &str = "--- program.toml\n[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\nwhy = \"Because.\"\nbase_url = \"https://voices.example\"\n";
const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n";

/// What a string cannot hold: a folder without a programme, a file that is no text.
fn staged(rule: &Rule, example: &str, sources: &mut Sources) {
    if example != rule.wrong {
        return;
    }
    if rule.id == "no-programme" {
        sources.program = None;
    }
    if matches!(rule.id, "picture-location" | "heavy-picture") {
        let path = "content/media/engine.png";
        let mut bytes = sources.listing.file(path).unwrap().bytes(1000).unwrap();
        match rule.id {
            "heavy-picture" => bytes.resize(10_000_001, 0),
            // Before the last part of the file: 38 degrees north.
            _ => drop(bytes.splice(bytes.len() - 12..bytes.len() - 12, located())),
        }
        Arc::make_mut(&mut sources.listing.files).insert(path.to_owned(), Arc::new(bytes));
    }
    if matches!(rule.id, "recording-location" | "heavy-recording") {
        let name = if rule.id == "heavy-recording" { "bells.mp3" } else { "bells.m4a" };
        let path = format!("content/posts/{name}");
        let mut bytes = sources.listing.file(&path).unwrap().bytes(1000).unwrap();
        match rule.id {
            "heavy-recording" => bytes.resize(25_000_001, 0),
            _ => bytes = sound_with_a_place(),
        }
        Arc::make_mut(&mut sources.listing.files).insert(path, Arc::new(bytes));
    }
    if rule.id == "unreadable-file" {
        let at = sources.entries.iter().position(|entry| entry.path.ends_with("talk.md")).unwrap();
        let path = Arc::make_mut(&mut sources.entries).remove(at).path;
        sources.refused.push(Refused {
            path,
            what: "is not UTF-8 text".into(),
            hint: "save it as such",
        });
    }
}

/// The shortest sound in the box of a film, with what a telephone writes beside it.
fn sound_with_a_place() -> Vec<u8> {
    fn boxed(name: &[u8], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).unwrap();
        [&length.to_be_bytes()[..], name, body].concat()
    }
    let handler = boxed(b"hdlr", &[&[0; 8][..], b"soun", &[0; 12]].concat());
    let coding = boxed(b"stsd", &[&[0; 8][..], &boxed(b"mp4a", &[0; 8])].concat());
    let media = [handler, boxed(b"minf", &boxed(b"stbl", &coding))].concat();
    let place = boxed(b"udta", &boxed(b"\xa9xyz", b"+38.7223-009.1393/"));
    let movie = [boxed(b"trak", &boxed(b"mdia", &media)), place].concat();
    [boxed(b"ftyp", b"M4A "), boxed(b"moov", &movie)].concat()
}

/// What a telephone writes into a PNG: where it was.
fn located() -> Vec<u8> {
    let mut exif = b"eXIfII*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let parts = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        [parts, count.to_le_bytes().to_vec(), value.to_le_bytes().to_vec()].concat()
    };
    exif.extend([&[1, 0], &*entry(0x8825, 4, 1, 26), &[0; 4]].concat());
    exif.extend([&[1, 0], &*entry(2, 5, 3, 44), &[0; 4]].concat());
    exif.extend([38_u32, 1, 43, 1, 20, 1].into_iter().flat_map(u32::to_le_bytes));
    let mut sum = flate2::Crc::new();
    sum.update(&exif);
    let length = u32::try_from(exif.len() - 4).unwrap().to_be_bytes();
    [&length, &*exif, &sum.sum().to_be_bytes()].concat()
}

fn sources(rule: &Rule, example: &str) -> Sources {
    let mut text = without_marks(example);
    for (head, file) in [("--- program.toml", PROGRAM), ("--- content/profiles/ada.md", ADA)] {
        if !text.contains(head) {
            text.push_str(file);
        }
    }
    let mut sources = fixture::sources(&text);
    staged(rule, example, &mut sources);
    sources
}

fn found(sources: &Sources) -> Vec<Diagnostic> {
    compose(sources, Viewer { audience: Audience::Public, drafts: false }).diagnostics
}

#[test]
fn every_wrong_example_is_found_where_it_is_marked() {
    let mut wrong = Vec::new();
    for rule in check::rules() {
        let place = match rule.id {
            "no-programme" => Some(("program.toml".to_owned(), 0..0)),
            _ => marked(rule.wrong),
        };
        let found = found(&sources(rule, rule.wrong));
        let own = || found.iter().filter(|one| one.rule == rule.id);
        let places: Vec<_> =
            own().map(|one| (one.span.path.to_string(), one.span.range())).collect();
        if places.len() != 1 || place.as_ref() != places.first() {
            wrong.push(format!("{}: marked {place:?}, found {places:?} of {found:#?}", rule.id));
        } else if own().any(|one| one.severity != rule.severity) {
            wrong.push(format!("{}: another severity than it says", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_found_in_a_right_example() {
    for rule in check::rules() {
        assert_eq!(marked(rule.right), None, "{}: the right example has marks", rule.id);
        let found = found(&sources(rule, rule.right));
        let is_loud = |one: &&Diagnostic| one.rule == rule.id || one.severity != Severity::Note;
        let loud: Vec<_> = found.iter().filter(is_loud).collect();
        assert!(loud.is_empty(), "{}: {loud:#?}", rule.id);
    }
}

#[test]
fn what_can_be_mended_without_asking_is_mended() {
    let mut safe = BTreeSet::new();
    for rule in check::rules() {
        let sources = sources(rule, rule.wrong);
        for one in found(&sources).iter().filter(|one| one.rule == rule.id) {
            let Some(fix) = one.fix.as_ref().filter(|fix| fix.is_safe) else { continue };
            let source = sources.find(&one.span.path).unwrap();
            let (text, made) = apply(&source.text, &[fix]);
            assert_eq!(made, [true], "{}", rule.id);
            let mended = without_marks(rule.wrong).replacen(&*source.text, &text, 1);
            let rest = found(&self::sources(rule, &mended));
            assert!(rest.iter().all(|one| one.rule != rule.id), "{}: {rest:#?}", rule.id);
            safe.insert(rule.id);
        }
    }
    let expected = ["date-shape", "hashtag-case", "name-shape", "no-fields", "unknown-field"];
    assert_eq!(safe, BTreeSet::from(expected));
}

#[test]
fn every_rule_that_is_reported_is_explained() {
    let known: BTreeSet<&str> = check::rules().map(|rule| rule.id).collect();
    let code = code();
    let mut named = BTreeSet::new();
    for call in [
        "Diagnostic::error(",
        "Diagnostic::warning(",
        "Diagnostic::note(",
        "notices.add(",
        "reading.warn(",
    ] {
        for after in code.split(call).skip(1) {
            let first = after.trim_start().split([',', ')']).next().unwrap();
            match first.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                Some(name) => {
                    named.insert(name.to_owned());
                }
                // A name that is handed on was written where it came from.
                None => assert!(
                    first == "rule"
                        || first.ends_with(".rule")
                        || first.ends_with("rule.id")
                        || first.starts_with("rule:"),
                    "`{call}{first}`: name the rule here"
                ),
            }
        }
    }
    assert!(named.len() > 30, "the calls are where this test looks for them");
    let unexplained: Vec<_> = named.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(unexplained.is_empty(), "add these to `report::rules` or `check`: {unexplained:?}");
    let unused: Vec<_> =
        known.iter().filter(|name| !code.contains(&format!("\"{name}\""))).collect();
    assert!(unused.is_empty(), "nobody reports these: {unused:?}");
}

#[test]
fn every_rule_is_explained_in_plain_words() {
    for rule in check::rules() {
        assert!(rule.why.len() > 60, "{}: why?", rule.id);
        assert!(rule.why.starts_with(|c: char| c.is_uppercase() || c == '"'), "{}", rule.id);
        assert!(rule.why.ends_with('.'), "{}", rule.id);
        assert!(reference::explain(rule, Some(rule.severity)).contains(rule.id));
    }
}

#[test]
fn the_reference_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let wanted = reference::reference(check::rules());
    if std::env::var_os("OPENMIC_UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == wanted, "run `OPENMIC_UPDATE=1 cargo test --test rules`");
}

/// The program's text without tests, comments and the explanations themselves.
fn code() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    let is_code = |path: &PathBuf| {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        !name.contains("tests") && !name.starts_with("report/")
    };
    let text = |path: &PathBuf| fs::read_to_string(path).unwrap();
    files
        .iter()
        .filter(|path| is_code(path))
        .map(|path| text(path).split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned())
        .collect()
}
