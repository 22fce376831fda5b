//! Cards from entries: what each says, where its address stands, and what is told where
//! a font lacks letters.

use std::collections::BTreeMap;

use super::*;
use crate::admit::Viewer;
use crate::compose::{Site, compose};
use crate::report::{Reported, Severity};
use crate::source::fixture;

const PROGRAM: &str = "--- program.toml\n[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\n\
                       why = \"Because.\"\nbase_url = \"https://voices.example/hub\"\n";
const ADA: &str =
    "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\nrole = \"Analyst\"\n+++\nHello.\n";
const POST: &str =
    "--- content/posts/a.md\n+++\ntitle = \"Engines\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n";

fn site(text: &str) -> Reported<Site> {
    compose(&fixture::sources(text), Viewer::PUBLIC)
}

fn page(site: &Site, file: &str) -> String {
    let at = site.find(file).unwrap_or_else(|| panic!("no {file} in {:?}", site.files()));
    String::from_utf8(site.pages[at].draw(&site.stage).unwrap().into_owned()).unwrap()
}

/// The card of the page at an address.
fn card(site: &Site, address: &str) -> Card {
    let folder = format!("{FOLDER}{address}");
    let is_its = |(file, card): &(String, Card)| {
        file.rsplit_once('/').is_some_and(|(of, _)| format!("{of}/") == folder)
            && card.shape == Shape::Wide
    };
    let mut cards = cards(&site.stage, &site.pages).into_iter().filter(is_its);
    let card = cards.next().unwrap_or_else(|| panic!("none at {address}")).1;
    assert!(cards.next().is_none(), "one for each page");
    card
}

/// What a page's head says under this name.
fn told(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!("{name}\" content=\""))?;
    rest.split('"').next().map(str::to_owned)
}

#[test]
fn every_page_names_a_card_that_is_there() {
    let text = format!(
        "{PROGRAM}[[department]]\nid = \"yard\"\n{ADA}{POST}topics = [\"winter\"]\n+++\nx\n\
         --- content/guidelines/kind.md\n+++\ntitle = \"Be kind\"\n+++\nx\n\
         --- content/training/start/index.md\n+++\ntitle = \"Start\"\n+++\nx\n\
         --- content/training/start/one.md\n+++\ntitle = \"One\"\n+++\nx\n\
         --- content/campaigns/c.md\n+++\ntitle = \"Pumps\"\n+++\nx\n\
         --- content/pages/about.md\n+++\ntitle = \"About\"\n+++\nx\n"
    );
    let site = site(&text).value.with_cards();
    let mut count = 0;
    for file in site.files().iter().filter(|file| file.ends_with("index.html")) {
        let html = page(&site, file);
        if told(&html, "\"robots").is_some() {
            continue;
        }
        let card = told(&html, "og:image").unwrap_or_else(|| panic!("{file} has no card"));
        let card = card.strip_prefix("https://voices.example/hub/").unwrap();
        assert!(site.find(card).is_some(), "{file} names {card}");
        assert_eq!(told(&html, "og:image:width").as_deref(), Some("1200"), "{file}");
        assert_eq!(told(&html, "og:image:height").as_deref(), Some("630"), "{file}");
        assert!(told(&html, "og:image:alt").is_some_and(|alt| alt.contains("Voices")), "{file}");
        assert_eq!(told(&html, "twitter:card").as_deref(), Some("summary_large_image"));
        count += 1;
    }
    assert!(count > 18, "{count}");
}

#[test]
fn a_card_says_what_the_person_said_and_whose_it_is() {
    let quoted = format!("{PROGRAM}{ADA}{POST}quote = \"I count.\"\n+++\nx\n");
    let made = site(&quoted).value;
    let story = card(&made, "stories/a/");
    assert_eq!(story.alt(), "“I count.” · Ada Lovelace · Analyst · Voices");
    assert_eq!(story.mark.as_deref(), Some("ada"));
    assert_eq!(story.faces[0].initials.as_deref(), Some("AL"));
    let style = "[brand]\ncard_style = \"title\"\n";
    let titled =
        site(&quoted.replace("--- content/profiles", &format!("{style}--- content/profiles")))
            .value;
    assert_eq!(card(&titled, "stories/a/").words.as_deref(), Some("Engines"));
    assert_eq!(card(&titled, "voices/ada/").words.as_deref(), Some("Ada Lovelace"));
}

#[test]
fn a_programme_may_want_no_cards_and_one_without_an_address_has_none() {
    let none = format!("{PROGRAM}[brand]\ncard_style = \"none\"\n{ADA}");
    for text in [none, format!("{}{ADA}", PROGRAM.split("base_url").next().unwrap())] {
        let site = site(&text).value.with_cards();
        assert!(!site.files().iter().any(|file| file.starts_with("cards/")));
        assert_eq!(told(&page(&site, "voices/ada/index.html"), "og:image"), None);
    }
}

#[test]
fn a_name_that_is_withheld_leaves_no_mark() {
    let text = format!(
        "{PROGRAM}{ADA}{}name_withheld = true\n+++\nx\n",
        POST.replace("authors = [\"ada\"]\n", "")
    );
    let site = site(&text).value;
    let story = card(&site, "stories/a/");
    assert_eq!((story.mark.as_ref(), story.faces.len()), (None, 0));
    assert_eq!(story.name.as_deref(), Some("A colleague"));
}

