//! How much each rule matters in this programme, and findings that somebody
//! looked at and keeps. Neither reaches what the stages report themselves:
//! structure, privacy and security are not a matter of taste.

use std::collections::BTreeMap;

use super::{CHECKS, Check};
use crate::content::suggest;
use crate::hub::Hub;
use crate::report::{Diagnostic, Severity};
use crate::source::Span;

/// The level of each rule that `[checks]` names; nothing for a rule turned off.
pub(super) struct Levels(BTreeMap<&'static str, Option<Severity>>);

impl Levels {
    pub(super) fn of(&self, check: &Check) -> Option<Severity> {
        self.0.get(check.rule).copied().unwrap_or(Some(check.severity))
    }
}

pub(super) fn read(hub: &Hub) -> (Levels, Vec<Diagnostic>) {
    let mut levels = BTreeMap::new();
    let mut found = Vec::new();
    let written = hub.content.program.iter().flat_map(|program| program.checks.iter());
    for (name, level) in written {
        let place = hub.program_text.as_deref().and_then(|text| text.find(name)).unwrap_or(0);
        let span = Span::new(&"program.toml".into(), place..place + name.len());
        let Some(check) = CHECKS.iter().find(|check| check.rule == name) else {
            let near = suggest::closest(name, CHECKS.iter().map(|check| check.rule));
            let hint = near.map(|word| format!("did you mean `{word}`?"));
            let message = format!("no rule that can be turned is called `{name}`");
            found.push(Diagnostic::warning("unknown-rule", span, message).hint_if(hint));
            continue;
        };
        let level = match level.as_str() {
            "error" => Some(Severity::Error),
            "warning" | "warn" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            "off" => None,
            other => {
                let message = format!("`{other}` is not a level");
                let hint = "write `error`, `warning`, `note` or `off`";
                found.push(Diagnostic::error("wrong-value", span, message).hint(hint));
                continue;
            }
        };
        levels.insert(check.rule, level);
    }
    (Levels(levels), found)
}

/// Without the findings that an entry keeps with a reason.
pub(super) fn allowed(hub: &Hub, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let kept = |diagnostic: &Diagnostic| {
        let item = hub.items.iter().find(|item| item.path == diagnostic.span.path);
        item.is_some_and(|item| {
            let allows = |rule: &str| {
                item.common.allow.iter().any(|one| one.rule == rule && !one.reason.is_empty())
            };
            CHECKS.iter().any(|check| check.rule == diagnostic.rule) && allows(diagnostic.rule)
        })
    };
    let any_allowed = hub.items.iter().any(|item| !item.common.allow.is_empty());
    if any_allowed { found.into_iter().filter(|one| !kept(one)).collect() } else { found }
}
