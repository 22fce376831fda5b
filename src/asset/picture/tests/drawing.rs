//! How pictures are drawn.

use super::*;

/// `r`, `g`, `b` or `w`, in the corners of a picture: above, then below.
fn corners(file: &[u8]) -> String {
    let image = decoded(file);
    let (width, height) = image.dimensions();
    let places = [(2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3)];
    let name = |(x, y)| match image.get_pixel(x, y).0.map(|channel| channel > 128) {
        [true, false, false, _] => 'r',
        [false, true, false, _] => 'g',
        [false, false, true, _] => 'b',
        [true, true, true, _] => 'w',
        _ => '?',
    };
    places.map(name).into_iter().collect()
}

#[test]
fn every_way_a_camera_can_be_held_is_turned_upright() {
    let upright = ["rbgw", "brwg", "wgbr", "gwrb", "rgbw", "grwb", "wbgr", "bwrg"];
    for (orientation, corners_wanted) in (1..).zip(upright) {
        for file in held(&exif(orientation, false)) {
            let probe = probe(&file).unwrap();
            let size = if orientation < 5 { (48, 32) } else { (32, 48) };
            assert_eq!((probe.width, probe.height), size, "{orientation} {probe:?}");
            for format in FORMATS {
                let drawn = draw(&file, 24, format, 90).unwrap();
                assert_eq!(corners(&drawn), corners_wanted, "{orientation} {format:?}");
                assert_eq!(decoded(&drawn).dimensions(), probe.scaled(24), "{orientation}");
            }
        }
    }
}

#[test]
fn a_part_is_the_same_part_however_the_camera_was_held() {
    let halves = [(0, 0), (1, 0), (0, 1), (1, 1)];
    for orientation in 1..=8 {
        for file in held(&exif(orientation, false)) {
            let canvas = Canvas::read(&file).unwrap();
            let (width, height) = (canvas.size().0 / 2, canvas.size().1 / 2);
            let whole = corners(&canvas.draw(width, Format::Png, 90).unwrap());
            for (corner, (right, down)) in whole.chars().zip(halves) {
                let part = Part { x: right * width, y: down * height, width, height };
                let drawn = canvas.draw_part(part, 8, Format::Png, 90).unwrap();
                assert_eq!(corners(&drawn), corner.to_string().repeat(4), "{orientation}");
            }
        }
    }
}

#[test]
fn a_part_that_is_not_in_the_picture_is_refused() {
    let canvas = Canvas::read(&png()).unwrap();
    for (x, width) in [(0, 0), (0, 49), (48, 1), (u32::MAX, 2)] {
        let part = Part { x, y: 0, width, height: 1 };
        assert!(canvas.draw_part(part, 8, Format::Png, 90).is_err(), "{x} {width}");
    }
}

/// Names of published pictures tell their bytes. Where this fails after a change, raise `DRAWING`
/// and put down the new sums.
#[test]
fn the_same_picture_is_drawn_to_the_same_bytes_as_ever() {
    let canvas = Canvas::read(&png()).unwrap();
    let sums: Vec<String> = FORMATS
        .iter()
        .chain(&[Format::Avif])
        .map(|format| {
            let drawn = canvas.draw(24, *format, format.quality(QUALITY)).unwrap();
            blake3::hash(&drawn).to_hex()[..16].to_owned()
        })
        .collect();
    assert_eq!(
        (DRAWING, sums.join(" ")),
        (2, "e4fa340b2e0c98d9 f4246fbab55b7d92 fe00936e72f5dbf5 34fa6a8b760470a6".to_owned())
    );
}

#[test]
fn avif_holds_the_picture_and_nothing_else() {
    for file in held(&exif(6, true)) {
        let canvas = Canvas::read(&file).unwrap();
        let drawn = canvas.draw(24, Format::Avif, Format::Avif.quality(QUALITY)).unwrap();
        assert_eq!(&drawn[4..12], b"ftypavif");
        assert_eq!(drawn, canvas.draw(24, Format::Avif, Format::Avif.quality(QUALITY)).unwrap());
        // Width and height, as its own box of properties says them.
        let at = drawn.windows(4).position(|word| word == b"ispe").unwrap() + 8;
        let (width, height) = canvas.size();
        let scaled = (24, (24 * height + width / 2) / width);
        let said = |at: usize| u32::from_be_bytes(drawn[at..at + 4].try_into().unwrap());
        assert_eq!((said(at), said(at + 4)), scaled);
        for word in [&b"Exif"[..], b"xml", b"GPS"] {
            assert!(!drawn.windows(word.len()).any(|bytes| bytes == word), "{word:?}");
        }
    }
}

