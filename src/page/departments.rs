//! Departments, each with the colleague who helps others to start.

use super::Page;
use super::head::Head;
use super::json_ld;
use super::pager::{self, PagerView, Part};
use super::social::Subject;
use super::stage::Stage;
use super::voices::numbered;
use crate::admit::DepartmentCard;
use crate::render::{Shared, view};

view! {
    /// The list of departments.
    pub struct DepartmentsView => "departments.html" {
        /// All departments.
        departments: Vec<DepartmentLink>
    }
}

view! {
    /// A department in the list.
    pub struct DepartmentLink {
        /// The words of the link.
        label: String,
        /// Where it leads.
        href: String,
        /// What it does.
        areas: Vec<String>,
        /// The language of that, where it is not the hub's.
        areas_lang: Option<String>,
        /// Who helps others to start (a `PersonCard`).
        ambassador: Option<Shared>,
        /// How many people there are.
        voice_count: usize,
        /// How many stories there are.
        story_count: usize
    }
}

view! {
    /// A department's page.
    pub struct DepartmentView => "department.html" {
        /// What it is called.
        name: String,
        /// What it does.
        areas: Vec<String>,
        /// The language of that, where it is not the hub's.
        areas_lang: Option<String>,
        /// Only for colleagues.
        headcount: Option<u32>,
        /// Who helps others to start (a `PersonCard`).
        ambassador: Option<Shared>,
        /// The people, at most sixty (`PersonCard`s).
        people: Vec<Shared>,
        /// How many people there are.
        voice_count: usize,
        /// How many stories there are.
        story_count: usize,
        /// The stories on this page (`StoryCard`s), newest first.
        stories: Vec<Shared>,
        /// The other pages of the list, where there are any.
        pager: Option<PagerView>
    }
}

/// People on a department's page; the directory has all of them.
const PEOPLE: usize = 60;

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    pages.push(Page::shared("departments/", Subject::List("departments"), |stage| {
        (list_head(stage), list(stage))
    }));
    for (department, at) in stage.hub.departments.iter().zip(0..) {
        for part in
            pager::parts(&department.address, department.stories.len(), super::stories::PAGE)
        {
            let address = part.address.clone();
            pages.push(Page::shared(address, Subject::Department(at), move |stage| {
                (head(stage, at, &part), view(stage, at, &part))
            }));
        }
    }
}

fn list_head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-departments");
    let items: Vec<(&str, &str)> = stage
        .hub
        .departments
        .iter()
        .map(|department| (department.name.as_str(), &*department.address))
        .collect();
    Head {
        kind: "departments",
        section: "departments",
        description: stage.words().tell("departments-description", &[("n", items.len().into())]),
        about: json_ld::collection(stage, &title, "departments/", &items),
        title,
        ..Head::default()
    }
}

fn list(stage: &Stage) -> DepartmentsView {
    let departments = stage
        .hub
        .departments
        .iter()
        .map(|department| DepartmentLink {
            label: department.name.clone(),
            href: stage.link(&department.address),
            areas: areas(department),
            areas_lang: areas_lang(department),
            ambassador: department.ambassador.map(|at| stage.person_card(at)),
            voice_count: department.voices.len(),
            story_count: department.stories.len(),
        })
        .collect();
    DepartmentsView { departments }
}

fn head(stage: &Stage, at: u32, part: &Part) -> Head {
    let department = &stage.hub.departments[at as usize];
    let words = stage.words();
    let items: Vec<(&str, &str)> = department.stories[part.range.clone()]
        .iter()
        .map(|story| (stage.story(*story).title.as_str(), &*stage.story(*story).address))
        .collect();
    Head {
        kind: "department",
        section: "departments",
        title: numbered(stage, department.name.clone(), part),
        description: words.tell(
            "department-description",
            &[
                ("department", department.name.as_str().into()),
                ("n", department.voices.len().into()),
            ],
        ),
        trail: vec![(words.say("nav-departments"), "departments/".to_owned())],
        about: json_ld::collection(stage, &department.name, &part.address, &items),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: u32, part: &Part) -> DepartmentView {
    let department = &stage.hub.departments[at as usize];
    let is_first = part.number == 0;
    let present: Vec<u32> = department
        .voices
        .iter()
        .copied()
        .filter(|voice| !stage.voice(*voice).is_alumni)
        .take(PEOPLE)
        .collect();
    DepartmentView {
        name: department.name.clone(),
        areas: areas(department),
        areas_lang: areas_lang(department),
        headcount: department.headcount,
        ambassador: department.ambassador.filter(|_| is_first).map(|at| stage.person_card(at)),
        people: if is_first { stage.person_cards(&present) } else { Vec::new() },
        voice_count: department.voices.len(),
        story_count: department.stories.len(),
        stories: stage.story_cards(&department.stories[part.range.clone()]),
        pager: pager::pager(stage, &department.address, part),
    }
}

fn areas(department: &DepartmentCard) -> Vec<String> {
    department.areas.as_deref().cloned().unwrap_or_default()
}

fn areas_lang(department: &DepartmentCard) -> Option<String> {
    department.areas.as_ref()?.lang().map(str::to_owned)
}
