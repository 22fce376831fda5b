//! Training: three paths of five lessons, each lesson with one question of either kind.

use super::front_matter::{Dialect, FrontMatter, quoted};
use super::guideline::GUIDELINES;
use super::hub::Hub;
use super::prose::{paragraph, sentence};
use super::random::{Random, Stream};
use super::sentences::QUOTES;

const LESSONS: usize = 5;
pub(super) const COUNT: usize = PATHS.len() * (LESSONS + 1);

/// A path's slug, title, level and its lessons, as slugs and titles.
type Path = (&'static str, &'static str, &'static str, [(&'static str, &'static str); LESSONS]);

const PATHS: [Path; 3] = [
    (
        "finding-your-voice",
        "Finding your voice",
        "starter",
        [
            ("why-anyone-would-read-it", "Why anyone would read it"),
            ("one-true-sentence", "One true sentence"),
            ("what-to-leave-out", "What to leave out"),
            ("asking-first", "Asking first"),
            ("sending-it-in", "Sending it in"),
        ],
    ),
    (
        "telling-it-well",
        "Telling it well",
        "active",
        [
            ("beginnings", "Beginnings"),
            ("people-in-a-story", "People in a story"),
            ("pictures-that-say-something", "Pictures that say something"),
            ("cutting-by-half", "Cutting by half"),
            ("being-answered", "Being answered"),
        ],
    ),
    (
        "carrying-others",
        "Carrying others",
        "champion",
        [
            ("listening", "Listening"),
            ("the-first-draft-of-another", "The first draft of another"),
            ("saying-no-kindly", "Saying no kindly"),
            ("when-a-colleague-is-attacked", "When a colleague is attacked"),
            ("letting-go", "Letting go"),
        ],
    ),
];

/// The file at an index: of each path first its own page, then its lessons.
pub(super) fn file(hub: &Hub, index: usize) -> (String, String) {
    let path = &PATHS[index / (LESSONS + 1)];
    let mut random = Random::new(hub.size.seed, Stream::Training, index);
    match index % (LESSONS + 1) {
        0 => path_page(path, &mut random),
        number => lesson(path, number, &mut random),
    }
}

fn path_page((slug, title, level, lessons): &Path, random: &mut Random) -> (String, String) {
    let front = FrontMatter::new(Dialect::Toml)
        .text("title", title)
        .text("level", level)
        .text("for", "Anyone who would like to try")
        .list("objectives", &["Know how it is done".to_owned(), "Have done it once".to_owned()])
        .plain("minutes", 12 * LESSONS);
    let mut body = format!("{}\n\n", paragraph(60, random));
    for (number, (lesson, title)) in (1..).zip(lessons) {
        body += &format!("{number}. [{title}]({lesson}.md)\n");
    }
    (format!("content/training/{slug}/index.md"), front.body(&body))
}

fn lesson((path, _, _, lessons): &Path, number: usize, random: &mut Random) -> (String, String) {
    let (slug, title) = lessons[number - 1];
    let mut front = FrontMatter::new(Dialect::Toml)
        .text("title", title)
        .plain("order", number)
        .plain("minutes", 8 + number)
        .list("objectives", &["Try it with a story of your own".to_owned()]);
    for kind in ["one", "many"] {
        front = front.table("question", &question(kind, random));
    }
    let guideline = &GUIDELINES[random.index(GUIDELINES.len())];
    let mut body = format!(
        "{}\n\n## Try it\n\n{}\n\nThe advice behind it: [{}](../../guidelines/{}.md).\n",
        paragraph(120, random),
        paragraph(80, random),
        guideline.title,
        guideline.path
    );
    if let Some((next, title)) = lessons.get(number) {
        body += &format!("\nNext: [{title}]({next}.md).\n");
    }
    (format!("content/training/{path}/{slug}.md"), front.body(&body))
}

/// The lines of a question with three options: one is right, or the first two are.
fn question(kind: &str, random: &mut Random) -> String {
    let right_ones = if kind == "one" { 1 } else { 2 };
    let mut lines = format!(
        "prompt = {}\nkind = \"{kind}\"\noptions = [\n",
        quoted(&format!("“{}” What would you do?", sentence(&QUOTES, random)))
    );
    for (number, answer) in ["Ask first", "Wait a day", "Send it off at once"].iter().enumerate() {
        let (right, because) = (number < right_ones, quoted(&sentence(&QUOTES, random)));
        lines += &format!("  {{ text = \"{answer}\", right = {right}, because = {because} }},\n");
    }
    lines + "]\n"
}
