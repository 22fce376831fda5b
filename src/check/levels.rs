//! How much each rule matters in this programme.

use std::collections::BTreeMap;

use super::{find, rules};
use crate::content::suggest;
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

/// The level of each rule that `[checks]` names; nothing for a rule turned off.
#[derive(Clone, Debug, Default)]
pub struct Levels(BTreeMap<&'static str, Option<Severity>>);

impl Levels {
    /// The level of a rule; nothing where it is turned off.
    pub fn of(&self, rule: &Rule) -> Option<Severity> {
        self.0.get(rule.id).copied().unwrap_or(Some(rule.severity))
    }

    /// Findings at the level that the programme wants, without those that it
    /// turned off.
    pub fn settle(&self, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found.retain_mut(|diagnostic| match self.0.get(diagnostic.rule) {
            Some(Some(severity)) => {
                diagnostic.severity = *severity;
                true
            }
            Some(None) => false,
            None => true,
        });
        found
    }
}

/// Reads `[checks]`.
pub(super) fn read(hub: &Hub) -> (Levels, Vec<Diagnostic>) {
    let mut levels = BTreeMap::new();
    let mut found = Vec::new();
    let path = "program.toml".into();
    let text = hub.program_text.as_deref().unwrap_or_default();
    let written = hub.content.program.iter().flat_map(|program| program.checks.iter());
    for (name, level) in written {
        // The name stands before its level, wherever else it is spoken of.
        let place = text.get(..level.range.start).and_then(|text| text.rfind(name)).unwrap_or(0);
        match turnable(name, Span::new(&path, place..place + name.len())) {
            Ok(rule) => match severity(&level.value) {
                Some(severity) => {
                    levels.insert(rule.id, severity);
                }
                None => {
                    let span = Span::new(&path, level.range.clone());
                    let message = format!("`{}` is not a level", level.value);
                    let hint = "write `error`, `warning`, `note` or `off`";
                    found.push(Diagnostic::error("wrong-value", span, message).hint(hint));
                }
            },
            Err(diagnostic) => found.push(*diagnostic),
        }
    }
    (Levels(levels), found)
}

/// The rule of this name, if somebody may decide about it.
pub(super) fn turnable(name: &str, span: Span) -> Result<&'static Rule, Box<Diagnostic>> {
    let shown: String = name.chars().take(60).collect();
    match find(name) {
        Some(rule) if !rule.is_fixed => Ok(rule),
        Some(_) => {
            let message = format!("`{shown}` holds for everybody and cannot be turned or kept");
            let hint = "remove this; mend what the finding points at instead";
            Err(Box::new(Diagnostic::warning("fixed-rule", span, message).hint(hint)))
        }
        None => {
            let near = suggest::closest(name, rules().map(|rule| rule.id));
            let hint = near.map_or_else(
                || "`openmic check --list` shows all rules".to_owned(),
                |word| format!("did you mean `{word}`?"),
            );
            let message = format!("no rule is called `{shown}`");
            Err(Box::new(Diagnostic::warning("unknown-rule", span, message).hint(hint)))
        }
    }
}

fn severity(word: &str) -> Option<Option<Severity>> {
    Some(match word {
        "error" => Some(Severity::Error),
        "warning" | "warn" => Some(Severity::Warning),
        "note" => Some(Severity::Note),
        "off" => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    const HERE: &str = "--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n[here](../profiles/ada.md)\n";

    fn with(checks: &str) -> Vec<String> {
        found(&format!(
            "{HERE}--- program.toml\n# link-text = \"on\"\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[checks]\n{checks}\n"
        ))
    }

    #[test]
    fn a_rule_is_turned_up_down_and_off() {
        assert_eq!(with(""), ["warning link-text content/posts/a.md:6:1"]);
        assert_eq!(with("link-text = \"error\""), ["error link-text content/posts/a.md:6:1"]);
        assert!(with("link-text = \"off\"").is_empty());
    }

    #[test]
    fn what_protects_people_is_not_turned() {
        assert!(
            with("unclear-privacy = \"off\"")
                .contains(&"warning fixed-rule program.toml:8:1".to_owned())
        );
        assert!(
            with("lynk-text = \"off\"")
                .contains(&"warning unknown-rule program.toml:8:1".to_owned())
        );
        assert!(
            with("link-text = \"on\"").contains(&"error wrong-value program.toml:8:13".to_owned())
        );
    }
}
