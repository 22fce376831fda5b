//! Parts of pages that links name: a part that is not there is as dead as a page
//! that is not.

use std::sync::Arc;

use rayon::prelude::*;

use super::item::Item;
use super::link::{Leads, LinkLead};
use crate::content::suggest;
use crate::report::Diagnostic;
use crate::source::Span;

/// Links to parts that no page has.
pub(super) fn find_missing(items: &[Item], leads: &[Arc<Leads>]) -> Vec<Diagnostic> {
    let with_parts = items.par_iter().zip(leads).filter(|(_, leads)| leads.has_parts);
    let missing = with_parts.flat_map_iter(|(item, leads)| {
        let mut found = Vec::new();
        for (link, lead) in item.body.links.iter().zip(&leads.links) {
            let (to, part) = match lead {
                LinkLead::Item(id, Some(part)) => (&items[id.index()], part),
                LinkLead::Part(part) => (item, part),
                _ => continue,
            };
            let span = || Span::new(&item.path, link.range.clone());
            found.extend(missing(to, part).map(|(message, hint)| {
                Diagnostic::error("dead-link", span(), message).hint_if(hint)
            }));
        }
        found
    });
    missing.collect()
}

/// What to say about a link to this part of an entry, where there is none.
fn missing(item: &Item, part: &str) -> Option<(String, Option<String>)> {
    // What follows `:~:` is words for the browser to look for.
    let part = part.split(":~:").next().unwrap_or_default();
    if part.is_empty() || part == "top" || item.body.anchors.contains(part) {
        return None;
    }
    let anchors = item.body.headings.iter().map(|heading| heading.id.as_str());
    let hint = match suggest::closest(part, anchors.clone()) {
        Some(near) => Some(format!("did you mean `#{near}`?")),
        None => {
            let some: Vec<String> = anchors.take(6).map(|id| format!("`#{id}`")).collect();
            (!some.is_empty()).then(|| format!("the page has {}", some.join(", ")))
        }
    };
    Some((format!("nothing on that page is called `#{part}`"), hint))
}
