//! Where pages are drawn: the admitted hub, the theme, and the parts that many
//! pages share.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::brand::Brand;
use super::chrome;
use super::parts::{self, Parts};
use super::picture::Pictures;
use super::recording::Recordings;
use super::related::Kinship;
use super::social::Cards;
use crate::admit::{Admitted, Byline, Story, Voice};
use crate::markdown::{Href, Labels};
use crate::render::{Shared, Theme, ToValue};
use crate::words::Words;

/// All that a page can be drawn from.
pub struct Stage {
    pub hub: Admitted,
    pub theme: Arc<Theme>,
    pub(super) pictures: Arc<Pictures>,
    pub(super) recordings: Arc<Recordings>,
    pub(super) brand: Arc<Brand>,
    /// What the cards of its pages are drawn with.
    pub(super) cards: Cards,
    /// What every page shows, as a template value.
    pub chrome: tera::Value,
    /// Where the links of the header lead.
    pub(super) menu: Vec<String>,
    pub(super) parts: Parts,
    kinship: OnceLock<Kinship>,
    pub(super) labels: Arc<Labels>,
    /// What stands before the addresses of this language: nothing, or `de/`.
    prefix: String,
    /// The stages of the hub's other languages; nothing on those themselves.
    pub(super) others: Vec<Stage>,
}

/// What all languages show in common: pictures, sound and film, and the programme's marks.
pub type Shown = (Arc<Pictures>, Arc<Recordings>, Arc<Brand>);

impl Stage {
    /// The stage of a hub, with a theme for each of its languages.
    pub fn new(mut hub: Admitted, themes: Vec<Arc<Theme>>, shown: Shown) -> Stage {
        let others = std::mem::take(&mut hub.others);
        let mut themes = themes.into_iter();
        let own = Arc::clone(themes.as_slice().first().expect("a hub has a language of its own"));
        themes.next();
        let mut stage = Stage::of_one(hub, own, shown.clone());
        let others = others.into_iter().zip(themes);
        stage.others =
            others.map(|(hub, theme)| Stage::of_one(hub, theme, shown.clone())).collect();
        stage
    }

    fn of_one(hub: Admitted, theme: Arc<Theme>, (pictures, recordings, brand): Shown) -> Stage {
        let prefix = hub.tongues.prefix(hub.tongue);
        let labels = Arc::new(labels(&theme.words));
        let (parts, kinship) = (Parts::of(&hub), OnceLock::new());
        let chrome = tera::Value::none();
        let (menu, others, cards) = (Vec::new(), Vec::new(), Cards::default());
        let mut stage = Stage {
            hub,
            theme,
            pictures,
            recordings,
            brand,
            cards,
            chrome,
            menu,
            parts,
            kinship,
            labels,
            prefix,
            others,
        };
        let chrome = chrome::chrome(&stage);
        stage.menu = chrome.menu.iter().map(|link| link.href.clone()).collect();
        stage.menu.extend(chrome.search.clone());
        stage.parts.with_headers(chrome.menu.iter().map(|link| link.section.clone()));
        let chrome = chrome.to_value();
        let drawn = |part: &str| stage.part(part, &[("hub", &chrome)]);
        let (links, foot) = (drawn("parts/links.html"), drawn("parts/foot.html"));
        stage.chrome = parts::with(chrome, &[("links_html", links), ("foot_html", foot)]);
        stage
    }

    /// The pictures that pages show.
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// What stories have in common. Only a page of a story asks, so the first one has it found.
    pub(super) fn kinship(&self) -> &Kinship {
        self.kinship.get_or_init(|| Kinship::of(&self.hub))
    }

    pub fn words(&self) -> &Words {
        &self.theme.words
    }

    /// The stage of the language at this place.
    pub(super) fn in_tongue(&self, tongue: usize) -> &Stage {
        tongue.checked_sub(1).and_then(|at| self.others.get(at)).unwrap_or(self)
    }

    /// An address from the hub's root: those of a stage are from the home of its
    /// language, unless a `/` stands before them.
    pub(super) fn rooted<'a>(&self, address: &'a str) -> Cow<'a, str> {
        match address.strip_prefix('/') {
            Some(address) => Cow::Borrowed(address),
            None if self.prefix.is_empty() => Cow::Borrowed(address),
            None => Cow::Owned(format!("{}{address}", self.prefix)),
        }
    }

    /// The address of a page of this hub as a link: from the host's root.
    pub fn link(&self, address: &str) -> String {
        let address = self.rooted(address);
        match self.hub.programme.base_path.as_str() {
            "" | "/" => Href::site(&address).into(),
            base => Href::site(&format!("{base}{address}")).into(),
        }
    }

    /// The full address, where the hub knows its own.
    pub fn full(&self, address: &str) -> Option<String> {
        let base = self.hub.programme.base_url.as_deref()?;
        let address = self.rooted(address);
        let mut full = String::with_capacity(base.len() + 1 + address.len());
        full.push_str(base);
        Href::push_site(&mut full, &address);
        Some(full)
    }

    pub fn voice(&self, at: u32) -> &Voice {
        &self.hub.voices[at as usize]
    }

    pub fn story(&self, at: u32) -> &Story {
        &self.hub.stories[at as usize]
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
