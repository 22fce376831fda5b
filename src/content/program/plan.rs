//! What is planned: phases, resources, costs, goals and how they are measured.

use crate::content::field::{choice, record};
use crate::content::plain::{Located, Named};
use crate::content::told::{Told, ToldName};
use crate::content::when::When;

record! {
    /// `[[phase]]`.
    pub struct Phase {
        /// What it is called.
        name: Told<String> = "\"Pilot\"",
        /// First day.
        start: Option<When> = "2025-03-01",
        /// Last day.
        end: Option<Located<When>> = "2025-08-31",
        /// At most so many people.
        cap: Option<u32> = "20",
        /// Whom it starts with.
        start_with: ToldName<Vec<String>> = "[\"nursing\"]",
        /// What must be true before the next phase.
        exit_criteria: Told<Vec<String>> = "[\"ten people wrote twice\"]",
        /// Whether it is over.
        done: bool = "true",
    }
}

record! {
    /// `[resources]`: what it takes.
    pub struct Resources {
        /// Hours a week per kind of work.
        hours: Named<f64> = "{ editing = 6, training = 3 }",
        /// Other words for the names in `hours`.
        labels: Named<Told<String>> = "{ editing = \"Reading and editing\" }",
        /// Full-time posts, at least.
        fte_min: Option<f64> = "0.5",
        /// Full-time posts, at most.
        fte_max: Option<f64> = "1.0",
        /// Full-time posts, as two numbers.
        fte: Vec<f64> = "[0.5, 1.0]",
    }
}

record! {
    /// `[[cost]]`.
    pub struct Cost {
        /// For what.
        item: Told<String> = "\"Training\"",
        /// How much.
        amount: Option<f64> = "4000",
        /// In which currency.
        currency: Option<String> = "\"GBP\"",
        /// Who bears it, in per cent by department.
        shares: Shares = "{ communications = 60, people = 40 }",
    }
}

record! {
    /// `[expectations]`: upper limits; none is fine.
    pub struct Expectations {
        /// Posts a month, at most.
        at_most_posts_per_month: Option<u32> = "2",
        /// Items about the organisation a week, at most; never more than two.
        at_most_brand_items_per_week: Option<u32> = "1",
        /// How soon questions are answered.
        reply_within: Option<Told<String>> = "\"two working days\"",
        /// Minutes a week anyone may use for it.
        minutes_per_week: Option<u32> = "30",
        /// The share of items about the organisation, at most.
        company_share: Option<f64> = "0.2",
    }
}

record! {
    /// `[[goal]]`.
    pub struct Goal {
        /// Its id.
        id: String = "\"trust\"",
        /// In words.
        text: Told<String> = "\"People know who looks after them\"",
        /// How anyone will know, by the ids of `[[kpi]]`.
        kpis: Vec<Located<String>> = "[\"replies\"]",
    }
}

choice! {
    /// Where a figure comes from.
    pub enum Basis { Measured = "measured", SelfReported = "self-reported", Estimated = "estimated" }
}

choice! {
    /// What a figure says something about.
    pub enum KpiKind {
        Conversation = "conversation",
        Collaboration = "collaboration",
        Community = "community",
        Reach = "reach",
        Count = "count",
        Outcome = "outcome",
    }
}

record! {
    /// `[[kpi]]`.
    pub struct Kpi {
        /// Its id.
        id: Located<String> = "\"replies\"",
        /// What exactly is counted.
        definition: Told<String> = "\"Replies that name a story\"",
        /// In which unit.
        unit: Option<Told<String>> = "\"replies a month\"",
        /// What to reach.
        target: Option<f64> = "40",
        /// By when.
        by: Option<When> = "2026-12-31",
        /// `measured`, `self-reported` or `estimated`.
        basis: Option<Basis> = "\"measured\"",
        /// `conversation`, `collaboration`, `community`, `reach`, `count` or `outcome`.
        kind: Option<KpiKind> = "\"conversation\"",
    }
}

/// Shares by department, and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    pub value: Named<f64>,
    pub range: std::ops::Range<usize>,
}

impl crate::content::field::FromValue for Shares {
    fn from_value(
        value: &crate::content::value::Value,
        reading: &mut crate::content::reading::Reading,
    ) -> Option<Shares> {
        let range = value.range.clone();
        Named::from_value(value, reading).map(|value| Shares { value, range })
    }

    fn when_missing() -> Option<Shares> {
        Some(Shares { value: Named(Vec::new()), range: 0..0 })
    }

    fn shape() -> crate::content::field::Shape {
        <Named<f64> as crate::content::field::FromValue>::shape()
    }
}
