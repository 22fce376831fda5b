//! Stories, as readers meet them.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::edition::Chosen;
use super::person::Standing;
use super::picture::{self, Photo};
use super::prose::{self, Prose};
use super::recording;
use super::verdict::Reason;
use super::voice::Voice;
use super::{Decisions, Viewer};
use crate::content::post::{About, Form};
use crate::content::when::When;
use crate::content::{Audience, Document, Kind};
use crate::hub::{Item, NamedRecording, Stands, Subjects};
use crate::markdown::Href;
use crate::memo::{All, Made};
use crate::source::Listing;

/// Who a byline names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Byline {
    /// An index into the voices.
    Voice(u32),
    /// Somebody who left and has no page any more.
    FormerColleague,
    /// A colleague who must not be named, perhaps of this department.
    Withheld(Option<u32>),
}

/// A story of this output.
#[derive(Clone, Debug)]
pub struct Story {
    pub slug: String,
    pub address: Arc<str>,
    pub path: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub date: When,
    /// When that is.
    pub instant: Timestamp,
    pub updated: Option<Date>,
    pub byline: Vec<Byline>,
    pub summary: Option<String>,
    pub quote: Option<String>,
    pub topics: Vec<u32>,
    pub form: Form,
    pub about: Option<About>,
    /// The campaign's slug; whether it is shown is decided with the campaigns.
    pub campaign: Option<String>,
    pub service_line: Option<String>,
    pub image: Option<Photo>,
    /// Sound or film, with its words.
    pub recording: Option<NamedRecording>,
    pub is_featured: bool,
    pub series: Option<String>,
    pub first_published: Option<String>,
    pub canonical: Option<Href>,
    pub elsewhere: Vec<Href>,
    pub edited_by: Vec<u32>,
    pub is_ghostwritten: bool,
    pub is_ai_assisted: bool,
    pub is_paid: bool,
    pub endorsed_by: Option<(u32, Option<String>)>,
    pub expert_reviewer: Option<u32>,
    pub sources: Vec<String>,
    pub angles: Vec<String>,
    pub prose: Prose,
    pub is_internal: bool,
}

impl Story {
    /// The voices in the byline.
    pub fn voices(&self) -> impl Iterator<Item = u32> {
        self.byline.iter().filter_map(|byline| match byline {
            Byline::Voice(voice) => Some(*voice),
            Byline::FormerColleague | Byline::Withheld(_) => None,
        })
    }

    /// Departments the story comes from, each once.
    pub(super) fn departments(&self, voices: &[Voice]) -> Vec<u32> {
        let mut list: Vec<u32> = Vec::new();
        for byline in &self.byline {
            let department = match byline {
                Byline::Voice(voice) => voices[*voice as usize].department,
                Byline::Withheld(department) => *department,
                Byline::FormerColleague => None,
            };
            list.extend(department.filter(|department| !list.contains(department)));
        }
        list
    }

    /// The newest day the story carries.
    pub fn newest(&self) -> Date {
        self.updated.unwrap_or(self.date.day).max(self.date.day)
    }
}

/// Stories as they were shown before, and the items they were made of in their order.
#[derive(Debug, Default)]
pub(super) struct Memo {
    made: Made<Ground, Item, Option<Arc<Story>>>,
    order: Vec<u32>,
}

/// What a story looks at beside its own post: what was decided about others.
#[derive(Debug, PartialEq)]
pub(super) struct Ground {
    viewer: Viewer,
    tongue: usize,
    chosen: Chosen,
    program: Option<Arc<str>>,
    base_url: Option<String>,
    /// By which dates are moments.
    zone: TimeZone,
    /// Where links can lead.
    stands: Arc<Stands>,
    subjects: Arc<Subjects>,
    listing: Listing,
    recordings: BTreeMap<u32, NamedRecording>,
    profiles: All<Arc<Document>>,
    people: Vec<Standing>,
    verdicts: Vec<Option<Reason>>,
    withheld: HashSet<String>,
    /// New indices of profiles, topics and departments.
    shown: [Vec<Option<u32>>; 3],
}

fn ground(decisions: &Decisions<'_>) -> Ground {
    let hub = decisions.hub;
    let profiles = hub.content.profiles.iter().map(|entry| Arc::clone(&entry.document));
    Ground {
        viewer: decisions.viewer,
        tongue: decisions.tongue,
        chosen: decisions.chosen.clone(),
        program: hub.program_text.clone(),
        base_url: hub.settings.base_url.clone(),
        zone: hub.settings.now.time_zone().clone(),
        stands: Arc::clone(&hub.stands),
        subjects: Arc::clone(&hub.subjects),
        listing: hub.listing.clone(),
        recordings: hub.recordings.clone(),
        profiles: All(profiles.collect()),
        people: decisions.people.clone(),
        verdicts: decisions.verdicts.clone(),
        withheld: decisions.withheld.clone(),
        shown: [&decisions.voice, &decisions.topic, &decisions.department].map(Clone::clone),
    }
}

