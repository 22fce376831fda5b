//! A text as markup: its links led to pages of this hub, its people named.

use super::stage::Stage;
use crate::admit::{LinkTo, MentionTo, PictureTo, Prose};
use crate::markdown::{Fills, Href, ImageFill, LinkFill, Markup, MentionFill};

/// The text, ready to stand in a page.
pub(super) fn markup(stage: &Stage, prose: &Prose) -> Markup {
    let site = |address: &str, part: Option<&str>| {
        let link = stage.link(address);
        let full = match part {
            Some(part) => format!("{link}#{part}"),
            None => link,
        };
        Href::site(&full)
    };
    let colleague = || stage.words().say("a-colleague");
    let links = prose
        .links
        .iter()
        .map(|to| match to {
            LinkTo::Page(address, part) => LinkFill::To(site(address, part.as_deref())),
            LinkTo::Part(part) => {
                Href::parse(&format!("#{part}")).map_or(LinkFill::Words, LinkFill::To)
            }
            LinkTo::Away(href) if href.as_str().starts_with("http") => LinkFill::Away(href.clone()),
            LinkTo::Away(href) => LinkFill::To(href.clone()),
            LinkTo::Words => LinkFill::Words,
            LinkTo::Hidden => LinkFill::Replaced(colleague()),
        })
        .collect();
    let images = prose
        .pictures
        .iter()
        .map(|to| match to {
            PictureTo::File(_) | PictureTo::Words => ImageFill::Alt,
            PictureTo::Away(href) => ImageFill::Link(href.clone()),
            PictureTo::Hidden => ImageFill::Nothing,
        })
        .collect();
    let mentions = prose
        .mentions
        .iter()
        .map(|to| match to {
            MentionTo::Voice(at) => {
                let voice = stage.voice(*at);
                MentionFill::Person {
                    name: voice.name.clone(),
                    href: Some(site(&voice.address, None)),
                }
            }
            MentionTo::Text => MentionFill::Text,
            MentionTo::Hidden => MentionFill::Replaced(colleague()),
        })
        .collect();
    let labels = std::sync::Arc::clone(&stage.labels);
    prose.fill(&Fills { links, images, mentions, labels })
}

/// The beginning of the text, as this audience may read it.
pub(super) fn excerpt(stage: &Stage, prose: &Prose, chars: usize) -> String {
    if prose.is_empty() { String::new() } else { markup(stage, prose).excerpt(chars) }
}
