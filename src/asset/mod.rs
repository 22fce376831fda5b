//! What pages refer to beside words: colours from the brand, people's marks,
//! initials, pictures. Pure functions from values to values; what they are
//! shown on is the theme's business.

pub mod initials;
pub mod signature;

use crate::content::program::Brand;

/// The style sheet with the brand's colours.
pub fn tokens(_brand: Option<&Brand>) -> String {
    String::new()
}
