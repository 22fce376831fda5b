//! The few shapes and sizes in which the theme shows pictures.

use super::original::Focus;
use crate::asset::picture::{Format, Part, Probe, widths};

/// One way to show a picture: which part of it, and how wide.
#[derive(Debug)]
pub struct Cut {
    /// As in the picture's address.
    pub name: &'static str,
    /// Across to down; nothing for the whole picture.
    pub shape: Option<(u32, u32)>,
    /// Widths in pixels that are written as WebP, and as AVIF where that is wanted, of which a
    /// browser takes one.
    pub widths: &'static [u32],
    /// The width of the JPEG for everyone else.
    pub fallback: u32,
    /// What stays visible where nobody says so, in thousandths: a face is seldom
    /// in the middle of a portrait.
    pub focus: Focus,
}

pub(in crate::page) const MIDDLE: Focus = (500, 500);
pub(in crate::page) const FACE: Focus = (500, 350);

/// A round face beside a name: 32 to 120 pixels on the page.
pub static AVATAR: Cut =
    Cut { name: "face", shape: Some((1, 1)), widths: &[96, 240], fallback: 96, focus: FACE };
/// A person in the directory.
pub static SQUARE: Cut =
    Cut { name: "square", shape: Some((1, 1)), widths: &[320, 560], fallback: 320, focus: FACE };
/// A person on their own page.
pub static PORTRAIT: Cut = Cut {
    name: "portrait",
    shape: Some((4, 5)),
    widths: &[480, 640, 960],
    fallback: 480,
    focus: FACE,
};
/// A story in a list.
pub static CARD: Cut = Cut {
    name: "card",
    shape: Some((3, 2)),
    widths: &[400, 800, 1200],
    fallback: 800,
    focus: MIDDLE,
};
/// The head of a story or a campaign.
pub static LEAD: Cut =
    Cut { name: "lead", shape: None, widths: &[640, 1120, 1680], fallback: 1120, focus: MIDDLE };
/// What other sites show of a page that somebody links to.
pub static SOCIAL: Cut =
    Cut { name: "social", shape: Some((1200, 630)), widths: &[], fallback: 1200, focus: MIDDLE };
/// A picture in a text.
pub static TEXT: Cut =
    Cut { name: "text", shape: None, widths: &[480, 800, 1360], fallback: 800, focus: MIDDLE };

/// One file of a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) cut: &'static str,
    pub(super) part: Part,
    pub(super) width: u32,
    pub(super) format: Format,
}

impl Variant {
    /// Width and height of the file.
    pub(super) fn size(&self) -> (u32, u32) {
        self.part.scaled(self.width)
    }
}

impl Cut {
    /// The part of a picture that this cut shows.
    pub(super) fn part(&self, probe: &Probe, focus: Option<Focus>) -> Part {
        let size = (probe.width, probe.height);
        match self.shape {
            Some(shape) => Part::shaped(size, shape, focus.unwrap_or(self.focus)),
            None => Part::whole(size),
        }
    }

    /// The files of this cut: those in each modern format from the narrowest to the widest,
    /// then the JPEG.
    pub(super) fn variants(
        &self,
        part: Part,
        modern: &'static [Format],
    ) -> impl Iterator<Item = Variant> {
        let variant = move |width: u32, format| Variant { cut: self.name, part, width, format };
        let widths = widths(part.width, self.widths);
        let fallback = self.fallback.min(part.width);
        let all = modern.iter().flat_map(move |format| {
            widths.clone().into_iter().map(move |width| variant(width, *format))
        });
        all.chain(std::iter::once(variant(fallback, Format::Jpeg)))
    }
}
