//! Pictures on their way from a folder to pages. They are made here, so that
//! each says what it is a test of.

use std::io::Cursor;
use std::sync::Arc;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::*;
use crate::admit::Viewer;
use crate::compose::{Site, compose};
use crate::report::{Reported, Severity};
use crate::source::{Stored, Unread, fixture};

const PROGRAM: &str = "--- program.toml\n[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\n\
                       why = \"Because.\"\nbase_url = \"https://voices.example/hub\"\n";
const ADA: &str =
    "--- content/profiles/ada.md\n+++\nname = \"Ada\"\nphoto = \"ada.jpg\"\n+++\nHello.\n";

/// Red at the left, blue at the right.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, _| match x < width / 2 {
        true => [200, 0, 0].into(),
        false => [0, 0, 200].into(),
    });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    file.into_inner()
}

fn sources(text: &str, files: &[(&str, Vec<u8>)]) -> Sources {
    let mut sources = fixture::sources(text);
    for (path, bytes) in files {
        Arc::make_mut(&mut sources.listing.files)
            .insert((*path).to_owned(), Arc::new(bytes.clone()));
    }
    sources
}

fn site(text: &str, files: &[(&str, Vec<u8>)]) -> Reported<Site> {
    compose(&sources(text, files), Viewer::PUBLIC)
}

fn page(site: &Site, file: &str) -> String {
    let at = site.find(file).unwrap_or_else(|| panic!("no {file} in {:?}", site.files()));
    String::from_utf8(site.pages[at].draw(&site.stage).unwrap().into_owned()).unwrap()
}

fn pictures(site: &Site) -> Vec<&str> {
    let files = site.files().iter().map(String::as_str);
    files.filter(|file| file.starts_with("pictures/")).collect()
}

fn drawn(site: &Site, file: &str) -> DynamicImage {
    let at = site.find(file).unwrap();
    image::load_from_memory(&site.pages[at].draw(&site.stage).unwrap()).unwrap()
}

/// Every address in `src` and `srcset` of a page.
fn shown(html: &str) -> Vec<String> {
    let attributes = ["src=\"", "srcset=\""]
        .iter()
        .flat_map(|name| html.split(*name).skip(1).map(|rest| rest.split('"').next().unwrap()));
    attributes
        .flat_map(|list| list.split(", "))
        .map(|one| one.split(' ').next().unwrap().to_owned())
        .filter(|address| address.contains("/pictures/"))
        .collect()
}

#[test]
fn a_photo_stands_in_every_size_that_pages_name() {
    let made = site(&format!("{PROGRAM}{ADA}"), &[("content/profiles/ada.jpg", photo(1200, 1500))]);
    let rules: Vec<_> =
        made.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(rules.is_empty(), "{rules:?}");
    let site = made.value;
    let mut named = Vec::new();
    for file in ["index.html", "voices/index.html", "voices/ada/index.html"] {
        let html = page(&site, file);
        assert!(
            html.contains("<picture><source type=\"image/webp\" srcset=\"/hub/pictures/"),
            "{html}"
        );
        named.extend(shown(&html));
    }
    named.sort();
    named.dedup();
    let published: Vec<String> =
        pictures(&site).iter().map(|file| format!("/hub/{file}")).collect();
    assert_eq!(named, published, "all that is published is shown, and the other way round");
    assert_eq!(named.len(), 10);
    let html = page(&site, "voices/ada/index.html");
    assert!(
        html.contains(
            "width=\"480\" height=\"600\" alt=\"Portrait of Ada\" fetchpriority=\"high\""
        )
    );
    assert!(
        html.contains("<meta property=\"og:image\" content=\"https://voices.example/hub/cards/")
    );
    let square = pictures(&site).into_iter().find(|file| file.ends_with("square-320.jpg")).unwrap();
    let square = drawn(&site, square);
    assert_eq!((square.width(), square.height()), (320, 320));
}

#[test]
fn avif_and_another_quality_are_made_where_the_programme_asks_for_them() {
    let files = [("content/profiles/ada.jpg", photo(1000, 1250))];
    let plain = site(&format!("{PROGRAM}{ADA}"), &files).value;
    let asked = format!("{PROGRAM}[images]\navif = true\nquality = 40\n{ADA}");
    let asked = site(&asked, &files).value;
    let html = page(&asked, "voices/ada/index.html");
    let avif = html.find("<source type=\"image/avif\" srcset=\"/hub/pictures/").unwrap();
    assert!(avif < html.find("<source type=\"image/webp\"").unwrap(), "taken first: {html}");
    let ends =
        |site: &Site, end: &str| pictures(site).iter().filter(|file| file.ends_with(end)).count();
    assert_eq!((ends(&plain, ".avif"), ends(&asked, ".avif")), (0, ends(&plain, ".webp")));
    let weight = |site: &Site| {
        let files = pictures(site).into_iter().filter(|file| !file.ends_with(".avif"));
        files
            .map(|file| site.pages[site.find(file).unwrap()].draw(&site.stage).unwrap().len())
            .sum()
    };
    let (heavy, light): (usize, usize) = (weight(&plain), weight(&asked));
    assert!(light < heavy, "{light} {heavy}");
    let old = pictures(&plain);
    assert!(pictures(&asked).iter().all(|file| !old.contains(file)), "names tell bytes");
}

