//! People by their handles. Two handles that a reader would take for one are
//! an error: nobody should be able to pass for somebody else.

use std::collections::HashSet;
use std::sync::Arc;

use ahash::AHashMap;
use unicode_security::confusable_detection::skeleton;

use super::item::ItemId;
use super::twins::Twins;
use crate::content::{Content, Document};
use crate::memo::{All, One};
use crate::report::Diagnostic;

/// Profiles that were told apart before: by handle, and by what their handles look like.
#[derive(Debug, Default)]
pub(super) struct Memo {
    by_handle: One<Ground, Arc<AHashMap<String, u32>>>,
    alike: One<Ground, Vec<Diagnostic>>,
}

/// The profiles, and which of them lost their address.
type Ground = (All<Arc<Document>>, Vec<ItemId>);

/// Profiles by handle; of two with the same address the first keeps it, and a
/// translation of a profile is the same person.
pub(super) fn by_handle(
    content: &Content,
    losers: &[ItemId],
    twins: &Twins,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<AHashMap<String, u32>> {
    let profiles = content.profiles.iter().map(|entry| Arc::clone(&entry.document));
    let ground = (All(profiles.collect()), losers.to_vec());
    // Profiles come first among the items, so both count alike.
    let lost: HashSet<&ItemId> = losers.iter().collect();
    let all = (0..).take(content.profiles.len());
    let standing = all.filter(|at| !lost.contains(&ItemId(*at)));
    let of = |are_translations: bool| {
        standing.clone().filter(move |at| twins.is_translation(ItemId(*at)) == are_translations)
    };
    diagnostics.extend(memo.alike.make(ground.clone(), || alike(content, of(false))));
    memo.by_handle.make_firm(ground, || {
        let all = of(true).chain(of(false));
        all.map(|at| (content.profiles[at as usize].slug.clone(), at)).collect()
    })
}

fn alike(content: &Content, standing: impl Iterator<Item = u32>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut looks: AHashMap<String, u32> = AHashMap::with_capacity(content.profiles.len());
    for at in standing {
        let entry = &content.profiles[at as usize];
        let look: String = skeleton(&entry.slug).collect();
        if let Some(other) = looks.insert(look, at) {
            let other = &content.profiles[other as usize];
            let message = format!("`{}` looks like `{}` ({})", entry.slug, other.slug, other.path);
            let one = Diagnostic::error("look-alike-handle", entry.place_of("handle"), message);
            found.push(one.hint("choose a handle that cannot be taken for the other one"));
        }
    }
    found
}
