//! What is fuzzed: each takes any bytes, and panics where something is promised and not
//! kept. `tests/fuzzed` runs them over the corpora and over what it makes of these, `fuzz/`
//! lets a fuzzer look for more.

#![allow(unreachable_pub, reason = "`fuzz/` makes a library of it")]

use std::path::Path;
use std::sync::Arc;

use openmic::admit::Viewer;
use openmic::asset::picture::{self, Format};
use openmic::cli;
use openmic::compose::compose;
use openmic::content::{Audience, slug};
use openmic::markdown::{self, Fills, Href};
use openmic::report::{apply, human, json, place};
use openmic::source::{Source, Sources, fixture};

use super::tree::{assert_harmless, is_allowed, is_own};

const HUB: &str = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"B.\"\nbase_url = \"https://v.example\"\n--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n--- content/posts/a.png\n";

const STORY: &str = "content/posts/2026-02-01-a.md";

/// Fields of a story, in any dialect or none.
pub fn front_matter(bytes: &[u8]) {
    shown(&with(STORY, &text(bytes)));
}

/// A body: the parser alone, and the pages of a hub that shows it.
pub fn markdown(bytes: &[u8]) {
    let text = text(bytes);
    let front = "é\n";
    let file = format!("{front}{text}");
    let body = markdown::parse(&file, front.len()..file.len());
    let markup = body.fill(&Fills::default());
    assert_harmless(markup.as_str(), &[]);
    let links = body.links.iter().map(|one| &one.range);
    let others = body.images.iter().map(|one| &one.range);
    let names = body.mentions.iter().map(|one| &one.range);
    for range in links.chain(others).chain(names).chain(body.headings.iter().map(|one| &one.range))
    {
        let is_within = range.start >= front.len() && file.get(range.clone()).is_some();
        assert!(is_within, "{range:?} is no place in the text");
    }
    let story = format!("+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n{text}");
    shown(&with(STORY, &story));
}

/// `program.toml`.
pub fn program(bytes: &[u8]) {
    shown(&with("program.toml", &text(bytes)));
}

/// Answers that came in. The first line names the file, as somebody's mail would.
pub fn answers(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let name = text(&bytes[..end]);
    let mut sources = fixture::sources(HUB);
    let Ok(files) = cli::arrived(Path::new(&*name), &bytes[end..], &sources) else { return };
    for (path, bytes) in files {
        assert!(path.starts_with("content/") && is_plain(&path), "{path:?} would be written");
        let known = ["content/posts/", "content/profiles/"];
        assert!(known.iter().any(|folder| path.starts_with(folder)), "{path:?} would be written");
        if path.ends_with(".md") {
            let text = String::from_utf8(bytes).expect("a story in UTF-8");
            sources = added(sources, &path, &text);
        } else {
            assert!(path.ends_with("/photo.jpg"), "{path:?} would be written");
            let probe = picture::probe(&bytes).expect("a picture that was drawn anew");
            assert!(probe.format == Format::Jpeg && !probe.has_location);
        }
    }
    let told = shown(&sources);
    // What openmic wrote itself it can read, whatever the words in it.
    for rule in
        ["unreadable-fields", "unknown-field", "wrong-value", "unclear-privacy", "no-fields"]
    {
        assert!(!told.contains(&rule), "{rule} in a file made of answers");
    }
}

/// A picture of any format, or none.
pub fn image(bytes: &[u8]) {
    let Ok(probe) = picture::probe(bytes) else { return };
    let pixels = u64::from(probe.width) * u64::from(probe.height);
    assert!(pixels > 0 && pixels <= picture::MOST_PIXELS, "{probe:?}");
    assert!(probe.width.max(probe.height) <= picture::LONGEST_SIDE, "{probe:?}");
    assert!(probe.memory <= picture::MOST_MEMORY, "{probe:?}");
    // Large ones are as lawful, and would take a fuzzer's day.
    if pixels > 1 << 20 {
        return;
    }
    let Ok(canvas) = picture::Canvas::read(bytes) else { return };
    assert_eq!(canvas.size(), (probe.width, probe.height), "{probe:?}");
    for format in [Format::Jpeg, Format::Png, Format::WebP] {
        let drawn = canvas.draw(16, format, format.quality(picture::QUALITY));
        let drawn = drawn.expect("what was read can be drawn");
        let again = picture::probe(&drawn).expect("what was drawn is a picture");
        assert_eq!((again.width, again.height), probe.scaled(16), "{probe:?}");
        assert!(again.format == format && !again.has_location, "{again:?}");
    }
}

