//! Findings that somebody looked at and keeps: `[[allow]]` in a file names the
//! rule and the reason.

use std::collections::{BTreeMap, HashMap};

use super::levels::turnable;
use crate::content::common::Allow;
use crate::hub::{Hub, Item};
use crate::report::{Diagnostic, Kept};

/// What one file keeps.
struct Keeping<'h> {
    item: &'h Item,
    /// By the names of rules, each with how many findings it has silenced.
    allows: BTreeMap<&'h str, (&'h Allow, usize)>,
}

/// Takes out what entries keep, and says which of their words keep nothing.
pub(super) fn sift(hub: &Hub, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Kept>) {
    let mut rest = Vec::with_capacity(found.len());
    let mut kept = Vec::new();
    let mut keepings: Vec<Keeping<'_>> = Vec::new();
    for item in hub.items.iter().filter(|item| !item.common.allow.is_empty()) {
        let mut allows = BTreeMap::new();
        for allow in &item.common.allow {
            match understood(item, allow) {
                Ok(()) => {
                    allows.entry(allow.rule.value.as_str()).or_insert((allow, 0));
                }
                Err(diagnostic) => rest.push(*diagnostic),
            }
        }
        keepings.push(Keeping { item, allows });
    }
    let by_path: HashMap<&str, usize> =
        keepings.iter().enumerate().map(|(at, keeping)| (&*keeping.item.path, at)).collect();
    for diagnostic in found {
        let keeping = by_path.get(&*diagnostic.span.path).copied();
        let allow = keeping.and_then(|at| keepings[at].allows.get_mut(diagnostic.rule));
        match allow {
            Some((allow, count)) => {
                *count += 1;
                kept.push(Kept { diagnostic, reason: allow.reason.value.clone() });
            }
            None => rest.push(diagnostic),
        }
    }
    for keeping in &keepings {
        for (allow, _) in keeping.allows.values().filter(|(_, count)| *count == 0) {
            let span = keeping.item.span(&allow.rule.range);
            let message =
                format!("nothing here is kept by this: no finding is `{}`", allow.rule.value);
            rest.push(Diagnostic::note("unused-allow", span, message).hint("remove it"));
        }
    }
    (rest, kept)
}

/// Whether an `[[allow]]` names a rule that may be kept, and a reason.
fn understood(item: &Item, allow: &Allow) -> Result<(), Box<Diagnostic>> {
    turnable(&allow.rule.value, item.span(&allow.rule.range))?;
    if allow.reason.value.is_empty() {
        let span = item.span(&allow.reason.range);
        let found = Diagnostic::error("missing-field", span, "`reason` says nothing")
            .hint("write in a few words why this finding is right here");
        return Err(Box::new(found));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn with(allow: &str) -> Vec<String> {
        found(&format!(
            "--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n[[allow]]\n{allow}\n+++\n[here](../profiles/ada.md) [gone](x.md)\n"
        ))
    }

    #[test]
    fn a_finding_is_kept_with_a_reason() {
        let dead = "error dead-link content/posts/a.md:9:28".to_owned();
        let here = "warning link-text content/posts/a.md:9:1".to_owned();
        assert_eq!(
            with("rule = \"link-text\"\nreason = \"a quotation\""),
            std::slice::from_ref(&dead)
        );
        assert_eq!(
            with("rule = \"link-text\"\nreason = \"\""),
            ["error missing-field content/posts/a.md:7:10".to_owned(), here, dead]
        );
    }

    #[test]
    fn what_cannot_be_kept_or_keeps_nothing_is_said() {
        for (allow, finding) in [
            ("rule = \"dead-link\"\nreason = \"so\"", "warning fixed-rule content/posts/a.md:6:8"),
            ("rule = \"nothing\"\nreason = \"so\"", "warning unknown-rule content/posts/a.md:6:8"),
            (
                "rule = \"heading-jump\"\nreason = \"so\"",
                "note unused-allow content/posts/a.md:6:8",
            ),
            ("rule = \"link-text\"", "error missing-field content/posts/a.md:5:1"),
        ] {
            let found = with(allow);
            assert!(found.iter().any(|one| one == finding), "{allow}: {found:#?}");
            assert_eq!(found.len(), 3, "and nothing is silenced: {found:#?}");
        }
    }
}
