//! Every view there is, in one place: what pages, tests and the theme
//! developers' reference know of each other.

use std::collections::BTreeMap;

use super::*;
use crate::render::{Holds, Shape, ViewField};

/// What every page sees under `hub`.
pub const HUB: &Shape = &chrome::Chrome::SHAPE;

/// What every page sees under `page`.
pub const PAGE: &Shape = &head::PageView::SHAPE;

/// The views that have a template, in the order of a reader's way in.
pub const VIEWS: &[&Shape] = &[
    &home::HomeView::SHAPE,
    &voices::VoicesView::SHAPE,
    &voice::VoiceView::SHAPE,
    &stories::StoriesView::SHAPE,
    &story::StoryView::SHAPE,
    &topics::TopicsView::SHAPE,
    &topics::TopicView::SHAPE,
    &departments::DepartmentsView::SHAPE,
    &departments::DepartmentView::SHAPE,
    &champions::ChampionsView::SHAPE,
    &campaigns::CampaignsView::SHAPE,
    &campaigns::CampaignView::SHAPE,
    &guidelines::GuidelinesView::SHAPE,
    &guidelines::GuidelineView::SHAPE,
    &training::TrainingView::SHAPE,
    &training::PathView::SHAPE,
    &training::LessonView::SHAPE,
    &programme::ProgrammeView::SHAPE,
    &contribute::ContributeView::SHAPE,
    &other::OtherView::SHAPE,
    &search::SearchView::SHAPE,
    &notfound::NotFoundView::SHAPE,
    &redirect::RedirectView::SHAPE,
];

/// The views that are made once and shared by many pages.
const SHARED: &[&Shape] = &[
    &card::PersonCard::SHAPE,
    &card::StoryCard::SHAPE,
    &story::AuthorView::SHAPE,
    &card::LinkView::SHAPE,
];

/// Every view and every part of one, by name.
pub fn all() -> BTreeMap<&'static str, &'static Shape> {
    let mut found = BTreeMap::new();
    for shape in [HUB, PAGE].iter().chain(VIEWS).chain(SHARED) {
        gather(shape, &mut found);
    }
    found
}

fn gather(shape: &'static Shape, found: &mut BTreeMap<&'static str, &'static Shape>) {
    if found.insert(shape.name, shape).is_none() {
        shape.fields.iter().filter_map(|field| inside(&field.holds)).for_each(|shape| {
            gather(shape, found);
        });
    }
}

/// The view in a value, in a list of it, or in one that may be nothing.
fn inside(holds: &Holds) -> Option<&'static Shape> {
    match holds {
        Holds::Maybe(holds) | Holds::List(holds) => inside(holds),
        Holds::View(shape) => Some(shape),
        _ => None,
    }
}

/// The view in a field: in its value, in a list of it, or in one that may be
/// nothing. Where it is shared by many pages, the field's words name it.
pub fn within(field: &ViewField) -> Option<&'static Shape> {
    inside(&field.holds).or_else(|| {
        let words = field.words();
        let named: Vec<&str> = words.split('`').skip(1).step_by(2).collect();
        let all = all();
        is_shared(&field.holds).then(|| named.iter().find_map(|name| all.get(name).copied()))?
    })
}

fn is_shared(holds: &Holds) -> bool {
    match holds {
        Holds::Maybe(holds) | Holds::List(holds) => is_shared(holds),
        other => matches!(other, Holds::Shared),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::built_in::{self, Sort};

    #[test]
    fn every_template_of_a_page_has_its_view_here() {
        let mut drawn: Vec<&str> = VIEWS.iter().filter_map(|shape| shape.template).collect();
        assert_eq!(drawn.len(), VIEWS.len(), "a view without a template stands in the list");
        drawn.push("layout.html");
        drawn.sort_unstable();
        let files = built_in::sources().into_iter();
        let templates: Vec<String> =
            files.filter(|file| file.sort() == Sort::Page).map(|file| file.name).collect();
        assert_eq!(drawn, templates);
    }

    #[test]
    fn every_field_says_what_it_is() {
        for shape in all().values() {
            assert!(!shape.about.is_empty(), "{} says nothing of itself", shape.name);
            for field in shape.fields {
                let words = field.words();
                assert!(words.contains('.'), "{}.{}: {words:?}", shape.name, field.name);
            }
        }
    }

    #[test]
    fn a_field_that_is_shared_names_its_view() {
        for shape in all().values() {
            for field in shape.fields.iter().filter(|field| is_shared(&field.holds)) {
                assert!(within(field).is_some(), "{}.{}", shape.name, field.name);
            }
        }
    }

    #[test]
    fn names_of_views_are_unique() {
        fn walk(shape: &'static Shape, all: &BTreeMap<&str, &'static Shape>) {
            assert_eq!(shape.about, all[shape.name].about, "two {}s", shape.name);
            shape.fields.iter().filter_map(within).for_each(|shape| walk(shape, all));
        }
        let all = all();
        VIEWS.iter().for_each(|shape| walk(shape, &all));
    }
}
