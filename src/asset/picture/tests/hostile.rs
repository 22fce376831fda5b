//! Files that are not what they say.

use super::*;

fn refused(file: &[u8]) -> Refusal {
    let refusal = probe(file).unwrap_err();
    assert_eq!(draw(file, 100, Format::Png, 80).unwrap_err(), refusal);
    refusal
}

fn header(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
    let mut data = width.to_be_bytes().to_vec();
    data.extend(height.to_be_bytes());
    data.extend([depth, colour, 0, 0, 0]);
    [super::super::png::SIGNATURE, &chunk(b"IHDR", &data)].concat()
}

#[test]
fn other_kinds_are_refused_by_content_and_in_words() {
    let kinds: [(&[u8], &str); 20] = [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "an SVG drawing"),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><!-- x --><SVG/>", "an SVG drawing"),
        (b"<!doctype html><html><svg></svg><script>alert(1)</script>", "a web page"),
        (b"  <script>alert(1)</script>", "a web page"),
        (b"GIF89a\x01\0\x01\0", "a GIF"),
        (b"BM\0\0\0\0", "a Windows bitmap"),
        (b"II*\0\x08\0\0\0", "a TIFF"),
        (b"MM\0*\0\0\0\x08", "a TIFF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a HEIC photo"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "an AVIF"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "a film"),
        (b"RIFF\0\0\0\0AVI LIST", "a film"),
        (b"\0\0\x01\0\x01\0", "an icon"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "a JPEG XL"),
        (b"8BPS\0\x01", "a Photoshop"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "an archive"),
        (b"hello", "no picture"),
        (b"\0", "no picture"),
        (b"\xff\xd8", "no picture"),
    ];
    for (file, words) in kinds {
        let refusal = refused(file);
        assert!(refusal.what().contains(words), "{}", refusal.what());
        assert!(!refusal.hint().is_empty());
    }
    assert_eq!(refused(b""), Refusal::Empty);
}

#[test]
fn moving_pictures_are_refused() {
    let animation = with_chunk(&png(), b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0], false);
    assert_eq!(refused(&animation), Refusal::Animated(Format::Png));
    let mut flagged = webp();
    flagged[20] |= 2;
    assert_eq!(refused(&flagged), Refusal::Animated(Format::WebP));
    let frames = with_riff_chunk(&webp(), b"ANMF", &[0; 24]);
    assert_eq!(refused(&frames), Refusal::Animated(Format::WebP));
}

#[test]
fn a_file_may_be_heavy_but_not_too_heavy() {
    let mut file = jpeg();
    file.resize(MOST_BYTES + 1, 0);
    assert_eq!(refused(&file), Refusal::TooHeavy { bytes: MOST_BYTES + 1 });
    assert!(refused(&file).to_string().contains("51 MB, and at most 50 MB"));
}

