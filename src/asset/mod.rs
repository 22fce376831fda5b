//! What pages refer to beside words: colours from the brand, people's marks,
//! initials. Pure functions from values to values; what they are
//! shown on is the theme's business.

pub mod initials;
pub mod palette;
pub mod signature;

use palette::{Colour, Palette};

/// The colour of a hub whose programme names none.
const BRAND: &str = "#0b5d5b";

/// The style sheet with everything derived from the brand's one or two
/// colours, written as `#rrggbb`. What is no colour counts as missing.
pub fn tokens(brand: Option<&str>, accent: Option<&str>) -> String {
    let brand = brand.and_then(Colour::parse).or_else(|| Colour::parse(BRAND));
    let accent = accent.and_then(Colour::parse);
    brand.map(|brand| Palette::of(brand, accent).css()).unwrap_or_default()
}
