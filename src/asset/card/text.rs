//! A text as glyphs: shaped once, in fonts that have its letters and in both
//! directions, then cut into lines and put in the order in which they are seen.
//!
//! All lengths are in ems, so that one shaping serves every size.

use std::ops::Range;

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont, shape as shape_run};
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::BreakOpportunity;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::{Fonts, Style};

/// A glyph where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) font: usize,
    pub(super) id: u32,
    /// From the line's left end, and above its foot.
    pub(super) x: f32,
    pub(super) y: f32,
}

/// A line, as it is seen from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) width: f32,
}

/// A text that has been shaped.
pub(super) struct Shaped<'t> {
    text: &'t str,
    bidi: BidiInfo<'t>,
    runs: Vec<Run>,
    /// How far each byte's cluster moves the pen; nothing for bytes that start none.
    advances: Vec<f32>,
    /// Where a line may end, and the text's own end.
    breaks: Vec<usize>,
}

/// Letters of one font, one script and one direction.
struct Run {
    range: Range<usize>,
    font: usize,
    glyphs: Vec<Moved>,
}

/// A glyph of a run, in the order in which they are seen.
struct Moved {
    id: u32,
    cluster: usize,
    advance: f32,
    x: f32,
    y: f32,
}

/// How much nearer to each other letters of large type stand.
const TIGHT: f32 = -0.014;

/// Shapes a text that [`Fonts::settable`] has passed.
pub(super) fn shape<'t>(fonts: &Fonts, style: Style, text: &'t str, is_rtl: bool) -> Shaped<'t> {
    let base = if is_rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(base));
    let mut shaped = Shaped {
        text,
        runs: Vec::new(),
        advances: vec![0.0; text.len()],
        breaks: unicode_linebreak::linebreaks(text)
            .filter(|(at, kind)| *at == text.len() || *kind == BreakOpportunity::Allowed)
            .map(|(at, _)| at)
            .collect(),
        bidi,
    };
    for (range, font) in pieces(fonts, style, text, &shaped.bidi.levels) {
        let is_back = shaped.bidi.levels[range.start].is_rtl();
        let run = run(fonts, font, text, range, is_back);
        for glyph in &run.glyphs {
            shaped.advances[glyph.cluster] += glyph.advance;
        }
        shaped.runs.push(run);
    }
    shaped
}

/// Stretches of one font, one script and one direction, in the order of the text.
fn pieces(fonts: &Fonts, style: Style, text: &str, levels: &[Level]) -> Vec<(Range<usize>, usize)> {
    let mut pieces: Vec<(Range<usize>, usize)> = Vec::new();
    if fonts.is_empty() {
        return pieces;
    }
    let mut script = Script::Common;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let own = letter.script();
        let is_shared = matches!(own, Script::Common | Script::Inherited | Script::Unknown);
        let found = fonts.find(style, letter);
        if let Some((range, font)) = pieces.last_mut()
            && levels[range.start] == levels[at]
            && found.is_none_or(|found| found == *font || own == Script::Inherited)
            && (is_shared || script == Script::Common || own == script)
        {
            range.end = end;
        } else {
            pieces.push((at..end, found.unwrap_or_default()));
            script = Script::Common;
        }
        if !is_shared {
            script = own;
        }
    }
    pieces
}

fn run(fonts: &Fonts, font: usize, text: &str, range: Range<usize>, is_back: bool) -> Run {
    let face = fonts.font(font);
    let mut buffer = Buffer::new();
    buffer.push_str(&text[range.clone()]);
    buffer.set_pre_context(&text[..range.start]);
    buffer.set_post_context(&text[range.end..]);
    let direction = if is_back { Direction::RightToLeft } else { Direction::LeftToRight };
    buffer.set_direction(direction);
    buffer.guess_segment_properties();
    // The direction is set, which is all that shaping asks for.
    let is_shaped = shape_run(&ShaperFont::new(face), &mut buffer, ShapeOptions::new()).is_ok();
    let em = f32::from(face.units_per_em().max(1));
    let tight = if is_back { 0.0 } else { TIGHT };
    let glyphs = buffer
        .glyph_infos()
        .iter()
        .zip(buffer.glyph_positions())
        .filter(|_| is_shaped)
        .map(|(info, position)| Moved {
            id: info.glyph_id,
            cluster: range.start + info.cluster as usize,
            advance: if position.x_advance == 0 {
                0.0
            } else {
                position.x_advance as f32 / em + tight
            },
            x: position.x_offset as f32 / em,
            y: position.y_offset as f32 / em,
        })
        .collect();
    Run { range, font, glyphs }
}

impl Shaped<'_> {
    /// The lines of the text in a column of this width, and whether a word had to
    /// be torn.
    pub(super) fn lines(&self, width: f32) -> (Vec<Range<usize>>, bool) {
        let mut lines = Vec::new();
        let mut is_torn = false;
        let (mut start, mut end) = (0, 0);
        for at in &self.breaks {
            if self.width(start..*at) <= width {
                end = *at;
                continue;
            }
            if end > start {
                lines.push(start..end);
                start = end;
            }
            // A word that fits no line goes on in the next.
            while self.width(start..*at) > width {
                let cut = self.cut(start..*at, width);
                if cut == *at {
                    break;
                }
                lines.push(start..cut);
                (start, is_torn) = (cut, true);
            }
            end = *at;
        }
        if start < self.text.len() {
            lines.push(start..self.text.len());
        }
        (lines, is_torn)
    }

    /// The end of what fits of a word: at least one letter.
    fn cut(&self, word: Range<usize>, width: f32) -> usize {
        let letters = self.text[word.clone()].grapheme_indices(true);
        let mut end = word.start;
        for (at, letter) in letters {
            let next = word.start + at + letter.len();
            if end > word.start && self.width(word.start..next) > width {
                break;
            }
            end = next;
        }
        end
    }

    /// How wide a part is, without the spaces at its end.
    fn width(&self, part: Range<usize>) -> f32 {
        self.advances[self.trimmed(part)].iter().sum()
    }

    fn trimmed(&self, part: Range<usize>) -> Range<usize> {
        part.start..part.start + self.text[part.clone()].trim_end().len()
    }

    /// A part of the text as one line.
    pub(super) fn line(&self, part: Range<usize>) -> Line {
        let part = self.trimmed(part);
        let mut line = Line::default();
        let Some(paragraph) = self.bidi.paragraphs.first().filter(|_| !part.is_empty()) else {
            return line;
        };
        let (levels, seen) = self.bidi.visual_runs(paragraph, part);
        for stretch in seen {
            let is_back = levels[stretch.start].is_rtl();
            let runs = self
                .runs
                .iter()
                .filter(|run| run.range.start < stretch.end && run.range.end > stretch.start);
            let mut runs: Vec<&Run> = runs.collect();
            if is_back {
                runs.reverse();
            }
            for run in runs {
                for glyph in &run.glyphs {
                    if stretch.contains(&glyph.cluster) {
                        let (x, y) = (line.width + glyph.x, glyph.y);
                        line.glyphs.push(Glyph { font: run.font, id: glyph.id, x, y });
                        line.width += glyph.advance;
                    }
                }
            }
        }
        line
    }
}
