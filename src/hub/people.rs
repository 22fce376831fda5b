//! People by their handles. Two handles that a reader would take for one are
//! an error: nobody should be able to pass for somebody else.

use std::collections::HashSet;

use ahash::AHashMap;
use unicode_security::confusable_detection::skeleton;

use super::item::ItemId;
use crate::content::Content;
use crate::report::Diagnostic;

/// Profiles by handle; of two with the same address the first keeps it.
pub(super) fn by_handle(
    content: &Content,
    disputed: &HashSet<ItemId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> AHashMap<String, u32> {
    let mut people = AHashMap::with_capacity(content.profiles.len());
    let mut looks: AHashMap<String, u32> = AHashMap::with_capacity(content.profiles.len());
    for (entry, at) in content.profiles.iter().zip(0..) {
        // Profiles come first among the items, so both count alike.
        if disputed.contains(&ItemId(at)) {
            continue;
        }
        people.insert(entry.slug.clone(), at);
        let look: String = skeleton(&entry.slug).collect();
        if let Some(other) = looks.insert(look, at) {
            let other = &content.profiles[other as usize];
            let message = format!("`{}` looks like `{}` ({})", entry.slug, other.slug, other.path);
            let span = entry.place_of("handle");
            let found = Diagnostic::error("look-alike-handle", span, message);
            diagnostics.push(found.hint("choose a handle that cannot be taken for the other one"));
        }
    }
    people
}
