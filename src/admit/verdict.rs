//! What is shown and what is not, entry by entry, each with the reason.

use std::sync::Arc;

use rayon::prelude::*;

use super::person::Standing;
use super::{Decisions, Viewer};
use crate::content::approval::{self, Approval};
use crate::content::when::When;
use crate::content::{Audience, Kind};
use crate::hub::{Hub, Item, ItemId};

/// Why something is not in the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// For colleagues only.
    Internal,
    Draft,
    /// Its `publish` date is to come.
    Scheduled,
    /// Its `expires` date is past.
    Expired,
    /// The person withdrew.
    Withdrawn,
    /// The person was not asked, or did not answer.
    NoConsent,
    /// What the person agreed to does not cover this output.
    OutOfScope,
    /// The person left.
    Left,
    /// Everyone who wrote it is not shown.
    AuthorsGone,
    /// What it is part of is not shown.
    PartOfHidden,
    /// The author has not said yes to exactly this text.
    NotApproved,
    /// A required field is missing, or it is unclear who may see it.
    Unfit,
    /// Nobody known wrote it.
    NoAuthor,
    /// Another entry has its address.
    Disputed,
    /// It names somebody who is not shown.
    NamesSomebody,
}

impl Reason {
    /// Whether somebody made a mistake, rather than a decision.
    pub fn is_fault(self) -> bool {
        use Reason::{Disputed, NamesSomebody, NoAuthor, Unfit};
        matches!(self, Unfit | NoAuthor | Disputed | NamesSomebody)
    }

    /// Whether a person asked for it to go: that must never wait.
    pub fn is_take_down(self) -> bool {
        use Reason::{
            AuthorsGone, Draft, Expired, Internal, Left, NoConsent, OutOfScope, Withdrawn,
        };
        matches!(
            self,
            Withdrawn | NoConsent | OutOfScope | Left | AuthorsGone | Internal | Draft | Expired
        )
    }

    /// The reason in words, after "left out: ".
    pub fn words(self) -> &'static str {
        match self {
            Reason::Internal => "for colleagues only",
            Reason::Draft => "a draft",
            Reason::Scheduled => "its date is to come",
            Reason::Expired => "its last day is past",
            Reason::Withdrawn => "withdrawn",
            Reason::NoConsent => "no consent",
            Reason::OutOfScope => "the consent does not cover this audience",
            Reason::Left => "the person left",
            Reason::AuthorsGone => "nobody who wrote it is shown",
            Reason::PartOfHidden => "part of something that is not shown",
            Reason::NotApproved => "its author has not approved this text",
            Reason::Unfit => "its fields leave something open",
            Reason::NoAuthor => "nobody known wrote it",
            Reason::Disputed => "another entry has its address",
            Reason::NamesSomebody => "it names somebody who is not shown",
        }
    }
}

/// An entry that is not in the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub path: Arc<str>,
    pub address: Arc<str>,
    pub reason: Reason,
}

/// The verdict on every item: nothing where it is shown.
pub(super) fn all(hub: &Hub, viewer: Viewer, people: &[Standing]) -> Vec<Option<Reason>> {
    let disputed = &hub.disputed;
    let mut verdicts: Vec<Option<Reason>> = hub
        .items
        .par_iter()
        .enumerate()
        .map(|(at, item)| {
            let is_disputed = !disputed.is_empty()
                && u32::try_from(at).is_ok_and(|at| disputed.contains(&ItemId(at)));
            one(hub, viewer, people, item, is_disputed)
        })
        .collect();
    // A lesson goes with its path.
    let language = |at: usize| hub.twins.language(ItemId(u32::try_from(at).unwrap_or_default()));
    let hidden: Vec<(usize, &str)> = hub
        .items
        .iter()
        .zip(&verdicts)
        .enumerate()
        .filter(|(_, (item, verdict))| item.kind == Kind::Path && verdict.is_some())
        .map(|(at, (item, _))| (language(at), item.slug.as_str()))
        .collect();
    for (at, (item, verdict)) in hub.items.iter().zip(&mut verdicts).enumerate() {
        let path = || item.slug.split('/').next().unwrap_or_default();
        let is_hidden = || hidden.contains(&(language(at), path()));
        if item.kind == Kind::Lesson && verdict.is_none() && is_hidden() {
            *verdict = Some(Reason::PartOfHidden);
        }
    }
    verdicts
}

