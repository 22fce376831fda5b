//! A text with its links, pictures and mentions decided for this audience.

use std::sync::Arc;

use super::Decisions;
use super::picture;
use crate::content::{Kind, slug};
use crate::hub::{ItemId, LinkLead, PictureLead};
use crate::markdown::{Body, Fills, Href, Markup};

/// A body and what stands in its holes. The body itself stays in here: its
/// plain words may name people who are not shown.
#[derive(Clone, Debug)]
pub struct Prose {
    body: Arc<Body>,
    pub links: Vec<LinkTo>,
    pub pictures: Vec<PictureTo>,
    pub mentions: Vec<MentionTo>,
}

impl Prose {
    /// The text as markup, with what the caller puts into its holes.
    pub fn fill(&self, fills: &Fills) -> Markup {
        self.body.fill(fills)
    }

    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    pub fn words(&self) -> usize {
        self.body.words
    }

    /// Whether the page needs the classes for highlighted code.
    pub fn has_code(&self) -> bool {
        self.body.has_code
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// A page of this hub, by its address from the root, and a part of it.
    Page(Arc<str>, Option<String>),
    /// A part of the same page.
    Part(String),
    Away(Href),
    /// The words alone.
    Words,
    /// A person who is not shown: other words stand there.
    Hidden,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureTo {
    /// A file of the project, by its path.
    File(String),
    /// Elsewhere: a link with the alternative text.
    Away(Href),
    /// The alternative text alone.
    Words,
    /// Nothing at all: who is in it may not be shown.
    Hidden,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MentionTo {
    /// An index into the voices.
    Voice(u32),
    /// No person of this hub: it stays as written.
    Text,
    /// A person who is not shown: other words stand there.
    Hidden,
}

pub(super) fn prose(decisions: &Decisions<'_>, id: ItemId) -> Prose {
    let hub = decisions.hub;
    let item = &hub.items[id.index()];
    let leads = &hub.leads[id.index()];
    let links = leads.links.iter().map(|lead| link(decisions, id, lead)).collect();
    let pictures = leads
        .pictures
        .iter()
        .map(|lead| match lead {
            PictureLead::File(path) if picture::may_be_shown(decisions, item, path) => {
                PictureTo::File(path.clone())
            }
            PictureLead::File(_) => PictureTo::Hidden,
            PictureLead::Away(href) => PictureTo::Away(href.clone()),
            PictureLead::Nowhere => PictureTo::Words,
        })
        .collect();
    let mentions = item
        .body
        .mentions
        .iter()
        .map(|mention| match hub.people.get(&slug::slugify(&mention.handle, false)) {
            None => MentionTo::Text,
            Some(person) => match decisions.voice[*person as usize] {
                Some(voice) => MentionTo::Voice(voice),
                None => MentionTo::Hidden,
            },
        })
        .collect();
    Prose { body: Arc::clone(&item.body), links, pictures, mentions }
}

fn link(decisions: &Decisions<'_>, from: ItemId, lead: &LinkLead) -> LinkTo {
    match lead {
        LinkLead::Item(to, part) => {
            let twins = &decisions.hub.twins;
            // A text that names its own translation means that one.
            let is_sibling = twins.original(*to) == twins.original(from);
            let id = if is_sibling { *to } else { decisions.edition(*to) };
            let item = &decisions.hub.items[id.index()];
            match decisions.verdicts[id.index()] {
                _ if item.kind == Kind::Profile && !decisions.has_page(item.index) => {
                    LinkTo::Hidden
                }
                None => LinkTo::Page(decisions.seen(&item.address), part.clone()),
                Some(_) => LinkTo::Words,
            }
        }
        LinkLead::Own(address, part) if decisions.is_planned(address) => {
            // A list that is named without a language is the one of these readers.
            let own = decisions.hub.settings.tongues.split(address).0 == 0;
            let address = address.as_str().into();
            LinkTo::Page(if own { address } else { decisions.seen(&address) }, part.clone())
        }
        LinkLead::Part(part) => LinkTo::Part(part.clone()),
        LinkLead::Away(href) => LinkTo::Away(href.clone()),
        LinkLead::Own(..) | LinkLead::File(_) | LinkLead::Nowhere => LinkTo::Words,
    }
}

impl Decisions<'_> {
    fn has_page(&self, profile: u32) -> bool {
        self.people[profile as usize].has_page()
    }

    /// Whether one of openmic's own pages exists in this output: a topic or
    /// department that only hidden entries name does not.
    fn is_planned(&self, address: &str) -> bool {
        let shown = |list: &crate::hub::Names, map: &[Option<u32>], slug: &str| {
            list.find(slug.trim_end_matches('/')).is_some_and(|at| map[at as usize].is_some())
        };
        match self.hub.settings.tongues.split(address).1.split_once('/') {
            Some(("topics", slug)) if !slug.is_empty() => {
                shown(&self.hub.subjects.topics, &self.topic, slug)
            }
            Some(("departments", slug)) if !slug.is_empty() => {
                shown(&self.hub.subjects.departments, &self.department, slug)
            }
            _ => true,
        }
    }
}
