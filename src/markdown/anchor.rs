//! Ids for headings and footnotes: made from words as GitHub makes them, unique on the page, and
//! never one of the page's own, which all start with `om-`.

use std::collections::{BTreeSet, HashMap};

/// The ids given so far.
#[derive(Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    /// How often an id was wanted, so that a thousand equal headings cost a thousand steps.
    wanted: HashMap<String, usize>,
}

impl Anchors {
    /// An id like the one that is wanted: the first is as it is, others get `-1`, `-2`.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let wanted = if is_reserved(wanted) { format!("part-{wanted}") } else { wanted.to_owned() };
        let count = self.wanted.entry(wanted.clone()).or_default();
        let mut id = wanted.clone();
        loop {
            if *count > 0 {
                id = format!("{wanted}-{count}");
            }
            *count += 1;
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }

    pub(super) fn finish(self) -> BTreeSet<String> {
        self.given
    }
}

/// The words as an id: lower case, spaces as hyphens, punctuation dropped, letters of every script
/// kept.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.trim().chars() {
        match c {
            ' ' | '\n' | '\t' | '\u{a0}' => slug.push('-'),
            '-' | '_' => slug.push(c),
            c if c.is_alphanumeric() => slug.extend(c.to_lowercase()),
            _ => {}
        }
    }
    if slug.is_empty() { "part".to_owned() } else { slug }
}

/// Whether an id that someone wrote can stay as it is.
pub(super) fn is_slug(id: &str) -> bool {
    !id.is_empty()
        && id.chars().count() <= 200
        && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Whether an id is the page's own, or the name of something every script object has.
fn is_reserved(id: &str) -> bool {
    let id = id.to_lowercase();
    id.starts_with("om-") || id.starts_with('_') || id == "constructor" || id == "prototype"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_github_makes() {
        assert_eq!(slug("What to write, when & why?"), "what-to-write-when--why");
        assert_eq!(slug("Überstunden 夜勤"), "überstunden-夜勤");
        assert_eq!(slug("!?"), "part");
    }

    #[test]
    fn ids_are_unique() {
        let mut anchors = Anchors::default();
        let ids = ["a", "a-1", "a", "a"].map(|wanted| anchors.give(wanted));
        assert_eq!(ids, ["a", "a-1", "a-2", "a-3"]);
    }

    #[test]
    fn the_pages_own_ids_are_not_given() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.give("om-search"), "part-om-search");
        assert_eq!(anchors.give("OM-x"), "part-OM-x");
        assert_eq!(anchors.give("__proto__"), "part-__proto__");
    }
}
