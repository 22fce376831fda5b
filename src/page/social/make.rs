//! What is on a card: the words, the people and the photo that its page opens with.

use std::borrow::Cow;

use super::{Ground, Subject, library};
use crate::admit::{Campaign, Photo, Story, Voice};
use crate::asset::card::{Card, Face, Fonts, Kind, Shape};
use crate::asset::initials;
use crate::content::program::CardStyle;
use crate::page::stage::Stage;
use crate::words::Words;

/// People on a card of many.
pub(super) const FACES: usize = 7;

/// Faces beside what one of them says.
const TELLERS: usize = 3;

/// The words that a card is made for, and the field that they stand in.
pub(super) fn words(
    stage: &Stage,
    style: CardStyle,
    subject: Subject,
) -> (Cow<'_, str>, &'static str) {
    match subject {
        Subject::Home => (Cow::Borrowed(&stage.hub.programme.name), "name"),
        Subject::Voice(at) => (Cow::Borrowed(&stage.voice(at).name), "name"),
        Subject::Story(at) => {
            let story = stage.story(at);
            match quote(story, style) {
                Some(quote) => (Cow::Borrowed(quote), "quote"),
                None => (Cow::Borrowed(&story.title), "title"),
            }
        }
        other => (library::house(stage, other).title, "title"),
    }
}

fn quote(story: &Story, style: CardStyle) -> Option<&str> {
    story.quote.as_deref().filter(|_| style == CardStyle::Quote)
}

/// The card of a page.
pub(super) fn card(stage: &Stage, ground: &Ground, subject: Subject, shape: Shape) -> Card {
    let maker = Maker { stage, ground, fonts: stage.theme.fonts() };
    let card = match subject {
        Subject::Home => maker.home(),
        Subject::Story(at) => maker.story(stage.story(at)),
        Subject::Voice(at) => maker.voice(stage.voice(at)),
        Subject::Campaign(at) => maker.campaign(&stage.hub.campaigns[at], subject),
        other => maker.house(other),
    };
    Card { shape, ..card }
}

struct Maker<'s> {
    stage: &'s Stage,
    ground: &'s Ground,
    fonts: &'s Fonts,
}

impl Maker<'_> {
    fn maybe(&self, text: Option<&str>) -> Option<String> {
        text.and_then(|text| self.fonts.settable(text))
    }

    fn blank(&self, lang: Option<&str>) -> Card {
        let language = lang.unwrap_or(&self.stage.hub.programme.language);
        Card {
            is_rtl: Words::direction(language) == "rtl",
            hub: self.ground.hub.clone(),
            ..Card::default()
        }
    }

    /// The sentence of a story, or its title, and who tells it.
    fn story(&self, story: &Story) -> Card {
        let quote = quote(story, self.ground.style);
        let language = story.lang.as_deref().unwrap_or(&self.stage.hub.programme.language);
        let mut voices = story.voices();
        let (first, second) = (voices.next(), voices.next());
        let names = self.stage.byline_names(story);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let names = self.stage.words().list(&names);
        let alone = first.filter(|_| second.is_none()).map(|at| self.stage.voice(at));
        Card {
            kind: Kind::Voice,
            words: self.fonts.settable(quote.unwrap_or(&story.title)),
            quotes: quote.map(|_| quotes(language)),
            name: self.fonts.settable(&names),
            role: self.maybe(alone.and_then(|voice| voice.role.as_deref())),
            mark: first.map(|at| self.stage.voice(at).slug.clone()),
            faces: self.faces(&story.voices().take(TELLERS).collect::<Vec<u32>>()),
            photo: story.image.as_ref().and_then(|photo| self.behind(photo)),
            ..self.blank(story.lang.as_deref())
        }
    }

    fn voice(&self, voice: &Voice) -> Card {
        Card {
            kind: Kind::Profile,
            words: self.fonts.settable(&voice.name),
            role: self.maybe(voice.role.as_deref()),
            below: self.maybe(voice.known_for.as_deref()),
            mark: Some(voice.slug.clone()),
            faces: vec![self.face(voice)],
            ..self.blank(voice.lang.as_deref())
        }
    }

    fn home(&self) -> Card {
        let programme = &self.stage.hub.programme;
        Card {
            kind: Kind::Home,
            words: self.ground.hub.clone(),
            below: self.maybe(programme.tagline.as_deref().map(String::as_str)),
            name: self.fonts.settable(&programme.organisation),
            faces: self.faces(&library::featured(self.stage)),
            ..self.blank(None)
        }
    }

    fn campaign(&self, campaign: &Campaign, subject: Subject) -> Card {
        let photo = campaign.image.as_ref().and_then(|photo| self.behind(photo));
        Card { photo, ..self.house(subject) }
    }

    fn house(&self, subject: Subject) -> Card {
        let house = library::house(self.stage, subject);
        Card {
            kicker: self.maybe(house.kicker.as_deref()),
            words: self.fonts.settable(&house.title),
            below: self.maybe(house.below),
            faces: self.faces(&house.people),
            ..self.blank(house.lang)
        }
    }

    fn faces(&self, people: &[u32]) -> Vec<Face> {
        people.iter().map(|at| self.face(self.stage.voice(*at))).collect()
    }

    fn face(&self, voice: &Voice) -> Face {
        let photo = voice.photo.as_ref();
        Face {
            photo: photo.and_then(|photo| self.stage.pictures.digest(photo, (0, 0))),
            initials: initials::of(&voice.name).and_then(|letters| self.fonts.settable(&letters)),
            tint: initials::tint(&voice.slug),
            mark: voice.slug.clone(),
        }
    }

    /// A photo that can fill a card and still look like one.
    fn behind(&self, photo: &Photo) -> Option<String> {
        self.stage.pictures.digest(photo, (800, 420))
    }
}

/// The marks around a quotation, as the language sets them.
fn quotes(language: &str) -> (&'static str, &'static str) {
    match language.split('-').next().unwrap_or(language) {
        "de" | "cs" | "sk" | "sl" | "bg" | "lt" | "et" | "is" => ("„", "“"),
        "pl" | "ro" | "hu" | "hr" | "nl" => ("„", "”"),
        "fr" => ("«\u{202f}", "\u{202f}»"),
        "es" | "pt" | "it" | "ar" | "fa" | "ru" | "uk" | "el" | "no" | "nb" | "nn" => ("«", "»"),
        "sv" | "fi" => ("”", "”"),
        "ja" | "zh" => ("「", "」"),
        _ => ("“", "”"),
    }
}
