//! The programme: why, who, when, what is expected and what is not.

use super::Page;
use super::card::{DayView, LinkView, day, department};
use super::guidelines::{ContactView, contact};
use super::head::Head;
use super::stage::Stage;
use super::{json_ld, prose};
use crate::content::program::{Cost, Expectations, Phase};
use crate::content::when::When;
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The programme's page.
    pub struct ProgrammeView => "programme.html" {
        name: String,
        organisation: String,
        words: Option<Markup>,
        why: Option<String>,
        started: Option<DayView>,
        /// That nobody has to, how to stop, whom to tell.
        voluntary: Option<VoluntaryView>,
        /// Upper limits, each as a sentence.
        limits: Vec<String>,
        /// `allowed`, `limited` or `own-time`; `work-time-NAME` says it.
        work_time: Option<String>,
        owners: Vec<OwnerView>,
        contacts: Vec<ContactView>,
        phases: Vec<PhaseView>,
        goals: Vec<String>,
        hashtags: Vec<HashtagView>,
        channels: Vec<LinkOrName>,
        disclosure: Option<String>,
        incentives: Vec<IncentiveView>,
        quiet_periods: Vec<QuietView>,
        /// Only for colleagues.
        kpis: Vec<KpiView>,
        /// Only for colleagues.
        costs: Vec<CostView>,
        /// Only for colleagues: kinds of work and hours a week.
        hours: Vec<HoursView>,
        contribute: String
    }
}

view! {
    /// That nobody has to.
    pub struct VoluntaryView {
        statement: Option<String>,
        how_to_leave: Option<String>,
        whom_to_tell: Option<String>
    }
}

view! {
    /// Who answers for a part of the programme.
    pub struct OwnerView {
        /// The message `function-NAME` says it, where there is one.
        function: String,
        /// The function in words.
        label: String,
        department: Option<LinkView>,
        /// A `PersonCard`.
        person: Option<Shared>,
        duties: Vec<String>,
        is_accountable: bool,
        reviewed: Option<DayView>
    }
}

view! {
    /// A phase of the programme.
    pub struct PhaseView {
        name: String,
        start: Option<DayView>,
        end: Option<DayView>,
        cap: Option<u32>,
        start_with: Vec<String>,
        exit_criteria: Vec<String>,
        /// `over`, `now` or `to-come`; `phase-STATE` says it.
        state: String
    }
}

view! {
    /// A hashtag and what it means.
    pub struct HashtagView {
        tag: String,
        meaning: Option<String>
    }
}

view! {
    /// A name, with a link where there is one.
    pub struct LinkOrName {
        label: String,
        href: Option<String>
    }
}

view! {
    /// What can be gained by taking part.
    pub struct IncentiveView {
        what: String,
        disclosure: Option<String>,
        basis: Option<String>
    }
}

view! {
    /// A time in which nothing is published about some matters.
    pub struct QuietView {
        name: String,
        start: Option<DayView>,
        end: Option<DayView>,
        reason: Option<String>
    }
}

view! {
    /// How anyone will know.
    pub struct KpiView {
        definition: String,
        unit: Option<String>,
        target: Option<String>,
        by: Option<DayView>,
        /// `measured`, `self-reported` or `estimated`; `basis-NAME` says it.
        basis: Option<String>
    }
}

view! {
    /// What it costs.
    pub struct CostView {
        item: String,
        amount: Option<String>,
        /// Who bears it: names and per cent.
        shares: Vec<ShareView>
    }
}

view! {
    /// A department's share of a cost.
    pub struct ShareView {
        label: String,
        per_cent: String
    }
}

view! {
    /// Hours a week for a kind of work.
    pub struct HoursView {
        label: String,
        hours: String
    }
}

pub(super) fn plan(pages: &mut Vec<Page>) {
    pages.push(Page::of_view("programme/".to_owned(), |stage| (head(stage), view(stage))));
}

fn head(stage: &Stage) -> Head {
    let programme = &stage.hub.programme;
    let title = stage.words().say("nav-programme");
    Head {
        kind: "programme",
        section: "programme",
        description: programme.why.clone().unwrap_or_else(|| {
            stage.words().tell(
                "programme-description",
                &[("organisation", programme.organisation.as_str().into())],
            )
        }),
        about: json_ld::website(stage),
        title,
        ..Head::default()
    }
}

