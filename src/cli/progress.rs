//! One line that counts along while somebody watches.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::terminal::Terminal;

/// A count on its way to a total.
pub(super) struct Progress {
    total: usize,
    shown: AtomicUsize,
    is_watched: bool,
}

impl Progress {
    pub(super) fn new(total: usize, terminal: &Terminal) -> Progress {
        Progress { total, shown: AtomicUsize::new(0), is_watched: terminal.is_watched }
    }

    /// Tells how far it is; draws at most a hundred times.
    pub(super) fn at(&self, done: usize) {
        if !self.is_watched || self.total < 500 {
            return;
        }
        let hundredth = done * 100 / self.total;
        if self.shown.fetch_max(hundredth, Ordering::Relaxed) < hundredth {
            let mut error = std::io::stderr().lock();
            let _ = write!(error, "\r\u{1b}[2K  drawing {done} of {} pages", self.total);
            let _ = error.flush();
        }
    }

    /// Takes the line away.
    pub(super) fn end(&self) {
        if self.is_watched && self.shown.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[2K");
        }
    }
}
