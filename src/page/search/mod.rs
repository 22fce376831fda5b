//! Search: its page, which without scripts leads to all lists, what can be
//! found, and the files that the engine in the browser reads.
//!
//! The files are made of what admitted entries say, never of pages: menus and
//! feet would be found otherwise. They are made only for whoever publishes or
//! is asked for them, since that costs more than all pages together.

mod engine;
mod index;
mod lists;
mod record;
#[cfg(test)]
mod tests;

pub use index::{Index, files, is_of_engine};

use super::Page;
use super::card::{self, LinkView};
use super::head::Head;
use super::stage::Stage;
use crate::content::tongue::is_tag;
use crate::render::view;

view! {
    /// The search page.
    pub struct SearchView => "search.html" {
        /// This page, where its form leads.
        action: String,
        /// The engine, which the script loads with the first letter typed.
        engine: String,
        /// In how many parts its index comes.
        parts: usize,
        /// The names of all people, for whoever misspells one; nothing where there are none.
        names: Option<String>,
        /// The script of this page.
        script: Option<String>,
        /// How many people there are.
        voice_count: usize,
        /// The directory of people.
        voices_href: String,
        /// How many stories there are.
        story_count: usize,
        /// The list of stories.
        stories_href: String,
        /// The list of topics.
        topics_href: String,
        /// The training paths.
        training_href: String,
        /// The guidelines.
        guidelines_href: String,
        /// Topics with most stories.
        topics: Vec<LinkView>,
        /// Years in which stories came out, the newest first; each leads to the page of the list
        /// on which it begins.
        years: Vec<YearLink>
    }
}

view! {
    /// A year in the list of stories.
    pub struct YearLink {
        /// The year.
        label: String,
        /// Where it begins.
        href: String,
        /// How many stories came out in it.
        count: usize
    }
}

/// The page, and the folder in which all that belongs to it stands.
const ADDRESS: &str = "search/";

/// Topics named on the page.
const TOPICS: usize = 12;

/// Whether the hub has search.
pub fn is_enabled(stage: &Stage) -> bool {
    stage.hub.programme.search.as_ref().and_then(|search| search.enabled).unwrap_or(true)
}

/// Where the search page stands, if there is one.
pub(super) fn href(stage: &Stage) -> Option<String> {
    is_enabled(stage).then(|| stage.link(ADDRESS))
}

/// Whether the page at an address compiles WebAssembly, which the engine is
/// made of: what a host allows this page it need not allow any other.
pub fn needs_wasm(address: &str) -> bool {
    in_language(address) == ADDRESS
}

/// An address from the home of its language: no page but those of a language
/// begins with the code of one.
fn in_language(address: &str) -> &str {
    match address.split_once('/') {
        Some((first, rest)) if is_tag(first) && rest.starts_with(ADDRESS) => rest,
        _ => address,
    }
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    if is_enabled(stage) {
        let page = Page::of_view(ADDRESS, |stage| (head(stage), view(stage)));
        pages.push(page.unlisted());
    }
}

fn head(stage: &Stage) -> Head {
    let organisation = stage.hub.programme.organisation.as_str().into();
    Head {
        kind: "search",
        title: stage.words().say("search"),
        description: stage.words().tell("search-description", &[("organisation", organisation)]),
        is_unlisted: true,
        ..Head::default()
    }
}

fn view(stage: &Stage) -> SearchView {
    let hub = &stage.hub;
    let script = stage.theme.assets.get("search.js");
    SearchView {
        action: stage.link(ADDRESS),
        engine: format!("{}?v={}", stage.link(&index::script()), engine::VERSION),
        parts: index::parts(stage),
        names: (!hub.voices.is_empty()).then(|| stage.link(super::names::ADDRESS)),
        script: script.map(|script| stage.link(&format!("/{}", script.address))),
        voice_count: hub.voices.len(),
        voices_href: stage.link("voices/"),
        story_count: hub.stories.len(),
        stories_href: stage.link("stories/"),
        topics_href: stage.link("topics/"),
        training_href: stage.link("training/"),
        guidelines_href: stage.link("guidelines/"),
        topics: topics(stage),
        years: years(stage),
    }
}

/// The topics with most stories, in the order of their names.
fn topics(stage: &Stage) -> Vec<LinkView> {
    let mut ranked: Vec<(u32, usize)> =
        (0..).zip(stage.hub.topics.iter().map(|topic| topic.stories.len())).collect();
    ranked.sort_by_key(|(at, count)| (std::cmp::Reverse(*count), *at));
    ranked.truncate(TOPICS);
    ranked.sort_by_key(|(at, _)| *at);
    ranked.into_iter().map(|(at, _)| card::topic(stage, at)).collect()
}

/// Stories are listed newest first, so that each year begins on one page.
fn years(stage: &Stage) -> Vec<YearLink> {
    let mut years: Vec<YearLink> = Vec::new();
    for (place, story) in stage.hub.stories.iter().enumerate() {
        let label = story.date.day.year().to_string();
        match years.last_mut().filter(|year| year.label == label) {
            Some(year) => year.count += 1,
            None => {
                let href = stage.link(&super::stories::holding(place));
                years.push(YearLink { label, href, count: 1 });
            }
        }
    }
    years
}
