//! A text as markup: its links led to pages of this hub, its people named.

use super::picture;
use super::stage::Stage;
use crate::admit::{LinkTo, MentionTo, PictureTo, Prose};
use crate::asset::picture::Format;
use crate::markdown::{Fills, Href, ImageFill, LinkFill, Markup, MentionFill};

/// The text, ready to stand in a page.
pub(super) fn markup(stage: &Stage, prose: &Prose) -> Markup {
    filled(stage, prose, &|address| Some(Href::site(&stage.link(address))), "")
}

/// The text, ready to be read elsewhere: links are full addresses, as far as
/// the hub knows its own. `here` is the address of the page the text is from.
pub(super) fn abroad(stage: &Stage, prose: &Prose, here: &str) -> Markup {
    if stage.full(here).is_none() {
        return markup(stage, prose);
    }
    let full = |address: &str| stage.full(address).and_then(|url| Href::parse(&url));
    let here = stage.full(here).unwrap_or_default();
    filled(stage, prose, &full, &here)
}

/// The text with its holes filled; `page` leads to a page of this hub, `here`
/// stands before a part of the same page.
fn filled(stage: &Stage, prose: &Prose, page: &dyn Fn(&str) -> Option<Href>, here: &str) -> Markup {
    let site = |address: &str, part: Option<&str>| {
        let link = page(address)?;
        match part {
            Some(part) => Href::parse(&format!("{link}#{part}")),
            None => Some(link),
        }
    };
    let colleague = || stage.words().say("a-colleague");
    let links = prose
        .links
        .iter()
        .map(|to| match to {
            LinkTo::Page(address, part) => {
                site(address, part.as_deref()).map_or(LinkFill::Words, LinkFill::To)
            }
            LinkTo::Part(part) => {
                Href::parse(&format!("{here}#{part}")).map_or(LinkFill::Words, LinkFill::To)
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
            PictureTo::File(path) => picture_fill(stage, path, page),
            PictureTo::Words => ImageFill::Alt,
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
                MentionFill::Person { name: voice.name.clone(), href: site(&voice.address, None) }
            }
            MentionTo::Text => MentionFill::Text,
            MentionTo::Hidden => MentionFill::Replaced(colleague()),
        })
        .collect();
    let labels = std::sync::Arc::clone(&stage.labels);
    prose.fill(&Fills { links, images, mentions, labels })
}

/// The picture, or its words where it cannot be shown.
fn picture_fill(stage: &Stage, path: &str, page: &dyn Fn(&str) -> Option<Href>) -> ImageFill {
    let link = |address: &str| page(address).map(|href| href.to_string()).unwrap_or_default();
    let found = picture::in_text(stage, path, &link);
    let found = found.and_then(|view| Href::parse(&view.src).map(|src| (view, src)));
    let Some((view, src)) = found else { return ImageFill::Alt };
    let sources = [(Format::Avif, view.avif), (Format::WebP, view.srcset)].into_iter();
    let sources =
        sources.filter_map(|(format, srcset)| Some((format.media_type(), srcset?))).collect();
    ImageFill::Picture {
        src,
        sources,
        sizes: Some(IN_TEXT.to_owned()),
        width: Some(view.width),
        height: Some(view.height),
    }
}

/// How wide a picture stands in a text.
const IN_TEXT: &str = "(min-width: 44rem) 41rem, 92vw";

/// The beginning of the text, as this audience may read it.
pub(super) fn excerpt(stage: &Stage, prose: &Prose, chars: usize) -> String {
    if prose.is_empty() { String::new() } else { markup(stage, prose).excerpt(chars) }
}
