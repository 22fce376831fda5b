//! The files pages refer to: style sheets, scripts, fonts, pictures of the
//! theme. The project's own stand over the built-in ones, and each is published
//! under a name that changes with its bytes, so that hosts may keep it for ever.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::stylesheet::Stylesheet;
use super::{built_in, ejected};
use crate::report::{Diagnostic, Reported};
use crate::source::Sources;

/// What the brand adds to the theme's files.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The style sheet with the brand's colours, which stands before the theme's own.
    pub tokens: &'a str,
    /// Its marks, by their names among the theme's files.
    pub marks: &'a BTreeMap<String, Vec<u8>>,
    /// Whether text is set in the theme's fonts, not in those of readers' machines.
    pub has_fonts: bool,
}

/// A file that pages refer to.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its address from the hub's root: `assets/site.3f2a91c0.css`.
    pub address: String,
    pub bytes: Arc<[u8]>,
}

/// The rules that name the theme's fonts. They become part of the style sheet:
/// one more file would be one more journey before the first letter is seen.
const FACES: &str = "fonts/faces.css";
const SHEET: &str = "site.css";

/// A file of the theme before it has an address.
struct File<'a> {
    /// The file as findings name it.
    path: Cow<'a, str>,
    bytes: Cow<'a, [u8]>,
    /// Whether it is the project's, and not what is built in.
    is_own: bool,
}

/// Every file that is published, by the name templates and style sheets use.
pub(super) fn assets(sources: &Sources, look: Look<'_>) -> Reported<BTreeMap<String, Asset>> {
    let mut files = BTreeMap::new();
    for file in built_in::files() {
        if let Some(name) = file.name.strip_prefix("assets/") {
            let path = format!("built-in {}", file.name).into();
            let file = File { path, bytes: file.bytes.into(), is_own: false };
            files.insert(name.to_owned(), file);
        }
    }
    let texts = sources.templates.iter().map(|source| {
        // A style sheet keeps its first line until its findings have their places.
        let is_sheet = source.path.ends_with(".css");
        let text = if is_sheet { &source.text } else { ejected::without_mark(&source.text) };
        (&*source.path, text.as_bytes())
    });
    let blobs = sources.blobs.iter().map(|blob| (&*blob.path, &*blob.bytes));
    for (path, bytes) in texts.chain(blobs) {
        if let Some(name) = path.strip_prefix("templates/assets/") {
            let is_own =
                files.get(name).is_none_or(|built_in: &File<'_>| *built_in.bytes != *bytes);
            let file = File { path: path.into(), bytes: bytes.into(), is_own };
            files.insert(name.to_owned(), file);
        }
    }
    for (name, bytes) in look.marks {
        let mark = File { path: name.into(), bytes: bytes.into(), is_own: false };
        files.entry(name.clone()).or_insert(mark);
    }
    let faces = files.remove(FACES);
    let (sheets, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        files.into_iter().partition(|(name, _)| name.ends_with(".css"));
    let published: BTreeMap<&str, String> =
        others.iter().map(|(name, file)| (name.as_str(), hashed(name, &file.bytes))).collect();

    let mut pointing =
        Pointing { published: &published, used: BTreeSet::new(), diagnostics: vec![] };
    let mut assets = BTreeMap::new();
    for (name, file) in &sheets {
        let mut text = String::new();
        if name == SHEET {
            text.push_str(look.tokens);
            if let Some(faces) = faces.as_ref().filter(|_| look.has_fonts) {
                text.push_str(&pointing.sheet(faces, folder(FACES), folder(SHEET)));
            }
        }
        text.push_str(&pointing.sheet(file, folder(name), folder(name)));
        insert(&mut assets, name, text.as_bytes());
    }
    let Pointing { used, diagnostics, .. } = pointing;
    for (name, file) in &others {
        // Of the theme's fonts only those that are set are worth carrying.
        if file.is_own || folder(name) != folder(FACES) || used.contains(name.as_str()) {
            insert(&mut assets, name, &file.bytes);
        }
    }
    Reported { value: assets, diagnostics }
}

fn insert(assets: &mut BTreeMap<String, Asset>, name: &str, bytes: &[u8]) {
    let address = format!("assets/{}", hashed(name, bytes));
    assets.insert(name.to_owned(), Asset { address, bytes: bytes.into() });
}

/// The references of all style sheets, on their way to published names.
struct Pointing<'a> {
    published: &'a BTreeMap<&'a str, String>,
    /// What a style sheet loads.
    used: BTreeSet<&'a str>,
    diagnostics: Vec<Diagnostic>,
}

impl Pointing<'_> {
    fn sheet(&mut self, file: &File<'_>, folder: &str, published_in: &str) -> String {
        let text = String::from_utf8_lossy(&file.bytes);
        let sheet = Stylesheet { path: &file.path, text: &text, folder, published_in };
        let pointed = sheet.pointed(|wanted| {
            let (name, published) = self.published.get_key_value(wanted)?;
            self.used.insert(*name);
            Some(published.as_str())
        });
        self.diagnostics.extend(pointed.diagnostics);
        ejected::without_mark(&pointed.value).to_owned()
    }
}

