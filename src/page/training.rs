//! Training: paths, and lessons with questions to check oneself.

use std::sync::Arc;

use super::Page;
use super::card::{DayView, LinkView, day};
use super::head::Head;
use super::social::Subject;
use super::stage::Stage;
use super::tongues;
use super::{json_ld, prose};
use crate::admit::{Lesson, Path};
use crate::content::training::{Quantity, Question};
use crate::markdown::Markup;
use crate::render::view;

view! {
    /// The list of training paths.
    pub struct TrainingView => "training.html" {
        /// The programme's own title for this page.
        heading: Option<String>,
        /// The programme's own words for this page.
        words: Option<Markup>,
        /// All paths.
        paths: Vec<PathCard>
    }
}

view! {
    /// A path, as lists show it.
    pub struct PathCard {
        /// What it is called.
        title: String,
        /// Where it leads.
        href: String,
        /// Its language, where it is not the hub's.
        lang: Option<String>,
        /// The same in words, where it is there in another language alone.
        in_language: Option<String>,
        /// Its name in addresses.
        slug: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// `starter`, `active`, `champion` or `executive`; `level-NAME` says it.
        level: Option<String>,
        /// Minutes it takes.
        minutes: Option<u32>,
        /// How many lessons it has.
        lesson_count: usize
    }
}

view! {
    /// A path's page.
    pub struct PathView => "path.html" {
        /// Title, level and what else lists show of it.
        path: PathCard,
        /// Whom it is for.
        for_whom: Vec<String>,
        /// What a reader can do afterwards.
        objectives: Vec<String>,
        /// Its own text.
        body: Option<Markup>,
        /// Its lessons, in their order.
        lessons: Vec<LessonLink>
    }
}

view! {
    /// A lesson in its path.
    pub struct LessonLink {
        /// What it is called.
        title: String,
        /// Where it leads.
        href: String,
        /// Its language, where it is not the hub's.
        lang: Option<String>,
        /// The same in words, where it is there in another language alone.
        in_language: Option<String>,
        /// Its name in addresses.
        slug: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// Minutes it takes.
        minutes: Option<u32>,
        /// Whether it is the lesson that is shown.
        is_here: bool
    }
}

view! {
    /// A lesson's page.
    pub struct LessonView => "lesson.html" {
        /// Its title.
        title: String,
        /// Its name in addresses.
        slug: String,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// Minutes it takes.
        minutes: Option<u32>,
        /// What a reader can do afterwards.
        objectives: Vec<String>,
        /// The day it was last looked at.
        reviewed: Option<DayView>,
        /// Its text.
        body: Markup,
        /// The path it belongs to.
        path: PathCard,
        /// All lessons of the path, for the steps at its head.
        steps: Vec<LessonLink>,
        /// Its place in the path, counted from 1.
        number: usize,
        /// Questions to check oneself.
        questions: Vec<QuestionView>,
        /// The lesson before it.
        previous: Option<LinkView>,
        /// The lesson after it.
        next: Option<LinkView>
    }
}

view! {
    /// A question to check oneself.
    pub struct QuestionView {
        /// `question-1`, unique on its page.
        id: String,
        /// The question.
        prompt: String,
        /// `radio` where one answer is right, else `checkbox`.
        input: String,
        /// The answers to choose from.
        options: Vec<OptionView>
    }
}

view! {
    /// An answer to choose.
    pub struct OptionView {
        /// Unique on its page.
        id: String,
        /// The answer.
        text: String,
        /// Whether it is right.
        is_right: bool,
        /// Why it is right, or not quite.
        because: Option<String>
    }
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    pages.push(Page::shared("training/", Subject::List("training"), |stage| {
        (list_head(stage), list(stage))
    }));
    for (p, path) in stage.hub.paths.iter().enumerate() {
        pages.push(Page::shared(path.address.clone(), Subject::Path(p), move |stage| {
            (path_head(stage, p), path_view(stage, p))
        }));
        for (l, lesson) in path.lessons.iter().enumerate() {
            let draw = move |stage: &Stage| (lesson_head(stage, p, l), lesson_view(stage, p, l));
            pages.push(Page::shared(lesson.address.clone(), Subject::Lesson(p, l), draw));
        }
    }
}

fn list_head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-training");
    let items: Vec<(&str, &str)> =
        stage.hub.paths.iter().map(|path| (path.title.as_str(), &*path.address)).collect();
    Head {
        kind: "training",
        section: "training",
        description: stage.words().tell("training-description", &[("n", items.len().into())]),
        about: json_ld::collection(stage, &title, "training/", &items),
        title,
        ..Head::default()
    }
}

fn list(stage: &Stage) -> TrainingView {
    let head = stage.hub.head("training");
    TrainingView {
        heading: head.and_then(|head| head.title.clone()),
        words: head.map(|head| prose::markup(stage, &head.prose)),
        paths: stage.hub.paths.iter().map(|path| path_card(stage, path)).collect(),
    }
}

