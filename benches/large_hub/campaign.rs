//! Campaigns: one in each of five years, all over and closed, so that a hub has no open ends
//! whichever day is taken for today.

use super::date::Date;
use super::front_matter::{Dialect, FrontMatter, quoted};
use super::guideline::GUIDELINES;
use super::hub::Hub;
use super::post::post;
use super::prose::paragraph;
use super::random::{Random, Stream};

pub(super) const COUNT: usize = CAMPAIGNS.len();

const CAMPAIGNS: [Campaign; 5] = [
    Campaign { slug: "winter-nights", title: "Winter nights", year: 2021, month: 11 },
    Campaign { slug: "open-doors", title: "Open doors", year: 2022, month: 5 },
    Campaign { slug: "first-week-diaries", title: "First-week diaries", year: 2023, month: 9 },
    Campaign { slug: "things-we-mended", title: "Things we mended", year: 2024, month: 3 },
    Campaign { slug: "who-taught-me", title: "Who taught me", year: 2025, month: 6 },
];

/// It runs from the first to the twenty-eighth day of its month.
struct Campaign {
    slug: &'static str,
    title: &'static str,
    year: u64,
    month: u64,
}

/// The slug of the campaign that a story of this day may belong to.
pub(super) fn running_on(date: Date) -> Option<&'static str> {
    let runs = |campaign: &&Campaign| {
        (campaign.year, campaign.month) == (date.year, date.month) && date.day <= 28
    };
    CAMPAIGNS.iter().find(runs).map(|campaign| campaign.slug)
}

pub(super) fn file(hub: &Hub, index: usize) -> (String, String) {
    let Campaign { slug, title, year, month } = CAMPAIGNS[index];
    let mut random = Random::new(hub.size.seed, Stream::Campaign, index);
    let close = format!(
        "{{ numbers = {}, lessons = {}, will_change = {} }}",
        quoted(&format!("{} stories by {} people.", 12 + 5 * index, 9 + 3 * index)),
        quoted(&paragraph(20, &mut random)),
        quoted(&paragraph(12, &mut random)),
    );
    let front = FrontMatter::new(Dialect::Toml)
        .text("title", title)
        .text("goal", "be-heard")
        .plain("starts", format!("{year}-{month:02}-01"))
        .plain("ends", format!("{year}-{month:02}-28"))
        .list("angles", &ANGLES.map(str::to_owned))
        .plain("close", close);
    let guideline = &GUIDELINES[index];
    let mut body = format!(
        "{}\n\n## Before you start\n\nHave a look at [{}](../guidelines/{}.md).",
        paragraph(60, &mut random),
        guideline.title,
        guideline.path
    );
    if hub.size.posts > 0 {
        let post = post(hub, random.index(hub.size.posts));
        body += &format!(" One to begin with: [{}](../posts/{}).", post.title, post.file);
    }
    body += &format!("\n\n{}\n", paragraph(60, &mut random));
    (format!("content/campaigns/{slug}.md"), front.body(&body))
}

const ANGLES: [&str; 3] = [
    "What did you learn that no manual says?",
    "Who helped, and did you ever tell them?",
    "What would a visitor never notice?",
];
