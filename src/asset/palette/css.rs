//! A palette as custom properties.

use std::fmt::Write;

use super::{Palette, Shades};

pub(super) fn of(palette: &Palette) -> String {
    let (light, dark) = (declarations(&palette.light), declarations(&palette.dark));
    // A doubled `:root` weighs as much as the selectors of the dark scheme. Written after them,
    // it wins in either scheme: paper is white, and more contrast is more contrast.
    format!(
        ":root{{color-scheme:light;{light}}}\n\
         @media (prefers-color-scheme: dark){{:root:not([data-scheme=light])\
         {{color-scheme:dark;{dark}}}}}\n\
         :root[data-scheme=dark]{{color-scheme:dark;{dark}}}\n\
         @media print{{:root:root{{color-scheme:light;{light}}}}}\n\
         @media (prefers-contrast: more){{:root:root{{--soft:var(--ink);--line:var(--ink)}}}}\n"
    )
}

fn declarations(shades: &Shades) -> String {
    let named = [
        ("paper", shades.paper),
        ("raised", shades.raised),
        ("sunk", shades.sunk),
        ("tint", shades.tint),
        ("tint-2", shades.tint_2),
        ("ink", shades.ink),
        ("soft", shades.soft),
        ("line", shades.line),
        ("hair", shades.hair),
        ("link", shades.link),
        ("link-2", shades.link_2),
        ("focus", shades.focus),
        ("band", shades.band),
        ("on-band", shades.on_band),
        ("band-2", shades.band_2),
        ("on-band-2", shades.on_band_2),
        ("edge", shades.edge),
        ("edge-2", shades.edge_2),
        ("ok", shades.ok),
        ("warn", shades.warn),
        ("stop", shades.stop),
        ("note", shades.note),
    ];
    let mut css = String::with_capacity(768);
    for (name, colour) in named {
        write!(css, "--{name}:{colour};").expect("a string takes every write");
    }
    for (at, avatar) in shades.avatars.iter().enumerate() {
        write!(css, "--avatar-{at}:{};--on-avatar-{at}:{};", avatar.ground, avatar.text)
            .expect("a string takes every write");
    }
    css.pop();
    css
}