fn path_card(stage: &Stage, path: &Path) -> PathCard {
    PathCard {
        title: path.title.clone(),
        href: stage.link(&path.address),
        lang: path.lang.clone(),
        in_language: tongues::note(stage, &path.address, path.lang.as_ref()),
        slug: path.slug.clone(),
        summary: path.summary.clone(),
        level: path.level.map(|level| level.word().to_owned()),
        minutes: path.minutes,
        lesson_count: path.lessons.len(),
    }
}

fn steps(stage: &Stage, path: &Path, here: Option<usize>) -> Vec<LessonLink> {
    let link = |(at, lesson): (usize, &Lesson)| LessonLink {
        title: lesson.title.clone(),
        href: stage.link(&lesson.address),
        lang: lesson.lang.clone(),
        in_language: tongues::note(stage, &lesson.address, lesson.lang.as_ref()),
        slug: lesson.slug.clone(),
        summary: lesson.summary.clone().or_else(|| lesson.objectives.first().cloned()),
        minutes: lesson.minutes,
        is_here: here == Some(at),
    };
    path.lessons.iter().enumerate().map(link).collect()
}

fn path_head(stage: &Stage, p: usize) -> Head {
    let path = &stage.hub.paths[p];
    let beginning = || {
        path.prose
            .as_ref()
            .map(|prose| prose::excerpt(stage, prose, 160))
            .filter(|text| !text.is_empty())
    };
    Head {
        kind: "path",
        section: "training",
        title: path.title.clone(),
        description: path.summary.clone().or_else(beginning).unwrap_or_else(|| path.title.clone()),
        language: path.lang.clone(),
        trail: vec![(stage.words().say("nav-training"), "training/".to_owned())],
        has_code: path.prose.as_ref().is_some_and(|prose| prose.has_code()),
        about: json_ld::course(stage, path),
        ..Head::default()
    }
}

fn path_view(stage: &Stage, p: usize) -> PathView {
    let path = &stage.hub.paths[p];
    PathView {
        path: path_card(stage, path),
        for_whom: path.for_whom.clone(),
        objectives: path.objectives.clone(),
        body: path
            .prose
            .as_ref()
            .filter(|prose| !prose.is_empty())
            .map(|prose| prose::markup(stage, prose)),
        lessons: steps(stage, path, None),
    }
}

fn lesson_head(stage: &Stage, p: usize, l: usize) -> Head {
    let path = &stage.hub.paths[p];
    let lesson = &path.lessons[l];
    let description = lesson
        .summary
        .clone()
        .or_else(|| lesson.objectives.first().cloned())
        .unwrap_or_else(|| prose::excerpt(stage, &lesson.prose, 160));
    Head {
        kind: "module",
        section: "training",
        title: lesson.title.clone(),
        description: if description.is_empty() { lesson.title.clone() } else { description },
        language: lesson.lang.clone(),
        trail: vec![
            (stage.words().say("nav-training"), "training/".to_owned()),
            (path.title.clone(), path.address.to_string()),
        ],
        has_code: lesson.prose.has_code(),
        path: Some(Arc::clone(&lesson.path)),
        about: json_ld::lesson(stage, path, lesson),
        ..Head::default()
    }
}

fn lesson_view(stage: &Stage, p: usize, l: usize) -> LessonView {
    let path = &stage.hub.paths[p];
    let lesson = &path.lessons[l];
    let neighbour = |at: Option<usize>| {
        at.and_then(|at| path.lessons.get(at)).map(|lesson| LinkView {
            label: lesson.title.clone(),
            href: stage.link(&lesson.address),
        })
    };
    LessonView {
        title: lesson.title.clone(),
        slug: lesson.slug.clone(),
        summary: lesson.summary.clone(),
        minutes: lesson.minutes,
        objectives: lesson.objectives.clone(),
        reviewed: lesson.reviewed.map(|date| day(stage, date)),
        body: prose::markup(stage, &lesson.prose),
        path: path_card(stage, path),
        steps: steps(stage, path, Some(l)),
        number: l + 1,
        questions: (1..)
            .zip(&lesson.questions)
            .map(|(number, question)| question_view(number, question))
            .collect(),
        previous: neighbour(l.checked_sub(1)),
        next: neighbour(Some(l + 1)),
    }
}

fn question_view(number: usize, question: &Question) -> QuestionView {
    let right = question.options.iter().filter(|option| option.right).count();
    let is_one = match question.kind {
        Some(kind) => kind == Quantity::One,
        None => right <= 1,
    };
    // The page's own ids start with `om-`, which no heading can.
    let id = format!("om-question-{number}");
    let options = (1..).zip(&question.options).map(|(at, option)| OptionView {
        id: format!("{id}-{at}"),
        text: option.text.clone(),
        is_right: option.right,
        because: option.because.clone(),
    });
    QuestionView {
        prompt: question.prompt.clone(),
        input: if is_one { "radio" } else { "checkbox" }.to_owned(),
        options: options.collect(),
        id,
    }
}
