//! The directory of people.

use super::Page;
use super::card::LinkView;
use super::head::Head;
use super::pager::{self, PagerView, Part};
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// A page of the directory.
    pub struct VoicesView => "voices.html" {
        /// How many people there are in all.
        count: usize,
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// The people on this page (`PersonCard`s).
        people: Vec<Shared>,
        /// Alumni, on the last page (`PersonCard`s).
        alumni: Vec<Shared>,
        /// First letters, each with the place of its first name.
        letters: Vec<LinkView>,
        /// Departments with people in them.
        departments: Vec<LinkView>,
        /// Topics that people want to be asked about.
        topics: Vec<LinkView>,
        /// Everybody in a few words, for the script that narrows the list down.
        names: String,
        /// The other pages of the list, where there are any.
        pager: Option<PagerView>
    }
}

const PAGE: usize = 60;
const LIST: &str = "voices/";

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    let present = present(stage).len();
    for part in pager::parts(LIST, present, PAGE) {
        let address = part.address.clone();
        pages.push(Page::shared(address, Subject::List("voices"), move |stage| {
            (head(stage, &part), view(stage, &part))
        }));
    }
}

fn present(stage: &Stage) -> Vec<u32> {
    (0..).zip(&stage.hub.voices).filter(|(_, voice)| !voice.is_alumni).map(|(at, _)| at).collect()
}

fn head(stage: &Stage, part: &Part) -> Head {
    let words = stage.words();
    let people = present(stage);
    let items: Vec<(&str, &str)> = people[part.range.clone()]
        .iter()
        .map(|at| (stage.voice(*at).name.as_str(), &*stage.voice(*at).address))
        .collect();
    let title = words.say("nav-voices");
    Head {
        kind: "voices",
        section: "voices",
        description: words.tell(
            "voices-description",
            &[
                ("n", people.len().into()),
                ("organisation", stage.hub.programme.organisation.as_str().into()),
            ],
        ),
        about: json_ld::collection(stage, &title, &part.address, &items),
        title: numbered(stage, title, part),
        ..Head::default()
    }
}

/// `Voices, page 2`.
pub(super) fn numbered(stage: &Stage, title: String, part: &Part) -> String {
    if part.number == 0 {
        return title;
    }
    stage
        .words()
        .tell("page-of", &[("title", title.as_str().into()), ("n", (part.number + 1).into())])
}

fn view(stage: &Stage, part: &Part) -> VoicesView {
    let hub = &stage.hub;
    let people = present(stage);
    let shown = &people[part.range.clone()];
    let alumni: Vec<u32> = if part.number + 1 == part.of {
        (0..).zip(&hub.voices).filter(|(_, voice)| voice.is_alumni).map(|(at, _)| at).collect()
    } else {
        Vec::new()
    };
    let with_people = |voices: &[u32]| !voices.is_empty();
    let first = hub.head("voices").filter(|_| part.number == 0);
    VoicesView {
        count: people.len(),
        heading: first.and_then(|head| head.title.clone()),
        words: first.map(|head| prose::markup(stage, &head.prose)),
        people: stage.person_cards(shown),
        alumni: stage.person_cards(&alumni),
        letters: letters(stage, &people),
        departments: (0..)
            .zip(&hub.departments)
            .filter(|(_, department)| with_people(&department.voices))
            .map(|(at, _)| super::card::department(stage, at))
            .collect(),
        topics: (0..)
            .zip(&hub.topics)
            .filter(|(_, topic)| with_people(&topic.voices))
            .map(|(at, _)| super::card::topic(stage, at))
            .collect(),
        names: stage.link(super::names::ADDRESS),
        pager: pager::pager(stage, LIST, part),
    }
}

/// The letters names begin with, each leading to the page of its first name.
fn letters(stage: &Stage, people: &[u32]) -> Vec<LinkView> {
    let mut letters: Vec<LinkView> = Vec::new();
    for (place, at) in people.iter().enumerate() {
        let voice = stage.voice(*at);
        let Some(letter) = voice.name.chars().next().map(base_letter) else { continue };
        if letters.last().is_none_or(|last| last.label != letter)
            && !letters.iter().any(|one| one.label == letter)
        {
            let page = place / PAGE;
            let address =
                if page == 0 { LIST.to_owned() } else { format!("{LIST}page/{}/", page + 1) };
            let href = format!("{}#om-{}", stage.link(&address), voice.slug);
            letters.push(LinkView { label: letter, href });
        }
    }
    letters
}

/// `É` stands under `E`.
fn base_letter(c: char) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain = c.nfd().next().unwrap_or(c);
    plain.to_uppercase().collect()
}
