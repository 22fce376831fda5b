//! A picture's pixels, read once, to be drawn at any size.

use std::borrow::Cow;
use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits, RgbImage, RgbaImage};

use super::probe::{is_turned, outline};
use super::{
    Format, Kind, LONGEST_SIDE, MOST_MEMORY, Part, Refusal, exif, png, profile, webp, write,
};

/// The pixels of a picture as they are stored, and how to turn them.
pub struct Canvas {
    pixels: Pixels,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

/// Pixels with or without transparency, a byte for each channel.
pub(super) enum Pixels {
    Opaque(RgbImage),
    Clear(RgbaImage),
}

impl Canvas {
    /// Reads a picture, within all limits.
    pub fn read(bytes: &[u8]) -> Result<Canvas, Refusal> {
        let (format, outline) = outline(bytes)?;
        let size = (outline.width, outline.height);
        let (image, profile) = match format {
            Format::Jpeg => {
                let mut decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(Refusal::broken)?;
                decoder.set_limits(limits()).map_err(Refusal::broken)?;
                decode(decoder, size)
            }
            Format::Png => {
                let bare = png::bare(bytes)?;
                let decoder = PngDecoder::with_limits(Cursor::new(bare), limits())
                    .map_err(Refusal::broken)?;
                decode(decoder, size)
            }
            Format::WebP => {
                let mut decoder =
                    WebPDecoder::new(Cursor::new(webp::bare(bytes)?)).map_err(Refusal::broken)?;
                decoder.set_limits(limits()).map_err(Refusal::broken)?;
                decode(decoder, size)
            }
            Format::Avif => Err(Refusal::Kind(Kind::Avif)),
        }?;
        let orientation = exif::orientation(&outline);
        Ok(Canvas { pixels: Pixels::of(image), orientation, profile })
    }

    /// Width and height of the picture when it stands upright.
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.pixels.size();
        if is_turned(self.orientation) { (height, width) } else { (width, height) }
    }

    /// Draws the picture `width` pixels wide, or as wide as it is where that is less. Quality is
    /// from 1 to 100, and means nothing to PNG.
    pub fn draw(&self, width: u32, format: Format, quality: u8) -> Result<Vec<u8>, Refusal> {
        self.draw_part(Part::whole(self.size()), width, format, quality)
    }

    /// Draws a part of the picture, which stands upright, in the same way.
    pub fn draw_part(
        &self,
        part: Part,
        width: u32,
        format: Format,
        quality: u8,
    ) -> Result<Vec<u8>, Refusal> {
        self.cut(part, part.scaled(width))?.write(format, quality)
    }

    /// A part of the picture, which stands upright, at this size: upright, and in the colours
    /// that browsers take for granted. Smaller ones are made faster from it.
    pub fn cut(&self, part: Part, size: (u32, u32)) -> Result<Canvas, Refusal> {
        let (full_width, full_height) = self.size();
        let fits = |start: u32, length: u32, full: u32| {
            length > 0 && start.checked_add(length).is_some_and(|end| end <= full)
        };
        if !fits(part.x, part.width, full_width) || !fits(part.y, part.height, full_height) {
            return Err(Refusal::undrawn("the part is not in the picture"));
        }
        let size = (size.0.clamp(1, part.width), size.1.clamp(1, part.height));
        // The stored picture is made smaller first: turning it costs less then.
        let size = if is_turned(self.orientation) { (size.1, size.0) } else { size };
        let part = part.stored(self.orientation, self.pixels.size());
        let mut small = self.pixels.resized(part, size)?;
        if let Some(profile) = &self.profile {
            profile::to_srgb(profile, &mut small);
        }
        let pixels = small.turned(self.orientation);
        Ok(Canvas { pixels, orientation: Orientation::NoTransforms, profile: None })
    }

