//! The page a host shows when nothing stands at an address.

use super::Page;
use super::head::Head;
use super::stage::Stage;
use crate::render::{Shared, view};

view! {
    /// "Nobody is speaking here."
    pub struct NotFoundView => "404.html" {
        /// The newest stories (`StoryCard`s).
        stories: Vec<Shared>,
        /// The directory of people.
        voices_href: String,
        /// The list of stories.
        stories_href: String,
        /// The search page, where there is one.
        search_href: Option<String>
    }
}

const NEWEST: usize = 6;

pub(super) fn plan(pages: &mut Vec<Page>) {
    let page = Page::of_view("404.html".to_owned(), |stage| (head(stage), view(stage)));
    pages.push(page.unlisted());
}

fn head(stage: &Stage) -> Head {
    Head {
        kind: "notfound",
        title: stage.words().say("notfound-title"),
        description: stage.words().say("notfound-description"),
        is_unlisted: true,
        ..Head::default()
    }
}

fn view(stage: &Stage) -> NotFoundView {
    let newest: Vec<u32> = (0..).take(stage.hub.stories.len().min(NEWEST)).collect();
    NotFoundView {
        stories: stage.story_cards(&newest),
        voices_href: stage.link("voices/"),
        stories_href: stage.link("stories/"),
        search_href: super::search::href(stage),
    }
}
