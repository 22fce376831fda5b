//! What a file is, by its first bytes.

use super::Format;

/// A kind of file that was handed in as a picture and cannot be one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Svg,
    Gif,
    Heic,
    Avif,
    JpegXl,
    Tiff,
    Bmp,
    Icon,
    Photoshop,
    Pdf,
    Film,
    WebPage,
    Archive,
    Unknown,
}

/// The format that will be read, or the kind that will not.
pub(super) fn of(bytes: &[u8]) -> Result<Format, Kind> {
    let is = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    if is(0, b"\xff\xd8\xff") {
        return Ok(Format::Jpeg);
    }
    if is(0, super::png::SIGNATURE) {
        return Ok(Format::Png);
    }
    if is(0, b"RIFF") {
        return if is(8, b"WEBP") { Ok(Format::WebP) } else { Err(Kind::Film) };
    }
    if is(4, b"ftyp") {
        return Err(match bytes.get(8..12) {
            Some(b"avif" | b"avis") => Kind::Avif,
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1") => Kind::Heic,
            _ => Kind::Film,
        });
    }
    let marks: [(&[u8], Kind); 11] = [
        (b"GIF8", Kind::Gif),
        (b"II*\0", Kind::Tiff),
        (b"MM\0*", Kind::Tiff),
        (b"BM", Kind::Bmp),
        (b"\0\0\x01\0", Kind::Icon),
        (b"\xff\x0a", Kind::JpegXl),
        (b"\0\0\0\x0cJXL ", Kind::JpegXl),
        (b"8BPS", Kind::Photoshop),
        (b"%PDF", Kind::Pdf),
        (b"PK\x03\x04", Kind::Archive),
        (b"\x1aE\xdf\xa3", Kind::Film),
    ];
    match marks.iter().find(|(mark, _)| is(0, mark)) {
        Some((_, kind)) => Err(*kind),
        None => Err(of_text(bytes)),
    }
}

/// Markup is told apart by its elements, since both a drawing and a page may start with a
/// declaration and a comment.
fn of_text(bytes: &[u8]) -> Kind {
    let start = bytes.get(..4096).unwrap_or(bytes);
    let text = String::from_utf8_lossy(start).to_lowercase();
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Kind::Unknown;
    }
    if text.contains("<svg") && !text.contains("<html") { Kind::Svg } else { Kind::WebPage }
}
