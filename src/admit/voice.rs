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
        .collect();
    order.sort_by(|a, b| {
        let (a, b) = (&profiles[*a as usize], &profiles[*b as usize]);
        by_name.compare(&a.data.name, &b.data.name).then_with(|| a.slug.cmp(&b.slug))
    });
    decisions.voice = vec![None; profiles.len()];
    for (profile, voice) in order.iter().zip(0..) {
        decisions.voice[*profile as usize] = Some(voice);
    }
    order
}

pub(super) fn all(decisions: &Decisions<'_>, order: &[u32]) -> Vec<Voice> {
    order.par_iter().map(|profile| voice(decisions, *profile)).collect()
}

fn voice(decisions: &Decisions<'_>, profile: u32) -> Voice {
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
        address: hub.items[id.index()].address.clone(),
        name: data.name.clone(),
        lang: entry.common.lang.clone(),
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
