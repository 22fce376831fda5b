//! Somebody has a page and has not said anything yet.

use super::{Check, Run};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "quiet-profile",
        severity: Severity::Note,
        is_fixed: false,
        why: "A profile without words and without stories sends readers to an empty page. \
          A sentence of their own, or a first story, is enough.",
        wrong: "\
--- content/profiles/bob-byron.md
+++
name = «\"Bob Byron\"»
+++
",
        right: "\
--- content/profiles/bob-byron.md
+++
name = \"Bob Byron\"
known_for = \"Knowing every engine by its noise\"
+++
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut speaks = vec![false; hub.content.profiles.len()];
    for refs in &hub.posts {
        refs.authors.iter().for_each(|author| speaks[*author as usize] = true);
    }
    hub.content
        .profiles
        .iter()
        .zip(speaks)
        .filter(|(entry, speaks)| {
            !speaks
                && entry.body.is_empty()
                && entry.data.known_for.as_deref().is_none_or(str::is_empty)
        })
        .map(|(entry, _)| {
            let message = format!("{} has not said anything yet", entry.data.name);
            Diagnostic::note(CHECK.rule.id, entry.place_of("name"), message)
                .hint("ask for one sentence: `known_for = \"…\"`")
        })
        .collect()
}
