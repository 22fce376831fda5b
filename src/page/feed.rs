//! Feeds: Atom and JSON, for the hub, each person and each topic.

use std::borrow::Cow;

use super::Page;
use super::json::{Json, object};
use super::prose;
use super::stage::Stage;
use super::story::is_here;
use crate::admit::Story;

/// What a feed is of.
#[derive(Clone, Copy)]
enum Of {
    Hub,
    Voice(u32),
    Topic(u32),
}

/// Items in a feed where the programme does not say.
const ITEMS: usize = 20;

pub(super) fn is_enabled(stage: &Stage) -> bool {
    let feeds = stage.hub.programme.feeds.as_ref();
    feeds.and_then(|feeds| feeds.enabled).unwrap_or(true)
}

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    if !is_enabled(stage) {
        return;
    }
    let mut add = |address: &str, of: Of| {
        pages.push(Page::written(format!("{address}feed.xml"), move |stage| atom(stage, of)));
        pages.push(Page::written(format!("{address}feed.json"), move |stage| json_feed(stage, of)));
    };
    add("", Of::Hub);
    for (voice, at) in stage.hub.voices.iter().zip(0..) {
        if !voice.stories.is_empty() {
            add(&voice.address, Of::Voice(at));
        }
    }
    for (topic, at) in stage.hub.topics.iter().zip(0..) {
        if !topic.stories.is_empty() {
            add(&topic.address, Of::Topic(at));
        }
    }
}

/// A feed's own title, the address of its page, and its stories.
fn contents(stage: &Stage, of: Of) -> (String, String, Vec<&Story>) {
    let hub = &stage.hub;
    let name = &hub.programme.name;
    let feeds = hub.programme.feeds.as_ref();
    let items =
        feeds.and_then(|feeds| feeds.items).map_or(ITEMS, |items| items.clamp(1, 200) as usize);
    let some = |list: &[u32]| list.iter().take(items).map(|at| stage.story(*at)).collect();
    // A feed is read in one language; a person's feed has all that they said.
    let theirs = |list: &[u32]| {
        let all = list.iter().map(|at| stage.story(*at));
        all.filter(|story| is_here(story)).take(items).collect()
    };
    match of {
        Of::Hub => (
            name.clone(),
            String::new(),
            hub.stories
                .iter()
                .map(|story| &**story)
                .filter(|story| is_here(story))
                .take(items)
                .collect(),
        ),
        Of::Voice(at) => {
            let voice = stage.voice(at);
            (format!("{} · {name}", voice.name), voice.address.to_string(), some(&voice.stories))
        }
        Of::Topic(at) => {
            let topic = &hub.topics[at as usize];
            (format!("{} · {name}", topic.name), topic.address.to_string(), theirs(&topic.stories))
        }
    }
}

/// The full address where the hub knows its own, else one from the host's root.
fn url(stage: &Stage, address: &str) -> String {
    stage.full(address).unwrap_or_else(|| stage.link(address))
}

/// A name for a story that stays when the hub moves to another folder.
fn id(stage: &Stage, address: &str) -> String {
    stage.full(address).unwrap_or_else(|| {
        let name = crate::content::slug::slugify(&stage.hub.programme.name, false);
        let address = stage.rooted(address);
        format!("urn:openmic:{name}:{}", address.trim_end_matches('/').replace('/', ":"))
    })
}

/// Whole stories stand in the hub's own feed, unless the programme wants them
/// in every feed or in none: a thousand people's feeds of whole stories weigh
/// more than all the pages they come from.
fn is_full_text(stage: &Stage, of: Of) -> bool {
    let feeds = stage.hub.programme.feeds.as_ref();
    feeds.and_then(|feeds| feeds.full_text).unwrap_or(matches!(of, Of::Hub))
}

