//! Parts that many pages show, each made when the first page asks for it and
//! shared from then on: cards, chips, the menu. A preview that draws one page
//! makes only the parts of that page.

use std::sync::OnceLock;

use tera::Value;

use super::stage::Stage;
use super::{card, story};
use crate::render::{Broken, Drawn, Shared, ToValue, fields};
use crate::words::Words;

#[derive(Default)]
pub(super) struct Parts {
    people: Vec<OnceLock<Shared>>,
    authors: Vec<OnceLock<Shared>>,
    stories: Vec<OnceLock<Shared>>,
    topics: Vec<OnceLock<Shared>>,
    departments: Vec<OnceLock<Shared>>,
    /// The header as the pages of each section show it.
    headers: Vec<(String, OnceLock<Drawn>)>,
    /// The first part that its template could not draw.
    broken: OnceLock<Broken>,
}

fn unmade<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

impl Parts {
    pub(super) fn of(hub: &crate::admit::Admitted) -> Parts {
        Parts {
            people: unmade(hub.voices.len()),
            authors: unmade(hub.voices.len()),
            stories: unmade(hub.stories.len()),
            topics: unmade(hub.topics.len()),
            departments: unmade(hub.departments.len()),
            headers: Vec::new(),
            broken: OnceLock::new(),
        }
    }

    /// Makes room for the headers of `sections` and of pages that are in none.
    pub(super) fn with_headers(&mut self, sections: impl Iterator<Item = String>) {
        let none = std::iter::once(String::new());
        self.headers = none.chain(sections).map(|section| (section, OnceLock::new())).collect();
    }

    /// Why a part is missing, if one is: no page is whole then.
    pub(super) fn broken(&self) -> Option<&Broken> {
        self.broken.get()
    }
}

impl Stage {
    /// The shared card of a person, with what bylines show of it drawn.
    pub fn person_card(&self, at: u32) -> Shared {
        let make = || {
            let card = card::person(self, self.voice(at)).to_value();
            let draw = |template| self.part(template, &[("p", &card)]);
            let (chip, who) = (draw("parts/chip.html"), draw("parts/who.html"));
            Shared(with(card, &[("chip", chip), ("who", who)]))
        };
        self.parts.people[at as usize].get_or_init(make).clone()
    }

    /// A person at the foot of their stories.
    pub(super) fn author(&self, at: u32) -> Shared {
        let make = || {
            let author = story::author(self, at).to_value();
            let drawn = self.part("parts/author.html", &[("author", &author)]);
            Shared(with(author, &[("drawn", drawn)]))
        };
        self.parts.authors[at as usize].get_or_init(make).clone()
    }

    /// The shared card of a story, drawn as lists show it.
    pub fn story_card(&self, at: u32) -> Shared {
        let make = || {
            let card = card::story(self, self.story(at)).to_value();
            let drawn = self.part("parts/story-card.html", &[("card", &card)]);
            Shared(with(card, &[("drawn", drawn)]))
        };
        self.parts.stories[at as usize].get_or_init(make).clone()
    }

    /// The link to a topic.
    pub(super) fn topic_link(&self, at: u32) -> Shared {
        let make = || Shared(card::topic(self, at).to_value());
        self.parts.topics[at as usize].get_or_init(make).clone()
    }

    /// The link to a department.
    pub(super) fn department_link(&self, at: u32) -> Shared {
        let make = || Shared(card::department(self, at).to_value());
        self.parts.departments[at as usize].get_or_init(make).clone()
    }

    /// The header of a page: it depends on the section alone, unless the page is
    /// one that the header itself leads to.
    pub(super) fn header(&self, kind: &str, section: &str, href: &str) -> Drawn {
        let draw = |kind: &str, href: &str| {
            let said = Value::normal_string;
            let page =
                fields([("kind", said(kind)), ("section", said(section)), ("href", said(href))]);
            self.part("parts/header.html", &[("hub", &self.chrome), ("page", &page)])
        };
        let is_in_menu = self.menu.iter().any(|link| link == href);
        if is_in_menu || kind == "home" {
            return draw(kind, href);
        }
        let shared = self.parts.headers.iter().find(|(name, _)| name == section);
        match shared.or(self.parts.headers.first()) {
            Some((_, made)) => made.get_or_init(|| draw("", "")).clone(),
            None => draw(kind, href),
        }
    }

    /// The attributes of what is in `language`, where that is not the hub's own.
    pub(super) fn lang(&self, language: &str) -> Drawn {
        if language == self.hub.programme.language {
            return Drawn::default();
        }
        let said = Value::normal_string;
        let direction = said(Words::direction(language));
        let page = fields([("language", said(language)), ("direction", direction)]);
        self.part("parts/lang.html", &[("page", &page)])
    }

    /// Draws a part; one that cannot be drawn is remembered, and every page
    /// that is drawn from then on says why it is not whole.
    pub(super) fn part(&self, template: &str, values: &[(&'static str, &Value)]) -> Drawn {
        self.theme.draw_part(template, values).unwrap_or_else(|broken| {
            let _ = self.parts.broken.set(broken);
            Drawn::default()
        })
    }
}

/// A view's value with parts that were drawn from it.
pub(super) fn with(view: Value, drawn: &[(&'static str, Drawn)]) -> Value {
    let mut map = view.into_map().unwrap_or_default();
    for (name, drawn) in drawn {
        map.insert((*name).into(), drawn.to_value());
    }
    Value::from(map)
}
