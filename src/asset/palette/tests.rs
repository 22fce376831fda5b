//! What holds for every palette, whatever the brand.

use super::*;

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

/// Colours that break recipes: the ends of every channel, greys, and their neighbours.
const HARD: [&str; 13] = [
    "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff",
    "#808080", "#010101", "#fefefe", "#767676", "#ffd400",
];

/// A few thousand pairs each time, all twenty thousand where `OPENMIC_REQUIRE` asks for them.
fn pairs() -> Vec<(Colour, Option<Colour>)> {
    let count = if std::env::var_os("OPENMIC_REQUIRE").is_some() { 20_000 } else { 2_000 };
    let hard = HARD.iter().flat_map(|one| HARD.iter().map(move |two| (colour(one), colour(two))));
    let mut pairs: Vec<_> = hard.map(|(one, two)| (one, Some(two))).collect();
    pairs.extend(HARD.iter().map(|one| (colour(one), None)));
    let mut state = 7_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let [red, green, blue, ..] = state.to_le_bytes();
        Colour { red, green, blue }
    };
    while pairs.len() < count {
        let one = next();
        let accent = if pairs.len() % 3 == 0 { None } else { Some(next()) };
        pairs.push((one, accent));
    }
    pairs
}

#[test]
fn no_brand_makes_a_page_that_cannot_be_read() {
    let pairs = pairs();
    let halves = pairs.split_at(pairs.len() / 2);
    std::thread::scope(|scope| {
        for half in [halves.0, halves.1] {
            scope.spawn(move || {
                for (brand, accent) in half {
                    let palette = Palette::of(*brand, *accent);
                    assert_eq!(palette.light.band, *brand);
                    assert_eq!(palette.dark.band_2, accent.unwrap_or(*brand));
                    for contrast in palette.contrasts() {
                        assert!(contrast.is_met(), "{brand} {accent:?}: {contrast:?}");
                    }
                }
            });
        }
    });
}

#[test]
fn every_colour_carries_white_or_black() {
    let mut least = f64::MAX;
    for number in (0..0x100_0000_u32).step_by(37) {
        let [_, red, green, blue] = number.to_be_bytes();
        let ground = Colour { red, green, blue };
        least = least.min(ground.contrast(ground.text()));
    }
    assert!(least >= 4.58, "{least}");
}

#[test]
fn one_colour_is_enough_and_is_used_twice() {
    let brand = colour("#0b5d5b");
    let palette = Palette::of(brand, None);
    assert_eq!(palette, Palette::of(brand, Some(brand)));
    assert_eq!(palette.light.link, palette.light.link_2);
}

#[test]
fn a_readable_brand_is_its_own_link() {
    let palette = Palette::of(colour("#0b5d5b"), None);
    assert_eq!(palette.light.link, colour("#0b5d5b"));
}

#[test]
fn a_yellow_button_has_an_edge_of_ink_on_light_pages_only() {
    let palette = Palette::of(colour("#ffd400"), None);
    assert_eq!(palette.light.band, colour("#ffd400"));
    assert_eq!(palette.light.edge, palette.light.ink);
    assert_eq!(palette.dark.edge, palette.dark.band);
}

#[test]
fn the_six_avatars_can_be_told_apart() {
    for brand in HARD {
        let palette = Palette::of(colour(brand), None);
        for shades in [&palette.light, &palette.dark] {
            let mut grounds: Vec<_> = shades.avatars.iter().map(|avatar| avatar.ground).collect();
            grounds.sort_unstable();
            grounds.dedup();
            assert_eq!(grounds.len(), 6, "{brand}");
        }
    }
}

#[test]
fn the_style_sheet_names_every_property_in_every_scheme() {
    let css = Palette::of(colour("#0b5d5b"), Some(colour("#e0673a"))).css();
    let names = "paper raised sunk tint tint-2 ink soft line hair link link-2 focus band on-band \
                 band-2 on-band-2 edge edge-2 ok warn stop note avatar-0 avatar-1 avatar-2 \
                 avatar-3 avatar-4 avatar-5 on-avatar-0 on-avatar-1 on-avatar-2 on-avatar-3 \
                 on-avatar-4 on-avatar-5";
    for name in names.split_whitespace() {
        assert_eq!(css.matches(&format!("--{name}:#")).count(), 4, "{name}");
    }
    assert_eq!(css.matches("--").count(), 4 * names.split_whitespace().count() + 4);
    assert!(css.starts_with(":root{color-scheme:light;--paper:#"));
    for part in [
        "@media (prefers-color-scheme: dark){:root:not([data-scheme=light]){",
        "\n:root[data-scheme=dark]{",
        "@media (prefers-contrast: more){:root:root{--soft:var(--ink);--line:var(--ink)}}",
    ] {
        assert!(css.contains(part), "{part}");
    }
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn one_palette_is_pinned() {
    let palette = Palette::of(colour("#0b5fff"), Some(colour("#ff6b35")));
    let light = &palette.light;
    let pinned = [light.paper, light.tint, light.ink, light.soft, light.line, light.link_2];
    let pinned = pinned.map(|colour| colour.to_string()).join(" ");
    assert_eq!(pinned, "#f7faff #e1ecff #1f242d #5a606a #838994 #ad3800");
}
