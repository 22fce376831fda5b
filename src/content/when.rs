//! A day, perhaps with a time.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::field::{FromValue, Shape};
use super::reading::Reading;
use super::value::{Node, Value};
use crate::report::Diagnostic;

/// A date as an author wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day, as written.
    pub day: Date,
    pub time: Time,
}

/// How exactly the author put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    AllDay,
    /// A time of day in the programme's time zone.
    Local(DateTime),
    /// An instant, with its offset written down.
    Exact(Timestamp),
}

impl When {
    pub fn day(day: Date) -> When {
        When { day, time: Time::AllDay }
    }

    /// Whether this has begun at `now`.
    pub fn has_begun(&self, now: &Zoned) -> bool {
        match self.time {
            Time::AllDay => self.day <= now.date(),
            _ => self.instant(now.time_zone()) <= now.timestamp(),
        }
    }

    /// Whether this is over at `now`: a day is over when the next one begins.
    pub fn is_over(&self, now: &Zoned) -> bool {
        match self.time {
            Time::AllDay => self.day < now.date(),
            _ => self.instant(now.time_zone()) <= now.timestamp(),
        }
    }

    /// The instant this begins in `zone`.
    pub fn instant(&self, zone: &TimeZone) -> Timestamp {
        let local = match self.time {
            Time::Exact(instant) => return instant,
            Time::Local(local) => local,
            Time::AllDay => self.day.at(0, 0, 0, 0),
        };
        local.to_zoned(zone.clone()).map_or(Timestamp::MIN, |zoned| zoned.timestamp())
    }

    /// The shape that is asked for, of what was written as `text`. Day, time and
    /// offset stay as they were: noon in Boston does not become five in London.
    fn as_written_best(&self, text: &str) -> String {
        let full = full_offset(text.trim()).filter(|_| self.time != Time::AllDay);
        let Some(full) = full else { return self.day.to_string() };
        let (before, offset) = full.split_at(full.len() - 5);
        let (hours, minutes) = offset.split_at(3);
        format!("{}{hours}:{minutes}", before.trim_end().replacen(' ', "T", 1))
    }

    /// RFC 3339, for feeds and structured data.
    pub fn rfc3339(&self, zone: &TimeZone) -> String {
        match self.time {
            Time::AllDay => self.day.to_string(),
            _ => {
                let zoned = self.instant(zone).to_zoned(zone.clone());
                zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
            }
        }
    }
}

/// Shapes that people write and that can only mean one day.
const OTHER_SHAPES: &[&str] = &[
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d.%m.%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%Y%m%d",
];

/// Reads `text`; the flag says whether it was written in an unusual shape.
pub fn parse(text: &str) -> Option<(When, bool)> {
    let text = text.trim();
    if text.len() > 40 || !text.is_ascii() {
        return None;
    }
    let in_range = |when: When| (1900..=2200).contains(&when.day.year()).then_some(when);
    if text.len() == 10
        && let Ok(day) = text.parse::<Date>()
    {
        return in_range(When::day(day)).map(|when| (when, false));
    }
    if let Some((day, _)) = text.split_once(['T', 't', ' '])
        && let Ok(day) = day.parse::<Date>()
    {
        if let Ok(instant) = text.parse::<Timestamp>() {
            return in_range(When { day, time: Time::Exact(instant) }).map(|when| (when, false));
        }
        let exact = |text: &str| {
            let zoned = Zoned::strptime("%Y-%m-%d %H:%M:%S %z", text).ok()?;
            in_range(When { day, time: Time::Exact(zoned.timestamp()) })
        };
        if let Some(when) = exact(text) {
            return Some((when, false));
        }
        if let Some(when) = full_offset(text).as_deref().and_then(exact) {
            return Some((when, true));
        }
        if let Ok(local) = text.parse::<DateTime>() {
            return in_range(When { day, time: Time::Local(local) }).map(|when| (when, false));
        }
        return None;
    }
    OTHER_SHAPES
        .iter()
        .find_map(|shape| Date::strptime(shape, text).ok())
        .or_else(|| unpadded(text))
        .and_then(|day| in_range(When::day(day)))
        .map(|when| (when, true))
}

/// The first time of day written in `text` that comes after `now`, if it is one of this day. Until
/// then, and no longer than the day, the text says the same of what has begun and what is over.
/// It may be written anywhere: whoever asks wants to miss none.
pub fn next_moment(text: &str, now: &Zoned) -> Option<Timestamp> {
    let (today, zone) = (now.date(), now.time_zone());
    // With an offset from elsewhere, the day before and the day after are this day, too.
    let days = [today.yesterday().ok(), Some(today), today.tomorrow().ok()];
    let shapes = days
        .into_iter()
        .flatten()
        .flat_map(|day| [day.strftime("%Y-%m-%d").to_string(), day.strftime("%Y%m%d").to_string()]);
    let moments = shapes.filter_map(|day| {
        let found = memchr::memmem::find_iter(text.as_bytes(), &day);
        let times = found.filter_map(|at| {
            let rest = text.get(at..)?;
            let is_time = |c: char| c.is_ascii_digit() || "Tt Zz:.,+-".contains(c);
            let mut time = &rest[..rest.find(|c| !is_time(c)).unwrap_or(rest.len())];
            // Prose may go on behind it.
            loop {
                match parse(time) {
                    Some((when, _)) if when.time != Time::AllDay => {
                        return Some(when.instant(zone));
                    }
                    _ => time = &time[..time.rfind(|c| " ,.".contains(c))?],
                }
            }
        });
        times.filter(|moment| *moment > now.timestamp()).min()
    });
    moments.min()
}

