//! Stories that belong together: found through shared topics, series and
//! authors, never by comparing all with all.

use std::collections::HashMap;

use super::stage::Stage;
use crate::admit::{Admitted, Story};

/// Stories looked at for one story, at most.
const CANDIDATES: usize = 40;
const SHOWN: usize = 3;

/// What stories can have in common, numbered, with what it says about two
/// stories that both have it; and what each story has. Kept side by side,
/// because every story is compared with many.
pub(super) struct Kinship {
    weights: Vec<f64>,
    traits: Vec<u32>,
    /// Where the traits of each story end; they start where the last one's end.
    ends: Vec<u32>,
}

impl Kinship {
    pub(super) fn of(hub: &Admitted) -> Kinship {
        let topics = hub.topics.iter().map(|topic| rarity(topic.stories.len(), hub));
        let mut weights: Vec<f64> = topics.collect();
        let mut series: HashMap<&str, u32> = HashMap::new();
        let first_voice = number(weights.len());
        weights.extend(hub.voices.iter().map(|_| 1.0));
        let mut traits = Vec::with_capacity(hub.stories.len() * 5);
        let mut ends = Vec::with_capacity(hub.stories.len());
        for story in &hub.stories {
            // What is told in another language has nothing in common with what is told here.
            if !super::story::is_here(story) {
                ends.push(number(traits.len()));
                continue;
            }
            traits.extend(&story.topics);
            traits.extend(story.voices().map(|voice| first_voice + voice));
            if let Some(name) = &story.series {
                let new = number(weights.len());
                let own = *series.entry(name).or_insert(new);
                if own == new {
                    weights.push(6.0);
                }
                traits.push(own);
            }
            ends.push(number(traits.len()));
        }
        Kinship { weights, traits, ends }
    }

    fn traits(&self, at: u32) -> &[u32] {
        let at = at as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.traits[start..self.ends[at] as usize]
    }

    fn likeness(&self, own: &[u32], other: u32) -> f64 {
        let theirs = self.traits(other);
        let shared = own.iter().filter(|one| theirs.contains(one));
        shared.map(|one| self.weights[*one as usize]).sum()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a hub has fewer than four thousand million of anything")
}

/// A topic says the more about two stories, the fewer are about it.
fn rarity(uses: usize, hub: &Admitted) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a count of stories is far below 2^52")]
    let (all, uses) = (hub.stories.len() as f64, uses.max(1) as f64);
    (1.0 + all / uses).ln()
}

/// The three stories nearest to the one at `at`: those that share the rarest
/// topics, then the newest.
pub(super) fn related(stage: &Stage, at: u32) -> Vec<u32> {
    let kinship = stage.kinship();
    let own = kinship.traits(at);
    let mut ranked: Vec<(u32, f64)> = candidates(stage, stage.story(at), at)
        .into_iter()
        .map(|other| (other, kinship.likeness(own, other)))
        .filter(|(_, score)| *score > 0.0)
        .collect();
    // Stories are numbered from the newest to the oldest.
    ranked.sort_unstable_by(|(a, x), (b, y)| y.total_cmp(x).then_with(|| a.cmp(b)));
    ranked.into_iter().take(SHOWN).map(|(other, _)| other).collect()
}

/// The stories that are looked at: nearest in time among those that share
/// something, beginning with what is shared by the fewest.
fn candidates(stage: &Stage, story: &Story, at: u32) -> Vec<u32> {
    let hub = &stage.hub;
    let mut lists: Vec<&[u32]> = Vec::new();
    lists.extend(story.voices().map(|voice| stage.voice(voice).stories.as_slice()));
    lists.extend(story.topics.iter().map(|topic| hub.topics[*topic as usize].stories.as_slice()));
    lists.sort_by_key(|list| list.len());
    let mut candidates: Vec<u32> = Vec::with_capacity(2 * CANDIDATES);
    for list in lists {
        // Some of the nearest are known already; what they leave is not filled up.
        let room = CANDIDATES.saturating_sub(candidates.len());
        candidates.extend(nearest(list, at, room).filter(|other| *other != at));
        candidates.sort_unstable();
        candidates.dedup();
    }
    candidates
}

/// Up to `room` stories of a list around the place of `at`, so that old
/// stories find old ones too.
fn nearest(list: &[u32], at: u32, room: usize) -> impl Iterator<Item = u32> {
    let place = list.partition_point(|other| *other < at);
    let from = place.saturating_sub(room / 2);
    let to = (from + room).min(list.len());
    let from = to.saturating_sub(room);
    list[from..to].iter().copied()
}
