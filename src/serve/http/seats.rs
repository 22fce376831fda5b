//! Room for so many at once and no more.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Seats that are free.
#[derive(Clone)]
pub(super) struct Seats(Arc<AtomicUsize>);

/// A seat that is taken; free again when dropped.
pub(super) struct Seat(Arc<AtomicUsize>);

impl Seats {
    pub(super) fn new(number: usize) -> Seats {
        Seats(Arc::new(AtomicUsize::new(number)))
    }

    /// A seat, where one is free.
    pub(super) fn take(&self) -> Option<Seat> {
        let less = |free: usize| free.checked_sub(1);
        let taken = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
        taken.is_ok().then(|| Seat(Arc::clone(&self.0)))
    }

    /// Ends when all of `number` seats are free.
    pub(super) async fn emptied(&self, number: usize) {
        while self.0.load(Ordering::Relaxed) < number {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_that_was_left_is_free() {
        let seats = Seats::new(1);
        let taken = seats.take();
        assert!(taken.is_some() && seats.take().is_none());
        drop(taken);
        assert!(seats.take().is_some());
    }
}