#[test]
fn letters_that_no_font_has_are_found_once_for_each_entry() {
    let text = format!("{PROGRAM}{ADA}{POST}quote = \"محركات\"\nlang = \"ar\"\n+++\nx\n");
    let made = site(&text);
    let found: Vec<_> = made.diagnostics.iter().filter(|one| one.rule == "card-script").collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(&*found[0].span.path, "content/posts/a.md");
    let story = card(&made.value, "stories/a/");
    assert!(story.is_rtl && story.words.is_none());
    assert_eq!(story.name.as_deref(), Some("Ada Lovelace"), "the rest stays");
}

#[test]
fn a_hub_that_no_font_can_name_is_told_so_once() {
    let text = format!(
        "{}{}",
        PROGRAM.replace("\"Voices\"", "\"أصوات\""),
        ADA.replace("Ada Lovelace", "آدا")
    );
    let found: Vec<_> = site(&text).diagnostics;
    let found: Vec<_> = found.iter().filter(|one| one.rule == "card-script").collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(&*found[0].span.path, "program.toml");
}

#[test]
fn a_hub_without_a_name_lacks_no_letters() {
    let found = site("--- program.toml\n[brand]\n").diagnostics;
    assert!(found.iter().all(|one| one.rule != "card-script"), "{found:?}");
    assert!(found.iter().any(|one| one.rule == "missing-field"), "{found:?}");
}

#[test]
fn a_channel_of_pictures_gets_a_square_one() {
    let channels = "[[channel]]\nid = \"instagram\"\n[[channel]]\nid = \"linkedin\"\n";
    let kit = "kit = [{ channel = \"instagram\", text = \"Pumps.\" }, { channel = \"linkedin\", text = \"Pumps.\" }]\n";
    let text = format!(
        "{PROGRAM}{channels}{ADA}--- content/campaigns/c.md\n+++\ntitle = \"Pumps\"\n{kit}+++\nx\n"
    );
    let mut made = site(&text);
    made.value = made.value.with_cards();
    let errors: Vec<_> =
        made.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let html = page(&made.value, "campaigns/c/index.html");
    assert_eq!(html.matches("width=\"1080\" height=\"1080\"").count(), 1, "{html}");
    let (_, rest) = html.split_once("<a href=\"/hub/cards/").unwrap();
    let file = format!("cards/{}", rest.split('"').next().unwrap());
    assert!(made.value.find(&file).is_some(), "{file}");
}

#[test]
fn a_card_that_says_the_same_keeps_its_name_and_no_other_does() {
    let text = |title: &str, role: &str| {
        format!("{PROGRAM}{ADA}{POST}+++\nx\n").replace("Engines", title).replace("Analyst", role)
    };
    let names = |text: &str| -> BTreeMap<String, String> {
        let site = site(text).value.with_cards();
        let cards = site.pages.iter().filter(|page| page.address.starts_with(FOLDER));
        let named = cards.map(|page| {
            assert!(page.is_settled, "{} is drawn once", page.address);
            let (folder, name) = page.address.rsplit_once('/').unwrap();
            (folder.to_owned(), name.to_owned())
        });
        named.collect()
    };
    let (first, again) = (names(&text("Engines", "Analyst")), names(&text("Engines", "Analyst")));
    assert_eq!(first, again);
    let changed = |to: &BTreeMap<String, String>| -> Vec<String> {
        first.iter().filter(|(of, name)| to[*of] != **name).map(|(of, _)| of.clone()).collect()
    };
    assert_eq!(changed(&names(&text("Looms", "Analyst"))), ["cards/stories/a"]);
    let promoted = names(&text("Engines", "Countess"));
    assert_eq!(changed(&promoted), ["cards/stories/a", "cards/voices/ada"]);
    let yellow = text("Engines", "Analyst")
        .replace("--- content/profiles", "[brand]\ncolor = \"#ffd400\"\n--- content/profiles");
    assert_eq!(changed(&names(&yellow)).len(), first.len());
}

#[test]
fn further_pages_of_a_list_name_the_card_of_the_first() {
    let mut text = format!("{PROGRAM}{ADA}");
    for at in 0..60 {
        text += &POST.replace("posts/a.md", &format!("posts/p{at}.md"));
        text += "+++\nx\n";
    }
    let site = site(&text).value.with_cards();
    let card = |file: &str| told(&page(&site, file), "og:image").unwrap();
    assert_eq!(card("stories/index.html"), card("stories/page/2/index.html"));
    assert!(!site.files().iter().any(|file| file.starts_with("cards/stories/page/")));
}

#[test]
fn every_language_has_cards_of_its_own() {
    let german = POST.replace("posts/a.md", "posts/a-de.md").replace("Engines", "Maschinen");
    let text = format!(
        "{}{ADA}{POST}+++\nx\n{german}lang = \"de\"\ntranslation_of = \"a\"\n+++\nx\n",
        PROGRAM.replace("why =", "language = \"en\"\nlanguages = [\"en\", \"de\"]\nwhy =")
    );
    let site = site(&text).value.with_cards();
    let stories = |file: &String| file.starts_with("cards/") && file.contains("stories/a");
    let found: Vec<&String> = site.files().iter().filter(|file| stories(file)).collect();
    assert_eq!(found.len(), 2, "{found:?}");
    let german = site.files().iter().find(|file| file.starts_with("de/stories/a")).unwrap();
    let card = told(&page(&site, german), "og:image").unwrap();
    let card = card.strip_prefix("https://voices.example/hub/").unwrap();
    assert!(card.starts_with("cards/de/stories/a") && site.find(card).is_some(), "{card}");
}
