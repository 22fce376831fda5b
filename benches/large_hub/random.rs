//! Chance that repeats: a small generator of our own, so that a seed means the same hub on every
//! machine and with every version of every crate. Not for secrets.

/// Splitmix64. Only whole numbers are drawn, since floating point may differ between machines.
pub(super) struct Random(u64);

/// What a stream of chance is for. Each file has a stream of its own, so that it can be made
/// without making the files before it.
#[derive(Clone, Copy)]
pub(super) enum Stream {
    Name,
    Role,
    Profile,
    Title,
    Date,
    Post,
    Guideline,
    Training,
    Campaign,
}

impl Random {
    pub(super) fn new(seed: u64, stream: Stream, index: usize) -> Random {
        let mut start = Random(seed);
        start.0 = start.draw() ^ (stream as u64);
        start.0 = start.draw() ^ (index as u64);
        start
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but without, `bound`, which is not 0.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        let scaled = u128::from(self.draw()) * u128::from(bound);
        (scaled >> 64) as u64
    }

    /// A position in a list of `length`, which is not 0.
    pub(super) fn index(&mut self, length: usize) -> usize {
        self.below(length as u64) as usize
    }

    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.index(most - least + 1)
    }

    pub(super) fn one_in(&mut self, chances: u64) -> bool {
        self.below(chances) == 0
    }

    pub(super) fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.index(words.len())]
    }
}

/// The place of `index` in a shuffled `space`, which is smaller than the step: different indices
/// below `space` have different places, so whatever is made from them is unique.
pub(super) fn scattered(index: usize, offset: u64, space: usize) -> usize {
    const STEP: u128 = 1_000_000_007; // A prime, so it shares no factor with a smaller space.
    ((index as u128 * STEP + u128::from(offset)) % space as u128) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_stream_is_the_same_on_every_machine() {
        let mut random = Random(0);
        assert_eq!(random.draw(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(random.draw(), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn every_number_of_a_range_is_drawn() {
        let mut random = Random::new(1, Stream::Post, 0);
        let drawn: BTreeSet<usize> = (0..200).map(|_| random.between(1, 3)).collect();
        assert_eq!(drawn, BTreeSet::from([1, 2, 3]));
    }

    #[test]
    fn scattering_loses_nobody() {
        let places: BTreeSet<usize> = (0..1_000).map(|i| scattered(i, 77, 1_000)).collect();
        assert_eq!(places.len(), 1_000);
    }
}
