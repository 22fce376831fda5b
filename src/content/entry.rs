//! One file as an entry of its kind.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::common::Common;
use super::field::Record;
use super::place::Place;
use super::reading::Reading;
use super::value::{Node, Table};
use super::when::When;
use super::{Naming, post, profile, slug, training, when};
use super::{campaign, front_matter, guideline, page, permalink};
use crate::markdown::{self, Body};
use crate::report::{Diagnostic, Fix};
use crate::source::{Source, Span};

/// The sorts of entry there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Profile,
    Post,
    Guideline,
    Path,
    Lesson,
    Campaign,
    Page,
    Topic,
    /// Words for the head of a list.
    Lead,
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    pub document: Arc<Document>,
    pub data: T,
}

impl<T> Deref for Entry<T> {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.document
    }
}

/// What every file that was read has, whatever its kind. It is shared by all who look at it, and
/// made anew when the file changes: as long as it is the same one, nothing in it has changed.
#[derive(Clone, Debug)]
pub struct Document {
    pub kind: Kind,
    pub path: Arc<str>,
    pub text: Arc<str>,
    /// Its name in addresses; lessons and guidelines have `/` between parts.
    pub slug: String,
    /// Where it stands, from the hub's root.
    pub address: Arc<str>,
    /// The path without a language in its name: files that differ in that alone
    /// are translations of each other.
    pub plain_path: Arc<str>,
    pub common: Common,
    pub body: Arc<Body>,
    /// Where the body stands in `text`.
    pub body_range: Range<usize>,
    /// Where each field's value stands.
    pub places: Box<[(String, Range<usize>)]>,
    /// Not fit to be published even with `--keep-going`.
    pub unfit: bool,
}

impl Document {
    /// The place of a range of this file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        Span::new(&self.path, range.clone())
    }

    /// Where the field `key` has its value, else the top of the file.
    pub fn place_of(&self, key: &str) -> Span {
        let range = self.places.iter().find(|(name, _)| name == key).map(|(_, range)| range);
        self.span(range.unwrap_or(&(0..0)))
    }
}

/// What a kind adds to reading: its name in the file, and what it takes from
/// the file's place.
pub(crate) trait Data: Record {
    /// The field that names the entry in addresses, beside `slug`.
    fn own_name(&self) -> Option<&super::plain::Located<String>> {
        None
    }

    /// What the entry is called, for a name when the file's has no letters.
    fn title(&self) -> Option<&str>;

    /// Takes the date out of the file's name; false when there is none at all.
    fn dated(&mut self, _place: &Place, _entry: &Fields<'_>, _found: &mut Vec<Diagnostic>) -> bool {
        true
    }
}

/// Where a field of the entry stands, while it is being read.
pub(crate) struct Fields<'e> {
    path: &'e Arc<str>,
    places: &'e [(String, Range<usize>)],
}

impl Fields<'_> {
    fn span(&self, key: &str) -> Span {
        let range =
            self.places.iter().find(|(name, _)| name == key).map(|(_, range)| range.clone());
        Span::new(self.path, range.unwrap_or(0..3))
    }
}

/// Reads `source` as an entry; nothing when its fields cannot be read or a
/// required one is missing.
pub(crate) fn read<T: Data>(
    source: &Source,
    place: &Place,
    naming: &Naming,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Entry<T>> {
    let top = match front_matter::read(source, diagnostics) {
        Ok(top) => top,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return None;
        }
    };
    let mut reading = Reading::new(source, top.fence.clone());
    let table = published_by_other_names(top.table, &mut reading);
    let common = Common::read(&table, &mut reading);
    let data = T::read(&table, &mut reading);
    reading.unknown(&table, &[Common::KEYS, T::KEYS]);
    let places: Vec<(String, Range<usize>)> =
        table.fields.iter().map(|field| (field.key.clone(), field.value.range.clone())).collect();
    let body_range = top.body;
    let body = markdown::parse(&source.text, body_range.clone());
    diagnostics.append(&mut reading.diagnostics);
    diagnostics.extend(body.notices.iter().map(|notice| {
        // What ends in a line break is about the line and not about the next one.
        let words = source.text.get(notice.range.clone()).unwrap_or_default();
        let end = notice.range.end - (words.len() - words.trim_end().len());
        let span = Span::new(&source.path, notice.range.start..end.max(notice.range.start));
        Diagnostic::warning(notice.rule, span, notice.message.clone()).hint(notice.hint.clone())
    }));
    let (mut common, mut data) = (common?, data?);
    common.lang = common.lang.or_else(|| place.language.clone());
    let fields = Fields { path: &source.path, places: &places };
    let is_dated = data.dated(place, &fields, diagnostics);
    let slug = name(source, place, naming.unicode, (&common, &data), diagnostics)?;
    let tongue = naming.tongues.of_entry(common.lang.as_deref());
    let address = naming.tongues.prefix(tongue) + &permalink::of(place.kind, &slug);
    let document = Document {
        kind: place.kind,
        path: Arc::clone(&source.path),
        text: Arc::clone(&source.text),
        address: address.into(),
        plain_path: Arc::clone(&place.plain),
        slug,
        common,
        body: Arc::new(body),
        body_range,
        places: places.into(),
        unfit: reading.unfit || !is_dated,
    };
    Some(Entry { document: Arc::new(document), data })
}

