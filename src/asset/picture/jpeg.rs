//! The segments of a JPEG: its size, how it is coded, and whether it is all there.

use super::Refusal;
use super::outline::{Outline, big_u16};

const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// Each pass over a picture costs the time of reading all of it.
const MOST_PASSES: usize = 50;

/// A block of 64 pixels takes one bit at the very least.
const PIXELS_PER_BYTE: u64 = 8 * 64;

pub(super) fn outline(bytes: &[u8]) -> Result<Outline<'_>, Refusal> {
    let mut outline = Outline {
        pixels_held: PIXELS_PER_BYTE.saturating_mul(bytes.len() as u64),
        ..Outline::default()
    };
    let mut passes = 0;
    let mut at = 2;
    loop {
        let marker = marker(bytes, &mut at)?;
        match marker {
            0xd9 => break,
            // Marks without a length of their own.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(big_u16(bytes, at).ok_or(Refusal::CutShort)?);
        let segment = bytes.get(at + 2..at + length.max(2)).ok_or(Refusal::CutShort)?;
        at += length.max(2);
        match marker {
            // Every frame header but the tables and reserved marks that lie between them.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                frame(segment, marker, &mut outline)?;
            }
            0xe1 if outline.exif.is_none() && segment.starts_with(EXIF) => {
                outline.exif = Some(&segment[EXIF.len()..]);
            }
            0xe1 if outline.xmp.is_none() && segment.starts_with(XMP) => {
                outline.xmp = Some(&segment[XMP.len()..]);
            }
            0xda => {
                passes += 1;
                at = after_scan(bytes, at);
            }
            _ => {}
        }
        if passes > MOST_PASSES {
            return Err(Refusal::Passes);
        }
    }
    if passes == 0 || outline.width == 0 {
        return Err(Refusal::broken("it holds no picture"));
    }
    Ok(outline)
}

/// The next marker; `at` is moved behind it.
fn marker(bytes: &[u8], at: &mut usize) -> Result<u8, Refusal> {
    // Some writers leave a stray byte before a marker, as decoders know.
    while *bytes.get(*at).ok_or(Refusal::CutShort)? != 0xff {
        *at += 1;
    }
    while *bytes.get(*at).ok_or(Refusal::CutShort)? == 0xff {
        *at += 1;
    }
    *at += 1;
    Ok(bytes[*at - 1])
}

/// Where the coded pixels of a scan end: at a marker that is neither a stuffed byte nor a restart.
fn after_scan(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            [0xff, 0x00 | 0xd0..=0xd7] => at += 2,
            [0xff, 0xff] => at += 1,
            [0xff, _] => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn frame(segment: &[u8], marker: u8, outline: &mut Outline<'_>) -> Result<(), Refusal> {
    let (Some(height), Some(width), Some(components)) =
        (big_u16(segment, 1), big_u16(segment, 3), segment.get(5))
    else {
        return Err(Refusal::CutShort);
    };
    if outline.width != 0 {
        return Err(Refusal::broken("it gives its size twice"));
    }
    if width == 0 || height == 0 {
        return Err(Refusal::broken("it has no size"));
    }
    outline.width = u32::from(width);
    outline.height = u32::from(height);
    // The pixels as red, green and blue, and those of a grey one before they are. A progressive
    // picture is held whole, as two bytes for each component, until its last pass is read.
    let components = u64::from(*components).clamp(1, 4);
    outline.cost = if components == 1 { 4 } else { 3 };
    if marker == 0xc2 {
        outline.cost += 2 * components;
    }
    Ok(())
}
