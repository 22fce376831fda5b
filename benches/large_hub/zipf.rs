//! Few do much and many do little: ranks drawn by Zipf's law, as authors and topics of real hubs
//! are spread.

use super::random::Random;

/// Rank 0 is drawn twice as often as rank 1, three times as often as rank 2, and so on.
pub(super) struct Zipf {
    /// The sum of the weights up to and with each rank, in whole numbers.
    sums: Vec<u64>,
}

impl Zipf {
    pub(super) fn new(ranks: usize) -> Zipf {
        let mut sum = 0;
        let weigh = |rank| {
            sum += (1 << 32) / rank;
            sum
        };
        Zipf { sums: (1..=ranks as u64).map(weigh).collect() }
    }

    /// One rank. There must be at least one.
    pub(super) fn rank(&self, random: &mut Random) -> usize {
        let total = self.sums.last().copied().expect("only a list with ranks is drawn from");
        let point = random.below(total);
        self.sums.partition_point(|&sum| sum <= point)
    }

    /// Up to `count` different ranks, fewer when there are fewer.
    pub(super) fn ranks(&self, random: &mut Random, count: usize) -> Vec<usize> {
        let count = count.min(self.sums.len());
        let mut ranks = Vec::with_capacity(count);
        while ranks.len() < count {
            let rank = self.rank(random);
            if !ranks.contains(&rank) {
                ranks.push(rank);
            }
        }
        ranks
    }
}

#[cfg(test)]
mod tests {
    use super::super::random::Stream;
    use super::*;

    #[test]
    fn the_first_is_drawn_most() {
        let zipf = Zipf::new(10);
        let mut random = Random::new(1, Stream::Post, 0);
        let mut drawn = [0; 10];
        for _ in 0..10_000 {
            drawn[zipf.rank(&mut random)] += 1;
        }
        assert!((3_200..3_650).contains(&drawn[0]), "{drawn:?}");
        assert!((1_550..1_900).contains(&drawn[1]), "{drawn:?}");
        assert!(drawn[9] > 200, "{drawn:?}");
    }

    #[test]
    fn ranks_are_different_and_never_more_than_there_are() {
        let mut random = Random::new(1, Stream::Post, 0);
        assert!(Zipf::new(0).ranks(&mut random, 3).is_empty());
        let mut ranks = Zipf::new(3).ranks(&mut random, 4);
        ranks.sort_unstable();
        assert_eq!(ranks, [0, 1, 2]);
    }
}
