//! What rules there are, and what one of them is for.

use super::terminal::Terminal;
use super::{Global, Making, Outcome, project};
use crate::check::{self, Levels};
use crate::compose::compose;
use crate::content::suggest;
use crate::report::reference;

/// `--explain RULE`.
pub(super) fn explain(name: &str, terminal: &mut Terminal) -> Outcome {
    let Some(rule) = check::find(name) else {
        let near = suggest::closest(name, check::rules().map(|rule| rule.id));
        let hint = near.map_or_else(
            || "`openmic check --list` shows all rules".to_owned(),
            |word| format!("did you mean `{word}`?"),
        );
        terminal.fail(&format!("no rule is called `{name}`"), Some(&hint));
        return Outcome::Usage;
    };
    terminal.print(&reference::explain(rule, Some(rule.severity)));
    Outcome::Fine
}

/// `--list`: every rule, at the level it has in this project, or by default
/// where there is no project.
pub(super) fn list(global: &Global, making: &Making, terminal: &mut Terminal) -> Outcome {
    let levels = if project::is_elsewhere(global) {
        Levels::default()
    } else {
        match project::read(global, making, terminal) {
            Ok(project) => compose(&project.sources, making.viewer()).value.levels,
            Err(outcome) => return outcome,
        }
    };
    let widest = check::rules().map(|rule| rule.id.len()).max().unwrap_or_default();
    let mut text = String::new();
    for rule in check::rules() {
        let level = reference::level(levels.of(rule));
        let fixed = if rule.is_fixed { "fixed" } else { "" };
        let why = reference::in_short(rule);
        text.push_str(&format!("{:widest$}  {level:7}  {fixed:5}  {why}\n", rule.id));
    }
    terminal.print(&text);
    Outcome::Fine
}
