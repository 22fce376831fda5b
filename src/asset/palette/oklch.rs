//! Colours as people see them: lightness, chroma and hue, after Björn Ottosson's Oklab.
//!
//! Equal steps look equal, so a colour can be made lighter without becoming another colour.

use super::colour::{Colour, linear};

/// A colour's lightness (0 to 1), chroma (0 is grey) and hue (degrees).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Oklch {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: Hue,
}

/// A hue, with its direction worked out once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hue {
    degrees: f64,
    cosine: f64,
    sine: f64,
}

/// Greys have no hue, and what rounding leaves of one would differ from machine to machine. Where
/// one is needed after all, for a focus ring or a portrait's ground, it is this blue.
const HUE_OF_GREYS: f64 = 255.0;

/// Below this a colour is grey: no two neighbouring bytes are that close.
const GREY: f64 = 0.0005;

impl Hue {
    pub(super) fn degrees(degrees: f64) -> Hue {
        let degrees = degrees.rem_euclid(360.0);
        let radians = degrees.to_radians();
        Hue { degrees, cosine: radians.cos(), sine: radians.sin() }
    }

    pub(super) fn turned(self, degrees: f64) -> Hue {
        Hue::degrees(self.degrees + degrees)
    }
}

impl Oklch {
    pub(super) fn of(colour: Colour) -> Oklch {
        let (red, green, blue) = (linear(colour.red), linear(colour.green), linear(colour.blue));
        let long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).cbrt();
        let medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).cbrt();
        let short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).cbrt();
        let lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short;
        let a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short;
        let b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short;
        let chroma = a.hypot(b);
        if chroma < GREY {
            return Oklch { lightness, chroma: 0.0, hue: Hue::degrees(HUE_OF_GREYS) };
        }
        Oklch { lightness, chroma, hue: Hue::degrees(b.atan2(a).to_degrees()) }
    }

    /// The nearest colour that a screen can show: chroma gives way, lightness and hue stay.
    pub(super) fn colour(self) -> Colour {
        let mut light = self.light();
        if !is_shown(light) {
            let (mut low, mut high) = (0.0, self.chroma);
            for _ in 0..24 {
                let middle = f64::midpoint(low, high);
                let tried = Oklch { chroma: middle, ..self }.light();
                if is_shown(tried) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            light = Oklch { chroma: low, ..self }.light();
        }
        let [red, green, blue] = light.map(byte);
        Colour { red, green, blue }
    }

    /// The light of red, green and blue; outside 0 to 1 where no screen can show it.
    fn light(self) -> [f64; 3] {
        let a = self.chroma * self.hue.cosine;
        let b = self.chroma * self.hue.sine;
        let long = cube(self.lightness + 0.3963377774 * a + 0.2158037573 * b);
        let medium = cube(self.lightness - 0.1055613458 * a - 0.0638541728 * b);
        let short = cube(self.lightness - 0.0894841775 * a - 1.2914855480 * b);
        [
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        ]
    }
}

fn cube(number: f64) -> f64 {
    number * number * number
}

/// With a little room, since white itself comes out at 1.00000001.
fn is_shown(light: [f64; 3]) -> bool {
    light.iter().all(|channel| (-1e-4..=1.0001).contains(channel))
}

fn byte(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let share =
        if light <= 0.0031308 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (share * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_comes_back_as_it_went() {
        for number in (0..0x100_0000_u32).step_by(9_973) {
            let [_, red, green, blue] = number.to_be_bytes();
            let colour = Colour { red, green, blue };
            assert_eq!(Oklch::of(colour).colour(), colour, "{colour}");
        }
    }

    #[test]
    fn greys_are_grey_and_their_neighbours_are_not() {
        for level in 0..=255 {
            let grey = Colour { red: level, green: level, blue: level };
            assert!(Oklch::of(grey).chroma.abs() < f64::EPSILON, "{grey}");
            let near = Colour { blue: level ^ 1, ..grey };
            assert!(Oklch::of(near).chroma > 0.0, "{near}");
        }
    }

    #[test]
    fn what_no_screen_shows_keeps_its_lightness() {
        let wild = Oklch { lightness: 0.7, chroma: 0.4, hue: Hue::degrees(200.0) };
        let shown = Oklch::of(wild.colour());
        assert!((shown.lightness - 0.7).abs() < 0.01, "{shown:?}");
        assert!(shown.chroma < 0.2, "{shown:?}");
    }
}
