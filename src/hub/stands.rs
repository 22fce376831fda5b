//! What stands at which address. Two entries at one address are an error, and
//! the first path keeps it; what openmic writes itself yields to nobody.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use ahash::AHashMap;

use super::address;
use super::item::{Item, ItemId};
use super::names::Names;
use crate::content::{Kind, Tongues, permalink};
use crate::memo::{Made, One};
use crate::report::Diagnostic;
use crate::source::folded;

/// Everything with an address.
#[derive(Debug, PartialEq, Eq)]
pub struct Stands {
    /// Address to the item there, or none for a page that openmic writes itself.
    by_address: AHashMap<Arc<str>, Option<ItemId>>,
    /// Items whose addresses some systems cannot tell from others, by what these take them for.
    odd: AHashMap<String, ItemId>,
    /// Items by the paths of their files.
    pub(super) by_path: AHashMap<Arc<str>, ItemId>,
    /// Items that lost their address to another, in the order of their paths.
    pub(super) losers: Vec<ItemId>,
    pub(super) aliases: Vec<(String, ItemId)>,
    /// Older addresses that cannot be used: their item and their place in its list.
    unusable: Vec<(ItemId, usize)>,
}

/// What openmic's own pages are made from.
pub(super) struct Own<'o> {
    pub(super) topics: &'o Names,
    pub(super) departments: &'o Names,
    pub(super) tongues: &'o Tongues,
}

impl Own<'_> {
    /// Their addresses, in every language but for those that every hub has.
    fn addresses(&self) -> Vec<String> {
        let topics = self.topics.list.iter().map(|topic| permalink::topic(&topic.slug));
        let departments = self.departments.list.iter();
        let departments = departments.map(|one| permalink::department(&one.slug));
        let listed: Vec<String> = topics.chain(departments).collect();
        let mut all = listed.clone();
        for prefix in (1..self.tongues.all().len()).map(|at| self.tongues.prefix(at)) {
            let own = address::OWN.iter().copied().chain(listed.iter().map(String::as_str));
            all.extend(own.map(|own| format!("{prefix}{own}")));
        }
        all
    }
}

/// What an item claims.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim {
    kind: Kind,
    path: Arc<str>,
    address: Arc<str>,
    aliases: Vec<String>,
}

/// What was settled before.
#[derive(Debug, Default)]
pub(super) struct Memo {
    claims: Made<(), Item, Arc<Claim>>,
    settled: One<Ground, Arc<Stands>>,
}

/// What is settled from: all claims, and the pages of topics and departments.
type Ground = (Vec<Arc<Claim>>, Vec<String>);

impl Stands {
    /// What stands at `address`, written with or without its closing `/`.
    pub(super) fn at(&self, address: &str) -> Option<Option<ItemId>> {
        let plain = address.trim_matches('/');
        let plain = plain.strip_suffix("index.html").unwrap_or(plain).trim_end_matches('/');
        let file = self.by_address.get(plain);
        file.or_else(|| self.by_address.get(format!("{plain}/").as_str())).copied()
    }

    /// Whether an older address is tidy, and nothing stands there or in its way.
    fn free(&self, alias: &str) -> Option<String> {
        tidy(alias).filter(|plain| {
            let alike = folded(plain);
            let mut ends = alike.match_indices('/').map(|(at, _)| at);
            let is_below_file = ends.any(|end| self.by_address.contains_key(&alike[..end]));
            let is_odd = || self.odd.contains_key(&format!("{alike}/"));
            !is_below_file && self.at(&alike).is_none() && !is_odd()
        })
    }

    /// What has the place that this address would need.
    fn taken(&self, address: &str) -> Option<Option<ItemId>> {
        let alike = folded(address);
        let plain = self.by_address.get(&*alike).copied();
        plain.or_else(|| self.odd.get(&*alike).map(|id| Some(*id)))
    }

    fn put(&mut self, address: &Arc<str>, id: ItemId) {
        if let Cow::Owned(alike) = folded(address) {
            self.odd.insert(alike, id);
        }
        self.by_address.insert(Arc::clone(address), Some(id));
    }
}

/// Settles what stands where, and reports what cannot stand.
pub(super) fn settle(
    items: &Arc<Vec<Item>>,
    own: &Own<'_>,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<Stands> {
    let listed = own.addresses();
    let claims = memo.claims.make((), Arc::clone(items), |_, item| {
        Arc::new(Claim {
            kind: item.kind,
            path: Arc::clone(&item.path),
            address: Arc::clone(&item.address),
            aliases: item.common.aliases.iter().map(|alias| alias.value.clone()).collect(),
        })
    });
    let make = || stands(&claims, &listed, own.tongues);
    let stands = memo.settled.make_firm((claims.clone(), listed.clone()), make);
    report(items, &stands, diagnostics);
    stands
}

