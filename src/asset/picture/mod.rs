//! Photos and drawings as a site may show them: looked at, read within limits, made smaller, and
//! written anew.
//!
//! A picture comes from anybody, so it is known by its content and never by its name, and its
//! header is believed only as far as memory reaches. What is published is always drawn again
//! from the pixels: where it was taken, with what, and whatever else a file can carry, stays
//! behind. Which pictures may be shown is decided elsewhere, and so is where they are written.

mod canvas;
mod exif;
mod jpeg;
mod kind;
mod outline;
mod part;
mod png;
mod probe;
mod profile;
mod refusal;
#[cfg(test)]
mod tests;
mod webp;
mod write;

pub use self::canvas::Canvas;
pub use self::kind::Kind;
pub use self::part::Part;
pub use self::probe::{Probe, probe, widths};
pub use self::refusal::Refusal;

/// The kinds of picture that are read and written; AVIF is only written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Jpeg,
    WebP,
    Png,
    Avif,
}

/// How good photos are where nobody says otherwise: the quality of their WebP.
pub const QUALITY: u8 = 78;

impl Format {
    /// The end of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::WebP => "webp",
            Format::Png => "png",
            Format::Avif => "avif",
        }
    }

    /// As in `<source type>`.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::WebP => "image/webp",
            Format::Png => "image/png",
            Format::Avif => "image/avif",
        }
    }

    /// The setting, from 1 to 100, at which a photo looks as a WebP of that quality does; PNG
    /// loses nothing at any. A WebP of 78 looks like a JPEG of 60, so that 70 leaves the fallback
    /// some room, and like an AVIF of 70 or a little more.
    pub fn quality(self, as_webp: u8) -> u8 {
        let share = |of: u32| (u32::from(as_webp) * of / u32::from(QUALITY)).clamp(1, 100) as u8;
        match self {
            Format::Jpeg => share(70),
            Format::WebP => as_webp.clamp(1, 100),
            Format::Png => 100,
            Format::Avif => share(70),
        }
    }
}

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 50_000_000;
/// The most pixels: more than a good camera takes.
pub const MOST_PIXELS: u64 = 80_000_000;
/// The longest side: the most that WebP can hold.
pub const LONGEST_SIDE: u32 = 16_383;
/// What reading one picture may take, in bytes. Some kinds need three times what others need for
/// the same picture, so this may allow them fewer pixels.
pub const MOST_MEMORY: u64 = 450_000_000;

/// Rises whenever the same picture is drawn to other bytes than before, so that names which tell
/// the bytes tell them still.
pub const DRAWING: u32 = 2;

/// Draws a picture `width` pixels wide, or as wide as it is where that is less.
///
/// Quality is from 1 to 100 and means nothing to PNG. What is transparent becomes white in JPEG.
/// The same bytes always make the same bytes. For several sizes of one picture read it once with
/// [`Canvas::read`].
pub fn draw(bytes: &[u8], width: u32, format: Format, quality: u8) -> Result<Vec<u8>, Refusal> {
    Canvas::read(bytes)?.draw(width, format, quality)
}
