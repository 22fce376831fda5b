//! Marks as programmes hand them in: what pages show of each, and what is said of it.

use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};

use super::*;
use crate::admit::Viewer;
use crate::compose::{Site, compose};
use crate::report::Severity;
use crate::source::fixture;

const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 20\"><path d=\"M0 0\"/></svg>";

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbaImage::from_pixel(width, height, Rgba([20, 40, 90, 128]));
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A hub with these lines in `[brand]` and these files in `content/media/`.
fn site(brand: &str, files: &[(&str, &[u8])]) -> (Site, Vec<Diagnostic>) {
    let mut sources = fixture::sources(&format!(
        "--- program.toml\n[program]\nname = \"Salt & Sand\"\norganisation = \"S\"\nwhy = \"W.\"\n\
         base_url = \"https://voices.example\"\n[brand]\n{brand}\n"
    ));
    let listed = Arc::make_mut(&mut sources.listing.files);
    for (name, bytes) in files {
        listed.insert(format!("content/media/{name}"), Arc::new(bytes.to_vec()));
    }
    let made = compose(&sources, Viewer::PUBLIC);
    (made.value, made.diagnostics)
}

fn file(site: &Site, name: &str) -> Vec<u8> {
    let at = site.find(name).unwrap_or_else(|| panic!("no {name} in {:?}", site.files()));
    site.pages[at].draw(&site.stage).unwrap().into_owned()
}

fn home(site: &Site) -> String {
    String::from_utf8(file(site, "index.html")).unwrap()
}

/// What stands between the word mark's start and its end.
fn mark(site: &Site) -> String {
    let home = home(site);
    let (_, rest) = home.split_once("<a class=\"wordmark\"").unwrap();
    let (mark, _) = rest.split_once("</a>").unwrap();
    mark.split_once('>').unwrap().1.to_owned()
}

fn asset(site: &Site, start: &str) -> Vec<u8> {
    let name = site.files().iter().find(|name| name.starts_with(start));
    file(site, &name.unwrap_or_else(|| panic!("no {start} in {:?}", site.files())).clone())
}

fn found(brand: &str, files: &[(&str, &[u8])]) -> Vec<(&'static str, String)> {
    let (_, found) = site(brand, files);
    found.into_iter().map(|one| (one.rule, one.message)).collect()
}

#[test]
fn a_logo_stands_for_the_name_and_keeps_its_room() {
    let (site, found) = site("logo = \"media/logo.svg\"", &[("logo.svg", SVG.as_bytes())]);
    assert!(found.is_empty(), "{found:?}");
    let mark = mark(&site);
    assert!(mark.starts_with("<img class=\"always\" src=\"/assets/brand/logo."), "{mark}");
    assert!(
        mark.ends_with(".svg\" width=\"160\" height=\"40\" alt=\"Salt &amp; Sand\">"),
        "{mark}"
    );
    assert_eq!(mark.matches("<img").count(), 1);
    assert!(String::from_utf8(asset(&site, "assets/brand/logo.")).unwrap().contains("M0 0"));
}

/// What the home page says of the organisation in schema.org's terms, and the address of the
/// file that was made of this logo.
fn organisation(brand: &str, name: &str, bytes: &[u8], made: &str) -> (String, Option<String>) {
    let (site, _) = site(brand, &[(name, bytes)]);
    let address = site.stage.theme.assets.get(made).map(|asset| asset.address.clone());
    if let Some(address) = &address {
        assert!(site.files().contains(address), "{address} is published");
    }
    let home = home(&site);
    let (_, rest) = home.split_once("{\"@type\":\"Organization\"").unwrap();
    (rest[..=rest.find('}').unwrap()].to_owned(), address)
}

#[test]
fn a_logo_is_found_where_pictures_of_texts_are() {
    for path in ["media/logo.svg", "/media/logo.svg", "/logo.svg"] {
        let (site, found) = site(&format!("logo = \"{path}\""), &[("logo.svg", SVG.as_bytes())]);
        assert!(found.is_empty(), "{path}: {found:?}");
        assert!(mark(&site).starts_with("<img"), "{path}");
    }
}

#[test]
fn search_engines_are_told_of_the_logo_by_its_full_address() {
    let id = "\"@id\":\"https://voices.example/#organisation\",\"name\":\"S\"";
    let large = png(240, 120);
    for (name, bytes, made) in
        [("l.svg", SVG.as_bytes(), "brand/logo.svg"), ("l.png", &*large, "brand/logo.png")]
    {
        let line = format!("logo = \"media/{name}\"");
        let (said, address) = organisation(&line, name, bytes, made);
        let address = address.unwrap();
        assert_eq!(said, format!(",{id},\"logo\":\"https://voices.example/{address}\"}}"));
    }
    // Without one, and with one that cannot be shown.
    for (line, bytes) in [("", SVG.as_bytes()), ("logo = \"media/l.svg\"", b"GIF89a")] {
        let (said, address) = organisation(line, "l.svg", bytes, "brand/logo.svg");
        assert_eq!((said, address), (format!(",{id}}}"), None));
    }
}

#[test]
fn the_one_for_dark_grounds_is_beside_it() {
    let files = [("l.svg", SVG.as_bytes()), ("d.png", &png(480, 120))];
    let (site, found) = site("logo = \"media/l.svg\"\nlogo_dark = \"media/d.png\"", &files);
    assert!(found.is_empty(), "{found:?}");
    let mark = mark(&site);
    assert!(mark.contains("class=\"by-day\"") && mark.contains("class=\"by-night\""), "{mark}");
    assert_eq!(mark.matches("width=\"160\" height=\"40\" alt=\"Salt &amp; Sand\"").count(), 2);
}