fn stands(claims: &[Arc<Claim>], listed: &[String], tongues: &Tongues) -> Stands {
    let mut by_address: AHashMap<Arc<str>, Option<ItemId>> =
        AHashMap::with_capacity(claims.len() + address::OWN.len() + listed.len());
    let own = address::OWN.iter().copied().chain(listed.iter().map(String::as_str));
    by_address.extend(own.map(|own| (Arc::from(own), None)));
    let paths = claims.iter().map(|claim| Arc::clone(&claim.path));
    let by_path = paths.zip((0..).map(ItemId)).collect();
    let (losers, aliases, unusable) = (Vec::new(), Vec::new(), Vec::new());
    let odd = AHashMap::new();
    let mut stands = Stands { by_address, odd, by_path, losers, aliases, unusable };
    let reserved: HashSet<&str> = address::RESERVED.iter().copied().collect();
    let is_kept = |claim: &Claim| {
        let (_, plain) = tongues.split(&claim.address);
        let first = plain.split_inclusive('/').next().unwrap_or_default();
        reserved.contains(plain) || (claim.kind == Kind::Page && reserved.contains(first))
    };
    let mut losers: Vec<ItemId> = Vec::new();
    for (claim, id) in claims.iter().zip((0..).map(ItemId)) {
        // Heads of lists and words about topics stand on pages of openmic's own.
        if matches!(claim.kind, Kind::Lead | Kind::Topic) {
            stands.by_address.insert(Arc::clone(&claim.address), Some(id));
            continue;
        }
        if is_kept(claim) {
            losers.push(id);
            continue;
        }
        match stands.taken(&claim.address) {
            None => stands.put(&claim.address, id),
            // The first path keeps it.
            Some(Some(other)) if claim.path < claims[other.index()].path => {
                stands.by_address.remove(&claims[other.index()].address);
                stands.odd.remove(&*folded(&claim.address));
                stands.put(&claim.address, id);
                losers.push(other);
            }
            Some(_) => losers.push(id),
        }
    }
    losers.sort_by(|a, b| claims[a.index()].path.cmp(&claims[b.index()].path));
    stands.losers = losers;
    let lost: HashSet<ItemId> = stands.losers.iter().copied().collect();
    let mut seen: HashSet<String> = HashSet::new();
    for (claim, id) in claims.iter().zip((0..).map(ItemId)) {
        for (at, alias) in claim.aliases.iter().enumerate() {
            match stands.free(alias).filter(|plain| !seen.contains(&*folded(plain))) {
                None => stands.unusable.push((id, at)),
                Some(_) if lost.contains(&id) => {}
                Some(plain) => {
                    seen.insert(folded(&plain).into_owned());
                    stands.aliases.push((plain, id));
                }
            }
        }
    }
    stands.aliases.sort();
    stands
}

fn report(items: &[Item], stands: &Stands, diagnostics: &mut Vec<Diagnostic>) {
    for id in &stands.losers {
        let item = &items[id.index()];
        let by = match stands.taken(&item.address).flatten() {
            Some(other) if other != *id => format!("{} has it already", items[other.index()].path),
            _ => "openmic keeps it for a page of its own".to_owned(),
        };
        let message = format!("two things would stand at `/{}`: {by}", item.address);
        let span = item.place_of(if item.kind == Kind::Profile { "handle" } else { "slug" });
        let hint = "give this one another `slug`, or another file name";
        diagnostics.push(Diagnostic::error("disputed-address", span, message).hint(hint));
    }
    for (id, at) in &stands.unusable {
        let item = &items[id.index()];
        let alias = &item.common.aliases[*at];
        let span = item.span(&alias.range);
        diagnostics.push(match tidy(&alias.value) {
            None => {
                let message = format!("`{}` cannot be an older address", alias.value);
                let hint = "write the path alone, such as `/old/path/`";
                Diagnostic::error("wrong-alias", span, message).hint(hint)
            }
            Some(plain) => {
                let message = format!("something else stands at `/{plain}/`");
                let found = Diagnostic::error("disputed-address", span, message);
                found.hint("remove this older address")
            }
        });
    }
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
