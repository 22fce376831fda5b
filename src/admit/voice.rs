//! People, as readers meet them.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Decisions;
use super::order::ByName;
use super::person::Standing;
use super::picture::{self, Photo};
use super::prose::{self, Prose};
use crate::content::profile::{By, Champion, Experience, Level, Status};
use crate::content::{Audience, Kind};
use crate::hub::ItemId;
use crate::markdown::Href;

/// A person of this output.
#[derive(Clone, Debug)]
pub struct Voice {
    pub slug: String,
    pub address: Arc<str>,
    pub name: String,
    pub lang: Option<String>,
    pub pronouns: Option<String>,
    pub pronunciation: Option<String>,
    pub role: Option<String>,
    pub level: Option<Level>,
    pub department: Option<u32>,
    pub location: Option<String>,
    pub languages: Vec<String>,
    pub photo: Option<Photo>,
    pub known_for: Option<String>,
    pub quote: Option<String>,
    pub audience_for: Vec<String>,
    pub topics: Vec<u32>,
    /// Networks and addresses, in the order written.
    pub links: Vec<(String, Vec<Href>)>,
    pub champion: Option<Champion>,
    pub ambassador_for: Vec<u32>,
    pub is_spokesperson: bool,
    pub experience: Option<Experience>,
    pub joined: Option<Date>,
    pub joined_by_self: bool,
    pub invited_by: Option<u32>,
    pub prose: Prose,
    /// Whether a list may pick this person to stand out.
    pub may_be_featured: bool,
    pub is_featured: bool,
    pub is_alumni: bool,
    /// Only in an internal output.
    pub is_internal: bool,
    /// Newest first.
    pub stories: Vec<u32>,
    /// The day of the file's own change, for sitemaps: the newest story.
    pub path: Arc<str>,
}

/// Gives every shown profile its index and returns the profiles in that order.
pub(super) fn order(decisions: &mut Decisions<'_>, by_name: &ByName) -> Vec<u32> {
    let profiles = &decisions.hub.content.profiles;
    let mut order: Vec<u32> = (0..)
        .zip(&decisions.people)
        .filter(|(_, standing)| standing.has_page())
        .map(|(at, _)| at)
        .filter(|at| decisions.is_one(*at))
        .collect();
    let called = |at: &u32| &profiles[decisions.page_of(*at) as usize];
    order.sort_by(|a, b| {
        let by_name = by_name.compare(&called(a).data.name, &called(b).data.name);
        by_name.then_with(|| profiles[*a as usize].slug.cmp(&profiles[*b as usize].slug))
    });
    let mut voices = vec![None; profiles.len()];
    for (profile, voice) in order.iter().zip(0..) {
        voices[*profile as usize] = Some(voice);
    }
    // Whoever names a translation of a page means the person.
    for (at, original) in decisions.translated_people() {
        voices[at] = voices[original];
    }
    decisions.voice = voices;
    order
}

pub(super) fn all(decisions: &Decisions<'_>, order: &[u32]) -> Vec<Voice> {
    order.par_iter().map(|profile| voice(decisions, *profile)).collect()
}

fn voice(decisions: &Decisions<'_>, profile: u32) -> Voice {
    let page = decisions.page_of(profile);
    if page == profile { whole(decisions, profile) } else { translated(decisions, profile, page) }
}

