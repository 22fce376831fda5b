//! Older addresses: a page that leads on, for hosts that know no redirects.

use super::Page;
use super::head::Head;
use super::stage::Stage;
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
    for (alias, to) in &stage.hub.redirects {
        let address = if alias.rsplit('/').next().is_some_and(|name| name.ends_with(".html")) {
            alias.clone()
        } else {
            format!("{alias}/")
        };
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
