//! Who said yes to a story, and what readers are told about how it came to be.

use super::{Ground, Seen, Sight};
use crate::content::Kind;
use crate::content::approval::{self, Approval};

/// A story, as far as people answer for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    pub path: String,
    pub title: String,
    /// Handles; none where the name is withheld.
    pub authors: Vec<String>,
    pub is_withheld: bool,
    pub seen: Seen,
    pub standing: Approval,
    /// Who said yes, and when.
    pub approved: Option<(String, String)>,
    /// The fingerprint of the text as it is.
    pub text: String,
    /// What is said beside the byline: `ghostwritten`, `ai_assisted`, `paid`.
    pub disclosed: Vec<&'static str>,
}

pub(super) fn stories(ground: &Ground<'_>, sight: &Sight<'_>) -> Vec<Story> {
    let hub = ground.hub;
    let posts = hub.content.posts.iter().zip(0..);
    posts
        .map(|(entry, index)| {
            let post = &entry.data;
            let item = &hub.items[hub.item_of(Kind::Post, index).index()];
            let said = hub.said(index);
            let told = [
                (post.ghostwritten, "ghostwritten"),
                (post.ai_assisted, "ai_assisted"),
                (post.paid, "paid"),
            ];
            Story {
                path: entry.path.to_string(),
                title: post.title.clone(),
                authors: post.authors.iter().map(|name| name.slug.clone()).collect(),
                is_withheld: approval::is_withheld(entry),
                seen: sight.seen(item),
                standing: approval::of(entry, &said, &hub.settings.keepers),
                approved: post
                    .approved
                    .as_ref()
                    .map(|yes| (yes.by.slug.clone(), yes.on.day.to_string())),
                text: approval::fingerprint(entry, &said),
                disclosed: told.iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect(),
            }
        })
        .collect()
}

/// How a yes stands, for people.
pub(super) fn standing_words(standing: Approval) -> &'static str {
    match standing {
        Approval::Given => "to this text",
        Approval::Outdated => "the text was changed since",
        Approval::ByAnother => "it does not count: they did not write it",
        Approval::Missing => "nobody said yes yet",
    }
}

/// The same for programs.
pub(super) fn standing_word(standing: Approval) -> &'static str {
    match standing {
        Approval::Given => "given",
        Approval::Outdated => "outdated",
        Approval::ByAnother => "by-another",
        Approval::Missing => "missing",
    }
}
