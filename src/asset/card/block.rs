//! Words in a column: as large as there is room for, in lines of much the same
//! length, and with an ellipsis where there are too many of them.

use std::ops::Range;

use super::fonts::{Fonts, Style};
use super::text::{Line, Shaped, shape};

/// Room for some words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'r> {
    /// In pixels.
    pub(super) width: f32,
    pub(super) height: f32,
    /// The most lines.
    pub(super) lines: usize,
    /// Sizes of type in pixels, the best first.
    pub(super) sizes: &'r [f32],
    /// From one line's foot to the next, in ems.
    pub(super) leading: f32,
}

/// Words that have found their lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    pub(super) size: f32,
    pub(super) leading: f32,
    /// How high a capital is, in ems.
    capital: f32,
}

/// How far letters reach below the line, in ems.
const BELOW: f32 = 0.24;

impl Block {
    /// From the top of the first line's capitals to below the last line, in pixels.
    pub(super) fn height(&self) -> f32 {
        height(self.lines.len(), self.size, self.leading, self.capital)
    }

    /// The width of the longest line, in pixels.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width * self.size).fold(0.0, f32::max)
    }

    /// The feet of the lines, from the block's top, in pixels.
    pub(super) fn feet(&self) -> impl Iterator<Item = (&Line, f32)> {
        let first = self.capital * self.size;
        let foot = move |at: usize| first + at as f32 * self.leading * self.size;
        self.lines.iter().enumerate().map(move |(at, line)| (line, foot(at)))
    }
}

fn height(lines: usize, size: f32, leading: f32, capital: f32) -> f32 {
    match lines {
        0 => 0.0,
        lines => size * (capital + leading * (lines - 1) as f32 + BELOW),
    }
}

/// Sets words in a room.
pub(super) fn set(fonts: &Fonts, style: Style, words: &str, is_rtl: bool, room: Room<'_>) -> Block {
    let shaped = shape(fonts, style, words, is_rtl);
    let capital = fonts.first(style).map_or(0.7, |font| {
        let (metrics, em) = (font.metrics(), f32::from(font.units_per_em().max(1)));
        let told = metrics.cap_height.map_or(0.0, |height| height.to_f32() / em);
        if told > 0.3 { told } else { 0.7 }
    });
    let block = |size: f32, lines: Vec<Line>| Block { lines, size, leading: room.leading, capital };
    let most = |size: f32| {
        let fit = |lines: &usize| height(*lines, size, room.leading, capital) <= room.height;
        (1..=room.lines).take_while(fit).last().unwrap_or(1)
    };
    for size in room.sizes {
        let (lines, is_torn) = shaped.lines(room.width / size);
        if lines.len() <= most(*size) && !is_torn {
            return block(*size, balanced(&shaped, &lines, room.width / size));
        }
    }
    let size = room.sizes.last().copied().unwrap_or(16.0);
    let width = room.width / size;
    let (lines, _) = shaped.lines(width);
    let most = most(size);
    if lines.len() <= most {
        return block(size, lines.into_iter().map(|line| shaped.line(line)).collect());
    }
    block(size, shortened(fonts, style, &words[..lines[most - 1].end], is_rtl, (width, most)))
}

/// As many lines, each about as long as the others.
fn balanced(shaped: &Shaped<'_>, lines: &[Range<usize>], width: f32) -> Vec<Line> {
    let (mut low, mut high) = (width * 0.5, width);
    for _ in 0..8 {
        let middle = f32::midpoint(low, high);
        let (narrower, is_torn) = shaped.lines(middle);
        if narrower.len() == lines.len() && !is_torn { high = middle } else { low = middle }
    }
    shaped.lines(high).0.into_iter().map(|line| shaped.line(line)).collect()
}

/// As much of the words as leaves room for an ellipsis.
fn shortened(
    fonts: &Fonts,
    style: Style,
    words: &str,
    is_rtl: bool,
    (width, most): (f32, usize),
) -> Vec<Line> {
    let mut words = words;
    loop {
        let kept = words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let text = format!("{kept}…");
        let shaped = shape(fonts, style, &text, is_rtl);
        let (lines, _) = shaped.lines(width);
        if lines.len() <= most || kept.is_empty() {
            return lines.into_iter().map(|line| shaped.line(line)).collect();
        }
        // A word less; within a word that fills the column, a letter less.
        let end = kept.rfind(' ').filter(|end| kept.len() - end < 24);
        let end = end.or_else(|| kept.char_indices().next_back().map(|(at, _)| at));
        words = &kept[..end.unwrap_or(0)];
    }
}
