//! What a person should have looked at again by now.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Check, Run};
use crate::content::profile::{Answer, Status};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const GUIDELINE: Check = Check {
    rule: Rule {
        id: "stale-guideline",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A guideline whose review date is past may promise something that no longer holds. \
          Its owner reads it again and moves the date.",
        wrong: "\
--- content/guidelines/pictures.md
+++
title = \"Pictures\"
review_by = «2025-12-31»
+++
Ask first.
",
        right: "\
--- content/guidelines/pictures.md
+++
title = \"Pictures\"
review_by = 2026-12-31
+++
Ask first.
",
    },
    run: Run::Hub(guidelines),
};

pub(super) const LESSON: Check = Check {
    rule: Rule {
        id: "stale-lesson",
        severity: Severity::Note,
        is_fixed: false,
        why: "Networks change; a lesson that nobody looked at for two years teaches what was. \
          Read it again and set `reviewed`.",
        wrong: "\
--- content/training/first-steps/index.md
+++
title = \"First steps\"
+++
One, two.
--- content/training/first-steps/networks.md
+++
title = \"Networks\"
reviewed = «2023-01-10»
+++
There are many.
",
        right: "\
--- content/training/first-steps/index.md
+++
title = \"First steps\"
+++
One, two.
--- content/training/first-steps/networks.md
+++
title = \"Networks\"
reviewed = 2025-01-10
+++
There are many.
",
    },
    run: Run::Hub(lessons),
};

pub(super) const CONSENT: Check = Check {
    rule: Rule {
        id: "consent-review",
        severity: Severity::Warning,
        is_fixed: false,
        why: "People change their minds. When the date to ask again is past, ask, and write down \
          the answer with its date.",
        wrong: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
consent = { profile = \"granted\", date = 2024-02-01, review_by = «2026-02-01» }
+++
I count.
",
        right: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
consent = { profile = \"granted\", date = 2026-02-01, review_by = 2028-02-01 }
+++
I count.
",
    },
    run: Run::Hub(consents),
};

fn guidelines(hub: &Hub) -> Vec<Diagnostic> {
    let today = hub.settings.now.date();
    let is_due = |date: Option<Date>| date.is_some_and(|date| date < today);
    hub.content
        .guidelines
        .iter()
        .filter(|entry| is_due(entry.data.review_by.map(|when| when.day)))
        .map(|entry| {
            let span = entry.place_of("review_by");
            Diagnostic::warning(
                GUIDELINE.rule.id,
                span,
                "this guideline should have been read again by now",
            )
            .hint("read it, mend what changed, and set `review_by` to the next date")
        })
        .collect()
}

fn lessons(hub: &Hub) -> Vec<Diagnostic> {
    let today = hub.settings.now.date();
    let years_ago = |date: Date| {
        today.year() - date.year() - i16::from(today.day_of_year() < date.day_of_year())
    };
    hub.content
        .lessons
        .iter()
        .filter(|entry| entry.data.reviewed.is_some_and(|when| years_ago(when.day) >= 2))
        .map(|entry| {
            let span = entry.place_of("reviewed");
            Diagnostic::note(LESSON.rule.id, span, "nobody looked at this lesson for two years")
                .hint("read it again and set `reviewed`")
        })
        .collect()
}

fn consents(hub: &Hub) -> Vec<Diagnostic> {
    let now = &hub.settings.now;
    let months =
        hub.content.program.as_ref().and_then(|program| program.consent.as_ref()?.review_months);
    let mut found = Vec::new();
    for entry in &hub.content.profiles {
        let Some(consent) = &entry.data.consent else { continue };
        let is_shown = consent.profile != Some(Answer::Withdrawn)
            && !matches!(entry.data.status, Some(Status::Left | Status::Withdrawn));
        // Where nobody wrote down when to ask again, the programme says how long a yes holds.
        let due = match (&consent.review_by, &consent.date, months) {
            (Some(review), _, _) => review.value.is_over(now).then_some(review),
            (None, Some(date), Some(months)) => {
                let last = date.value.day.saturating_add(i64::from(months).months());
                (last < now.date()).then_some(date)
            }
            _ => None,
        };
        if let Some(place) = due.filter(|_| is_shown) {
            let message = format!("it is time to ask {} again", entry.data.name);
            let span = entry.span(&place.range);
            found.push(
                Diagnostic::warning(CONSENT.rule.id, span, message)
                    .hint("ask, then set `date` and `review_by` in `consent`"),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn the_programme_says_how_long_a_yes_holds() {
        let with = |consent: &str| {
            found(&format!(
                "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[consent]\nreview_months = 24\n\
                 --- content/profiles/ada.md\n+++\nname = \"Ada\"\n{consent}\n+++\nHello.\n"
            ))
        };
        assert_eq!(
            with("consent = { date = 2024-02-28 }"),
            ["warning consent-review content/profiles/ada.md:3:20"]
        );
        assert!(with("consent = { date = 2024-03-01 }").is_empty());
        assert!(with("consent = { date = 2020-03-01, review_by = 2026-03-01 }").is_empty());
        assert!(with("consent = { date = 2020-03-01 }\nstatus = \"left\"").is_empty());
    }
}
