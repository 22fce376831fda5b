//! What is served: the very pages a build would publish.

use openmic::admit::Viewer;
use openmic::compose::compose;
use openmic::source::{self, Clock};

use crate::preview::Preview;
use crate::support::Project;
use crate::{ADA, POST, hub};

/// Every page of the hub as a build would publish it, by its path.
fn built(project: &Project) -> Vec<(String, Vec<u8>)> {
    let clock = Clock::At(jiff::Timestamp::now());
    let sources = source::read(&project.root(), clock).unwrap();
    let site = compose(&sources, Viewer::PUBLIC).value;
    let base = site.hub().programme.base_path.clone();
    let bytes = |page: &openmic::page::Page| page.draw(&site.stage).unwrap().into_owned();
    site.pages.iter().map(|page| (format!("{base}{}", page.address), bytes(page))).collect()
}

#[test]
fn every_byte_is_that_of_a_build_but_for_one_element() {
    let project = hub();
    let preview = Preview::of(&project);
    let pages = built(&project);
    assert!(pages.len() > 20);
    for (path, bytes) in pages {
        let answer = preview.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        let kind = answer.header("content-type").unwrap();
        if kind == "text/html; charset=utf-8" {
            assert_eq!(answer.page(), String::from_utf8(bytes).unwrap(), "{path}");
            assert_eq!(answer.text().matches("/_openmic/").count(), 1, "{path}");
        } else {
            assert_eq!(answer.body, bytes, "{path}");
        }
    }
}

#[test]
fn files_have_their_types() {
    let project = hub();
    let preview = Preview::of(&project);
    for (path, _) in built(&project) {
        let kind = preview.get(&path).header("content-type").unwrap().to_owned();
        let expected = match path.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("xml") => "application/xml; charset=utf-8",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml; charset=utf-8",
            Some("woff2") => "font/woff2",
            Some("txt") => "text/plain; charset=utf-8",
            Some("ics") => "text/calendar; charset=utf-8",
            _ => "text/html; charset=utf-8",
        };
        assert_eq!(kind, expected, "{path}");
    }
}

#[test]
fn a_page_is_found_under_its_own_address_alone() {
    let preview = Preview::of_hub();
    let voices = preview.get("/voices");
    assert_eq!((voices.status, voices.header("location")), (307, Some("/voices/")));
    assert_eq!(preview.get("/voices/index.html").status, 200);
    assert_eq!(preview.get("/nowhere").status, 404);
    assert_eq!(preview.get("/feed.xml/").status, 404);
    let missing = preview.get("/nowhere/");
    assert_eq!(missing.page(), preview.get("/404.html").page());
}

#[test]
fn a_hub_below_a_path_stands_there() {
    let program = "[program]\nname = \"Voices\"\norganisation = \"S\"\nwhy = \"B.\"\nbase_url = \"https://x.example/our/voices/\"\n";
    let project = Project::new(&format!("--- program.toml\n{program}{ADA}{POST}"));
    let preview = Preview::of(&project);
    for path in ["/", "/our/voices"] {
        let answer = preview.get(path);
        assert_eq!(
            (answer.status, answer.header("location")),
            (307, Some("/our/voices/")),
            "{path}"
        );
    }
    let home = preview.get("/our/voices/");
    assert_eq!(home.status, 200);
    let style = home.text();
    let style = style.split("href=\"").map(|rest| rest.split('"').next().unwrap());
    let style = style.into_iter().find(|href| href.ends_with(".css")).unwrap().to_owned();
    assert!(style.starts_with("/our/voices/assets/"), "{style}");
    assert_eq!(preview.get(&style).status, 200);
    assert_eq!(preview.get("/voices/").status, 404);
    assert_eq!(preview.get("/our/").status, 404);
    assert_eq!(preview.get("/our/voicesque/").status, 404);
    assert_eq!(preview.get("/_openmic/").status, 200);
    let (_line, news) = preview.tab("/our/voices/voices/ada/");
    assert_eq!(news["reload"], false);
}

#[test]
fn a_card_is_drawn_for_whoever_asks_for_it() {
    let program = "[program]\nname = \"Voices\"\norganisation = \"S\"\nwhy = \"B.\"\nbase_url = \"https://x.example\"\n";
    let project = Project::new(&format!("--- program.toml\n{program}{ADA}{POST}"));
    let preview = Preview::of(&project);
    let card = |page: &str| {
        let page = preview.get(page).text();
        let (_, card) = page.split_once("og:image\" content=\"https://x.example").unwrap();
        card.split('"').next().unwrap().to_owned()
    };
    for page in ["/", "/voices/", "/voices/ada/"] {
        let path = card(page);
        assert!(path.starts_with(&format!("/cards{page}")), "{path}");
        let answer = preview.get(&path);
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")));
        assert_eq!(answer.body[..8], *b"\x89PNG\r\n\x1a\n", "{page}");
        assert_eq!(preview.get(&path).body, answer.body);
    }
    let (none, home) = (preview.get("/cards/voices/ada/00.png").status, card("/"));
    assert_eq!((none, preview.get(&format!("/cards/voices{}", &home[6..])).status), (404, 404));
}

#[test]
fn a_head_is_an_answer_without_its_body() {
    let preview = Preview::of_hub();
    for path in ["/", "/feed.xml", "/nowhere/", "/_openmic/", "/_openmic/live.js"] {
        let (get, head) = (preview.get(path), preview.ask("HEAD", path, &[]));
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(
            head.header("content-length"),
            Some(get.body.len().to_string().as_str()),
            "{path}"
        );
        assert_eq!(head.body, b"", "{path}");
    }
}

#[test]
fn one_range_is_served() {
    let preview = Preview::of_hub();
    let whole = preview.get("/feed.xml");
    let length = whole.body.len();
    let asked = |range: &str| preview.ask("GET", "/feed.xml", &[("Range", range)]);
    let part = asked("bytes=2-5");
    assert_eq!((part.status, &part.body[..]), (206, &whole.body[2..=5]));
    assert_eq!(part.header("content-range"), Some(format!("bytes 2-5/{length}").as_str()));
    let last = asked("bytes=-4");
    assert_eq!((last.status, &last.body[..]), (206, &whole.body[length - 4..]));
    let beyond = asked(&format!("bytes={length}-"));
    assert_eq!((beyond.status, beyond.body.len()), (416, 0));
    assert_eq!(beyond.header("content-range"), Some(format!("bytes */{length}").as_str()));
    for ignored in ["bytes=0-1,3-4", "lines=1-2", "bytes=x"] {
        let answer = asked(ignored);
        assert_eq!((answer.status, answer.body == whole.body), (200, true), "{ignored}");
    }
}
