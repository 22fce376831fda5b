//! How long a hub stays as it is while nobody writes anything: when does a date in it next come or
//! pass?
//!
//! The sources are asked, not what is shown of them, so that a new field that holds a date is not
//! forgotten here. A date that changes nothing for these readers has the hub made once for nothing.

use jiff::{Timestamp, ToSpan, Zoned};
use rayon::prelude::*;

use super::when;
use crate::source::{Source, Sources};

/// The instants between which the same sources make the same hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub from: Timestamp,
    /// When it is over: the first instant at which something may be otherwise.
    pub until: Timestamp,
}

impl Stay {
    /// The stay of a hub made of these sources for `now`, which is in the programme's time zone.
    /// It is over when the next day begins there, since all days come and pass then and lists show
    /// others every day, or at a time of day that is written anywhere before. Nothing at the end of
    /// the calendar.
    pub fn of(now: &Zoned, sources: &Sources) -> Option<Stay> {
        let tomorrow = now.date().checked_add(1.day()).ok()?;
        let midnight = tomorrow.to_zoned(now.time_zone().clone()).ok()?.timestamp();
        let moment = |source: &Source| when::next_moment(&source.text, now);
        let due = sources.entries.par_iter().filter_map(moment).min();
        let due = due.into_iter().chain(sources.program.iter().filter_map(moment)).min();
        let until = due.map_or(midnight, |due| due.min(midnight));
        Some(Stay { from: now.timestamp(), until })
    }

    /// Whether the hub is still as it was made. A clock that was set back asks for another hub, too.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.from <= now && now < self.until
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::tz::TimeZone;

    use super::*;
    use crate::admit::Viewer;
    use crate::compose::{Memo, judge, plan_again};
    use crate::source::{Clock, fixture};

    /// Of each kind of date one, on a day half the world away from Greenwich.
    const HUB: &str = "\
--- program.toml
[program]
name = \"V\"
organisation = \"S\"
why = \"W.\"
base_url = \"https://v.example\"
timezone = \"Asia/Kolkata\"
[[phase]]
name = \"Later\"
start = 2026-03-05T09:00:00
[[quiet_period]]
name = \"Election\"
end = 2026-03-05 10:00:00
--- content/profiles/ada.md
+++
name = \"Ada\"
consent = { profile = \"granted\", review_by = 2026-03-05T15:00:00 }
+++
Hello.
--- content/posts/2026-01-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-01-02-by-the-hour.md
+++
title = \"By the hour\"
authors = [\"ada\"]
publish = 2026-03-05T12:00:00
+++
Hello.
--- content/posts/2026-01-03-by-the-day.md
---
title: By the day
authors: ada
publish: 2026-03-06
---
Hello.
--- content/posts/2026-01-04-gone.md
---
title: Gone
authors: ada
expires: 2026-03-05T13:00:00+04:30
---
Hello.
--- content/campaigns/kitchens.md
+++
title = \"Kitchens\"
starts = 2026-03-05
ends = 2026-03-05
cleared_facts = [{ text = \"One kitchen.\", until = 2026-03-05T11:00:00 }]
+++
Hello.
--- content/guidelines/pictures.md
+++
title = \"Pictures\"
review_by = 2026-03-05
+++
Ask.
";

    fn zone() -> TimeZone {
        TimeZone::get("Asia/Kolkata").unwrap()
    }

    /// All that the hub shows and says at an instant, by address and by rule.
    fn made(at: Timestamp, memo: &mut Memo) -> BTreeMap<String, Vec<u8>> {
        let sources = fixture::sources(HUB);
        let planned =
            plan_again(&Sources { clock: Clock::At(at), ..sources }, Viewer::PUBLIC, memo);
        let (site, noticed) = (planned.value, planned.diagnostics);
        let mut made: BTreeMap<String, Vec<u8>> = judge(&site, noticed, memo)
            .into_iter()
            .map(|one| (format!("{} {}", one.rule, one.span.path), Vec::new()))
            .collect();
        for page in &site.pages {
            made.insert(page.address.to_string(), page.draw(&site.stage).unwrap().into_owned());
        }
        made
    }

    /// From one stay to the next: within one nothing differs, and what differs at its end is told.
    #[test]
    fn a_hub_stays_until_exactly_what_is_expected_differs() {
        let local = |text: &str| -> Timestamp {
            text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone()).unwrap().timestamp()
        };
        let expected = [
            ("2026-03-05T00:00", "campaigns/kitchens/"),
            ("2026-03-05T09:00", "programme/"),
            ("2026-03-05T10:00", "programme/"),
            ("2026-03-05T11:00", "campaigns/kitchens/"),
            ("2026-03-05T12:00", "stories/by-the-hour/"),
            ("2026-03-05T14:00", "stories/gone/"),
            ("2026-03-05T15:00", "consent-review content/profiles/ada.md"),
            ("2026-03-06T00:00", "stories/by-the-day/"),
            ("2026-03-06T00:00", "campaigns/kitchens/"),
            ("2026-03-06T00:00", "guidelines/pictures/"),
        ];
        let sources = fixture::sources(HUB);
        let memo = &mut Memo::default();
        let mut now = local("2026-03-04T23:00");
        let mut before = made(now, memo);
        let mut ends = Vec::new();
        while now < local("2026-03-06T00:00") {
            let stay = Stay::of(&now.to_zoned(zone()), &sources).unwrap();
            let last = made(stay.until - jiff::SignedDuration::from_nanos(1), memo);
            assert!(last == before, "nothing differs before {}", stay.until);
            let after = made(stay.until, memo);
            for (instant, what) in expected.iter().filter(|one| local(one.0) == stay.until) {
                assert!(before.get(*what) != after.get(*what), "{what} differs at {instant}");
            }
            ends.push(stay.until);
            (now, before) = (stay.until, after);
        }
        let mut told: Vec<Timestamp> = expected.iter().map(|(at, _)| local(at)).collect();
        told.dedup();
        assert_eq!(ends, told);
    }

    fn until(program: &str, post: &str) -> String {
        let now: Zoned = "2026-03-01T22:30:00+01:00[Europe/Paris]".parse().unwrap();
        let text = format!("--- program.toml\n{program}\n--- content/posts/a.md\n{post}\n");
        let stay = Stay::of(&now, &fixture::sources(&text)).unwrap();
        assert_eq!(stay.from, now.timestamp());
        stay.until.to_string()
    }

    #[test]
    fn a_hub_stays_until_midnight_or_the_next_moment_that_is_written_anywhere() {
        assert_eq!(until("", "publish = 2026-03-01"), "2026-03-01T23:00:00Z");
        assert_eq!(until("", "expires = 2026-03-01T23:00:00"), "2026-03-01T22:00:00Z");
        assert_eq!(until("end = 2026-03-01 22:45:00", ""), "2026-03-01T21:45:00Z");
        assert_eq!(until("", "expires = 2026-03-02T01:00:00"), "2026-03-01T23:00:00Z");
    }

    #[test]
    fn it_is_over_at_its_last_instant_and_where_a_clock_was_set_back() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let stay = Stay { from: at("2026-03-01T10:00:00Z"), until: at("2026-03-01T23:00:00Z") };
        assert!(stay.holds(stay.from) && stay.holds(at("2026-03-01T22:59:59.999Z")));
        assert!(!stay.holds(stay.until) && !stay.holds(at("2026-03-01T09:59:59Z")));
    }
}
