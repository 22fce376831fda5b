//! What stays worth having from one build to the next: pictures, whose names
//! tell their bytes, the last good bytes of pages that were looked at, and the
//! search index.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use crate::page::Stage;
use crate::page::search::Index;

/// Room for each of the two, in bytes; whoever walks through a large hub for a
/// day must not fill the machine.
const ROOM: usize = 64 * 1024 * 1024;

/// What a preview remembers.
#[derive(Default)]
pub(super) struct Remembered {
    pub(super) settled: Shelf,
    pub(super) good: Shelf,
    pub(super) index: Latest,
}

/// The index that was made last.
#[derive(Default)]
pub(super) struct Latest(Mutex<Option<Arc<Index>>>);

impl Latest {
    /// The index of this stage; of the last one, all that is of the same words.
    pub(super) fn of(&self, stage: &Stage) -> Arc<Index> {
        let mut latest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = Arc::new(Index::of(stage, latest.as_deref()));
        *latest = Some(Arc::clone(&index));
        index
    }
}

/// Bytes by address, up to a limit.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    pages: HashMap<String, Bytes>,
    size: usize,
}

impl Shelf {
    pub(super) fn get(&self, address: &str) -> Option<Bytes> {
        self.held().pages.get(address).cloned()
    }

    pub(super) fn put(&self, address: &str, bytes: &Bytes) {
        let mut held = self.held();
        if let Some(old) = held.pages.remove(address) {
            held.size -= old.len();
        }
        if held.size + bytes.len() > ROOM {
            *held = Held::default();
        }
        held.size += bytes.len();
        held.pages.insert(address.to_owned(), bytes.clone());
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        // Whoever panicked while holding it left whole entries behind.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_much_and_no_more() {
        let shelf = Shelf::default();
        let large = Bytes::from(vec![0; ROOM / 2 + 1]);
        shelf.put("a", &large);
        shelf.put("a", &large);
        assert!(shelf.get("a").is_some());
        shelf.put("b", &large);
        assert!(shelf.get("a").is_none() && shelf.get("b").is_some());
    }
}
