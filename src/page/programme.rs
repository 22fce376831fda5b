//! The programme: why, who, when, what is expected and what is not.

use super::Page;
use super::accounts::{self, CostView, HoursView, KpiView, department_name};
use super::card::{DayView, LinkView, day, department};
use super::guidelines::{ContactView, contact};
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose, told};
use crate::admit::Programme;
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
        /// Says that some of it is in another language, where it is.
        in_part: Option<String>,
        /// What the programme is for.
        why: Option<Markup>,
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
        goals: Vec<Markup>,
        /// Hashtags and what they mean.
        hashtags: Vec<HashtagView>,
        /// Where stories are shared.
        channels: Vec<LinkOrName>,
        /// The sentence that says who the writer works for.
        disclosure: Option<Markup>,
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
        statement: Option<Markup>,
        /// How to stop taking part.
        how_to_leave: Option<Markup>,
        /// Whom to tell when somebody felt pushed.
        whom_to_tell: Option<Markup>
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
        duties: Vec<Markup>,
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
        name: Markup,
        /// Its first day.
        start: Option<DayView>,
        /// Its last day.
        end: Option<DayView>,
        /// How many people take part at most.
        cap: Option<u32>,
        /// Who begins.
        start_with: Vec<String>,
        /// What must be true before the next phase.
        exit_criteria: Vec<Markup>,
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
        meaning: Option<Markup>
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
        what: Markup,
        /// The words that say so in a post.
        disclosure: Option<Markup>,
        /// How it is given out.
        basis: Option<Markup>
    }
}

view! {
    /// A time in which nothing is published about some matters.
    pub struct QuietView {
        /// What the time is called.
        name: Markup,
        /// Its first day.
        start: Option<DayView>,
        /// Its last day.
        end: Option<DayView>,
        /// Why nothing is published.
        reason: Option<Markup>
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
        description: programme.why.as_deref().cloned().unwrap_or_else(|| {
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
        in_part: elsewhere(programme).map(|language| {
            let words = stage.words();
            let name = words.language_name(language);
            words.tell("partly-in-language", &[("language", name.as_str().into())])
        }),
        why: told::perhaps(programme.why.as_ref()),
        started: programme.started.map(|date| day(stage, date)),
        voluntary: programme.voluntary.as_ref().map(|one| VoluntaryView {
            statement: told::perhaps(one.statement.as_ref()),
            how_to_leave: told::perhaps(one.how_to_leave.as_ref()),
            whom_to_tell: told::perhaps(one.whom_to_tell.as_ref()),
        }),
        limits: programme.expectations.as_ref().map(|one| limits(stage, one)).unwrap_or_default(),
        work_time: programme
            .work_time
            .clone()
            .filter(|word| stage.words().knows(&format!("work-time-{word}"))),
        owners: programme.owners.iter().map(|row| owner(stage, row)).collect(),
        contacts: programme.contacts.iter().map(|row| contact(stage, row)).collect(),
        phases: programme.phases.iter().map(|row| phase(stage, row)).collect(),
        goals: programme.goals.iter().map(|goal| told::told(&goal.text)).collect(),
        hashtags: programme
            .hashtags
            .iter()
            .map(|row| HashtagView {
                tag: row.tag.trim_start_matches('#').to_owned(),
                meaning: told::perhaps(row.meaning.as_ref()),
            })
            .collect(),
        channels: programme
            .channels
            .iter()
            .map(|row| LinkOrName {
                label: row.name.as_deref().unwrap_or(&row.id.value).clone(),
                href: row.url.as_ref().map(|address| address.href.to_string()),
            })
            .collect(),
        disclosure: told::perhaps(programme.disclosure.as_ref().and_then(|one| one.text.as_ref())),
        incentives: programme
            .incentives
            .iter()
            .map(|row| IncentiveView {
                what: told::told(&row.what),
                disclosure: told::perhaps(row.disclosure.as_ref()),
                basis: told::perhaps(row.basis.as_ref()),
            })
            .collect(),
        quiet_periods: programme
            .quiet_periods
            .iter()
            .filter(|row| row.end.as_ref().is_none_or(|end| !end.value.is_over(&hub.now)))
            .map(|row| QuietView {
                name: told::told(&row.name),
                start: some_day(row.start),
                end: some_day(row.end.as_ref().map(|end| end.value)),
                reason: told::perhaps(row.reason.as_ref()),
            })
            .collect(),
        kpis: accounts::kpis(stage),
        costs: accounts::costs(stage),
        hours: accounts::hours(stage),
        contribute: stage.link("contribute/"),
    }
}

/// The language of whatever is not there in the one of the page.
fn elsewhere(programme: &Programme) -> Option<&str> {
    let voluntary = programme.voluntary.iter();
    let voluntary =
        voluntary.flat_map(|one| [&one.statement, &one.how_to_leave, &one.whom_to_tell]);
    let disclosure = programme.disclosure.iter().map(|one| &one.text);
    let meanings = programme.hashtags.iter().map(|one| &one.meaning);
    let reasons = programme.quiet_periods.iter().map(|one| &one.reason);
    let gains = programme.incentives.iter().flat_map(|one| [&one.disclosure, &one.basis]);
    let units = programme.kpis.iter().map(|one| &one.unit);
    let replies = programme.expectations.iter().map(|one| &one.reply_within);
    let answers = programme.contacts.iter().map(|one| &one.responds_within);
    let perhaps = [&programme.why].into_iter().chain(voluntary).chain(disclosure);
    let perhaps = perhaps.chain(meanings).chain(reasons).chain(gains).chain(units);
    let perhaps = perhaps.chain(replies).chain(answers);
    let concerns = programme.contacts.iter().map(|one| &one.concern);
    let phases = programme.phases.iter().map(|one| &one.name);
    let goals = programme.goals.iter().map(|one| &one.text);
    let quiet = programme.quiet_periods.iter().map(|one| &one.name);
    let what = programme.incentives.iter().map(|one| &one.what);
    let kpis = programme.kpis.iter().map(|one| &one.definition);
    let costs = programme.costs.iter().map(|one| &one.item);
    let all = perhaps.flatten().chain(concerns).chain(phases).chain(goals);
    let all = all.chain(quiet).chain(what).chain(kpis).chain(costs);
    let duties = programme.owners.iter().filter_map(|one| one.duties.lang());
    let criteria = programme.phases.iter().filter_map(|one| one.exit_criteria.lang());
    all.filter_map(|words| words.lang()).chain(duties).chain(criteria).next()
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
        duties: told::list(&row.duties),
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
        name: told::told(&row.name),
        start: row.start.map(|when| day(stage, when.day)),
        end: row.end.as_ref().map(|when| day(stage, when.value.day)),
        cap: row.cap,
        start_with: row.start_with.iter().map(|id| department_name(stage, id)).collect(),
        exit_criteria: told::list(&row.exit_criteria),
        state: state.to_owned(),
    }
}
