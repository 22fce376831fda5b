//! Campaigns: running, to come, over; and a page for each.

use super::Page;
use super::card::{DayView, day};
use super::head::Head;
use super::kits::{self, KitView};
use super::picture::{self, PictureView};
use super::social::Subject;
use super::stage::Stage;
use super::{json_ld, prose, told, tongues};
use crate::admit::{Campaign, CampaignState};
use crate::markdown::Markup;
use crate::render::{Shared, view};

view! {
    /// The list of campaigns.
    pub struct CampaignsView => "campaigns.html" {
        /// Campaigns that run now.
        running: Vec<CampaignCard>,
        /// Campaigns that have not begun.
        to_come: Vec<CampaignCard>,
        /// Campaigns that have ended.
        over: Vec<CampaignCard>
    }
}

view! {
    /// A campaign, as lists show it.
    pub struct CampaignCard {
        /// What it is called.
        title: String,
        /// Where it leads.
        href: String,
        /// Its language, where it is not the hub's.
        lang: Option<String>,
        /// The same in words, where it is there in another language alone.
        in_language: Option<String>,
        /// What it is about, in a sentence or two.
        summary: Option<String>,
        /// What it wants to reach.
        goal: Option<String>,
        /// Its first day.
        starts: Option<DayView>,
        /// Its last day.
        ends: Option<DayView>,
        /// `running`, `to-come` or `over`; the message `campaign-STATE` says it.
        state: String,
        /// Its hashtag, without the sign.
        hashtag: Option<String>,
        /// How many stories were told for it.
        story_count: usize
    }
}

view! {
    /// A campaign's page.
    pub struct CampaignView => "campaign.html" {
        /// Title, days, state and what else lists show of it.
        campaign: CampaignCard,
        /// Its picture, large.
        image: Option<PictureView>,
        /// Its own text.
        words: Markup,
        /// Whom it is meant for.
        audience_for: Vec<String>,
        /// Where it is shared.
        channels: Vec<String>,
        /// What it wants to be heard.
        key_messages: Vec<String>,
        /// Prompts for own words; they come before anything ready-made.
        angles: Vec<String>,
        /// Ready words for each channel; none once it is over.
        kits: Vec<KitView>,
        /// Facts that anyone may use, checked by its owner.
        facts: Vec<FactView>,
        /// Its prize draw, where there is one.
        draw: Option<DrawView>,
        /// What came of it, once it is over.
        close: Option<CloseView>,
        /// `StoryCard`s, newest first.
        stories: Vec<Shared>,
        /// The sentence that says who the writer works for.
        disclosure: Option<Markup>
    }
}

view! {
    /// A fact anyone may use.
    pub struct FactView {
        /// The fact.
        text: String,
        /// Where it comes from.
        source: Option<String>,
        /// The day it has to be checked again.
        until: Option<DayView>
    }
}

view! {
    /// A prize draw with equal chances.
    pub struct DrawView {
        /// What can be won.
        prize: String,
        /// The first day to take part.
        opens: Option<DayView>,
        /// The last day to take part.
        closes: Option<DayView>,
        /// The rules in full.
        rules: Option<String>
    }
}

view! {
    /// What came of a campaign.
    pub struct CloseView {
        /// What was counted.
        numbers: Vec<String>,
        /// What was learnt.
        lessons: Vec<String>,
        /// What will be different next time.
        will_change: Vec<String>
    }
}

/// Stories on a campaign's page.
const STORIES: usize = 48;

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    pages.push(Page::shared("campaigns/", Subject::List("campaigns"), |stage| {
        (list_head(stage), list(stage))
    }));
    for (at, campaign) in stage.hub.campaigns.iter().enumerate() {
        pages.push(Page::shared(campaign.address.clone(), Subject::Campaign(at), move |stage| {
            (head(stage, at), view(stage, at))
        }));
    }
}

