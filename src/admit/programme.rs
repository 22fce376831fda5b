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
use crate::content::{Audience, Kind, permalink};
use crate::hub::{Hub, Named, Names};
use crate::markdown::Href;
use crate::source::Source;

/// What this output says about the programme.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    pub name: String,
    pub tagline: Option<String>,
    pub organisation: String,
    pub why: Option<String>,
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
    pub duties: Vec<String>,
    pub is_accountable: bool,
    pub reviewed: Option<jiff::civil::Date>,
}

/// Whom to ask.
#[derive(Clone, Debug)]
pub struct ContactRow {
    pub concern: String,
    pub voice: Option<u32>,
    pub mailbox: Option<Href>,
    pub responds_within: Option<String>,
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
    pub areas: Vec<String>,
    pub ambassador: Option<u32>,
    /// Only in an internal output.
    pub headcount: Option<u32>,
    /// Newest first.
    pub stories: Vec<u32>,
    pub voices: Vec<u32>,
}

/// `program.toml` as it may be shown: read again without the names, where it
/// holds some.
pub(super) fn unnamed<'h>(hub: &'h Hub, spoken: &Spoken) -> Option<Cow<'h, Program>> {
    let program = hub.content.program.as_ref()?;
    let text = hub.program_text.as_deref().and_then(|text| spoken.unnamed(text));
    let Some(text) = text else { return Some(Cow::Borrowed(program)) };
    let source = Source { path: "program.toml".into(), text: text.into() };
    program::read(Some(&source)).value.program.map(Cow::Owned)
}

/// Gives every topic and department that is shown its index: those of
/// `program.toml`, and those that something shown names.
pub(super) fn cards(
    decisions: &mut Decisions<'_>,
    by_name: &ByName,
) -> (Vec<TopicCard>, Vec<DepartmentCard>) {
    let hub = decisions.hub;
    let (used_topics, used_departments) = used(decisions);
    let topic_order = in_order(&hub.subjects.topics, &used_topics, by_name, &mut decisions.topic);
    let department_order =
        in_order(&hub.subjects.departments, &used_departments, by_name, &mut decisions.department);
    let topics = topic_order.iter().map(|at| topic(decisions, *at)).collect();
    let departments = department_order.iter().map(|at| department(decisions, *at)).collect();
    (topics, departments)
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

fn in_order(
    names: &Names,
    used: &[bool],
    by_name: &ByName,
    new: &mut Vec<Option<u32>>,
) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..names.list.len()).filter(|at| names.list[*at].row.is_some() || used[*at]).collect();
    order.sort_by(|a, b| {
        let (a, b) = (&names.list[*a], &names.list[*b]);
        by_name.compare(&a.name, &b.name).then_with(|| a.slug.cmp(&b.slug))
    });
    *new = vec![None; names.list.len()];
    for (old, at) in order.iter().zip(0..) {
        new[*old] = Some(at);
    }
    order
}

fn topic(decisions: &Decisions<'_>, at: usize) -> TopicCard {
    let hub = decisions.hub;
    let named = &hub.subjects.topics.list[at];
    let words = words(decisions, named)
        .filter(|words| decisions.is_shown(hub.item_of(Kind::Topic, *words)));
    TopicCard {
        slug: named.slug.clone(),
        address: permalink::topic(&named.slug).into(),
        name: name(decisions, named),
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

/// What a topic or a department is called, by the title of its words where these
/// readers have another language than the hub's.
fn name(decisions: &Decisions<'_>, named: &Named) -> String {
    let title = words(decisions, named)
        .filter(|_| decisions.tongue > 0)
        .and_then(|at| decisions.hub.content.topics[at as usize].data.title.as_ref());
    let name = title.unwrap_or(&named.name);
    decisions.spoken.unnamed(name).unwrap_or_else(|| name.clone())
}

fn department(decisions: &Decisions<'_>, at: usize) -> DepartmentCard {
    let hub = decisions.hub;
    let named = &hub.subjects.departments.list[at];
    let row = named.row.and_then(|row| decisions.program.as_ref()?.department.get(row as usize));
    let is_internal = decisions.viewer.audience == Audience::Internal;
    DepartmentCard {
        slug: named.slug.clone(),
        address: permalink::department(&named.slug).into(),
        name: decisions.spoken.unnamed(&named.name).unwrap_or_else(|| named.name.clone()),
        areas: row.map(|row| row.areas.clone()).unwrap_or_default(),
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
        name: about.name.clone(),
        tagline: about.tagline.clone(),
        organisation: about.organisation.clone(),
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
