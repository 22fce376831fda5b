//! The programme itself, as readers meet it: rows that name a person only
//! where that person is shown, and figures only for colleagues.

use super::Decisions;
use super::campaign::Campaign;
use super::order::ByName;
use super::prose::{self, Prose};
use super::spoken::Spoken;
use std::borrow::Cow;
use std::sync::Arc;

use crate::content::Program;
use crate::content::program::{
    self, About, Brand, Channel, Contribute, Cost, Deploy, Disclosure, Expectations, Feeds, Fonts,
    Goal, Hashtag, Images, Incentive, Kpi, Menu, Phase, QuietPeriod, Resources, Search, TopicScope,
    Voluntary,
};
use crate::content::told::Told;
use crate::content::{Audience, Kind, permalink};
use crate::hub::{Hub, Named, Names};
use crate::markdown::Href;
use crate::source::Source;

/// What this output says about the programme.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    pub name: String,
    pub tagline: Option<Told<String>>,
    pub organisation: String,
    pub why: Option<Told<String>>,
    pub started: Option<jiff::civil::Date>,
    pub work_time: Option<String>,
    pub language: String,
    /// Where the hub stands, without a closing `/`.
    pub base_url: Option<String>,
    /// What stands before addresses: `/` or `/path/`.
    pub base_path: String,
    pub brand: Option<Brand>,
    pub owners: Vec<OwnerRow>,
    pub contacts: Vec<ContactRow>,
    pub phases: Vec<Phase>,
    pub expectations: Option<Expectations>,
    pub voluntary: Option<Voluntary>,
    pub goals: Vec<Goal>,
    pub channels: Vec<Channel>,
    pub hashtags: Vec<Hashtag>,
    pub disclosure: Option<Disclosure>,
    pub incentives: Vec<Incentive>,
    pub quiet_periods: Vec<QuietPeriod>,
    pub contribute: Option<Contribute>,
    pub menu: Option<Menu>,
    pub feeds: Option<Feeds>,
    pub search: Option<Search>,
    pub images: Option<Images>,
    pub deploy: Option<Deploy>,
    /// Only in an internal output.
    pub kpis: Vec<Kpi>,
    pub resources: Option<Resources>,
    pub costs: Vec<Cost>,
}

impl Programme {
    /// The brand's colours, as written.
    pub fn colours(&self) -> (Option<&str>, Option<&str>) {
        let Some(brand) = &self.brand else { return (None, None) };
        let listed = |at: usize| brand.colors.get(at).map(|colour| colour.value.as_str());
        let first = brand.color.as_ref().map(|colour| colour.value.as_str());
        let second = brand.accent.as_ref().map(|colour| colour.value.as_str());
        (first.or_else(|| listed(0)), second.or_else(|| listed(1)))
    }

    /// Whether text is set in the theme's fonts.
    pub fn has_fonts(&self) -> bool {
        let wanted = self.brand.as_ref().and_then(|brand| brand.fonts);
        wanted != Some(Fonts::System)
    }
}

/// Who answers for a part of the programme.
#[derive(Clone, Debug)]
pub struct OwnerRow {
    pub function: String,
    pub department: Option<u32>,
    pub voice: Option<u32>,
    pub duties: Told<Vec<String>>,
    pub is_accountable: bool,
    pub reviewed: Option<jiff::civil::Date>,
}

/// Whom to ask.
#[derive(Clone, Debug)]
pub struct ContactRow {
    pub concern: Told<String>,
    pub voice: Option<u32>,
    pub mailbox: Option<Href>,
    pub responds_within: Option<Told<String>>,
}

/// A topic of this output.
#[derive(Clone, Debug)]
pub struct TopicCard {
    pub slug: String,
    pub address: Arc<str>,
    pub name: String,
    pub scope: Option<TopicScope>,
    pub summary: Option<String>,
    pub prose: Option<Prose>,
    /// Newest first.
    pub stories: Vec<u32>,
    pub voices: Vec<u32>,
}

/// A department of this output.
#[derive(Clone, Debug)]
pub struct DepartmentCard {
    pub slug: String,
    pub address: Arc<str>,
    pub name: String,
    pub areas: Option<Told<Vec<String>>>,
    pub ambassador: Option<u32>,
    /// Only in an internal output.
    pub headcount: Option<u32>,
    /// Newest first.
    pub stories: Vec<u32>,
    pub voices: Vec<u32>,
}

/// `program.toml` as it may be shown to readers of a language: read again where they
/// have another one than the hub, or where it holds names that they do not see.
pub(super) fn shown<'h>(hub: &'h Hub, spoken: &Spoken, tongue: usize) -> Option<Cow<'h, Program>> {
    let program = hub.content.program.as_ref()?;
    let written = hub.program_text.as_ref()?;
    let unnamed = spoken.unnamed(written);
    if unnamed.is_none() && tongue == 0 {
        return Some(Cow::Borrowed(program));
    }
    let text = unnamed.map_or_else(|| Arc::clone(written), Into::into);
    let source = Source { path: "program.toml".into(), text };
    let language = hub.settings.tongues.all().get(tongue).map(String::as_str);
    program::read_for(Some(&source), language).value.program.map(Cow::Owned)
}

