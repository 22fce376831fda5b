//! `/.well-known/security.txt` (RFC 9116): whom to write to about a weakness.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::is_at_the_top;
use crate::content::program::Deploy;
use crate::page::Page;
use crate::page::stage::Stage;

const PLACE: &str = ".well-known/security.txt";

/// The standard asks for less than a year. It changes with the month, and not with every day on
/// which somebody builds.
const LASTS: i64 = 11;

pub(super) fn plan(stage: &Stage, deploy: &Deploy, pages: &mut Vec<Page>) {
    // It counts only at the top of a host; one further down belongs to somebody else.
    if deploy.security_contact.is_empty() || !is_at_the_top(stage) {
        return;
    }
    pages.push(Page::written(PLACE, |stage| {
        let deploy = stage.hub.programme.deploy.as_ref();
        deploy.map_or_else(String::new, |deploy| text(stage, deploy))
    }));
}

fn text(stage: &Stage, deploy: &Deploy) -> String {
    let mut text = String::new();
    for contact in &deploy.security_contact {
        let _ = writeln!(text, "Contact: {}", contact.value.href);
    }
    let _ = writeln!(text, "Expires: {}T00:00:00Z", expires(stage.hub.now.date()));
    let _ = writeln!(text, "Preferred-Languages: {}", stage.hub.programme.language);
    if let Some(url) = stage.full(PLACE) {
        let _ = writeln!(text, "Canonical: {url}");
    }
    if let Some(policy) = &deploy.security_policy {
        let _ = writeln!(text, "Policy: {}", policy.href);
    }
    text
}

/// The first day of the month that many months on.
fn expires(today: Date) -> Date {
    let months: Span = LASTS.months();
    today.first_of_month().checked_add(months).unwrap_or(Date::MAX)
}