fn atom(stage: &Stage, of: Of) -> String {
    let (title, address, stories) = contents(stage, of);
    let zone = stage.hub.now.time_zone();
    let moment = |story: &Story| {
        let updated = story
            .updated
            .map(crate::content::when::When::day)
            .filter(|day| day.day > story.date.day);
        let instant = updated.unwrap_or(story.date).instant(zone);
        instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    };
    let newest = stories.iter().map(|story| moment(story)).max();
    let updated = newest.unwrap_or_else(|| "1970-01-01T00:00:00Z".to_owned());
    let language = &stage.hub.programme.language;
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        escape(language)
    );
    let own = format!("{address}feed.xml");
    xml.push_str(&format!(
        "<title>{}</title>\n<id>{}</id>\n<updated>{updated}</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<generator>openmic</generator>\n",
        escape(&title),
        escape(&id(stage, &own)),
        escape(&url(stage, &own)),
        escape(&url(stage, &address)),
    ));
    if stories.is_empty() {
        xml.push_str(&format!(
            "<author><name>{}</name></author>\n",
            escape(&stage.hub.programme.organisation)
        ));
    }
    for story in stories {
        entry(stage, story, &moment(story), is_full_text(stage, of), &mut xml);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(stage: &Stage, story: &Story, updated: &str, is_full: bool, xml: &mut String) {
    let zone = stage.hub.now.time_zone();
    let published = story.date.instant(zone).strftime("%Y-%m-%dT%H:%M:%SZ");
    let here = url(stage, &story.address);
    xml.push_str(&format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<published>{published}</published>\n<updated>{updated}</updated>\n",
        escape(&story.title),
        escape(&id(stage, &story.address)),
        escape(&here),
    ));
    for (name, voice) in stage.byline_names(story).iter().zip(story.byline.iter()) {
        let uri = match voice {
            crate::admit::Byline::Voice(at) => stage.full(&stage.voice(*at).address),
            _ => None,
        };
        let uri = uri.map(|uri| format!("<uri>{}</uri>", escape(&uri))).unwrap_or_default();
        xml.push_str(&format!("<author><name>{}</name>{uri}</author>\n", escape(name)));
    }
    for topic in &story.topics {
        let topic = &stage.hub.topics[*topic as usize];
        xml.push_str(&format!(
            "<category term=\"{}\" label=\"{}\"/>\n",
            escape(&topic.slug),
            escape(&topic.name)
        ));
    }
    xml.push_str(&format!("<summary>{}</summary>\n", escape(&super::card::summary(stage, story))));
    if is_full {
        let base = stage
            .full(&story.address)
            .map(|url| format!(" xml:base=\"{}\"", escape(&url)))
            .unwrap_or_default();
        let body = whole(stage, story);
        xml.push_str(&format!("<content type=\"html\"{base}>{}</content>\n", escape(&body)));
    }
    xml.push_str("</entry>\n");
}

/// The whole story for a reader elsewhere, to whom `#part` alone leads nowhere.
fn whole(stage: &Stage, story: &Story) -> String {
    let body = prose::abroad(stage, &story.prose, &story.address);
    let here = url(stage, &story.address);
    body.as_str().replace("href=\"#", &format!("href=\"{}#", escape(&here)))
}

fn json_feed(stage: &Stage, of: Of) -> String {
    let (title, address, stories) = contents(stage, of);
    let zone = stage.hub.now.time_zone();
    let items: Vec<Json> = stories
        .iter()
        .map(|story| {
            let is_full = is_full_text(stage, of);
            let summary = super::card::summary(stage, story);
            let names = stage.byline_names(story);
            let topics = story.topics.iter().map(|at| &stage.hub.topics[*at as usize].name);
            object! {
                "id": id(stage, &story.address),
                "url": url(stage, &story.address),
                "title": &story.title,
                "content_html": is_full.then(|| whole(stage, story)),
                "content_text": (!is_full).then(|| summary.clone()),
                "summary": summary,
                "date_published":
                    story.date.instant(zone).strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
                "authors": names.into_iter().map(|name| object! { "name": name }).collect::<Vec<_>>(),
                "tags": topics.collect::<Vec<_>>(),
                "language": story.lang.as_ref().unwrap_or(&stage.hub.programme.language),
            }
        })
        .collect();
    let feed = object! {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": url(stage, &address),
        "feed_url": url(stage, &format!("{address}feed.json")),
        "language": &stage.hub.programme.language,
        "items": Json::List(items),
    };
    let mut text = serde_json::to_string(&feed).expect("text and lists are JSON");
    text.push('\n');
    text
}

/// Text as it may stand in XML; characters that XML cannot hold are dropped.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    let is_suspect = |byte: u8| {
        (byte < 0x20) | matches!(byte, b'&' | b'<' | b'>' | b'"') | (byte == 0x7f) | (byte >= 0xc2)
    };
    // All bytes are looked at, whatever the first ones say: many at a time.
    if !text.bytes().fold(false, |found, byte| found | is_suspect(byte)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn feeds_hold_nothing_that_xml_cannot() {
        assert_eq!(escape("a < b & \u{1}\u{ffff}\"c\""), "a &lt; b &amp; &quot;c&quot;");
    }
}
