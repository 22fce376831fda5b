//! What a picture is, from its header alone.

use image::metadata::Orientation;

use super::outline::Outline;
use super::{Format, Kind, LONGEST_SIDE, MOST_BYTES, MOST_MEMORY, MOST_PIXELS, Refusal};
use super::{exif, jpeg, kind, png, webp};

/// What a picture is. Nothing of it has been decoded yet, so drawing it may still be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Probe {
    /// In pixels, after the picture is turned upright.
    pub width: u32,
    pub height: u32,
    pub format: Format,
    /// Whether parts of it may be transparent.
    pub has_alpha: bool,
    /// Whether the file says where it was taken. What is drawn never does.
    pub has_location: bool,
    /// What reading it takes, in bytes, so that not too many are read at once.
    pub memory: u64,
}

impl Probe {
    /// The size at which [`super::draw`] draws it when asked for a width.
    pub fn scaled(&self, width: u32) -> (u32, u32) {
        scaled((self.width, self.height), width)
    }
}

/// Looks at a picture without decoding it.
pub fn probe(bytes: &[u8]) -> Result<Probe, Refusal> {
    let (format, outline) = outline(bytes)?;
    let (width, height) = upright(&outline, exif::orientation(&outline));
    Ok(Probe {
        width,
        height,
        format,
        has_alpha: outline.has_alpha,
        has_location: exif::has_location(&outline),
        memory: memory(&outline),
    })
}

/// Which of the wanted widths a picture can fill that is so wide, in order; for those that it
/// cannot, its own.
pub fn widths(full: u32, wanted: &[u32]) -> Vec<u32> {
    let full = full.max(1);
    let mut widths: Vec<u32> = wanted.iter().map(|width| (*width).clamp(1, full)).collect();
    widths.sort_unstable();
    widths.dedup();
    widths
}

/// The format and the outline of a picture that is within all limits.
pub(super) fn outline(bytes: &[u8]) -> Result<(Format, Outline<'_>), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooHeavy { bytes: bytes.len() });
    }
    let format = kind::of(bytes).map_err(Refusal::Kind)?;
    let outline = match format {
        Format::Jpeg => jpeg::outline(bytes),
        Format::Png => png::outline(bytes),
        Format::WebP => webp::outline(bytes),
        Format::Avif => Err(Refusal::Kind(Kind::Avif)),
    }?;
    let (width, height) = (outline.width, outline.height);
    let pixels = u64::from(width) * u64::from(height);
    let most = MOST_PIXELS.min(MOST_MEMORY / outline.cost);
    if pixels > most {
        return Err(Refusal::TooManyPixels { pixels, most });
    }
    if width.max(height) > LONGEST_SIDE {
        return Err(Refusal::TooLong { width, height });
    }
    if pixels > outline.pixels_held {
        return Err(Refusal::CutShort);
    }
    Ok((format, outline))
}

pub(super) fn memory(outline: &Outline<'_>) -> u64 {
    u64::from(outline.width) * u64::from(outline.height) * outline.cost
}

pub(super) fn upright(outline: &Outline<'_>, orientation: Orientation) -> (u32, u32) {
    match is_turned(orientation) {
        true => (outline.height, outline.width),
        false => (outline.width, outline.height),
    }
}

/// Whether width and height change places.
pub(super) fn is_turned(orientation: Orientation) -> bool {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => true,
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => false,
    }
}

/// A size of the same shape, `width` wide and never larger.
pub(super) fn scaled((full, height): (u32, u32), width: u32) -> (u32, u32) {
    let full = full.max(1);
    let width = width.clamp(1, full);
    let high = (u64::from(height) * u64::from(width) + u64::from(full) / 2) / u64::from(full);
    // No higher than the picture, since it is no wider.
    (width, u32::try_from(high).unwrap_or(height).max(1))
}
