//! Entries that say the same in different languages. Which one translates which
//! is said by `translation_of`, or by files that differ in a language alone:
//! `night-shift.md` and `night-shift.de.md`.

use std::collections::HashMap;

use super::item::{Item, ItemId};
use crate::content::{Kind, Tongues};

/// Which entries are translations, and of what.
#[derive(Clone, Debug, Default)]
pub struct Twins {
    /// Each item's original, which is the item itself where it translates nothing;
    /// empty where nothing in the hub translates anything.
    originals: Vec<ItemId>,
    /// Each item's language, as its place among the hub's; empty where there is one.
    languages: Vec<usize>,
}

impl Twins {
    pub(super) fn of(items: &[Item], tongues: &Tongues) -> Twins {
        let is_said = items.iter().any(|item| item.common.translation_of.is_some());
        if !is_said && !tongues.are_several() {
            return Twins::default();
        }
        let language = |item: &Item| tongues.of_entry(item.common.lang.as_deref());
        let languages =
            if tongues.are_several() { items.iter().map(language).collect() } else { Vec::new() };
        let mut steps: Vec<ItemId> = ids(items).collect();
        if tongues.are_several() {
            by_path(items, &languages, &mut steps);
        }
        if is_said {
            by_name(items, &mut steps);
        }
        Twins { originals: roots(&steps), languages }
    }

    /// What this item translates; itself where it translates nothing.
    pub fn original(&self, id: ItemId) -> ItemId {
        self.originals.get(id.index()).copied().unwrap_or(id)
    }

    pub fn is_translation(&self, id: ItemId) -> bool {
        self.original(id) != id
    }

    /// The item's language, as its place among the hub's.
    pub fn language(&self, id: ItemId) -> usize {
        self.languages.get(id.index()).copied().unwrap_or(0)
    }

    /// Every translation, with its original.
    pub fn translations(&self) -> impl Iterator<Item = (ItemId, ItemId)> {
        let all = self.originals.iter().zip((0..).map(ItemId));
        all.filter(|(original, id)| *original != id).map(|(original, id)| (id, *original))
    }
}

fn ids(items: &[Item]) -> impl Iterator<Item = ItemId> {
    (0..).take(items.len()).map(ItemId)
}

/// Of files whose names differ in a language alone, the one without is the
/// original; where all say one, the one in the hub's own language is.
fn by_path(items: &[Item], languages: &[usize], steps: &mut [ItemId]) {
    let mut first: HashMap<&str, ItemId> = HashMap::new();
    let rank = |id: ItemId| {
        let item = &items[id.index()];
        (item.path != item.plain_path, languages[id.index()], id)
    };
    for id in ids(items) {
        let best = first.entry(&items[id.index()].plain_path).or_insert(id);
        if rank(id) < rank(*best) {
            *best = id;
        }
    }
    for (item, step) in items.iter().zip(steps) {
        *step = first[&*item.plain_path];
    }
}

/// What `translation_of` says goes before what the files are called.
fn by_name(items: &[Item], steps: &mut [ItemId]) {
    let mut named: HashMap<(Kind, &str), Vec<ItemId>> = HashMap::new();
    for (item, id) in items.iter().zip(ids(items)) {
        let last = super::refs::last_part(&item.slug);
        for name in [item.slug.as_str(), last] {
            let list = named.entry((item.kind, name)).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
    }
    for (item, id) in items.iter().zip(ids(items)) {
        let Some(name) = &item.common.translation_of else { continue };
        let meant = named.get(&(item.kind, name.slug.as_str())).into_iter().flatten();
        // Of several with this name, one that is nobody's translation itself.
        let others = meant.copied().filter(|other| *other != id);
        let is_said = |other: &ItemId| items[other.index()].common.translation_of.is_some();
        if let Some(original) = others.min_by_key(|other| (is_said(other), *other)) {
            steps[id.index()] = original;
        }
    }
}

/// The end of the chain that begins at each item; of a circle, its first item. Every step is taken
/// once, however long the chains are.
fn roots(steps: &[ItemId]) -> Vec<ItemId> {
    let mut roots: Vec<Option<ItemId>> = vec![None; steps.len()];
    // In which walk an item was met last.
    let mut met: Vec<Option<ItemId>> = vec![None; steps.len()];
    for start in (0..).take(steps.len()).map(ItemId) {
        let mut way = Vec::new();
        let mut at = start;
        while roots[at.index()].is_none() && met[at.index()] != Some(start) {
            met[at.index()] = Some(start);
            way.push(at);
            at = steps[at.index()];
        }
        // Back on the way means a circle from there on, or an item that is its own step.
        let circle = way.iter().skip_while(|one| **one != at).min();
        let root = roots[at.index()].or(circle.copied()).unwrap_or(at);
        for one in way {
            roots[one.index()] = Some(root);
        }
    }
    roots.into_iter().zip((0..).map(ItemId)).map(|(root, id)| root.unwrap_or(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::{ItemId, roots};
    use crate::source::fixture;

    #[test]
    fn a_chain_of_any_length_is_walked_once() {
        let steps: Vec<ItemId> = (0..200_000_u32).map(|at| ItemId(at.saturating_sub(1))).collect();
        assert!(roots(&steps).iter().all(|root| *root == ItemId(0)));
        let circle: Vec<ItemId> = (0..200_000_u32).map(|at| ItemId((at + 1) % 200_000)).collect();
        assert!(roots(&circle).iter().all(|root| *root == ItemId(0)));
        assert_eq!(roots(&[2, 2, 1, 0].map(ItemId)), [1, 1, 1, 1].map(ItemId));
    }

    /// Each translation and its original, by their paths.
    fn twins(text: &str) -> Vec<String> {
        let program = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nlanguages = [\"en\", \"de\", \"fr\"]\n";
        let sources = fixture::sources(&format!("{program}{text}"));
        let hub = crate::hub::link(crate::content::parse(&sources).value, &sources).value;
        let path =
            |id: crate::hub::ItemId| hub.items[id.index()].path.replace("content/pages/", "");
        hub.twins
            .translations()
            .map(|(id, original)| format!("{} of {}", path(id), path(original)))
            .collect()
    }

    fn page(name: &str, more: &str) -> String {
        format!("--- content/pages/{name}.md\n+++\ntitle = \"A\"\n{more}\n+++\nA\n")
    }

    #[test]
    fn files_that_differ_in_a_language_are_translations() {
        let files = page("a", "") + &page("a.de", "") + &page("b.de", "") + &page("b.fr", "");
        assert_eq!(twins(&files), ["a.de.md of a.md", "b.fr.md of b.de.md"]);
    }

    #[test]
    fn a_field_says_it_too_and_chains_lead_to_their_end() {
        let files = page("a", "")
            + &page("b", "lang = \"de\"\ntranslation_of = \"a\"")
            + &page("c", "lang = \"fr\"\ntranslation_of = \"b\"");
        assert_eq!(twins(&files), ["b.md of a.md", "c.md of a.md"]);
    }

    #[test]
    fn a_circle_has_an_end() {
        let files = page("a", "translation_of = \"b\"") + &page("b", "translation_of = \"a\"");
        assert_eq!(twins(&files), ["b.md of a.md"]);
    }
}