/// Stories that are shown, newest first.
pub(super) fn all(decisions: &Decisions<'_>, memo: &mut Memo) -> Vec<Arc<Story>> {
    let hub = decisions.hub;
    let made = memo.made.make(ground(decisions), Arc::clone(&hub.items), |at, item| {
        let is_shown = item.kind == Kind::Post && decisions.verdicts[at].is_none();
        if is_shown && decisions.is_chosen(hub.item_of(item.kind, item.index)) {
            story(decisions, item.index)
        } else {
            None
        }
    });
    // What is nearly in order is soon put in order: the order of before is where to begin.
    if memo.order.len() != made.len() {
        memo.order = (0..).take(made.len()).collect();
    }
    let mut stories: Vec<(Timestamp, u32, &Arc<Story>)> = memo
        .order
        .iter()
        .filter_map(|at| made[*at as usize].as_ref().map(|story| (story.instant, *at, story)))
        .collect();
    stories
        .par_sort_by(|(at, _, a), (other, _, b)| other.cmp(at).then_with(|| a.slug.cmp(&b.slug)));
    let hidden = (0..).zip(&made).filter(|(_, story)| story.is_none()).map(|(at, _)| at);
    memo.order = stories.iter().map(|(_, at, _)| *at).chain(hidden).collect();
    stories.into_iter().map(|(_, _, story)| Arc::clone(story)).collect()
}

fn story(decisions: &Decisions<'_>, post: u32) -> Option<Arc<Story>> {
    let hub = decisions.hub;
    let entry = &hub.content.posts[post as usize];
    let refs = &hub.posts[post as usize];
    let data = &entry.data;
    let id = hub.item_of(Kind::Post, post);
    let voice = |at: u32| decisions.voice[at as usize];
    let canonical = data.canonical.as_ref().map(|address| address.href.clone());
    let date = data.date?;
    Some(Arc::new(Story {
        slug: entry.slug.clone(),
        address: decisions.seen(&hub.items[id.index()].address),
        path: Arc::clone(&entry.path),
        title: data.title.clone(),
        lang: decisions.lang(entry.common.lang.as_ref()),
        date,
        instant: date.instant(hub.settings.now.time_zone()),
        updated: data.updated.map(|updated| updated.day),
        byline: byline(decisions, post),
        summary: data.summary.clone(),
        quote: data.quote.clone(),
        topics: refs.topics.iter().filter_map(|at| decisions.topic[*at as usize]).collect(),
        form: data.kind.unwrap_or(Form::Story),
        about: data.about,
        campaign: data.campaign.as_ref().map(|name| decisions.campaign(&name.slug)),
        service_line: data.service_line.clone(),
        image: picture::of_post(decisions, post),
        recording: recording::of_post(decisions, post),
        is_featured: data.featured,
        series: data.series.clone(),
        first_published: data.first_published.clone(),
        canonical: canonical.filter(|href| href.as_str().starts_with("http")),
        elsewhere: data.elsewhere.iter().map(|address| address.href.clone()).collect(),
        edited_by: refs.edited_by.iter().filter_map(|at| voice(*at)).collect(),
        is_ghostwritten: data.ghostwritten,
        is_ai_assisted: data.ai_assisted,
        is_paid: data.paid,
        endorsed_by: refs.endorsed_by.and_then(voice).map(|voice| {
            (voice, data.endorsed_by.as_ref().and_then(|endorsement| endorsement.note.clone()))
        }),
        expert_reviewer: refs.expert_reviewer.and_then(voice),
        sources: data.sources.clone(),
        angles: data.angles.clone(),
        prose: prose::prose(decisions, id),
        is_internal: entry.common.audience == Some(Audience::Internal),
    }))
}

fn byline(decisions: &Decisions<'_>, post: u32) -> Vec<Byline> {
    let hub = decisions.hub;
    let refs = &hub.posts[post as usize];
    if hub.content.posts[post as usize].data.name_withheld {
        let department = refs.department.and_then(|at| decisions.department[at as usize]);
        return vec![Byline::Withheld(department)];
    }
    let mut byline: Vec<Byline> = refs
        .authors
        .iter()
        .filter_map(|at| decisions.voice[*at as usize])
        .map(Byline::Voice)
        .collect();
    let is_former = |at: &u32| decisions.people[*at as usize] == Standing::Former;
    if refs.authors.iter().any(is_former) {
        byline.push(Byline::FormerColleague);
    }
    byline
}
