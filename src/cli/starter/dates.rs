//! Dates of the sample, moved to the day a hub is started: by whole weeks, so
//! that a Monday stays a Monday.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The day the sample hub was written for.
const SAMPLE: Date = date(2026, 11, 22);

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whole weeks from the sample's day to `today`.
pub(super) fn weeks_since_sample(today: Date) -> i64 {
    let days = today.duration_since(SAMPLE).as_hours().div_euclid(24);
    days.div_euclid(7)
}

/// The text with each `2026-11-22` and each `22 November 2026` moved.
pub(super) fn moved(text: &str, weeks: i64) -> String {
    if weeks == 0 {
        return text.to_owned();
    }
    let mut moved = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let found = if before.is_ascii_digit() { None } else { iso(rest).or_else(|| said(rest)) };
        let later = found.and_then(|(date, length, is_said)| {
            let date = date.checked_add(weeks.weeks()).ok()?;
            Some((written(date, is_said), length))
        });
        let length = match later {
            Some((written, length)) => {
                moved.push_str(&written);
                length
            }
            None => {
                moved.push(c);
                c.len_utf8()
            }
        };
        before = rest[..length].chars().next_back().unwrap_or(' ');
        rest = &rest[length..];
    }
    moved
}

fn written(date: Date, is_said: bool) -> String {
    if is_said {
        let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
        format!("{} {month} {}", date.day(), date.year())
    } else {
        date.to_string()
    }
}

/// `2026-11-22` at the start of a text: the date and its length.
fn iso(text: &str) -> Option<(Date, usize, bool)> {
    let written = text.get(..10)?;
    let is_whole = !text[10..].starts_with(|c: char| c.is_ascii_digit());
    let date = written.parse().ok().filter(|_| is_whole)?;
    Some((date, 10, false))
}

/// `22 November 2026` at the start of a text.
fn said(text: &str) -> Option<(Date, usize, bool)> {
    let (day, rest) = text.get(..20).unwrap_or(text).split_once(' ')?;
    let (month, rest) = rest.split_once(' ')?;
    let year = rest.get(..4)?;
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let date = Date::new(year.parse().ok()?, i8::try_from(month).ok()?, day.parse().ok()?).ok()?;
    Some((date, day.len() + 1 + MONTHS[month - 1].len() + 1 + 4, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_move_by_whole_weeks() {
        assert_eq!(weeks_since_sample(date(2026, 11, 28)), 0);
        assert_eq!(weeks_since_sample(date(2026, 11, 29)), 1);
        assert_eq!(weeks_since_sample(date(2026, 11, 21)), -1);
        let text =
            "starts = 2026-11-09\nOn Monday 14 December 2026, not 12026-11-09 or 2026-13-01.";
        assert_eq!(moved(text, 0), text);
        let later =
            "starts = 2027-11-08\nOn Monday 13 December 2027, not 12026-11-09 or 2026-13-01.";
        assert_eq!(moved(text, 52), later);
        assert_eq!(moved("posts/2026-11-09-menu.md", -1), "posts/2026-11-02-menu.md");
        assert_eq!(moved("« é 2 May 2026", 1), "« é 9 May 2026");
    }
}
