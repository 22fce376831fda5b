//! Single events, gathered until a save is whole: editors empty and write, write
//! beside and rename, or remove and create, and none of these halves is to be
//! shown.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::super::changes::Changes;

/// What the system said of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// It is there and whole: closed after writing, or moved to its place.
    Whole,
    /// It was created just now.
    Created,
    /// It is being written.
    Writing,
    /// It went away, perhaps to come back.
    Gone,
    /// A folder came, went or moved, or the system lost count: anything goes.
    Everything,
}

/// After the last sign of a whole file: its neighbours may be on their way.
const QUIET: Duration = Duration::from_millis(2);
/// How long a half-made save may take before it counts as made.
const UNDONE: Duration = Duration::from_millis(40);
/// Nobody waits longer than this, however much is going on.
const LONGEST: Duration = Duration::from_millis(300);

/// How a path stands so far.
#[derive(Clone, Copy, Debug)]
struct Standing {
    is_whole: bool,
    is_gone: bool,
    /// Whether it was created within this gathering: when it goes again, it was
    /// an editor's own.
    is_new: bool,
}

/// Touches that belong together.
#[derive(Debug)]
pub(in super::super) struct Gathering {
    paths: BTreeMap<String, Standing>,
    is_everything: bool,
    first: Instant,
    last: Instant,
    /// Whether empty files were given a second chance already.
    is_second_look: bool,
}

impl Gathering {
    pub(in super::super) fn new(now: Instant) -> Gathering {
        Gathering {
            paths: BTreeMap::new(),
            is_everything: false,
            first: now,
            last: now,
            is_second_look: false,
        }
    }

    /// Takes note of one touch.
    pub(in super::super) fn note(&mut self, path: String, touch: Touch, now: Instant) {
        self.last = now;
        let known = self.paths.get(&path).copied();
        let is_new = known.map_or(touch == Touch::Created, |known| known.is_new);
        let standing = match touch {
            Touch::Everything => {
                self.is_everything = true;
                return;
            }
            Touch::Gone if is_new => {
                self.paths.remove(&path);
                return;
            }
            Touch::Whole => Standing { is_whole: true, is_gone: false, is_new },
            Touch::Created | Touch::Writing => Standing { is_whole: false, is_gone: false, is_new },
            Touch::Gone if is_like_a_folder(&path) => {
                self.is_everything = true;
                return;
            }
            Touch::Gone => Standing { is_whole: false, is_gone: true, is_new: false },
        };
        // What was there before and comes back is no editor's own file.
        let came_back = known.is_some_and(|known| known.is_gone);
        self.paths.insert(path, Standing { is_new: standing.is_new && !came_back, ..standing });
    }

    /// How long to wait for more; nothing when it is time to look.
    pub(in super::super) fn wait(&self, now: Instant) -> Duration {
        let is_half_made = self.paths.values().any(|standing| !standing.is_whole);
        let patience = if is_half_made { UNDONE } else { QUIET };
        let due = (self.last + patience).min(self.first + LONGEST);
        due.saturating_duration_since(now)
    }

    /// Waits once more for files that are empty or gone on a first look: they
    /// may be half-made saves. Says whether there is anything to wait for.
    pub(in super::super) fn hold(&mut self, now: Instant, is_empty: impl Fn(&str) -> bool) -> bool {
        if self.is_second_look {
            return false;
        }
        self.is_second_look = true;
        let mut holds = false;
        for (path, standing) in &mut self.paths {
            if standing.is_whole && is_empty(path) {
                standing.is_whole = false;
                holds = true;
            }
        }
        if holds {
            (self.first, self.last) = (now, now);
        }
        holds
    }

    pub(in super::super) fn changes(self) -> Changes {
        Changes { paths: self.paths.into_keys().collect(), is_everything: self.is_everything }
    }
}

/// Whether what went away may have been a folder: it cannot be asked any more.
fn is_like_a_folder(path: &str) -> bool {
    !path.rsplit('/').next().unwrap_or(path).contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Notes touches of `a.md` one millisecond apart; gives back how long to
    /// wait after the last one.
    fn after(touches: &[(&str, Touch)]) -> (Gathering, Duration) {
        let start = Instant::now();
        let mut gathering = Gathering::new(start);
        let mut now = start;
        for (path, touch) in touches {
            now += Duration::from_millis(1);
            gathering.note((*path).to_owned(), *touch, now);
        }
        let wait = gathering.wait(now);
        (gathering, wait)
    }

    #[test]
    fn a_file_that_was_closed_is_looked_at_soon() {
        let (_, wait) = after(&[("a.md", Touch::Writing), ("a.md", Touch::Whole)]);
        assert_eq!(wait, QUIET);
    }

    #[test]
    fn a_file_that_is_being_written_is_waited_for() {
        let (_, wait) = after(&[("a.md", Touch::Whole), ("b.md", Touch::Writing)]);
        assert_eq!(wait, UNDONE);
        let back = [("a.md", Touch::Gone), ("a.md", Touch::Created), ("a.md", Touch::Whole)];
        assert_eq!(after(&back[..1]).1, UNDONE);
        assert_eq!(after(&back[..2]).1, UNDONE);
        assert_eq!(after(&back).1, QUIET);
    }

    #[test]
    fn a_file_beside_that_takes_the_place_leaves_no_trace() {
        let (gathering, wait) = after(&[
            ("sedXw", Touch::Created),
            ("sedXw", Touch::Whole),
            ("sedXw", Touch::Gone),
            ("a.md", Touch::Whole),
        ]);
        assert_eq!(wait, QUIET);
        assert_eq!(gathering.changes().words(), "a.md");
    }

    #[test]
    fn a_file_that_went_and_came_and_went_is_a_change() {
        let touches = [("a.md", Touch::Gone), ("a.md", Touch::Created), ("a.md", Touch::Gone)];
        assert_eq!(after(&touches).0.changes().words(), "a.md");
    }

    #[test]
    fn a_folder_that_goes_takes_everything_along() {
        let (gathering, wait) = after(&[("content/posts", Touch::Gone)]);
        assert_eq!((gathering.changes(), wait), (Changes::everything(), QUIET));
    }

    #[test]
    fn nobody_waits_for_ever() {
        let start = Instant::now();
        let mut gathering = Gathering::new(start);
        let late = start + LONGEST;
        gathering.note("a.md".to_owned(), Touch::Writing, late);
        assert_eq!(gathering.wait(late), Duration::ZERO);
    }

    #[test]
    fn an_empty_file_is_looked_at_twice() {
        let (mut gathering, _) = after(&[("a.md", Touch::Whole)]);
        let now = Instant::now();
        assert!(gathering.hold(now, |_| true));
        assert_eq!(gathering.wait(now), UNDONE);
        assert!(!gathering.hold(now, |_| true), "it may be meant to be empty");
    }

    #[test]
    fn a_full_file_is_not_waited_for() {
        let (mut gathering, _) = after(&[("a.md", Touch::Whole)]);
        assert!(!gathering.hold(Instant::now(), |_| false));
    }
}
