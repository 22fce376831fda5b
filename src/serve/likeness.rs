//! Whether a page looks the same after a rebuild: its bytes, but for the hashes
//! in the names of style sheets, fonts and icons, which the browser swaps in
//! place, and the card, which it never shows. A script cannot be swapped, so its
//! hash counts.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use crate::render::Asset;

/// What the address of a page's card stands behind, for other sites alone.
const CARD: &[u8] = b"og:image\" content=\"";

/// How pages of one build are compared with those of another.
pub(super) struct Likeness {
    /// The hashed addresses, to be read as the names that stand for them.
    hashed: Option<AhoCorasick>,
    names: Vec<String>,
}

impl Likeness {
    pub(super) fn new(assets: &BTreeMap<String, Asset>) -> Likeness {
        let swapped: Vec<(&String, &Asset)> =
            assets.iter().filter(|(name, _)| is_swapped(name)).collect();
        let addresses = swapped.iter().map(|(_, asset)| asset.address.as_bytes());
        let names = swapped.iter().map(|(name, _)| (*name).clone()).collect();
        Likeness { hashed: AhoCorasick::new(addresses.chain([CARD])).ok(), names }
    }

    /// A digest that two pages share when a browser need not load them anew.
    pub(super) fn of(&self, page: &[u8]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        let mut from = 0;
        for found in self.hashed.iter().flat_map(|hashed| hashed.find_iter(page)) {
            if found.start() < from {
                continue;
            }
            hasher.update(&page[from..found.start()]);
            from = found.end();
            match self.names.get(found.pattern().as_usize()) {
                Some(name) => hasher.update(name.as_bytes()),
                None => {
                    let rest = &page[from..];
                    from += rest.iter().position(|byte| *byte == b'"').unwrap_or(rest.len());
                    hasher.update(CARD)
                }
            };
        }
        hasher.update(&page[from..]);
        hasher.finalize()
    }
}

/// Whether a browser can take a new one in the place of the old one.
fn is_swapped(name: &str) -> bool {
    !name.ends_with(".js") && !name.ends_with(".mjs")
}

/// What a browser is to swap: old and new addresses.
pub(super) fn swaps(
    before: &BTreeMap<String, Asset>,
    after: &BTreeMap<String, Asset>,
) -> Vec<(String, String)> {
    let both = before.iter().filter_map(|(name, old)| Some((name, old, after.get(name)?)));
    both.filter(|(name, old, new)| is_swapped(name) && old.address != new.address)
        .map(|(_, old, new)| (old.address.clone(), new.address.clone()))
        .collect()
}

/// Where a file of the theme stands now, of which only the hash has changed.
pub(super) fn renamed<'a>(address: &str, assets: &'a BTreeMap<String, Asset>) -> Option<&'a str> {
    let (stem, ending) = address.strip_prefix("assets/")?.rsplit_once('.')?;
    let (stem, _) = stem.rsplit_once('.')?;
    assets.get(&format!("{stem}.{ending}")).map(|asset| asset.address.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(list: &[(&str, &str)]) -> BTreeMap<String, Asset> {
        let asset = |address: &str| Asset { address: address.to_owned(), bytes: [].into() };
        list.iter().map(|(name, address)| ((*name).to_owned(), asset(address))).collect()
    }

    #[test]
    fn the_hash_of_a_style_sheet_does_not_count() {
        let (old, new) =
            (assets(&[("s.css", "assets/s.1.css")]), assets(&[("s.css", "assets/s.2.css")]));
        let (a, b) = (Likeness::new(&old), Likeness::new(&new));
        assert_eq!(a.of(b"<link href=/assets/s.1.css>"), b.of(b"<link href=/assets/s.2.css>"));
        assert_ne!(a.of(b"<link href=/assets/s.1.css>"), b.of(b"<link href=/assets/s.2.css>!"));
        assert_eq!(swaps(&old, &new), [("assets/s.1.css".into(), "assets/s.2.css".into())]);
    }

    #[test]
    fn a_card_is_for_other_sites() {
        let likeness = Likeness::new(&assets(&[("s.css", "assets/s.1.css")]));
        let page = |card: &str, text: &str| {
            let head = format!("<meta property=\"og:image\" content=\"{card}\">");
            likeness.of(format!("{head}<img src=\"/cards/a.png\">{text}").as_bytes())
        };
        assert_eq!(page("/cards/a.png", "x"), page("/cards/b.png", "x"));
        assert_eq!(page("/assets/s.1.css", "x"), page("/cards/b.png", "x"));
        assert_ne!(page("/cards/a.png", "x"), page("/cards/a.png", "y"));
    }

    #[test]
    fn a_file_is_found_by_an_older_name() {
        let now = assets(&[("fonts/own.woff2", "assets/fonts/own.2.woff2")]);
        assert_eq!(renamed("assets/fonts/own.1.woff2", &now), Some("assets/fonts/own.2.woff2"));
        for other in ["assets/fonts/own.woff2", "assets/own.1.woff2", "fonts/own.1.woff2"] {
            assert_eq!(renamed(other, &now), None, "{other}");
        }
    }

    #[test]
    fn the_hash_of_a_script_does() {
        let (old, new) =
            (assets(&[("s.js", "assets/s.1.js")]), assets(&[("s.js", "assets/s.2.js")]));
        let (a, b) = (Likeness::new(&old), Likeness::new(&new));
        assert_ne!(a.of(b"<script src=/assets/s.1.js>"), b.of(b"<script src=/assets/s.2.js>"));
        assert_eq!(swaps(&old, &new), []);
    }
}
