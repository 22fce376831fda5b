//! A story: its address, its front matter, and who wrote it when. The body is made in `story`.

use super::campaign;
use super::date::{DAYS, Date};
use super::front_matter::{Dialect, FrontMatter};
use super::hub::Hub;
use super::prose::sentence;
use super::random::{Random, Stream};
use super::sentences::{QUOTES, SUMMARIES};
use super::slug::slug;
use super::story;
use super::title::title;

/// What others must know to link to a post.
pub(super) struct Post {
    pub(super) title: String,
    pub(super) date: Date,
    /// The name of its file, such as `2024-03-05-slug.md`.
    pub(super) file: String,
}

pub(super) fn post(hub: &Hub, index: usize) -> Post {
    let title = title(hub.size.seed, index);
    let mut random = Random::new(hub.size.seed, Stream::Date, index);
    // The later of two days, since a programme that lives is written for more every year.
    let date = Date::after(random.below(DAYS).max(random.below(DAYS)));
    Post { file: format!("{date}-{}.md", slug(&title)), title, date }
}

pub(super) fn file(hub: &Hub, index: usize) -> (String, String) {
    let post = post(hub, index);
    let mut random = Random::new(hub.size.seed, Stream::Post, index);
    let front = front_matter(hub, index, &post, &mut random);
    let body = story::body(hub, index, &mut random);
    (format!("content/posts/{}", post.file), front.body(&body))
}

fn front_matter(hub: &Hub, index: usize, post: &Post, random: &mut Random) -> FrontMatter {
    let dialect = if index % 10 == 9 { Dialect::Yaml } else { Dialect::Toml };
    let front = FrontMatter::new(dialect).text("title", &post.title).plain("date", post.date);
    let count = [1, 1, 1, 1, 2, 3][random.index(6)];
    let authors = hub.authors.ranks(random, count);
    let front = if authors.is_empty() {
        // A hub without people still has stories, told by somebody who stays unnamed.
        front.plain("name_withheld", true)
    } else {
        let handles: Vec<String> =
            authors.into_iter().map(|author| hub.person(author).handle).collect();
        front.list("authors", &handles)
    };
    let count = random.between(1, 4);
    let topics = hub.topics.ranks(random, count);
    let topics: Vec<String> = topics.into_iter().map(|topic| slug(&hub.topic(topic))).collect();
    let mut front = front.list("topics", &topics).text("summary", &sentence(&SUMMARIES, random));
    if random.one_in(4) {
        front = front.text("quote", &sentence(&QUOTES, random));
    }
    match campaign::running_on(post.date) {
        Some(campaign) if random.one_in(2) => front.text("campaign", campaign),
        _ => front,
    }
}
