//! Share kits: ready words for each channel of a campaign, with the sentence
//! that says who the writer works for, counted as the channel counts.

use unicode_segmentation::UnicodeSegmentation;

use super::picture::{self, PictureView};
use super::social;
use super::stage::Stage;
use crate::admit::{CampaignState, Kit};
use crate::render::view;

view! {
    /// Ready words for one channel.
    pub struct KitView {
        /// `om-kit-1`, for links to it.
        id: String,
        /// What the channel is called.
        channel: String,
        /// The words, with who the writer works for.
        text: String,
        /// How many characters they have, as the channel counts.
        used: usize,
        /// How many it takes.
        limit: Option<u32>,
        /// A picture to go with them: the kit's own, or a square card where the channel shows no
        /// card of a link.
        image: Option<PictureView>
    }
}

/// Channels whose readers are colleagues or friends and know where the writer works.
const AMONG_US: &[&str] = &["intranet", "noticeboard", "signal", "slack", "teams", "whatsapp"];

/// Networks and how many characters a text may have there, from their own help pages.
const LIMITS: &[(&str, u32)] = &[
    ("bluesky", 300),
    ("facebook", 63_206),
    ("instagram", 2_200),
    ("linkedin", 3_000),
    ("mastodon", 500),
    ("threads", 500),
    ("tiktok", 4_000),
    ("x", 280),
    ("youtube", 5_000),
];

/// Mastodon counts any address as so many characters.
const LINK_ON_MASTODON: usize = 23;

/// What can be taken along; nothing from a campaign that is over.
pub(super) fn kits(stage: &Stage, at: usize) -> Vec<KitView> {
    let campaign = &stage.hub.campaigns[at];
    if campaign.state == CampaignState::Over {
        return Vec::new();
    }
    let disclosure = stage.hub.programme.disclosure.as_ref();
    let disclosure =
        disclosure.and_then(|disclosure| disclosure.text.as_deref()).map(String::as_str);
    let organisation = &stage.hub.programme.organisation;
    let kits = campaign.kits.iter().zip(1..);
    kits.map(|(kit, number)| {
        let text = disclosed(kit, disclosure, organisation);
        let usual = LIMITS.iter().find(|(id, _)| *id == kit.channel).map(|(_, limit)| *limit);
        KitView {
            id: format!("om-kit-{number}"),
            channel: kit.name.clone(),
            used: length(&kit.channel, &text),
            limit: kit.limit.or(usual),
            text,
            image: match &kit.image {
                Some(photo) => picture::lead(stage, photo),
                None => social::square(stage, at, &kit.channel),
            },
        }
    })
    .collect()
}

/// The words of a kit, never without who the writer works for. Words that name the
/// organisation say it in their own way; twice would sound like a lawyer.
fn disclosed(kit: &Kit, disclosure: Option<&str>, organisation: &str) -> String {
    let text = kit.text.trim();
    let is_said = AMONG_US.contains(&kit.channel.as_str()) || text.contains(organisation);
    match disclosure.map(str::trim) {
        Some(said) if !is_said => format!("{text}\n\n{said}"),
        _ => text.to_owned(),
    }
}

/// Some networks count what readers see as one character, the others UTF-16 units.
fn length(channel: &str, text: &str) -> usize {
    match channel {
        "bluesky" => text.graphemes(true).count(),
        "mastodon" => {
            let links = text
                .split_whitespace()
                .filter(|word| word.starts_with("https://") || word.starts_with("http://"));
            let spared: usize = links
                .map(|link| link.graphemes(true).count().saturating_sub(LINK_ON_MASTODON))
                .sum();
            text.graphemes(true).count() - spared
        }
        _ => text.encode_utf16().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit(channel: &str, text: &str) -> Kit {
        let (channel, name) = (channel.to_owned(), channel.to_owned());
        Kit { channel, name, limit: None, text: text.to_owned(), image: None }
    }

    #[test]
    fn words_for_others_say_who_the_writer_works_for() {
        let said = Some("I work at Ada's.");
        let of = |channel, text| disclosed(&kit(channel, text), said, "Ada's");
        assert_eq!(of("linkedin", "Soup."), "Soup.\n\nI work at Ada's.");
        assert_eq!(of("linkedin", "I cook at Ada's. Soup."), "I cook at Ada's. Soup.");
        assert_eq!(of("noticeboard", "Soup."), "Soup.");
        assert_eq!(disclosed(&kit("linkedin", "Soup."), None, "Ada's"), "Soup.");
    }

    #[test]
    fn each_network_counts_in_its_own_way() {
        let family = "👨‍👩‍👧 soup";
        assert_eq!(length("bluesky", family), 6);
        assert_eq!(length("linkedin", family), 13);
        let long = "See https://hub.example/blog/2026/soup-you-can-stand-a-spoon-in/";
        assert_eq!(length("mastodon", long), 27);
        assert_eq!(length("mastodon", "See https://a.example"), 21);
    }
}