fn view(stage: &Stage) -> ProgrammeView {
    let hub = &stage.hub;
    let programme = &hub.programme;
    let some_day = |when: Option<When>| when.map(|when| day(stage, when.day));
    ProgrammeView {
        name: programme.name.clone(),
        organisation: programme.organisation.clone(),
        words: hub.head("programme").map(|head| prose::markup(stage, &head.prose)),
        why: programme.why.clone(),
        started: programme.started.map(|date| day(stage, date)),
        voluntary: programme.voluntary.as_ref().map(|one| VoluntaryView {
            statement: one.statement.clone(),
            how_to_leave: one.how_to_leave.clone(),
            whom_to_tell: one.whom_to_tell.clone(),
        }),
        limits: programme.expectations.as_ref().map(|one| limits(stage, one)).unwrap_or_default(),
        work_time: programme
            .work_time
            .clone()
            .filter(|word| stage.words().knows(&format!("work-time-{word}"))),
        owners: programme.owners.iter().map(|row| owner(stage, row)).collect(),
        contacts: programme.contacts.iter().map(|row| contact(stage, row)).collect(),
        phases: programme.phases.iter().map(|row| phase(stage, row)).collect(),
        goals: programme.goals.iter().map(|goal| goal.text.clone()).collect(),
        hashtags: programme
            .hashtags
            .iter()
            .map(|row| HashtagView {
                tag: row.tag.trim_start_matches('#').to_owned(),
                meaning: row.meaning.clone(),
            })
            .collect(),
        channels: programme
            .channels
            .iter()
            .map(|row| LinkOrName {
                label: row.name.clone().unwrap_or_else(|| row.id.value.clone()),
                href: row.url.as_ref().map(|address| address.href.to_string()),
            })
            .collect(),
        disclosure: programme.disclosure.as_ref().and_then(|one| one.text.clone()),
        incentives: programme
            .incentives
            .iter()
            .map(|row| IncentiveView {
                what: row.what.clone(),
                disclosure: row.disclosure.clone(),
                basis: row.basis.clone(),
            })
            .collect(),
        quiet_periods: programme
            .quiet_periods
            .iter()
            .filter(|row| row.end.is_none_or(|end| !end.is_over(&hub.now)))
            .map(|row| QuietView {
                name: row.name.clone(),
                start: some_day(row.start),
                end: some_day(row.end),
                reason: row.reason.clone(),
            })
            .collect(),
        kpis: programme
            .kpis
            .iter()
            .map(|row| KpiView {
                definition: row.definition.clone(),
                unit: row.unit.clone(),
                target: row.target.map(number),
                by: some_day(row.by),
                basis: row.basis.map(|basis| basis.word().to_owned()),
            })
            .collect(),
        costs: programme.costs.iter().map(|row| cost(stage, row)).collect(),
        hours: programme
            .resources
            .iter()
            .flat_map(|one| one.hours.iter())
            .map(|(label, hours)| HoursView {
                label: label.replace(['_', '-'], " "),
                hours: number(*hours),
            })
            .collect(),
        contribute: stage.link("contribute/"),
    }
}

/// Upper limits as sentences; each says that none is fine.
fn limits(stage: &Stage, one: &Expectations) -> Vec<String> {
    let words = stage.words();
    let said = |id: &str, n: Option<u32>| n.map(|n| words.tell(id, &[("n", n.into())]));
    let mut limits: Vec<String> = [
        said("limit-posts", one.at_most_posts_per_month),
        said("limit-brand-items", one.at_most_brand_items_per_week),
        said("limit-minutes", one.minutes_per_week),
    ]
    .into_iter()
    .flatten()
    .collect();
    limits.extend(
        one.reply_within
            .as_ref()
            .map(|time| words.tell("limit-reply", &[("time", time.as_str().into())])),
    );
    limits
}

fn owner(stage: &Stage, row: &crate::admit::OwnerRow) -> OwnerView {
    OwnerView {
        label: function(stage, &row.function),
        function: row.function.clone(),
        department: row.department.map(|at| department(stage, at)),
        person: row.voice.map(|voice| stage.person_card(voice)),
        duties: row.duties.clone(),
        is_accountable: row.is_accountable,
        reviewed: row.reviewed.map(|date| day(stage, date)),
    }
}

/// A function in words, where the locale has them.
pub(super) fn function(stage: &Stage, name: &str) -> String {
    let id = format!("function-{name}");
    if stage.words().knows(&id) { stage.words().say(&id) } else { name.to_owned() }
}

fn phase(stage: &Stage, row: &Phase) -> PhaseView {
    let now = &stage.hub.now;
    let state = if row.done || row.end.is_some_and(|end| end.is_over(now)) {
        "over"
    } else if row.start.is_some_and(|start| !start.has_begun(now)) {
        "to-come"
    } else {
        "now"
    };
    PhaseView {
        name: row.name.clone(),
        start: row.start.map(|when| day(stage, when.day)),
        end: row.end.map(|when| day(stage, when.day)),
        cap: row.cap,
        start_with: row.start_with.iter().map(|id| department_name(stage, id)).collect(),
        exit_criteria: row.exit_criteria.clone(),
        state: state.to_owned(),
    }
}

fn cost(stage: &Stage, row: &Cost) -> CostView {
    let currency = row.currency.clone().unwrap_or_default();
    CostView {
        item: row.item.clone(),
        amount: row.amount.map(|amount| format!("{} {currency}", number(amount)).trim().to_owned()),
        shares: row
            .shares
            .value
            .iter()
            .map(|(id, share)| ShareView {
                label: department_name(stage, id),
                per_cent: number(*share),
            })
            .collect(),
    }
}

/// What a department is called; an id that is none stands as it is.
fn department_name(stage: &Stage, id: &str) -> String {
    let mut departments = stage.hub.departments.iter();
    departments.find(|one| one.slug == id).map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// A number without needless decimals.
fn number(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
