//! Names in fields: who wrote it, what it is about, where it belongs. What
//! leads nowhere is reported and dropped.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use ahash::AHashMap;

use super::item::Item;
use super::names::Subjects;
use crate::content::near::Near;
use crate::content::reference::{Department, Named, Person, Ref, Topic};
use crate::content::{Content, Entry, Kind, suggest};
use crate::memo::Made;
use crate::report::{Diagnostic, Fix};
use crate::source::Span;

/// What a post's fields lead to: indices of profiles, topics, departments and
/// campaigns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostRefs {
    pub authors: Vec<u32>,
    pub topics: Vec<u32>,
    pub department: Option<u32>,
    pub campaign: Option<u32>,
    pub edited_by: Vec<u32>,
    pub endorsed_by: Option<u32>,
    pub expert_reviewer: Option<u32>,
    /// Names among them that lead nowhere.
    found: Vec<Diagnostic>,
}

/// Names of posts that were followed before.
pub(super) type Memo = Made<Ground, Item, Option<Arc<PostRefs>>>;

/// What names of posts can lead to.
#[derive(Debug, PartialEq)]
pub(super) struct Ground {
    subjects: Arc<Subjects>,
    people: Arc<AHashMap<String, u32>>,
    campaigns: Vec<String>,
}

/// What a profile's fields lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileRefs {
    pub department: Option<u32>,
    pub topics: Vec<u32>,
    pub ambassador_for: Vec<u32>,
    pub invited_by: Option<u32>,
}

/// What names in `program.toml` lead to, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgramRefs {
    /// Person and department of each `[[owner]]`.
    pub owners: Vec<(Option<u32>, Option<u32>)>,
    /// Person of each `[[contact]]`.
    pub contacts: Vec<Option<u32>>,
    /// Ambassador of each `[[department]]`.
    pub ambassadors: Vec<Option<u32>>,
}

pub(super) struct Refs<'c> {
    content: &'c Content,
    subjects: &'c Arc<Subjects>,
    people: &'c Arc<AHashMap<String, u32>>,
    campaigns: &'c AHashMap<String, u32>,
    /// Handles, for those who wrote one that nobody has.
    handles: OnceLock<Near<'c>>,
}

