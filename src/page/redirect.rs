//! Older addresses: a page that leads on, for hosts that are told of no redirects.

use super::head::Head;
use super::stage::Stage;
use super::{Page, deploy};
use crate::render::view;

view! {
    /// "This has moved."
    pub struct RedirectView => "redirect.html" {
        /// Where it leads, from the host's root.
        to: String,
        /// The full address, where the hub knows its own.
        url: Option<String>
    }
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    let is_host_told = deploy::is_host_told(stage);
    let left = stage.hub.redirects.iter().enumerate().filter(|(at, _)| !is_host_told(*at));
    for (_, (alias, to)) in left {
        let address = if deploy::is_file(alias) { alias.clone() } else { format!("{alias}/") };
        let to = to.clone();
        let page = Page::of_view(address, move |stage| {
            let head = Head {
                kind: "page",
                title: stage.words().say("moved-title"),
                description: stage.words().say("moved-title"),
                is_unlisted: true,
                ..Head::default()
            };
            (head, RedirectView { to: stage.link(&to), url: stage.full(&to) })
        });
        pages.push(page.unlisted());
    }
}