/// `2015-03-17 14:00:00 -4` with its offset written in full.
fn full_offset(text: &str) -> Option<String> {
    let (before, hours) = text.rsplit_once(['-', '+'])?;
    let sign = &text[before.len()..=before.len()];
    let is_hours = matches!(hours.len(), 1 | 2) && hours.bytes().all(|b| b.is_ascii_digit());
    is_hours.then(|| format!("{before}{sign}{hours:0>2}00"))
}

/// `2026-3-1`.
fn unpadded(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

impl FromValue for When {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<When> {
        let text = match &value.node {
            Node::Scalar { text, .. } => text,
            _ => "",
        };
        match parse(text) {
            Some((when, false)) => Some(when),
            Some((when, true)) => {
                let span = reading.span(&value.range);
                let instead = when.as_written_best(text);
                let fix = reading.instead(value, instead.clone());
                let found =
                    Diagnostic::warning("date-shape", span, "this date is in an unusual shape")
                        .hint(format!("write `{instead}`"));
                reading.diagnostics.push(found.fix(fix));
                Some(when)
            }
            None => {
                reading.wrong(value, "a date such as `2026-03-01`");
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_day_in_many_shapes() {
        for text in [
            "2026-03-01",
            "2026-03-01T10:11:00-04:00",
            "2026-03-01 10:11:00 -0400",
            "2026-03-01T10:11:00",
        ] {
            let (when, unusual) = parse(text).expect(text);
            assert_eq!((when.day, unusual), (date(2026, 3, 1), false), "{text}");
        }
        for text in [
            "2026/03/01",
            "01.03.2026",
            "1 March 2026",
            "March 1, 2026",
            "2026-3-1",
            "2026-03-01 14:00:00 -4",
        ] {
            let (when, unusual) = parse(text).expect(text);
            assert_eq!((when.day, unusual), (date(2026, 3, 1), true), "{text}");
        }
        for text in ["03/01/2026", "2026-02-30", "soon", "", "0001-01-01", "2026-03-01T99"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_better_shape_is_the_same_moment() {
        for (written, better) in [
            ("1 March 2026", "2026-03-01"),
            ("2026-3-1", "2026-03-01"),
            ("2026-03-01 23:30:00 -4", "2026-03-01T23:30:00-04:00"),
        ] {
            let (when, _) = parse(written).unwrap();
            assert_eq!(when.as_written_best(written), better);
            assert_eq!(parse(better).unwrap(), (when, false));
        }
    }

    #[test]
    fn the_next_time_of_day_is_found_wherever_it_is_written() {
        let now: Zoned = "2026-03-01T12:00:00+01:00[Europe/Warsaw]".parse().unwrap();
        let at = |text: &str| next_moment(text, &now).map(|moment| moment.to_string());
        let three = Some("2026-03-01T14:00:00Z".to_owned());
        for text in [
            "expires = 2026-03-01T15:00:00+01:00\n",
            "expires = 2026-03-01 15:00:00 # soon\n",
            "expires: '2026-03-01 15:00:00 +1'",
            "expires: 2026-03-01T15:00\r\n",
            "until = 20260301T150000+0100",
            "facts = [{ text = \"a\", until = 2026-03-02T04:00:00+14:00 }, { until = 2026-03-01T16:00:00 }]",
            "It ends 2026-03-01 15:00, then 2026-03-01 at the latest.",
        ] {
            assert_eq!(at(text), three, "{text}");
        }
        for text in ["2026-03-01", "2026-03-01T11:59:00", "2026-03-01 - 2026-03-02", "2026-03-01T"]
        {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_lasts_until_midnight_where_the_programme_is() {
        let zone = TimeZone::get("Europe/Warsaw").unwrap();
        let now = "2026-03-01T23:30:00+01:00".parse::<Timestamp>().unwrap().to_zoned(zone);
        let when = When::day(date(2026, 3, 1));
        assert!(when.has_begun(&now) && !when.is_over(&now));
        let exact = parse("2026-03-01T22:00:00+01:00").unwrap().0;
        assert!(exact.has_begun(&now) && exact.is_over(&now));
        assert!(!parse("2026-03-01T23:31:00+01:00").unwrap().0.has_begun(&now));
    }
}
