//! Something is announced, and there is nothing to read.

use super::{Check, Run};
use crate::content::Kind;
use crate::hub::{Hub, Item};
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "empty-text",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A title leads readers here, and below it there is nothing. Write the text below \
          the line that ends the fields.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = «\"Engines\"»
authors = [\"ada\"]
+++
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let is_meant = |item: &&Item| match item.kind {
        Kind::Post => {
            let post = &hub.content.posts[item.index as usize].data;
            post.audio.is_none() && post.video.is_none()
        }
        Kind::Guideline | Kind::Lesson | Kind::Page => true,
        _ => false,
    };
    let empty = hub.items.iter().filter(|item| item.body.is_empty()).filter(is_meant);
    empty
        .map(|item| {
            Diagnostic::warning(CHECK.rule.id, item.place_of("title"), "there is no text yet")
                .hint("write it below the line that ends the fields")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn a_recording_needs_no_text() {
        let post = "--- content/posts/2026-02-01-a.md\n+++\ntitle = \"A\"\nauthors = [\"ada\"]\naudio = \"a.mp3\"\n+++\n--- content/posts/a.mp3\nsound\n";
        assert!(!found(post).iter().any(|one| one.contains("empty-text")), "{:?}", found(post));
        let guideline = "--- content/guidelines/a.md\n+++\ntitle = \"A\"\n+++\n \n";
        assert_eq!(found(guideline), ["warning empty-text content/guidelines/a.md:2:9"]);
    }
}
