//! The hub on its way: reads the project, composes it and gives the next thing
//! to show. The one place that knows what it takes to be fast again.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use super::changes::Changes;
use super::kept;
use super::likeness::Likeness;
use super::remembered::Remembered;
use super::showing::Showing;
use super::view::View;
use crate::compose::{Site, compose_content};
use crate::content::{self, Content};
use crate::report::{Diagnostic, Severity};
use crate::source::{self, Failure, Sources};

/// A project and how it is looked at.
pub struct Preview {
    root: PathBuf,
    /// As whom and for which day; takes effect with the next build.
    pub view: View,
    latest: Option<Arc<Showing>>,
    remembered: Arc<Remembered>,
}

impl Preview {
    pub fn new(root: PathBuf, view: View) -> Preview {
        Preview { root, view, latest: None, remembered: Arc::default() }
    }

    /// What there is to show now that `changes` were made. It is what was shown
    /// before where nothing of it reads differently.
    pub fn rebuild(&mut self, changes: &Changes) -> Result<Arc<Showing>, Failure> {
        let sources = source::read(&self.root, self.view.clock())?;
        let before = self.latest.as_ref().filter(|before| before.view == self.view);
        if let Some(before) = before
            && is_same(&before.sources, &sources, changes)
        {
            return Ok(Arc::clone(before));
        }
        let content = content::parse(&sources);
        let entries = content.value.clone();
        let composed = compose_content(&sources, content, self.view.viewer);
        let (site, findings) = (composed.value, composed.diagnostics);
        let (site, is_held) = match before {
            Some(before) if is_unshowable(&entries, &findings) => (Arc::clone(&before.site), true),
            _ => (Arc::new(site), false),
        };
        let kept = match before {
            Some(before) => kept::pages(before, &site, &findings),
            None => std::collections::BTreeMap::new(),
        };
        let showing = Arc::new(Showing {
            number: self.latest.as_ref().map_or(1, |latest| latest.number + 1),
            view: self.view,
            likeness: Likeness::new(&site.stage.theme.assets),
            site,
            is_held,
            findings,
            sources,
            content: entries,
            kept,
            remembered: Arc::clone(&self.remembered),
            drawn: Mutex::new(HashMap::new()),
        });
        self.latest = Some(Arc::clone(&showing));
        Ok(showing)
    }
}

/// Whether a hub made of `after` would be the one made of `before`. Files that
/// are only read when a page shows them count as changed when they were touched.
fn is_same(before: &Sources, after: &Sources, changes: &Changes) -> bool {
    let is_other = |path: &String| before.listing.contains(path) || after.listing.contains(path);
    !changes.is_everything
        && !changes.paths.iter().any(is_other)
        && before.program == after.program
        && before.entries == after.entries
        && before.templates == after.templates
        && before.blobs == after.blobs
        && before.refused == after.refused
        && before.listing.files.keys().eq(after.listing.files.keys())
}

/// Whether nothing sensible can be drawn: without the programme file there is no
/// hub, and beside a broken template all the others are left aside.
fn is_unshowable(content: &Content, findings: &[Diagnostic]) -> bool {
    let is_broken =
        |one: &Diagnostic| one.severity == Severity::Error && one.rule == "broken-template";
    content.program.is_none() || findings.iter().any(is_broken)
}

impl Site {
    /// The place of an address among the pages, which stand in its order.
    pub(super) fn place(&self, address: &str) -> Option<usize> {
        self.pages.binary_search_by(|page| (*page.address).cmp(address)).ok()
    }
}
