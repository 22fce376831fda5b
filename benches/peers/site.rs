//! The corpus as a project of each generator, with equal plain templates: a story with its
//! authors' cards and its neighbours, a person, lists of 24, the home page with 12 stories, feeds
//! for the hub, each person and each topic, and a sitemap.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::corpus::{Corpus, Person, Story, resolved};
use crate::post::Post;

static OPENMIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/benches/peers/openmic");
static HUGO: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/benches/peers/hugo");
static ZOLA: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/benches/peers/zola");

/// What openmic does beside the pages.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Extra {
    None,
    Search,
    Cards,
}

/// Writes an openmic project with its own templates or the plain ones; gives back its stories.
pub(crate) fn openmic(
    folder: &Path,
    corpus: &Corpus,
    is_plain: bool,
    extra: Extra,
) -> io::Result<Vec<Post>> {
    if is_plain {
        extract(&OPENMIC, folder)?;
    }
    let mut programme = String::from(PROGRAMME);
    let _ = writeln!(programme, "[search]\nenabled = {}", extra == Extra::Search);
    let card_style = if extra == Extra::Cards { "title" } else { "none" };
    let _ = writeln!(programme, "[brand]\ncard_style = \"{card_style}\"");
    for topic in &corpus.topics {
        let _ = writeln!(programme, "[[topic]]\nid = {:?}\nname = {:?}", topic.id, topic.name);
    }
    if let Some(person) = corpus.people.first() {
        let _ = writeln!(
            programme,
            "[[owner]]\nfunction = \"internal-comms\"\nperson = {:?}",
            person.handle
        );
    }
    write(&folder.join("program.toml"), &programme)?;
    for person in &corpus.people {
        let Person { handle, name, role, body } = person;
        let text = format!("+++\nname = {name:?}\nrole = {role:?}\n+++\n\n{body}");
        write(&folder.join("content/profiles").join(format!("{handle}.md")), &text)?;
    }
    stories(folder, corpus, "content/posts", |story| {
        let Story { title, date, authors, topics, summary, body, .. } = story;
        format!(
            "+++\ntitle = {title:?}\ndate = {date}\nauthors = {authors:?}\ntopics = {topics:?}\n\
             summary = {summary:?}\n+++\n\n{body}"
        )
    })
}

/// Writes a site for Hugo, to which authors and topics are taxonomies.
pub(crate) fn hugo(folder: &Path, corpus: &Corpus) -> io::Result<Vec<Post>> {
    extract(&HUGO, folder)?;
    for topic in &corpus.topics {
        let text = format!("+++\ntitle = {:?}\n+++\n", topic.name);
        write(&folder.join("content/topics").join(&topic.id).join("_index.md"), &text)?;
    }
    let names = corpus.names();
    for person in &corpus.people {
        let Person { handle, name, role, body } = person;
        let body = resolved(body, &names);
        let text =
            format!("+++\ntitle = {name:?}\nslug = {handle:?}\nrole = {role:?}\n+++\n\n{body}");
        write(&folder.join("content/authors").join(handle).join("_index.md"), &text)?;
    }
    stories(folder, corpus, "content/stories", |story| {
        let Story { title, date, authors, topics, summary, body, .. } = story;
        let (slug, body) = (story.slug(), resolved(body, &names));
        format!(
            "+++\ntitle = {title:?}\ndate = {date}\nslug = {slug:?}\nauthors = {authors:?}\n\
             topics = {topics:?}\nsummary = {summary:?}\n+++\n\n{body}"
        )
    })
}

/// Writes a site for Zola, to which they are taxonomies, too; what is known of a person stands
/// on a page that is not shown.
pub(crate) fn zola(folder: &Path, corpus: &Corpus) -> io::Result<Vec<Post>> {
    extract(&ZOLA, folder)?;
    let names = corpus.names();
    for person in &corpus.people {
        let Person { handle, name, role, body } = person;
        let body = resolved(body, &names);
        let text = format!(
            "+++\ntitle = {name:?}\nrender = false\n[extra]\nrole = {role:?}\n+++\n\n{body}"
        );
        write(&folder.join("content/people").join(format!("{handle}.md")), &text)?;
    }
    let name_of = |id: &String| {
        let topic = corpus.topics.iter().find(|topic| topic.id == *id);
        topic.map_or_else(|| id.clone(), |topic| topic.name.clone())
    };
    stories(folder, corpus, "content/stories", |story| {
        let Story { title, date, authors, topics, summary, body, .. } = story;
        let (slug, body) = (story.slug(), resolved(body, &names));
        let topics: Vec<String> = topics.iter().map(name_of).collect();
        format!(
            "+++\ntitle = {title:?}\ndate = {date}\nslug = {slug:?}\ndescription = {summary:?}\n\
             [taxonomies]\nvoices = {authors:?}\ntopics = {topics:?}\n+++\n\n{body}"
        )
    })
}

fn stories(
    folder: &Path,
    corpus: &Corpus,
    into: &str,
    text: impl Fn(&Story) -> String,
) -> io::Result<Vec<Post>> {
    let one = |story: &Story| {
        let path: PathBuf = Path::new(into).join(&story.file);
        let text = text(story);
        write(&folder.join(&path), &text)?;
        Ok(Post { path, text, address: format!("/stories/{}/", story.slug()) })
    };
    corpus.stories.iter().map(one).collect()
}

fn extract(files: &Dir<'_>, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.extract(folder)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

const PROGRAMME: &str = r#"[program]
name = "Northmere Voices"
organisation = "Northmere Works"
base_url = "https://voices.example.org/"
language = "en"
timezone = "UTC"
why = "So that the people who do the work are heard in their own words."

[[goal]]
id = "be-heard"
text = "Everybody is heard in their own words"
"#;
