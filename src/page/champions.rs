//! Champions: what they do, why, and what was in the way.

use super::Page;
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::voice::{ChampionView, champion};
use super::{json_ld, prose};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The page of champions.
    pub struct ChampionsView => "champions.html" {
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// The champions, in the order of their names.
        champions: Vec<ChampionRow>
    }
}

view! {
    /// A champion, with what they have to tell.
    pub struct ChampionRow {
        /// A `PersonCard`.
        person: Shared,
        /// What they have to tell.
        champion: ChampionView
    }
}

pub(super) fn plan(pages: &mut Vec<Page>) {
    pages.push(Page::shared("champions/", Subject::List("champions"), |stage| {
        (head(stage), view(stage))
    }));
}

fn head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-champions");
    let items: Vec<(&str, &str)> = champions(stage)
        .map(|at| (stage.voice(at).name.as_str(), &*stage.voice(at).address))
        .collect();
    Head {
        kind: "champions",
        section: "champions",
        description: stage.words().say("champions-description"),
        about: json_ld::collection(stage, &title, "champions/", &items),
        title,
        ..Head::default()
    }
}

fn champions(stage: &Stage) -> impl Iterator<Item = u32> {
    (0..)
        .zip(&stage.hub.voices)
        .filter(|(_, voice)| voice.champion.is_some() && voice.may_be_featured)
        .map(|(at, _)| at)
}

fn view(stage: &Stage) -> ChampionsView {
    let rows = champions(stage).filter_map(|at| {
        Some(ChampionRow { person: stage.person_card(at), champion: champion(stage.voice(at))? })
    });
    let words = stage.hub.head("champions");
    ChampionsView {
        words: words.map(|head| prose::markup(stage, &head.prose)),
        champions: rows.collect(),
    }
}
