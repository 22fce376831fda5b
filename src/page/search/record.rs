//! What can be found: what an entry says on its page, without the menu, the
//! foot and what it shows of others.

use rayon::prelude::*;

use super::super::stage::Stage;
use super::super::{prose, recording};
use crate::admit::{Campaign, DepartmentCard, Guideline, Lesson, Page, Path, Prose, Story};
use crate::admit::{TopicCard, Voice};

/// One entry, as the engine gets it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// Its page, from the host's root.
    pub(super) href: String,
    /// Among which it is listed.
    pub(super) sort: &'static str,
    pub(super) title: String,
    /// Who, or where: what stands below the title.
    pub(super) by: String,
    /// The day it came out, in the reader's language.
    pub(super) day: String,
    pub(super) text: String,
}

/// The lists that results stand in, as a reader sees them: the page's template
/// has a place for each.
const PEOPLE: &str = "people";
const STORIES: &str = "stories";
const TOPICS: &str = "topics";
const TRAINING: &str = "training";
const GUIDELINES: &str = "guidelines";
const MORE: &str = "more";

/// How much there is to find on this stage.
pub(super) fn count(stage: &Stage) -> usize {
    let hub = &stage.hub;
    let people_and_words = hub.voices.len() + hub.stories.len() + hub.topics.len();
    let lessons: usize = hub.paths.iter().map(|path| 1 + path.lessons.len()).sum();
    let others = hub.departments.len() + hub.guidelines.len() + hub.campaigns.len();
    people_and_words + lessons + others + hub.pages.len() + 1
}

/// All there is to find on this stage, in the order of the addresses.
pub(super) fn records(stage: &Stage) -> Vec<Record> {
    let hub = &stage.hub;
    let mut records: Vec<Record> = Vec::new();
    records.par_extend(hub.voices.par_iter().map(|voice| of_voice(stage, voice)));
    records.par_extend(hub.stories.par_iter().map(|story| of_story(stage, story)));
    records.extend(hub.topics.iter().map(|topic| of_topic(stage, topic)));
    records.extend(hub.departments.iter().map(|department| of_department(stage, department)));
    records.extend(hub.guidelines.iter().map(|guideline| of_guideline(stage, guideline)));
    for path in &hub.paths {
        records.push(of_path(stage, path));
        records.extend(path.lessons.iter().map(|lesson| of_lesson(stage, path, lesson)));
    }
    records.extend(hub.campaigns.iter().map(|campaign| of_campaign(stage, campaign)));
    records.extend(hub.pages.iter().map(|page| of_page(stage, page)));
    records.push(of_programme(stage));
    records.par_sort_by(|a, b| a.href.cmp(&b.href));
    records
}

fn of_voice(stage: &Stage, voice: &Voice) -> Record {
    let department = voice.department.map(|at| &stage.hub.departments[at as usize].name);
    let topics = voice.topics.iter().map(|at| &stage.hub.topics[*at as usize].name);
    let champion = voice.champion.iter().flat_map(|champion| {
        [&champion.what, &champion.why, &champion.benefits, &champion.roadblocks, &champion.mistake]
    });
    let by = list([voice.role.as_ref(), department].into_iter().flatten(), " · ");
    let mut text = Text::default();
    text.add(&by);
    text.all([&voice.location, &voice.known_for, &voice.quote].into_iter().flatten());
    text.all(&voice.audience_for);
    text.all(topics);
    text.all(champion.flatten());
    text.prose(stage, &voice.prose);
    Record {
        href: stage.link(&voice.address),
        sort: PEOPLE,
        title: voice.name.clone(),
        by,
        text: text.0,
        ..Record::default()
    }
}

fn of_story(stage: &Stage, story: &Story) -> Record {
    let mut text = Text::default();
    text.all(&story.summary);
    text.prose(stage, &story.prose);
    text.all(&recording::said(stage, story));
    text.all(story.topics.iter().map(|at| &stage.hub.topics[*at as usize].name));
    text.all([&story.service_line, &story.series].into_iter().flatten());
    Record {
        href: stage.link(&story.address),
        sort: STORIES,
        title: story.title.clone(),
        by: stage.byline_names(story).join(", "),
        day: stage.words().date(story.date.day),
        text: text.0,
    }
}

