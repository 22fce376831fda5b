//! Any entry, whatever its kind: what all of them have.

use std::ops::Deref;
use std::sync::Arc;

use crate::content::{Content, Document, Entry, Kind};
use crate::memo::{Place, Same};

/// An entry's place in [`super::Hub::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

impl ItemId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An entry, and its place in the list of its kind.
#[derive(Clone, Debug)]
pub struct Item {
    /// As the document says; here so that looking for a kind looks at no document.
    pub kind: Kind,
    pub index: u32,
    pub document: Arc<Document>,
}

impl Deref for Item {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

impl Same for Item {
    fn place(&self) -> Place {
        self.document.place()
    }
}

/// All entries of `content` as items, kind by kind.
pub(super) fn list(content: &Content) -> Arc<Vec<Item>> {
    fn add<T>(items: &mut Vec<Item>, entries: &[Arc<Entry<T>>]) {
        items.extend(entries.iter().zip(0..).map(|(entry, index)| Item {
            kind: entry.document.kind,
            index,
            document: Arc::clone(&entry.document),
        }));
    }
    let mut items = Vec::new();
    add(&mut items, &content.profiles);
    add(&mut items, &content.posts);
    add(&mut items, &content.guidelines);
    add(&mut items, &content.paths);
    add(&mut items, &content.lessons);
    add(&mut items, &content.campaigns);
    add(&mut items, &content.pages);
    add(&mut items, &content.topics);
    add(&mut items, &content.leads);
    Arc::new(items)
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
