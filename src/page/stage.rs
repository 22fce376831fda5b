//! Where pages are drawn: the admitted hub, the theme, and the cards that many
//! pages share, made once.

use std::sync::Arc;

use super::card;
use super::chrome;
use super::picture::Pictures;
use crate::admit::{Admitted, Byline, Story, Voice};
use crate::markdown::Labels;
use crate::render::{Shared, Theme, ToValue};
use crate::words::Words;
use rayon::prelude::*;

/// All that a page can be drawn from.
pub struct Stage {
    pub hub: Admitted,
    pub theme: Theme,
    pub(super) pictures: Pictures,
    /// What every page shows, as a template value.
    pub chrome: tera::Value,
    /// A card for each voice.
    people: Vec<Shared>,
    /// A card for each story.
    stories: Vec<Shared>,
    pub(super) labels: Arc<Labels>,
}

impl Stage {
    pub fn new(hub: Admitted, theme: Theme, pictures: Pictures) -> Stage {
        let labels = Arc::new(labels(&theme.words));
        let mut stage = Stage {
            hub,
            theme,
            pictures,
            chrome: tera::Value::none(),
            people: Vec::new(),
            stories: Vec::new(),
            labels,
        };
        stage.people = stage
            .hub
            .voices
            .par_iter()
            .map(|voice| Shared(card::person(&stage, voice).to_value()))
            .collect();
        stage.stories = stage
            .hub
            .stories
            .par_iter()
            .map(|story| Shared(card::story(&stage, story).to_value()))
            .collect();
        let chrome = chrome::chrome(&stage).to_value();
        let foot = stage.theme.draw_part("parts/foot.html", &chrome);
        stage.chrome = chrome::with_foot(chrome, foot);
        stage
    }

    pub fn words(&self) -> &Words {
        &self.theme.words
    }

    /// The address of a page of this hub as a link: from the host's root.
    pub fn link(&self, address: &str) -> String {
        crate::markdown::Href::site(&format!("{}{address}", self.hub.programme.base_path))
            .to_string()
    }

    /// The full address, where the hub knows its own.
    pub fn full(&self, address: &str) -> Option<String> {
        let base = self.hub.programme.base_url.as_deref()?;
        let path = crate::markdown::Href::site(address);
        Some(format!("{base}{path}"))
    }

    pub fn voice(&self, at: u32) -> &Voice {
        &self.hub.voices[at as usize]
    }

    pub fn story(&self, at: u32) -> &Story {
        &self.hub.stories[at as usize]
    }

    /// The shared card of a person.
    pub fn person_card(&self, at: u32) -> Shared {
        self.people[at as usize].clone()
    }

    /// The shared card of a story.
    pub fn story_card(&self, at: u32) -> Shared {
        self.stories[at as usize].clone()
    }

    pub fn story_cards(&self, list: &[u32]) -> Vec<Shared> {
        list.iter().map(|at| self.story_card(*at)).collect()
    }

    pub fn person_cards(&self, list: &[u32]) -> Vec<Shared> {
        list.iter().map(|at| self.person_card(*at)).collect()
    }

    /// What a byline says where it names no person.
    pub fn nameless(&self, byline: Byline) -> Option<String> {
        match byline {
            Byline::Voice(_) => None,
            Byline::FormerColleague => Some(self.words().say("former-colleague")),
            Byline::Withheld(None) => Some(self.words().say("withheld-colleague")),
            Byline::Withheld(Some(department)) => {
                let name = self.hub.departments[department as usize].name.as_str();
                Some(self.words().tell("withheld-colleague-in", &[("department", name.into())]))
            }
        }
    }

    /// The names of a byline, for feeds and titles.
    pub fn byline_names(&self, story: &Story) -> Vec<String> {
        story
            .byline
            .iter()
            .map(|byline| match byline {
                Byline::Voice(voice) => self.voice(*voice).name.clone(),
                other => self.nameless(*other).unwrap_or_default(),
            })
            .collect()
    }
}

fn labels(words: &Words) -> Labels {
    let say = |id: &str| words.say(id).into();
    Labels {
        note: say("alert-note"),
        tip: say("alert-tip"),
        important: say("alert-important"),
        warning: say("alert-warning"),
        caution: say("alert-caution"),
        back: say("footnote-back"),
    }
}
