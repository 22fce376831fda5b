//! Links and pictures in texts: where each leads. A link between entries is
//! the path of the other file, as it also works in the repository's own view;
//! a path from the root of the hub works too.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::item::{Item, ItemId};
use super::names::Subjects;
use super::stands::Stands;
use super::unfound::{NamedIn, Unfound};
use crate::content::near::Near;
use crate::markdown::{Href, Target};
use crate::memo::Made;
use crate::report::Diagnostic;
use crate::source::{Listing, Span};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkLead {
    /// To an entry, perhaps to a part of it.
    Item(ItemId, Option<String>),
    /// To a page that openmic writes itself, by its address.
    Own(String, Option<String>),
    /// To a part of the same page.
    Part(String),
    /// Somewhere else, to a mailbox or a telephone.
    Away(Href),
    /// To a file of the project, by its path.
    File(String),
    /// Nowhere: its words alone remain.
    Nowhere,
}

/// What a picture is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureLead {
    /// A file of the project, by its path.
    File(String),
    /// Somewhere else: it becomes a link.
    Away(Href),
    Nowhere,
}

/// What links can lead to.
pub(super) struct Map<'m> {
    pub(super) items: &'m Arc<Vec<Item>>,
    pub(super) stands: &'m Arc<Stands>,
    pub(super) subjects: &'m Arc<Subjects>,
    pub(super) listing: &'m Listing,
    pub(super) unreadable: HashSet<&'m str>,
    pub(super) base_url: Option<&'m str>,
    pub(super) meant: Meant<'m>,
}

/// What a dead link may have meant, gathered when the first one is met.
#[derive(Default)]
pub(super) struct Meant<'m> {
    paths: OnceLock<Near<'m>>,
    files: OnceLock<Near<'m>>,
    /// The first item of each last name.
    slugs: OnceLock<HashMap<&'m str, &'m Item>>,
}

/// Where the links of a text lead, and what its pictures are, in the order written.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    pub links: Vec<LinkLead>,
    pub pictures: Vec<PictureLead>,
    /// Whether a link names a part of a page.
    pub(super) has_parts: bool,
    found: Vec<Diagnostic>,
}

impl Leads {
    /// Links and pictures that lead nowhere.
    pub(super) fn found(&self) -> impl Iterator<Item = Diagnostic> {
        self.found.iter().cloned()
    }
}

/// Leads that were found before.
pub(super) type Memo = Made<Ground, Item, Arc<Leads>>;

/// What leads depend on beside the text itself: what stands where.
#[derive(Debug, PartialEq)]
pub(super) struct Ground {
    stands: Arc<Stands>,
    subjects: Arc<Subjects>,
    listing: Listing,
    unreadable: HashSet<String>,
    base_url: Option<String>,
}

/// The leads of every item's links and pictures.
pub(super) fn all(map: &Map<'_>, memo: &mut Memo) -> Vec<Arc<Leads>> {
    memo.make(map.ground(), Arc::clone(map.items), |_, item| Arc::new(map.item(item)))
}

