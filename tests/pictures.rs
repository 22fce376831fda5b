//! The audience wall for pictures: what a camera wrote into a file, and every
//! picture of somebody who did not agree to it, is in no byte and in no name of
//! the output. Each picture has a colour of its own, so that it is known again
//! however it was drawn.

#[path = "support/mod.rs"]
mod support;

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use support::{PROGRAM, Project};

const GREEN: [u8; 3] = [20, 160, 40];
const RED: [u8; 3] = [200, 20, 20];

/// A JPEG of one colour, with words where cameras and editors put them.
fn photo(colour: [u8; 3], words: &str) -> Vec<u8> {
    let image = RgbImage::from_pixel(300, 240, colour.into());
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    let plain = file.into_inner();
    let mut file = plain[..2].to_vec();
    for (marker, mark) in [
        (0xe1, &b"Exif\0\0"[..]),
        (0xe1, b"http://ns.adobe.com/xap/1.0/\0"),
        (0xed, b"Photoshop 3.0\0"),
        (0xfe, b""),
    ] {
        let data = [mark, words.as_bytes()].concat();
        file.extend([0xff, marker]);
        file.extend((data.len() as u16 + 2).to_be_bytes());
        file.extend(data);
    }
    file.extend(&plain[2..]);
    file.extend(words.as_bytes());
    file
}

fn profile(project: &Project, slug: &str, rest: &str) {
    let text = format!(
        "+++\nname = \"Name {slug}\"\nphoto = \"{slug}-photo.jpg\"\nphoto_alt = \"{slug}\"\n{rest}+++\nHello.\n"
    );
    project.write(&format!("content/profiles/{slug}.md"), &text);
    let colour = if slug == "ada" { GREEN } else { RED };
    let photo = photo(colour, &format!("canary{slug}"));
    project.write_bytes(&format!("content/profiles/{slug}-photo.jpg"), &photo);
}

/// Ada may be seen, the others may not; some are still named in places.
fn hub() -> Project {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    profile(&project, "ada", "consent = { profile = \"granted\", photo = \"granted\" }\n");
    profile(&project, "shy", "consent = { profile = \"granted\", photo = \"withdrawn\" }\n");
    profile(&project, "gonewhiterose", "status = \"withdrawn\"\n");
    profile(&project, "inside", "audience = \"internal\"\n");
    profile(
        &project,
        "scoped",
        "consent = { profile = \"granted\", photo = \"granted\", scope = [\"intranet\"] }\n",
    );
    profile(&project, "leftcanary", "status = \"left\"\n");
    let draft = "+++\ntitle = \"D\"\ndate = 2026-02-01\nauthors = [\"ada\"]\ndraft = true\nimage = \"canarydraft.jpg\"\n+++\nx\n";
    project.write("content/posts/d.md", draft);
    project.write_bytes("content/posts/canarydraft.jpg", &photo(RED, "canarydraft"));
    let story = "+++\ntitle = \"Open\"\ndate = 2026-02-02\nauthors = [\"ada\"]\nimage = \"canarylead.jpg\"\n\
                 pictures = [\n  { file = \"canarylead.jpg\", people = [\"shy\"] },\n  { file = \"canarygroup.jpg\", people = [\"ada\", \"gonewhiterose\"] },\n]\n+++\n\
                 Text.\n\n![Two](canarygroup.jpg \"Who\")\n\n![One](../profiles/shy-photo.jpg)\n\n![Me](../profiles/ada-photo.jpg)\n";
    project.write("content/posts/open.md", story);
    project.write_bytes("content/posts/canarylead.jpg", &photo(RED, "canarylead"));
    project.write_bytes("content/posts/canarygroup.jpg", &photo(RED, "canarygroup"));
    project.write_bytes("content/media/canaryunused.jpg", &photo(RED, "canaryunused"));
    project
}

/// Words and colours that must be nowhere.
fn leaks(project: &Project) -> Vec<String> {
    let mut leaks = Vec::new();
    let manifest = project.page(".openmic-manifest");
    for (name, bytes) in project.site() {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in ["canary", "whiterose", "exif", "photoshop", "ns.adobe.com"] {
            if name.contains(word) || text.contains(word) || manifest.contains(word) {
                leaks.push(format!("{name}: {word}"));
            }
        }
        if name.starts_with("cards/") {
            let image = image::load_from_memory(&bytes).unwrap().into_rgb8();
            let is_red = |pixel: &image::Rgb<u8>| {
                pixel.0.iter().zip(RED).all(|(is, leak)| is.abs_diff(leak) <= 12)
            };
            let red = image.pixels().filter(|pixel| is_red(pixel)).count();
            if red > 100 {
                leaks.push(format!("{name}: {red} red points"));
            }
        }
        // What an AVIF shows cannot be read here; the WebP beside it is made of the same pixels.
        if name.starts_with("pictures/") && !name.ends_with(".avif") {
            let image = image::load_from_memory(&bytes).unwrap().into_rgb8();
            let middle = image.get_pixel(image.width() / 2, image.height() / 2).0;
            if middle.iter().zip(GREEN).any(|(is, should)| is.abs_diff(should) > 12) {
                leaks.push(format!("{name}: {middle:?}"));
            }
        }
    }
    leaks
}