#[test]
fn formats_are_made_as_good_as_one_another() {
    let all = |as_webp| FORMATS.map(|format| format.quality(as_webp));
    assert_eq!(all(QUALITY), [70, 78, 100]);
    assert_eq!(all(39), [35, 39, 100]);
    assert_eq!((all(100), all(0)), ([89, 100, 100], [1, 1, 100]));
    assert_eq!(Format::Avif.quality(QUALITY), 70);
}

#[test]
fn orientations_that_do_not_exist_turn_nothing() {
    for orientation in [0, 9, 65_535] {
        for file in held(&exif(orientation, false)) {
            assert_eq!(corners(&draw(&file, 48, Format::Png, 90).unwrap()), "rbgw");
        }
    }
}

#[test]
fn nothing_is_drawn_larger_than_it_is() {
    for file in [jpeg(), png(), webp()] {
        for format in FORMATS {
            let drawn = draw(&file, 4_000, format, 80).unwrap();
            assert_eq!(decoded(&drawn).dimensions(), (48, 32));
        }
        let least = draw(&file, 0, Format::Png, 80).unwrap();
        assert_eq!(decoded(&least).dimensions(), (1, 1));
    }
}

#[test]
fn the_same_picture_makes_the_same_bytes() {
    for file in [jpeg(), png(), webp(), encoded(&disc(), ImageFormat::Png)] {
        let canvas = Canvas::read(&file).unwrap();
        for format in FORMATS {
            let drawn = draw(&file, 30, format, 75).unwrap();
            assert_eq!(drawn, draw(&file, 30, format, 75).unwrap());
            assert_eq!(drawn, canvas.draw(30, format, 75).unwrap());
            assert_eq!(probe(&drawn).unwrap().format, format);
        }
    }
}

#[test]
fn what_is_transparent_stays_so_or_turns_white() {
    let file = encoded(&disc(), ImageFormat::Png);
    assert!(probe(&file).unwrap().has_alpha);
    for format in [Format::WebP, Format::Png] {
        let drawn = draw(&file, 20, format, 90).unwrap();
        assert!(probe(&drawn).unwrap().has_alpha);
        assert_eq!(decoded(&drawn).get_pixel(0, 0).0[3], 0);
        assert_eq!(decoded(&drawn).get_pixel(10, 10).0[3], 255);
    }
    let white = draw(&file, 20, Format::Jpeg, 90).unwrap();
    let [red, green, blue, _] = decoded(&white).get_pixel(0, 0).0;
    assert!(red.min(green).min(blue) > 245);
    assert!(decoded(&white).get_pixel(10, 10).0[0] > 150);
}

#[test]
fn a_picture_that_only_could_be_transparent_is_drawn_opaque() {
    let file = encoded(&DynamicImage::ImageRgba8(quarters().into_rgba8()), ImageFormat::Png);
    assert!(probe(&file).unwrap().has_alpha);
    let drawn = draw(&file, 48, Format::Png, 90).unwrap();
    assert!(!probe(&drawn).unwrap().has_alpha);
    assert_eq!(corners(&drawn), "rbgw");
}