/// The entry's name in addresses: a field, else the file's name, else the title.
fn name<T: Data>(
    source: &Source,
    place: &Place,
    unicode: bool,
    (common, data): (&Common, &T),
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let mut names = place.names.clone();
    let last = names.last_mut()?;
    let refuse = |written: &str, why: &str, span: Span| {
        Diagnostic::error(
            "unusable-name",
            span,
            format!("`{written}` cannot stand in an address: {why}"),
        )
        .hint("use lower-case letters, digits and hyphens")
    };
    if let Some(written) = data.own_name().or(common.slug.as_ref()) {
        let span = Span::new(&source.path, written.range.clone());
        if let Some(why) = slug::refusal(&written.value) {
            diagnostics.push(refuse(&written.value, why, span));
            return None;
        }
        let tidy = slug::slugify(&written.value, unicode);
        // Where more than capitals is amiss, the file's name is the better one:
        // it is what others wrote when they meant this entry.
        if tidy == written.value.to_lowercase() {
            *last = tidy;
        }
        if *last != written.value {
            let message = format!("`{}` cannot stand in an address; `{last}` does", written.value);
            let hint = format!("write `{last}`");
            let mut fix = Fix::suggested(span.clone(), format!("\"{last}\""));
            // Where only capitals are amiss, the address is that already.
            fix.is_safe = *last == written.value.to_lowercase();
            let found = Diagnostic::warning("name-shape", span, message).hint(hint);
            diagnostics.push(found.fix((!last.is_empty()).then_some(fix)));
        }
    } else if let Some(why) = slug::refusal(&place.stem) {
        diagnostics.push(refuse(&place.stem, why, Span::whole(&source.path)));
        return None;
    }
    if last.is_empty() {
        *last = slug::slugify(data.title().unwrap_or_default(), unicode);
    }
    if names.iter().any(String::is_empty) {
        let span = Span::whole(&source.path);
        diagnostics.push(refuse(&place.stem, "it has no letters or digits", span));
        return None;
    }
    Some(names.join("/"))
}

/// `published` as other tools write it: `false` is a draft, `true` says
/// nothing, a date says when.
fn published_by_other_names(mut table: Table, reading: &mut Reading) -> Table {
    let Some(at) = table.fields.iter().position(|field| field.key == "published") else {
        return table;
    };
    let Node::Scalar { text, .. } = &table.fields[at].value.node else { return table };
    let (message, hint, key) = match text.as_str() {
        "true" | "yes" => {
            ("`published: true` says nothing: entries are published", "remove the line", None)
        }
        "false" | "no" => {
            ("`published: false` is read as `draft`", "write `draft = true`", Some("draft"))
        }
        date if when::parse(date).is_some() => {
            ("`published` with a date is read as `publish`", "write `publish`", Some("publish"))
        }
        _ => return table,
    };
    let span = reading.span(&table.fields[at].key_range);
    reading.diagnostics.push(Diagnostic::note("other-dialect", span, message).hint(hint));
    match key {
        Some(key) if table.get(key).is_none() => {
            let field = &mut table.fields[at];
            key.clone_into(&mut field.key);
            if key == "draft" {
                field.value.node = Node::Scalar { text: "true".to_owned(), plain: true };
            }
        }
        _ => {
            table.fields.remove(at);
        }
    }
    table
}

impl Data for profile::Profile {
    fn own_name(&self) -> Option<&super::plain::Located<String>> {
        self.handle.as_ref()
    }

    fn title(&self) -> Option<&str> {
        Some(&self.name)
    }
}

impl Data for post::Post {
    fn title(&self) -> Option<&str> {
        Some(&self.title)
    }

    fn dated(&mut self, place: &Place, entry: &Fields<'_>, found: &mut Vec<Diagnostic>) -> bool {
        match (self.date, place.date) {
            (None, Some(day)) => {
                self.date = Some(When::day(day));
                let message = format!("`date` is missing; the file's name says {day}");
                let note = Diagnostic::note("date-from-name", entry.span("date"), message);
                found.push(note.hint(format!("add `date = {day}`")));
            }
            (Some(date), Some(day)) if date.day != day => {
                let message = format!("`date` says {}, the file's name says {day}", date.day);
                let hint = "`date` counts; rename the file or mend the date";
                found.push(
                    Diagnostic::warning("dates-disagree", entry.span("date"), message).hint(hint),
                );
            }
            (None, None) => {
                let span = Span::new(entry.path, 0..3);
                let found_missing = Diagnostic::error("missing-field", span, "`date` is missing")
                    .hint("add a line for `date`, such as `date = 2026-03-01`");
                found.push(found_missing);
            }
            _ => {}
        }
        self.date.is_some()
    }
}

macro_rules! titled {
    ($($kind:ty),*) => { $(impl Data for $kind {
        fn title(&self) -> Option<&str> { Some(&self.title) }
    })* };
}

titled!(guideline::Guideline, training::Path, training::Lesson, campaign::Campaign, page::Page);

impl Data for page::TopicWords {
    fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}

impl Data for page::Lead {
    fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}
