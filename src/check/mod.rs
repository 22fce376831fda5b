//! What a programme prefers: rules that look at the whole linked hub.
//!
//! What a stage must notice to build its value it reports itself; here is what
//! may be turned up, down or off in `program.toml`. A check is a row of data:
//! its name, why it is there, how much it matters, and a function.

mod empty_topic;
mod levels;
mod quiet_profile;
mod stale;

use crate::hub::Hub;
use crate::report::{Diagnostic, Severity};

/// A rule.
pub struct Check {
    /// Its name in findings and in `[checks]`.
    pub rule: &'static str,
    pub severity: Severity,
    /// Why it is there, for `--explain`.
    pub why: &'static str,
    pub run: fn(&Hub) -> Vec<Diagnostic>,
}

/// All rules, in the order they are explained.
pub const CHECKS: &[Check] =
    &[quiet_profile::CHECK, empty_topic::CHECK, stale::GUIDELINE, stale::LESSON, stale::CONSENT];

/// Runs every rule at the level the programme wants.
pub fn run(hub: &Hub) -> Vec<Diagnostic> {
    let (levels, mut found) = levels::read(hub);
    for check in CHECKS {
        let Some(severity) = levels.of(check) else { continue };
        found.extend(
            (check.run)(hub).into_iter().map(|diagnostic| Diagnostic { severity, ..diagnostic }),
        );
    }
    levels::allowed(hub, found)
}
