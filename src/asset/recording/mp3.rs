//! MP3: a row of frames. Before and behind it lie tags: titles, pictures,
//! comments, names.

use super::{Kind, Recording, Refusal};

/// Thousands of bits in a second, by the number in a frame's head.
const RATES: [[usize; 15]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLES: [usize; 3] = [44_100, 48_000, 32_000];

/// The frames alone.
pub(super) fn clean(bytes: &[u8]) -> Result<Recording, Refusal> {
    let mut frames = bytes;
    let was_tagged = frames.starts_with(b"ID3");
    while let Some(rest) = without_front(frames) {
        frames = rest;
    }
    while let Some(rest) = without_back(frames) {
        frames = rest;
    }
    let refusal = if was_tagged { Refusal::Broken } else { Refusal::Unknown };
    // One frame may be chance; a second one exactly where it ends is not.
    let first = frame(frames).ok_or(refusal)?;
    let second = frames.get(first..).and_then(frame);
    if second.is_none() && frames.len() != first {
        return Err(refusal);
    }
    Ok(Recording { kind: Kind::Mp3, bytes: frames.to_vec(), size: None, had_place: false })
}

/// Without one tag in front, if there is one.
fn without_front(bytes: &[u8]) -> Option<&[u8]> {
    if bytes.starts_with(b"ID3") {
        let flags = *bytes.get(5)?;
        let size =
            bytes.get(6..10)?.iter().fold(0, |size, byte| size << 7 | usize::from(byte & 127));
        let foot = if flags & 0x10 == 0 { 0 } else { 10 };
        return bytes.get(10 + size + foot..);
    }
    if bytes.starts_with(b"APETAGEX") {
        let size = u32::from_le_bytes(bytes.get(12..16)?.try_into().ok()?) as usize;
        return bytes.get(32 + size..);
    }
    None
}

/// Without one tag at the end, if there is one.
fn without_back(bytes: &[u8]) -> Option<&[u8]> {
    let tail = |back: usize| bytes.len().checked_sub(back).map(|at| &bytes[at..]);
    let keep = |cut: usize| bytes.len().checked_sub(cut).map(|at| &bytes[..at]);
    if tail(128).is_some_and(|tag| tag.starts_with(b"TAG")) {
        return keep(128);
    }
    if tail(227).is_some_and(|tag| tag.starts_with(b"TAG+")) {
        return keep(227);
    }
    if let Some(tag) = tail(32).filter(|tag| tag.starts_with(b"APETAGEX")) {
        let size = u32::from_le_bytes(tag.get(12..16)?.try_into().ok()?) as usize;
        let head = if tag[23] & 0x80 == 0 { 0 } else { 32 };
        return keep(size.max(32) + head);
    }
    if let Some(tag) = tail(15).filter(|tag| tag.ends_with(b"LYRICS200")) {
        let size: usize = std::str::from_utf8(&tag[..6]).ok()?.parse().ok()?;
        return keep(size + 15);
    }
    None
}

/// The length of the frame that begins here.
fn frame(bytes: &[u8]) -> Option<usize> {
    let &[0xff, second, third, _, ..] = bytes else { return None };
    let (version, layer) = ((second >> 3) & 3, (second >> 1) & 3);
    // Of the three layers the third is the one that gave MP3 its name.
    if second & 0xe0 != 0xe0 || version == 1 || layer != 1 {
        return None;
    }
    let is_first = version == 3;
    let rate = *RATES[usize::from(!is_first)].get(usize::from(third >> 4))? * 1000;
    let samples = *SAMPLES.get(usize::from((third >> 2) & 3))?;
    let samples = match version {
        3 => samples,
        2 => samples / 2,
        _ => samples / 4,
    };
    let padding = usize::from((third >> 1) & 1);
    let length = if is_first { 144 } else { 72 } * rate / samples + padding;
    (rate > 0 && bytes.len() >= length).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two frames of silence, each of 36 bytes.
    pub(crate) fn frames() -> Vec<u8> {
        let mut frame = [0; 36];
        frame[..4].copy_from_slice(&[0xff, 0xf3, 0x18, 0xc4]);
        frame.repeat(2)
    }

    fn tagged() -> Vec<u8> {
        let mut file = b"ID3\x04\0\0\0\0\0\x0dTPE1 Ada King".to_vec();
        file.extend(b"APETAGEX\xd0\x07\0\0\x04\0\0\0\x01\0\0\0\0\0\0\xa0\0\0\0\0\0\0\0\0King");
        file.extend(frames());
        file.extend(b"KingAPETAGEX\xd0\x07\0\0\x24\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
        let mut last = b"TAGAda King".to_vec();
        last.resize(128, 0);
        file.extend(last);
        file
    }

    #[test]
    fn only_what_is_heard_stays() {
        let file = tagged();
        assert!(file.windows(4).filter(|four| four == b"King").count() == 4);
        let recording = clean(&file).unwrap();
        assert_eq!((recording.kind, recording.bytes), (Kind::Mp3, frames()));
    }

    #[test]
    fn what_is_no_sound_is_refused() {
        assert_eq!(clean(b"<html>"), Err(Refusal::Unknown));
        assert_eq!(clean(b""), Err(Refusal::Unknown));
        assert_eq!(clean(b"ID3\x04\0\0\0\0\0\x01xGarbage"), Err(Refusal::Broken));
        let mut one = frames();
        one[36] = 0;
        assert_eq!(clean(&one), Err(Refusal::Unknown), "one frame may be chance");
    }

    #[test]
    fn a_lying_length_is_no_trouble() {
        let file = tagged();
        for cut in 0..file.len() {
            let _ = clean(&file[..cut]);
            let _ = clean(&file[cut..]);
        }
        assert!(clean(b"ID3\x04\0\x10\x7f\x7f\x7f\x7f").is_err());
    }
}
