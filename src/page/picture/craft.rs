//! How a hub wants its pictures made.

use crate::asset::picture::{Format, QUALITY};
use crate::content::program::Images;

/// The same for all pictures of a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Craft {
    /// Of WebP, from 1 to 100; other formats are made to look alike.
    pub(super) quality: u8,
    has_avif: bool,
}

impl Craft {
    pub(super) fn of(images: Option<&Images>) -> Craft {
        let quality = images.and_then(|images| images.quality).map_or(QUALITY, |quality| quality.0);
        Craft { quality, has_avif: images.is_some_and(|images| images.avif) }
    }

    /// The formats that are written in several widths, the one that browsers should
    /// take first at the front.
    pub(super) fn modern(self) -> &'static [Format] {
        if self.has_avif { &[Format::Avif, Format::WebP] } else { &[Format::WebP] }
    }
}
