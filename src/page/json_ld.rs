//! Structured data in schema.org's terms, for search engines and readers'
//! tools. Full addresses only: without `base_url` there is none.

use super::json::{Json, object};
use super::picture;
use super::stage::Stage;
use crate::admit::{Story, Voice};
use crate::render::{Costly, Data};

/// One thing that is said, as JSON.
#[derive(Clone, Debug)]
pub(super) struct Statement(String);

impl Statement {
    fn new(json: &Json) -> Statement {
        Statement(serde_json::to_string(json).expect("text, numbers and lists are JSON"))
    }
}

/// All of a page's statements as one document.
pub(super) fn graph(statements: &[Statement]) -> Data {
    if statements.is_empty() {
        return Data::default();
    }
    let length: usize = statements.iter().map(|statement| statement.0.len() + 1).sum();
    let mut text = String::with_capacity(length + 64);
    text.push_str("{\"@context\":\"https://schema.org\",\"@graph\":[");
    for (at, statement) in statements.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&statement.0);
    }
    text.push_str("]}");
    Data::new(&text)
}

/// The full address of a page that has something to say; nothing where no template would show it.
fn said_at(stage: &Stage, address: &str) -> Option<String> {
    stage.theme.names(Costly::JsonLd).then(|| stage.full(address)).flatten()
}

pub(super) fn website(stage: &Stage) -> Vec<Statement> {
    let Some(url) = said_at(stage, "") else { return Vec::new() };
    let programme = &stage.hub.programme;
    let id = format!("{url}#organisation");
    let site = object! {
        "@type": "WebSite", "@id": format!("{url}#website"), "url": &url,
        "name": &programme.name, "description": programme.tagline.as_deref(),
        "inLanguage": &programme.language, "publisher": object! { "@id": &id },
    };
    let organisation = object! {
        "@type": "Organization", "@id": &id, "name": &programme.organisation,
        "logo": logo(stage),
    };
    vec![Statement::new(&site), Statement::new(&organisation)]
}

/// A person in one line, as an author.
fn person<'s>(stage: &'s Stage, voice: &'s Voice) -> Json<'s> {
    object! { "@type": "Person", "name": &voice.name, "url": stage.full(&voice.address) }
}

fn organisation(stage: &Stage) -> Json<'_> {
    object! {
        "@type": "Organization", "name": &stage.hub.programme.organisation, "logo": logo(stage),
    }
}

/// The full address of the programme's logo, as it stands at the head of every page.
fn logo(stage: &Stage) -> Option<String> {
    let logo = stage.brand.logo.as_ref()?;
    let asset = stage.theme.assets.get(logo.file)?;
    stage.full(&format!("/{}", asset.address))
}

fn topics<'s>(stage: &'s Stage, topics: &[u32]) -> Vec<&'s str> {
    topics.iter().map(|at| stage.hub.topics[*at as usize].name.as_str()).collect()
}

pub(super) fn profile(stage: &Stage, voice: &Voice) -> Vec<Statement> {
    let Some(url) = said_at(stage, &voice.address) else { return Vec::new() };
    let same_as: Vec<&str> = voice
        .links
        .iter()
        .flat_map(|(_, list)| list)
        .map(|href| href.as_str())
        .filter(|href| href.starts_with("http"))
        .collect();
    let person = object! {
        "@type": "Person", "@id": format!("{url}#person"), "name": &voice.name, "url": &url,
        "jobTitle": voice.role.as_ref(), "description": voice.known_for.as_ref(),
        "sameAs": same_as,
        "image": voice.photo.as_ref().and_then(|photo| picture::social(stage, photo, &picture::SQUARE)).map(|image| image.src),
        "worksFor": organisation(stage),
        "knowsAbout": topics(stage, &voice.topics),
    };
    vec![Statement::new(&object! {
        "@type": "ProfilePage", "url": &url, "name": &voice.name, "mainEntity": person,
    })]
}

