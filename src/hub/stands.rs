//! What stands at which address. Two entries at one address are an error, and
//! the first path keeps it; what openmic writes itself yields to nobody.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use ahash::AHashMap;

use super::address;
use super::item::{Item, ItemId};
use super::names::Names;
use crate::content::{Kind, permalink};
use crate::report::Diagnostic;

/// Everything with an address.
pub(super) struct Stands<'i> {
    /// Address (without the closing `/`) to the item there, or none for a page
    /// that openmic writes itself.
    by_address: AHashMap<Cow<'i, str>, Option<ItemId>>,
    pub(super) disputed: HashSet<ItemId>,
    pub(super) aliases: Vec<(String, ItemId)>,
}

impl Stands<'_> {
    /// What stands at `address`, written with or without its closing `/`.
    pub(super) fn at(&self, address: &str) -> Option<Option<ItemId>> {
        let plain = address.trim_matches('/');
        let plain = plain.strip_suffix("index.html").unwrap_or(plain).trim_end_matches('/');
        self.by_address.get(plain).copied()
    }
}

pub(super) fn settle<'i>(
    items: &'i [Item],
    topics: &Names,
    departments: &Names,
    diagnostics: &mut Vec<Diagnostic>,
) -> Stands<'i> {
    fn key(address: &str) -> &str {
        address.strip_suffix('/').unwrap_or(address)
    }
    let own = address::OWN.iter().map(|own| Cow::Borrowed(key(own)));
    let topics = topics.list.iter().map(|topic| permalink::topic(&topic.slug));
    let departments = departments.list.iter().map(|one| permalink::department(&one.slug));
    let listed = topics.chain(departments).map(|address| Cow::Owned(key(&address).to_owned()));
    let mut by_address: AHashMap<Cow<'i, str>, Option<ItemId>> =
        AHashMap::with_capacity(items.len() + address::OWN.len());
    by_address.extend(own.chain(listed).map(|address| (address, None)));
    let reserved: HashSet<&str> = address::RESERVED.iter().map(|own| key(own)).collect();
    let is_kept = |item: &Item, address: &str| {
        let first = address.split('/').next().unwrap_or_default();
        reserved.contains(address) || (item.kind == Kind::Page && reserved.contains(first))
    };

    let mut losers: Vec<ItemId> = Vec::new();
    for (item, id) in items.iter().zip((0..).map(ItemId)) {
        let address = key(&item.address);
        // Heads of lists and words about topics stand on pages of openmic's own.
        if matches!(item.kind, Kind::Lead | Kind::Topic) {
            by_address.insert(address.into(), Some(id));
            continue;
        }
        if is_kept(item, address) {
            losers.push(id);
            continue;
        }
        match by_address.entry(address.into()) {
            Entry::Vacant(free) => {
                free.insert(Some(id));
            }
            Entry::Occupied(mut taken) => match *taken.get() {
                // The first path keeps it.
                Some(other) if item.path < items[other.index()].path => {
                    taken.insert(Some(id));
                    losers.push(other);
                }
                _ => losers.push(id),
            },
        }
    }
    losers.sort_by(|a, b| items[a.index()].path.cmp(&items[b.index()].path));
    for id in &losers {
        let item = &items[id.index()];
        let by = match by_address.get(key(&item.address)).copied().flatten() {
            Some(other) => format!("{} has it already", items[other.index()].path),
            None => "openmic keeps it for a page of its own".to_owned(),
        };
        let message = format!("two things would stand at `/{}`: {by}", item.address);
        let span = item.place_of(if item.kind == Kind::Profile { "handle" } else { "slug" });
        let hint = "give this one another `slug`, or another file name";
        diagnostics.push(Diagnostic::error("disputed-address", span, message).hint(hint));
    }
    let disputed = losers.into_iter().collect();
    let aliases = aliases(items, &by_address, &disputed, diagnostics);
    Stands { by_address, disputed, aliases }
}

fn aliases(
    items: &[Item],
    by_address: &AHashMap<Cow<'_, str>, Option<ItemId>>,
    disputed: &HashSet<ItemId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(String, ItemId)> {
    let mut aliases: Vec<(String, ItemId)> = Vec::new();
    let mut seen: HashMap<String, ItemId> = HashMap::new();
    for (item, id) in items.iter().zip((0..).map(ItemId)) {
        for alias in &item.common.aliases {
            let span = item.span(&alias.range);
            let Some(plain) = tidy(&alias.value) else {
                let message = format!("`{}` cannot be an older address", alias.value);
                let hint = "write the path alone, such as `/old/path/`";
                diagnostics.push(Diagnostic::error("wrong-alias", span, message).hint(hint));
                continue;
            };
            let taken = by_address.contains_key(plain.as_str()) || seen.contains_key(&plain);
            if taken {
                let message = format!("something else stands at `/{plain}/`");
                let found = Diagnostic::error("disputed-address", span, message);
                diagnostics.push(found.hint("remove this older address"));
            } else if !disputed.contains(&id) {
                seen.insert(plain.clone(), id);
                aliases.push((plain, id));
            }
        }
    }
    aliases.sort();
    aliases
}

/// An older address as a path of plain names; nothing if it is not one.
fn tidy(written: &str) -> Option<String> {
    let plain = written.strip_prefix('/').unwrap_or(written);
    let plain = plain.strip_suffix("index.html").unwrap_or(plain);
    let plain = plain.strip_suffix('/').unwrap_or(plain);
    let is_plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_alphanumeric() || "-_.~".contains(c))
            && !part.starts_with('.')
            && crate::content::slug::refusal(part).is_none()
    };
    (plain.len() <= 300 && plain.split('/').all(is_plain)).then(|| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn older_addresses_are_paths_of_plain_names() {
        assert_eq!(tidy("/2014/old-post/").as_deref(), Some("2014/old-post"));
        assert_eq!(tidy("/old/index.html").as_deref(), Some("old"));
        for trick in ["https://evil.example/", "/a/../b", "//evil", "/", "/a?b", "/a b/", "/.git/x"]
        {
            assert_eq!(tidy(trick), None, "{trick}");
        }
    }
}
