//! How one build differs from the one before, as far as that is known: pages
//! nobody has looked at were never drawn.

use rayon::prelude::*;

use super::showing::Showing;

/// Pages that differ between two builds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differing {
    /// Of the pages compared, so many differ.
    pub differ: usize,
    /// So many were looked at before and stand in both.
    pub compared: usize,
    pub added: usize,
    pub removed: usize,
}

/// Of the pages that were looked at, no more than this are drawn again just to
/// be compared.
const MOST: usize = 32;

impl Differing {
    pub(super) fn of(before: &Showing, after: &Showing) -> Differing {
        let (mut added, mut removed) = (0, 0);
        let (mut old, mut new) = (before.site.pages.iter(), after.site.pages.iter());
        let (mut a, mut b) = (old.next(), new.next());
        loop {
            match (a, b) {
                (Some(one), Some(other)) if one.address == other.address => {
                    (a, b) = (old.next(), new.next());
                }
                (Some(one), Some(other)) if one.address < other.address => {
                    removed += 1;
                    a = old.next();
                }
                (Some(_), None) => {
                    removed += 1;
                    a = old.next();
                }
                (_, Some(_)) => {
                    added += 1;
                    b = new.next();
                }
                (None, None) => break,
            }
        }
        let mut seen = before.seen();
        seen.truncate(MOST);
        let both: Vec<bool> = seen
            .par_iter()
            .filter_map(|address| Some(before.digest(address)? != after.digest(address)?))
            .collect();
        let differ = both.iter().filter(|differs| **differs).count();
        Differing { differ, compared: both.len(), added, removed }
    }

    /// `1 of 3 pages seen so far differs, 2 new`.
    pub fn words(self) -> String {
        let mut words = match (self.differ, self.compared) {
            (_, 0) => "no page was looked at before".to_owned(),
            (differ, 1) => format!(
                "the page seen so far {}",
                if differ == 1 { "differs" } else { "is the same" }
            ),
            (1, all) => format!("1 of {all} pages seen so far differs"),
            (differ, all) => format!("{differ} of {all} pages seen so far differ"),
        };
        if self.added > 0 {
            words.push_str(&format!(", {} new", self.added));
        }
        if self.removed > 0 {
            words.push_str(&format!(", {} gone", self.removed));
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_compared_is_spoken_of() {
        let of = |differ, compared, added, removed| {
            Differing { differ, compared, added, removed }.words()
        };
        assert_eq!(of(0, 0, 0, 0), "no page was looked at before");
        assert_eq!(of(1, 1, 0, 0), "the page seen so far differs");
        assert_eq!(of(1, 3, 2, 0), "1 of 3 pages seen so far differs, 2 new");
        assert_eq!(of(2, 3, 0, 1), "2 of 3 pages seen so far differ, 1 gone");
    }
}
