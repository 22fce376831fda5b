//! The stories, people and topics that every generator is given: those of `large-hub`, less what
//! not all of them can do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::large_hub::{self, Size};
use crate::trouble::Trouble;

pub(crate) struct Corpus {
    /// In the order of their handles.
    pub(crate) people: Vec<Person>,
    pub(crate) topics: Vec<Topic>,
    /// In the order of their dates.
    pub(crate) stories: Vec<Story>,
}

pub(crate) struct Person {
    pub(crate) handle: String,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) body: String,
}

pub(crate) struct Topic {
    pub(crate) id: String,
    pub(crate) name: String,
}

pub(crate) struct Story {
    /// The name of its file, such as `2024-03-05-slug.md`.
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) authors: Vec<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) summary: String,
    pub(crate) body: String,
}

impl Story {
    /// Its name in addresses.
    pub(crate) fn slug(&self) -> &str {
        slug(&self.file)
    }
}

/// What is left of `2024-03-05-slug.md` without the date and the ending.
fn slug(file: &str) -> &str {
    let words = file.get(11..).unwrap_or(file);
    words.strip_suffix(".md").unwrap_or(words)
}

impl Corpus {
    /// A corpus without departments, campaigns and languages of code; everybody has told a story
    /// and every topic has one, since to other generators both are taxonomies.
    pub(crate) fn new(people: usize, stories: usize) -> Result<Corpus, Trouble> {
        let size = Size { people, posts: stories, departments: 0, ..Size::default() };
        let mut corpus = Corpus { people: Vec::new(), topics: Vec::new(), stories: Vec::new() };
        for (path, text) in large_hub::files(&size) {
            let name = path.rsplit('/').next().unwrap_or_default();
            if path == "program.toml" {
                corpus.topics = topics(&DeTable::parse(&text)?);
            } else if path.starts_with("content/profiles/") {
                let (front, body) = parts(&text);
                let fields = DeTable::parse(&front)?;
                let handle = name.trim_end_matches(".md").to_owned();
                let (name, role) = (text_of(&fields, "name"), text_of(&fields, "role"));
                corpus.people.push(Person { handle, name, role, body });
            } else if path.starts_with("content/posts/") {
                let (front, body) = parts(&text);
                let fields = DeTable::parse(&front)?;
                corpus.stories.push(Story {
                    file: name.to_owned(),
                    title: text_of(&fields, "title"),
                    date: name.get(..10).unwrap_or_default().to_owned(),
                    authors: texts_of(&fields, "authors"),
                    topics: texts_of(&fields, "topics"),
                    summary: text_of(&fields, "summary"),
                    body: without_languages(&body),
                });
            }
        }
        corpus.people.sort_by(|a, b| a.handle.cmp(&b.handle));
        corpus.stories.sort_by(|a, b| a.file.cmp(&b.file));
        corpus.let_all_speak();
        let used: BTreeSet<&String> =
            corpus.stories.iter().flat_map(|story| &story.topics).collect();
        corpus.topics.retain(|topic| used.contains(&topic.id));
        Ok(corpus)
    }

    /// Whoever has told nothing joins the authors of a story.
    fn let_all_speak(&mut self) {
        let heard: BTreeSet<String> =
            self.stories.iter().flat_map(|story| story.authors.iter().cloned()).collect();
        let silent = self.people.iter().filter(|person| !heard.contains(&person.handle));
        let count = self.stories.len().max(1);
        for (number, person) in silent.enumerate() {
            if let Some(story) = self.stories.get_mut(number * 7 % count) {
                story.authors.push(person.handle.clone());
            }
        }
    }

    pub(crate) fn names(&self) -> BTreeMap<&str, &str> {
        self.people.iter().map(|person| (person.handle.as_str(), person.name.as_str())).collect()
    }
}

type Table<'a> = Spanned<DeTable<'a>>;

fn text_of(fields: &Table<'_>, name: &str) -> String {
    let value = fields.get_ref().get(name).and_then(|value| value.get_ref().as_str());
    value.unwrap_or_default().to_owned()
}

fn texts_of(fields: &Table<'_>, name: &str) -> Vec<String> {
    let list = fields.get_ref().get(name).and_then(|value| value.get_ref().as_array());
    let items = list.into_iter().flat_map(|list| list.iter());
    items.filter_map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
}

