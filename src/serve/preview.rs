//! The hub on its way: reads the project, composes it and gives the next thing
//! to show. The one place that knows what it takes to be fast again.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use super::Now;
use super::changes::Changes;
use super::kept;
use super::remembered::Remembered;
use super::showing::Showing;
use super::view::View;
use crate::compose::{self, Memo, Site};
use crate::content::Content;
use crate::content::stay::Stay;
use crate::report::{Diagnostic, Severity};
use crate::source::{self, Failure, Sources};

/// A project and how it is looked at.
pub struct Preview {
    root: PathBuf,
    /// As whom and for which day; takes effect with the next build.
    pub view: View,
    now: Now,
    latest: Option<Arc<Showing>>,
    remembered: Arc<Remembered>,
    /// What was made for the build before.
    memo: Memo,
    /// The latest build, while nobody has looked yet for what is wrong with it.
    unjudged: Option<(Arc<Site>, Vec<Diagnostic>)>,
    /// How long the latest build stays as it is; nothing where it is for a day that somebody named.
    stay: Option<Stay>,
}

impl Preview {
    pub fn new(root: PathBuf, view: View, now: Now) -> Preview {
        let (remembered, memo) = (Arc::default(), Memo::default());
        Preview { root, view, now, latest: None, remembered, memo, unjudged: None, stay: None }
    }

    /// How long until a date comes or passes that the latest build may say otherwise; no time at
    /// all where one has, nothing where time stands still.
    pub fn left(&self) -> Option<Duration> {
        let (stay, now) = (self.stay?, (self.now)());
        let left = || Duration::try_from(stay.until.duration_since(now)).ok();
        Some(left().filter(|_| stay.holds(now)).unwrap_or_default())
    }

    /// What there is to show now that `changes` were made. It is what was shown
    /// before where nothing of it reads differently. Its findings are there after
    /// [`Preview::judge`].
    pub fn rebuild(&mut self, changes: &Changes) -> Result<Arc<Showing>, Failure> {
        self.judge();
        let clock = self.view.clock((self.now)());
        // Whoever cannot say what was touched has all of it read.
        let is_anything = changes.is_everything || changes.paths.is_empty();
        let sources = match &self.latest {
            Some(latest) if is_anything => {
                source::alike(&latest.sources, source::read(&self.root, clock)?)
            }
            Some(latest) => source::read_again(&self.root, &latest.sources, &changes.paths, clock)?,
            None => source::read(&self.root, clock)?,
        };
        let before = self.latest.as_ref().filter(|before| before.view == self.view);
        if let Some(before) = before
            && is_same(&before.sources, &sources, changes)
            && self.left() != Some(Duration::ZERO)
        {
            return Ok(Arc::clone(before));
        }
        let planned = compose::plan_again(&sources, self.view.viewer, &mut self.memo);
        let (planned, noticed) = (Arc::new(planned.value), planned.diagnostics);
        let (site, is_held) = match before {
            Some(before) if is_unshowable(&planned.whole.content, &noticed) => {
                (Arc::clone(&before.site), true)
            }
            _ => (Arc::clone(&planned), false),
        };
        let kept = match before {
            Some(before) => kept::pages(before, &site, &noticed),
            None => std::collections::BTreeMap::new(),
        };
        let showing = Arc::new(Showing {
            number: self.latest.as_ref().map_or(1, |latest| latest.number + 1),
            view: self.view,
            likeness: OnceLock::new(),
            site,
            is_held,
            findings: OnceLock::new(),
            sources,
            planned: Arc::clone(&planned),
            kept,
            remembered: Arc::clone(&self.remembered),
            index: OnceLock::new(),
            drawn: Mutex::new(HashMap::new()),
        });
        self.latest = Some(Arc::clone(&showing));
        self.unjudged = Some((planned, noticed));
        Ok(showing)
    }

    /// Finds what is wrong with the latest build, and says so in its showing, and how long it stays
    /// as it is. Comes after the pages: whoever saves wants to see first.
    pub fn judge(&mut self) {
        if let (Some(latest), Some((site, noticed))) = (&self.latest, self.unjudged.take()) {
            let findings = compose::judge(&site, noticed, &mut self.memo);
            let _ = latest.findings.set(findings);
            self.stay = match latest.view.on {
                Some(_) => None,
                None => Stay::of(&site.whole.settings.now, &latest.sources),
            };
        }
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
