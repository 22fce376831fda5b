//! Cards: the picture that other sites show beside a link to a page.
//!
//! A card is drawn from what a page says and from nothing else. Words become
//! outlines of glyphs here, and never markup on the way, so that nobody's words
//! can be anything but words; pictures arrive as pixels. What may be on a card
//! is decided by whoever fills in a [`Card`].

mod block;
mod digest;
mod file;
mod fonts;
mod house;
mod livery;
mod profile;
mod sheet;
#[cfg(test)]
mod tests;
mod text;
mod voice;

pub use fonts::Fonts;
pub use livery::Livery;

use std::sync::Arc;

use self::sheet::{Align, Area, Sheet};
use super::palette::{Colour, Shades};
use super::picture::{Canvas, Format, Refusal};

/// What a card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Card {
    pub shape: Shape,
    pub kind: Kind,
    /// Whether lines begin at the right.
    pub is_rtl: bool,
    /// What the hub is called.
    pub hub: Option<String>,
    /// What sort of page it is.
    pub kicker: Option<String>,
    /// The sentence, the title or the name that the card is made for.
    pub words: Option<String>,
    /// The marks around the words, where they are a quotation.
    pub quotes: Option<(&'static str, &'static str)>,
    /// What stands below the words.
    pub below: Option<String>,
    /// Who says it.
    pub name: Option<String>,
    /// What they do.
    pub role: Option<String>,
    /// The slug whose mark signs it: a person's.
    pub mark: Option<String>,
    pub faces: Vec<Face>,
    /// What the photo behind it is drawn from.
    pub photo: Option<String>,
}

/// How the parts of a card stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What a person said.
    Voice,
    /// A person.
    Profile,
    /// What the organisation says.
    #[default]
    House,
    /// The hub itself.
    Home,
}

/// What a network wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Beside a link.
    #[default]
    Wide,
    /// In place of a photo.
    Square,
}

/// A person in a circle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Face {
    /// What their portrait is drawn from.
    pub photo: Option<String>,
    /// Letters where there is none.
    pub initials: Option<String>,
    /// Which of six tints stands behind the letters.
    pub tint: u8,
    /// The slug of their mark, where there are no letters either.
    pub mark: String,
}

/// A photo that a card shows.
#[derive(Clone, Copy, Debug)]
pub struct Shot<'c> {
    /// As in [`Card::photo`] or [`Face::photo`].
    pub photo: &'c str,
    /// In pixels.
    pub size: (u32, u32),
    /// Whether it is of a person, who is to be seen whole.
    pub is_face: bool,
}

/// Cuts photos for a card.
pub type Fetch<'f> = &'f dyn Fn(Shot<'_>) -> Option<Arc<Canvas>>;

impl Shape {
    /// Width and height, in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Shape::Wide => (1200, 630),
            Shape::Square => (1080, 1080),
        }
    }
}

impl Card {
    /// JPEG where there is a photo, PNG elsewhere.
    pub fn format(&self) -> Format {
        let has_photo = self.photo.is_some() || self.faces.iter().any(|face| face.photo.is_some());
        if has_photo { Format::Jpeg } else { Format::Png }
    }

    /// The name of its file, which tells all that it is drawn from.
    pub fn file_name(&self, livery: &Livery) -> String {
        let digest = digest::of(&(&livery.digest, self));
        format!("{digest}.{}", self.format().extension())
    }

    /// What it shows, for whoever does not see it.
    pub fn alt(&self) -> String {
        let words = self.words.as_ref().map(|words| match self.quotes {
            Some((open, close)) => format!("{open}{words}{close}"),
            None => words.clone(),
        });
        let said = [words.as_ref(), self.name.as_ref(), self.role.as_ref(), self.hub.as_ref()];
        let mut once: Vec<&str> = Vec::new();
        for one in said.into_iter().flatten() {
            if !once.contains(&one.as_str()) {
                once.push(one);
            }
        }
        once.join(" · ")
    }

    /// Draws it.
    pub fn draw(&self, livery: &Livery, fetch: Fetch<'_>) -> Result<Vec<u8>, Refusal> {
        let Livery { fonts, shades, .. } = livery;
        let ground = match self.kind {
            Kind::House => shades.paper,
            Kind::Voice | Kind::Profile | Kind::Home => shades.band,
        };
        let mut sheet = Sheet::new(self.shape.size(), ground, fonts, self.is_rtl);
        let desk = Desk { card: self, fonts, shades, fetch };
        match self.kind {
            Kind::Voice => voice::draw(&desk, &mut sheet),
            Kind::Profile => profile::draw(&desk, &mut sheet),
            Kind::House => house::draw(&desk, &mut sheet),
            Kind::Home => house::home(&desk, &mut sheet),
        }
        file::write(&sheet.into_pixels(), self.shape.size(), self.format())
    }
}

