//! Any entry, whatever its kind: what all of them have.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::address;
use crate::content::common::Common;
use crate::content::{Content, Entry, Kind};
use crate::markdown::Body;
use crate::source::Span;

/// An entry's place in [`super::Hub::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

impl ItemId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What every entry has.
#[derive(Clone, Debug)]
pub struct Item {
    pub kind: Kind,
    /// Its place in the list of its kind.
    pub index: u32,
    pub path: Arc<str>,
    pub text: Arc<str>,
    pub slug: String,
    pub address: String,
    pub body: Arc<Body>,
    pub body_range: Range<usize>,
    pub common: Common,
    pub places: Arc<[(String, Range<usize>)]>,
    pub unfit: bool,
}

impl Item {
    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::new(&self.path, range.clone())
    }

    /// Where the field `key` has its value, else the top of the file.
    pub fn place_of(&self, key: &str) -> Span {
        let range = self.places.iter().find(|(name, _)| name == key).map(|(_, range)| range);
        self.span(range.unwrap_or(&(0..0)))
    }
}

/// All entries of `content` as items, kind by kind.
pub(super) fn list(content: &Content) -> Vec<Item> {
    fn add<T: Send + Sync>(items: &mut Vec<Item>, kind: Kind, entries: &[Arc<Entry<T>>]) {
        items.par_extend(entries.par_iter().enumerate().map(|(index, entry)| Item {
            kind,
            index: u32::try_from(index).expect("a hub has fewer than four thousand million files"),
            path: Arc::clone(&entry.path),
            text: Arc::clone(&entry.text),
            slug: entry.slug.clone(),
            address: address::of(kind, &entry.slug),
            body: Arc::clone(&entry.body),
            body_range: entry.body_range.clone(),
            common: entry.common.clone(),
            places: Arc::clone(&entry.places),
            unfit: entry.unfit,
        }));
    }
    let mut items = Vec::new();
    add(&mut items, Kind::Profile, &content.profiles);
    add(&mut items, Kind::Post, &content.posts);
    add(&mut items, Kind::Guideline, &content.guidelines);
    add(&mut items, Kind::Path, &content.paths);
    add(&mut items, Kind::Lesson, &content.lessons);
    add(&mut items, Kind::Campaign, &content.campaigns);
    add(&mut items, Kind::Page, &content.pages);
    add(&mut items, Kind::Topic, &content.topics);
    add(&mut items, Kind::Lead, &content.leads);
    items
}

impl super::Hub {
    /// The item of the entry with this index in the list of its kind.
    pub fn item_of(&self, kind: Kind, index: u32) -> ItemId {
        let c = &self.content;
        let lengths = [
            (Kind::Profile, c.profiles.len()),
            (Kind::Post, c.posts.len()),
            (Kind::Guideline, c.guidelines.len()),
            (Kind::Path, c.paths.len()),
            (Kind::Lesson, c.lessons.len()),
            (Kind::Campaign, c.campaigns.len()),
            (Kind::Page, c.pages.len()),
            (Kind::Topic, c.topics.len()),
            (Kind::Lead, c.leads.len()),
        ];
        let before: usize =
            lengths.iter().take_while(|(one, _)| *one != kind).map(|(_, length)| length).sum();
        ItemId(u32::try_from(before).unwrap_or(u32::MAX).saturating_add(index))
    }
}
