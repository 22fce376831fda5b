//! Pictures that an earlier output shows and this one does not, though entries still
//! name them: somebody in one changed their mind, or what showed it is not shown.
//!
//! The names of drawn files tell nobody whose picture it was. So each picture that is
//! named and not shown is given the names it would have had, in every way that pages
//! show pictures, and these are looked for among the files that stood.

use std::collections::{BTreeMap, BTreeSet};

use super::craft::Craft;
use super::cut::{AVATAR, CARD, Cut, LEAD, PORTRAIT, SOCIAL, SQUARE, TEXT};
use super::in_thousandths;
use super::original::{FOLDER, Focus, Wish, digest};
use crate::asset::picture::MOST_BYTES;
use crate::hub::{Hub, file_of, named_pictures};
use crate::page::Stage;
use crate::source::Sources;

/// A picture that stood in an earlier output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The picture's file, from the project's root.
    pub path: String,
    /// Where it stood, from the hub's root; at least one.
    pub addresses: Vec<String>,
}

/// The ways in which pages show a picture, each with the cuts it takes.
const WAYS: &[&[&Cut]] =
    &[&[&AVATAR, &SQUARE, &PORTRAIT], &[&CARD, &LEAD], &[&LEAD], &[&SOCIAL], &[&TEXT]];

/// Those of `sources.drawn` that belong to pictures which entries name and nothing
/// shows any more. An entry that is left out for a mistake in it is nobody's wish.
pub fn gone(stage: &Stage, hub: &Hub, sources: &Sources) -> Vec<Gone> {
    let pictures = &stage.pictures;
    let shown: BTreeSet<&str> =
        pictures.originals.iter().map(|original| original.wish.path.as_str()).collect();
    let still: BTreeSet<&str> = pictures.originals.iter().map(|one| one.digest.as_str()).collect();
    let of = |address: &str| {
        let name = address.strip_prefix(FOLDER)?;
        Some(name.split_once('-')?.0.to_owned())
    };
    let mut stood: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in &sources.drawn {
        if let Some(digest) = of(address).filter(|digest| !still.contains(digest.as_str())) {
            stood.entry(digest).or_default().push(address.clone());
        }
    }
    if stood.is_empty() {
        return Vec::new();
    }
    let left_out = stage.hub.left_out.iter().filter(|one| one.reason.is_fault());
    let mistaken: BTreeSet<&str> = left_out.map(|one| &*one.path).collect();
    let named = named_pictures(hub).into_iter().filter(|one| !mistaken.contains(&*one.span.path));
    let named: BTreeSet<String> = named.map(|one| one.file).collect();
    let focuses = focuses(hub);
    let craft = Craft::of(stage.hub.programme.images.as_ref());
    named
        .into_iter()
        .filter(|path| !shown.contains(path.as_str()))
        .filter_map(|path| {
            let bytes = sources.listing.file(&path)?.bytes(MOST_BYTES).ok()?;
            let own = focuses.get(&path).into_iter().flatten().copied().map(Some);
            let mut addresses = Vec::new();
            for focus in own.chain([None]) {
                for cuts in every_way() {
                    let wish = Wish { path: path.clone(), focus, cuts };
                    addresses.extend(
                        stood.get(&digest(&bytes, &wish, craft)).into_iter().flatten().cloned(),
                    );
                }
            }
            (!addresses.is_empty()).then_some(Gone { path, addresses })
        })
        .collect()
}

/// The cuts of every combination of ways.
fn every_way() -> impl Iterator<Item = Vec<&'static Cut>> {
    let combinations = 1..1_usize << WAYS.len();
    combinations.map(|chosen| {
        let ways = WAYS.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0);
        let cuts: BTreeMap<&str, &'static Cut> =
            ways.flat_map(|(_, cuts)| cuts.iter()).map(|cut| (cut.name, *cut)).collect();
        cuts.into_values().collect()
    })
}

/// What must stay visible of each picture, as the fields beside it say.
fn focuses(hub: &Hub) -> BTreeMap<String, BTreeSet<Focus>> {
    let content = &hub.content;
    let profiles = content.profiles.iter().map(|one| (&one.path, &one.data.photo, &one.data.focus));
    let posts = content.posts.iter().map(|one| (&one.path, &one.data.image, &one.data.focus));
    let campaigns =
        content.campaigns.iter().map(|one| (&one.path, &one.data.image, &one.data.focus));
    let mut focuses: BTreeMap<String, BTreeSet<Focus>> = BTreeMap::new();
    for (path, file, focus) in profiles.chain(posts).chain(campaigns) {
        let file = file.as_ref().and_then(|file| file_of(path, &file.written));
        if let (Some(file), [x, y]) = (file, focus.as_slice()) {
            focuses.entry(file).or_default().insert(in_thousandths((*x, *y)));
        }
    }
    focuses
}