fn pictures(project: &Project) -> usize {
    project.site().keys().filter(|name| name.starts_with("pictures/")).count()
}

#[test]
fn only_pictures_of_those_who_agreed_are_published() {
    let project = hub();
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(leaks(&project), Vec::<String>::new());
    // Three cuts of Ada for her page and lists, one for the text.
    assert_eq!(pictures(&project), 9);
    let story = project.page("stories/open/index.html");
    assert!(story.contains("alt=\"Me\"") && !story.contains("Who"), "{story}");
    assert!(project.page("voices/shy/index.html").contains("class=\"letters\""));
}

/// The points of the card that a page names, and how many are green.
fn green(project: &Project, page: &str) -> usize {
    let page = project.page(page);
    let (_, card) = page.split_once("og:image\" content=\"https://voices.example/").unwrap();
    let card = &project.site()[card.split('"').next().unwrap()];
    let image = image::load_from_memory(card).unwrap().into_rgb8();
    let is_green = |pixel: &&image::Rgb<u8>| {
        pixel.0.iter().zip(GREEN).all(|(is, should)| is.abs_diff(should) <= 12)
    };
    image.pixels().filter(is_green).count()
}

#[test]
fn a_card_shows_the_portrait_of_those_who_agreed_alone() {
    let project = hub();
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert!(green(&project, "voices/ada/index.html") > 100_000);
    assert!(green(&project, "stories/open/index.html") > 5_000, "a face beside the words");
    assert_eq!(green(&project, "voices/shy/index.html"), 0);
    profile(&project, "ada", "consent = { profile = \"granted\", photo = \"withdrawn\" }\n");
    project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(green(&project, "voices/ada/index.html"), 0);
    assert!(!project.site().keys().any(|name| name.starts_with("cards/") && name.ends_with("jpg")));
}

/// Colleagues may see more, and that is seen here: the colours tell.
#[test]
fn a_leak_would_be_seen() {
    let project = hub();
    let run = project.run(&["build", "--audience", "internal", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let leaks = leaks(&project);
    assert!(leaks.iter().any(|leak| leak.starts_with("pictures/")), "{leaks:?}");
    assert!(!leaks.iter().any(|leak| leak.contains("canary")), "{leaks:?}");
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(self::leaks(&project), Vec::<String>::new());
}

#[test]
fn a_photo_is_taken_down_with_the_consent() {
    let project = hub();
    project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(pictures(&project), 9);
    profile(&project, "ada", "consent = { profile = \"granted\", photo = \"withdrawn\" }\n");
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(pictures(&project), 0);
    assert!(!project.page(".openmic-manifest").contains("pictures/"));
}

#[test]
fn a_second_build_changes_nothing_and_another_folder_gives_the_same() {
    let (project, other) = (hub(), hub());
    project.run(&["build", "--today", "2026-03-01"]);
    let first = project.site();
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert!(run.said.contains("(0 written"), "{}", run.said);
    other.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(first, other.site());
    assert_eq!(first, project.site());
}

#[test]
fn avif_stands_before_webp_and_jpeg_and_holds_no_more_than_they_do() {
    let project = hub();
    project.write("program.toml", &format!("{PROGRAM}[images]\navif = true\n"));
    let run = project.run(&["build", "--today", "2026-03-01"]);
    assert_eq!(run.code, 0, "{}", run.said);
    assert_eq!(leaks(&project), Vec::<String>::new());
    let first = project.site();
    let avif: Vec<&Vec<u8>> =
        first.iter().filter(|(name, _)| name.ends_with(".avif")).map(|(_, file)| file).collect();
    assert_eq!((avif.len(), pictures(&project)), (5, 14), "one beside each WebP");
    assert!(avif.iter().all(|file| file[4..12] == *b"ftypavif"));
    for page in ["voices/ada/index.html", "stories/open/index.html"] {
        let html = project.page(page);
        let picture =
            html.split("<picture>").nth(1).and_then(|rest| rest.split("</picture>").next());
        let picture = picture.unwrap_or_else(|| panic!("no picture in {page}"));
        let at = |what: &str| picture.find(what).unwrap_or_else(|| panic!("no {what}: {picture}"));
        let places = ["type=\"image/avif\"", "type=\"image/webp\"", "<img src="].map(at);
        assert!(places.is_sorted(), "{picture}");
    }
    let again = project.run(&["build", "--today", "2026-03-01"]);
    assert!(again.said.contains("(0 written"), "{}", again.said);
    assert_eq!(first, project.site());
}

/// Drawings that run, load, swell or lie about what they are.
fn attacks() -> Vec<String> {
    let entities: String = (1..9)
        .map(|n| format!("<!ENTITY e{n} '{}'>", format!("&e{};", n - 1).repeat(10)))
        .collect();
    let doctype = format!("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e0 'canary'>{entities}]>");
    let drawing = |attributes: &str, inside: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' {attributes}>{inside}</svg>"
        )
    };
    vec![
        drawing("", "<script>canary()</script>"),
        drawing("onload='canary()'", ""),
        drawing("", "<image href='https://canary.example/a.png'/>"),
        drawing("", "<use xlink:href='https://canary.example/a.svg#b'/>"),
        drawing("", "<a href='javascript:canary()'><text>canary</text></a>"),
        drawing("", "<foreignObject><iframe src='https://canary.example'/></foreignObject>"),
        drawing("", "<style>@import 'https://canary.example/a.css'</style>"),
        drawing("", "<metadata>canary</metadata><!-- canary -->"),
        drawing("width='999999999' height='999999999'", "<rect width='100%' height='100%'/>"),
        format!("{doctype}{}", drawing("", "<text>&e8;</text>")),
        format!("\u{feff}\n<!-- GIF89a -->\n{}", drawing("", "<script>canary()</script>")),
    ]
}

