//! The list of stories.

use super::Page;
use super::head::Head;
use super::pager::{self, PagerView, Part};
use super::social::Subject;
use super::stage::Stage;
use super::voices::numbered;
use super::{json_ld, prose};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// A page of the list of stories.
    pub struct StoriesView => "stories.html" {
        /// How many stories there are in all.
        count: usize,
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// The stories on this page (`StoryCard`s), newest first.
        stories: Vec<Shared>,
        /// The other pages of the list, where there are any.
        pager: Option<PagerView>
    }
}

/// Stories on a page.
pub(super) const PAGE: usize = 24;
const LIST: &str = "stories/";

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    for part in pager::parts(LIST, stage.hub.stories.len(), PAGE) {
        let address = part.address.clone();
        pages.push(Page::shared(address, Subject::List("stories"), move |stage| {
            (head(stage, &part), view(stage, &part))
        }));
    }
}

/// The page of the list on which the story in this place stands.
pub(super) fn holding(place: usize) -> String {
    pager::nth(LIST, place / PAGE)
}

fn head(stage: &Stage, part: &Part) -> Head {
    let words = stage.words();
    let title = words.say("nav-stories");
    let items: Vec<(&str, &str)> = stage.hub.stories[part.range.clone()]
        .iter()
        .map(|story| (story.title.as_str(), &*story.address))
        .collect();
    Head {
        kind: "stories",
        section: "stories",
        description: words.tell(
            "stories-description",
            &[
                ("n", stage.hub.stories.len().into()),
                ("organisation", stage.hub.programme.organisation.as_str().into()),
            ],
        ),
        feed: Some((String::new(), stage.hub.programme.name.clone())),
        about: json_ld::collection(stage, &title, &part.address, &items),
        title: numbered(stage, title, part),
        ..Head::default()
    }
}

fn view(stage: &Stage, part: &Part) -> StoriesView {
    let first = stage.hub.head("stories").filter(|_| part.number == 0);
    StoriesView {
        count: stage.hub.stories.len(),
        heading: first.and_then(|head| head.title.clone()),
        words: first.map(|head| prose::markup(stage, &head.prose)),
        stories: part
            .range
            .clone()
            .filter_map(|at| u32::try_from(at).ok())
            .map(|at| stage.story_card(at))
            .collect(),
        pager: pager::pager(stage, LIST, part),
    }
}