#[test]
fn the_focus_decides_what_a_cut_keeps() {
    for (focus, red) in [("[0.1, 0.5]", true), ("[0.9, 0.5]", false)] {
        let text = format!("{PROGRAM}{}", ADA.replace("photo", &format!("focus = {focus}\nphoto")));
        let site = site(&text, &[("content/profiles/ada.jpg", photo(900, 300))]).value;
        let face = pictures(&site).into_iter().find(|file| file.ends_with("face-96.jpg")).unwrap();
        let image = drawn(&site, face).into_rgb8();
        let pixel = image.get_pixel(90, 48).0;
        assert_eq!(pixel[0] > 128, red, "{focus} {pixel:?}");
    }
}

#[test]
fn a_small_picture_is_never_made_larger() {
    let site =
        site(&format!("{PROGRAM}{ADA}"), &[("content/profiles/ada.jpg", photo(120, 90))]).value;
    for file in pictures(&site) {
        assert!(drawn(&site, file).width() <= 120, "{file}");
    }
    let html = page(&site, "voices/index.html");
    assert!(html.contains("width=\"90\" height=\"90\""), "{html}");
}

#[test]
fn stories_campaigns_and_texts_show_their_pictures() {
    let text = format!(
        "{PROGRAM}{ADA}--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n\
         image = \"lead.jpg\"\nimage_alt = \"A corridor\"\ncampaign = \"c\"\n\
         pictures = [{{ file = \"lead.jpg\", source = \"Ben Osei\" }}]\n+++\n\
         Text.\n\n![A boat](boat.jpg \"The boat in May\")\n\n![](boat.jpg)\n\
         --- content/campaigns/c.md\n+++\ntitle = \"C\"\nimage = \"/media/c.jpg\"\nimage_alt = \"A door\"\n+++\nText.\n"
    );
    let made = site(
        &text,
        &[
            ("content/profiles/ada.jpg", photo(60, 60)),
            ("content/posts/lead.jpg", photo(2000, 900)),
            ("content/posts/boat.jpg", photo(600, 400)),
            ("content/posts/unused.jpg", photo(50, 50)),
            ("content/media/c.jpg", photo(300, 200)),
        ],
    );
    let rules: Vec<_> =
        made.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(rules.is_empty(), "{rules:?}");
    let site = made.value;
    let story = page(&site, "stories/a/index.html");
    assert!(story.contains("alt=\"A corridor\" fetchpriority=\"high\""), "{story}");
    assert!(story.contains("<figcaption>Picture: Ben Osei</figcaption>"), "{story}");
    assert!(
        story.contains("alt=\"A boat\" width=\"600\" height=\"400\" loading=\"lazy\""),
        "{story}"
    );
    assert!(story.contains("<figcaption>The boat in May</figcaption>"), "{story}");
    assert!(story.contains("summary_large_image"), "{story}");
    assert!(page(&site, "campaigns/c/index.html").contains("alt=\"A door\""));
    assert!(page(&site, "index.html").contains("class=\"story-picture\""));
    let feed = page(&site, "feed.xml");
    assert!(feed.contains("https://voices.example/hub/pictures/"), "{feed}");
    let mut named: Vec<String> = Vec::new();
    for file in site.files().iter().filter(|file| file.ends_with(".html")) {
        named.extend(shown(&page(&site, file)));
    }
    for name in &named {
        let name = name.trim_start_matches("/hub/");
        assert!(site.find(name).is_some(), "{name} is shown and not there");
    }
    let unused: Vec<&str> = pictures(&site)
        .into_iter()
        .filter(|file| !named.iter().any(|name| name.ends_with(file)))
        .collect();
    assert!(unused.iter().all(|file| file.contains("-social-")), "{unused:?}");
}

#[test]
fn a_picture_nobody_shows_is_not_published() {
    let text = format!("{PROGRAM}--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nHello.\n");
    let site = site(&text, &[("content/profiles/ada.jpg", photo(50, 50))]).value;
    assert_eq!(pictures(&site), Vec::<&str>::new());
}

