//! The whole pipeline, one function: read sources in, a site out, and
//! everything there is to say about them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::admit::{self, Admitted, LeftOut, Viewer};
use crate::asset;
use crate::check;
use crate::content::when::When;
use crate::content::{self, Content, Tongues};
use crate::hub::{self, Hub};
use crate::memo::{All, One};
use crate::page::picture::Pictures;
use crate::page::recording::Recordings;
use crate::page::{self, Page, Stage};
use crate::render::{Look, Theme};
use crate::report::{Diagnostic, Kept, Reported, Severity};
use crate::source::{Blob, Source, Sources};

/// A hub, planned: every address with the recipe for its bytes.
pub struct Site {
    pub stage: Stage,
    /// All of the project, also what nobody may see: for those who run the hub.
    pub whole: Hub,
    pub pages: Vec<Page>,
    files: OnceLock<Vec<String>>,
    /// Findings that somebody keeps, each with the reason.
    pub kept: Vec<Kept>,
    /// How much each rule matters here.
    pub levels: check::Levels,
}

impl Site {
    /// What was admitted.
    pub fn hub(&self) -> &Admitted {
        &self.stage.hub
    }

    /// What was left out, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.stage.hub.left_out
    }

    /// When an entry next appears or disappears by its own date.
    pub fn next_change(&self) -> Option<When> {
        self.stage.hub.next_change
    }

    /// The pages' files, in the same order.
    pub fn files(&self) -> &[String] {
        self.files.get_or_init(|| self.pages.par_iter().map(Page::file_name).collect())
    }

    /// Adds the files of all cards: for whoever publishes. A preview finds the one
    /// that it is asked for by the page that names it.
    pub fn with_cards(mut self) -> Site {
        self.pages.extend(page::social::files(&self.stage, &self.pages));
        self.files = OnceLock::new();
        self
    }

    /// Adds the files of the search index, which cost more than all pages
    /// together: for whoever publishes, not for whoever looks. `standing` are
    /// the files of an earlier output that need not be made again.
    pub fn with_index(mut self, standing: &BTreeSet<String>) -> Site {
        self.pages.extend(page::search::files(&self.stage, standing));
        self.files = OnceLock::new();
        self
    }

    /// The place of a file among the pages.
    pub fn find(&self, file: &str) -> Option<usize> {
        self.files().iter().position(|name| name == file)
    }
}

/// Makes the hub from its sources. All of openmic that is not reading, writing
/// or showing is in here; the same sources give the same site on any machine.
pub fn compose(sources: &Sources, viewer: Viewer) -> Reported<Site> {
    compose_content(sources, content::parse(sources), viewer)
}

/// The same for content that was read before.
pub fn compose_content(
    sources: &Sources,
    content: Reported<Content>,
    viewer: Viewer,
) -> Reported<Site> {
    let mut noticed = content.diagnostics;
    let linked = hub::link(content.value, sources);
    noticed.extend(linked.diagnostics);
    let whole = linked.value;
    let (looked, shown) = rayon::join(
        || check::look(&whole),
        || show(&whole, sources, viewer, &mut ShowMemo::default()),
    );
    noticed.extend(shown.diagnostics);
    let named = hub::named_pictures(&whole);
    noticed.extend(page::picture::findings(&shown.value.pictures, &named));
    let stage = stage(shown.value);
    noticed.extend(page::social::findings(&stage, &whole));
    let check::Checked { found: mut diagnostics, kept, levels } =
        check::settle(&whole, looked, noticed);
    sort(&mut diagnostics);
    let site = plan(whole, stage, Said { kept, levels }, &mut page::Memo::default());
    Reported { value: site, diagnostics }
}

/// Plans the hub without looking at what the programme prefers, for whoever
/// wants to see it first and hear of it later, by [`judge`]; what was made before,
/// and would be made again in the same way, is not made anew. Both together
/// give what [`compose`] gives.
pub fn plan_again(sources: &Sources, viewer: Viewer, memo: &mut Memo) -> Reported<Site> {
    let content = content::parse_again(sources, &mut memo.content);
    let mut noticed = content.diagnostics;
    let linked = hub::link_again(content.value, sources, &mut memo.hub);
    noticed.extend(linked.diagnostics);
    let shown = show(&linked.value, sources, viewer, &mut memo.show);
    noticed.extend(shown.diagnostics);
    let site = plan(linked.value, stage(shown.value), Said::default(), &mut memo.pages);
    Reported { value: site, diagnostics: noticed }
}

