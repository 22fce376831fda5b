//! What pages refer to beside words: colours from the brand, people's marks,
//! initials, pictures. Pure functions from values to values; what they are
//! shown on is the theme's business.

pub mod card;
pub mod drawing;
pub mod initials;
pub mod palette;
pub mod picture;
pub mod recording;
pub mod signature;
pub mod squeeze;

use palette::{Colour, Palette};

/// The colour of a hub whose programme names none.
const BRAND: &str = "#0b5d5b";

/// The small picture in a browser's tab: the hub's mark on its colour.
pub fn icon(name: &str, brand: Option<&str>) -> String {
    let ground = brand.and_then(Colour::parse).or_else(|| Colour::parse(BRAND));
    let (ground, mark) = match ground {
        Some(ground) => (ground.to_string(), ground.text().to_string()),
        None => (BRAND.to_owned(), "#ffffff".to_owned()),
    };
    let bars = signature::path(name);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"4\" fill=\"{ground}\"/><svg x=\"4\" y=\"4\" width=\"24\" height=\"24\" viewBox=\"0 0 28 16\" preserveAspectRatio=\"xMidYMid slice\"><path d=\"{bars}\" fill=\"{mark}\"/></svg></svg>\n"
    )
}

/// All colours of a hub, from the brand's one or two. What is no colour counts as
/// missing.
pub fn palette(brand: Option<&str>, accent: Option<&str>) -> Option<Palette> {
    let brand = brand.and_then(Colour::parse).or_else(|| Colour::parse(BRAND));
    brand.map(|brand| Palette::of(brand, accent.and_then(Colour::parse)))
}

/// The style sheet with everything derived from the brand's one or two
/// colours, written as `#rrggbb`. What is no colour counts as missing.
pub fn tokens(brand: Option<&str>, accent: Option<&str>) -> String {
    palette(brand, accent).map(|palette| palette.css()).unwrap_or_default()
}
