//! Cards as pixels: what is on them, how words find their lines, and that nobody's words
//! are anything but words. Expected places are far from what a change of type would move.

use std::fs;
use std::path::Path;

use super::block::{Room, set};
use super::fonts::Style;
use super::text::{Line, shape};
use super::*;
use crate::asset::palette::Scheme;

/// The theme's own cuts.
fn fonts() -> Fonts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/cards");
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let entry = entry.unwrap();
        (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
    });
    Fonts::new(files)
}

fn livery() -> Livery {
    in_colours("#0b5351", Some("#ffc83a"))
}

fn in_colours(brand: &str, accent: Option<&str>) -> Livery {
    let palette = crate::asset::palette(Some(brand), accent).unwrap();
    Livery::new(Arc::new(fonts()), palette.shades(Scheme::Light).clone())
}

fn voice(words: &str) -> Card {
    Card {
        kind: Kind::Voice,
        words: Some(words.to_owned()),
        name: Some("Ana Lima".to_owned()),
        mark: Some("ana-lima".to_owned()),
        hub: Some("Voices".to_owned()),
        faces: vec![Face { initials: Some("AL".to_owned()), ..Face::default() }],
        ..Card::default()
    }
}

fn room(width: f32, lines: usize) -> Room<'static> {
    Room { width, height: 1000.0, lines, sizes: &[60.0, 40.0], leading: 1.2 }
}

fn drawn(card: &Card) -> image::RgbImage {
    let bytes = card.draw(&livery(), &|_| None).unwrap();
    image::load_from_memory(&bytes).unwrap().into_rgb8()
}

#[test]
fn a_card_has_the_size_that_networks_ask_for() {
    assert_eq!(drawn(&voice("I fix engines.")).dimensions(), (1200, 630));
    let square = Card { shape: Shape::Square, ..voice("I fix engines.") };
    assert_eq!(drawn(&square).dimensions(), (1080, 1080));
}

#[test]
fn the_brand_is_on_it_as_it_is() {
    let card = drawn(&voice("I fix engines."));
    assert_eq!(card.get_pixel(2, 2).0, [0x0b, 0x53, 0x51]);
    let yellow = card.pixels().filter(|pixel| pixel.0 == [0xff, 0xc8, 0x3a]).count();
    assert!(yellow > 500, "the mark has the second colour where it stands out: {yellow}");
}

#[test]
fn a_name_tells_everything_that_is_drawn() {
    let livery = livery();
    let name = |card: &Card| card.file_name(&livery);
    let one = voice("I fix engines.");
    assert_eq!(name(&one), name(&one.clone()));
    assert!(name(&one).ends_with(".png"), "{}", name(&one));
    let others = [
        voice("I fix engine."),
        Card { is_rtl: true, ..one.clone() },
        Card { shape: Shape::Square, ..one.clone() },
        Card { role: Some("Fitter".to_owned()), ..one.clone() },
        Card { photo: Some("digest".to_owned()), ..one.clone() },
    ];
    for other in &others {
        assert_ne!(name(&one), name(other), "{other:?}");
    }
    assert!(name(&others[4]).ends_with(".jpg"), "photos are JPEG");
    assert_ne!(name(&one), one.file_name(&in_colours("#ffd400", None)));
    let bare = Livery::new(Arc::new(Fonts::new([])), livery.shades.clone());
    assert_ne!(name(&one), one.file_name(&bare));
}

#[test]
fn the_same_card_is_always_the_same_bytes() {
    let card = voice("Four of us, one lamp, and the tide coming in.");
    let draw = || card.draw(&livery(), &|_| None).unwrap();
    assert_eq!(draw(), draw());
}

#[test]
fn long_words_are_set_smaller_and_then_shortened() {
    let fonts = fonts();
    let set = |words: &str, width: f32| set(&fonts, Style::Strong, words, false, room(width, 2));
    let short = set("Engines", 400.0);
    assert_eq!((short.lines.len(), short.size), (1, 60.0));
    let longer = set("What I learnt about engines in winter", 400.0);
    assert_eq!((longer.lines.len(), longer.size), (2, 40.0));
    let words = "What I learnt about engines in the winter in which the yard was full of snow";
    let cut = set(words, 600.0);
    assert_eq!(cut.lines.len(), 2);
    assert!(cut.width() <= 600.0);
    let all = shape(&fonts, Style::Strong, words, false);
    assert_eq!(all.lines(600.0 / 40.0).0.len(), 3, "it would not fit");
    let ellipsis = shape(&fonts, Style::Strong, "…", false).line(0.."…".len()).glyphs[0].id;
    assert_eq!(cut.lines[1].glyphs.last().unwrap().id, ellipsis);
}

