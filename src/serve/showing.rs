//! One build of the hub, as the preview shows it: pages are drawn when somebody
//! asks for them, and remembered until the next build.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use bytes::Bytes;

use super::kept::Kept;
use super::likeness::{self, Likeness};
use super::remembered::Remembered;
use super::view::View;
use crate::compose::Site;
use crate::content::Content;
use crate::page::search::{self, Index};
use crate::page::{Page, social};
use crate::report::{Diagnostic, Severity};
use crate::source::Sources;

/// A build, its findings and its number.
pub struct Showing {
    /// Counts the builds of this preview.
    pub number: u64,
    pub view: View,
    pub site: Arc<Site>,
    /// Whether `site` is an earlier one, because the programme file or the theme
    /// is broken and nothing can be seen before they are mended.
    pub is_held: bool,
    pub(super) findings: OnceLock<Vec<Diagnostic>>,
    pub sources: Sources,
    /// As the project reads now, even where `site` is an earlier one.
    pub(super) planned: Arc<Site>,
    pub(super) kept: BTreeMap<String, Kept>,
    /// How its pages are compared with those of another; made when the first one is.
    pub(super) likeness: OnceLock<Likeness>,
    pub(super) remembered: Arc<Remembered>,
    pub(super) index: OnceLock<Arc<Index>>,
    pub(super) drawn: Mutex<HashMap<String, Drawn>>,
}

/// A page, drawn as well as it can be.
#[derive(Clone)]
pub(super) struct Drawn {
    /// Nothing where the page was never whole.
    pub(super) bytes: Option<Bytes>,
    /// Why these are not the bytes a build would publish.
    pub(super) broken: Option<Arc<Diagnostic>>,
}

impl Showing {
    /// All entries.
    pub(super) fn content(&self) -> &Content {
        &self.planned.whole.content
    }

    /// What was found in this build; waits until somebody has looked.
    pub fn findings(&self) -> &[Diagnostic] {
        self.findings.wait()
    }

    pub(super) fn likeness(&self) -> &Likeness {
        self.likeness.get_or_init(|| Likeness::new(&self.site.stage.theme.assets))
    }

    /// The page at an address, drawn; nothing where none stands there.
    pub(super) fn draw(&self, address: &str) -> Option<Drawn> {
        if let Some(drawn) = self.drawn().get(address) {
            return Some(drawn.clone());
        }
        if let Some((site, card)) = self.card(address) {
            return Some(self.draw_of(site, &card));
        }
        let Some((site, at)) = self.find(address) else {
            let bytes = Bytes::copy_from_slice(self.index()?.file(address)?);
            return Some(Drawn { bytes: Some(bytes), broken: None });
        };
        let drawn = self.draw_of(site, &site.pages[at]);
        if !site.pages[at].is_settled {
            self.drawn().insert(address.to_owned(), drawn.clone());
        }
        Some(drawn)
    }

    /// Where an address stands: in this build, in one that a page was kept from,
    /// or, for files of the theme, under the name that it has by now. Without the
    /// latter, a page that is being loaded while a style sheet is saved would
    /// come without it.
    fn find(&self, address: &str) -> Option<(&Arc<Site>, usize)> {
        if let Some(at) = self.site.place(address) {
            return Some((&self.site, at));
        }
        if let Some(kept) = self.kept.get(address) {
            return Some((&kept.site, kept.at));
        }
        let pictures = self.kept.values().find_map(|kept| {
            let at = kept.site.place(address)?;
            kept.site.pages[at].is_settled.then_some((&kept.site, at))
        });
        pictures.or_else(|| {
            let now = likeness::renamed(address, &self.site.stage.theme.assets)?;
            Some((&self.site, self.site.place(now)?))
        })
    }

    /// The card at an address, if a page of this build or one that was kept names it.
    fn card(&self, address: &str) -> Option<(&Arc<Site>, Page)> {
        let sites = std::iter::once(&self.site).chain(self.kept.values().map(|kept| &kept.site));
        let page = |site: &Arc<Site>| {
            let find = |at: &str| site.place(at).map(|at| &site.pages[at]);
            social::file(&site.stage, address, find)
        };
        sites.into_iter().find_map(|site| Some((site, page(site)?)))
    }

    /// Whether an address is that of a picture or a card that was not drawn yet.
    pub(super) fn is_costly(&self, address: &str) -> bool {
        let is_settled = |(site, at): (&Arc<Site>, usize)| site.pages[at].is_settled;
        let is_picture = self.find(address).is_some_and(is_settled) || self.card(address).is_some();
        is_picture && self.remembered.settled.get(address).is_none()
    }

    /// Whether anything stands at an address. Of the search index only the folder is known
    /// before somebody searches.
    pub(super) fn has(&self, address: &str) -> bool {
        self.find(address).is_some()
            || self.card(address).is_some()
            || search::is_of_engine(address)
    }

    /// The search index, made when it is first asked for, unless an earlier build had the same;
    /// nothing where the hub has no search.
    fn index(&self) -> Option<&Index> {
        if !search::is_enabled(&self.site.stage) {
            return None;
        }
        let index = self.index.get_or_init(|| self.remembered.index.of(&self.site.stage));
        Some(index)
    }

    fn draw_of(&self, site: &Site, page: &Page) -> Drawn {
        let address = &page.address;
        if page.is_settled
            && let Some(bytes) = self.remembered.settled.get(address)
        {
            return Drawn { bytes: Some(bytes), broken: None };
        }
        match page.draw(&site.stage) {
            Ok(bytes) => {
                let bytes = Bytes::from(bytes.into_owned());
                let remembered = &*self.remembered;
                let shelf = if page.is_settled { &remembered.settled } else { &remembered.good };
                shelf.put(address, &bytes);
                Drawn { bytes: Some(bytes), broken: None }
            }
            Err(broken) => Drawn {
                bytes: self.remembered.good.get(address),
                broken: Some(Arc::from(broken.0)),
            },
        }
    }

    /// The addresses of the pages drawn so far, without pictures.
    pub(super) fn seen(&self) -> Vec<String> {
        let mut seen: Vec<String> = self.drawn().keys().cloned().collect();
        seen.sort();
        seen
    }

    /// What to compare a page by; pages that were never whole are all alike.
    pub(super) fn digest(&self, address: &str) -> Option<blake3::Hash> {
        let bytes = self.draw(address)?.bytes.unwrap_or_default();
        Some(self.likeness().of(&bytes))
    }

    /// What was found while pages were drawn.
    pub(super) fn broken(&self) -> Vec<Arc<Diagnostic>> {
        let mut broken: Vec<Arc<Diagnostic>> =
            self.drawn().values().filter_map(|drawn| drawn.broken.clone()).collect();
        broken.sort_by(|a, b| Diagnostic::order(a, b));
        broken.dedup();
        broken
    }

    /// How many findings of a severity there are, those of drawing included.
    pub(super) fn count(&self, severity: Severity) -> usize {
        let broken = self.broken();
        let all = self.findings().iter().chain(broken.iter().map(|one| &**one));
        all.filter(|one| one.severity == severity).count()
    }

    /// What stands before addresses: `/` or `/voices/`.
    pub fn base_path(&self) -> &str {
        &self.site.hub().programme.base_path
    }

    fn drawn(&self) -> std::sync::MutexGuard<'_, HashMap<String, Drawn>> {
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
