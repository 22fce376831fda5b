//! The chunks of a PNG: its size, and the few that matter for drawing it.
//!
//! Texts, times and whatever else a program left in the file never reach a decoder, so nothing
//! that is packed in them is ever unpacked.

use std::io::Read;

use super::outline::{Outline, big_u32};
use super::{Format, Refusal};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The keyword of XMP, and that it is not packed.
const XMP: &[u8] = b"XML:com.adobe.xmp\0\0";

/// No more can be packed into a byte.
const MOST_PACKED: u64 = 1032;

/// The largest colour profile, unpacked. Those of screens and cameras hold a few thousand bytes.
const MOST_PROFILE: u64 = 4_000_000;

#[derive(Clone, Copy)]
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    /// With its length and its checksum.
    whole: &'a [u8],
}

/// The chunks up to the end of the picture. What follows is no part of it.
fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Refusal> {
    let mut chunks = Vec::new();
    let mut at = SIGNATURE.len();
    loop {
        let length = big_u32(bytes, at).ok_or(Refusal::CutShort)? as usize;
        let whole = at.checked_add(12 + length).and_then(|end| bytes.get(at..end));
        let whole = whole.ok_or(Refusal::CutShort)?;
        let chunk = Chunk { kind: &whole[4..8], data: &whole[8..8 + length], whole };
        chunks.push(chunk);
        at += whole.len();
        if chunk.kind == b"IEND" {
            return Ok(chunks);
        }
    }
}

pub(super) fn outline(bytes: &[u8]) -> Result<Outline<'_>, Refusal> {
    let chunks = chunks(bytes)?;
    let find = |kind: &[u8]| chunks.iter().find(|chunk| chunk.kind == kind);
    let header = chunks[0];
    let (Some(width), Some(height), [.., depth, colour, _, _, _]) =
        (big_u32(header.data, 0), big_u32(header.data, 4), header.data)
    else {
        return Err(Refusal::CutShort);
    };
    if header.kind != b"IHDR" || width == 0 || height == 0 {
        return Err(Refusal::broken("it has no size"));
    }
    if find(b"acTL").is_some() {
        return Err(Refusal::Animated(Format::Png));
    }
    if find(b"iCCP").is_some_and(|chunk| is_bomb(chunk.data)) {
        return Err(Refusal::Profile);
    }
    let (samples, has_alpha) = match colour {
        0 | 3 => (1, false),
        2 => (3, false),
        4 => (2, true),
        6 => (4, true),
        _ => return Err(Refusal::broken("it has colours of an unknown kind")),
    };
    let has_alpha = has_alpha || find(b"tRNS").is_some();
    let bits = samples * u64::from(*depth);
    let packed: u64 = chunks
        .iter()
        .filter(|chunk| chunk.kind == b"IDAT")
        .map(|chunk| chunk.data.len() as u64)
        .sum();
    let drawn = if has_alpha { 4 } else { 3 };
    let read = match (colour, depth) {
        (2 | 6, 16) => 2 * drawn,
        // Red, green and blue are used as they are read.
        (2 | 3 | 6, _) => 0,
        (_, 16) => 4,
        _ => 2,
    };
    Ok(Outline {
        width,
        height,
        has_alpha,
        cost: drawn + read,
        pixels_held: packed.saturating_mul(MOST_PACKED * 8) / bits.max(1),
        exif: find(b"eXIf").map(|chunk| chunk.data),
        xmp: chunks
            .iter()
            .find(|chunk| chunk.kind == b"iTXt" && chunk.data.starts_with(XMP))
            .map(|chunk| chunk.data),
    })
}

/// The same picture with only what drawing it needs.
pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let chunks = chunks(bytes)?;
    let mut bare = Vec::with_capacity(bytes.len());
    bare.extend_from_slice(SIGNATURE);
    for kind in [b"IHDR", b"iCCP", b"PLTE", b"tRNS"] {
        if let Some(chunk) = chunks.iter().find(|chunk| chunk.kind == kind) {
            bare.extend_from_slice(chunk.whole);
        }
    }
    for chunk in chunks.iter().filter(|chunk| chunk.kind == b"IDAT" || chunk.kind == b"IEND") {
        bare.extend_from_slice(chunk.whole);
    }
    Ok(bare)
}

/// Whether a colour profile unpacks to more than any profile holds. What is unpacked is counted
/// and thrown away.
fn is_bomb(data: &[u8]) -> bool {
    let name = data.iter().position(|byte| *byte == 0).unwrap_or(data.len());
    let packed = data.get(name + 2..).unwrap_or_default();
    let mut unpacked = flate2::read::ZlibDecoder::new(packed).take(MOST_PROFILE + 1);
    // A profile that does not unpack is left to the decoder, which passes over it.
    std::io::copy(&mut unpacked, &mut std::io::sink()).is_ok_and(|count| count > MOST_PROFILE)
}
