//! A person's mark: 28 bars that look like a spoken sentence, always the same for one slug.
//!
//! It is the `d` of one SVG path, for a view box of `0 0 112 16`. What colour it has and what it
//! stands behind is the template's.

use std::f64::consts::PI;
use std::fmt::Write;

const BARS: u32 = 28;
/// From one bar to the next.
const PITCH: u32 = 4;
const HEIGHT: u32 = 16;
const LEAST: u32 = 3;

/// The view box's width.
pub(super) const WIDTH: u32 = PITCH * BARS;

/// A flat line, where nothing has been said yet.
pub const FLAT: &str = "M0 7h112v2H0z";

/// The bars of a slug, as the data of an SVG path.
pub fn path(slug: &str) -> String {
    let mut path = String::with_capacity(320);
    let mut down = 0;
    for (at, height) in heights(slug).into_iter().enumerate() {
        // Bars are two wide, two apart, and stand around the middle line. An odd height would end
        // on half a unit; the upper half takes the whole of it, so that all numbers are short.
        let top = (HEIGHT - height) / 2;
        if at == 0 {
            write!(path, "M1 {top}").expect("a string takes every write");
        } else {
            // A bar starts above the middle and the one before it ended below.
            write!(path, "m{PITCH}-{}", down - top).expect("a string takes every write");
        }
        // Filling closes each bar, so the pen may stay at its foot.
        write!(path, "h2v{height}h-2").expect("a string takes every write");
        down = top + height;
    }
    path
}

/// The same bars as left, top, width and height, in the view box.
pub(super) fn bars(slug: &str) -> impl Iterator<Item = [u32; 4]> {
    let bar = |(at, height): (u32, u32)| [1 + PITCH * at, (HEIGHT - height) / 2, 2, height];
    (0..).zip(heights(slug)).map(bar)
}

/// Heights from 3 to 16, low at both ends as a breath is.
fn heights(slug: &str) -> [u32; BARS as usize] {
    // Xorshift would stay at zero for ever.
    let mut state = hash(slug).max(1);
    std::array::from_fn(|at| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // The upper bits are the better ones; 53 of them fill a float exactly.
        let loudness = (state >> 11) as f64 / (1_u64 << 53) as f64;
        let envelope = (PI * at as f64 / f64::from(BARS - 1)).sin().max(0.0).powf(0.6);
        LEAST + (f64::from(HEIGHT - LEAST) * loudness * envelope).round() as u32
    })
}

/// FNV-1a of 64 bits.
pub(super) fn hash(slug: &str) -> u64 {
    slug.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_always_makes_the_same_mark() {
        assert_eq!(
            path("ana-lima"),
            "M1 6h2v3h-2m4-4h2v6h-2m4-6h2v6h-2m4-6h2v5h-2m4-5h2v6h-2m4-8h2v10h-2m4-7h2v4h-2\
             m4-9h2v13h-2m4-9h2v5h-2m4-7h2v9h-2m4-8h2v8h-2m4-11h2v14h-2m4-14h2v14h-2\
             m4-12h2v9h-2m4-6h2v4h-2m4-5h2v6h-2m4-8h2v9h-2m4-10h2v12h-2m4-9h2v5h-2m4-5h2v5h-2\
             m4-5h2v5h-2m4-6h2v8h-2m4-10h2v11h-2m4-10h2v9h-2m4-7h2v6h-2m4-6h2v6h-2m4-5h2v4h-2\
             m4-4h2v3h-2"
        );
    }

    #[test]
    fn other_slugs_make_other_marks() {
        let marks: std::collections::BTreeSet<_> =
            (0..2_000).map(|number| path(&format!("voice-{number}"))).collect();
        assert_eq!(marks.len(), 2_000);
    }

    #[test]
    fn marks_are_small_and_low_at_both_ends() {
        for number in 0..2_000 {
            let slug = format!("voice-{number}");
            let heights = heights(&slug);
            assert!(heights.iter().all(|height| (3..=16).contains(height)), "{heights:?}");
            assert_eq!((heights[0], heights[27]), (3, 3));
            assert!(path(&slug).len() < 340);
        }
    }

    #[test]
    fn every_bar_stands_around_the_middle_line() {
        let mark = path("ana-lima");
        let mut top = 0;
        let mut bars = 0;
        for bar in mark.split(['M', 'm']).skip(1) {
            let (move_to, sides) = bar.split_once('h').unwrap();
            let (_, down) = move_to.split_once([' ', '-']).unwrap();
            let down: i32 = down.parse().unwrap();
            top = if bars == 0 { down } else { top - down };
            let height: i32 =
                sides.split_once('v').unwrap().1.split_once('h').unwrap().0.parse().unwrap();
            assert!((0..=1).contains(&(16 - height - 2 * top)), "{bar}");
            top += height;
            bars += 1;
        }
        assert_eq!(bars, 28);
    }

    #[test]
    fn the_empty_slug_has_a_mark_too() {
        assert!(path("").starts_with("M1 6h2v3h-2m4-"), "{}", path(""));
    }
}