pub(super) fn card(stage: &Stage, campaign: &Campaign) -> CampaignCard {
    CampaignCard {
        title: campaign.title.clone(),
        href: stage.link(&campaign.address),
        lang: campaign.lang.clone(),
        in_language: tongues::note(stage, &campaign.address, campaign.lang.as_ref()),
        summary: campaign.summary.clone(),
        goal: campaign.goal.clone(),
        starts: campaign.starts.map(|date| day(stage, date)),
        ends: campaign.ends.map(|date| day(stage, date)),
        state: match campaign.state {
            CampaignState::Running => "running",
            CampaignState::ToCome => "to-come",
            CampaignState::Over => "over",
        }
        .to_owned(),
        hashtag: campaign.hashtag.clone(),
        story_count: campaign.stories.len(),
    }
}

fn list_head(stage: &Stage) -> Head {
    let title = stage.words().say("nav-campaigns");
    let items: Vec<(&str, &str)> = stage
        .hub
        .campaigns
        .iter()
        .map(|campaign| (campaign.title.as_str(), &*campaign.address))
        .collect();
    Head {
        kind: "campaigns",
        section: "campaigns",
        description: stage.words().say("campaigns-description"),
        about: json_ld::collection(stage, &title, "campaigns/", &items),
        title,
        ..Head::default()
    }
}

fn list(stage: &Stage) -> CampaignsView {
    let of = |state: CampaignState| {
        let campaigns = stage.hub.campaigns.iter().filter(|campaign| campaign.state == state);
        campaigns.map(|campaign| card(stage, campaign)).collect()
    };
    CampaignsView {
        running: of(CampaignState::Running),
        to_come: of(CampaignState::ToCome),
        over: of(CampaignState::Over),
    }
}

fn head(stage: &Stage, at: usize) -> Head {
    let campaign = &stage.hub.campaigns[at];
    let description = campaign
        .summary
        .clone()
        .or_else(|| campaign.goal.clone())
        .unwrap_or_else(|| prose::excerpt(stage, &campaign.prose, 160));
    Head {
        kind: "campaign",
        section: "campaigns",
        title: campaign.title.clone(),
        description: if description.is_empty() { campaign.title.clone() } else { description },
        language: campaign.lang.clone(),
        trail: vec![(stage.words().say("nav-campaigns"), "campaigns/".to_owned())],
        has_code: campaign.prose.has_code(),
        image: campaign
            .image
            .as_ref()
            .and_then(|photo| picture::social(stage, photo, &picture::SOCIAL)),
        ..Head::default()
    }
}

fn view(stage: &Stage, at: usize) -> CampaignView {
    let campaign = &stage.hub.campaigns[at];
    let some_day = |when: Option<crate::content::when::When>| when.map(|when| day(stage, when.day));
    let facts = campaign.cleared_facts.iter().map(|fact| FactView {
        text: fact.text.clone(),
        source: fact.source.clone(),
        until: some_day(fact.until),
    });
    let shown = campaign.stories.len().min(STORIES);
    CampaignView {
        campaign: card(stage, campaign),
        image: campaign.image.as_ref().and_then(|photo| picture::lead(stage, photo)),
        words: prose::markup(stage, &campaign.prose),
        audience_for: campaign.audience_for.clone(),
        channels: campaign.channels.clone(),
        key_messages: campaign.key_messages.clone(),
        angles: campaign.angles.clone(),
        kits: kits::kits(stage, at),
        facts: facts.collect(),
        draw: campaign.draw.as_ref().map(|draw| DrawView {
            prize: draw.prize.clone(),
            opens: some_day(draw.opens),
            closes: some_day(draw.closes.as_ref().map(|closes| closes.value)),
            rules: draw.rules.clone(),
        }),
        close: campaign.close.as_ref().map(|close| CloseView {
            numbers: close.numbers.clone(),
            lessons: close.lessons.clone(),
            will_change: close.will_change.clone(),
        }),
        stories: stage.story_cards(&campaign.stories[..shown]),
        disclosure: stage
            .hub
            .programme
            .disclosure
            .as_ref()
            .and_then(|disclosure| told::perhaps(disclosure.text.as_ref())),
    }
}
