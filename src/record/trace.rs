//! Where somebody is named outside their own files, and as what.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::name::{Search, Subject};
use super::{Ground, Seen, Sight};
use crate::content::approval::{self, Approval};
use crate::content::reference::{Person, Ref};
use crate::hub::LinkLead;
use crate::report::Lines;

/// Larger files beside the entries are not searched: they are no text.
const LARGEST: usize = 4 << 20;

/// Files beside the entries in which somebody may be named.
const TEXTS: &[&str] = &["csv", "json", "srt", "tsv", "txt", "vtt"];

/// A place that names somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The file, from the project's root.
    pub path: String,
    /// The line, counted from one.
    pub line: usize,
    pub role: Role,
    /// Who sees the entry that names them; nothing for files that are no entries.
    pub seen: Option<Seen>,
}

/// As what somebody is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Author,
    /// Changed somebody's text.
    Editor,
    /// Stands behind it.
    Endorser,
    /// Checked its facts.
    Reviewer,
    /// Can be recognised in this picture.
    Pictured(String),
    /// Said yes to the text on this day; whether that counts for the text as it is.
    Approver(String, Approval),
    /// Asked the person whose file this is to join.
    Inviter,
    /// Answers for this part of the programme.
    Owner(String),
    /// Is asked about this.
    Contact(String),
    /// Helps this department to start.
    Ambassador(String),
    /// A text links to their page.
    Linked,
    /// A text names them.
    Named,
    /// A row of data, or a line of another file.
    Data,
}

impl Role {
    /// The word that programs read.
    pub fn word(&self) -> &'static str {
        match self {
            Role::Author => "author",
            Role::Editor => "editor",
            Role::Endorser => "endorser",
            Role::Reviewer => "reviewer",
            Role::Pictured(_) => "pictured",
            Role::Approver(..) => "approver",
            Role::Inviter => "inviter",
            Role::Owner(_) => "owner",
            Role::Contact(_) => "contact",
            Role::Ambassador(_) => "ambassador",
            Role::Linked => "linked",
            Role::Named => "named",
            Role::Data => "data",
        }
    }

    /// What it concerns, where that is more than the file.
    pub fn about(&self) -> Option<&str> {
        match self {
            Role::Pictured(about)
            | Role::Approver(about, _)
            | Role::Owner(about)
            | Role::Contact(about)
            | Role::Ambassador(about) => Some(about),
            _ => None,
        }
    }

    /// The reason in words: why this file holds their name.
    pub fn words(&self) -> String {
        match self {
            Role::Author => "wrote it".to_owned(),
            Role::Editor => "edited it".to_owned(),
            Role::Endorser => "stands behind it".to_owned(),
            Role::Reviewer => "checked its facts".to_owned(),
            Role::Pictured(file) => format!("is in the picture {file}"),
            Role::Approver(on, standing) => {
                format!("said yes on {on} ({})", super::story::standing_words(*standing))
            }
            Role::Inviter => "asked this person to join".to_owned(),
            Role::Owner(part) => format!("answers for {part}"),
            Role::Contact(concern) => format!("is asked about {concern}"),
            Role::Ambassador(department) => format!("helps {department} to start"),
            Role::Linked => "is linked".to_owned(),
            Role::Named => "is named".to_owned(),
            Role::Data => "is in the data".to_owned(),
        }
    }
}

/// The traces of every subject, in the order of files and lines, and the files that
/// could not be searched.
pub(super) fn traces(
    ground: &Ground<'_>,
    sight: &Sight<'_>,
    subjects: &[Subject],
) -> (Vec<Vec<Trace>>, Vec<String>) {
    let mut whose: HashMap<&str, usize> = HashMap::new();
    let mut own: HashMap<&str, usize> = HashMap::new();
    for (at, subject) in subjects.iter().enumerate() {
        whose.insert(&subject.handle, at);
        for profile in &subject.profiles {
            let entry = &ground.hub.content.profiles[*profile];
            whose.entry(&entry.slug).or_insert(at);
            own.insert(&*entry.path, at);
        }
    }
    let mut tracing = Tracing {
        ground,
        sight,
        whose,
        own,
        prose: Search::in_prose(subjects),
        data: Search::in_data(subjects),
        traces: vec![Vec::new(); subjects.len()],
        unread: Vec::new(),
    };
    tracing.entries();
    tracing.programme();
    tracing.files();
    for traces in &mut tracing.traces {
        traces.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
        traces.dedup();
    }
    (tracing.traces, tracing.unread)
}

struct Tracing<'t, 'r> {
    ground: &'t Ground<'r>,
    sight: &'t Sight<'r>,
    /// Subjects by the handles that fields may hold.
    whose: HashMap<&'t str, usize>,
    /// Subjects by their own files.
    own: HashMap<&'t str, usize>,
    prose: Search,
    data: Search,
    traces: Vec<Vec<Trace>>,
    unread: Vec<String>,
}

/// A handle in a field, and as what it stands there.
type InField = (String, Range<usize>, Role);

