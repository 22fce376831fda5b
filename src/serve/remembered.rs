//! What stays worth having from one build to the next: pictures, whose names
//! tell their bytes, and the last good bytes of pages that were looked at.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;

/// Room for each of the two, in bytes; whoever walks through a large hub for a
/// day must not fill the machine.
const ROOM: usize = 64 * 1024 * 1024;

/// What a preview remembers.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    pub(super) settled: Shelf,
    pub(super) good: Shelf,
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