#[test]
fn without_a_logo_there_are_words_and_the_hubs_own_icon() {
    let (site, found) = site("", &[]);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(mark(&site), "Salt &amp; Sand");
    assert!(home(&site).contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icon."));
    assert!(!home(&site).contains("apple-touch-icon"));
}

#[test]
fn an_icon_of_its_own_takes_the_place_of_the_hubs() {
    let square = SVG.replace("0 0 80 20", "0 0 16 16");
    let (drawn, found) = site("favicon = \"media/i.svg\"", &[("i.svg", square.as_bytes())]);
    assert!(found.is_empty(), "{found:?}");
    assert!(String::from_utf8(asset(&drawn, "assets/icon.")).unwrap().contains("0 0 16 16"));

    let (site, found) = site("favicon = \"media/i.png\"", &[("i.png", &png(512, 512))]);
    assert!(found.is_empty(), "{found:?}");
    let home = home(&site);
    assert!(home.contains("<link rel=\"icon\" type=\"image/png\" href=\"/assets/icon."), "{home}");
    assert!(home.contains("<link rel=\"apple-touch-icon\" href=\"/assets/touch-icon."));
    assert!(!home.contains("svg+xml"));
    let icon = image::load_from_memory(&asset(&site, "assets/icon.")).unwrap().into_rgba8();
    assert_eq!((icon.dimensions(), icon.get_pixel(5, 5).0[3]), ((96, 96), 128));
    let touch = image::load_from_memory(&asset(&site, "assets/touch-icon.")).unwrap();
    assert_eq!((touch.width(), touch.color().has_alpha()), (180, false));
}

#[test]
fn a_picture_is_drawn_anew_and_no_larger_than_screens_show() {
    let large = png(2400, 600);
    let (site, found) = site("logo = \"media/l.png\"", &[("l.png", &large)]);
    assert!(found.is_empty(), "{found:?}");
    let drawn = image::load_from_memory(&asset(&site, "assets/brand/logo.")).unwrap();
    assert_eq!((drawn.width(), drawn.height(), drawn.color().has_alpha()), (480, 120, true));
}

#[test]
fn what_cannot_be_shown_leaves_the_name() {
    let hostile = SVG.replace("<path", "<script>alert(1)</script><path");
    for (bytes, what) in [
        (hostile.as_bytes(), "this picture cannot be shown: the drawing holds `<script>`"),
        (b"GIF89a", "this picture cannot be shown: the file is a GIF"),
        (b"", "this picture cannot be shown: the file is empty"),
    ] {
        let (site, found) = site("logo = \"media/l.svg\"", &[("l.svg", bytes)]);
        let told: Vec<_> =
            found.iter().map(|one| (one.rule, one.severity, &*one.message)).collect();
        assert_eq!(told, [("unusable-picture", Severity::Error, what)]);
        assert_eq!(&*found[0].span.path, "program.toml");
        assert_eq!(mark(&site), "Salt &amp; Sand");
        assert!(!site.files().iter().any(|name| name.contains("brand/")));
    }
}

#[test]
fn files_that_are_not_there_are_named() {
    let logo = [("logo.svg", SVG.as_bytes())];
    let (_, missing) = site("logo = \"media/lgoo.svg\"", &logo);
    let missing: Vec<_> = missing.iter().filter(|one| one.rule == "missing-picture").collect();
    assert_eq!(missing[0].message, "no picture is at `content/media/lgoo.svg`");
    assert_eq!(
        missing[0].hints.first().map(|hint| &**hint),
        Some("did you mean `media/logo.svg`?")
    );
    let remote = found("favicon = \"https://else.example/i.png\"", &[]);
    assert_eq!(remote[0].0, "remote-picture");
    // Nothing outside the project is looked for.
    assert_eq!(found("logo = \"../../../etc/passwd\"", &[])[0].0, "missing-picture");
}

#[test]
fn shapes_that_do_not_fit_are_told() {
    let told = |brand: &str, files: &[(&str, &[u8])]| {
        let found = found(brand, files);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, "logo-shape");
        found[0].1.clone()
    };
    let shaped = |frame: &str| SVG.replace("80 20", frame).into_bytes();
    let logo = |bytes: &[u8]| told("logo = \"media/l\"", &[("l", bytes)]);
    let icon = |bytes: &[u8]| told("favicon = \"media/i\"", &[("i", bytes)]);
    assert!(logo(&shaped("900 30")).contains("30 times as wide as it is high"));
    assert!(logo(&shaped("10 40")).contains("much higher than it is wide"));
    assert!(logo(&png(120, 40)).contains("40 pixels high, and sharp screens show 80"));
    assert!(icon(&shaped("80 20")).contains("not square"));
    assert!(icon(&png(64, 64)).contains("64 × 64 pixels"));
    assert!(told("logo_dark = \"media/d\"", &[("d", SVG.as_bytes())]).contains("shown nowhere"));
    let two = [("l", SVG.as_bytes()), ("d", &*shaped("80 40"))];
    let both = told("logo = \"media/l\"\nlogo_dark = \"media/d\"", &two);
    assert!(both.contains("other proportions"));
}

#[test]
fn a_file_of_the_theme_stands_over_the_programmes_icon() {
    let text = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n\
                --- templates/assets/icon.svg\n<svg id=\"theme\"/>\n";
    let site = compose(&fixture::sources(text), Viewer::PUBLIC).value;
    assert!(String::from_utf8(asset(&site, "assets/icon.")).unwrap().contains("theme"));
}
