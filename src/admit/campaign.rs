//! Campaigns, as readers meet them.

use std::sync::Arc;

use jiff::civil::Date;

use super::Decisions;
use super::kit::{self, Kit};
use super::library::{address, shown};
use super::picture::{self, Photo};
use super::prose::{self, Prose};
use super::story::Story;
use crate::content::Kind;
use crate::content::campaign::{Close, Draw, Fact};

/// A campaign of this output.
#[derive(Clone, Debug)]
pub struct Campaign {
    pub slug: String,
    pub address: Arc<str>,
    pub title: String,
    pub lang: Option<String>,
    pub summary: Option<String>,
    pub goal: Option<String>,
    pub audience_for: Vec<String>,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub state: CampaignState,
    pub hashtag: Option<String>,
    pub channels: Vec<String>,
    pub key_messages: Vec<String>,
    pub cleared_facts: Vec<Fact>,
    pub angles: Vec<String>,
    /// Ready words for each channel.
    pub kits: Vec<Kit>,
    pub draw: Option<Draw>,
    pub close: Option<Close>,
    pub image: Option<Photo>,
    /// Newest first.
    pub stories: Vec<u32>,
    pub prose: Prose,
}

/// Whether a campaign runs on the hub's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CampaignState {
    Running,
    ToCome,
    Over,
}

pub(super) fn campaigns(decisions: &Decisions<'_>, stories: &[Arc<Story>]) -> Vec<Campaign> {
    let today = decisions.hub.settings.now.date();
    let channels = decisions.program.iter().flat_map(|program| &program.channel);
    let channel_name = |id: &str| {
        let row = channels.clone().find(|row| row.id.value == id);
        row.and_then(|row| row.name.as_deref()).cloned().unwrap_or_else(|| id.to_owned())
    };
    let mut campaigns: Vec<Campaign> =
        shown(decisions, Kind::Campaign, &decisions.hub.content.campaigns)
            .map(|(entry, id)| {
                let data = &entry.data;
                let (starts, ends) =
                    (data.starts.map(|when| when.day), data.ends.map(|when| when.day));
                Campaign {
                    slug: decisions.campaign(&entry.slug),
                    address: address(decisions, id),
                    title: data.title.clone(),
                    lang: decisions.lang(entry.common.lang.as_ref()),
                    summary: data.summary.clone(),
                    goal: data.goal.clone(),
                    audience_for: data.audience_for.clone(),
                    starts,
                    ends,
                    state: state(starts, ends, today),
                    hashtag: data
                        .hashtag
                        .as_ref()
                        .map(|tag| tag.trim_start_matches('#').to_owned()),
                    channels: data.channels.iter().map(|id| channel_name(&id.value)).collect(),
                    key_messages: data.key_messages.clone(),
                    cleared_facts: data
                        .cleared_facts
                        .iter()
                        .filter(|fact| {
                            fact.until
                                .is_none_or(|until| !until.is_over(&decisions.hub.settings.now))
                        })
                        .cloned()
                        .collect(),
                    angles: data.angles.clone(),
                    kits: kit::of_campaign(decisions, decisions.hub.items[id.index()].index),
                    draw: data.draw.clone(),
                    close: data.close.clone(),
                    image: picture::of_campaign(decisions, decisions.hub.items[id.index()].index),
                    stories: Vec::new(),
                    prose: prose::prose(decisions, id),
                }
            })
            .collect();
    campaigns.sort_by(|a, b| {
        let by_date = match a.state {
            CampaignState::Over => b.ends.cmp(&a.ends),
            _ => a.starts.cmp(&b.starts),
        };
        a.state.cmp(&b.state).then(by_date).then_with(|| a.slug.cmp(&b.slug))
    });
    for (story, at) in stories.iter().zip(0..) {
        let Some(slug) = &story.campaign else { continue };
        if let Some(campaign) = campaigns.iter_mut().find(|campaign| campaign.slug == *slug) {
            campaign.stories.push(at);
        }
    }
    campaigns
}

fn state(starts: Option<Date>, ends: Option<Date>, today: Date) -> CampaignState {
    if ends.is_some_and(|ends| ends < today) {
        CampaignState::Over
    } else if starts.is_some_and(|starts| starts > today) {
        CampaignState::ToCome
    } else {
        CampaignState::Running
    }
}

impl Decisions<'_> {
    /// The name of a campaign, the same in all languages.
    pub(super) fn campaign(&self, slug: &str) -> String {
        let hub = self.hub;
        let at = hub.campaigns.get(slug).filter(|_| self.chosen.is_some());
        let original = at.map(|at| hub.twins.original(hub.item_of(Kind::Campaign, *at)));
        original.map_or_else(|| slug.to_owned(), |id| hub.items[id.index()].slug.clone())
    }
}
