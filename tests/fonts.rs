//! What the theme's fonts weigh, page by page, and whether what stands in for
//! them until they arrive has their measures.

#![expect(clippy::print_stdout, reason = "the figures are for the reader")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use openmic::admit::Viewer;
use openmic::compose::compose;
use openmic::source::{Clock, read};

const KB: usize = 1024;
/// Pages by what they have besides the letters of Western Europe, and what they may load.
/// `tests/browser` measures what they do load, where 125 KB are for stories only.
const BUDGETS: [(&str, usize); 3] =
    [("nothing more", 70 * KB), ("italics or rarer letters", 100 * KB), ("both", 125 * KB)];

/// The files of a built hub, by name.
type Files = BTreeMap<String, Vec<u8>>;

/// A font file, and the letters it is loaded for.
struct Face {
    bytes: usize,
    /// Whether it is for people's own words, in which no names are set.
    is_person: bool,
    is_italic: bool,
    letters: Vec<(u32, u32)>,
}

impl Face {
    fn is_western(&self) -> bool {
        self.letters.iter().any(|(a, b)| (a..=b).contains(&&u32::from('a')))
    }
}

/// The sample hub, built with this change to its `program.toml`.
fn built(change: (&str, &str)) -> Files {
    let mut sources = read(&root(), Clock::On(date(2026, 11, 22))).unwrap();
    let program = sources.program.as_mut().unwrap();
    assert!(program.text.contains(change.0));
    program.text = program.text.replacen(change.0, change.1, 1).into();
    let made = compose(&sources, Viewer::PUBLIC);
    assert_eq!(made.diagnostics, []);
    let site = made.value;
    let pages = site.pages.iter().zip(site.files());
    pages.map(|(page, file)| (file.clone(), page.draw(&site.stage).unwrap().into_owned())).collect()
}

fn sample() -> Files {
    built(("", ""))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The style sheet of every page.
fn css(files: &Files) -> String {
    let is_it = |name: &str| name.starts_with("assets/site.") && name.ends_with(".css");
    let (_, bytes) = files.iter().find(|(name, _)| is_it(name)).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

/// The `@font-face` rules of a style sheet.
fn rules(css: &str) -> Vec<&str> {
    css.split("@font-face").skip(1).map(|rule| rule.split('}').next().unwrap()).collect()
}

/// What a rule says under `name`.
fn value<'r>(rule: &'r str, name: &str) -> Option<&'r str> {
    let after = rule.split_once(&format!(" {name}: "))?.1;
    Some(after.split(';').next().unwrap().trim())
}

fn faces(files: &Files) -> Vec<Face> {
    let css = css(files);
    let loaded = rules(&css).into_iter().filter(|rule| rule.contains("url("));
    loaded
        .map(|rule| {
            let address = rule.split('"').find(|part| part.ends_with(".woff2")).unwrap();
            let bytes = files[&format!("assets/{address}")].len();
            let letters = value(rule, "unicode-range").unwrap().split(',').map(range).collect();
            let is_person = value(rule, "font-family") == Some("\"Literata\"");
            let is_italic = value(rule, "font-style") == Some("italic");
            Face { bytes, is_person, is_italic, letters }
        })
        .collect()
}

/// `U+100-17F`.
fn range(written: &str) -> (u32, u32) {
    let number = |digits: &str| u32::from_str_radix(digits, 16).unwrap();
    let written = written.strip_prefix("U+").unwrap();
    let (from, to) = written.split_once('-').unwrap_or((written, written));
    (number(from), number(to))
}

/// The letters of a page. Which of them are a person's words only the style
/// sheet knows: all may be, but for names.
#[derive(Default)]
struct Letters {
    all: BTreeSet<u32>,
    outside_names: BTreeSet<u32>,
    italic: BTreeSet<u32>,
}

fn letters(html: &str) -> Letters {
    let mut letters = Letters::default();
    let (mut names, mut italics) = (0, 0);
    let body = html.split_once("<body").unwrap().1;
    for piece in body.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split([' ', '\n']).next().unwrap();
        match name.trim_start_matches('/') {
            "bdi" => names += if name.starts_with('/') { -1 } else { 1 },
            "em" | "i" | "cite" | "address" | "dfn" | "var" => {
                italics += if name.starts_with('/') { -1 } else { 1 };
            }
            _ => {}
        }
        let text = || text.chars().map(u32::from);
        letters.all.extend(text());
        letters.outside_names.extend(text().filter(|_| names == 0));
        letters.italic.extend(text().filter(|_| italics > 0));
    }
    assert_eq!((names, italics), (0, 0));
    letters
}

