//! Names of other entries, written in a field. A reference remembers what sort
//! of entry it means and where it stands, so one function checks them all and
//! points at the right column.

use std::marker::PhantomData;
use std::ops::Range;

use super::field::{FromValue, Shape};
use super::reading::Reading;
use super::slug;
use super::value::{Node, Value};

/// A sort of thing that can be referred to by name.
pub trait Named {
    /// What it is called in a message: "`mlia` is not a … of this hub".
    const CALLED: &'static str;
}

macro_rules! sorts {
    ($($(#[doc = $doc:literal])* $name:ident = $called:literal),* $(,)?) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {}
        impl Named for $name { const CALLED: &'static str = $called; }
    )* };
}

sorts! {
    /// Someone with a profile.
    Person = "person",
    Topic = "topic",
    Department = "department",
    Campaign = "campaign",
    /// A training lesson or path, as `PATH` or `PATH/LESSON`.
    Lesson = "lesson",
    /// Any entry, for translations.
    Entry = "entry",
}

/// The name of an entry, as written in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ref<K> {
    /// The name as it stands in addresses.
    pub slug: String,
    /// The name as written; what a new topic or department is called.
    pub written: String,
    pub range: Range<usize>,
    sort: PhantomData<K>,
}

impl<K: Named> FromValue for Ref<K> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Ref<K>> {
        let Node::Scalar { text, .. } = &value.node else {
            reading.wrong(value, &format!("the name of a {}", K::CALLED));
            return None;
        };
        let written = text.trim().trim_start_matches('@').to_owned();
        let slug = if K::CALLED == Lesson::CALLED {
            written.split('/').map(|part| slug::slugify(part, false)).collect::<Vec<_>>().join("/")
        } else {
            slug::slugify(&written, false)
        };
        if slug.is_empty() {
            reading.wrong(value, &format!("the name of a {}", K::CALLED));
            return None;
        }
        Some(Ref { slug, written, range: value.range.clone(), sort: PhantomData })
    }

    fn shape() -> Shape {
        Shape::Name(K::CALLED)
    }
}

/// A file beside the text, or an address elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRef {
    pub written: String,
    pub range: Range<usize>,
}

impl FileRef {
    /// Whether it is an address of somebody else's computer.
    pub fn is_elsewhere(&self) -> bool {
        self.written.contains("://") || self.written.starts_with("//")
    }
}

impl FromValue for FileRef {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<FileRef> {
        let written = String::from_value(value, reading)?;
        Some(FileRef { written, range: value.range.clone() })
    }

    fn shape() -> Shape {
        Shape::File
    }
}