/// What a card is drawn from.
struct Desk<'d> {
    card: &'d Card,
    fonts: &'d Fonts,
    shades: &'d Shades,
    fetch: Fetch<'d>,
}

/// From the edge of a card to what stands on it.
const MARGIN: f32 = 64.0;

impl Desk<'_> {
    fn set(&self, style: fonts::Style, words: &str, room: block::Room<'_>) -> block::Block {
        block::set(self.fonts, style, words, self.card.is_rtl, room)
    }

    /// A name, which runs as its own letters do, whatever is written around it.
    fn named(&self, style: fonts::Style, name: &str, room: block::Room<'_>) -> block::Block {
        let is_rtl = match unicode_bidi::get_base_direction(name) {
            unicode_bidi::Direction::Ltr => false,
            unicode_bidi::Direction::Rtl => true,
            unicode_bidi::Direction::Mixed => self.card.is_rtl,
        };
        block::set(self.fonts, style, name, is_rtl, room)
    }

    /// A name in one line, shortened where it has to be.
    fn line(&self, style: fonts::Style, name: &str, size: f32, width: f32) -> block::Block {
        let room =
            block::Room { width, height: size * 2.0, lines: 1, sizes: &[size], leading: 1.2 };
        self.named(style, name, room)
    }

    /// Whether words need no more than one line.
    fn is_line(&self, style: fonts::Style, words: &str, size: f32, width: f32) -> bool {
        let (lines, is_torn) =
            text::shape(self.fonts, style, words, self.card.is_rtl).lines(width / size);
        lines.len() < 2 && !is_torn
    }

    /// A second colour on the band, where it can be told from it.
    fn accent(&self) -> Colour {
        let Shades { band, band_2, on_band, .. } = *self.shades;
        if band_2.contrast(band) >= 3.0 { band_2 } else { on_band }
    }

    /// The hub's mark and its name, on a band; how wide they are.
    fn hub(&self, sheet: &mut Sheet<'_>, (x, y): (f32, f32), size: f32, width: f32) -> f32 {
        let Some(hub) = &self.card.hub else { return 0.0 };
        let sizes = &[size, size * 0.86, size * 0.74];
        let room = block::Room { width, height: size * 2.0, lines: 1, sizes, leading: 1.2 };
        let block = self.named(fonts::Style::Strong, hub, room);
        // A smaller line stands on the foot of the larger one.
        let y = y + (size - block.size) * 0.7;
        sheet.words(&block, (x, y), Align::Start, self.shades.on_band);
        block.width()
    }

    /// The photo behind the card.
    fn photo(&self) -> Option<Arc<Canvas>> {
        let photo = self.card.photo.as_deref()?;
        (self.fetch)(Shot { photo, size: self.card.shape.size(), is_face: false })
    }

    fn portrait(&self, face: &Face, size: (u32, u32)) -> Option<Arc<Canvas>> {
        (self.fetch)(Shot { photo: face.photo.as_deref()?, size, is_face: true })
    }

    /// A person in a circle.
    fn face(&self, sheet: &mut Sheet<'_>, face: &Face, area: Area) {
        let side = area.width as u32;
        match self.portrait(face, (side, side)) {
            Some(photo) => sheet.picture(area, &photo, true),
            None => {
                let avatar = self.shades.avatars[usize::from(face.tint) % 6];
                sheet.circle(area, avatar.ground);
                self.letters(sheet, face, area, avatar.text);
            }
        }
    }

    /// Initials in the middle of an area, or the mark of a name without letters.
    fn letters(&self, sheet: &mut Sheet<'_>, face: &Face, area: Area, with: Colour) {
        let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        match &face.initials {
            Some(initials) => {
                let size = area.width * 0.4;
                let block = self.line(fonts::Style::Strong, initials, size, area.width * 0.9);
                let capital = block.feet().next().map_or(0.0, |(_, foot)| foot);
                let top = middle.1 - capital / 2.0;
                sheet.words(&block, (middle.0, top), Align::Middle, with);
            }
            None => {
                let width = area.width * 0.7;
                let place = (middle.0 - width / 2.0, middle.1 - width / 14.0);
                sheet.mark(&face.mark, place, width, with);
            }
        }
    }
}