fn one(
    hub: &Hub,
    viewer: Viewer,
    people: &[Standing],
    item: &Item,
    is_disputed: bool,
) -> Option<Reason> {
    if item.unfit {
        return Some(Reason::Unfit);
    }
    if item.common.audience == Some(Audience::Internal) && viewer.audience == Audience::Public {
        return Some(Reason::Internal);
    }
    if item.kind == Kind::Profile
        && let Standing::Gone(reason) = people[item.index as usize]
    {
        return Some(reason);
    }
    if !viewer.drafts {
        let now = &hub.settings.now;
        if item.common.draft {
            return Some(Reason::Draft);
        }
        if item.common.publish.is_some_and(|publish| !publish.has_begun(now)) {
            return Some(Reason::Scheduled);
        }
        if item.common.expires.is_some_and(|expires| expires.is_over(now)) {
            return Some(Reason::Expired);
        }
    }
    if is_disputed {
        return Some(Reason::Disputed);
    }
    if item.kind == Kind::Post && hub.settings.last_word && !viewer.drafts {
        let post = &hub.content.posts[item.index as usize];
        let said = hub.said(item.index);
        if approval::of(post, &said, &hub.settings.keepers) != Approval::Given {
            return Some(Reason::NotApproved);
        }
    }
    None
}

/// A translation goes with its original: what somebody held back in one language
/// is not for the readers of another.
pub(super) fn settle_twins(hub: &Hub, verdicts: &mut [Option<Reason>]) {
    for (id, original) in hub.twins.translations() {
        if verdicts[id.index()].is_none() {
            verdicts[id.index()] = verdicts[original.index()];
        }
    }
}

/// People whose file is not shown have no page either.
pub(super) fn settle_people(hub: &Hub, people: &mut [Standing], verdicts: &[Option<Reason>]) {
    for (item, verdict) in hub.items.iter().zip(verdicts) {
        if item.kind == Kind::Profile
            && let Some(reason) = verdict
        {
            people[item.index as usize] = Standing::Gone(*reason);
        }
    }
}

/// A story goes when nobody who wrote it can stand in its byline.
pub(super) fn settle_stories(hub: &Hub, people: &[Standing], verdicts: &mut [Option<Reason>]) {
    hub.items.par_iter().zip(verdicts).for_each(|(item, verdict)| {
        if item.kind != Kind::Post || verdict.is_some() {
            return;
        }
        let post = &hub.content.posts[item.index as usize].data;
        let authors = &hub.posts[item.index as usize].authors;
        let can_stand = |author: &u32| {
            let standing = people[*author as usize];
            standing.has_page() || standing == Standing::Former
        };
        if post.name_withheld && post.authors.is_empty() || authors.iter().any(can_stand) {
            return;
        }
        let reason = if authors.is_empty() { Reason::NoAuthor } else { Reason::AuthorsGone };
        *verdict = Some(reason);
    });
}

/// When an entry next appears or disappears by its own date.
pub(super) fn next_change(hub: &Hub, viewer: Viewer) -> Option<When> {
    let now = &hub.settings.now;
    let zone = now.time_zone();
    let seen = |item: &&Item| {
        viewer.audience == Audience::Internal || item.common.audience != Some(Audience::Internal)
    };
    hub.items
        .par_iter()
        .filter(seen)
        .filter(|item| !item.common.draft)
        .flat_map_iter(|item| {
            let publish = item.common.publish.filter(|publish| !publish.has_begun(now));
            let expires = item.common.expires.filter(|expires| !expires.is_over(now));
            publish.into_iter().chain(expires)
        })
        .min_by_key(|when| when.instant(zone))
}

/// Everything that is not shown, for the people who run the build.
pub(super) fn left_out(decisions: &Decisions<'_>) -> Vec<LeftOut> {
    let items = decisions.hub.items.iter();
    items
        .zip(&decisions.verdicts)
        .filter_map(|(item, verdict)| {
            let reason = match verdict {
                Some(reason) => *reason,
                None if item.kind == Kind::Profile => match decisions.people[item.index as usize] {
                    Standing::Former => Reason::Left,
                    Standing::Gone(reason) => reason,
                    Standing::Shown | Standing::Alumni => return None,
                },
                None => return None,
            };
            Some(LeftOut { path: Arc::clone(&item.path), address: item.address.clone(), reason })
        })
        .collect()
}