fn of_topic(stage: &Stage, topic: &TopicCard) -> Record {
    let mut text = Text::default();
    text.add(&topic.name);
    text.all(&topic.summary);
    topic.prose.iter().for_each(|prose| text.prose(stage, prose));
    Record {
        href: stage.link(&topic.address),
        sort: TOPICS,
        title: topic.name.clone(),
        text: text.0,
        ..Record::default()
    }
}

fn of_department(stage: &Stage, department: &DepartmentCard) -> Record {
    let mut text = Text::default();
    text.add(&department.name);
    text.all(department.areas.as_deref().into_iter().flatten());
    Record {
        href: stage.link(&department.address),
        sort: MORE,
        title: department.name.clone(),
        by: stage.words().say("nav-departments"),
        text: text.0,
        ..Record::default()
    }
}

fn of_guideline(stage: &Stage, guideline: &Guideline) -> Record {
    let mut text = Text::default();
    text.all(&guideline.summary);
    text.prose(stage, &guideline.prose);
    Record {
        href: stage.link(&guideline.address),
        sort: GUIDELINES,
        title: guideline.title.clone(),
        text: text.0,
        ..Record::default()
    }
}

fn of_path(stage: &Stage, path: &Path) -> Record {
    let mut text = Text::default();
    text.add(&path.title);
    text.all(&path.summary);
    text.all(&path.for_whom);
    text.all(&path.objectives);
    path.prose.iter().for_each(|prose| text.prose(stage, prose));
    Record {
        href: stage.link(&path.address),
        sort: TRAINING,
        title: path.title.clone(),
        by: stage.words().say("path"),
        text: text.0,
        ..Record::default()
    }
}

/// Without its questions, whose right answers would stand in the results.
fn of_lesson(stage: &Stage, path: &Path, lesson: &Lesson) -> Record {
    let mut text = Text::default();
    text.all(&lesson.summary);
    text.all(&lesson.objectives);
    text.prose(stage, &lesson.prose);
    Record {
        href: stage.link(&lesson.address),
        sort: TRAINING,
        title: lesson.title.clone(),
        by: path.title.clone(),
        text: text.0,
        ..Record::default()
    }
}

fn of_campaign(stage: &Stage, campaign: &Campaign) -> Record {
    let mut text = Text::default();
    text.all([&campaign.summary, &campaign.goal, &campaign.hashtag].into_iter().flatten());
    text.all(&campaign.key_messages);
    text.prose(stage, &campaign.prose);
    Record {
        href: stage.link(&campaign.address),
        sort: MORE,
        title: campaign.title.clone(),
        by: stage.words().say("campaign"),
        text: text.0,
        ..Record::default()
    }
}

fn of_page(stage: &Stage, page: &Page) -> Record {
    let mut text = Text::default();
    text.all(&page.summary);
    text.prose(stage, &page.prose);
    Record {
        href: stage.link(&page.address),
        sort: MORE,
        title: page.title.clone(),
        text: text.0,
        ..Record::default()
    }
}

fn of_programme(stage: &Stage) -> Record {
    let mut text = Text::default();
    text.add(&stage.words().say("nav-programme"));
    text.all(stage.hub.programme.why.as_deref());
    let head = stage.hub.head("programme");
    head.iter().for_each(|head| text.prose(stage, &head.prose));
    Record {
        href: stage.link("programme/"),
        sort: MORE,
        title: stage.words().say("nav-programme"),
        text: text.0,
        ..Record::default()
    }
}

fn list<'a>(words: impl Iterator<Item = &'a String>, between: &str) -> String {
    words.map(String::as_str).collect::<Vec<_>>().join(between)
}

/// Running text, part after part.
#[derive(Default)]
struct Text(String);

impl Text {
    fn add(&mut self, words: &str) {
        if !words.is_empty() {
            if !self.0.is_empty() {
                self.0.push('\n');
            }
            self.0.push_str(words);
        }
    }

    fn all<'a>(&mut self, all: impl IntoIterator<Item = &'a String>) {
        all.into_iter().for_each(|words| self.add(words));
    }

    /// The text as this audience may read it.
    fn prose(&mut self, stage: &Stage, prose: &Prose) {
        if !prose.is_empty() {
            self.add(&prose::markup(stage, prose).text());
        }
    }
}