#[test]
fn a_header_with_too_many_pixels_is_refused_unread() {
    let mut bomb = header(30_000, 30_000, 1, 0);
    bomb.extend(chunk(b"IDAT", &packed(&[0; 100_000])));
    bomb.extend(chunk(b"IEND", &[]));
    assert_eq!(refused(&bomb), Refusal::TooManyPixels { pixels: 900_000_000, most: MOST_PIXELS });
    let mut wide = jpeg();
    let frame = wide.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    wide[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    assert!(matches!(refused(&wide), Refusal::TooManyPixels { .. }));
    let mut canvas = webp();
    canvas[24..30].copy_from_slice(&[0xff; 6]);
    assert!(probe(&canvas).is_err());
}

#[test]
fn deep_pictures_may_have_fewer_pixels() {
    let mut deep = header(8_000, 8_000, 16, 6);
    deep.extend(chunk(b"IEND", &[]));
    assert!(matches!(
        refused(&deep),
        Refusal::TooManyPixels { most, .. } if (30_000_000..40_000_000).contains(&most)
    ));
}

#[test]
fn long_strips_are_refused() {
    let mut strip = header(1, 20_000, 8, 0);
    strip.extend(chunk(b"IDAT", &packed(&[0; 40_000])));
    strip.extend(chunk(b"IEND", &[]));
    assert_eq!(refused(&strip), Refusal::TooLong { width: 1, height: 20_000 });
}

#[test]
fn a_header_that_promises_more_than_the_file_holds_is_refused_unread() {
    let mut liar = header(8_000, 8_000, 8, 2);
    liar.extend(chunk(b"IDAT", &packed(&[0; 1_000])));
    liar.extend(chunk(b"IEND", &[]));
    assert_eq!(refused(&liar), Refusal::CutShort);
    let mut liar = jpeg();
    let frame = liar.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    liar[frame + 5..frame + 9].copy_from_slice(&[0x1f, 0xff, 0x1f, 0xff]);
    assert_eq!(refused(&liar), Refusal::CutShort);
}

#[test]
fn a_header_that_promises_less_is_refused_or_drawn_small() {
    let mut file = header(4, 4, 8, 2);
    file.extend(chunk(b"IDAT", &packed(&vec![0; 20_000_000])));
    file.extend(chunk(b"IEND", &[]));
    let drawn = draw(&file, 100, Format::Png, 80);
    assert!(drawn.is_err() || decoded(&drawn.unwrap()).dimensions() == (4, 4));
}

#[test]
fn packed_profiles_and_texts_are_never_unpacked_whole() {
    let bomb = [b"P3\0\0".as_slice(), &packed(&vec![0; 60_000_000])].concat();
    assert_eq!(refused(&with_chunk(&png(), b"iCCP", &bomb, false)), Refusal::Profile);
    for kind in [b"zTXt", b"iTXt"] {
        let file = with_chunk(&png(), kind, &bomb, false);
        assert_eq!(decoded(&draw(&file, 48, Format::Png, 1).unwrap()).dimensions(), (48, 32));
    }
}

#[test]
fn a_jpeg_of_endless_passes_is_refused() {
    let plain = draw(&png(), 48, Format::Jpeg, 80).unwrap();
    let scan = plain.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    let mut file = plain[..scan].to_vec();
    for _ in 0..60 {
        file.extend([0xff, 0xda, 0, 8, 1, 1, 0, 1, 5, 0, 0x55]);
    }
    file.extend([0xff, 0xd9]);
    assert_eq!(refused(&file), Refusal::Passes);
}

#[test]
fn two_sizes_are_one_too_many() {
    let jpeg = with_segment(&jpeg(), 0xc0, &[8, 0, 9, 0, 9, 1, 1, 0x11, 0]);
    assert!(matches!(refused(&jpeg), Refusal::Broken(_)));
    let mut webp = webp();
    webp[24] = 99;
    assert!(matches!(refused(&webp), Refusal::Broken(_)));
}

#[test]
fn files_cut_short_anywhere_are_refused() {
    for file in [jpeg(), draw(&png(), 48, Format::Jpeg, 80).unwrap(), png(), webp()] {
        for end in 0..file.len() {
            assert!(draw(&file[..end], 48, Format::Png, 80).is_err(), "{end} of {}", file.len());
        }
    }
}

#[test]
fn damaged_files_never_panic() {
    let drawn = draw(&encoded(&disc(), ImageFormat::Png), 40, Format::WebP, 80).unwrap();
    let progressive = draw(&png(), 48, Format::Jpeg, 80).unwrap();
    let mut files = vec![jpeg(), progressive, png(), webp(), drawn];
    files.extend(held(&exif(6, true)));
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let app2 = [b"ICC_PROFILE\0\x01\x01".as_slice(), &profile].concat();
    files.push(with_segment(&jpeg(), 0xe2, &app2));
    let mut state = 99_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    let rounds = if std::env::var_os("OPENMIC_REQUIRE").is_some() { 5_000 } else { 200 };
    for file in files {
        for _ in 0..rounds {
            let mut damaged = file.clone();
            for _ in 0..=next(4) {
                // Often near the start, where headers are.
                let reach = if next(2) == 0 { damaged.len() } else { damaged.len().min(90) };
                let at = next(reach);
                damaged[at] = [0, 1, 0x7f, 0x80, 0xff, next(256) as u8][next(6)];
            }
            if probe(&damaged).is_ok() {
                let _ = draw(&damaged, 20, Format::Jpeg, 80);
            }
        }
    }
}
