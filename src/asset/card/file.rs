//! A drawn card as a file that every network shows: PNG where flat colours
//! meet letters, JPEG where there is a photo, which PNG would make ten times
//! as heavy. None of them all reads WebP.

use std::collections::HashMap;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use png::{BitDepth, Compression, Filter};

use crate::asset::picture::{Format, Refusal};

/// A quality at which letters beside a photo stay sharp.
const QUALITY: u8 = 84;

/// Pixels with four bytes each, nothing transparent, as a file.
pub(super) fn write(pixels: &[u8], size: (u32, u32), format: Format) -> Result<Vec<u8>, Refusal> {
    match format {
        Format::Png => match palette(pixels) {
            Some((colours, indices)) => indexed(&colours, &indices, size),
            None => plain(pixels, size),
        },
        _ => jpeg(pixels, size),
    }
}

/// The colours of a card, where a byte can name each of them: a third of the
/// bytes to pack, in a third of the time.
fn palette(pixels: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: HashMap<[u8; 3], u8, ahash::RandomState> = HashMap::default();
    let mut colours = Vec::new();
    let mut indices = Vec::with_capacity(pixels.len() / 4);
    let mut last = ([0; 3], None);
    for pixel in pixels.chunks_exact(4) {
        let pixel = [pixel[0], pixel[1], pixel[2]];
        let index = match last {
            (same, Some(index)) if same == pixel => index,
            _ => match known.get(&pixel) {
                Some(index) => *index,
                None => {
                    let index = u8::try_from(known.len()).ok()?;
                    known.insert(pixel, index);
                    colours.extend_from_slice(&pixel);
                    index
                }
            },
        };
        last = (pixel, Some(index));
        indices.push(index);
    }
    Some((colours, indices))
}

fn indexed(colours: &[u8], indices: &[u8], size: (u32, u32)) -> Result<Vec<u8>, Refusal> {
    let mut file = Vec::with_capacity(32 * 1024);
    let mut encoder = png::Encoder::new(&mut file, size.0, size.1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours);
    encoder.set_compression(Compression::Balanced);
    // Numbers of colours have nothing to do with their neighbours'.
    encoder.set_filter(Filter::NoFilter);
    finish(encoder, indices)?;
    Ok(file)
}

fn plain(pixels: &[u8], size: (u32, u32)) -> Result<Vec<u8>, Refusal> {
    let opaque: Vec<u8> =
        pixels.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut file = Vec::with_capacity(64 * 1024);
    let mut encoder = png::Encoder::new(&mut file, size.0, size.1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    finish(encoder, &opaque)?;
    Ok(file)
}

fn finish(encoder: png::Encoder<'_, &mut Vec<u8>>, data: &[u8]) -> Result<(), Refusal> {
    let mut writer = encoder.write_header().map_err(Refusal::undrawn)?;
    writer.write_image_data(data).map_err(Refusal::undrawn)?;
    writer.finish().map_err(Refusal::undrawn)
}

/// With all of its colour: letters on a band would have a fringe otherwise.
fn jpeg(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, Refusal> {
    let side = |length: u32| u16::try_from(length).map_err(Refusal::undrawn);
    let mut file = Vec::with_capacity(128 * 1024);
    let mut encoder = Encoder::new(&mut file, QUALITY);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    encoder
        .encode(pixels, side(width)?, side(height)?, ColorType::Rgba)
        .map_err(Refusal::undrawn)?;
    Ok(file)
}
