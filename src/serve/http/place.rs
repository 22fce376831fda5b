//! What a path of this server leads to.

use super::{OWN, address};
use crate::serve::showing::Showing;

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A file of the hub, by its address from the hub's root.
    Page(String),
    /// The list of all findings.
    Index,
    /// Elsewhere: to this path.
    Moved(String),
    /// Nothing is here: the hub's own page says so.
    Missing,
}

/// What stands at an address from the server's root.
pub(super) fn of(showing: &Showing, wanted: &str) -> Place {
    if wanted == OWN {
        return Place::Index;
    }
    if wanted.starts_with(OWN) {
        return Place::Missing;
    }
    let base = showing.base_path().strip_prefix('/').unwrap_or_default();
    let moved = |to: &str| Place::Moved(format!("/{}", address::encoded(to)));
    let Some(within) = wanted.strip_prefix(base) else {
        let is_above = wanted.is_empty() || base.strip_suffix('/') == Some(wanted);
        return if is_above { moved(base) } else { Place::Missing };
    };
    if showing.has(within) {
        return Place::Page(within.to_owned());
    }
    let folder = within.strip_suffix("index.html").filter(|at| at.is_empty() || at.ends_with('/'));
    if let Some(folder) = folder.filter(|folder| showing.has(folder)) {
        return Place::Page(folder.to_owned());
    }
    if !within.is_empty() && showing.has(&format!("{within}/")) {
        return moved(&format!("{wanted}/"));
    }
    Place::Missing
}