pub(super) fn story(stage: &Stage, story: &Story) -> Vec<Statement> {
    let Some(url) = said_at(stage, &story.address) else { return Vec::new() };
    let zone = stage.hub.now.time_zone();
    let authors: Vec<Json> =
        story.voices().map(|voice| person(stage, stage.voice(voice))).collect();
    let author = if authors.is_empty() { organisation(stage) } else { Json::List(authors) };
    vec![Statement::new(&object! {
        "@type": "BlogPosting", "@id": format!("{url}#story"), "url": &url,
        "mainEntityOfPage": &url, "headline": &story.title,
        "description": super::card::summary(stage, story),
        "datePublished": story.date.rfc3339(zone),
        "dateModified": story.updated.map(|day| day.to_string()),
        "image": story.image.as_ref().and_then(|photo| picture::social(stage, photo, &picture::LEAD)).map(|image| image.src),
        "inLanguage": story.lang.as_ref().unwrap_or(&stage.hub.programme.language),
        "author": author, "publisher": organisation(stage),
        "keywords": topics(stage, &story.topics), "wordCount": story.prose.words(),
    })]
}

/// A page that lists others.
pub(super) fn collection(
    stage: &Stage,
    name: &str,
    address: &str,
    items: &[(&str, &str)],
) -> Vec<Statement> {
    let Some(url) = said_at(stage, address) else { return Vec::new() };
    let list: Vec<Json> = (1..)
        .zip(items)
        .map(|(position, (name, address)): (usize, &(&str, &str))| {
            object! {
                "@type": "ListItem", "position": position, "name": *name,
                "url": stage.full(address),
            }
        })
        .collect();
    vec![Statement::new(&object! {
        "@type": "CollectionPage", "url": url, "name": name,
        "mainEntity": object! {
            "@type": "ItemList", "numberOfItems": list.len(), "itemListElement": list,
        },
    })]
}

pub(super) fn course(stage: &Stage, path: &crate::admit::Path) -> Vec<Statement> {
    let Some(url) = said_at(stage, &path.address) else { return Vec::new() };
    let part = |lesson: &'_ crate::admit::Lesson| {
        object! {
            "@type": "LearningResource", "name": lesson.title.clone(),
            "url": stage.full(&lesson.address),
        }
    };
    vec![Statement::new(&object! {
        "@type": "Course", "url": url, "name": &path.title,
        "description": path.summary.as_ref().unwrap_or(&path.title),
        "provider": organisation(stage), "teaches": path.objectives.clone(),
        "educationalLevel": path.level.map(|level| level.word()),
        "isAccessibleForFree": true,
        "hasPart": path.lessons.iter().map(part).collect::<Vec<Json>>(),
    })]
}

pub(super) fn lesson(
    stage: &Stage,
    path: &crate::admit::Path,
    lesson: &crate::admit::Lesson,
) -> Vec<Statement> {
    let Some(url) = said_at(stage, &lesson.address) else { return Vec::new() };
    vec![Statement::new(&object! {
        "@type": "LearningResource", "url": url, "name": &lesson.title,
        "description": lesson.summary.as_ref(), "teaches": lesson.objectives.clone(),
        "timeRequired": lesson.minutes.map(|minutes| format!("PT{minutes}M")),
        "isPartOf": object! {
            "@type": "Course", "name": &path.title, "url": stage.full(&path.address),
        },
    })]
}

/// The way from the home page down to this one, which comes last.
pub(super) fn breadcrumbs(
    stage: &Stage,
    trail: &[(String, String)],
    here: (&str, &str),
) -> Statement {
    let home = (stage.hub.programme.name.as_str(), "");
    let middle = trail.iter().map(|(label, address)| (label.as_str(), address.as_str()));
    let items: Vec<Json> = (1..)
        .zip(std::iter::once(home).chain(middle).chain(std::iter::once(here)))
        .map(|(position, (name, address)): (usize, _)| {
            object! {
                "@type": "ListItem", "position": position, "name": name,
                "item": stage.full(address).unwrap_or_else(|| stage.link(address)),
            }
        })
        .collect();
    Statement::new(&object! { "@type": "BreadcrumbList", "itemListElement": items })
}
