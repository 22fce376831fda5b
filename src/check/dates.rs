//! Dates that cannot both be right.

use jiff::civil::Date;

use super::{Check, Run};
use crate::content::plain::Located;
use crate::content::when::When;
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "dates-contradict",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Two dates here cannot both be right: something ends before it begins, or was done \
              on a day that is still to come. Most often a year was not moved along. What ends \
              before it begins is never shown.",
        wrong: "\
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
starts = 2026-11-02
ends = «2026-01-20»
+++
Come.
",
        right: "\
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
starts = 2026-11-02
ends = 2026-11-02
+++
Come.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for item in &*hub.items {
        found.extend(contradiction(
            ("publish", day(item.common.publish)),
            ("expires", day(item.common.expires)),
            || item.place_of("expires"),
        ));
    }
    in_entries(hub, &mut found);
    in_program(hub, &mut found);
    found.extend(to_come(hub));
    found
}

/// Two dates with their names, and where the second one stands.
fn contradiction(
    (first, before): (&'static str, Option<Date>),
    (then, after): (&'static str, Option<Date>),
    span: impl FnOnce() -> Span,
) -> Option<Diagnostic> {
    let (before, after) = (before?, after?);
    if after >= before {
        return None;
    }
    let message = format!("`{then}` ({after}) is before `{first}` ({before})");
    let hint = format!("correct `{then}` or `{first}`, whichever is wrong");
    Some(Diagnostic::warning(CHECK.rule.id, span(), message).hint(hint))
}

fn in_entries(hub: &Hub, found: &mut Vec<Diagnostic>) {
    for entry in &hub.content.posts {
        let date = ("date", day(entry.data.date));
        let updated = ("updated", day(entry.data.updated));
        let expires = ("expires", day(entry.common.expires));
        found.extend(contradiction(date, updated, || entry.place_of("updated")));
        // Where `publish` is there too, it is the one that decides.
        if entry.common.publish.is_none() {
            found.extend(contradiction(date, expires, || entry.place_of("expires")));
        }
    }
    for entry in &hub.content.campaigns {
        let campaign = &entry.data;
        found.extend(contradiction(
            ("starts", day(campaign.starts)),
            ("ends", day(campaign.ends)),
            || entry.place_of("ends"),
        ));
        let draw = campaign.draw.as_ref();
        if let Some((draw, closes)) = draw.and_then(|draw| Some((draw, draw.closes.as_ref()?))) {
            found.extend(contradiction(
                ("opens", day(draw.opens)),
                ("closes", Some(closes.value.day)),
                || entry.span(&closes.range),
            ));
        }
    }
    for entry in &hub.content.guidelines {
        found.extend(contradiction(
            ("effective", day(entry.data.effective)),
            ("review_by", day(entry.data.review_by)),
            || entry.place_of("review_by"),
        ));
    }
    for entry in &hub.content.profiles {
        let consent = entry.data.consent.as_ref();
        if let Some((consent, review)) =
            consent.and_then(|consent| Some((consent, consent.review_by.as_ref()?)))
        {
            found.extend(contradiction(
                ("date", located(consent.date.as_ref())),
                ("review_by", Some(review.value.day)),
                || entry.span(&review.range),
            ));
        }
    }
}

fn in_program(hub: &Hub, found: &mut Vec<Diagnostic>) {
    let Some(program) = &hub.content.program else { return };
    let path = "program.toml".into();
    let phases = program.phase.iter().map(|row| (row.start, row.end.as_ref()));
    let quiet = program.quiet_period.iter().map(|row| (row.start, row.end.as_ref()));
    for (start, end) in phases.chain(quiet) {
        if let Some(end) = end {
            found.extend(contradiction(
                ("start", day(start)),
                ("end", Some(end.value.day)),
                || Span::new(&path, end.range.clone()),
            ));
        }
    }
}

/// What was done cannot have been done tomorrow.
fn to_come(hub: &Hub) -> Vec<Diagnostic> {
    let today = hub.settings.now.date();
    let lessons = hub
        .content
        .lessons
        .iter()
        .map(|entry| ("reviewed", day(entry.data.reviewed), entry.place_of("reviewed")));
    let consents = hub.content.profiles.iter().filter_map(|entry| {
        let date = entry.data.consent.as_ref()?.date.as_ref()?;
        Some(("date", Some(date.value.day), entry.span(&date.range)))
    });
    lessons
        .chain(consents)
        .filter_map(|(name, date, span)| {
            let date = date.filter(|date| *date > today)?;
            let message = format!("`{name}` says when something was done, and {date} is to come");
            Some(Diagnostic::warning(CHECK.rule.id, span, message).hint("correct the date"))
        })
        .collect()
}

fn day(when: Option<When>) -> Option<Date> {
    when.map(|when| when.day)
}

fn located(when: Option<&Located<When>>) -> Option<Date> {
    when.map(|when| when.value.day)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn every_pair_of_dates_is_looked_at() {
        let mut found = found(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[[phase]]\nname = \"A\"\nstart = 2026-01-02\nend = 2026-01-01\n[[quiet_period]]\nname = \"A\"\nstart = 2026-01-02\nend = 2025-01-09\n\
             --- content/posts/2026-02-10-a.md\n+++\ntitle = \"A\"\nauthors = [\"ada\"]\nupdated = 2026-02-09\nexpires = 2026-02-08\n+++\nA\n\
             --- content/posts/2026-02-10-b.md\n---\ntitle: B\nauthors: ada\npublish: 2026-04-01\nexpires: 2026-03-31\n---\nB\n\
             --- content/guidelines/g.md\n+++\ntitle = \"G\"\neffective = 2027-03-01\nreview_by = 2026-12-01\n+++\nG\n\
             --- content/campaigns/c.md\n+++\ntitle = \"C\"\ndraw = { prize = \"P\", opens = 2026-02-02, closes = 2026-02-01 }\n+++\nC\n\
             --- content/training/t/index.md\n+++\ntitle = \"T\"\n+++\nT\n\
             --- content/training/t/l.md\n+++\ntitle = \"L\"\nreviewed = 2026-03-02\n+++\nL\n\
             --- content/profiles/ada.md\n---\nname: Ada\nconsent:\n  date: 2026-03-02\n  review_by: 2026-03-01\n---\nHello.\n",
        );
        found.retain(|one| one.contains("dates-contradict"));
        assert_eq!(
            found,
            [
                "warning dates-contradict content/campaigns/c.md:3:52",
                "warning dates-contradict content/guidelines/g.md:4:13",
                "warning dates-contradict content/posts/2026-02-10-a.md:4:11",
                "warning dates-contradict content/posts/2026-02-10-a.md:5:11",
                "warning dates-contradict content/posts/2026-02-10-b.md:5:10",
                "warning dates-contradict content/profiles/ada.md:4:9",
                "warning dates-contradict content/profiles/ada.md:5:14",
                "warning dates-contradict content/training/t/l.md:3:12",
                "warning dates-contradict program.toml:9:7",
                "warning dates-contradict program.toml:13:7",
            ]
        );
    }

    #[test]
    fn one_day_is_long_enough() {
        let mut found = found(
            "--- content/posts/2026-02-10-a.md\n+++\ntitle = \"A\"\nauthors = [\"ada\"]\nupdated = 2026-02-10\nexpires = 2026-03-10\n+++\nA\n\
             --- content/profiles/ada.md\n+++\nname = \"Ada\"\nconsent = { date = 2026-03-01, review_by = 2026-03-01 }\n+++\nHello.\n",
        );
        found.retain(|one| one.contains("dates-contradict"));
        assert!(found.is_empty(), "{found:?}");
    }
}
