//! Stories that belong together: found through shared topics, series and
//! authors, never by comparing all with all.

use std::collections::BTreeMap;

use super::stage::Stage;
use crate::admit::Story;

/// Stories looked at for one story, at most.
const CANDIDATES: usize = 64;
const SHOWN: usize = 3;

/// The three stories nearest to the one at `at`: those that share the rarest
/// topics, then the newest.
pub(super) fn related(stage: &Stage, at: u32) -> Vec<u32> {
    let hub = &stage.hub;
    let story = stage.story(at);
    let mut lists: Vec<&[u32]> = Vec::new();
    lists.extend(story.voices().map(|voice| stage.voice(voice).stories.as_slice()));
    lists.extend(story.topics.iter().map(|topic| hub.topics[*topic as usize].stories.as_slice()));
    // The shortest lists say most about a story.
    lists.sort_by_key(|list| list.len());
    let mut candidates: BTreeMap<u32, f64> = BTreeMap::new();
    for list in lists {
        let room = CANDIDATES.saturating_sub(candidates.len());
        for other in nearest(list, at, room) {
            if other != at {
                candidates.entry(other).or_insert(0.0);
            }
        }
    }
    for (other, score) in &mut candidates {
        *score = likeness(stage, story, stage.story(*other));
    }
    let mut ranked: Vec<(u32, f64)> =
        candidates.into_iter().filter(|(_, score)| *score > 0.0).collect();
    // Stories are numbered from the newest to the oldest.
    ranked.sort_by(|(a, x), (b, y)| y.total_cmp(x).then_with(|| a.cmp(b)));
    ranked.into_iter().take(SHOWN).map(|(other, _)| other).collect()
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

fn likeness(stage: &Stage, story: &Story, other: &Story) -> f64 {
    let rarity = |topic: &u32| {
        let uses = stage.hub.topics[*topic as usize].stories.len().max(1);
        #[expect(clippy::cast_precision_loss, reason = "a count of stories is far below 2^52")]
        let (all, uses) = (stage.hub.stories.len() as f64, uses as f64);
        (1.0 + all / uses).ln()
    };
    let topics: f64 =
        story.topics.iter().filter(|topic| other.topics.contains(topic)).map(rarity).sum();
    let is_series = story.series.is_some() && story.series == other.series;
    let shares_author = story.voices().any(|voice| other.voices().any(|one| one == voice));
    topics + if is_series { 6.0 } else { 0.0 } + if shares_author { 1.0 } else { 0.0 }
}