/// Whatever it is called and wherever it is shown: an SVG is refused by what is in it, with what to
/// do instead, and none of it is published.
#[test]
fn an_svg_is_published_by_nobody() {
    for (at, attack) in attacks().into_iter().enumerate() {
        let ending = ["svg", "png", "jpg"][at % 3];
        let project = hub();
        project.write("program.toml", &format!("{PROGRAM}[brand]\nlogo = \"media/logo.svg\"\n"));
        project.write_bytes("content/media/logo.svg", attack.as_bytes());
        for file in ["profiles/face", "posts/lead", "posts/drawn"] {
            project.write_bytes(&format!("content/{file}.{ending}"), attack.as_bytes());
        }
        project.write(
            "content/profiles/bea.md",
            &format!("+++\nname = \"Bea\"\nphoto = \"face.{ending}\"\n+++\nHello.\n"),
        );
        project.write(
            "content/posts/drawing.md",
            &format!(
                "+++\ntitle = \"Drawn\"\ndate = 2026-02-03\nauthors = [\"ada\"]\nimage = \"lead.{ending}\"\n+++\n\
                 ![Stairs](drawn.{ending})\n\n<img src=\"drawn.{ending}\" alt=\"Stairs\">\n\n[stairs](drawn.{ending})\n\n{attack}\n"
            ),
        );
        let run = project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
        for place in ["content/profiles/bea.md:", "content/posts/drawing.md:"] {
            assert!(run.said.contains(place), "{attack}: {}", run.said);
        }
        let refused = run.said.matches("the file is an SVG drawing").count();
        assert!(refused >= 3, "{attack}: {}", run.said);
        assert!(run.said.contains("export it as PNG"), "{}", run.said);
        assert_eq!(leaks(&project), Vec::<String>::new(), "{attack}");
        assert_eq!(pictures(&project), 9, "only Ada's");
        let own = |name: &String| name.starts_with("assets/") || !name.ends_with(".svg");
        assert!(project.site().keys().all(own), "{:?}", project.site().keys());
        let story = project.page("stories/drawing/index.html");
        assert!(story.contains("Stairs") && !story.contains("<svg xmlns"), "{story}");
    }
}

#[test]
fn patients_and_children_need_an_answer_before_they_are_shown() {
    let project = hub();
    project.write("program.toml", &format!("{PROGRAM}sector = \"healthcare\"\n"));
    let story = |row: &str| {
        format!(
            "+++\ntitle = \"Ward\"\ndate = 2026-02-02\nauthors = [\"ada\"]\nimage = \"ward.jpg\"\n{row}+++\nText.\n"
        )
    };
    project.write_bytes("content/posts/ward.jpg", &photo(GREEN, "x"));
    for (row, is_shown) in [
        ("", false),
        ("pictures = [{ file = \"ward.jpg\", shows_patients = false }]\n", false),
        (
            "pictures = [{ file = \"ward.jpg\", shows_patients = true, shows_children = false }]\n",
            false,
        ),
        (
            "pictures = [{ file = \"ward.jpg\", shows_patients = true, shows_children = false, authorization = \"HR 1\" }]\n",
            true,
        ),
        (
            "pictures = [{ file = \"ward.jpg\", shows_patients = false, shows_children = false }]\n",
            true,
        ),
    ] {
        project.write("content/posts/ward.md", &story(row));
        project.run(&["build", "--keep-going", "--today", "2026-03-01"]);
        let page = project.page("stories/ward/index.html");
        assert_eq!(page.contains("class=\"lead-picture\""), is_shown, "{row}");
    }
}
