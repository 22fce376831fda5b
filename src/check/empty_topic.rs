//! Words about a topic that nobody speaks on.

use super::{Check, Run};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "empty-topic",
        severity: Severity::Note,
        is_fixed: false,
        why: "A topic without a story and without a person leads readers to an empty list. \
          Ask somebody, or take the topic away until there is something.",
        wrong: "\
--- content/topics/machines.md
+++
title = «\"Machines\"»
+++
All that turns.
",
        right: "\
--- content/topics/machines.md
+++
title = \"Machines\"
+++
All that turns.
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
topics = [\"Machines\"]
+++
Hello.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut used = vec![false; hub.subjects.topics.list.len()];
    let stories = hub.posts.iter().flat_map(|refs| &refs.topics);
    let people = hub.profiles.iter().flat_map(|refs| &refs.topics);
    stories.chain(people).for_each(|topic| used[*topic as usize] = true);
    hub.content
        .topics
        .iter()
        .filter(|entry| hub.subjects.topics.find(&entry.slug).is_some_and(|at| !used[at as usize]))
        .map(|entry| {
            let message = format!("nobody speaks on `{}` yet", entry.slug);
            Diagnostic::note(CHECK.rule.id, entry.place_of("title"), message)
        })
        .collect()
}
