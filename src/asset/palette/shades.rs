//! The colours of one scheme, and the recipe that makes them.
//!
//! Surfaces come first, then whatever stands on them: each starts at the lightness the design
//! wants and walks away from the surfaces until it can be read on all of them.

use super::Scheme;
use super::colour::Colour;
use super::oklch::{Hue, Oklch};

/// The colours of one scheme, by the names of their custom properties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shades {
    pub paper: Colour,
    pub raised: Colour,
    pub sunk: Colour,
    pub tint: Colour,
    pub tint_2: Colour,
    pub ink: Colour,
    pub soft: Colour,
    /// Borders of controls.
    pub line: Colour,
    /// Rules that only decorate.
    pub hair: Colour,
    pub link: Colour,
    pub link_2: Colour,
    pub focus: Colour,
    /// The brand, exactly.
    pub band: Colour,
    pub on_band: Colour,
    pub band_2: Colour,
    pub on_band_2: Colour,
    /// The border of a button that is filled with the band: ink where the band alone would not
    /// stand out from the page, and the band otherwise.
    pub edge: Colour,
    pub edge_2: Colour,
    pub ok: Colour,
    pub warn: Colour,
    pub stop: Colour,
    pub note: Colour,
    pub avatars: [Avatar; 6],
}

/// What stands for a person without a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Avatar {
    pub ground: Colour,
    pub text: Colour,
}

/// What each kind of thing must reach.
pub(super) const INK: f64 = 9.0;
pub(super) const READ: f64 = 5.2;
pub(super) const FOCUS: f64 = 4.6;
pub(super) const LINE: f64 = 3.05;
pub(super) const BAND: f64 = 4.5;
pub(super) const EDGE: f64 = 3.0;
pub(super) const AVATAR: f64 = 7.0;

/// How much ink a decorative rule holds.
const HAIR: f64 = 0.14;

impl Shades {
    pub(super) fn of(brand: Colour, accent: Colour, scheme: Scheme) -> Shades {
        let (one, two) = (Oklch::of(brand), Oklch::of(accent));
        let by = |light: f64, dark: f64| match scheme {
            Scheme::Light => light,
            Scheme::Dark => dark,
        };
        let neutral = (one.chroma * 0.12).min(0.012);
        let plain = |lightness, chroma| Oklch { lightness, chroma, hue: one.hue }.colour();
        let paper = plain(by(0.985, 0.175), neutral);
        let raised = plain(by(1.0, 0.225), by(0.0, neutral));
        let sunk = plain(by(0.955, 0.145), neutral * 1.3);
        let tint = |of: Oklch| {
            let chroma = (of.chroma * 0.35).min(by(0.035, 0.05));
            Oklch { lightness: by(0.94, 0.27), chroma, hue: of.hue }.colour()
        };
        let (tint, tint_2) = (tint(one), tint(two));

        let surfaces = [paper, raised, sunk, tint, tint_2];
        let on = |hue, chroma, lightness, target| {
            solve(Oklch { lightness, chroma, hue }, &surfaces, target, scheme)
        };
        let ink = on(one.hue, neutral * 1.5, by(0.26, 0.93), INK);
        let line = Oklch { lightness: by(0.70, 0.42), chroma: neutral * 1.5, hue: one.hue };
        let link = |of: Oklch| {
            let lightness = by(of.lightness.min(0.55), of.lightness.max(0.70));
            on(of.hue, of.chroma, lightness, READ)
        };
        let status = |hue: f64| on(Hue::degrees(hue), 0.13, by(0.5, 0.75), READ);
        let edge = |band: Colour| {
            let stands_out = [paper, raised].iter().all(|under| band.contrast(*under) >= EDGE);
            if stands_out { band } else { ink }
        };
        Shades {
            ink,
            soft: on(one.hue, neutral * 1.5, by(0.50, 0.72), READ),
            line: solve(line, &surfaces[..3], LINE, scheme),
            hair: ink.over(paper, HAIR),
            link: link(one),
            link_2: link(two),
            focus: on(two.hue, two.chroma.max(0.12), by(0.5, 0.8), FOCUS),
            band: brand,
            on_band: brand.text(),
            band_2: accent,
            on_band_2: accent.text(),
            edge: edge(brand),
            edge_2: edge(accent),
            ok: status(150.0),
            warn: status(75.0),
            stop: status(27.0),
            note: status(250.0),
            avatars: std::array::from_fn(|at| avatar(one.hue.turned(60.0 * at as f64), scheme)),
            paper,
            raised,
            sunk,
            tint,
            tint_2,
        }
    }
}

fn avatar(hue: Hue, scheme: Scheme) -> Avatar {
    let (ground, text) = match scheme {
        Scheme::Light => (0.90, 0.40),
        Scheme::Dark => (0.32, 0.85),
    };
    let ground = Oklch { lightness: ground, chroma: 0.06, hue }.colour();
    let text = solve(Oklch { lightness: text, chroma: 0.09, hue }, &[ground], AVATAR, scheme);
    Avatar { ground, text }
}

/// How far lightness moves in one step.
const STEP: f64 = 0.0025;

/// The first colour, walking from `wanted` away from the surfaces, that stands out from all of
/// them; black or white where none does.
fn solve(wanted: Oklch, surfaces: &[Colour], target: f64, scheme: Scheme) -> Colour {
    let (way, end) = match scheme {
        Scheme::Light => (-1.0, wanted.lightness),
        Scheme::Dark => (1.0, 1.0 - wanted.lightness),
    };
    let steps = (end / STEP).floor() as u32;
    let at = |step: u32| {
        let lightness = wanted.lightness + way * STEP * f64::from(step);
        Oklch { lightness, ..wanted }.colour()
    };
    let is_enough = |colour: Colour| surfaces.iter().all(|under| colour.contrast(*under) >= target);
    if is_enough(at(0)) {
        return at(0);
    }
    // Contrast grows along the way but for the rounding of bytes, so halving finds the place, and
    // whatever it finds has been tried.
    let (mut fails, mut found, mut passes) = (0, None, steps + 1);
    while passes - fails > 1 {
        let middle = u32::midpoint(fails, passes);
        let colour = at(middle);
        if is_enough(colour) {
            passes = middle;
            found = Some(colour);
        } else {
            fails = middle;
        }
    }
    found.unwrap_or(match scheme {
        Scheme::Light => Colour::BLACK,
        Scheme::Dark => Colour::WHITE,
    })
}