/// Gives every topic and department that is shown its index: those of
/// `program.toml`, and those that something shown names.
pub(super) fn cards(
    decisions: &mut Decisions<'_>,
    by_name: &ByName,
) -> (Vec<TopicCard>, Vec<DepartmentCard>) {
    let hub = decisions.hub;
    let (used_topics, used_departments) = used(decisions);
    let (topics, departments) = (&hub.subjects.topics, &hub.subjects.departments);
    let topic_names: Vec<String> =
        topics.list.iter().map(|named| name_of_topic(decisions, named)).collect();
    let topic_order = in_order(topics, &used_topics, &topic_names, by_name);
    decisions.topic = places(topics, &topic_order);
    let names: Vec<String> =
        departments.list.iter().map(|named| name_of_department(decisions, named)).collect();
    let order = in_order(departments, &used_departments, &names, by_name);
    decisions.department = places(departments, &order);
    let topic = |at: &usize| topic(decisions, *at, &topic_names[*at]);
    let department = |at: &usize| department(decisions, *at, &names[*at]);
    (topic_order.iter().map(topic).collect(), order.iter().map(department).collect())
}

/// Which topics and departments something shown names.
fn used(decisions: &Decisions<'_>) -> (Vec<bool>, Vec<bool>) {
    let hub = decisions.hub;
    let mut topics = vec![false; hub.subjects.topics.list.len()];
    let mut departments = vec![false; hub.subjects.departments.list.len()];
    for (refs, standing) in hub.profiles.iter().zip(&decisions.people) {
        if standing.has_page() {
            refs.topics.iter().for_each(|at| topics[*at as usize] = true);
            refs.department.iter().for_each(|at| departments[*at as usize] = true);
        }
    }
    for (refs, at) in hub.posts.iter().zip(0..) {
        if decisions.verdicts[hub.item_of(Kind::Post, at).index()].is_none() {
            refs.topics.iter().for_each(|at| topics[*at as usize] = true);
            if hub.content.posts[at as usize].data.name_withheld {
                refs.department.iter().for_each(|at| departments[*at as usize] = true);
            }
        }
    }
    (topics, departments)
}

/// Those that are shown, in the order of what they are `called`.
fn in_order(names: &Names, used: &[bool], called: &[String], by_name: &ByName) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..names.list.len()).filter(|at| names.list[*at].row.is_some() || used[*at]).collect();
    order.sort_by(|a, b| {
        let by_name = by_name.compare(&called[*a], &called[*b]);
        by_name.then_with(|| names.list[*a].slug.cmp(&names.list[*b].slug))
    });
    order
}

/// The index that each has in this output.
fn places(names: &Names, order: &[usize]) -> Vec<Option<u32>> {
    let mut places = vec![None; names.list.len()];
    for (old, at) in order.iter().zip(0..) {
        places[*old] = Some(at);
    }
    places
}

fn topic(decisions: &Decisions<'_>, at: usize, name: &str) -> TopicCard {
    let hub = decisions.hub;
    let named = &hub.subjects.topics.list[at];
    let words = words(decisions, named)
        .filter(|words| decisions.is_shown(hub.item_of(Kind::Topic, *words)));
    TopicCard {
        slug: named.slug.clone(),
        address: permalink::topic(&named.slug).into(),
        name: name.to_owned(),
        scope: named.scope,
        summary: words.and_then(|words| hub.content.topics[words as usize].data.summary.clone()),
        prose: words.map(|words| prose::prose(decisions, hub.item_of(Kind::Topic, words))),
        stories: Vec::new(),
        voices: Vec::new(),
    }
}

/// The words about a topic in the language of these readers.
fn words(decisions: &Decisions<'_>, named: &Named) -> Option<u32> {
    if decisions.chosen.is_none() {
        return named.words;
    }
    let hub = decisions.hub;
    let is_theirs = |at: &u32| decisions.is_in_their_language(hub.item_of(Kind::Topic, *at));
    let all = (0..).zip(&hub.content.topics);
    all.filter(|(_, entry)| entry.slug == named.slug).map(|(at, _)| at).find(is_theirs)
}

/// What a topic is called: for readers of another language than the hub's, as
/// `program.toml` says it in theirs, else by the title of its words in it.
fn name_of_topic(decisions: &Decisions<'_>, named: &Named) -> String {
    let program = decisions.program.as_deref();
    let row = named.row.and_then(|row| program?.topic.get(row as usize)?.name.as_ref());
    let title = || {
        let words = words(decisions, named).filter(|_| decisions.tongue > 0)?;
        decisions.hub.content.topics[words as usize].data.title.as_ref()
    };
    let translated = row.filter(|name| decisions.tongue > 0 && name.lang().is_none());
    let name = translated.map(|name| &**name).or_else(title).unwrap_or(&named.name);
    decisions.spoken.unnamed(name).unwrap_or_else(|| name.clone())
}

