//! Topics and departments: listed in `program.toml`, or there because an entry
//! names them.

use std::sync::Arc;

use ahash::AHashMap;

use super::item::Item;
use crate::content::program::TopicScope;
use crate::content::reference::Ref;
use crate::content::slug::slugify;
use crate::content::{Content, Document, Kind};
use crate::memo::{All, Made, One};

/// A topic or a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub slug: String,
    pub name: String,
    /// Its row in `program.toml`, as an index; nothing if only entries name it.
    pub row: Option<u32>,
    /// Words about it, as an index into `content.topics`.
    pub words: Option<u32>,
    pub scope: Option<TopicScope>,
}

/// All topics, or all departments, in the order they were met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub list: Vec<Named>,
    by_slug: AHashMap<String, u32>,
}

impl Names {
    pub(super) fn of_topics(content: &Content) -> Names {
        let mut names = Names::default();
        let rows = content.program.iter().flat_map(|program| &program.topic).zip(0..);
        for (row, at) in rows {
            let slug = slugify(&row.id.value, false);
            let name = row.name.as_deref().unwrap_or(&row.id.value).clone();
            let named = Named { slug, name, row: Some(at), words: None, scope: row.scope };
            names.add(named);
        }
        for (entry, at) in content.topics.iter().zip(0..) {
            let index = names.find_or_add(&entry.slug, &entry.slug) as usize;
            let named = &mut names.list[index];
            // Words in another language than the hub's are found by their own language.
            if named.words.is_some() && entry.common.lang.is_some() {
                continue;
            }
            named.words = Some(at);
            if let (None, Some(title)) = (named.row, &entry.data.title) {
                named.name.clone_from(title);
            }
        }
        names
    }

    pub(super) fn of_departments(content: &Content) -> Names {
        let mut names = Names::default();
        let rows = content.program.iter().flat_map(|program| &program.department).zip(0..);
        for (row, at) in rows {
            let slug = slugify(&row.id.value, false);
            let name = row.name.as_deref().unwrap_or(&row.id.value).clone();
            names.add(Named { slug, name, row: Some(at), words: None, scope: None });
        }
        names
    }

    fn add(&mut self, named: Named) {
        let at = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        if !named.slug.is_empty() && !self.by_slug.contains_key(&named.slug) {
            self.by_slug.insert(named.slug.clone(), at);
            self.list.push(named);
        }
    }

    /// The one with this slug; a new one, called as `written`, if there is none.
    fn find_or_add(&mut self, slug: &str, written: &str) -> u32 {
        if let Some(at) = self.by_slug.get(slug) {
            return *at;
        }
        let named = Named {
            slug: slug.to_owned(),
            name: written.to_owned(),
            row: None,
            words: None,
            scope: None,
        };
        self.add(named);
        self.by_slug[slug]
    }

    pub fn find(&self, slug: &str) -> Option<u32> {
        self.by_slug.get(slug).copied()
    }
}

/// All topics and all departments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subjects {
    pub topics: Names,
    pub departments: Names,
}

/// What an entry names: each slug, and as it was written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    topics: Vec<(String, String)>,
    departments: Vec<(String, String)>,
}

/// What entries named before, and what came of it.
#[derive(Debug, Default)]
pub(super) struct Memo {
    said: Made<(), Item, Option<Arc<Said>>>,
    subjects: One<Ground, Arc<Subjects>>,
}

/// What subjects come from: the program, words about topics, and what entries name.
#[derive(Debug, PartialEq)]
struct Ground {
    program: Option<Arc<str>>,
    words: All<Arc<Document>>,
    said: Vec<Option<Arc<Said>>>,
}

/// Topics and departments with those that only entries name: posts first, then
/// profiles, then rows of `program.toml`.
pub(super) fn subjects(
    content: &Content,
    program: Option<&Arc<str>>,
    listed: &Subjects,
    items: &Arc<Vec<Item>>,
    memo: &mut Memo,
) -> Arc<Subjects> {
    let said = memo.said.make((), Arc::clone(items), |_, item| said(content, item));
    let words = content.topics.iter().map(|entry| Arc::clone(&entry.document)).collect();
    let ground = Ground { program: program.cloned(), words: All(words), said: said.clone() };
    memo.subjects.make_firm(ground, || {
        let mut all = listed.clone();
        let of = |kind: Kind| {
            let said = items.iter().zip(&said).filter(move |(item, _)| item.kind == kind);
            said.filter_map(|(_, said)| said.as_ref())
        };
        for said in of(Kind::Post).chain(of(Kind::Profile)) {
            for (slug, written) in &said.topics {
                all.topics.find_or_add(slug, written);
            }
            for (slug, written) in &said.departments {
                all.departments.find_or_add(slug, written);
            }
        }
        let owners = content.program.iter().flat_map(|program| &program.owner);
        for name in owners.filter_map(|row| row.department.as_ref()) {
            all.departments.find_or_add(&name.slug, &name.written);
        }
        all
    })
}

fn said(content: &Content, item: &Item) -> Option<Arc<Said>> {
    fn both<K>(names: &[Ref<K>]) -> Vec<(String, String)> {
        names.iter().map(|name| (name.slug.clone(), name.written.clone())).collect()
    }
    let said = match item.kind {
        Kind::Post => {
            let post = &content.posts[item.index as usize].data;
            Said { topics: both(&post.topics), departments: both(post.department.as_slice()) }
        }
        Kind::Profile => {
            let profile = &content.profiles[item.index as usize].data;
            let mut departments = both(profile.department.as_slice());
            departments.append(&mut both(&profile.ambassador_for));
            Said { topics: both(&profile.topics), departments }
        }
        _ => return None,
    };
    Some(Arc::new(said))
}
