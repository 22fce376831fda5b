//! Topics and departments: listed in `program.toml`, or there because an entry
//! names them.

use ahash::AHashMap;

use crate::content::Content;
use crate::content::program::TopicScope;
use crate::content::slug::slugify;

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
#[derive(Clone, Debug, Default)]
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
            let name = row.name.clone().unwrap_or_else(|| row.id.value.clone());
            let named = Named { slug, name, row: Some(at), words: None, scope: row.scope };
            names.add(named);
        }
        for (entry, at) in content.topics.iter().zip(0..) {
            let index = names.find_or_add(&entry.slug, &entry.slug) as usize;
            let named = &mut names.list[index];
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
            let name = row.name.clone().unwrap_or_else(|| row.id.value.clone());
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
    pub(super) fn find_or_add(&mut self, slug: &str, written: &str) -> u32 {
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
