//! What a file can carry beside its pixels, and that none of it is published.

use super::*;

const XMP: &[u8] = b"<x:xmpmeta><rdf:Description exif:GPSLatitude=\"38,43.3N\"/>SECRET</x:xmpmeta>";

fn holds(file: &[u8], text: &[u8]) -> bool {
    file.windows(text.len()).any(|window| window == text)
}

/// Pictures that carry everything.
fn laden() -> [Vec<u8>; 3] {
    let exif = exif(6, true);
    let mut jpeg = with_segment(&jpeg(), 0xfe, b"SECRET");
    jpeg = with_segment(&jpeg, 0xed, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x06SECRET");
    jpeg = with_segment(&jpeg, 0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", XMP].concat());
    jpeg = with_segment(&jpeg, 0xe1, &[b"Exif\0\0", exif.as_slice()].concat());
    jpeg.extend(b"SECRET<script>alert(1)</script>PK\x03\x04");

    let mut webp = with_riff_chunk(&webp(), b"EXIF", &exif);
    webp = with_riff_chunk(&webp, b"XMP ", XMP);
    webp = with_riff_chunk(&webp, b"none", b"SECRET");
    webp.extend(b"SECRET");

    let text = [b"Comment\0\0".as_slice(), &packed(b"SECRET SECRET")].concat();
    let mut png = with_chunk(&png(), b"tEXt", b"Author\0SECRET", false);
    png = with_chunk(&png, b"zTXt", &text, false);
    png = with_chunk(&png, b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", XMP].concat(), true);
    png = with_chunk(&png, b"eXIf", &exif, true);
    png = with_chunk(&png, b"seCr", b"SECRET", true);
    png.extend(b"SECRET");
    [jpeg, webp, png]
}

#[test]
fn nothing_but_pixels_is_published() {
    for file in laden() {
        assert!(holds(&file, b"SECRET"));
        assert_eq!(probe(&file).unwrap().width, 32, "the orientation is read");
        for format in FORMATS.into_iter().chain([Format::Avif]) {
            let drawn = draw(&file, 20, format, 80).unwrap();
            for text in [
                b"SECRET".as_slice(),
                b"Exif",
                b"GPS",
                b"xmp",
                b"http",
                b"script",
                b"eXIf",
                b"XMP ",
            ] {
                assert!(!holds(&drawn, text), "{format:?} {}", String::from_utf8_lossy(text));
            }
        }
    }
}

#[test]
fn only_the_parts_that_draw_are_written() {
    let [file, ..] = laden();
    let png = draw(&file, 20, Format::Png, 80).unwrap();
    let mut kinds = Vec::new();
    let mut at = 8;
    while at < png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as usize;
        kinds.push(String::from_utf8_lossy(&png[at + 4..at + 8]).into_owned());
        at += 12 + length;
    }
    kinds.dedup();
    assert_eq!(kinds, ["IHDR", "IDAT", "IEND"]);

    let webp = draw(&file, 20, Format::WebP, 80).unwrap();
    assert_eq!(&webp[12..16], b"VP8 ");
    let length = u32::from_le_bytes(webp[16..20].try_into().unwrap()) as usize;
    assert_eq!(webp.len(), 20 + length + length % 2);

    let jpeg = draw(&file, 20, Format::Jpeg, 80).unwrap();
    let mut at = 2;
    while jpeg[at + 1] != 0xda {
        let marker = jpeg[at + 1];
        // JFIF's own header, tables, and the frame.
        assert!(matches!(marker, 0xe0 | 0xdb | 0xc2 | 0xc4), "{marker:x}");
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    assert!(jpeg.ends_with(&[0xff, 0xd9]));
}

#[test]
fn a_place_is_noticed_wherever_it_is_written() {
    for file in held(&exif(1, true)) {
        assert!(probe(&file).unwrap().has_location);
    }
    for file in held(&exif(1, false)) {
        assert!(!probe(&file).unwrap().has_location);
    }
    let in_xmp = with_riff_chunk(&webp(), b"XMP ", XMP);
    assert!(probe(&in_xmp).unwrap().has_location);
    let prefixed = [b"Exif\0\0".as_slice(), &exif(6, true)].concat();
    let prefixed = probe(&with_riff_chunk(&webp(), b"EXIF", &prefixed)).unwrap();
    assert_eq!((prefixed.has_location, prefixed.width), (true, 32));
}

#[test]
fn broken_exif_stops_nothing() {
    let whole = exif(6, true);
    for end in 0..whole.len() {
        for file in held(&whole[..end]) {
            probe(&file).unwrap();
        }
    }
}
