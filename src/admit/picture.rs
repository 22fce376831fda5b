//! Which pictures may be shown: the consent of everyone in them, and what a
//! healthcare programme must know about patients and children.

use super::{Decisions, person};
use crate::content::Kind;
use crate::content::post::Picture;
use crate::hub::{Hub, Item, join};

/// A photo that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// The file, from the project's root.
    pub path: String,
    pub alt: String,
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
    let is_delicate = |answer: Option<bool>| answer != Some(false);
    let is_open = is_delicate(row.shows_patients) || is_delicate(row.shows_children);
    if hub.settings.is_healthcare && is_open && row.authorization.is_none() {
        return Standing::Unanswered;
    }
    Standing::Shown
}

/// Whether the picture at `path` may stand in this item's text.
pub(super) fn may_be_shown(decisions: &Decisions<'_>, item: &Item, path: &str) -> bool {
    let row = described(decisions.hub, item, path);
    match row {
        Some(row) => standing(decisions, row) == Standing::Shown,
        None => !decisions.hub.settings.is_healthcare || item.kind != Kind::Post,
    }
}

/// What the item says about the picture at `path`.
fn described<'h>(hub: &'h Hub, item: &Item, path: &str) -> Option<&'h Picture> {
    if item.kind != Kind::Post {
        return None;
    }
    let pictures = &hub.content.posts[item.index as usize].data.pictures;
    pictures.iter().find(|row| join(&item.path, &row.file.written).as_deref() == Some(path))
}

/// A profile's photo, if it may be shown.
pub(super) fn portrait(decisions: &Decisions<'_>, profile: u32) -> Option<Photo> {
    let entry = &decisions.hub.content.profiles[profile as usize];
    let data = &entry.data;
    let settings = &decisions.hub.settings;
    if !person::may_be_pictured(data, settings, decisions.viewer.audience) {
        return None;
    }
    let path = join(&entry.path, &data.photo.as_ref()?.written)?;
    let alt = data.photo_alt.clone().unwrap_or_default();
    Some(Photo { path, alt, focus: focus(&data.focus) })
}

/// A post's lead picture, if it may be shown.
pub(super) fn lead(decisions: &Decisions<'_>, post: u32) -> Option<Photo> {
    let hub = decisions.hub;
    let entry = &hub.content.posts[post as usize];
    let item = &hub.items[hub.item_of(Kind::Post, post).index()];
    let path = join(&entry.path, &entry.data.image.as_ref()?.written)?;
    let alt = entry.data.image_alt.clone().unwrap_or_default();
    may_be_shown(decisions, item, &path).then(|| Photo {
        path,
        alt,
        focus: focus(&entry.data.focus),
    })
}

fn focus(written: &[f64]) -> Option<(f64, f64)> {
    match written {
        [x, y] if (0.0..=1.0).contains(x) && (0.0..=1.0).contains(y) => Some((*x, *y)),
        _ => None,
    }
}