impl Map<'_> {
    fn ground(&self) -> Ground {
        Ground {
            stands: Arc::clone(self.stands),
            subjects: Arc::clone(self.subjects),
            listing: self.listing.clone(),
            unreadable: self.unreadable.iter().map(|path| (*path).to_owned()).collect(),
            base_url: self.base_url.map(str::to_owned),
        }
    }

    fn item(&self, item: &Item) -> Leads {
        let mut found = Vec::new();
        let links: Vec<LinkLead> = item
            .body
            .links
            .iter()
            .map(|link| {
                let span = Span::new(&item.path, link.range.clone());
                self.link(item, &link.target, &link.written, span, &mut found)
            })
            .collect();
        let has_parts =
            links.iter().any(|lead| matches!(lead, LinkLead::Item(_, Some(_)) | LinkLead::Part(_)));
        let pictures = item
            .body
            .images
            .iter()
            .map(|image| {
                let span = Span::new(&item.path, image.range.clone());
                self.picture(item, &image.target, &image.written, span, &mut found)
            })
            .collect();
        Leads { links, pictures, has_parts, found }
    }

    fn link(
        &self,
        item: &Item,
        target: &Target,
        written: &str,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> LinkLead {
        match target {
            Target::Web(href) => match self.own_address(href) {
                Some((path, fragment)) => {
                    self.root(&path, fragment.as_deref(), written, span, found)
                }
                None => LinkLead::Away(href.clone()),
            },
            Target::Mail(href) | Target::Tel(href) => LinkLead::Away(href.clone()),
            Target::Fragment(part) => LinkLead::Part(part.clone()),
            Target::Relative { path, fragment } => {
                self.relative(item, path, fragment.as_deref(), written, span, found)
            }
            Target::Root { path, fragment } => {
                self.root(path, fragment.as_deref(), written, span, found)
            }
            // The sanitiser has reported it.
            Target::Refused(_) => LinkLead::Nowhere,
        }
    }

    fn relative(
        &self,
        item: &Item,
        path: &str,
        fragment: Option<&str>,
        written: &str,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> LinkLead {
        let Some(full) = join(&item.path, path) else {
            found.push(dead(written, span, Some("it leads out of the project".to_owned())));
            return LinkLead::Nowhere;
        };
        if let Some(id) = self.stands.by_path.get(full.as_str()) {
            return LinkLead::Item(*id, fragment.map(str::to_owned));
        }
        if self.unreadable.contains(full.as_str()) {
            return LinkLead::Nowhere;
        }
        if self.listing.contains(&full) {
            return LinkLead::File(full);
        }
        let near = self
            .nearest(&full)
            .map(|near| format!("did you mean `{}`?", relative_to(&item.path, near)));
        found.push(dead(written, span, near));
        LinkLead::Nowhere
    }

    fn root(
        &self,
        path: &str,
        fragment: Option<&str>,
        written: &str,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> LinkLead {
        let address = path.trim_matches('/');
        match self.stands.at(address) {
            Some(Some(id)) => LinkLead::Item(id, fragment.map(str::to_owned)),
            Some(None) => {
                let page = if address.is_empty() || address.contains('.') {
                    address.to_owned()
                } else {
                    format!("{address}/")
                };
                LinkLead::Own(page, fragment.map(str::to_owned))
            }
            None => {
                let named = address.split_once('/').is_some_and(|(list, slug)| match list {
                    "topics" => self.subjects.topics.find(slug).is_some(),
                    "departments" => self.subjects.departments.find(slug).is_some(),
                    _ => false,
                });
                if named {
                    return LinkLead::Own(format!("{address}/"), fragment.map(str::to_owned));
                }
                let slugs = self.meant.slugs.get_or_init(|| {
                    let all = self.items.iter().rev();
                    all.map(|item| (item.slug.as_str(), item)).collect()
                });
                let hint = slugs
                    .get(address.rsplit('/').next().unwrap_or_default())
                    .map(|item| format!("did you mean `/{}`?", item.address));
                found.push(dead(written, span, hint));
                LinkLead::Nowhere
            }
        }
    }

    /// A full address that leads to the hub itself.
    fn own_address(&self, href: &Href) -> Option<(String, Option<String>)> {
        let rest = href.as_str().strip_prefix(self.base_url?)?;
        if !rest.is_empty() && !rest.starts_with(['/', '#', '?']) {
            return None;
        }
        let (path, fragment) = match rest.split_once('#') {
            Some((path, fragment)) => (path, Some(fragment.to_owned())),
            None => (rest, None),
        };
        let path = path.split('?').next().unwrap_or_default();
        Some((path.to_owned(), fragment))
    }

    fn picture(
        &self,
        item: &Item,
        target: &Target,
        written: &str,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> PictureLead {
        let unfound = Unfound { named_in: NamedIn::Text, written, span };
        let full = match target {
            Target::Web(href) => {
                found.push(unfound.remote());
                return PictureLead::Away(href.clone());
            }
            Target::Relative { path, .. } => join(&item.path, path),
            Target::Root { path, .. } => super::picture::file_of(&item.path, path),
            _ => return PictureLead::Nowhere,
        };
        match full {
            Some(full) if self.listing.contains(&full) => PictureLead::File(full),
            full => {
                let near = full.and_then(|full| self.nearest_file(&full));
                found.push(unfound.missing(near));
                PictureLead::Nowhere
            }
        }
    }

    /// The file somebody most likely meant: another case, a forgotten ending,
    /// a slip in the name.
    fn nearest(&self, full: &str) -> Option<&str> {
        let with_ending = format!("{}.md", full.trim_end_matches('/'));
        let index = format!("{}/index.md", full.trim_end_matches('/'));
        for exact in [&with_ending, &index] {
            if let Some((path, _)) = self.stands.by_path.get_key_value(exact.as_str()) {
                return Some(path);
            }
        }
        let paths = || Near::new(self.items.iter().map(|item| &*item.path));
        self.meant.paths.get_or_init(paths).closest(full)
    }

    fn nearest_file(&self, full: &str) -> Option<&str> {
        let files = || Near::new(self.listing.files.keys().map(String::as_str));
        self.meant.files.get_or_init(files).closest(full)
    }
}

fn dead(written: &str, span: Span, hint: Option<String>) -> Diagnostic {
    let message = format!("the link `{written}` leads nowhere");
    let hint = hint.unwrap_or_else(|| {
        "write the path of the other file, such as `../posts/night-shift.md`, or remove the link".to_owned()
    });
    Diagnostic::error("dead-link", span, message).hint(hint)
}

/// `path` as seen from the file `from`; nothing if it leaves the project.
pub fn join(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The path of `to` as a link from `from`.
pub(super) fn relative_to(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count().min(to.len() - 1);
    let up = from.len().saturating_sub(shared + 1);
    let mut parts = vec![".."; up];
    parts.extend(&to[shared..]);
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_file() {
        assert_eq!(
            join("content/posts/a.md", "../profiles/b.md").as_deref(),
            Some("content/profiles/b.md")
        );
        assert_eq!(join("content/posts/a.md", "../../../b.md"), None);
        assert_eq!(relative_to("content/posts/a.md", "content/profiles/b.md"), "../profiles/b.md");
        assert_eq!(relative_to("content/posts/a.md", "content/posts/b.md"), "b.md");
    }
}
