//! Files as typed entries.
//!
//! Every kind of CONTENT has one file here with its fields; `front_matter`
//! turns both dialects into one tree, `field` and `reading` read it field by
//! field. Each file is read on its own and depends on nothing but its text and
//! path, so files are read in parallel and one broken file stays alone. What
//! entries mean to each other is the hub's business, above.

pub mod address;
pub mod approval;
pub mod campaign;
pub mod common;
mod entry;
pub mod field;
mod front_matter;
pub mod guideline;
pub mod near;
pub mod page;
pub mod permalink;
mod place;
pub mod plain;
pub mod post;
pub mod privacy;
pub mod profile;
pub mod program;
mod reading;
pub mod reference;
pub mod schema;
pub mod slug;
pub mod sort;
pub mod stay;
pub mod suggest;
pub mod told;
mod toml;
pub mod tongue;
pub mod training;
mod value;
pub mod when;
mod yaml;

pub use common::Audience;
pub use entry::{Document, Entry, Kind};
pub use place::Place;
pub use program::Program;
pub use tongue::Tongues;

use std::sync::Arc;

use rayon::prelude::*;

use crate::memo::{All, Made, One};
use crate::report::{Diagnostic, Reported};
use crate::source::{Source, Sources, Span};

/// Entries of a kind. Whoever keeps what was read shares it with the hub.
pub type Shelf<T> = Vec<Arc<Entry<T>>>;

/// A project's files as entries, each list in the order of its paths.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub program: Option<Program>,
    /// Whether `program.toml` is there and does not say clearly who may be shown.
    pub are_rules_unclear: bool,
    pub profiles: Shelf<profile::Profile>,
    pub posts: Shelf<post::Post>,
    pub guidelines: Shelf<guideline::Guideline>,
    pub paths: Shelf<training::Path>,
    pub lessons: Shelf<training::Lesson>,
    pub campaigns: Shelf<campaign::Campaign>,
    pub pages: Shelf<page::Page>,
    pub topics: Shelf<page::TopicWords>,
    pub leads: Shelf<page::Lead>,
    /// Files that could not be read as entries: links to them are not reported
    /// a second time.
    pub unreadable: Vec<String>,
}

/// One file, read as what its place says it is.
#[derive(Clone, Debug)]
enum Read {
    Profile(Arc<Entry<profile::Profile>>),
    Post(Arc<Entry<post::Post>>),
    Guideline(Arc<Entry<guideline::Guideline>>),
    Path(Arc<Entry<training::Path>>),
    Lesson(Arc<Entry<training::Lesson>>),
    Campaign(Arc<Entry<campaign::Campaign>>),
    Page(Arc<Entry<page::Page>>),
    Topic(Arc<Entry<page::TopicWords>>),
    Lead(Arc<Entry<page::Lead>>),
    Unreadable(String),
}

/// What a file was read as, if it is an entry, and what was noticed.
type Outcome = (Option<Read>, Vec<Diagnostic>);

/// What the programme says about names and addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Naming {
    /// Whether addresses keep letters of every script.
    pub(crate) unicode: bool,
    pub(crate) tongues: Tongues,
}

/// Files as they were read before.
#[derive(Debug, Default)]
pub struct Memo {
    program: One<All<Source>, Reported<program::Rules>>,
    files: Made<Naming, Source, Outcome>,
}

/// Reads every file.
pub fn parse(sources: &Sources) -> Reported<Content> {
    parse_again(sources, &mut Memo::default())
}

/// Reads every file that was not read before.
pub fn parse_again(sources: &Sources, memo: &mut Memo) -> Reported<Content> {
    let source = All(sources.program.iter().cloned().collect());
    let rules = memo.program.make(source, || program::read(sources.program.as_ref()));
    let Reported { value: program::Rules { program, are_unclear }, mut diagnostics } = rules;
    let unicode =
        program.as_ref().and_then(|program| program.urls.as_ref()).is_some_and(|urls| urls.unicode);
    let naming = Naming { unicode, tongues: Tongues::of(program.as_ref()) };
    let read =
        memo.files.make_all(naming.clone(), Arc::clone(&sources.entries), |entries, wanted| {
            read_all(entries, &wanted, &naming)
        });

    let mut content = Content { program, are_rules_unclear: are_unclear, ..Content::default() };
    for refused in &sources.refused {
        let span = Span::whole(&refused.path);
        let message = format!("this file {}", refused.what);
        diagnostics.push(Diagnostic::error("unreadable-file", span, message).hint(refused.hint));
        content.unreadable.push(refused.path.to_string());
    }
    for (read, mut found) in read {
        diagnostics.append(&mut found);
        let Some(read) = read else { continue };
        match read {
            Read::Profile(entry) => content.profiles.push(entry),
            Read::Post(entry) => content.posts.push(entry),
            Read::Guideline(entry) => content.guidelines.push(entry),
            Read::Path(entry) => content.paths.push(entry),
            Read::Lesson(entry) => content.lessons.push(entry),
            Read::Campaign(entry) => content.campaigns.push(entry),
            Read::Page(entry) => content.pages.push(entry),
            Read::Topic(entry) => content.topics.push(entry),
            Read::Lead(entry) => content.leads.push(entry),
            Read::Unreadable(path) => content.unreadable.push(path),
        }
    }
    Reported { value: content, diagnostics }
}

/// How many files with code one thread reads before the others may.
const FIRST_WITH_CODE: usize = 64;

/// Files that a thread takes at once, at most, so that none has many left when the others are done.
const AT_ONCE: usize = 64;

/// Reads the files in parallel. The first files with code are read by one
/// thread, while the others take files without: a grammar is made ready when it
/// is first met, and two threads that meet one at once wait for each other.
fn read_all(entries: &[Source], wanted: &[usize], naming: &Naming) -> Vec<Outcome> {
    let has_code = |source: &Source| source.text.contains("\n```") || source.text.contains("\n~~~");
    let with_code = wanted.iter().filter(|at| has_code(&entries[**at]));
    let first: Vec<usize> = with_code.take(FIRST_WITH_CODE).copied().collect();
    let is_first = |at: &usize| first.binary_search(at).is_ok();
    let (ours, theirs) = rayon::join(
        || first.iter().map(|at| read(&entries[*at], naming)).collect::<Vec<_>>(),
        || {
            let read = |at: &usize| (!is_first(at)).then(|| read(&entries[*at], naming));
            wanted.par_iter().with_max_len(AT_ONCE).map(read).collect::<Vec<_>>()
        },
    );
    let mut ours = ours.into_iter();
    theirs.into_iter().filter_map(|read| read.or_else(|| ours.next())).collect()
}

fn read(source: &Source, naming: &Naming) -> Outcome {
    let mut diagnostics = Vec::new();
    let unreadable = || Read::Unreadable(source.path.to_string());
    let place = match place::of(&source.path, naming) {
        Ok(Some(place)) => place,
        Ok(None) => return (None, diagnostics),
        Err(diagnostic) => return (Some(unreadable()), vec![*diagnostic]),
    };
    macro_rules! entry {
        ($kind:ident) => {
            entry::read(source, &place, naming, &mut diagnostics).map(Arc::new).map(Read::$kind)
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
    (Some(read.unwrap_or_else(unreadable)), diagnostics)
}