#[test]
fn lines_are_of_much_the_same_length() {
    let block = set(
        &fonts(),
        Style::Strong,
        "The night the pumps gave up and we did not",
        false,
        Room { width: 1000.0, height: 400.0, lines: 3, sizes: &[60.0], leading: 1.1 },
    );
    let widths: Vec<f32> = block.lines.iter().map(|line| line.width).collect();
    assert_eq!(widths.len(), 2);
    assert!((widths[0] - widths[1]).abs() < widths[0] * 0.35, "{widths:?}");
}

#[test]
fn a_word_longer_than_a_line_goes_on_in_the_next() {
    let fonts = fonts();
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let block = set(&fonts, Style::Strong, word, false, room(500.0, 9));
    assert!(block.lines.len() > 1 && block.width() <= 500.0);
    let count: usize = block.lines.iter().map(|line| line.glyphs.len()).sum();
    let whole = shape(&fonts, Style::Strong, word, false).line(0..word.len());
    assert_eq!(count, whole.glyphs.len(), "nothing is lost");
}

#[test]
fn what_no_font_has_is_told_from_what_says_nothing() {
    let fonts = fonts();
    assert_eq!(
        fonts.settable("  Żółć\n und \u{201e}Ruhe\u{201c} ").as_deref(),
        Some("Żółć und „Ruhe“")
    );
    assert_eq!(fonts.settable("Cafe\u{301}").as_deref(), Some("Café"), "composed first");
    assert_eq!(fonts.settable("Soup 🍲 for two 👩🏽‍🍳").as_deref(), Some("Soup for two"));
    for none in ["محركات", "Engines محركات", "моторы", "エンジン", "🍲", "", "…"]
    {
        assert_eq!(fonts.settable(none), None, "{none}");
    }
}

#[test]
fn hostile_words_are_drawn_as_words() {
    let (plain, hostile) = (
        voice("</text><image href='file:///etc/passwd'/>"),
        voice("&lt;/text&gt;<script>alert(1)</script>"),
    );
    for card in [plain, hostile] {
        assert_eq!(drawn(&card).dimensions(), (1200, 630));
    }
    let long = "x".repeat(20_000);
    assert_eq!(drawn(&voice(&long)).dimensions(), (1200, 630));
}

#[test]
fn a_card_without_words_still_shows_the_person() {
    let with = drawn(&voice("I fix engines."));
    let without = drawn(&Card { words: None, name: None, ..voice("") });
    assert_ne!(with, without);
    let band = [0x0b, 0x53, 0x51];
    assert!(without.pixels().filter(|pixel| pixel.0 != band).count() > 5_000);
}

/// Where the ink of a line of pixels begins and ends.
fn ink(card: &image::RgbImage, rows: std::ops::Range<u32>) -> (u32, u32) {
    let ground = card.get_pixel(0, 0).0;
    let columns = |x: &u32| rows.clone().any(|y| card.get_pixel(*x, y).0 != ground);
    let first = (0..card.width()).find(columns).unwrap();
    (first, (0..card.width()).rev().find(columns).unwrap())
}

#[test]
fn a_card_is_mirrored_where_lines_begin_at_the_right() {
    let card = Card { mark: None, ..voice("Engines") };
    let (left, _) = ink(&drawn(&card), 0..630);
    let (_, right) = ink(&drawn(&Card { is_rtl: true, ..card }), 0..630);
    assert!(left < 80, "{left}");
    assert!(1200 - right < 80, "{right}");
}

/// The letters of a line from left to right, for fonts with a glyph for each.
fn seen(line: &Line) -> Vec<u32> {
    line.glyphs.iter().map(|glyph| glyph.id).collect()
}

#[test]
fn numbers_keep_their_order_in_a_line_from_the_right() {
    let fonts = fonts();
    let line = |text: &str, is_rtl| {
        let shaped = shape(&fonts, Style::Plain, text, is_rtl);
        seen(&shaped.line(0..text.len()))
    };
    let (from_left, from_right) = (line("24 !", false), line("24 !", true));
    assert_eq!(from_left[..2], from_right[2..], "the number reads the same");
    assert_eq!(from_left[3], from_right[0], "the sign stands behind it, which is left");
}

#[test]
fn other_brands_and_empty_cards_are_drawn_too() {
    for brand in ["#ffd400", "#000000", "#ff00ff", "#ffffff"] {
        let livery = in_colours(brand, None);
        for kind in [Kind::Voice, Kind::Profile, Kind::House, Kind::Home] {
            for shape in [Shape::Wide, Shape::Square] {
                for card in [
                    Card { kind, shape, ..Card::default() },
                    Card { kind, shape, ..voice("I fix engines.") },
                ] {
                    assert!(card.draw(&livery, &|_| None).is_ok(), "{card:?}");
                }
            }
        }
    }
}
