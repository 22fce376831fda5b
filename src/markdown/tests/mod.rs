//! What bodies say, as facts. One file per concern.

mod blocks;
mod fuzz;
mod hostile;
mod links;
mod pathological;
mod raw;

use super::*;

fn body(text: &str) -> Body {
    parse(text, 0..text.len())
}

/// The body with every link and picture in place, and mentions as people of that name.
fn filled(text: &str) -> String {
    show(&body(text))
}

fn show(body: &Body) -> String {
    let link = |link: &Link| match &link.target {
        Target::Web(href) => LinkFill::Away(href.clone()),
        Target::Mail(href) | Target::Tel(href) => LinkFill::To(href.clone()),
        Target::Refused(_) => LinkFill::Words,
        _ => Href::parse(&link.written).map_or(LinkFill::Words, LinkFill::To),
    };
    let image = |image: &Image| match &image.target {
        Target::Web(href) => ImageFill::Link(href.clone()),
        Target::Relative { path, .. } => ImageFill::Picture {
            src: Href::site(path),
            sources: Vec::new(),
            sizes: None,
            width: Some(4),
            height: Some(3),
        },
        _ => ImageFill::Alt,
    };
    let mention = |mention: &Mention| MentionFill::Person {
        name: format!("<{}>", mention.handle),
        href: Some(Href::site(&format!("/voices/{}/", mention.handle))),
    };
    let fills = Fills {
        links: body.links.iter().map(link).collect(),
        images: body.images.iter().map(image).collect(),
        mentions: body.mentions.iter().map(mention).collect(),
        ..Fills::default()
    };
    body.fill(&fills).to_string()
}

/// The body with nothing decided: words only.
fn bare(text: &str) -> String {
    body(text).fill(&Fills::default()).to_string()
}
