//! What all cards of a hub have in common: its fonts and its colours.

use std::sync::Arc;

use super::digest;
use super::fonts::Fonts;
use crate::asset::palette::Shades;

/// Fonts and colours for cards.
#[derive(Debug)]
pub struct Livery {
    pub(super) fonts: Arc<Fonts>,
    pub(super) shades: Shades,
    /// Changes with any of them, and with how openmic draws.
    pub(super) digest: String,
}

/// Rises whenever the same card is drawn to other bytes than before.
const DRAWING: u32 = 1;

impl Livery {
    pub fn new(fonts: Arc<Fonts>, shades: Shades) -> Livery {
        let digest = digest::of(&(DRAWING, fonts.digest(), &shades));
        Livery { fonts, shades, digest }
    }
}
