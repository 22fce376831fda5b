//! Pictures as pages show them: only those that an admitted entry shows, each
//! in the few sizes the theme uses, under names that tell their bytes and
//! nothing else.

mod craft;
mod cut;
mod gone;
mod original;
mod room;
mod studio;
#[cfg(test)]
mod tests;

pub use cut::{AVATAR, CARD, Cut, LEAD, PORTRAIT, SOCIAL, SQUARE, TEXT};
pub(super) use cut::{FACE, MIDDLE};
pub use gone::{Gone, gone};
pub use original::Focus;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use self::craft::Craft;
use self::original::{Fault, Original, Wish};
use self::studio::Studio;
use super::Page;
use super::stage::Stage;
use crate::admit::{Admitted, Photo, PictureTo, Prose};
use crate::asset::picture::{Canvas, Format, Part, Refusal};
use crate::hub::NamedPicture;
use crate::render::{Broken, view};
use crate::report::Diagnostic;
use crate::source::{Sources, Span};

view! {
    /// A picture with everything a template needs to keep its place.
    pub struct PictureView {
        /// The JPEG for browsers that know nothing newer.
        src: String,
        /// The same in WebP, in several widths, for a `srcset` attribute.
        srcset: Option<String>,
        /// The same in AVIF, where the hub has it.
        avif: Option<String>,
        /// The JPEG's width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
        /// What it shows; empty where a name stands beside it.
        alt: String
    }
}

/// Whether an address is one that tells its bytes.
pub fn is_settled(address: &str) -> bool {
    address.starts_with(original::FOLDER) || address.starts_with(super::social::FOLDER)
}

impl PictureView {
    /// A picture of one size.
    pub(super) fn whole(src: String, (width, height): (u32, u32), alt: String) -> PictureView {
        PictureView { src, srcset: None, avif: None, width, height, alt }
    }
}

/// The pictures of a hub.
#[derive(Debug, Default)]
pub struct Pictures {
    originals: Vec<Original>,
    /// Originals by file and focus.
    places: BTreeMap<(String, Option<Focus>), usize>,
    /// Files that cannot be shown, and why.
    faults: BTreeMap<String, Fault>,
    /// Originals by their digests.
    digests: HashMap<String, usize>,
    studio: Studio,
}

/// Looks at every picture that somebody admitted shows.
pub fn look(hub: &Admitted, sources: &Sources) -> Pictures {
    let studio = Studio::default();
    let craft = Craft::of(hub.programme.images.as_ref());
    let looked: Vec<(String, Result<Original, Fault>)> = wishes(hub)
        .into_par_iter()
        .filter_map(|wish| {
            let stored = sources.listing.file(&wish.path)?;
            let path = wish.path.clone();
            Some((path, Original::look(wish, stored, &sources.drawn, &studio.room, craft)))
        })
        .collect();
    let mut pictures = Pictures { studio, ..Pictures::default() };
    for (path, original) in looked {
        match original {
            Ok(original) => {
                let place = (path, original.wish.focus);
                pictures.places.insert(place, pictures.originals.len());
                pictures.digests.insert(original.digest.clone(), pictures.originals.len());
                pictures.originals.push(original);
            }
            Err(fault) => {
                pictures.faults.insert(path, fault);
            }
        }
    }
    pictures
}

/// What the admitted entries show, each picture and focus once.
fn wishes(hub: &Admitted) -> Vec<Wish> {
    let mut wishes: BTreeMap<(String, Option<Focus>), BTreeMap<&'static str, &'static Cut>> =
        BTreeMap::new();
    let mut wish = |path: &str, focus: Option<Focus>, cuts: &[&'static Cut]| {
        let known = wishes.entry((path.to_owned(), focus)).or_default();
        known.extend(cuts.iter().map(|cut| (cut.name, *cut)));
    };
    // A translation may show other pictures than its original.
    for hub in std::iter::once(hub).chain(&hub.others) {
        of_language(hub, &mut wish);
    }
    wishes
        .into_iter()
        .map(|((path, focus), cuts)| Wish { path, focus, cuts: cuts.into_values().collect() })
        .collect()
}

/// Notes a picture, its focus and the cuts that somebody shows.
type Note<'n> = dyn FnMut(&str, Option<Focus>, &[&'static Cut]) + 'n;