/// An address: whatever passes is, to a browser, one of few schemes, and passes again.
pub fn address(bytes: &[u8]) {
    let text = text(bytes);
    let site = Href::site(&text);
    assert!(is_own(site.as_str()), "{text:?} became {site}");
    let Some(href) = Href::parse(&text) else { return };
    assert!(is_allowed(href.as_str()), "{text:?} became {href}");
    assert!(!href.as_str().contains(['"', '<', '>', '`', '\n']), "{text:?} became {href}");
    assert_eq!(Href::parse(href.as_str()).as_ref(), Some(&href), "of {text:?}");
    let has_scheme = ["http:", "https:", "mailto:", "tel:"]
        .iter()
        .any(|scheme| href.as_str().to_ascii_lowercase().starts_with(scheme));
    assert!(has_scheme || is_own(href.as_str()), "{text:?} became {href}, and leads elsewhere");
}

/// A name in addresses: whatever it is made of, it is one plain part of a path.
pub fn name(bytes: &[u8]) {
    let text = text(bytes);
    let slug = slug::slugify(&text, false);
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    assert!(slug.chars().all(is_sign), "{text:?} became {slug:?}");
    assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{slug:?}");
    assert!(slug.len() <= 122, "{} bytes", slug.len());
    assert_eq!(slug::slugify(&slug, false), slug, "of {text:?}");
    assert!(slug.is_empty() || slug::refusal(&slug).is_none(), "{slug:?}");
    let slug = slug::slugify(&text, true);
    assert!(slug.chars().all(|c| c == '-' || c.is_alphanumeric()), "{text:?} became {slug:?}");
    assert!(slug::refusal(&slug).is_none(), "{text:?} became {slug:?}");
}

fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

fn with(path: &str, text: &str) -> Sources {
    added(fixture::sources(HUB), path, text)
}

fn added(mut sources: Sources, path: &str, text: &str) -> Sources {
    let source = Source { path: Arc::from(path), text: Arc::from(text) };
    match path {
        "program.toml" => sources.program = Some(source),
        _ => Arc::make_mut(&mut sources.entries).push(source),
    }
    Arc::make_mut(&mut sources.entries).sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// A path that stays where it is put, on every system.
fn is_plain(path: &str) -> bool {
    let is_odd = |c: char| c.is_control() || "\\:*?\"<>|".contains(c);
    !path.contains(is_odd) && path.split('/').all(|part| !["", ".", ".."].contains(&part))
}

/// Makes the hub of such sources, looks at its pages as a browser would, and gives the
/// rules that found something.
fn shown(sources: &Sources) -> Vec<&'static str> {
    let composed = compose(sources, Viewer { audience: Audience::Public, drafts: true });
    let found = composed.diagnostics;
    for one in &place(&found, sources) {
        let source = sources.find(&one.diagnostic.span.path);
        let text = source.map_or("", |source| &source.text);
        let range = one.diagnostic.span.range();
        assert!(text.get(range).is_some(), "no place in the file: {:?}", one.diagnostic);
        assert!(!human::print(one, false).contains('\u{1b}'), "{:?}", one.diagnostic);
        if let (Some(fix), Some(source)) = (&one.diagnostic.fix, source) {
            apply(&source.text, &[fix]);
        }
    }
    let site = composed.value;
    let own = site.files();
    for (page, file) in site.pages.iter().zip(own) {
        assert!(is_plain(file), "{file:?} would be written");
        let looked_at = ["stories/", "voices/", "index.html", "feed.", "programme/", "search/"];
        if !looked_at.iter().any(|start| file.starts_with(start)) {
            continue;
        }
        let Ok(bytes) = page.draw(&site.stage) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        match file.rsplit('.').next() {
            Some("html") => assert_harmless(&text, own),
            Some("json") => drop(serde_json::from_str::<serde_json::Value>(&text).expect(file)),
            Some("xml") => {
                let is_odd = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r');
                assert!(!text.contains(is_odd), "{file} holds what XML may not");
                assert!(!text.contains("\u{fffe}") && !text.contains("\u{ffff}"), "{file}");
            }
            _ => {}
        }
    }
    let report = openmic::report::Report {
        found: place(&found, sources),
        kept: Vec::new(),
        others: 0,
        rules: Vec::new(),
        folder: "",
    };
    serde_json::from_str::<serde_json::Value>(&json::print(&report)).expect("a report in JSON");
    found.iter().map(|one| one.rule).collect()
}
