//! The sheet a card is drawn on. Places are measured from the start of the
//! line, which is the right where people write from the right.

use harfrust::GlyphId;
use skrifa::{DrawMemory, PathSink, ScalerFont};
use tiny_skia::{
    Color, FillRule, FilterQuality, Paint, Path, PathBuilder, Pattern, Pixmap, Rect, SpreadMode,
    Transform,
};

use super::block::Block;
use super::fonts::Fonts;
use crate::asset::palette::Colour;
use crate::asset::picture::Canvas;
use crate::asset::signature;

pub(super) struct Sheet<'f> {
    pixels: Pixmap,
    fonts: &'f Fonts,
    is_rtl: bool,
}

/// A rectangle, in pixels: from the start, from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Which end of a line stands at the place that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    End,
    Middle,
}

impl<'f> Sheet<'f> {
    /// A sheet of one colour.
    pub(super) fn new(
        (width, height): (u32, u32),
        ground: Colour,
        fonts: &'f Fonts,
        is_rtl: bool,
    ) -> Sheet<'f> {
        let mut pixels = Pixmap::new(width, height).expect("every shape has a size");
        pixels.fill(colour(ground));
        Sheet { pixels, fonts, is_rtl }
    }

    pub(super) fn width(&self) -> f32 {
        self.pixels.width() as f32
    }

    pub(super) fn height(&self) -> f32 {
        self.pixels.height() as f32
    }

    /// Red, green, blue and nothing transparent, a byte each.
    pub(super) fn into_pixels(self) -> Vec<u8> {
        self.pixels.take()
    }

    /// From the left, of something so wide.
    fn left(&self, x: f32, width: f32) -> f32 {
        if self.is_rtl { self.width() - x - width } else { x }
    }

    pub(super) fn fill(&mut self, area: Area, with: Colour) {
        let x = self.left(area.x, area.width);
        if let Some(rect) = Rect::from_xywh(x, area.y, area.width, area.height) {
            self.pixels.fill_rect(rect, &paint(with), Transform::identity(), None);
        }
    }

    pub(super) fn circle(&mut self, area: Area, with: Colour) {
        let paint = paint(with);
        self.round(area, &paint);
    }

    fn round(&mut self, area: Area, paint: &Paint<'_>) {
        let x = self.left(area.x, area.width) + area.width / 2.0;
        let y = area.y + area.height / 2.0;
        if let Some(path) = PathBuilder::from_circle(x, y, area.width / 2.0) {
            self.path(&path, paint);
        }
    }

    /// A picture that has just the size of the area.
    pub(super) fn picture(&mut self, area: Area, canvas: &Canvas, is_round: bool) {
        let Some(picture) = pixmap(canvas) else { return };
        let x = self.left(area.x, area.width);
        let scale = (area.width / picture.width() as f32, area.height / picture.height() as f32);
        let paint = Paint {
            shader: Pattern::new(
                picture.as_ref(),
                SpreadMode::Pad,
                FilterQuality::Bilinear,
                1.0,
                Transform::from_row(scale.0, 0.0, 0.0, scale.1, x, area.y),
            ),
            anti_alias: is_round,
            ..Paint::default()
        };
        if is_round {
            self.round(area, &paint);
        } else if let Some(rect) = Rect::from_xywh(x, area.y, area.width, area.height) {
            self.pixels.fill_rect(rect, &paint, Transform::identity(), None);
        }
    }

    /// The mark of a slug, so wide; a seventh of that high.
    pub(super) fn mark(&mut self, slug: &str, (x, y): (f32, f32), width: f32, with: Colour) {
        let scale = width / signature::WIDTH as f32;
        let mut path = PathBuilder::new();
        for bar in signature::bars(slug) {
            let [x, y, width, height] = bar.map(|side| side as f32 * scale);
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                path.push_rect(rect);
            }
        }
        let Some(path) = path.finish() else { return };
        let left = self.left(x, width);
        // Spoken from the right, the sentence begins there.
        let place = if self.is_rtl {
            Transform::from_row(-1.0, 0.0, 0.0, 1.0, left + width, y)
        } else {
            Transform::from_translate(left, y)
        };
        self.pixels.fill_path(&path, &paint(with), FillRule::Winding, place, None);
    }

    /// Words, from the top of their first line's capitals.
    pub(super) fn words(&mut self, block: &Block, (x, y): (f32, f32), align: Align, with: Colour) {
        let mut pen = Pen { path: PathBuilder::new(), x: 0.0, y: 0.0, scale: block.size };
        let mut scaler: Option<(usize, ScalerFont)> = None;
        for (line, foot) in block.feet() {
            let width = line.width * block.size;
            let start = match align {
                Align::Start => x,
                Align::End => x - width,
                Align::Middle => x - width / 2.0,
            };
            let left = self.left(start, width);
            for glyph in &line.glyphs {
                if scaler.as_ref().is_none_or(|(font, _)| *font != glyph.font) {
                    let font = self.fonts.font(glyph.font).clone();
                    pen.scale = block.size / f32::from(font.units_per_em().max(1));
                    scaler = Some((glyph.font, ScalerFont::force_unhinted(font, None)));
                }
                pen.x = left + glyph.x * block.size;
                pen.y = y + foot - glyph.y * block.size;
                let outline = scaler.as_ref().and_then(|(_, font)| font.outline(glyph.id()));
                if let Some(outline) = outline {
                    // A glyph that cannot be read leaves its place empty.
                    let _ = outline.draw(DrawMemory::Scratch, &mut pen);
                }
            }
        }
        if let Some(path) = pen.path.finish() {
            self.path(&path, &paint(with));
        }
    }

    fn path(&mut self, path: &Path, paint: &Paint<'_>) {
        self.pixels.fill_path(path, paint, FillRule::Winding, Transform::identity(), None);
    }
}

impl super::text::Glyph {
    fn id(&self) -> GlyphId {
        GlyphId::new(self.id)
    }
}

/// Draws outlines of glyphs where the pen is. Fonts count upwards, pixels down.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx0, cy0), self.at(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn colour(colour: Colour) -> Color {
    Color::from_rgba8(colour.red, colour.green, colour.blue, 255)
}

fn paint(with: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour(with));
    paint.anti_alias = true;
    paint
}

fn pixmap(canvas: &Canvas) -> Option<Pixmap> {
    let image = canvas.opaque();
    let mut pixels = Pixmap::new(image.width(), image.height())?;
    for (to, from) in pixels.data_mut().chunks_exact_mut(4).zip(image.as_raw().chunks_exact(3)) {
        to[..3].copy_from_slice(from);
        to[3] = u8::MAX;
    }
    Some(pixels)
}