fn of_language(hub: &Admitted, wish: &mut Note<'_>) {
    for photo in hub.voices.iter().filter_map(|voice| voice.photo.as_ref()) {
        wish(&photo.path, focus(photo), &[&AVATAR, &SQUARE, &PORTRAIT]);
    }
    // Other sites are told full addresses, or nothing, and see a card where there is one.
    let is_shared = hub.programme.base_url.is_some() && !super::social::has_cards(hub);
    for photo in hub.stories.iter().filter_map(|story| story.image.as_ref()) {
        wish(&photo.path, focus(photo), &[&CARD, &LEAD]);
        if is_shared {
            wish(&photo.path, focus(photo), &[&SOCIAL]);
        }
    }
    for photo in hub.campaigns.iter().filter_map(|campaign| campaign.image.as_ref()) {
        wish(&photo.path, focus(photo), &[&LEAD]);
        if is_shared {
            wish(&photo.path, focus(photo), &[&SOCIAL]);
        }
    }
    let kits = hub.campaigns.iter().flat_map(|campaign| &campaign.kits);
    for photo in kits.filter_map(|kit| kit.image.as_ref()) {
        wish(&photo.path, focus(photo), &[&LEAD]);
    }
    for to in hub.proses().flat_map(|prose: &Prose| &prose.pictures) {
        if let PictureTo::File(path) = to {
            wish(path, None, &[&TEXT]);
        }
    }
}

fn focus(photo: &Photo) -> Option<Focus> {
    photo.focus.map(in_thousandths)
}

fn in_thousandths((x, y): (f64, f64)) -> Focus {
    // Both are shares from 0 to 1.
    let thousandths = |share: f64| (share * 1000.0).round() as u16;
    (thousandths(x), thousandths(y))
}

/// Files with more bytes than this are of no use to anybody.
const HEAVY: usize = 10_000_000;

/// What is wrong with pictures: that one cannot be shown is said at every place
/// that names it, what else is to be said of a file only at the first one.
pub fn findings(pictures: &Pictures, named: &[NamedPicture]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut originals: BTreeMap<&str, &Original> =
        pictures.originals.iter().map(|one| (one.wish.path.as_str(), one)).collect();
    for picture in named {
        if let Some(fault) = pictures.faults.get(&picture.file) {
            let message = format!("this picture cannot be shown: {}", fault.what);
            let finding = Diagnostic::error("unusable-picture", picture.span.clone(), message);
            found.push(finding.hint(fault.hint));
        } else if let Some(original) = originals.remove(picture.file.as_str()) {
            found.extend(beside_the_pixels(original, &picture.span));
        }
    }
    found
}

fn beside_the_pixels(original: &Original, span: &Span) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if original.probe.has_location {
        let message = "the file of this picture says where it was taken";
        let hint = "save it again without its place, and put that in";
        found.push(Diagnostic::warning("picture-location", span.clone(), message).hint(hint));
    }
    if original.weight > HEAVY {
        let message = format!("this picture has {} MB", original.weight / 1_000_000);
        let hint = "save it with 2400 points on its longer side, as JPEG";
        found.push(Diagnostic::warning("heavy-picture", span.clone(), message).hint(hint));
    }
    found
}

/// One page for every file of every picture.
pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    for (at, original) in stage.pictures.originals.iter().enumerate() {
        for (number, variant) in original.variants.iter().enumerate() {
            pages.push(Page::settled(original.address(variant), move |stage| {
                stage.pictures.draw(at, number)
            }));
        }
    }
}

/// A face beside a name, which says all there is to say.
pub(super) fn face(stage: &Stage, photo: &Photo) -> Option<PictureView> {
    view(stage, photo, &AVATAR, "")
}

/// A person in the directory, above their name.
pub(super) fn square(stage: &Stage, photo: &Photo) -> Option<PictureView> {
    view(stage, photo, &SQUARE, "")
}

/// A person on their own page.
pub(super) fn portrait(stage: &Stage, photo: &Photo) -> Option<PictureView> {
    view(stage, photo, &PORTRAIT, &photo.alt)
}

/// A story's picture above its title in a list.
pub(super) fn card(stage: &Stage, photo: &Photo) -> Option<PictureView> {
    view(stage, photo, &CARD, "")
}

/// The picture at the head of a page.
pub(super) fn lead(stage: &Stage, photo: &Photo) -> Option<PictureView> {
    view(stage, photo, &LEAD, &photo.alt)
}

