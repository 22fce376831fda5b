//! The moment a hub is made for. It is an input, so that a story to come can
//! be tested today and two builds of the same input are equal.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Now, or a day that somebody asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// This instant.
    At(Timestamp),
    /// The whole of this day: everything due on it has happened.
    On(Date),
}

impl Clock {
    /// The moment in the programme's time zone.
    pub fn in_zone(self, zone: &TimeZone) -> Zoned {
        let end_of = |day: Date| {
            day.at(23, 59, 59, 0)
                .to_zoned(zone.clone())
                .unwrap_or_else(|_| Timestamp::MAX.to_zoned(zone.clone()))
        };
        match self {
            Clock::At(instant) => instant.to_zoned(zone.clone()),
            Clock::On(day) => end_of(day),
        }
    }
}
