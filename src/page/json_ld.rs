//! Structured data in schema.org's terms, for search engines and readers'
//! tools. Full addresses only: without `base_url` there is none.

use serde_json::{Value, json};

use super::picture;
use super::stage::Stage;
use crate::admit::{Story, Voice};
use crate::render::Data;

/// All of a page's statements as one document.
pub(super) fn graph(statements: Vec<Value>) -> Data {
    if statements.is_empty() {
        return Data::default();
    }
    Data::new(&json!({ "@context": "https://schema.org", "@graph": statements }))
}

pub(super) fn website(stage: &Stage) -> Vec<Value> {
    let Some(url) = stage.full("") else { return Vec::new() };
    let programme = &stage.hub.programme;
    vec![
        json!({
            "@type": "WebSite", "@id": format!("{url}#website"), "url": url,
            "name": programme.name, "description": programme.tagline,
            "inLanguage": programme.language, "publisher": { "@id": format!("{url}#organisation") },
        }),
        organisation(stage, &url),
    ]
}

fn organisation(stage: &Stage, home: &str) -> Value {
    json!({ "@type": "Organization", "@id": format!("{home}#organisation"), "name": stage.hub.programme.organisation })
}

/// A person in one line, as an author.
pub(super) fn person(stage: &Stage, voice: &Voice) -> Value {
    json!({ "@type": "Person", "name": voice.name, "url": stage.full(&voice.address) })
}

pub(super) fn profile(stage: &Stage, voice: &Voice) -> Vec<Value> {
    let Some(url) = stage.full(&voice.address) else { return Vec::new() };
    let same_as: Vec<&str> = voice
        .links
        .iter()
        .flat_map(|(_, list)| list)
        .map(|href| href.as_str())
        .filter(|href| href.starts_with("http"))
        .collect();
    let mut person = json!({
        "@type": "Person", "@id": format!("{url}#person"), "name": voice.name, "url": url,
        "jobTitle": voice.role, "description": voice.known_for, "sameAs": same_as,
        "image": voice.photo.as_ref().and_then(|photo| picture::social(stage, photo, &picture::SQUARE)).map(|image| image.src),
        "worksFor": { "@type": "Organization", "name": stage.hub.programme.organisation },
        "knowsAbout": voice.topics.iter().map(|at| stage.hub.topics[*at as usize].name.as_str()).collect::<Vec<_>>(),
    });
    drop_nulls(&mut person);
    vec![json!({ "@type": "ProfilePage", "url": url, "name": voice.name, "mainEntity": person })]
}

pub(super) fn story(stage: &Stage, story: &Story) -> Vec<Value> {
    let Some(url) = stage.full(&story.address) else { return Vec::new() };
    let zone = stage.hub.now.time_zone();
    let authors: Vec<Value> =
        story.voices().map(|voice| person(stage, stage.voice(voice))).collect();
    let organisation = json!({ "@type": "Organization", "name": stage.hub.programme.organisation });
    let mut article = json!({
        "@type": "BlogPosting", "@id": format!("{url}#story"), "url": url, "mainEntityOfPage": url,
        "headline": story.title, "description": super::card::summary(stage, story),
        "datePublished": story.date.rfc3339(zone),
        "dateModified": story.updated.map(|day| day.to_string()),
        "image": story.image.as_ref().and_then(|photo| picture::social(stage, photo, &picture::SOCIAL)).map(|image| image.src),
        "inLanguage": story.lang.as_ref().unwrap_or(&stage.hub.programme.language),
        "author": if authors.is_empty() { organisation.clone() } else { Value::from(authors) },
        "publisher": organisation,
        "keywords": story.topics.iter().map(|at| stage.hub.topics[*at as usize].name.as_str()).collect::<Vec<_>>(),
        "wordCount": story.prose.words(),
    });
    drop_nulls(&mut article);
    vec![article]
}

/// A page that lists others.
pub(super) fn collection(
    stage: &Stage,
    name: &str,
    address: &str,
    items: &[(String, String)],
) -> Vec<Value> {
    let Some(url) = stage.full(address) else { return Vec::new() };
    let list: Vec<Value> = (1..)
        .zip(items)
        .map(|(position, (name, address))| {
            json!({ "@type": "ListItem", "position": position, "name": name, "url": stage.full(address) })
        })
        .collect();
    vec![json!({
        "@type": "CollectionPage", "url": url, "name": name,
        "mainEntity": { "@type": "ItemList", "numberOfItems": list.len(), "itemListElement": list },
    })]
}

pub(super) fn course(stage: &Stage, path: &crate::admit::Path) -> Vec<Value> {
    let Some(url) = stage.full(&path.address) else { return Vec::new() };
    let parts: Vec<Value> = path
        .lessons
        .iter()
        .map(|lesson| json!({ "@type": "LearningResource", "name": lesson.title, "url": stage.full(&lesson.address) }))
        .collect();
    let mut course = json!({
        "@type": "Course", "url": url, "name": path.title,
        "description": path.summary.clone().unwrap_or_else(|| path.title.clone()),
        "provider": { "@type": "Organization", "name": stage.hub.programme.organisation },
        "teaches": path.objectives, "educationalLevel": path.level.map(|level| level.word()),
        "isAccessibleForFree": true, "hasPart": parts,
    });
    drop_nulls(&mut course);
    vec![course]
}

pub(super) fn lesson(
    stage: &Stage,
    path: &crate::admit::Path,
    lesson: &crate::admit::Lesson,
) -> Vec<Value> {
    let Some(url) = stage.full(&lesson.address) else { return Vec::new() };
    let mut resource = json!({
        "@type": "LearningResource", "url": url, "name": lesson.title, "description": lesson.summary,
        "teaches": lesson.objectives, "timeRequired": lesson.minutes.map(|minutes| format!("PT{minutes}M")),
        "isPartOf": { "@type": "Course", "name": path.title, "url": stage.full(&path.address) },
    });
    drop_nulls(&mut resource);
    vec![resource]
}

pub(super) fn breadcrumbs(stage: &Stage, trail: &[(String, String)], here: (&str, &str)) -> Value {
    let home = (stage.hub.programme.name.as_str(), "");
    let middle = trail.iter().map(|(label, address)| (label.as_str(), address.as_str()));
    let items: Vec<Value> = (1..)
        .zip(std::iter::once(home).chain(middle).chain(std::iter::once(here)))
        .map(|(position, (name, address))| {
            json!({ "@type": "ListItem", "position": position, "name": name, "item": stage.full(address).unwrap_or_else(|| stage.link(address)) })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// Statements without a value say nothing.
fn drop_nulls(value: &mut Value) {
    let says_nothing =
        |value: &Value| value.is_null() || value.as_array().is_some_and(|list| list.is_empty());
    if let Value::Object(map) = value {
        map.retain(|_, value| !says_nothing(value));
    }
}
