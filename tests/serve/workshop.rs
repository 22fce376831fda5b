//! A small hub that people work on: what they do to its files, and how it is
//! undone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proptest::prelude::*;
use proptest::sample::select;

use crate::support::Project;

/// Stories that there are, and two that there may be.
pub(crate) const STORIES: &[&str] = &[
    "content/posts/2026-02-01-engines.md",
    "content/posts/2026-02-02-looms.md",
    "content/posts/2026-03-03-bugs.md",
    "content/posts/2026-04-04-nights.md",
    "content/posts/2026-05-05-tea.md",
    "content/posts/2026-01-01-first.md",
];
const PEOPLE: &[&str] = &["content/profiles/ada.md", "content/profiles/grace.md"];
const GUIDELINE: &str = "content/guidelines/kindness.md";
const PICTURE: &str = "content/media/loom.png";
const TEMPLATE: &str = "templates/story.html";
const STYLE: &str = "templates/assets/site.css";
const PROGRAM: &str = "program.toml";

/// What somebody does to the files.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// A field has this value from now on.
    Line(&'static str, &'static str, &'static str),
    /// The text below the front matter.
    Body(&'static str, &'static str),
    Break(&'static str),
    Mend(&'static str),
    /// A file as it was at first, or a new one.
    There(&'static str),
    Gone(&'static str),
    Moved(&'static str, &'static str),
    /// The last edit that is not undone yet.
    Undo,
}

const STORY_LINES: &[(&str, &str)] = &[
    ("title", "\"Another name\""),
    ("title", "\"Aardvarks & <em>\""),
    ("topics", "[\"Night\"]"),
    ("topics", "[\"Machines\", \"Night\"]"),
    ("topics", "[]"),
    ("authors", "[\"grace\"]"),
    ("authors", "[\"ada\", \"grace\"]"),
    ("authors", "[\"nobody\"]"),
    ("series", "\"First weeks\""),
    ("series", "\"Last weeks\""),
    ("date", "2026-06-01"),
    ("date", "2027-01-01"),
    ("publish", "2027-01-01"),
    ("publish", "2026-01-01"),
    ("audience", "\"internal\""),
    ("audience", "\"public\""),
    ("featured", "true"),
    ("slug", "\"elsewhere\""),
    ("aliases", "[\"/old/\"]"),
    ("lang", "\"de\""),
];

const PERSON_LINES: &[(&str, &str)] = &[
    ("name", "\"Zoe Zuse\""),
    ("status", "\"withdrawn\""),
    ("status", "\"left\""),
    ("status", "\"active\""),
    ("department", "\"Engines\""),
    ("role", "\"Counts\""),
];

const PROGRAM_LINES: &[(&str, &str)] = &[
    ("language", "\"de\""),
    ("language", "\"en\""),
    ("base_url", "\"https://voices.example/people\""),
    ("base_url", "\"https://voices.example\""),
    ("languages", "[\"en\", \"de\"]"),
    ("name", "\"Other voices\""),
    ("name", "{ en = \"Voices\", de = \"Stimmen\" }"),
    ("why", "{ en = \"Because\", de = \"Weil\" }"),
    ("color", "\"#7a1f5c\""),
    ("fonts", "\"system\""),
];

const BODIES: &[&str] = &[
    "Other words.",
    "Hello @grace, see [looms](2026-02-02-looms.md).",
    "See [tea](2026-05-05-tea.md) and [nights](2026-04-04-nights.md#later).\n\n## Later\n\nEnd.",
    "@nobody knows @ada.\n\n![A loom](../media/loom.png)",
    "Read [kindness](../guidelines/kindness.md). <script>alert(1)</script>",
];

/// Any of them.
pub(crate) fn edits() -> impl Strategy<Value = Edit> {
    let line = |paths: &'static [&'static str], lines: &'static [(&'static str, &'static str)]| {
        (select(paths), select(lines)).prop_map(|(path, (key, value))| Edit::Line(path, key, value))
    };
    let entries = || select([STORIES, PEOPLE, &[GUIDELINE]].concat());
    let breakable = || select([STORIES, PEOPLE, &[PROGRAM, TEMPLATE, GUIDELINE]].concat());
    let files = || select([STORIES, PEOPLE, &[GUIDELINE, PICTURE, TEMPLATE, STYLE]].concat());
    prop_oneof![
        5 => line(STORIES, STORY_LINES),
        2 => line(PEOPLE, PERSON_LINES),
        1 => line(&[PROGRAM], PROGRAM_LINES),
        4 => (entries(), select(BODIES)).prop_map(|(path, body)| Edit::Body(path, body)),
        1 => breakable().prop_map(Edit::Break),
        1 => breakable().prop_map(Edit::Mend),
        3 => files().prop_map(Edit::There),
        2 => files().prop_map(Edit::Gone),
        2 => (select(STORIES), select(STORIES)).prop_map(|(from, to)| Edit::Moved(from, to)),
        3 => Just(Edit::Undo),
    ]
}

pub(crate) struct Workshop {
    pub(crate) project: Project,
    files: BTreeMap<&'static str, Vec<u8>>,
    /// What there was before each edit.
    past: Vec<BTreeMap<&'static str, Vec<u8>>>,
}

impl Workshop {
    pub(crate) fn new() -> Workshop {
        let paths = STORIES[..4].iter().chain(PEOPLE).chain(&[GUIDELINE, PICTURE, PROGRAM]);
        let files = paths.map(|path| (*path, first(path))).collect();
        let workshop = Workshop { project: Project::new(""), files, past: Vec::new() };
        for (path, bytes) in &workshop.files {
            workshop.project.write_bytes(path, bytes);
        }
        workshop
    }

    /// Makes an edit; gives back the files it touched.
    pub(crate) fn make(&mut self, edit: &Edit) -> BTreeSet<String> {
        let mut after = self.files.clone();
        match *edit {
            Edit::Line(path, key, value) => change(&mut after, path, |text| line(text, key, value)),
            Edit::Body(path, words) => change(&mut after, path, |text| body(text, words)),
            Edit::Break(path) => change(&mut after, path, |text| broken(path, text)),
            Edit::Mend(path) => change(&mut after, path, mended),
            Edit::There(path) => drop(after.insert(path, first(path))),
            Edit::Gone(path) => drop(after.remove(path)),
            Edit::Moved(from, to) => {
                if let Some(bytes) = after.remove(from) {
                    after.insert(to, bytes);
                }
            }
            Edit::Undo => after = self.past.pop().unwrap_or(after),
        }
        let before = self.save(after);
        let touched = self.differing(&before);
        if !matches!(edit, Edit::Undo) && !touched.is_empty() {
            self.past.push(before);
        }
        touched
    }

    /// Makes all whole that is broken; gives back the files it touched.
    pub(crate) fn mend(&mut self) -> BTreeSet<String> {
        let mut after = self.files.clone();
        for path in self.files.keys().filter(|path| **path != PICTURE) {
            change(&mut after, path, mended);
        }
        let before = self.save(after);
        self.differing(&before)
    }

    /// Brings the folder to what `after` says; gives back what there was.
    fn save(&mut self, after: BTreeMap<&'static str, Vec<u8>>) -> BTreeMap<&'static str, Vec<u8>> {
        let before = std::mem::replace(&mut self.files, after);
        for path in self.differing(&before) {
            match self.files.get(&*path) {
                Some(bytes) => self.project.write_bytes(&path, bytes),
                None => fs::remove_file(self.project.root().join(path)).unwrap(),
            }
        }
        before
    }

    fn differing(&self, before: &BTreeMap<&'static str, Vec<u8>>) -> BTreeSet<String> {
        let paths = self.files.keys().chain(before.keys());
        let touched = paths.filter(|path| self.files.get(*path) != before.get(*path));
        touched.map(|path| (*path).to_owned()).collect()
    }
}

/// What a file holds at first.
fn first(path: &'static str) -> Vec<u8> {
    let post = |title: &str, author: &str, more: &str, body: &str| {
        format!("+++\ntitle = \"{title}\"\nauthors = [\"{author}\"]\n{more}+++\n{body}\n")
    };
    let text = match path {
        PROGRAM => format!("{}language = \"en\"\n\n[brand]\ncolor = \"#0b5351\"\n", crate::PROGRAM),
        PICTURE => return picture(),
        TEMPLATE => {
            let text = include_str!("../../templates/story.html");
            text.replace("<article class=\"story\">", "<article class=\"story\"><p>Ours.</p>")
        }
        STYLE => ".story { color: green }\n".to_owned(),
        GUIDELINE => "+++\ntitle = \"Kindness\"\n+++\nBe kind, as in [engines](../posts/2026-02-01-engines.md).\n".to_owned(),
        "content/profiles/ada.md" => "+++\nname = \"Ada Lovelace\"\n+++\nI count. @grace too.\n".to_owned(),
        "content/profiles/grace.md" => "+++\nname = \"Grace Hopper\"\nphoto = \"../media/loom.png\"\nphoto_alt = \"Grace\"\n+++\nI compile.\n".to_owned(),
        "content/posts/2026-02-01-engines.md" => post("Engines", "ada", "topics = [\"Machines\"]\nseries = \"First weeks\"\n", "Hello @grace."),
        "content/posts/2026-02-02-looms.md" => post("Looms", "ada", "topics = [\"Machines\", \"Cloth\"]\nseries = \"First weeks\"\n", "As [engines](2026-02-01-engines.md) do.\n\n![A loom](../media/loom.png)"),
        "content/posts/2026-03-03-bugs.md" => post("Bugs", "grace", "topics = [\"Night\"]\n", "A moth."),
        "content/posts/2026-04-04-nights.md" => post("Nights", "grace", "topics = [\"Night\"]\n", "Asked @ada.\n\n## Later\n\nSlept."),
        _ => post("Tea", "grace", "topics = [\"Tea\"]\n", "Milk first, see [bugs](2026-03-03-bugs.md)."),
    };
    text.into_bytes()
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture =
        image::RgbImage::from_fn(12, 12, |x, y| image::Rgb([20 * x as u8, 9 * y as u8, 40]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

type Files = BTreeMap<&'static str, Vec<u8>>;

/// Changes the text of a file that is there.
fn change(files: &mut Files, path: &str, edit: impl FnOnce(&str) -> String) {
    if let Some(bytes) = files.get_mut(path) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = edit(&text).into_bytes();
    }
}

/// The field's line, in its place or as the first one.
fn line(text: &str, key: &str, value: &str) -> String {
    let is_it = |line: &str| line.split_once(" = ").is_some_and(|(name, _)| name == key);
    let new = format!("{key} = {value}");
    let mut lines: Vec<&str> = text.lines().collect();
    match lines.iter().position(|line| is_it(line)) {
        Some(at) => lines[at] = &new,
        None => lines.insert(1, &new),
    }
    lines.join("\n") + "\n"
}

fn body(text: &str, words: &str) -> String {
    let front = text.rsplit_once("+++\n").map_or(text, |(front, _)| front);
    format!("{front}+++\n{words}\n")
}

const BROKEN: &str = "broken = \"\n";
const BROKEN_TEMPLATE: &str = "{% broken\n";

fn broken(path: &str, text: &str) -> String {
    let (first, rest) = text.split_once('\n').unwrap();
    let line = if path == TEMPLATE { BROKEN_TEMPLATE } else { BROKEN };
    format!("{first}\n{line}{rest}")
}

fn mended(text: &str) -> String {
    text.replace(BROKEN, "").replace(BROKEN_TEMPLATE, "")
}
