//! What stands at which address. Two entries at one address are an error, and
//! the first path keeps it; what openmic writes itself yields to nobody.

use std::collections::{HashMap, HashSet};

use super::address;
use super::item::{Item, ItemId};
use super::names::Names;
use crate::content::Kind;
use crate::report::Diagnostic;

/// Everything with an address.
pub(super) struct Stands {
    /// Address (without the closing `/`) to the item there, or none for a page
    /// that openmic writes itself.
    by_address: HashMap<String, Option<ItemId>>,
    pub(super) disputed: HashSet<ItemId>,
    pub(super) aliases: Vec<(String, ItemId)>,
}

impl Stands {
    /// What stands at `address`, written with or without its closing `/`.
    pub(super) fn at(&self, address: &str) -> Option<Option<ItemId>> {
        let plain = address.trim_matches('/');
        let plain = plain.strip_suffix("index.html").unwrap_or(plain).trim_end_matches('/');
        self.by_address.get(plain).copied()
    }
}

pub(super) fn settle(
    items: &[Item],
    topics: &Names,
    departments: &Names,
    diagnostics: &mut Vec<Diagnostic>,
) -> Stands {
    let key = |address: &str| address.trim_end_matches('/').to_owned();
    let mut by_address: HashMap<String, Option<ItemId>> =
        address::OWN.iter().map(|own| (key(own), None)).collect();
    let reserved: HashSet<String> = address::RESERVED.iter().map(|own| key(own)).collect();
    by_address.extend(topics.list.iter().map(|topic| (key(&address::topic(&topic.slug)), None)));
    by_address.extend(
        departments
            .list
            .iter()
            .map(|department| (key(&address::department(&department.slug)), None)),
    );

    let mut disputed = HashSet::new();
    let mut in_order: Vec<(&Item, ItemId)> = items.iter().zip((0..).map(ItemId)).collect();
    in_order.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
    for (item, id) in in_order {
        // Heads of lists and words about topics stand on pages of openmic's own.
        if matches!(item.kind, Kind::Lead | Kind::Topic) {
            by_address.insert(key(&item.address), Some(id));
            continue;
        }
        let address = key(&item.address);
        let first = address.split('/').next().unwrap_or_default();
        let kept =
            reserved.contains(&address) || (item.kind == Kind::Page && reserved.contains(first));
        let taken = by_address.get(&address).copied();
        if taken.is_none() && !kept {
            by_address.insert(address, Some(id));
            continue;
        }
        disputed.insert(id);
        let by = match taken.flatten() {
            Some(other) => format!("{} has it already", items[other.index()].path),
            None => "openmic keeps it for a page of its own".to_owned(),
        };
        let message = format!("two things would stand at `/{}`: {by}", item.address);
        let span = item.place_of(if item.kind == Kind::Profile { "handle" } else { "slug" });
        let hint = "give this one another `slug`, or another file name";
        diagnostics.push(Diagnostic::error("disputed-address", span, message).hint(hint));
    }
    let aliases = aliases(items, &by_address, &disputed, diagnostics);
    Stands { by_address, disputed, aliases }
}

fn aliases(
    items: &[Item],
    by_address: &HashMap<String, Option<ItemId>>,
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
            let taken = by_address.contains_key(&plain) || seen.contains_key(&plain);
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
