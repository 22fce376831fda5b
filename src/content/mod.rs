//! Files as typed entries.
//!
//! Every kind of CONTENT has one file here with its fields; `front_matter`
//! turns both dialects into one tree, `field` and `reading` read it field by
//! field. Each file is read on its own and depends on nothing but its text and
//! path, so files are read in parallel and one broken file stays alone. What
//! entries mean to each other is the hub's business, above.

pub mod address;
pub mod campaign;
pub mod common;
mod entry;
pub mod field;
mod front_matter;
pub mod guideline;
pub mod page;
mod place;
pub mod plain;
pub mod post;
pub mod privacy;
pub mod profile;
pub mod program;
mod reading;
pub mod reference;
pub mod slug;
pub mod suggest;
mod toml;
pub mod training;
mod value;
pub mod when;
mod yaml;

pub use common::Audience;
pub use entry::{Entry, Kind};
pub use place::Place;
pub use program::Program;

use rayon::prelude::*;

use crate::report::{Diagnostic, Reported};
use crate::source::{Sources, Span};

/// A project's files as entries, each list in the order of its paths.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub program: Option<Program>,
    pub profiles: Vec<Entry<profile::Profile>>,
    pub posts: Vec<Entry<post::Post>>,
    pub guidelines: Vec<Entry<guideline::Guideline>>,
    pub paths: Vec<Entry<training::Path>>,
    pub lessons: Vec<Entry<training::Lesson>>,
    pub campaigns: Vec<Entry<campaign::Campaign>>,
    pub pages: Vec<Entry<page::Page>>,
    pub topics: Vec<Entry<page::TopicWords>>,
    pub leads: Vec<Entry<page::Lead>>,
    /// Files that could not be read as entries: links to them are not reported
    /// a second time.
    pub unreadable: Vec<String>,
}

/// One file, read as what its place says it is.
enum Read {
    Profile(Box<Entry<profile::Profile>>),
    Post(Box<Entry<post::Post>>),
    Guideline(Box<Entry<guideline::Guideline>>),
    Path(Box<Entry<training::Path>>),
    Lesson(Box<Entry<training::Lesson>>),
    Campaign(Box<Entry<campaign::Campaign>>),
    Page(Box<Entry<page::Page>>),
    Topic(Box<Entry<page::TopicWords>>),
    Lead(Box<Entry<page::Lead>>),
    Unreadable(String),
}

/// Reads every file.
pub fn parse(sources: &Sources) -> Reported<Content> {
    let program = program::read(sources.program.as_ref());
    let unicode = program
        .value
        .as_ref()
        .and_then(|program| program.urls.as_ref())
        .is_some_and(|urls| urls.unicode);
    let read: Vec<(Read, Vec<Diagnostic>)> =
        sources.entries.par_iter().filter_map(|source| read(source, unicode)).collect();

    let mut content = Content { program: program.value, ..Content::default() };
    let mut diagnostics = program.diagnostics;
    for refused in &sources.refused {
        let span = Span::whole(&refused.path);
        let message = format!("this file {}", refused.what);
        diagnostics.push(Diagnostic::error("unreadable-file", span, message).hint(refused.hint));
        content.unreadable.push(refused.path.to_string());
    }
    let posts = read.iter().filter(|(read, _)| matches!(read, Read::Post(_))).count();
    content.posts.reserve_exact(posts);
    for (read, mut found) in read {
        diagnostics.append(&mut found);
        match read {
            Read::Profile(entry) => content.profiles.push(*entry),
            Read::Post(entry) => content.posts.push(*entry),
            Read::Guideline(entry) => content.guidelines.push(*entry),
            Read::Path(entry) => content.paths.push(*entry),
            Read::Lesson(entry) => content.lessons.push(*entry),
            Read::Campaign(entry) => content.campaigns.push(*entry),
            Read::Page(entry) => content.pages.push(*entry),
            Read::Topic(entry) => content.topics.push(*entry),
            Read::Lead(entry) => content.leads.push(*entry),
            Read::Unreadable(path) => content.unreadable.push(path),
        }
    }
    Reported { value: content, diagnostics }
}

fn read(source: &crate::source::Source, unicode: bool) -> Option<(Read, Vec<Diagnostic>)> {
    let mut diagnostics = Vec::new();
    let unreadable = || Read::Unreadable(source.path.to_string());
    let place = match place::of(&source.path, unicode) {
        Ok(place) => place?,
        Err(diagnostic) => return Some((unreadable(), vec![*diagnostic])),
    };
    macro_rules! entry {
        ($kind:ident) => {
            entry::read(source, &place, unicode, &mut diagnostics).map(Box::new).map(Read::$kind)
        };
    }
    let read = match place.kind {
        Kind::Profile => entry!(Profile),
        Kind::Post => entry!(Post),
        Kind::Guideline => entry!(Guideline),
        Kind::Path => entry!(Path),
        Kind::Lesson => entry!(Lesson),
        Kind::Campaign => entry!(Campaign),
        Kind::Page => entry!(Page),
        Kind::Topic => entry!(Topic),
        Kind::Lead => entry!(Lead),
    };
    Some((read.unwrap_or_else(unreadable), diagnostics))
}