#[test]
fn a_page_loads_no_more_fonts_than_its_budget() {
    let files = sample();
    let faces = faces(&files);
    assert_eq!(faces.len(), 6);
    let mut seen = BUDGETS.map(|(_, budget)| (budget, 0, 0));
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let letters = letters(html);
        let needs = |face: &&Face| {
            let shown = match (face.is_person, face.is_italic) {
                (false, _) => &letters.all,
                (true, false) => &letters.outside_names,
                (true, true) => &letters.italic,
            };
            shown.iter().any(|letter| face.letters.iter().any(|(a, b)| (a..=b).contains(&letter)))
        };
        let needed: Vec<&Face> = faces.iter().filter(needs).collect();
        let sum: usize = needed.iter().map(|face| face.bytes).sum();
        let has_italics = needed.iter().any(|face| face.is_italic);
        let has_rarer = needed.iter().any(|face| !face.is_western());
        let (budget, most, pages) = &mut seen[usize::from(has_italics) + usize::from(has_rarer)];
        assert!(sum <= *budget, "{name} loads {sum} bytes of fonts");
        (*most, *pages) = (sum.max(*most), *pages + 1);
    }
    for ((sort, budget), (_, most, pages)) in BUDGETS.iter().zip(seen) {
        println!("{sort}: {pages} pages, {most} bytes of fonts at most, {budget} allowed");
        assert!(pages > 0, "no page has {sort}");
    }
}

#[test]
fn system_fonts_load_nothing() {
    let files = built(("[brand]", "[brand]\nfonts = \"system\""));
    assert!(files.keys().all(|name| !name.contains("woff2") && !name.contains("fonts/")));
    assert_eq!(rules(&css(&files)), Vec::<&str>::new());
}

/// On a slow way a font that is asked for early takes the style sheet's place: the first words came
/// a tenth of a second later or more. Drawn in a face of the same measures they stand at once.
#[test]
fn no_font_is_loaded_before_the_words_stand() {
    for (name, bytes) in sample().iter().filter(|(name, _)| name.ends_with(".html")) {
        assert!(!String::from_utf8_lossy(bytes).contains("rel=\"preload\""), "{name}");
    }
}

/// Ascent and descent in ems, from the tables of a static cut.
fn measures(font: &str) -> (f64, f64) {
    let bytes = fs::read(root().join("templates/cards").join(font)).unwrap();
    let short = |at: usize| i16::from_be_bytes([bytes[at], bytes[at + 1]]);
    let table = |tag: &[u8]| {
        let record = (12..).step_by(16).find(|at| &bytes[*at..*at + 4] == tag).unwrap();
        let offset: [u8; 4] = bytes[record + 8..record + 12].try_into().unwrap();
        u32::from_be_bytes(offset) as usize
    };
    let em = f64::from(short(table(b"head") + 18));
    let lines = table(b"hhea");
    assert_eq!(short(lines + 8), 0, "no line gap, as the rules say");
    (f64::from(short(lines + 4)) / em, f64::from(-short(lines + 6)) / em)
}

#[test]
fn what_stands_in_is_as_high_as_the_font() {
    let css = fs::read_to_string(root().join("templates/assets/fonts/faces.css")).unwrap();
    let local: Vec<&str> = rules(&css).into_iter().filter(|rule| rule.contains("local(")).collect();
    assert_eq!(local.len(), 18);
    for rule in local {
        let percent = |name: &str| {
            let value = value(rule, name).unwrap().strip_suffix('%').unwrap();
            value.parse::<f64>().unwrap() / 100.0
        };
        let cut = match (rule.contains("Bricolage"), rule.contains("italic")) {
            (true, _) => "bricolage-400.ttf",
            (false, true) => "literata-italic-400.ttf",
            (false, false) => "literata-400.ttf",
        };
        let (ascent, descent) = measures(cut);
        let scale = percent("size-adjust");
        let near = |a: f64, b: f64| (a - b).abs() < 0.0005;
        assert!((0.9..1.25).contains(&scale), "{rule}");
        assert!(near(percent("ascent-override") * scale, ascent), "{rule}");
        assert!(near(percent("descent-override") * scale, descent), "{rule}");
        assert_eq!(percent("line-gap-override"), 0.0, "{rule}");
    }
}