#[test]
fn greys_palettes_and_deep_colours_are_read() {
    let quarters = quarters();
    let kinds = [
        DynamicImage::ImageLuma8(quarters.to_luma8()),
        DynamicImage::ImageLumaA8(quarters.to_luma_alpha8()),
        DynamicImage::ImageRgb16(quarters.to_rgb16()),
        DynamicImage::ImageRgba16(quarters.to_rgba16()),
    ];
    for image in kinds {
        let file = encoded(&image, ImageFormat::Png);
        let drawn = draw(&file, 24, Format::WebP, 80).unwrap();
        assert_eq!(decoded(&drawn).dimensions(), (24, 16));
    }
    // One row of eight pixels, a bit each, in two colours, one of them clear.
    let mut palette = super::super::png::SIGNATURE.to_vec();
    palette.extend(chunk(b"IHDR", &[0, 0, 0, 8, 0, 0, 0, 1, 1, 3, 0, 0, 0]));
    palette.extend(chunk(b"PLTE", &[255, 0, 0, 0, 0, 255]));
    palette.extend(chunk(b"tRNS", &[0]));
    palette.extend(chunk(b"IDAT", &packed(&[0, 0b0101_0101])));
    palette.extend(chunk(b"IEND", &[]));
    assert!(probe(&palette).unwrap().has_alpha);
    let drawn = decoded(&draw(&palette, 8, Format::Png, 1).unwrap());
    assert_eq!(drawn.get_pixel(0, 0).0[3], 0);
    assert_eq!(drawn.get_pixel(1, 0).0, [0, 0, 255, 255]);
}

#[test]
fn wide_colours_become_those_of_every_screen() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let plain = RgbImage::from_pixel(16, 16, [200, 100, 80].into());
    let plain = encoded(&DynamicImage::ImageRgb8(plain), ImageFormat::Png);
    let data = [b"P3\0\0".as_slice(), &packed(&profile)].concat();
    let drawn = draw(&with_chunk(&plain, b"iCCP", &data, false), 16, Format::Png, 90).unwrap();
    let [red, green, blue, _] = decoded(&drawn).get_pixel(8, 8).0;
    assert!(red > 205 && green < 100 && blue < 80, "{red} {green} {blue}");
    assert!(!drawn.windows(4).any(|window| window == b"iCCP"));
}

#[test]
fn a_broken_profile_leaves_the_colours() {
    for data in [b"P3\0\0nonsense".to_vec(), [b"P3\0\0".as_slice(), &packed(&[7; 500])].concat()] {
        let file = with_chunk(&png(), b"iCCP", &data, false);
        assert_eq!(corners(&draw(&file, 48, Format::Png, 90).unwrap()), "rbgw");
    }
}

#[test]
fn widths_are_those_that_the_picture_can_fill() {
    let at = |width: u32, wanted: &[u32]| {
        let probe = Probe { width, height: 10, ..probe(&png()).unwrap() };
        widths(probe.width, wanted)
    };
    assert_eq!(at(2_000, &[960, 480, 1_440]), [480, 960, 1_440]);
    assert_eq!(at(700, &[480, 960, 1_440]), [480, 700]);
    assert_eq!(at(300, &[480, 960]), [300]);
    assert_eq!(at(480, &[480, 480]), [480]);
    assert!(at(480, &[]).is_empty());
}

#[test]
fn shapes_are_kept_and_no_side_vanishes() {
    let probe = Probe { width: 3_000, height: 2, ..probe(&png()).unwrap() };
    assert_eq!(probe.scaled(300), (300, 1));
    let tall = Probe { width: 3, height: 4_000, ..probe };
    assert_eq!(tall.scaled(2), (2, 2_667));
    assert_eq!(tall.scaled(9), (3, 4_000));
}

#[test]
fn smaller_and_coarser_pictures_take_fewer_bytes() {
    let noise = RgbImage::from_fn(400, 300, |x, y| {
        let wave =
            |step: f32| (128.0 + 100.0 * ((x as f32 * step).sin() * (y as f32 / 9.0).cos())) as u8;
        [wave(0.11), wave(0.07), ((x * 7) ^ (y * 13)) as u8 / 4 + 90].into()
    });
    let canvas = Canvas::read(&encoded(&DynamicImage::ImageRgb8(noise), ImageFormat::Png)).unwrap();
    let size = |width, format, quality| canvas.draw(width, format, quality).unwrap().len();
    for format in [Format::Jpeg, Format::WebP] {
        assert!(size(200, format, 80) < size(400, format, 80));
        assert!(size(400, format, 40) < size(400, format, 80));
    }
    assert!(size(400, Format::WebP, Format::WebP.quality(QUALITY)) < size(400, Format::Png, 1));
}