    /// What has been cut as it stands on white paper.
    pub(in crate::asset) fn opaque(&self) -> Cow<'_, RgbImage> {
        write::on_white(&self.pixels)
    }

    /// All of the picture as a PNG in the middle of a square, no larger than it is: on white, or with
    /// nothing around it.
    pub fn in_square(&self, side: u32, on_white: bool) -> Result<Vec<u8>, Refusal> {
        let (width, height) = self.size();
        let longest = width.max(height).max(1);
        let side = side.min(longest);
        let scaled = |length: u32| {
            u32::try_from(u64::from(length) * u64::from(side) / u64::from(longest)).unwrap_or(side)
        };
        let cut = self.cut(Part::whole((width, height)), (scaled(width), scaled(height)))?;
        write::in_square(&cut.pixels, side, on_white)
    }

    /// A file of what has been cut.
    pub fn write(&self, format: Format, quality: u8) -> Result<Vec<u8>, Refusal> {
        write::write(&self.pixels, format, quality.clamp(1, 100))
    }
}

impl Pixels {
    fn of(image: DynamicImage) -> Pixels {
        if !image.color().has_alpha() {
            return Pixels::Opaque(image.into_rgb8());
        }
        let image = image.into_rgba8();
        // Screenshots are often stored as if they were transparent.
        if image.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
            return Pixels::Opaque(without_alpha(image));
        }
        Pixels::Clear(image)
    }

    pub(super) fn size(&self) -> (u32, u32) {
        match self {
            Pixels::Opaque(image) => image.dimensions(),
            Pixels::Clear(image) => image.dimensions(),
        }
    }

    fn resized(&self, part: Part, size: (u32, u32)) -> Result<Pixels, Refusal> {
        match self {
            Pixels::Opaque(image) => {
                let raw = resized(image, image.dimensions(), part, size, PixelType::U8x3)?;
                RgbImage::from_raw(size.0, size.1, raw.into_owned()).map(Pixels::Opaque)
            }
            Pixels::Clear(image) => {
                let raw = resized(image, image.dimensions(), part, size, PixelType::U8x4)?;
                RgbaImage::from_raw(size.0, size.1, raw.into_owned()).map(Pixels::Clear)
            }
        }
        .ok_or_else(|| Refusal::undrawn("its pixels do not fill its size"))
    }

    fn turned(self, orientation: Orientation) -> Pixels {
        let mut image = match self {
            Pixels::Opaque(image) => DynamicImage::ImageRgb8(image),
            Pixels::Clear(image) => DynamicImage::ImageRgba8(image),
        };
        image.apply_orientation(orientation);
        match image {
            DynamicImage::ImageRgba8(image) => Pixels::Clear(image),
            other => Pixels::Opaque(other.into_rgb8()),
        }
    }
}

/// In place, since a second copy of a large picture might not fit beside the first.
fn without_alpha(image: RgbaImage) -> RgbImage {
    let (width, height) = image.dimensions();
    let mut raw = image.into_raw();
    let pixels = raw.len() / 4;
    for at in 0..pixels {
        raw.copy_within(4 * at..4 * at + 3, 3 * at);
    }
    raw.truncate(3 * pixels);
    RgbImage::from_raw(width, height, raw).expect("three bytes are left of each pixel")
}

/// The outline has been through all limits; these are the second net.
fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

fn decode(
    mut decoder: impl ImageDecoder,
    size: (u32, u32),
) -> Result<(DynamicImage, Option<Vec<u8>>), Refusal> {
    if decoder.dimensions() != size {
        return Err(Refusal::broken("it gives two sizes"));
    }
    // A profile that cannot be read leaves the colours as they are.
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(Refusal::broken)?;
    Ok((image, profile))
}

fn resized<'a>(
    raw: &'a [u8],
    from: (u32, u32),
    part: Part,
    to: (u32, u32),
    kind: PixelType,
) -> Result<Cow<'a, [u8]>, Refusal> {
    if part == Part::whole(to) && from == to {
        return Ok(Cow::Borrowed(raw));
    }
    let source = ImageRef::new(from.0, from.1, raw, kind).map_err(Refusal::undrawn)?;
    let mut target = Image::new(to.0, to.1, kind);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
        .crop(part.x.into(), part.y.into(), part.width.into(), part.height.into());
    Resizer::new().resize(&source, &mut target, &options).map_err(Refusal::undrawn)?;
    Ok(Cow::Owned(target.into_vec()))
}
