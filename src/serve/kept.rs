//! Pages that would be gone because somebody made a mistake: they stay as they
//! were last drawn, under the finding that says what to mend.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::entries;
use super::showing::Showing;
use crate::compose::Site;
use crate::report::{Diagnostic, Severity};

/// A page of an earlier build.
#[derive(Clone)]
pub(super) struct Kept {
    /// The file that broke.
    pub(super) path: Arc<str>,
    /// The build that drew the page, and its place there.
    pub(super) site: Arc<Site>,
    pub(super) at: usize,
}

/// What of `before` stays although `site` has no page for it, by address.
pub(super) fn pages(
    before: &Showing,
    site: &Site,
    findings: &[Diagnostic],
) -> BTreeMap<String, Kept> {
    let wrong: BTreeSet<&Arc<str>> = findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| &one.span.path)
        .collect();
    if wrong.is_empty() {
        return BTreeMap::new();
    }
    // What somebody decided to leave out goes, whatever else is wrong with it.
    let decided: BTreeSet<&str> =
        site.left_out().iter().filter(|one| !one.reason.is_fault()).map(|one| &*one.path).collect();
    let addresses = entries::addresses(before.content());
    let stood = |path: &Arc<str>| -> Option<(String, Kept)> {
        if let Some((address, kept)) = before.kept.iter().find(|(_, kept)| kept.path == *path) {
            return Some((address.clone(), kept.clone()));
        }
        let address = *addresses.get(&**path)?;
        let at = before.site.place(address)?;
        let kept = Kept { path: Arc::clone(path), site: Arc::clone(&before.site), at };
        Some((address.to_owned(), kept))
    };
    wrong
        .into_iter()
        .filter(|path| !decided.contains(&***path))
        .filter_map(stood)
        .filter(|(address, _)| site.place(address).is_none())
        .collect()
}
