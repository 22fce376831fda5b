//! What a tab is told about the page it shows: its findings, whose eyes it is
//! seen with, and why it may look different from what readers get. All of it is
//! text; nothing in it is ever read as markup.

use serde_json::{Value, json};

use super::entries;
use super::excerpt;
use super::showing::Showing;
use crate::content::Audience;
use crate::content::common::Common;
use crate::report::{Diagnostic, Severity, place};

/// The state of the page at `address`.
pub(super) fn of(showing: &Showing, address: &str) -> Value {
    let drawn = showing.draw(address);
    let broken = drawn.and_then(|drawn| drawn.broken);
    let entry = entries::at(showing.content(), address);
    let kept = showing.kept.get(address);
    let path = kept.map(|kept| &kept.path).or_else(|| entry.as_ref().map(|entry| entry.path));
    let findings = showing.findings().iter().filter(|one| is_about(one, path.map(|path| &**path)));
    let found: Vec<&Diagnostic> = broken.as_deref().into_iter().chain(findings).collect();
    let on_page: Vec<Value> = place(found, &showing.sources).iter().map(excerpt::finding).collect();
    let is_held = showing.is_held || kept.is_some() || broken.is_some();
    json!({
        "view": {
            "as": showing.view.readers(),
            "drafts": showing.view.viewer.drafts,
            "on": showing.view.on.map(|day| day.to_string()),
            "words": showing.view.words(),
        },
        "badges": entry.map_or_else(Vec::new, |entry| badges(showing, entry.common)),
        "leftOut": left_out(showing, address),
        "isKept": is_held,
        "findings": on_page,
        "errors": showing.count(Severity::Error),
        "warnings": showing.count(Severity::Warning),
    })
}

/// Whether a finding is shown on the page of `path`: those of its own file, and
/// what is broken for all pages.
fn is_about(one: &Diagnostic, path: Option<&str>) -> bool {
    let of = &*one.span.path;
    let is_everywhere = of == "program.toml" || of.starts_with("templates/");
    let is_own = path == Some(of) && one.severity != Severity::Note;
    is_own || is_everywhere && one.severity == Severity::Error
}

/// Why readers may not get this page, or not yet.
fn badges(showing: &Showing, common: &Common) -> Vec<String> {
    let now = &showing.site.hub().now;
    let mut badges = Vec::new();
    if common.audience == Some(Audience::Internal) {
        badges.push("internal: for colleagues only".to_owned());
    }
    if common.draft {
        badges.push("draft: not published until `draft` is gone".to_owned());
    }
    if let Some(publish) = common.publish.filter(|publish| !publish.has_begun(now)) {
        badges.push(format!("scheduled: published from {}", publish.day));
    }
    if let Some(expires) = common.expires.filter(|expires| expires.is_over(now)) {
        badges.push(format!("expired: its last day was {}", expires.day));
    }
    badges
}

/// Why there is no page here, where an entry would have one.
fn left_out(showing: &Showing, address: &str) -> Option<Value> {
    if showing.site.place(address).is_some() || showing.kept.contains_key(address) {
        return None;
    }
    let one = showing.site.left_out().iter().find(|one| *one.address == *address)?;
    Some(json!({ "path": &*one.path, "reason": one.reason.words() }))
}
