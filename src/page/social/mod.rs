//! Cards for social networks: one for every page that somebody may share, made
//! of what the page's audience may see and of nothing else.
//!
//! A card's name tells what it is drawn from. It is found when the head of its
//! page is drawn, so that a preview pays for no card but those of pages that are
//! looked at; only a build names all of them, and draws those that it did not
//! draw before. Behind a sign-on no network could fetch a card, so a hub for
//! colleagues has none, and nothing internal is on any.

mod findings;
mod library;
mod make;
mod studio;
mod subject;
#[cfg(test)]
mod tests;

pub use findings::findings;
pub use subject::Subject;

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use self::studio::Studio;
use super::Page;
use super::picture::PictureView;
use super::stage::Stage;
use crate::admit::{Admitted, CampaignState};
use crate::asset::card::{Card, Livery, Shape};
use crate::asset::palette::Scheme;
use crate::content::program::CardStyle;

/// Where cards stand, each in the folder of its page; nothing else does.
pub(super) const FOLDER: &str = "cards/";

/// Networks where a post is a picture, and a link shows none.
const SQUARE: &[&str] = &["instagram", "tiktok"];

/// What the cards of a hub have in common.
#[derive(Debug, Default)]
pub(super) struct Cards {
    ground: OnceLock<Option<Ground>>,
    studio: Studio,
}

#[derive(Debug)]
struct Ground {
    livery: Livery,
    style: CardStyle,
    /// What the hub is called, where a font has its letters.
    hub: Option<String>,
}

/// Whether the pages of a hub have cards.
pub(super) fn has_cards(hub: &Admitted) -> bool {
    style(hub) != CardStyle::None && !hub.is_internal()
}

fn style(hub: &Admitted) -> CardStyle {
    let style = hub.programme.brand.as_ref().and_then(|brand| brand.card_style);
    style.unwrap_or(CardStyle::Quote)
}

impl Cards {
    /// What cards are drawn with, made for whoever asks first; nothing where there are none.
    fn ground(&self, stage: &Stage) -> Option<&Ground> {
        let make = || {
            let hub = &stage.hub;
            let (brand, accent) = hub.programme.colours();
            let palette = crate::asset::palette(brand, accent).filter(|_| has_cards(hub))?;
            let fonts = stage.theme.fonts();
            Some(Ground {
                hub: fonts.settable(&hub.programme.name),
                livery: Livery::new(Arc::clone(fonts), palette.shades(Scheme::Light).clone()),
                style: style(hub),
            })
        };
        self.ground.get_or_init(make).as_ref()
    }
}

/// The card of a page, by its full address. Other sites are told full addresses, or nothing.
pub(super) fn of_page(stage: &Stage, subject: Subject) -> Option<PictureView> {
    stage.hub.programme.base_url.as_ref()?;
    let (file, card) = named(stage, subject, Shape::Wide)?;
    Some(view(stage.full(&format!("/{file}"))?, &card))
}

/// A square card of a campaign, for a channel that shows no card of a link.
pub(super) fn square(stage: &Stage, campaign: usize, channel: &str) -> Option<PictureView> {
    if !SQUARE.contains(&channel) {
        return None;
    }
    let (file, card) = named(stage, Subject::Campaign(campaign), Shape::Square)?;
    Some(view(stage.link(&format!("/{file}")), &card))
}

fn view(src: String, card: &Card) -> PictureView {
    PictureView::whole(src, card.shape.size(), card.alt())
}

/// A card and the address of its file, from the hub's root.
fn named(stage: &Stage, subject: Subject, shape: Shape) -> Option<(String, Card)> {
    let ground = stage.cards.ground(stage)?;
    let card = make::card(stage, ground, subject, shape);
    let page = subject.address(stage);
    let address = format!("{FOLDER}{}{}", stage.rooted(&page), card.file_name(&ground.livery));
    Some((address, card))
}

/// The shapes in which pages name a card.
fn shapes(stage: &Stage, subject: Subject) -> impl Iterator<Item = Shape> {
    let is_wide = stage.hub.programme.base_url.is_some();
    let is_square = match subject {
        Subject::Campaign(at) => {
            let campaign = &stage.hub.campaigns[at];
            let wants = |kit: &crate::admit::Kit| {
                kit.image.is_none() && SQUARE.contains(&kit.channel.as_str())
            };
            campaign.state != CampaignState::Over && campaign.kits.iter().any(wants)
        }
        _ => false,
    };
    let wide = is_wide.then_some(Shape::Wide);
    wide.into_iter().chain(is_square.then_some(Shape::Square))
}

/// All cards that pages name, by the addresses of their files.
pub fn cards(stage: &Stage, pages: &[Page]) -> Vec<(String, Card)> {
    let all = pages.par_iter().flat_map_iter(|page| of(stage, page));
    all.map(|one| (one.address, one.card)).collect()
}

/// The files of all cards, for whoever publishes.
pub fn files(stage: &Stage, pages: &[Page]) -> Vec<Page> {
    pages.par_iter().flat_map_iter(|page| of(stage, page)).map(One::file).collect()
}

/// The file at an address, if a page names a card that stands there; `find` finds a page.
pub fn file<'p>(
    stage: &Stage,
    address: &str,
    find: impl Fn(&str) -> Option<&'p Page>,
) -> Option<Page> {
    let within = address.strip_prefix(FOLDER)?;
    let folder = within.rfind('/').map_or("", |end| &within[..=end]);
    of(stage, find(folder)?).into_iter().find(|one| one.address == address).map(One::file)
}

/// A card that a page names.
struct One {
    address: String,
    card: Card,
    subject: Subject,
    tongue: usize,
}

impl One {
    fn file(self) -> Page {
        let One { address, card, subject, tongue } = self;
        let shape = card.shape;
        let draw = move |stage: &Stage| studio::draw(stage, subject, shape);
        Page { tongue, ..Page::settled(address, draw) }
    }
}

/// The cards of a page; those of a list's further pages are the first one's.
fn of(stage: &Stage, page: &Page) -> Vec<One> {
    let stage = stage.in_tongue(page.tongue);
    let is_first = |subject: &Subject| stage.rooted(&subject.address(stage)) == *page.address;
    let Some(subject) = page.subject.filter(is_first) else { return Vec::new() };
    let one = |shape| {
        let (address, card) = named(stage, subject, shape)?;
        Some(One { address, card, subject, tongue: page.tongue })
    };
    shapes(stage, subject).filter_map(one).collect()
}
