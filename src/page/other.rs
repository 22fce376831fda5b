//! Any other page: about, contact, "afraid to post?".

use std::sync::Arc;

use super::Page;
use super::card::LinkView;
use super::guidelines::outline;
use super::head::Head;
use super::prose;
use super::social::Subject;
use super::stage::Stage;
use crate::markdown::Markup;
use crate::render::view;

view! {
    /// A page of the programme's own.
    pub struct OtherView => "page.html" {
        /// Its title.
        title: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// Its text.
        body: Markup,
        /// The headings of the text, for a list of contents.
        outline: Vec<LinkView>
    }
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    for (at, page) in stage.hub.pages.iter().enumerate() {
        pages.push(Page::shared(page.address.clone(), Subject::Page(at), move |stage| {
            (head(stage, at), view(stage, at))
        }));
    }
}

fn head(stage: &Stage, at: usize) -> Head {
    let page = &stage.hub.pages[at];
    let description =
        page.summary.clone().unwrap_or_else(|| prose::excerpt(stage, &page.prose, 160));
    Head {
        kind: "page",
        title: page.title.clone(),
        description: if description.is_empty() { page.title.clone() } else { description },
        language: page.lang.clone(),
        has_code: page.prose.has_code(),
        path: Some(Arc::clone(&page.path)),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: usize) -> OtherView {
    let page = &stage.hub.pages[at];
    let body = prose::markup(stage, &page.prose);
    OtherView {
        title: page.title.clone(),
        summary: page.summary.clone(),
        outline: outline(&body),
        body,
    }
}
