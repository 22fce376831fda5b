//! What the programme takes, and how anyone will know what came of it: for
//! colleagues alone.

use super::card::{DayView, day};
use super::stage::Stage;
use super::told;
use crate::content::program::Cost;
use crate::markdown::Markup;
use crate::render::view;

view! {
    /// How anyone will know.
    pub struct KpiView {
        /// What is counted.
        definition: Markup,
        /// In what it is counted.
        unit: Option<Markup>,
        /// The number to reach.
        target: Option<String>,
        /// The day to reach it by.
        by: Option<DayView>,
        /// `measured`, `self-reported` or `estimated`; `basis-NAME` says it.
        basis: Option<String>
    }
}

view! {
    /// What it costs.
    pub struct CostView {
        /// What it pays for.
        item: Markup,
        /// How much, with its currency.
        amount: Option<String>,
        /// Who bears it: names and per cent.
        shares: Vec<ShareView>
    }
}

view! {
    /// A department's share of a cost.
    pub struct ShareView {
        /// The department.
        label: String,
        /// Its share.
        per_cent: String
    }
}

view! {
    /// Hours a week for a kind of work.
    pub struct HoursView {
        /// The kind of work.
        label: Markup,
        /// Hours a week.
        hours: String
    }
}

pub(super) fn kpis(stage: &Stage) -> Vec<KpiView> {
    let rows = stage.hub.programme.kpis.iter();
    rows.map(|row| KpiView {
        definition: told::told(&row.definition),
        unit: told::perhaps(row.unit.as_ref()),
        target: row.target.map(number),
        by: row.by.map(|when| day(stage, when.day)),
        basis: row.basis.map(|basis| basis.word().to_owned()),
    })
    .collect()
}

pub(super) fn costs(stage: &Stage) -> Vec<CostView> {
    stage.hub.programme.costs.iter().map(|row| cost(stage, row)).collect()
}

fn cost(stage: &Stage, row: &Cost) -> CostView {
    let currency = row.currency.clone().unwrap_or_default();
    CostView {
        item: told::told(&row.item),
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

pub(super) fn hours(stage: &Stage) -> Vec<HoursView> {
    let resources = stage.hub.programme.resources.iter();
    let rows = resources.flat_map(|one| one.hours.iter().map(move |row| (one, row)));
    rows.map(|(resources, (name, hours))| {
        let label = resources.labels.iter().find(|(known, _)| *known == name);
        let plain = || Markup::of_text(&name.replace(['_', '-'], " "), None);
        HoursView {
            label: label.map_or_else(plain, |(_, label)| told::told(label)),
            hours: number(*hours),
        }
    })
    .collect()
}

/// What a department is called; an id that is none stands as it is.
pub(super) fn department_name(stage: &Stage, id: &str) -> String {
    let mut departments = stage.hub.departments.iter();
    departments.find(|one| one.slug == id).map_or_else(|| id.to_owned(), |one| one.name.clone())
}

/// A number without needless decimals.
fn number(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
