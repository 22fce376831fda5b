//! Words about a topic that nobody speaks on.

use super::Check;
use crate::hub::Hub;
use crate::report::{Diagnostic, Severity};

pub(super) const CHECK: Check = Check {
    rule: "empty-topic",
    severity: Severity::Note,
    why: "A topic without a story and without a person leads readers to an empty list. \
          Ask somebody, or take the topic away until there is something.",
    run,
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut used = vec![false; hub.topics.list.len()];
    let stories = hub.posts.iter().flat_map(|refs| &refs.topics);
    let people = hub.profiles.iter().flat_map(|refs| &refs.topics);
    stories.chain(people).for_each(|topic| used[*topic as usize] = true);
    hub.content
        .topics
        .iter()
        .filter(|entry| hub.topics.find(&entry.slug).is_some_and(|at| !used[at as usize]))
        .map(|entry| {
            let message = format!("nobody speaks on `{}` yet", entry.slug);
            Diagnostic::note(CHECK.rule, entry.place_of("title"), message)
        })
        .collect()
}
