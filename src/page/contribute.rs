//! How to tell a story: without an account first.

use super::Page;
use super::admin;
use super::card::LinkView;
use super::guidelines::{ContactView, contact};
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::ways::{self, Repository};
use super::{json_ld, prose, told};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The page for people with a story.
    pub struct ContributeView => "contribute.html" {
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// The organisation's own form or mailbox.
        intake: Option<LinkView>,
        /// Who answers, and how soon.
        answer: Option<String>,
        /// A form in the repository, where readers can see that.
        form: Option<String>,
        /// An editor with a story begun in it: the hub's own forms, or the repository's.
        begin: Option<String>,
        /// The repository, for those who know what that is.
        repository: Option<LinkView>,
        /// People who help others to start (`PersonCard`s).
        ambassadors: Vec<Shared>,
        /// Whom to ask.
        contacts: Vec<ContactView>,
        /// That nobody has to.
        voluntary: Option<Markup>,
        /// How to stop taking part.
        how_to_leave: Option<Markup>,
        /// The first guidelines.
        guidelines: Vec<LinkView>,
        /// The first training paths.
        training: Vec<LinkView>
    }
}

pub(super) fn plan(pages: &mut Vec<Page>) {
    pages.push(Page::shared("contribute/", Subject::List("contribute"), |stage| {
        (head(stage), view(stage))
    }));
}

fn head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-contribute");
    Head {
        kind: "contribute",
        section: "contribute",
        description: stage.words().say("contribute-description"),
        about: json_ld::website(stage),
        title,
        ..Head::default()
    }
}

fn view(stage: &Stage) -> ContributeView {
    let hub = &stage.hub;
    let programme = &hub.programme;
    let contribute = programme.contribute.as_ref();
    let link = |href: &crate::markdown::Href| LinkView {
        label: href
            .as_str()
            .trim_start_matches("mailto:")
            .trim_start_matches("https://")
            .to_owned(),
        href: href.to_string(),
    };
    let repository = ways::repository(stage);
    let mut ambassadors: Vec<u32> =
        hub.departments.iter().filter_map(|department| department.ambassador).collect();
    ambassadors.sort_unstable();
    ambassadors.dedup();
    let voluntary = programme.voluntary.as_ref();
    ContributeView {
        words: hub.head("contribute").map(|head| prose::markup(stage, &head.prose)),
        intake: contribute
            .and_then(|one| one.intake.as_ref())
            .map(|address| LinkView { href: begun(stage, &address.href), ..link(&address.href) }),
        answer: ways::answer(stage),
        form: repository.as_ref().map(Repository::form),
        begin: admin::new_story(stage)
            .or_else(|| repository.as_ref().map(|one| one.begin(POSTS, "my-story.md", STORY))),
        repository: contribute
            .and_then(|one| one.repository.as_ref())
            .map(|address| link(&address.href)),
        ambassadors: stage.person_cards(&ambassadors),
        contacts: programme.contacts.iter().map(|row| contact(stage, row)).collect(),
        voluntary: told::perhaps(voluntary.and_then(|one| one.statement.as_ref())),
        how_to_leave: told::perhaps(voluntary.and_then(|one| one.how_to_leave.as_ref())),
        guidelines: hub
            .guidelines
            .iter()
            .map(|one| LinkView { label: one.title.clone(), href: stage.link(&one.address) })
            .take(8)
            .collect(),
        training: hub
            .paths
            .iter()
            .map(|path| LinkView { label: path.title.clone(), href: stage.link(&path.address) })
            .take(8)
            .collect(),
    }
}

/// Where a story begun in the repository's editor goes.
const POSTS: &str = "content/posts";

/// A story begun: the few fields it needs, as questions.
pub(super) const STORY: &str = "+++\n# What is the story called?\ntitle = \"\"\n# Which day is it? As 2026-03-01.\ndate = \"\"\n# Your own file in content/profiles, without the .md.\nauthors = [\"\"]\n# Take this line away when it is ready.\ndraft = true\n+++\n\nWhat happened?\n\nWhat went through your mind?\n\nWhat should somebody else know about it?\n";

/// The intake; a mail with the questions in it already.
fn begun(stage: &Stage, href: &crate::markdown::Href) -> String {
    let words = stage.words();
    match href.as_str().strip_prefix("mailto:") {
        Some(_) => {
            ways::mailto(href.as_str(), &words.say("story-subject"), &words.say("story-body"))
        }
        None => href.to_string(),
    }
}