impl<'c> Refs<'c> {
    pub(super) fn new(
        content: &'c Content,
        subjects: &'c Arc<Subjects>,
        people: &'c Arc<AHashMap<String, u32>>,
        campaigns: &'c AHashMap<String, u32>,
    ) -> Refs<'c> {
        Refs { content, subjects, people, campaigns, handles: OnceLock::new() }
    }

    pub(super) fn posts(
        &self,
        items: &Arc<Vec<Item>>,
        memo: &mut Memo,
        found: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<PostRefs>> {
        let campaigns = self.content.campaigns.iter().map(|entry| entry.slug.clone());
        let ground = Ground {
            subjects: Arc::clone(self.subjects),
            people: Arc::clone(self.people),
            campaigns: campaigns.collect(),
        };
        let refs = memo.make(ground, Arc::clone(items), |_, item| {
            let entry = || &self.content.posts[item.index as usize];
            (item.kind == Kind::Post).then(|| Arc::new(self.post(entry())))
        });
        let refs: Vec<Arc<PostRefs>> = refs.into_iter().flatten().collect();
        found.extend(refs.iter().flat_map(|refs| refs.found.iter().cloned()));
        refs
    }

    fn post(&self, entry: &Entry<crate::content::post::Post>) -> PostRefs {
        let mut found = Vec::new();
        let post = &entry.data;
        let mut people = |names: &[Ref<Person>]| -> Vec<u32> {
            let mut list: Vec<u32> = Vec::with_capacity(names.len());
            for name in names {
                match self.person(name, || entry.span(&name.range), &mut found) {
                    Some(person) if !list.contains(&person) => list.push(person),
                    _ => {}
                }
            }
            list
        };
        let authors = people(&post.authors);
        let edited_by = people(&post.edited_by);
        let endorsed_by = post
            .endorsed_by
            .as_ref()
            .and_then(|by| people(std::slice::from_ref(&by.person)).first().copied());
        let expert_reviewer = post
            .expert_reviewer
            .as_ref()
            .and_then(|by| people(std::slice::from_ref(by)).first().copied());
        for picture in &post.pictures {
            people(&picture.people);
        }
        if post.authors.is_empty() && !post.name_withheld {
            let hint = "add `authors = [\"…\"]`, or `name_withheld = true` for someone who must not be named";
            let message = "`authors` is missing";
            found.push(Diagnostic::error("missing-field", entry.span(&(0..3)), message).hint(hint));
        }
        if post.name_withheld && !post.authors.is_empty() {
            let message = "the name is withheld, and `authors` names somebody";
            let span = entry.place_of("authors");
            let hint = "remove `authors`; the identity must not be in the repository";
            found.push(Diagnostic::error("unclear-privacy", span, message).hint(hint));
        }
        let campaign = post.campaign.as_ref().and_then(|name| {
            let at = self.campaigns.get(&name.slug).copied();
            if at.is_none() {
                let known = in_order(self.campaigns.keys());
                found.push(unknown(name, entry.span(&name.range), &known, "content/campaigns"));
            }
            at
        });
        PostRefs {
            authors,
            topics: self.about(&post.topics),
            department: self.place(post.department.as_ref()),
            campaign,
            edited_by,
            endorsed_by,
            expert_reviewer,
            found,
        }
    }

    pub(super) fn profiles(&self, found: &mut Vec<Diagnostic>) -> Vec<ProfileRefs> {
        let profiles = self.content.profiles.iter();
        profiles
            .map(|entry| ProfileRefs {
                department: self.place(entry.data.department.as_ref()),
                topics: self.about(&entry.data.topics),
                ambassador_for: entry
                    .data
                    .ambassador_for
                    .iter()
                    .filter_map(|name| self.subjects.departments.find(&name.slug))
                    .collect(),
                invited_by: entry
                    .data
                    .invited_by
                    .as_ref()
                    .and_then(|name| self.person(name, || entry.span(&name.range), found)),
            })
            .collect()
    }

    pub(super) fn program(&self, found: &mut Vec<Diagnostic>) -> ProgramRefs {
        let Some(program) = &self.content.program else { return ProgramRefs::default() };
        let path = "program.toml".into();
        let mut person = |name: &Option<Ref<Person>>| {
            let name = name.as_ref()?;
            self.person(name, || Span::new(&path, name.range.clone()), found)
        };
        ProgramRefs {
            owners: program
                .owner
                .iter()
                .map(|row| (person(&row.person), self.place(row.department.as_ref())))
                .collect(),
            contacts: program.contact.iter().map(|row| person(&row.person)).collect(),
            ambassadors: program.department.iter().map(|row| person(&row.ambassador)).collect(),
        }
    }

    /// Names that are checked and not followed: lessons somebody finished,
    /// translations, channels and figures of campaigns, tags of campaigns.
    pub(super) fn other(&self, items: &[Item], found: &mut Vec<Diagnostic>) {
        let content = self.content;
        self.lessons(found);
        self.originals(items, found);
        let Some(program) = &content.program else { return };
        let channels: Vec<&str> = program.channel.iter().map(|row| row.id.value.as_str()).collect();
        let kpis: Vec<&str> = program.kpi.iter().map(|row| row.id.value.as_str()).collect();
        let mut listed = |written: &crate::content::plain::Located<String>,
                          known: &[&str],
                          what: &str,
                          span: Span| {
            if !known.contains(&written.value.as_str()) {
                let message = format!("`{}` is not a {what} of program.toml", written.value);
                let near = suggest::closest(&written.value, known.iter().copied());
                let hint = near.map_or_else(
                    || format!("add it as `[[{what}]]` to program.toml"),
                    |word| format!("did you mean `{word}`?"),
                );
                found.push(Diagnostic::error("unknown-name", span, message).hint(hint));
            }
        };
        for entry in &content.campaigns {
            for kpi in &entry.data.kpis {
                listed(kpi, &kpis, "kpi", entry.span(&kpi.range));
            }
            let kit = entry.data.kit.iter().map(|kit| &kit.channel);
            for channel in entry.data.channels.iter().chain(kit) {
                listed(channel, &channels, "channel", entry.span(&channel.range));
            }
        }
        let path = "program.toml".into();
        for kpi in program.goal.iter().flat_map(|goal| &goal.kpis) {
            listed(kpi, &kpis, "kpi", Span::new(&path, kpi.range.clone()));
        }
        for name in program.hashtag.iter().filter_map(|row| row.campaign.as_ref()) {
            if !self.campaigns.contains_key(&name.slug) {
                let known = in_order(self.campaigns.keys());
                let span = Span::new(&path, name.range.clone());
                found.push(unknown(name, span, &known, "content/campaigns"));
            }
        }
    }

    /// Lessons and paths that people finished.
    fn lessons(&self, found: &mut Vec<Diagnostic>) {
        let lessons = self.content.lessons.iter().map(|entry| entry.slug.as_str());
        let slugs: Vec<&str> =
            lessons.chain(self.content.paths.iter().map(|entry| entry.slug.as_str())).collect();
        let known: HashSet<&str> = slugs.iter().flat_map(|slug| [*slug, last_part(slug)]).collect();
        let near = OnceCell::new();
        for entry in &self.content.profiles {
            for (lesson, _) in entry.data.trained.iter().filter(|(name, _)| !known.contains(name)) {
                let near = near.get_or_init(|| Near::new(slugs.iter().copied()));
                let hint = near.closest(lesson).map(|word| format!("did you mean `{word}`?"));
                let message = format!("`{lesson}` is not a lesson of this hub");
                let span = entry.place_of("trained");
                found.push(Diagnostic::error("unknown-lesson", span, message).hint_if(hint));
            }
        }
    }

    /// What translations translate.
    fn originals(&self, items: &[Item], found: &mut Vec<Diagnostic>) {
        let mut of_kind: HashMap<Kind, HashSet<&str>> = HashMap::new();
        let mut near: HashMap<Kind, Near<'_>> = HashMap::new();
        for item in items.iter().filter(|item| item.common.translation_of.is_some()) {
            of_kind.entry(item.kind).or_default();
        }
        for item in items {
            if let Some(slugs) = of_kind.get_mut(&item.kind) {
                slugs.extend([item.slug.as_str(), last_part(&item.slug)]);
            }
        }
        for item in items {
            let Some(name) = &item.common.translation_of else { continue };
            if !of_kind[&item.kind].contains(name.slug.as_str()) {
                let near = near.entry(item.kind).or_insert_with(|| {
                    let same = items.iter().filter(|other| other.kind == item.kind);
                    Near::new(same.map(|other| other.slug.as_str()))
                });
                found.push(unknown(name, item.span(&name.range), near, "this folder"));
            }
        }
    }

    fn about(&self, names: &[Ref<Topic>]) -> Vec<u32> {
        let mut list: Vec<u32> = Vec::with_capacity(names.len());
        for topic in names.iter().filter_map(|name| self.subjects.topics.find(&name.slug)) {
            if !list.contains(&topic) {
                list.push(topic);
            }
        }
        list
    }

    fn place(&self, name: Option<&Ref<Department>>) -> Option<u32> {
        self.subjects.departments.find(&name?.slug)
    }

    fn person(
        &self,
        name: &Ref<Person>,
        span: impl FnOnce() -> Span,
        found: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let person = self.people.get(&name.slug).copied();
        if person.is_none() {
            let handles = self.handles.get_or_init(|| in_order(self.people.keys()));
            found.push(unknown(name, span(), handles, "content/profiles"));
        }
        person
    }
}

/// The last part of a name that is a path: `b` of `a/b`.
pub fn last_part(slug: &str) -> &str {
    slug.rsplit('/').next().unwrap_or(slug)
}

/// Names of a map, which has no order of its own.
fn in_order<'k>(names: impl Iterator<Item = &'k String>) -> Near<'k> {
    let mut names: Vec<&str> = names.map(String::as_str).collect();
    names.sort_unstable();
    Near::new(names)
}

fn unknown<K: Named>(name: &Ref<K>, span: Span, known: &Near<'_>, folder: &str) -> Diagnostic {
    let rule = match K::CALLED {
        "person" => "unknown-person",
        "campaign" => "unknown-campaign",
        _ => "unknown-entry",
    };
    let message = format!("`{}` is not a {} of this hub", name.written, K::CALLED);
    let near = known.closest(&name.slug);
    let hint = match near {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("add `{folder}/{}.md`, or correct the name", name.slug),
    };
    // Who is meant, only a person can say.
    let fix = near.map(|word| Fix::suggested(span.clone(), format!("\"{word}\"")));
    Diagnostic::error(rule, span, message).hint(hint).fix(fix)
}
