//! Ready words of a campaign, as people may take them along.

use super::Decisions;
use super::picture::{self, Photo};

/// Ready words for one channel.
#[derive(Clone, Debug)]
pub struct Kit {
    /// The channel's id, which tells how it counts.
    pub channel: String,
    /// What the channel is called.
    pub name: String,
    /// Characters the programme says a text may have there.
    pub limit: Option<u32>,
    pub text: String,
    pub image: Option<Photo>,
}

/// The kits of the campaign at this index.
pub(super) fn of_campaign(decisions: &Decisions<'_>, campaign: u32) -> Vec<Kit> {
    let channels = decisions.program.iter().flat_map(|program| &program.channel);
    let rows = &decisions.hub.content.campaigns[campaign as usize].data.kit;
    rows.iter()
        .map(|row| {
            let id = &row.channel.value;
            let channel = channels.clone().find(|channel| channel.id.value == *id);
            Kit {
                channel: id.clone(),
                name: channel.and_then(|one| one.name.as_deref()).unwrap_or(id).clone(),
                limit: channel.and_then(|one| one.limit),
                text: row.text.clone(),
                image: picture::of_kit(decisions, campaign, row),
            }
        })
        .collect()
}
