//! What readers of one language see of each entry: the edition in their language,
//! else the original, which then stands where its own language does.

use std::collections::HashMap;
use std::sync::Arc;

use super::Decisions;
use crate::content::Tongues;
use crate::hub::{Hub, ItemId};

/// An edition: its language, as a place among the hub's, and its address.
type Edition = (usize, Arc<str>);

/// Entries that are there in several languages, by the address of each edition
/// from the hub's root.
#[derive(Clone, Debug, Default)]
pub struct Editions(HashMap<Arc<str>, Arc<[Edition]>>);

impl Editions {
    /// Every edition of what stands at `address`, in the order of languages;
    /// nothing where it is there in one alone.
    pub fn of(&self, address: &str) -> &[(usize, Arc<str>)] {
        self.0.get(address).map(|editions| &**editions).unwrap_or_default()
    }

    pub(super) fn find(decisions: &Decisions<'_>) -> Editions {
        let hub = decisions.hub;
        if !hub.settings.tongues.are_several() {
            return Editions::default();
        }
        let mut works: HashMap<ItemId, Vec<Edition>> = HashMap::new();
        let edition =
            |id: ItemId| (hub.twins.language(id), Arc::clone(&hub.items[id.index()].address));
        for (id, original) in hub.twins.translations() {
            if decisions.is_shown(id) && decisions.is_shown(original) {
                works.entry(original).or_insert_with(|| vec![edition(original)]).push(edition(id));
            }
        }
        let mut found = HashMap::new();
        let mut works: Vec<(ItemId, Vec<Edition>)> = works.into_iter().collect();
        works.sort_by_key(|(original, _)| *original);
        for (_, mut editions) in works {
            // A second one in the same language is a mistake, and a finding of its own.
            editions.sort_by_key(|(language, _)| *language);
            editions.dedup_by_key(|(language, _)| *language);
            if editions.len() > 1 {
                let editions: Arc<[Edition]> = editions.into();
                let all = editions.iter();
                found.extend(all.map(|(_, at)| (Arc::clone(at), Arc::clone(&editions))));
            }
        }
        Editions(found)
    }
}

/// The edition that readers of the language at `tongue` see of each entry, by its
/// original; nothing in a hub of one language, where everybody sees everything.
pub(super) fn chosen(hub: &Hub, tongue: usize, is_shown: impl Fn(ItemId) -> bool) -> Chosen {
    if !hub.settings.tongues.are_several() {
        return None;
    }
    let mut chosen: Vec<ItemId> = (0..).take(hub.items.len()).map(ItemId).collect();
    // The first one stays where there are two.
    for (id, original) in hub.twins.translations() {
        let is_better = hub.twins.language(chosen[original.index()]) != tongue;
        if hub.twins.language(id) == tongue && is_better && is_shown(id) {
            chosen[original.index()] = id;
        }
    }
    Some(chosen)
}

/// By item: the edition that is seen of it, where it is an original.
pub(super) type Chosen = Option<Vec<ItemId>>;

impl Decisions<'_> {
    /// Whether an entry has a page in this output, in whatever language.
    pub(super) fn is_shown(&self, id: ItemId) -> bool {
        self.verdicts[id.index()].is_none()
    }

    fn tongues(&self) -> &Tongues {
        &self.hub.settings.tongues
    }

    /// The edition of the same entry that these readers see.
    pub(super) fn edition(&self, id: ItemId) -> ItemId {
        match &self.chosen {
            Some(chosen) => chosen[self.hub.twins.original(id).index()],
            None => id,
        }
    }

    /// Whether this is the edition that these readers see.
    pub(super) fn is_chosen(&self, id: ItemId) -> bool {
        self.edition(id) == id
    }

    /// Whether an entry is in the language of these readers.
    pub(super) fn is_in_their_language(&self, id: ItemId) -> bool {
        self.hub.twins.language(id) == self.tongue
    }

    /// An address as these readers have it: from the home of their language, or
    /// from the hub's root with a `/` before it where it stands in another one.
    pub(super) fn seen(&self, address: &Arc<str>) -> Arc<str> {
        if self.chosen.is_none() {
            return Arc::clone(address);
        }
        match self.tongues().split(address) {
            (tongue, rest) if tongue == self.tongue => rest.into(),
            _ => format!("/{address}").into(),
        }
    }

    /// The language of an entry, where it is not the one of these readers.
    pub(super) fn lang(&self, written: Option<&String>) -> Option<String> {
        if self.chosen.is_none() {
            return written.cloned();
        }
        let own = &self.tongues().all()[self.tongue];
        let language = written.map_or(self.tongues().own(), String::as_str);
        (!language.eq_ignore_ascii_case(own)).then(|| language.to_owned())
    }
}