fn topics(programme: &Table<'_>) -> Vec<Topic> {
    let list = programme.get_ref().get("topic").and_then(|value| value.get_ref().as_array());
    let tables = list.into_iter().flat_map(|list| list.iter());
    let field = |table: &DeValue<'_>, name: &str| {
        let value = table.as_table().and_then(|table| table.get(name));
        value.and_then(|value| value.get_ref().as_str()).unwrap_or_default().to_owned()
    };
    let topic = |table: &Spanned<DeValue<'_>>| {
        let table = table.get_ref();
        Topic { id: field(table, "id"), name: field(table, "name") }
    };
    tables.map(topic).collect()
}

/// Front matter as TOML, and the text below it.
fn parts(text: &str) -> (String, String) {
    let fence = text.get(..4).unwrap_or_default();
    let inner = text.get(fence.len()..).unwrap_or_default();
    let (front, body) = inner.split_once(&format!("\n{fence}")).unwrap_or((inner, ""));
    let front = if fence.starts_with("---") { from_yaml(front) } else { front.to_owned() };
    (front, body.trim_start_matches('\n').to_owned())
}

/// The little YAML that the generator writes: `name: value`, and items below `name:`.
fn from_yaml(front: &str) -> String {
    let mut toml = String::new();
    let mut in_list = false;
    for line in front.lines() {
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            toml += &format!("{item}, ");
            continue;
        }
        if std::mem::take(&mut in_list) {
            toml += "]\n";
        }
        match line.split_once(':') {
            Some((name, "")) => {
                toml += &format!("{name} = [");
                in_list = true;
            }
            Some((name, value)) => toml += &format!("{name} ={value}\n"),
            None => {}
        }
    }
    if in_list {
        toml += "]\n";
    }
    toml
}

/// Code without the name of its language, which would have one generator colour it.
fn without_languages(body: &str) -> String {
    let plain = |line: &str| match line.starts_with("```") {
        true => "```\n".to_owned(),
        false => format!("{line}\n"),
    };
    body.lines().map(plain).collect()
}

/// The text with relative links and `@handle`s as openmic resolves them, which other generators
/// are spared.
pub(crate) fn resolved(body: &str, names: &BTreeMap<&str, &str>) -> String {
    let mut text = String::with_capacity(body.len() + 64);
    let mut rest = body;
    while let Some(at) = rest.find(['(', '@']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let (written, read) = link(rest).or_else(|| mention(rest, names)).unwrap_or_else(|| {
            let first = rest.chars().next().map_or(0, char::len_utf8);
            (rest[..first].to_owned(), first)
        });
        text.push_str(&written);
        rest = &rest[read..];
    }
    text.push_str(rest);
    // To the others, doubled braces are code.
    text.replace("{{", "{ {").replace("{%", "{ %")
}

/// `(../posts/2024-03-05-slug.md)` as the address of its page, and the length of what was read.
fn link(text: &str) -> Option<(String, usize)> {
    let path = text.strip_prefix("(../")?.split(')').next()?;
    let (folder, file) = path.split_once('/')?;
    let address = match folder {
        "posts" => format!("(/stories/{}/)", slug(file)),
        "profiles" => format!("(/voices/{}/)", Path::new(file).file_stem()?.to_str()?),
        _ => return None,
    };
    Some((address, path.len() + 5))
}

/// `@handle` as a link to the person.
fn mention(text: &str, names: &BTreeMap<&str, &str>) -> Option<(String, usize)> {
    let rest = text.strip_prefix('@')?;
    let is_handle = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let end = rest.find(|c| !is_handle(c)).unwrap_or(rest.len());
    let handle = &rest[..end];
    Some((format!("[{}](/voices/{handle}/)", names.get(handle)?), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_speaks_and_nothing_is_coloured() {
        let corpus = Corpus::new(30, 60).unwrap();
        assert_eq!((corpus.people.len(), corpus.stories.len()), (30, 60));
        for person in &corpus.people {
            assert!(corpus.stories.iter().any(|story| story.authors.contains(&person.handle)));
        }
        for story in &corpus.stories {
            assert!(!story.authors.is_empty() && !story.topics.is_empty());
            assert!(!story.body.contains("```s") && !story.body.contains("```p"));
        }
    }

    #[test]
    fn yaml_and_links_are_read() {
        let front = "title: \"One: two\"\nauthors:\n  - \"ada\"\n  - \"bo\"\ndate: 2024-03-05";
        assert_eq!(
            from_yaml(front),
            "title = \"One: two\"\nauthors = [\"ada\", \"bo\", ]\ndate = 2024-03-05\n"
        );
        let names = BTreeMap::from([("ada-l", "Ada L")]);
        assert_eq!(
            resolved("[One](../posts/2024-03-05-one.md), @ada-l, (no) a@b.", &names),
            "[One](/stories/one/), [Ada L](/voices/ada-l/), (no) a@b."
        );
    }
}