/// The picture that other sites show beside a link, by its full address.
pub(super) fn social(stage: &Stage, photo: &Photo, cut: &'static Cut) -> Option<PictureView> {
    stage.full("")?;
    let full = |address: &str| stage.full(address).unwrap_or_default();
    stage.pictures.find(&photo.path, focus(photo), cut)?.view(&full, &photo.alt)
}

/// The picture in this cut; nothing where it cannot be shown.
fn view(stage: &Stage, photo: &Photo, cut: &'static Cut, alt: &str) -> Option<PictureView> {
    let found = stage.pictures.find(&photo.path, focus(photo), cut)?;
    found.view(&|address| stage.link(address), alt)
}

/// The picture in a text; `link` makes an address of this hub a link.
pub(super) fn in_text(
    stage: &Stage,
    path: &str,
    link: &dyn Fn(&str) -> String,
) -> Option<PictureView> {
    stage.pictures.find(path, None, &TEXT)?.view(link, "")
}

/// A cut of an original.
struct Found<'p> {
    original: &'p Original,
    cut: &'static Cut,
}

impl Pictures {
    fn find(&self, path: &str, focus: Option<Focus>, cut: &'static Cut) -> Option<Found<'_>> {
        let at = *self.places.get(&(path.to_owned(), focus))?;
        Some(Found { original: &self.originals[at], cut })
    }

    /// What tells this photo, and the part of it that must stay visible, from all
    /// others; nothing where it cannot be shown, or is smaller than this.
    pub(super) fn digest(&self, photo: &Photo, least: (u32, u32)) -> Option<String> {
        let at = *self.places.get(&(photo.path.clone(), focus(photo)))?;
        let Original { probe, digest, .. } = &self.originals[at];
        (probe.width >= least.0 && probe.height >= least.1).then(|| digest.clone())
    }

    /// The parts of a photo that fill these sizes, around what must stay visible;
    /// `usual` where nobody said what that is. The photo is read once.
    pub(super) fn cut(
        &self,
        digest: &str,
        usual: Focus,
        sizes: &[(u32, u32)],
    ) -> Result<Vec<Canvas>, Broken> {
        let at = self.digests.get(digest).copied().unwrap_or_default();
        let original = &self.originals[at];
        let whole = (original.probe.width, original.probe.height);
        let focus = original.wish.focus.unwrap_or(usual);
        let _place = self.studio.room.take(original.probe.memory);
        let cut = original.canvas().and_then(|canvas| {
            let part = |size: &(u32, u32)| canvas.cut(Part::shaped(whole, *size, focus), *size);
            let cut: Result<Vec<Canvas>, Refusal> = sizes.iter().map(part).collect();
            cut.map_err(|refusal| Fault::of(&refusal))
        });
        cut.map_err(|fault| self.broken(at, &fault))
    }

    fn draw(&self, at: usize, variant: usize) -> Result<Vec<u8>, Broken> {
        let drawn = self.studio.draw(at, &self.originals[at], variant);
        drawn.map_err(|fault| self.broken(at, &fault))
    }

    fn broken(&self, at: usize, fault: &Fault) -> Broken {
        let span = Span::whole(&Arc::from(self.originals[at].wish.path.as_str()));
        let message = format!("this picture cannot be drawn: {}", fault.what);
        Broken(Box::new(Diagnostic::error("unusable-picture", span, message).hint(fault.hint)))
    }
}

impl Found<'_> {
    fn view(&self, link: &dyn Fn(&str) -> String, alt: &str) -> Option<PictureView> {
        // Pictures are the same in every language.
        let at_root = |file| format!("/{}", self.original.address(file));
        let files = || self.original.variants.iter().filter(|file| file.cut == self.cut.name);
        let fallback = files().find(|file| file.format == Format::Jpeg)?;
        let candidates = |format| {
            let all = files().filter(|file| file.format == format);
            let all = all.map(|file| format!("{} {}w", link(&at_root(file)), file.width));
            Some(all.collect::<Vec<_>>().join(", ")).filter(|all| !all.is_empty())
        };
        let (width, height) = fallback.size();
        Some(PictureView {
            src: link(&at_root(fallback)),
            srcset: candidates(Format::WebP),
            avif: candidates(Format::Avif),
            width,
            height,
            alt: alt.to_owned(),
        })
    }
}