fn name_of_department(decisions: &Decisions<'_>, named: &Named) -> String {
    let program = decisions.program.as_deref();
    let row = named.row.and_then(|row| program?.department.get(row as usize)?.name.as_deref());
    let name = row.unwrap_or(&named.name);
    decisions.spoken.unnamed(name).unwrap_or_else(|| name.clone())
}

fn department(decisions: &Decisions<'_>, at: usize, name: &str) -> DepartmentCard {
    let hub = decisions.hub;
    let named = &hub.subjects.departments.list[at];
    let row = named.row.and_then(|row| decisions.program.as_ref()?.department.get(row as usize));
    let is_internal = decisions.viewer.audience == Audience::Internal;
    DepartmentCard {
        slug: named.slug.clone(),
        address: permalink::department(&named.slug).into(),
        name: name.to_owned(),
        areas: row.map(|row| row.areas.clone()),
        ambassador: ambassador(hub, decisions, at, named.row),
        headcount: row.and_then(|row| row.headcount).filter(|_| is_internal),
        stories: Vec::new(),
        voices: Vec::new(),
    }
}

/// The ambassador that `program.toml` names, else the first person who says so.
fn ambassador(hub: &Hub, decisions: &Decisions<'_>, at: usize, row: Option<u32>) -> Option<u32> {
    let named = row.and_then(|row| *hub.program.ambassadors.get(row as usize)?);
    let is_for =
        |refs: &&crate::hub::ProfileRefs| refs.ambassador_for.iter().any(|one| *one as usize == at);
    let said = || hub.profiles.iter().position(|refs| is_for(&refs));
    named.and_then(|person| decisions.voice[person as usize]).or_else(|| decisions.voice[said()?])
}

pub(super) fn programme(decisions: &Decisions<'_>, campaigns: &[Campaign]) -> Programme {
    let hub = decisions.hub;
    let settings = &hub.settings;
    let Some(program) = decisions.program.as_deref() else {
        return Programme {
            language: settings.tongues.all()[decisions.tongue].clone(),
            base_path: settings.base_path.clone(),
            ..Programme::default()
        };
    };
    let about: &About = &program.program;
    let is_internal = decisions.viewer.audience == Audience::Internal;
    let voice = |person: Option<u32>| person.and_then(|at| decisions.voice[at as usize]);
    let owners = program.owner.iter().zip(&hub.program.owners).map(|(row, refs)| OwnerRow {
        function: row.function.clone(),
        department: refs.1.and_then(|at| decisions.department[at as usize]),
        voice: voice(refs.0),
        duties: row.duties.clone(),
        is_accountable: row.accountable,
        reviewed: row.reviewed.map(|when| when.day),
    });
    let contacts = program
        .contact
        .iter()
        .zip(&hub.program.contacts)
        .map(|(row, person)| ContactRow {
            concern: row.concern.clone(),
            voice: voice(*person),
            mailbox: row.mailbox.as_ref().map(|address| address.href.clone()),
            responds_within: row.responds_within.clone(),
        })
        .filter(|row| row.voice.is_some() || row.mailbox.is_some());
    let is_shown = |tag: &&Hashtag| {
        let slug = tag.campaign.as_ref().map(|name| name.slug.as_str());
        slug.is_none_or(|slug| campaigns.iter().any(|campaign| campaign.slug == slug))
    };
    Programme {
        name: about.name.to_string(),
        tagline: about.tagline.clone(),
        organisation: about.organisation.to_string(),
        why: about.why.clone(),
        started: about.started.map(|when| when.day),
        work_time: about.work_time.clone(),
        language: settings.tongues.all()[decisions.tongue].clone(),
        base_url: settings.base_url.clone(),
        base_path: settings.base_path.clone(),
        brand: program.brand.clone(),
        owners: owners.collect(),
        contacts: contacts.collect(),
        phases: program.phase.clone(),
        expectations: program.expectations.clone(),
        voluntary: program.voluntary.clone(),
        goals: program.goal.clone(),
        channels: program.channel.clone(),
        hashtags: program.hashtag.iter().filter(is_shown).cloned().collect(),
        disclosure: program.disclosure.clone(),
        incentives: program.incentive.clone(),
        quiet_periods: program.quiet_period.clone(),
        contribute: program.contribute.clone(),
        menu: program.menu.clone(),
        feeds: program.feeds.clone(),
        search: program.search.clone(),
        images: program.images.clone(),
        deploy: program.deploy.clone(),
        kpis: if is_internal { program.kpi.clone() } else { Vec::new() },
        resources: if is_internal { program.resources.clone() } else { None },
        costs: if is_internal { program.cost.clone() } else { Vec::new() },
    }
}
