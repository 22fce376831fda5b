//! Leaks planted on purpose, one in each sort of file that a public output has, in pixels and in
//! numbers: each turns the canary test red, so that a green one says something.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::{PROGRAM, Project};
use crate::{hub, leaks_in, post, profile};

const BUILD: &[&str] = &["build", "--today", "2026-03-01"];

/// The colour of whatever nobody may see.
const HIDDEN: [u8; 3] = [255, 0, 255];
const SEEN: [u8; 3] = [40, 90, 60];

fn picture(colour: [u8; 3]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(800, 800, image::Rgb(colour));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn built(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let run = project.run(BUILD);
    assert_eq!(run.code, 0, "{}", run.said);
    project.site()
}

/// What a sort of file is called here: by its ending, and if it has none by its name.
fn sort(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap();
    match file.rsplit_once('.') {
        Some((before, ending)) if !before.is_empty() => ending.to_owned(),
        _ => file.to_owned(),
    }
}

/// The same file with a canary in what it says.
fn planted(name: &str, bytes: &[u8]) -> Vec<u8> {
    let word = b" canaryplanted ";
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut said = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut said).unwrap();
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&[&said[..], word].concat()).unwrap();
        return packed.finish().unwrap();
    }
    if name.ends_with(".br") {
        let mut said = Vec::new();
        brotli::BrotliDecompress(&mut &*bytes, &mut said).unwrap();
        let (mut packed, said) = (Vec::new(), [&said[..], word].concat());
        let quick = brotli::enc::BrotliEncoderParams { quality: 1, ..Default::default() };
        brotli::BrotliCompress(&mut &*said, &mut packed, &quick).unwrap();
        return packed;
    }
    [bytes, word].concat()
}

#[test]
fn a_leak_in_any_sort_of_file_is_seen() {
    let project = hub();
    project.write_bytes("content/posts/seen.png", &picture(SEEN));
    project.write("content/posts/seen.md", "+++\ntitle = \"Seen\"\ndate = 2026-02-02\nauthors = [\"ada\"]\nimage = \"seen.png\"\nimage_alt = \"A wall\"\n+++\nSee.\n\n```rust\nlet a = 1;\n```\n");
    project.write(
        "content/campaigns/open.md",
        "+++\ntitle = \"Open days\"\nstarts = 2026-02-01\nends = 2026-04-01\n+++\nCome.\n",
    );
    let site = built(&project);
    assert_eq!(leaks_in(&site), [""; 0]);
    let mut sorts = BTreeMap::new();
    for name in site.keys() {
        sorts.entry(sort(name)).or_insert_with(|| name.clone());
    }
    for wanted in [
        "html",
        "xml",
        "json",
        "txt",
        "css",
        "js",
        "webp",
        "jpg",
        "mp3",
        "png",
        "gz",
        "br",
        "pf_fragment",
        "pf_index",
        "pf_meta",
        "svg",
        "_headers",
        "_redirects",
    ] {
        assert!(sorts.contains_key(wanted), "the output has no {wanted}: {:?}", sorts.keys());
    }
    let cards = site.keys().find(|name| name.starts_with("cards/")).cloned();
    for name in sorts.into_values().chain(cards) {
        let mut site = site.clone();
        site.insert(name.clone(), planted(&name, &site[&name]));
        let seen = leaks_in(&site);
        assert!(seen.len() == 1 && seen[0].starts_with(&name), "{name}: {seen:?}");
    }
    let mut named = site.clone();
    named.insert("stories/canaryplanted/index.html".to_owned(), Vec::new());
    assert_eq!(leaks_in(&named), ["stories/canaryplanted/index.html (its name)"]);
}

/// The pictures of an output in which something of that colour can be seen.
fn coloured(site: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let is_picture = |name: &str| ["jpg", "png", "webp"].contains(&&*sort(name));
    let shows = |bytes: &[u8]| {
        let seen = image::load_from_memory(bytes).unwrap().into_rgb8();
        seen.pixels().any(|one| one.0.iter().zip(HIDDEN).all(|(is, was)| is.abs_diff(was) < 40))
    };
    let all: Vec<_> = site.iter().filter(|(name, _)| is_picture(name)).collect();
    assert!(all.len() > 5, "there are pictures to look at");
    all.into_iter().filter(|(_, bytes)| shows(bytes)).map(|(name, _)| name.clone()).collect()
}

