//! What holds for pictures of every format. The pictures are made here, byte by byte where need
//! be, so that each says what it is a test of.

mod drawing;
mod hostile;
mod metadata;

use std::io::Cursor;

use flate2::write::ZlibEncoder;
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};

use super::*;

const FORMATS: [Format; 3] = [Format::Jpeg, Format::WebP, Format::Png];

/// 48 × 32 pixels: red over green at the left, blue over white at the right.
fn quarters() -> DynamicImage {
    let image = RgbImage::from_fn(48, 32, |x, y| match (x < 24, y < 16) {
        (true, true) => [255, 0, 0].into(),
        (true, false) => [0, 255, 0].into(),
        (false, true) => [0, 0, 255].into(),
        (false, false) => [255, 255, 255].into(),
    });
    DynamicImage::ImageRgb8(image)
}

/// A disc on nothing.
fn disc() -> DynamicImage {
    let image = RgbaImage::from_fn(40, 40, |x, y| {
        let is_in = (x as i32 - 20).pow(2) + (y as i32 - 20).pow(2) < 225;
        [200, 30, 60, if is_in { 255 } else { 0 }].into()
    });
    DynamicImage::ImageRgba8(image)
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Vec::new();
    image.write_to(&mut Cursor::new(&mut file), format).unwrap();
    file
}

fn jpeg() -> Vec<u8> {
    encoded(&quarters(), ImageFormat::Jpeg)
}

fn png() -> Vec<u8> {
    encoded(&quarters(), ImageFormat::Png)
}

/// In the extended form, so that chunks can be added.
fn webp() -> Vec<u8> {
    let simple = encoded(&quarters(), ImageFormat::WebP);
    let mut body = b"VP8X".to_vec();
    body.extend(10_u32.to_le_bytes());
    // Flags for EXIF and XMP, then the size less one.
    body.extend([0x0c, 0, 0, 0, 47, 0, 0, 31, 0, 0]);
    body.extend(&simple[12..]);
    riff(&body)
}

fn riff(body: &[u8]) -> Vec<u8> {
    let mut file = b"RIFF".to_vec();
    file.extend((body.len() as u32 + 4).to_le_bytes());
    file.extend(b"WEBP");
    file.extend(body);
    file
}

/// A JPEG with one more segment at its start.
fn with_segment(jpeg: &[u8], marker: u8, data: &[u8]) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8, 0xff, marker];
    file.extend((data.len() as u16 + 2).to_be_bytes());
    file.extend(data);
    file.extend(&jpeg[2..]);
    file
}

fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let mut chunk = (data.len() as u32).to_be_bytes().to_vec();
    chunk.extend(kind);
    chunk.extend(data);
    let mut sum = flate2::Crc::new();
    sum.update(&chunk[4..]);
    chunk.extend(sum.sum().to_be_bytes());
    chunk
}

/// A PNG with one more chunk behind its header, or before its end.
fn with_chunk(png: &[u8], kind: &[u8], data: &[u8], is_late: bool) -> Vec<u8> {
    let at = if is_late { png.len() - 12 } else { 33 };
    let mut file = png[..at].to_vec();
    file.extend(chunk(kind, data));
    file.extend(&png[at..]);
    file
}

/// A WebP of the extended form with one more chunk at its end.
fn with_riff_chunk(webp: &[u8], kind: &[u8], data: &[u8]) -> Vec<u8> {
    let mut body = webp[12..].to_vec();
    body.extend(kind);
    body.extend((data.len() as u32).to_le_bytes());
    body.extend(data);
    if data.len() % 2 == 1 {
        body.push(0);
    }
    riff(&body)
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packer, data).unwrap();
    packer.finish().unwrap()
}

/// EXIF of a camera called SECRET: how it was held, and a place.
fn exif(orientation: u16, has_place: bool) -> Vec<u8> {
    let mut bytes = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut entry = tag.to_le_bytes().to_vec();
        entry.extend(kind.to_le_bytes());
        entry.extend(count.to_le_bytes());
        entry.extend(value);
        entry
    };
    let count = if has_place { 3_u16 } else { 2 };
    let text_at = 8 + 2 + 12 * u32::from(count) + 4;
    bytes.extend(count.to_le_bytes());
    bytes.extend(entry(0x010f, 2, 7, text_at.to_le_bytes()));
    let [low, high] = orientation.to_le_bytes();
    bytes.extend(entry(0x0112, 3, 1, [low, high, 0, 0]));
    if has_place {
        bytes.extend(entry(0x8825, 4, 1, (text_at + 8).to_le_bytes()));
    }
    bytes.extend([0; 4]);
    bytes.extend(b"SECRET\0\0");
    if has_place {
        let numbers_at = text_at + 8 + 2 + 2 * 12 + 4;
        bytes.extend(2_u16.to_le_bytes());
        bytes.extend(entry(1, 2, 2, *b"N\0\0\0"));
        bytes.extend(entry(2, 5, 3, numbers_at.to_le_bytes()));
        bytes.extend([0; 4]);
        for number in [38_u32, 1, 43, 1, 20, 1] {
            bytes.extend(number.to_le_bytes());
        }
    }
    bytes
}

/// The same picture in each format, with EXIF.
fn held(exif: &[u8]) -> [Vec<u8>; 3] {
    [
        with_segment(&jpeg(), 0xe1, &[b"Exif\0\0", exif].concat()),
        with_riff_chunk(&webp(), b"EXIF", exif),
        with_chunk(&png(), b"eXIf", exif, false),
    ]
}

fn decoded(file: &[u8]) -> RgbaImage {
    image::load_from_memory(file).unwrap().into_rgba8()
}