#[test]
fn a_picture_that_cannot_be_shown_is_reported_where_it_is_named() {
    let jpeg = photo(400, 300);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    let bomb = {
        let mut file = jpeg.clone();
        let at = file.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
        file[at + 5..at + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        file
    };
    let mut damaged = jpeg.clone();
    let half = damaged.len() / 2;
    damaged.truncate(half);
    let wrong: [(Vec<u8>, &str, &str); 6] = [
        (heic, "HEIC", "export it as JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "SVG", "export it as PNG"),
        (b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "GIF", "export it as PNG"),
        (bomb, "pixels", "make it smaller"),
        (damaged, "", ""),
        (Vec::new(), "empty", "copy the picture again"),
    ];
    for (bytes, what, hint) in wrong {
        let made = site(&format!("{PROGRAM}{ADA}"), &[("content/profiles/ada.jpg", bytes)]);
        let found: Vec<_> =
            made.diagnostics.iter().filter(|one| one.rule == "unusable-picture").collect();
        assert_eq!(found.len(), 1, "{what}");
        assert_eq!(&*found[0].span.path, "content/profiles/ada.md");
        assert!(found[0].message.contains(what), "{found:?}");
        assert!(found[0].hints[0].contains(hint), "{found:?}");
        assert_eq!(pictures(&made.value), Vec::<&str>::new());
        assert!(page(&made.value, "voices/ada/index.html").contains("class=\"letters\""));
    }
}

/// A file that says no.
#[derive(Debug)]
struct Closed(Unread);

impl Stored for Closed {
    fn bytes(&self, _: usize) -> Result<Vec<u8>, Unread> {
        Err(self.0.clone())
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_finding_too() {
    for (unread, what) in [
        (Unread::NotAFile, "no regular file"),
        (Unread::TooLarge { bytes: 60_000_000 }, "60 MB"),
        (Unread::Machine("permission denied".into()), "permission denied"),
    ] {
        let mut sources = sources(&format!("{PROGRAM}{ADA}"), &[]);
        let file = Arc::new(Closed(unread));
        Arc::make_mut(&mut sources.listing.files)
            .insert("content/profiles/ada.jpg".to_owned(), file);
        let made = compose(&sources, Viewer::PUBLIC);
        assert!(made.diagnostics.iter().any(|one| one.message.contains(what)), "{what}");
    }
}

/// A file that changes between two looks.
#[derive(Debug, Default)]
struct Changing(std::sync::atomic::AtomicU32);

impl Stored for Changing {
    fn bytes(&self, _: usize) -> Result<Vec<u8>, Unread> {
        Ok(photo(40 + self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed), 40))
    }
}

#[test]
fn a_name_never_stands_over_other_bytes() {
    let mut sources = sources(&format!("{PROGRAM}{ADA}"), &[]);
    let file = Arc::new(Changing::default());
    Arc::make_mut(&mut sources.listing.files).insert("content/profiles/ada.jpg".to_owned(), file);
    let site = compose(&sources, Viewer::PUBLIC).value;
    let at = site.find(pictures(&site)[0]).unwrap();
    let broken = site.pages[at].draw(&site.stage).unwrap_err();
    assert!(broken.0.message.contains("changed while"), "{:?}", broken.0);
}

#[test]
fn names_follow_the_picture_and_what_is_made_of_it() {
    let names = |text: &str, bytes: Vec<u8>| -> Vec<String> {
        let site = site(&format!("{PROGRAM}{text}"), &[("content/profiles/ada.jpg", bytes)]).value;
        pictures(&site).iter().map(|file| (*file).to_owned()).collect()
    };
    let first = names(ADA, photo(60, 60));
    assert_eq!(first, names(ADA, photo(60, 60)));
    assert_ne!(first, names(ADA, photo(60, 61)));
    let focused = ADA.replace("photo =", "focus = [0.2, 0.2]\nphoto =");
    assert_ne!(first, names(&focused, photo(60, 60)));
    assert!(first.iter().all(|name| !name.contains("ada")), "{first:?}");
}

#[test]
fn what_was_drawn_before_is_not_decoded_again() {
    let avif = "[images]\navif = true\n";
    let mut sources =
        sources(&format!("{PROGRAM}{avif}{ADA}"), &[("content/profiles/ada.jpg", photo(60, 60))]);
    let first = compose(&sources, Viewer::PUBLIC).value;
    assert!(pictures(&first).iter().any(|file| file.ends_with(".avif")));
    sources.drawn = first.files().iter().cloned().collect();
    let second = compose(&sources, Viewer::PUBLIC).value;
    assert_eq!(first.files(), second.files());
    for (page, again) in first.pages.iter().zip(&second.pages) {
        assert_eq!(page.is_settled, is_settled(&page.address));
        assert_eq!(
            page.draw(&first.stage).unwrap(),
            again.draw(&second.stage).unwrap(),
            "{}",
            page.address
        );
    }
}
