//! Which pictures may be shown: the consent of everyone in them, and what a
//! healthcare programme must know about patients and children.

use std::collections::HashSet;

use super::{Decisions, Viewer, person};
use crate::content::Kind;
use crate::content::campaign::Kit;
use crate::content::post::Picture;
use crate::content::profile::{Answer, Profile};
use crate::content::reference::FileRef;
use crate::hub::{Hub, Item, ItemId, file_of};

/// A photo that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// The file, from the project's root.
    pub path: String,
    pub alt: String,
    /// Whose picture it is, where the entry says so.
    pub credit: Option<String>,
    /// The part that must stay visible: shares of width and height, 0 to 1.
    pub focus: Option<(f64, f64)>,
}

/// Whether a picture may be shown, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Shown,
    /// Somebody in it has not agreed.
    NoConsent,
    /// Nobody said whether patients or children are in it, or where the
    /// permission is kept.
    Unanswered,
}

/// The standing of a picture that an item describes.
pub(super) fn standing(decisions: &Decisions<'_>, row: &Picture) -> Standing {
    let hub = decisions.hub;
    let agreed = row.people.iter().all(|name| {
        hub.people.get(&name.slug).is_some_and(|at| {
            let profile = &hub.content.profiles[*at as usize].data;
            decisions.people[*at as usize].has_page()
                && person::may_be_pictured(profile, &hub.settings, decisions.viewer.audience)
        })
    });
    if !agreed {
        return Standing::NoConsent;
    }
    answered(decisions, row)
}

/// Whether all was said that a healthcare programme must know.
pub(super) fn answered(decisions: &Decisions<'_>, row: &Picture) -> Standing {
    let is_delicate = |answer: Option<bool>| answer != Some(false);
    let is_open = is_delicate(row.shows_patients) || is_delicate(row.shows_children);
    if decisions.hub.settings.is_healthcare && is_open && row.authorization.is_none() {
        return Standing::Unanswered;
    }
    Standing::Shown
}

/// Portraits of people who may not be pictured. Such a file is shown nowhere,
/// whoever names it.
pub(super) fn withheld(hub: &Hub, viewer: Viewer, people: &[person::Standing]) -> HashSet<String> {
    let profiles = &hub.content.profiles;
    // A translation need not repeat what the person was asked; profiles come
    // first among the items.
    let answered = |at: u32| &profiles[hub.twins.original(ItemId(at)).index()].data;
    let refused = |entry: &Profile| {
        let answer = entry.consent.as_ref().and_then(|consent| consent.photo);
        answer == Some(Answer::Withdrawn)
    };
    (0..)
        .zip(profiles)
        .zip(people)
        .filter(|((at, entry), standing)| {
            !standing.has_page()
                || refused(&entry.data)
                || !person::may_be_pictured(answered(*at), &hub.settings, viewer.audience)
        })
        .filter_map(|((_, entry), _)| file_of(&entry.path, &entry.data.photo.as_ref()?.written))
        .collect()
}

/// Whether the picture at `path` may stand in this item's text.
pub(super) fn may_be_shown(decisions: &Decisions<'_>, item: &Item, path: &str) -> bool {
    if decisions.withheld.contains(path) {
        return false;
    }
    let row = described(decisions.hub, item, path);
    match row {
        Some(row) => standing(decisions, row) == Standing::Shown,
        None => !decisions.hub.settings.is_healthcare || item.kind != Kind::Post,
    }
}

/// What the item says about the picture at `path`.
pub(super) fn described<'h>(hub: &'h Hub, item: &Item, path: &str) -> Option<&'h Picture> {
    if item.kind != Kind::Post {
        return None;
    }
    let pictures = &hub.content.posts[item.index as usize].data.pictures;
    pictures.iter().find(|row| file_of(&item.path, &row.file.written).as_deref() == Some(path))
}

/// A profile's photo, if it may be shown.
pub(super) fn portrait(decisions: &Decisions<'_>, profile: u32) -> Option<Photo> {
    let entry = &decisions.hub.content.profiles[profile as usize];
    let data = &entry.data;
    let settings = &decisions.hub.settings;
    if !person::may_be_pictured(data, settings, decisions.viewer.audience) {
        return None;
    }
    let path = file_of(&entry.path, &data.photo.as_ref()?.written)?;
    if decisions.withheld.contains(&path) {
        return None;
    }
    let alt = data.photo_alt.clone().unwrap_or_default();
    Some(Photo { path, alt, credit: None, focus: focus(&data.focus) })
}

/// A post's lead picture, if it may be shown.
pub(super) fn of_post(decisions: &Decisions<'_>, post: u32) -> Option<Photo> {
    let data = &decisions.hub.content.posts[post as usize].data;
    lead(decisions, (Kind::Post, post), data.image.as_ref()?, data.image_alt.as_ref(), &data.focus)
}

/// A campaign's picture, if it may be shown.
pub(super) fn of_campaign(decisions: &Decisions<'_>, campaign: u32) -> Option<Photo> {
    let data = &decisions.hub.content.campaigns[campaign as usize].data;
    let at = (Kind::Campaign, campaign);
    lead(decisions, at, data.image.as_ref()?, data.image_alt.as_ref(), &data.focus)
}

/// The picture of a campaign's ready words, if it may be shown.
pub(super) fn of_kit(decisions: &Decisions<'_>, campaign: u32, kit: &Kit) -> Option<Photo> {
    let at = (Kind::Campaign, campaign);
    lead(decisions, at, kit.image.as_ref()?, kit.image_alt.as_ref(), &[])
}

fn lead(
    decisions: &Decisions<'_>,
    (kind, index): (Kind, u32),
    file: &FileRef,
    alt: Option<&String>,
    written_focus: &[f64],
) -> Option<Photo> {
    let hub = decisions.hub;
    let item = &hub.items[hub.item_of(kind, index).index()];
    let path = file_of(&item.path, &file.written)?;
    if !may_be_shown(decisions, item, &path) {
        return None;
    }
    let row = described(hub, item, &path);
    // Rows are not searched for names, since they must name who is pictured.
    let unnamed = |text: &String| decisions.spoken.unnamed(text).unwrap_or_else(|| text.clone());
    let alt = alt.cloned().or_else(|| row?.alt.as_ref().map(unnamed)).unwrap_or_default();
    let credit = row.and_then(|row| row.source.as_ref()).map(unnamed);
    Some(Photo { path, alt, credit, focus: focus(written_focus) })
}

fn focus(written: &[f64]) -> Option<(f64, f64)> {
    match written {
        [x, y] if (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y) => Some((*x, *y)),
        _ => None,
    }
}
