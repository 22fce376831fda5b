//! Room for decoded pictures. A photo takes a hundred times its file's size
//! while it is drawn, so not all that could be drawn at once may be.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes of decoded pictures at any one time; a single picture always fits.
const ROOM: u64 = 600_000_000;

/// Counts what is in use.
#[derive(Debug, Default)]
pub(super) struct Room {
    used: Mutex<u64>,
    left: Condvar,
}

/// Room that is given back when this goes.
pub(super) struct Place<'r> {
    room: &'r Room,
    size: u64,
}

impl Room {
    /// Waits until there is room for so many bytes.
    pub(super) fn take(&self, size: u64) -> Place<'_> {
        let mut used = self.used();
        while *used > 0 && used.saturating_add(size) > ROOM {
            used = self.left.wait(used).unwrap_or_else(PoisonError::into_inner);
        }
        *used = used.saturating_add(size);
        Place { room: self, size }
    }

    fn used(&self) -> MutexGuard<'_, u64> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut used = self.room.used();
        *used = used.saturating_sub(self.size);
        self.room.left.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_picture_fits_alone() {
        let room = Room::default();
        drop(room.take(u64::MAX));
        let first = room.take(ROOM);
        drop(first);
        assert_eq!(*room.used(), 0);
    }

    #[test]
    fn what_does_not_fit_waits_for_what_goes() {
        let room = Room::default();
        let most = std::sync::atomic::AtomicU64::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _place = room.take(ROOM / 2);
                    most.fetch_max(*room.used(), std::sync::atomic::Ordering::Relaxed);
                });
            }
        });
        assert!(most.into_inner() <= ROOM);
        assert_eq!(*room.used(), 0);
    }
}
