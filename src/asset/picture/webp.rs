//! The chunks of a WebP: its size, whether it moves, and whether it is all there.

use super::outline::{Outline, little_u32};
use super::{Format, Refusal};

/// Flags of the extended header.
const MOVES: u8 = 0x02;
const HAS_ALPHA: u8 = 0x10;
const HAS_PROFILE: u8 = 0x20;

#[derive(Clone, Copy)]
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
}

/// The chunks of the picture. What follows its stated length is no part of it.
fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Refusal> {
    let length = little_u32(bytes, 4).ok_or(Refusal::CutShort)? as usize;
    let body = bytes.get(8..length.saturating_add(8)).ok_or(Refusal::CutShort)?;
    let mut chunks = Vec::new();
    let mut at = 4;
    while let Some(length) = little_u32(body, at + 4) {
        let end = (at + 8).checked_add(length as usize).ok_or(Refusal::CutShort)?;
        let data = body.get(at + 8..end).ok_or(Refusal::CutShort)?;
        chunks.push(Chunk { kind: &body[at..at + 4], data });
        at = end + (length as usize & 1);
    }
    Ok(chunks)
}

pub(super) fn outline(bytes: &[u8]) -> Result<Outline<'_>, Refusal> {
    // The size depends on what is packed, down to nothing for one colour. Reading takes the
    // pixels, and beside them those of the brightness and the colours, or all of them again.
    let mut outline = Outline { cost: 8, pixels_held: u64::MAX, ..Outline::default() };
    for Chunk { kind, data } in chunks(bytes)? {
        match kind {
            b"VP8X" => extended(data, &mut outline)?,
            b"VP8 " => lossy(data, &mut outline)?,
            b"VP8L" => lossless(data, &mut outline)?,
            b"ANIM" | b"ANMF" => return Err(Refusal::Animated(Format::WebP)),
            b"EXIF" => outline.exif = Some(data.strip_prefix(b"Exif\0\0").unwrap_or(data)),
            b"XMP " => outline.xmp = Some(data),
            _ => {}
        }
    }
    if outline.width == 0 || outline.height == 0 {
        return Err(Refusal::broken("it holds no picture"));
    }
    Ok(outline)
}

/// The same picture with only what drawing it needs. Decoders refuse a header that announces
/// what is not there, as editors leave it behind.
pub(super) fn bare(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let chunks = chunks(bytes)?;
    let find = |kind: &[u8]| chunks.iter().find(|chunk| chunk.kind == kind);
    let mut body = b"WEBP".to_vec();
    for kind in [b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"VP8L"] {
        let Some(chunk) = find(kind) else { continue };
        let start = body.len() + 8;
        body.extend_from_slice(kind);
        body.extend_from_slice(&(chunk.data.len() as u32).to_le_bytes());
        body.extend_from_slice(chunk.data);
        if kind == b"VP8X" {
            let profile = if find(b"ICCP").is_some() { HAS_PROFILE } else { 0 };
            body[start] = chunk.data[0] & HAS_ALPHA | profile;
        }
        if chunk.data.len() % 2 == 1 {
            body.push(0);
        }
    }
    let mut bare = b"RIFF".to_vec();
    bare.extend_from_slice(&(body.len() as u32).to_le_bytes());
    bare.append(&mut body);
    Ok(bare)
}

fn extended(data: &[u8], outline: &mut Outline<'_>) -> Result<(), Refusal> {
    let [flags, _, _, _, w0, w1, w2, h0, h1, h2, ..] = *data else {
        return Err(Refusal::CutShort);
    };
    if flags & MOVES != 0 {
        return Err(Refusal::Animated(Format::WebP));
    }
    outline.width = u32::from_le_bytes([w0, w1, w2, 0]) + 1;
    outline.height = u32::from_le_bytes([h0, h1, h2, 0]) + 1;
    outline.has_alpha = flags & HAS_ALPHA != 0;
    Ok(())
}

fn lossy(data: &[u8], outline: &mut Outline<'_>) -> Result<(), Refusal> {
    let [_, _, _, _, _, _, w0, w1, h0, h1, ..] = *data else {
        return Err(Refusal::CutShort);
    };
    let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3fff);
    sized(side([w0, w1]), side([h0, h1]), outline)
}

fn lossless(data: &[u8], outline: &mut Outline<'_>) -> Result<(), Refusal> {
    let bits = little_u32(data, 1).ok_or(Refusal::CutShort)?;
    outline.has_alpha |= bits >> 28 & 1 == 1;
    sized((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, outline)
}

/// A still picture fills its canvas.
fn sized(width: u32, height: u32, outline: &mut Outline<'_>) -> Result<(), Refusal> {
    if outline.width != 0 && (outline.width, outline.height) != (width, height) {
        return Err(Refusal::broken("it gives two sizes"));
    }
    (outline.width, outline.height) = (width, height);
    Ok(())
}
