//! What the system tells of a file without opening it: enough to see that it was written.

use std::time::Duration;

/// A file with another stamp was written, or another one stands in its place. One with the same
/// stamp was not, but for saves within one step of the clock by which files are stamped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub length: u64,
    /// Since 1970.
    pub modified: Option<Duration>,
    /// When anything about it changed, in seconds and nanoseconds; no program can set it.
    pub changed: Option<(i64, i64)>,
    /// Which file it is: another one may take its place.
    pub number: Option<u64>,
}