/// `fonts/own.woff2` as `fonts/own.3f2a91c0.woff2`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("{stem}.{}.{ending}", &digest[..8])
}

/// `fonts/` of `fonts/own.woff2`.
fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| &name[..=folder.len()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fixture;

    fn made(project: &str, has_fonts: bool) -> Reported<BTreeMap<String, Asset>> {
        let look = Look { tokens: ":root { --ink: #000 }", marks: &BTreeMap::new(), has_fonts };
        assets(&fixture::sources(project), look)
    }

    fn text(assets: &BTreeMap<String, Asset>, name: &str) -> String {
        String::from_utf8(assets[name].bytes.to_vec()).unwrap()
    }

    #[test]
    fn the_default_theme_names_only_what_it_has() {
        let made = made("", true);
        assert_eq!(made.diagnostics, []);
        let css = text(&made.value, SHEET);
        assert!(css.starts_with(":root { --ink"), "the brand's colours come first");
        assert_eq!(css.matches("url(").count(), 6);
        for (name, asset) in made.value.iter().filter(|(name, _)| name.ends_with(".woff2")) {
            let below = asset.address.strip_prefix("assets/").unwrap();
            assert!(css.contains(&format!("url(\"{below}\")")), "{name}");
        }
        assert!(!made.value.contains_key(FACES), "it is part of the style sheet");
    }

    #[test]
    fn system_fonts_leave_no_trace() {
        let made = made("", false);
        assert!(!text(&made.value, SHEET).contains("@font-face"));
        let fonts: Vec<&String> =
            made.value.keys().filter(|name| name.starts_with("fonts/")).collect();
        assert_eq!(fonts, Vec::<&String>::new());
    }

    #[test]
    fn a_projects_own_fonts_stand_in_place_of_the_themes() {
        let made = made(
            "--- templates/assets/fonts/faces.css\n@font-face { font-family: Own; src: url(own.woff2) }\n\
             --- templates/assets/fonts/own.woff2\nbytes\n--- templates/assets/fonts/spare.ttf\nmore\n",
            true,
        );
        assert_eq!(made.diagnostics, []);
        let fonts: Vec<&str> = made
            .value
            .keys()
            .map(String::as_str)
            .filter(|name| name.starts_with("fonts/"))
            .collect();
        assert_eq!(fonts, ["fonts/own.woff2", "fonts/spare.ttf"]);
        let address = &made.value["fonts/own.woff2"].address;
        assert!(address.starts_with("assets/fonts/own."), "{address}");
        assert!(text(&made.value, SHEET).contains(address.strip_prefix("assets/").unwrap()));
    }

    #[test]
    fn a_wrong_name_is_found_in_the_projects_style_sheet() {
        let css = "a { background: url(nowhere.png) }\n";
        let found = made(&format!("--- templates/assets/site.css\n{css}"), true).diagnostics;
        assert_eq!(found.len(), 1);
        assert_eq!(&*found[0].span.path, "templates/assets/site.css");
        assert_eq!(&css[found[0].span.range()], "url(nowhere.png)");
    }
}
