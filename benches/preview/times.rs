//! How long edits took.

use std::fmt;
use std::time::Duration;

#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) const HEAD: &str = "                    median      95 %      most";

    pub(crate) fn add(&mut self, took: Duration) {
        self.0.push(took.as_secs_f64() * 1000.0);
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        // The least that so many of a hundred do not exceed.
        let of = |share: usize| {
            let at = (sorted.len() * share).div_ceil(100).max(1) - 1;
            sorted.get(at).copied().unwrap_or(f64::NAN)
        };
        write!(f, "{:>10.1}{:>10.1}{:>10.1}", of(50), of(95), of(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_95th_of_a_hundred_is_told() {
        let mut times = Times::default();
        for took in (1..=100).rev() {
            times.add(Duration::from_millis(took));
        }
        assert_eq!(times.to_string(), "      50.0      95.0     100.0");
        let mut one = Times::default();
        one.add(Duration::from_micros(1500));
        assert_eq!(one.to_string(), "       1.5       1.5       1.5");
    }
}
