//! The colours of a site, made from one or two colours of a brand.
//!
//! Every text, link, border and tint is solved for its contrast, on the bytes that are written:
//! a brand may be black, white or yellow, and the pages stay readable. The brand itself is never
//! changed: it stands as it is on bands and buttons, and only its text is chosen. Nothing is
//! computed in the browser. Sizes, fonts and spaces are the theme's, not the palette's.

mod colour;
mod contrast;
mod css;
mod oklch;
mod shades;
#[cfg(test)]
mod tests;

pub use self::colour::Colour;
pub use self::contrast::Contrast;
pub use self::shades::{Avatar, Shades};

/// Whether a page is dark on light, or light on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    Light,
    Dark,
}

/// All colours of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    pub light: Shades,
    pub dark: Shades,
}

impl Palette {
    /// Without an accent the brand is used twice: no hue is made up.
    pub fn of(brand: Colour, accent: Option<Colour>) -> Palette {
        let accent = accent.unwrap_or(brand);
        Palette {
            light: Shades::of(brand, accent, Scheme::Light),
            dark: Shades::of(brand, accent, Scheme::Dark),
        }
    }

    pub fn shades(&self, scheme: Scheme) -> &Shades {
        match scheme {
            Scheme::Light => &self.light,
            Scheme::Dark => &self.dark,
        }
    }

    /// The style sheet's custom properties: light, dark where the reader or the page asks for it,
    /// light again on paper, and stronger where the reader wants more contrast.
    pub fn css(&self) -> String {
        css::of(self)
    }

    /// What every colour reached against what it may stand on, for a closing report.
    pub fn contrasts(&self) -> Vec<Contrast> {
        [Scheme::Light, Scheme::Dark]
            .into_iter()
            .flat_map(|scheme| contrast::of(self.shades(scheme), scheme))
            .collect()
    }
}