#[test]
fn no_pixel_of_a_hidden_picture_is_in_a_public_output() {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    for (name, colour) in [("seen", SEEN), ("hidden", HIDDEN)] {
        for folder in ["posts", "profiles"] {
            project.write_bytes(&format!("content/{folder}/{name}.png"), &picture(colour));
        }
    }
    let person = |name: &str, photo: &str, extra: &str| {
        let text = format!("+++\nname = \"{name}\"\nphoto = \"{photo}.png\"\n{extra}+++\nHello.\n");
        project.write(&format!("content/profiles/{}.md", name.to_lowercase()), &text);
    };
    person("Ada", "seen", "consent = { profile = \"granted\", photo = \"granted\" }\n");
    person("Bea", "hidden", "consent = { profile = \"granted\", photo = \"withdrawn\" }\n");
    person("Cleo", "hidden", "status = \"withdrawn\"\n");
    person("Dora", "hidden", "audience = \"internal\"\n");
    let told = |name: &str, picture: &str, extra: &str| {
        let text = format!(
            "+++\ntitle = \"{name}\"\ndate = 2026-02-02\nauthors = [\"ada\", \"bea\"]\nimage = \"{picture}.png\"\nimage_alt = \"A wall\"\n{extra}+++\nSee.\n"
        );
        project.write(&format!("content/posts/{name}.md"), &text);
    };
    told("open", "seen", "");
    told("internal", "hidden", "audience = \"internal\"\n");
    told("draft", "hidden", "draft = true\n");
    told("later", "hidden", "publish = 2090-01-01\n");
    assert_eq!(coloured(&built(&project)), BTreeSet::new());
    // The same ones can be seen where they may be: on pages and on cards.
    told("draft", "hidden", "");
    person("Bea", "hidden", "consent = { profile = \"granted\", photo = \"granted\" }\n");
    let seen = coloured(&built(&project));
    assert!(seen.iter().any(|name| name.starts_with("pictures/")), "{seen:?}");
    assert!(seen.iter().any(|name| name.starts_with("cards/")), "{seen:?}");
}

/// Numbers and orders have no canary in them. But whatever is counted, sorted, chosen or hashed
/// from what nobody may see would make the output another one.
#[test]
fn what_is_hidden_changes_no_byte() {
    let project = Project::new(&format!("--- program.toml\n{PROGRAM}"));
    project.write("content/profiles/ada.md", "+++\nname = \"Ada\"\n+++\nHello.\n");
    for (at, topic) in ["tides", "canarytopic", "tides"].iter().enumerate() {
        let text = format!(
            "+++\ntitle = \"Open {at}\"\ndate = 2026-02-0{}\nauthors = [\"ada\"]\ntopics = [\"{topic}\"]\n+++\nOpen.\n",
            at + 1
        );
        project.write(&format!("content/posts/open-{at}.md"), &text);
    }
    let without = built(&project);
    let hidden: &[(&str, String)] = &[
        ("profiles/gone", profile("canarygone", "status = \"withdrawn\"\n")),
        ("profiles/inner", profile("canaryinner", "audience = \"internal\"\n")),
        ("profiles/no", profile("canaryno", "consent = { profile = \"withdrawn\" }\n")),
        ("profiles/draft", profile("canarydraft", "draft = true\n")),
        ("posts/inner", post("canarytopic", "\"ada\"", "audience = \"internal\"\n")),
        ("posts/draft", post("canarytopic", "\"ada\"", "draft = true\n")),
        ("posts/over", post("canarytopic", "\"ada\"", "expires = 2020-01-01\n")),
        ("posts/later", post("canarytopic", "\"ada\"", "publish = 2090-01-01\n")),
        ("posts/alone", post("canarytopic", "\"gone\"", "")),
        ("guidelines/g", "+++\ntitle = \"G\"\naudience = \"internal\"\n+++\nG\n".to_owned()),
        ("pages/p", "+++\ntitle = \"P\"\ndraft = true\n+++\nP\n".to_owned()),
        ("campaigns/c", "+++\ntitle = \"C\"\naudience = \"internal\"\n+++\nC\n".to_owned()),
        ("training/t/index", "+++\ntitle = \"T\"\naudience = \"internal\"\n+++\nT\n".to_owned()),
        ("training/t/one", "+++\ntitle = \"L\"\n+++\nL\n".to_owned()),
    ];
    let differing = |with: &BTreeMap<String, Vec<u8>>| {
        let all: BTreeSet<&String> = with.keys().chain(without.keys()).collect();
        let other = all.into_iter().filter(|name| with.get(*name) != without.get(*name));
        other.cloned().collect::<Vec<String>>()
    };
    for (path, text) in hidden {
        let text = text.replace("/was-canarytopic/", &format!("/was-{path}/"));
        project.write(&format!("content/{path}.md"), &text);
        assert_eq!(differing(&built(&project)), [""; 0], "{path}");
    }
    // Without what hides it, each would have been seen.
    project.write("content/posts/draft.md", &post("canarytopic", "\"ada\"", ""));
    let seen = differing(&built(&project));
    for page in ["index.html", "feed.xml", "topics/canarytopic/index.html", "voices/ada/index.html"]
    {
        assert!(seen.iter().any(|name| name == page), "{page} counts nothing: {seen:?}");
    }
}
