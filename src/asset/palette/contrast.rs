//! What the colours of a scheme reached, as the bytes that are written.

use super::Scheme;
use super::colour::Colour;
use super::shades::{AVATAR, BAND, EDGE, FOCUS, INK, LINE, READ, Shades};

/// A colour, what it stands on, and how far apart they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// A custom property, such as `--ink`.
    pub name: &'static str,
    /// The custom property that it stands on.
    pub against: &'static str,
    pub scheme: Scheme,
    pub ratio: f64,
    /// The least it was solved for.
    pub wanted: f64,
}

impl Contrast {
    pub fn is_met(&self) -> bool {
        self.ratio >= self.wanted
    }
}

const AVATARS: [(&str, &str); 6] = [
    ("--on-avatar-0", "--avatar-0"),
    ("--on-avatar-1", "--avatar-1"),
    ("--on-avatar-2", "--avatar-2"),
    ("--on-avatar-3", "--avatar-3"),
    ("--on-avatar-4", "--avatar-4"),
    ("--on-avatar-5", "--avatar-5"),
];

pub(super) fn of(shades: &Shades, scheme: Scheme) -> Vec<Contrast> {
    let Shades { paper, raised, sunk, tint, tint_2, .. } = *shades;
    let pages = [("--paper", paper), ("--raised", raised), ("--sunk", sunk)];
    let tints = [("--tint", tint), ("--tint-2", tint_2)];
    let everywhere: Vec<(&'static str, Colour)> = pages.into_iter().chain(tints).collect();

    let mut list = Vec::new();
    let mut add = |name, colour: Colour, grounds: &[(&'static str, Colour)], wanted| {
        list.extend(grounds.iter().map(|(against, ground)| Contrast {
            name,
            against,
            scheme,
            ratio: colour.contrast(*ground),
            wanted,
        }));
    };
    add("--ink", shades.ink, &everywhere, INK);
    add("--soft", shades.soft, &everywhere, READ);
    add("--line", shades.line, &pages, LINE);
    add("--link", shades.link, &everywhere, READ);
    add("--link-2", shades.link_2, &everywhere, READ);
    add("--focus", shades.focus, &everywhere, FOCUS);
    add("--on-band", shades.on_band, &[("--band", shades.band)], BAND);
    add("--on-band-2", shades.on_band_2, &[("--band-2", shades.band_2)], BAND);
    add("--edge", shades.edge, &pages[..2], EDGE);
    add("--edge-2", shades.edge_2, &pages[..2], EDGE);
    add("--ok", shades.ok, &everywhere, READ);
    add("--warn", shades.warn, &everywhere, READ);
    add("--stop", shades.stop, &everywhere, READ);
    add("--note", shades.note, &everywhere, READ);
    for ((name, against), avatar) in AVATARS.into_iter().zip(shades.avatars) {
        add(name, avatar.text, &[(against, avatar.ground)], AVATAR);
    }
    list
}
