//! The programme: why, who, when, what is expected and what is not.

use super::Page;
use super::accounts::{self, CostView, HoursView, KpiView, department_name};
use super::card::{DayView, LinkView, day, department};
use super::guidelines::{ContactView, contact};
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose};
use crate::content::program::{Expectations, Phase};
use crate::content::when::When;
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The programme's page.
    pub struct ProgrammeView => "programme.html" {
        /// What the programme is called.
        name: String,
        /// Who runs the programme.
        organisation: String,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// What the programme is for.
        why: Option<String>,
        /// The day it began.
        started: Option<DayView>,
        /// That nobody has to, how to stop, whom to tell.
        voluntary: Option<VoluntaryView>,
        /// Upper limits, each as a sentence.
        limits: Vec<String>,
        /// `allowed`, `limited` or `own-time`; `work-time-NAME` says it.
        work_time: Option<String>,
        /// Who answers for which part.
        owners: Vec<OwnerView>,
        /// Whom to ask about what.
        contacts: Vec<ContactView>,
        /// Its phases, in their order.
        phases: Vec<PhaseView>,
        /// What it wants to reach.
        goals: Vec<String>,
        /// Hashtags and what they mean.
        hashtags: Vec<HashtagView>,
        /// Where stories are shared.
        channels: Vec<LinkOrName>,
        /// The sentence that says who the writer works for.
        disclosure: Option<String>,
        /// What can be gained by taking part.
        incentives: Vec<IncentiveView>,
        /// Times in which it keeps still.
        quiet_periods: Vec<QuietView>,
        /// Only for colleagues.
        kpis: Vec<KpiView>,
        /// Only for colleagues.
        costs: Vec<CostView>,
        /// Only for colleagues: kinds of work and hours a week.
        hours: Vec<HoursView>,
        /// The page for people with a story.
        contribute: String
    }
}

view! {
    /// That nobody has to.
    pub struct VoluntaryView {
        /// That nobody has to.
        statement: Option<String>,
        /// How to stop taking part.
        how_to_leave: Option<String>,
        /// Whom to tell when somebody felt pushed.
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
        /// Their department.
        department: Option<LinkView>,
        /// A `PersonCard`.
        person: Option<Shared>,
        /// What they do for the programme.
        duties: Vec<String>,
        /// Whether they answer for the whole.
        is_accountable: bool,
        /// The day this was last looked at.
        reviewed: Option<DayView>
    }
}

view! {
    /// A phase of the programme.
    pub struct PhaseView {
        /// What the phase is called.
        name: String,
        /// Its first day.
        start: Option<DayView>,
        /// Its last day.
        end: Option<DayView>,
        /// How many people take part at most.
        cap: Option<u32>,
        /// Who begins.
        start_with: Vec<String>,
        /// What must be true before the next phase.
        exit_criteria: Vec<String>,
        /// `over`, `now` or `to-come`; `phase-STATE` says it.
        state: String
    }
}

view! {
    /// A hashtag and what it means.
    pub struct HashtagView {
        /// The hashtag, without the sign.
        tag: String,
        /// What it stands for.
        meaning: Option<String>
    }
}

view! {
    /// A name, with a link where there is one.
    pub struct LinkOrName {
        /// The name.
        label: String,
        /// Where it leads, if anywhere.
        href: Option<String>
    }
}

view! {
    /// What can be gained by taking part.
    pub struct IncentiveView {
        /// What it is.
        what: String,
        /// The words that say so in a post.
        disclosure: Option<String>,
        /// How it is given out.
        basis: Option<String>
    }
}

view! {
    /// A time in which nothing is published about some matters.
    pub struct QuietView {
        /// What the time is called.
        name: String,
        /// Its first day.
        start: Option<DayView>,
        /// Its last day.
        end: Option<DayView>,
        /// Why nothing is published.
        reason: Option<String>
    }
}

pub(super) fn plan(pages: &mut Vec<Page>) {
    pages.push(Page::shared("programme/", Subject::List("programme"), |stage| {
        (head(stage), view(stage))
    }));
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
            .filter(|row| row.end.as_ref().is_none_or(|end| !end.value.is_over(&hub.now)))
            .map(|row| QuietView {
                name: row.name.clone(),
                start: some_day(row.start),
                end: some_day(row.end.as_ref().map(|end| end.value)),
                reason: row.reason.clone(),
            })
            .collect(),
        kpis: accounts::kpis(stage),
        costs: accounts::costs(stage),
        hours: accounts::hours(stage),
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
    let state = if row.done || row.end.as_ref().is_some_and(|end| end.value.is_over(now)) {
        "over"
    } else if row.start.is_some_and(|start| !start.has_begun(now)) {
        "to-come"
    } else {
        "now"
    };
    PhaseView {
        name: row.name.clone(),
        start: row.start.map(|when| day(stage, when.day)),
        end: row.end.as_ref().map(|when| day(stage, when.value.day)),
        cap: row.cap,
        start_with: row.start_with.iter().map(|id| department_name(stage, id)).collect(),
        exit_criteria: row.exit_criteria.clone(),
        state: state.to_owned(),
    }
}