/// Everything there is to say about a hub that was planned by [`plan_again`],
/// which noticed this.
pub fn judge(site: &Site, mut noticed: Vec<Diagnostic>, memo: &mut Memo) -> Vec<Diagnostic> {
    let named = hub::named_pictures(&site.whole);
    noticed.extend(page::picture::findings(site.stage.pictures(), &named));
    noticed.extend(page::social::findings(&site.stage, &site.whole));
    let looked = check::look_again(&site.whole, &mut memo.check);
    let mut found = check::settle(&site.whole, looked, noticed).found;
    sort(&mut found);
    found
}

/// What was made before.
#[derive(Default)]
pub struct Memo {
    content: content::Memo,
    hub: hub::Memo,
    check: check::Memo,
    show: ShowMemo,
    pages: page::Memo,
}

/// What the programme and the entries said about findings.
#[derive(Default)]
struct Said {
    kept: Vec<Kept>,
    levels: check::Levels,
}

fn stage(shown: Shown) -> Stage {
    let Shown { admitted, themes, brand, pictures, recordings } = shown;
    Stage::new(admitted, themes, (Arc::new(pictures), Arc::new(recordings), Arc::new(brand)))
}

fn plan(whole: Hub, stage: Stage, said: Said, memo: &mut page::Memo) -> Site {
    let pages = page::plan(&stage, memo);
    let Said { kept, levels } = said;
    Site { stage, whole, pages, files: OnceLock::new(), kept, levels }
}

/// What pages are drawn from.
struct Shown {
    admitted: Admitted,
    /// One for each language.
    themes: Vec<Arc<Theme>>,
    brand: page::brand::Brand,
    pictures: Pictures,
    recordings: Recordings,
}

#[derive(Default)]
struct ShowMemo {
    admit: admit::Memo,
    brand: page::brand::Memo,
    themes: One<ThemeGround, Reported<Vec<Arc<Theme>>>>,
}

/// What themes are made of.
#[derive(PartialEq)]
struct ThemeGround {
    templates: All<Source>,
    blobs: All<Blob>,
    tongues: Tongues,
    tokens: String,
    marks: BTreeMap<String, Vec<u8>>,
    has_fonts: bool,
}

fn show(hub: &Hub, sources: &Sources, viewer: Viewer, memo: &mut ShowMemo) -> Reported<Shown> {
    let Reported { value: admitted, mut diagnostics } = admit::admit(hub, viewer, &mut memo.admit);
    let (colour, accent) = admitted.programme.colours();
    let tokens = asset::tokens(colour, accent);
    let brand = page::brand::look(&admitted.programme, sources, &mut memo.brand);
    diagnostics.extend(brand.diagnostics);
    let brand = brand.value;
    let has_fonts = admitted.programme.has_fonts();
    let ground = ThemeGround {
        templates: All(sources.templates.clone()),
        blobs: All(sources.blobs.clone()),
        tongues: admitted.tongues.clone(),
        tokens: tokens.clone(),
        marks: brand.files.clone(),
        has_fonts,
    };
    let themes = memo.themes.make(ground, || {
        let look = Look { tokens: &tokens, marks: &brand.files, has_fonts };
        let Reported { value: own, mut diagnostics } =
            Theme::new(sources, admitted.tongues.own(), look);
        let mut themes = vec![Arc::new(own)];
        for language in admitted.tongues.all().iter().skip(1) {
            let theme = themes[0].in_language(sources, language);
            diagnostics.extend(theme.diagnostics);
            themes.push(Arc::new(theme.value));
        }
        Reported { value: themes, diagnostics }
    });
    diagnostics.extend(themes.diagnostics);
    let pictures = page::picture::look(&admitted, sources);
    let (recordings, found) = page::recording::look(&admitted, sources);
    diagnostics.extend(found);
    let shown = Shown { admitted, themes: themes.value, brand, pictures, recordings };
    Reported { value: shown, diagnostics }
}

/// Findings file by file, from top to bottom, each once.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(Diagnostic::order);
    diagnostics.dedup();
}

/// Whether anything was found that stops a plain build.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|one| one.severity == Severity::Error)
}

/// Files that have findings, for a summary.
pub fn files_with_findings(diagnostics: &[Diagnostic]) -> BTreeSet<&str> {
    diagnostics.iter().map(|one| &*one.span.path).collect()
}
