//! Where a new file goes.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::content::{Content, Entry, slug};
use crate::source::Sources;

/// Why there is no place for it, and what to do.
pub(super) struct NoPlace {
    pub(super) what: String,
    pub(super) hint: String,
}

/// The folders a sort of file may lie in; what a project already has is kept up.
fn folder(name: &str, sources: &Sources) -> &'static str {
    let folders: &[&str] = match name {
        "profile" => &["profiles", "people", "voices"],
        "post" => &["posts", "stories", "_posts"],
        "guideline" => &["guidelines"],
        "path" | "lesson" => &["training"],
        "campaign" => &["campaigns"],
        "topic" => &["topics"],
        _ => &["pages"],
    };
    let is_there = |folder: &&&str| {
        let start = format!("content/{folder}/");
        sources.entries.iter().any(|entry| entry.path.starts_with(&start))
    };
    folders.iter().find(is_there).unwrap_or(&folders[0])
}

/// The path of a new file from the project's root.
pub(super) fn path(
    name: &str,
    title: &str,
    today: Date,
    within: Option<&str>,
    (sources, content): (&Sources, &Content),
) -> Result<String, NoPlace> {
    let slug = slug::slugify(title, false);
    if slug.is_empty() {
        return Err(NoPlace {
            what: format!("`{title}` holds no letter that could stand in an address"),
            hint: "give a title with letters or digits".to_owned(),
        });
    }
    if let Some(path) = taken(name, &slug, content) {
        return Err(NoPlace {
            what: format!("there is one of this name already: {path}"),
            hint: "open that one, or give another title".to_owned(),
        });
    }
    let folder = folder(name, sources);
    let place = match name {
        "post" => format!("{today}-{slug}.md"),
        "path" => format!("{slug}/index.md"),
        "lesson" => format!("{}/{slug}.md", path_of_lesson(within, content)?),
        "guideline" if within.is_some() => {
            let inner: Vec<String> = within
                .unwrap_or_default()
                .split('/')
                .map(|part| slug::slugify(part, false))
                .filter(|part| !part.is_empty())
                .collect();
            format!("{}/{slug}.md", inner.join("/")).trim_start_matches('/').to_owned()
        }
        _ => format!("{slug}.md"),
    };
    Ok(format!("content/{folder}/{place}"))
}

/// The training path that a lesson goes into.
fn path_of_lesson(within: Option<&str>, content: &Content) -> Result<String, NoPlace> {
    let paths: BTreeSet<&str> = content.paths.iter().map(|path| path.slug.as_str()).collect();
    let names = paths.iter().copied().collect::<Vec<_>>().join(", ");
    match within.map(|path| slug::slugify(path, false)) {
        Some(path) if paths.contains(path.as_str()) => Ok(path),
        Some(path) => Err(NoPlace {
            what: format!("there is no training path `{path}`"),
            hint: format!("name one of: {names}; or start it with `openmic new path TITLE`"),
        }),
        None if paths.len() == 1 => Ok(names),
        None => Err(NoPlace {
            what: "a lesson is part of a training path".to_owned(),
            hint: match paths.is_empty() {
                true => "start one first: `openmic new path TITLE`".to_owned(),
                false => format!("say which one: `--in PATH`, where PATH is one of: {names}"),
            },
        }),
    }
}

/// The file that has this name already.
fn taken(name: &str, slug: &str, content: &Content) -> Option<String> {
    fn find<T>(entries: &[Arc<Entry<T>>], slug: &str) -> Option<String> {
        entries.iter().find(|entry| entry.slug == slug).map(|entry| entry.path.to_string())
    }
    match name {
        "profile" => find(&content.profiles, slug),
        "post" => find(&content.posts, slug),
        "path" => find(&content.paths, slug),
        "campaign" => find(&content.campaigns, slug),
        "page" => find(&content.pages, slug),
        "topic" => find(&content.topics, slug),
        _ => None,
    }
}
