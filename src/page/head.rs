//! What a page says about itself: its title, where it stands, what machines
//! should know of it.

use std::sync::Arc;

use tera::Value;

use super::card::LinkView;
use super::json_ld;
use super::picture::PictureView;
use super::social::{self, Subject};
use super::stage::Stage;
use super::tongues::{self, AlternateView, TongueView};
use super::ways::{self, WaysView};
use crate::render::{Costly, Data, Drawn, ToValue, view};
use crate::words::Words;

view! {
    /// A feed that a page announces.
    pub struct FeedLink {
        /// What the feed is called.
        title: String,
        /// Where it stands.
        href: String,
        /// `application/atom+xml` or `application/feed+json`.
        kind: String
    }
}

view! {
    /// A page, as every template sees it under `page`.
    pub struct PageView {
        /// Which of the page types this is; the body carries it as `data-page-type`.
        kind: String,
        /// The hub's name and menu, drawn by `parts/header.html`.
        header: Drawn,
        /// The list of the menu it belongs to.
        section: String,
        /// For the browser's tab: the page, then the hub.
        title: String,
        /// For search engines and cards on social networks.
        description: String,
        /// Its address from the host's root.
        href: String,
        /// Its full address; nothing where the hub does not know its own.
        url: Option<String>,
        /// The address search engines should count as the original.
        canonical: Option<String>,
        /// Its language, for the `lang` attribute.
        language: String,
        /// `ltr` or `rtl`, for the `dir` attribute.
        direction: String,
        /// Both as attributes with a space before them, for what is in the page's own language;
        /// nothing where that is the hub's. Drawn by `parts/lang.html`.
        lang: Drawn,
        /// The languages of the hub, where it has several, each with this page in it or its home.
        tongues: Vec<TongueView>,
        /// Real translations of this page, itself included, by their full addresses.
        alternates: Vec<AlternateView>,
        /// From the home page down to this page, which comes last.
        breadcrumbs: Vec<LinkView>,
        /// The feeds it announces.
        feeds: Vec<FeedLink>,
        /// `website`, `article` or `profile`, for cards on social networks.
        og_type: String,
        /// A Mastodon name such as `@ana@social.example`.
        fediverse: Option<String>,
        /// When a story came out.
        published: Option<String>,
        /// When a story was last changed.
        modified: Option<String>,
        /// The picture other sites show beside a link here, by its full address.
        image: Option<PictureView>,
        /// Whether search engines should leave it out.
        is_unlisted: bool,
        /// Whether its text holds highlighted code.
        has_code: bool,
        /// Ways back to the people behind it: to have it corrected, to change it.
        ways: Option<WaysView>,
        /// Structured data, ready for its `script` element.
        json_ld: Data
    }
}

/// What a page family says about one of its pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub(super) kind: &'static str,
    pub(super) section: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) language: Option<String>,
    pub(super) canonical: Option<String>,
    /// Between the home page and this one: words and addresses from the root.
    pub(super) trail: Vec<(String, String)>,
    /// Addresses of Atom feeds from the root, and what they are called.
    pub(super) feed: Option<(String, String)>,
    pub(super) og_type: Option<&'static str>,
    pub(super) fediverse: Option<String>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) image: Option<PictureView>,
    pub(super) is_unlisted: bool,
    pub(super) has_code: bool,
    /// The file it shows.
    pub(super) path: Option<Arc<str>>,
    /// What the page is about, in schema.org's terms.
    pub(super) about: Vec<json_ld::Statement>,
}

impl Head {
    /// The page's value for its template.
    pub(super) fn finish(self, stage: &Stage, address: &str, subject: Option<Subject>) -> Value {
        let programme = &stage.hub.programme;
        let is_home = address.is_empty();
        let mut breadcrumbs = Vec::new();
        if !is_home && !self.is_unlisted {
            let home = LinkView { label: stage.words().say("nav-home"), href: stage.link("") };
            breadcrumbs.push(home);
            breadcrumbs.extend(
                self.trail
                    .iter()
                    .map(|(label, to)| LinkView { label: label.clone(), href: stage.link(to) }),
            );
            breadcrumbs.push(LinkView { label: self.title.clone(), href: stage.link(address) });
        }
        let mut graph = self.about;
        if breadcrumbs.len() > 1 && stage.theme.names(Costly::JsonLd) {
            graph.push(json_ld::breadcrumbs(stage, &self.trail, (&self.title, address)));
        }
        let language = self.language.unwrap_or_else(|| programme.language.clone());
        let url = stage.full(address).filter(|_| !self.is_unlisted);
        let title = if is_home || self.title == programme.name {
            self.title.clone()
        } else {
            format!("{} · {}", self.title, programme.name)
        };
        let feeds =
            self.feed.into_iter().flat_map(|(at, title)| feeds(stage, &at, &title)).collect();
        let href = stage.link(address);
        let is_original = url.is_some() && self.canonical.is_none() && !stage.hub.is_internal();
        let alternates = if is_original { tongues::alternates(stage, address) } else { Vec::new() };
        PageView {
            header: stage.header(self.kind, self.section, &href),
            kind: self.kind.to_owned(),
            section: self.section.to_owned(),
            title,
            description: self.description,
            href,
            canonical: self.canonical.or_else(|| url.clone()),
            url,
            lang: stage.lang(&language),
            direction: Words::direction(&language).to_owned(),
            language,
            tongues: tongues::switch(stage, address),
            alternates,
            breadcrumbs,
            feeds,
            og_type: self.og_type.unwrap_or("website").to_owned(),
            fediverse: self.fediverse,
            published: self.published,
            modified: self.modified,
            image: subject.and_then(|subject| social::of_page(stage, subject)).or(self.image),
            is_unlisted: self.is_unlisted || stage.hub.is_internal(),
            has_code: self.has_code,
            ways: self.path.and_then(|path| ways::back(stage, &self.title, &path, address)),
            json_ld: json_ld::graph(&graph),
        }
        .to_value()
    }
}

/// Both forms of the feed at `at` (the address of its page).
fn feeds(stage: &Stage, at: &str, title: &str) -> Vec<FeedLink> {
    if !super::feed::is_enabled(stage) {
        return Vec::new();
    }
    let feed = |file: &str, kind: &str| FeedLink {
        title: title.to_owned(),
        href: stage.link(&format!("{at}{file}")),
        kind: kind.to_owned(),
    };
    vec![feed("feed.xml", "application/atom+xml"), feed("feed.json", "application/feed+json")]
}
