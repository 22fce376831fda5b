//! What pages refer to beside words: colours from the brand, people's marks,
//! initials, pictures. Pure functions from values to values; what they are
//! shown on is the theme's business.

pub mod initials;
pub mod signature;

/// The style sheet with the brand's one or two colours.
pub fn tokens(_brand: Option<&str>, _accent: Option<&str>) -> String {
    String::new()
}