impl Tracing<'_, '_> {
    fn entries(&mut self) {
        let hub = self.ground.hub;
        let mut in_fields: HashMap<Arc<str>, Vec<InField>> = HashMap::new();
        for (at, entry) in (0..).zip(&hub.content.posts) {
            let fields = of_post(entry, &hub.said(at), &hub.settings.keepers);
            in_fields.insert(Arc::clone(&entry.path), fields);
        }
        for entry in &hub.content.profiles {
            let inviter = entry.data.invited_by.iter().map(|by| of(by, Role::Inviter));
            in_fields.insert(Arc::clone(&entry.path), inviter.collect());
        }
        for (item, leads) in hub.items.iter().zip(&hub.leads) {
            let seen = Some(self.sight.seen(item));
            let fields = in_fields.remove(&item.path).unwrap_or_default();
            let links = item.body.links.iter().zip(&leads.links);
            let links = links.filter_map(|(link, lead)| match lead {
                LinkLead::Item(to, _) if to.index() < hub.content.profiles.len() => {
                    let handle = &hub.items[hub.twins.original(*to).index()].slug;
                    Some((handle.clone(), link.range.clone(), Role::Linked))
                }
                _ => None,
            });
            let fields: Vec<InField> = fields.into_iter().chain(links).collect();
            self.file(&item.path, &item.text, &fields, seen);
        }
        // What cannot be read as an entry is text all the same.
        let read: HashSet<&str> = hub.items.iter().map(|item| &*item.path).collect();
        let entries = Arc::clone(&self.ground.sources.entries);
        for source in entries.iter().filter(|source| !read.contains(&*source.path)) {
            self.file(&source.path, &source.text, &[], None);
        }
    }

    fn programme(&mut self) {
        let hub = self.ground.hub;
        let (Some(program), Some(text)) = (&hub.content.program, &hub.program_text) else {
            return;
        };
        let owners = program
            .owner
            .iter()
            .filter_map(|row| Some(of(row.person.as_ref()?, Role::Owner(row.function.clone()))));
        let contacts = program.contact.iter().filter_map(|row| {
            Some(of(row.person.as_ref()?, Role::Contact(row.concern.to_string())))
        });
        let ambassadors = program.department.iter().filter_map(|row| {
            let name = row.name.as_deref().unwrap_or(&row.id.value).clone();
            Some(of(row.ambassador.as_ref()?, Role::Ambassador(name)))
        });
        let fields: Vec<InField> = owners.chain(contacts).chain(ambassadors).collect();
        self.file("program.toml", text, &fields, None);
    }

    /// Data and other texts beside the entries.
    fn files(&mut self) {
        let files = Arc::clone(&self.ground.hub.listing.files);
        for (path, stored) in files.iter() {
            let is_text = path.rsplit_once('.').is_some_and(|(_, end)| TEXTS.contains(&end));
            if !is_text {
                continue;
            }
            let bytes = stored.bytes(LARGEST).ok();
            let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else {
                self.unread.push(path.clone());
                continue;
            };
            let lines = Lines::of(&text);
            let mut known = HashSet::new();
            for found in self.data.find(&text) {
                let line = lines.position(found.start).line;
                if known.insert((found.whose, line)) {
                    let trace = Trace { path: path.clone(), line, role: Role::Data, seen: None };
                    self.traces[found.whose].push(trace);
                }
            }
        }
    }

    /// What one file says of people it is not about.
    fn file(&mut self, path: &str, text: &str, fields: &[InField], seen: Option<Seen>) {
        let lines = Lines::of(text);
        let owner = self.own.get(path).copied();
        let mut known = HashSet::new();
        for (handle, range, role) in fields {
            let Some(whose) = self.whose.get(handle.as_str()).copied() else { continue };
            let line = lines.position(range.start).line;
            known.insert((whose, line));
            let trace =
                Trace { path: path.to_owned(), line, role: role.clone(), seen: seen.clone() };
            if owner != Some(whose) {
                self.traces[whose].push(trace);
            }
        }
        for found in self.prose.find(text).into_iter().filter(|one| owner != Some(one.whose)) {
            let line = lines.position(found.start).line;
            if known.insert((found.whose, line)) {
                let role = Role::Named;
                let trace = Trace { path: path.to_owned(), line, role, seen: seen.clone() };
                self.traces[found.whose].push(trace);
            }
        }
    }
}

fn of(name: &Ref<Person>, role: Role) -> InField {
    (name.slug.clone(), name.range.clone(), role)
}

fn of_post(
    entry: &crate::content::Entry<crate::content::post::Post>,
    said: &[Arc<str>],
    keepers: &[String],
) -> Vec<InField> {
    let post = &entry.data;
    let pictured = post.pictures.iter().flat_map(|row| {
        row.people.iter().map(|name| of(name, Role::Pictured(row.file.written.clone())))
    });
    let approver = post.approved.iter().map(|approved| {
        let standing = approval::of(entry, said, keepers);
        of(&approved.by, Role::Approver(approved.on.day.to_string(), standing))
    });
    let authors = post.authors.iter().map(|name| of(name, Role::Author));
    let editors = post.edited_by.iter().map(|name| of(name, Role::Editor));
    let endorser = post.endorsed_by.iter().map(|by| of(&by.person, Role::Endorser));
    let reviewer = post.expert_reviewer.iter().map(|name| of(name, Role::Reviewer));
    let shown = authors.chain(editors).chain(endorser).chain(reviewer);
    shown.chain(pictured).chain(approver).collect()
}
