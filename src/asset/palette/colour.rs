//! A colour of a screen, and how far two of them stand apart.

use std::fmt::{self, Display};

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Colour {
    pub const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };
    pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };

    /// Reads `#rrggbb` or `#rgb`, in either case. Spaces, names and transparency are no colour.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Colour {
                red: byte(number >> 16),
                green: byte(number >> 8),
                blue: byte(number),
            }),
            3 => Some(Colour {
                red: byte(number >> 8 & 15) * 17,
                green: byte(number >> 4 & 15) * 17,
                blue: byte(number & 15) * 17,
            }),
            _ => None,
        }
    }

    /// The ratio that WCAG 2 defines, from 1 (the same) to 21 (black and white).
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// White or black, whichever reads better on this colour: never under 4.58.
    pub fn text(self) -> Colour {
        if self.contrast(Colour::WHITE) >= self.contrast(Colour::BLACK) {
            Colour::WHITE
        } else {
            Colour::BLACK
        }
    }

    /// A little of this colour, as a share from 0 to 1, over another.
    pub fn over(self, ground: Colour, share: f64) -> Colour {
        let mix = |top: u8, under: u8| {
            (f64::from(top) * share + f64::from(under) * (1.0 - share)).round() as u8
        };
        Colour {
            red: mix(self.red, ground.red),
            green: mix(self.green, ground.green),
            blue: mix(self.blue, ground.blue),
        }
    }

    fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

fn byte(number: u32) -> u8 {
    (number & 255) as u8
}

/// A channel's light, from 0 to 1.
pub(super) fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lengths_and_both_cases_are_read() {
        let teal = Colour { red: 0x0b, green: 0x5d, blue: 0x5b };
        assert_eq!(Colour::parse("#0b5d5b"), Some(teal));
        assert_eq!(Colour::parse("#0B5D5B"), Some(teal));
        assert_eq!(Colour::parse("#fa0"), Colour::parse("#ffaa00"));
        assert_eq!(teal.to_string(), "#0b5d5b");
    }

    #[test]
    fn nothing_else_is_a_colour() {
        for text in [
            "",
            "#",
            "0b5d5b",
            "#0b5d5",
            "#0b5d5b00",
            "#+b5d5b",
            "#0b5d5g",
            " #fff",
            "#fff ",
            "red",
            "#ééé",
            "#fff;}body{display:none}",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((Colour::WHITE.contrast(Colour::WHITE) - 1.0).abs() < 1e-9);
    }
}
