//! The built-in theme against the views it draws: what templates name exists,
//! every template can be drawn from a full view and from an empty one, and the
//! reference in `docs/` says what is true.

mod names;
mod sample;

use std::fs;
use std::path::Path;

use openmic::page::card::{PersonCard, StoryCard};
use openmic::page::reference;
use openmic::page::story::AuthorView;
use openmic::page::views::{HUB, PAGE, VIEWS};
use openmic::render::built_in::{self, Sort};
use openmic::render::{Look, Shape, Theme};
use openmic::source::fixture::sources;

/// Templates of `parts/` that are drawn by themselves, with what they see.
const DRAWN: &[(&str, &[(&str, &Shape)])] = &[
    ("parts/author.html", &[("author", &AuthorView::SHAPE)]),
    ("parts/chip.html", &[("p", &PersonCard::SHAPE)]),
    ("parts/who.html", &[("p", &PersonCard::SHAPE)]),
    ("parts/foot.html", &[("hub", HUB)]),
    ("parts/header.html", &[("hub", HUB), ("page", PAGE)]),
    ("parts/lang.html", &[("page", PAGE)]),
    ("parts/links.html", &[("hub", HUB)]),
    ("parts/story-card.html", &[("card", &StoryCard::SHAPE)]),
];

/// Every template with the values it sees.
fn templates() -> Vec<(&'static str, Vec<(&'static str, &'static Shape)>)> {
    let pages = VIEWS.iter().filter_map(|shape| {
        Some((shape.template?, vec![("hub", HUB), ("page", PAGE), ("view", *shape)]))
    });
    let layout = [("layout.html", vec![("hub", HUB), ("page", PAGE)])];
    let parts = DRAWN.iter().map(|(name, sees)| (*name, sees.to_vec()));
    pages.chain(layout).chain(parts).collect()
}

#[test]
fn every_template_is_looked_at() {
    let mut known: Vec<&str> = templates().iter().map(|(name, _)| *name).collect();
    known.sort_unstable();
    let files = built_in::sources().into_iter();
    let drawn: Vec<String> = files
        .filter(|file| matches!(file.sort(), Sort::Page | Sort::Part))
        .filter(|file| !file.text().unwrap_or_default().contains("{% component "))
        .map(|file| file.name)
        .collect();
    assert_eq!(known, drawn);
}

#[test]
fn every_name_in_a_template_is_in_its_view() {
    let components = names::Components::built_in();
    let mut wrong = Vec::new();
    for (name, sees) in templates() {
        let text = built_in::meant(name).unwrap().text().unwrap();
        let looked = names::look(name, text, &sees, &components);
        assert!(looked.fields > 0 || name == "layout.html", "nothing was looked at in {name}");
        wrong.extend(looked.wrong);
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn names_that_do_not_exist_are_seen() {
    let components = names::Components::built_in();
    let story = VIEWS.iter().find(|shape| shape.name == "StoryView").unwrap();
    for (text, wrong) in [
        ("{{ view.storey }}", "StoryView has no `storey`"),
        ("{% if view.storey %}{% endif %}", "StoryView has no `storey`"),
        ("{{ view.story.titel }}", "StoryCard has no `titel`"),
        ("{% for a in view.authors %}{{ a.person.nam }}{% endfor %}", "PersonCard has no `nam`"),
        ("{% set s = view.story %}{{ s.nope }}", "StoryCard has no `nope`"),
        ("{% for a in view.authors %}{% endfor %}{{ a.about }}", "nothing is called `a`"),
        ("{{ view.story.topics[0].hrf }}", "LinkView has no `hrf`"),
        ("{{ view.body.html }}", "`view.body.html`: there is nothing inside"),
        ("{% for x in view.story %}{% endfor %}", "`view.story` is no list"),
        ("{{<person.chip p={view.nobody}/>}}", "StoryView has no `nobody`"),
        ("{{<person.chip p={view.body}/>}}", "there is nothing inside"),
        ("{{<person.chip people={view.body}/>}}", "person.chip takes no `people`"),
        ("{{ t(id=\"x\", n=view.nope) }}", "StoryView has no `nope`"),
        ("{{ pagee.title }}", "nothing is called `pagee`"),
    ] {
        let looked = names::look("t", text, &[("hub", HUB), ("view", story)], &components);
        assert!(looked.wrong.iter().any(|one| one.contains(wrong)), "{text}: {:?}", looked.wrong);
    }
    let right = "{# view.nope #}{% for t in view.story.topics %}{{ t.label | upper }}{% endfor %}{% if view.updated and \"view.nope\" != view.updated.iso %}{% endif %}";
    let looked = names::look("t", right, &[("view", story)], &components);
    assert_eq!(looked.wrong, Vec::<String>::new());
    assert_eq!(looked.fields, 6);
}

#[test]
fn every_template_can_be_drawn_from_a_full_view_and_from_an_empty_one() {
    let theme = Theme::new(
        &sources(""),
        "en",
        Look { tokens: "", marks: &std::collections::BTreeMap::new(), has_fonts: true },
    );
    assert_eq!(theme.diagnostics, []);
    for (name, sees) in templates() {
        for is_full in [true, false] {
            let values: Vec<tera::Value> =
                sees.iter().map(|(_, shape)| sample::of(shape, is_full)).collect();
            let names = sees.iter().map(|(name, _)| *name);
            let values: Vec<(&'static str, &tera::Value)> = names.zip(&values).collect();
            let drawn = theme.value.draw_with(name, &values);
            let drawn =
                drawn.unwrap_or_else(|broken| panic!("{name}, full: {is_full}: {broken:?}"));
            let drawn = String::from_utf8(drawn).unwrap();
            assert!(!drawn.contains('⟦'), "{name} says a word that does not exist: {drawn}");
        }
    }
}

#[test]
fn the_reference_of_views_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/views.md");
    let wanted = reference::whole();
    if std::env::var_os("OPENMIC_UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written.lines().eq(wanted.lines()),
        "docs/views.md is old: run OPENMIC_UPDATE=1 cargo test --test theme"
    );
}
