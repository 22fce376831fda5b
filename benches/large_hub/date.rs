//! Days of the calendar, counted from the day the imagined programme began. No clock.

use std::fmt;

/// How many days the ten years from 2016 to 2025 have.
pub(super) const DAYS: u64 = 3_653;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub(super) year: u64,
    pub(super) month: u64,
    pub(super) day: u64,
}

impl Date {
    /// The day that comes `days` after the first of January 2016.
    pub(super) fn after(mut days: u64) -> Date {
        let (mut year, mut month) = (2016, 1);
        while days >= length(year, month) {
            days -= length(year, month);
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Date { year, month, day: days + 1 }
    }
}

fn length(year: u64, month: u64) -> u64 {
    match month {
        // Right for every year from 1901 to 2099.
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_years_begin_and_end_where_they_should() {
        assert_eq!(Date::after(0).to_string(), "2016-01-01");
        assert_eq!(Date::after(59).to_string(), "2016-02-29");
        assert_eq!(Date::after(366).to_string(), "2017-01-01");
        assert_eq!(Date::after(DAYS - 1).to_string(), "2025-12-31");
    }
}
