//! An open tab, as the server knows it: what it shows, and what that looked
//! like.

use std::sync::Arc;

use serde_json::{Value, json};

use super::hall::Hall;
use super::place::{self, Place};
use crate::serve::index;
use crate::serve::likeness;
use crate::serve::showing::Showing;
use crate::serve::state;

/// A tab and the build it shows.
pub(super) struct Tab {
    /// From the server's root.
    wanted: String,
    showing: Arc<Showing>,
    digest: Option<blake3::Hash>,
}

impl Tab {
    /// The tab that shows `wanted`, and what there is to say of that page.
    pub(super) fn open(wanted: String, showing: Arc<Showing>) -> (Tab, Value) {
        let digest = digest(&showing, &wanted);
        let state = state_of(&showing, &wanted);
        (Tab { wanted, showing, digest }, state)
    }

    /// What the tab has to do to show the next build.
    pub(super) fn turn_to(&mut self, showing: Arc<Showing>) -> Value {
        let before = std::mem::replace(&mut self.showing, showing);
        let after = &*self.showing;
        let digest = digest(after, &self.wanted);
        let is_moved = before.base_path() != after.base_path();
        let reload = digest != self.digest || before.view != after.view || is_moved;
        self.digest = digest;
        let swaps =
            likeness::swaps(&before.site.stage.theme.assets, &after.site.stage.theme.assets);
        let link = |address: &str| after.site.stage.link(address);
        let swaps: Vec<[String; 2]> =
            swaps.iter().map(|(old, new)| [link(old), link(new)]).collect();
        // A tab that reloads asks again, and need not wait until everything was looked at.
        let state = if reload { Value::Null } else { state_of(after, &self.wanted) };
        json!({ "reload": reload, "swaps": swaps, "state": state })
    }

    pub(super) fn build(&self, hall: &Hall) -> String {
        hall.build(&self.showing)
    }
}

/// What the page looks like; equal digests need no reload.
fn digest(showing: &Showing, wanted: &str) -> Option<blake3::Hash> {
    match place::of(showing, wanted) {
        Place::Page(address) => showing.digest(&address),
        Place::Missing => showing.digest("404.html"),
        Place::Index => Some(showing.likeness().of(index::page(showing).as_bytes())),
        Place::Moved(to) => Some(blake3::hash(to.as_bytes())),
    }
}

fn state_of(showing: &Showing, wanted: &str) -> Value {
    match place::of(showing, wanted) {
        Place::Page(address) => state::of(showing, &address),
        _ => {
            let base = showing.base_path().strip_prefix('/').unwrap_or_default();
            state::of(showing, wanted.strip_prefix(base).unwrap_or(wanted))
        }
    }
}