/// A person whose page is in another language than their original one: its words,
/// and what they left out from the original.
fn translated(decisions: &Decisions<'_>, profile: u32, page: u32) -> Voice {
    let own = whole(decisions, profile);
    let said = whole(decisions, page);
    let either = |said: Vec<String>, own: Vec<String>| if said.is_empty() { own } else { said };
    Voice {
        // Marks, tints and mentions are the person's.
        slug: own.slug,
        pronouns: said.pronouns.or(own.pronouns),
        pronunciation: said.pronunciation.or(own.pronunciation),
        role: said.role.or(own.role),
        level: own.level,
        department: own.department,
        location: said.location.or(own.location),
        languages: either(said.languages, own.languages),
        photo: own.photo.map(|photo| Photo {
            alt: said.photo.map_or(photo.alt, |translated| translated.alt),
            ..photo
        }),
        known_for: said.known_for.or(own.known_for),
        quote: said.quote.or(own.quote),
        audience_for: either(said.audience_for, own.audience_for),
        topics: own.topics,
        links: own.links,
        champion: said.champion.or(own.champion),
        ambassador_for: own.ambassador_for,
        is_spokesperson: own.is_spokesperson,
        experience: own.experience,
        joined: own.joined,
        joined_by_self: own.joined_by_self,
        invited_by: own.invited_by,
        may_be_featured: own.may_be_featured,
        is_featured: own.is_featured,
        is_alumni: own.is_alumni,
        is_internal: own.is_internal || said.is_internal,
        ..said
    }
}

impl Decisions<'_> {
    /// Whether a profile is a person's own, and not a translation of it. Profiles
    /// come first among the items.
    fn is_one(&self, profile: u32) -> bool {
        !self.hub.settings.tongues.are_several() || !self.hub.twins.is_translation(ItemId(profile))
    }

    /// The profile that these readers see of a person.
    fn page_of(&self, profile: u32) -> u32 {
        self.edition(ItemId(profile)).0
    }

    fn translated_people(&self) -> impl Iterator<Item = (usize, usize)> {
        let translations = self.hub.twins.translations();
        let count = if self.chosen.is_some() { self.hub.content.profiles.len() } else { 0 };
        translations
            .map(|(id, original)| (id.index(), original.index()))
            .take_while(move |(id, _)| *id < count)
    }
}

fn whole(decisions: &Decisions<'_>, profile: u32) -> Voice {
    let hub = decisions.hub;
    let entry = &hub.content.profiles[profile as usize];
    let refs = &hub.profiles[profile as usize];
    let id = hub.item_of(Kind::Profile, profile);
    let data = &entry.data;
    let is_alumni = decisions.people[profile as usize] == Standing::Alumni;
    let department = |at: u32| decisions.department[at as usize];
    let is_internal = entry.common.audience == Some(Audience::Internal);
    Voice {
        slug: entry.slug.clone(),
        address: decisions.seen(&hub.items[id.index()].address),
        name: data.name.clone(),
        lang: decisions.lang(entry.common.lang.as_ref()),
        pronouns: data.pronouns.clone(),
        pronunciation: data.pronunciation.clone(),
        role: data.role.clone(),
        level: data.level,
        department: refs.department.and_then(department),
        location: data.location.clone(),
        languages: data.languages.clone(),
        photo: picture::portrait(decisions, profile),
        known_for: data.known_for.clone(),
        quote: data.quote.clone(),
        audience_for: data.audience_for.clone(),
        topics: refs.topics.iter().filter_map(|at| decisions.topic[*at as usize]).collect(),
        links: data
            .links
            .iter()
            .map(|(network, list)| {
                (network.to_owned(), list.iter().map(|address| address.href.clone()).collect())
            })
            .collect(),
        champion: data.champion.clone(),
        ambassador_for: refs.ambassador_for.iter().filter_map(|at| department(*at)).collect(),
        is_spokesperson: data.spokesperson,
        experience: data.experience,
        joined: data.joined.as_ref().and_then(|joined| joined.date).map(|date| date.day),
        joined_by_self: data.joined.as_ref().and_then(|joined| joined.by) == Some(By::Own),
        invited_by: refs.invited_by.and_then(|at| decisions.voice[at as usize]),
        prose: prose::prose(decisions, id),
        may_be_featured: !is_alumni && data.status != Some(Status::Paused),
        is_featured: data.featured,
        is_alumni,
        is_internal,
        stories: Vec::new(),
        path: Arc::clone(&entry.path),
    }
}
