//! The author's yes was given to another text.

use super::{Check, Run};
use crate::content::Entry;
use crate::content::approval::{self, Approval};
use crate::content::post::Post;
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "approval-outdated",
        severity: Severity::Warning,
        is_fixed: false,
        why: "The author said yes to a text, and this is another one: a title, a quote or a \
          sentence was changed since. However small the change, it is theirs to agree to.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
approved = «{ by = \"ada\", on = 2026-02-01, text = \"9f2c41d0a7b35e68\" }»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
approved = { by = \"ada\", on = 2026-02-01, text = \"543b30374ade437c\" }
+++
Hello.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    // Where no story is shown without its author's yes, the wall says so itself.
    if hub.settings.last_word {
        return Vec::new();
    }
    let posts = (0..).zip(&hub.content.posts);
    posts
        .filter_map(|(at, entry)| {
            let approved = entry.data.approved.as_ref()?;
            let by = &approved.by.slug;
            let message = match approval::of(entry, &hub.said(at), &hub.settings.keepers) {
                Approval::Outdated => {
                    format!("the text was changed since `{by}` said yes on {}", approved.on.day)
                }
                Approval::ByAnother if approval::is_withheld(entry) => {
                    format!("`{by}` said yes, and does not keep the author's name")
                }
                Approval::ByAnother => format!("`{by}` said yes and did not write it"),
                Approval::Missing | Approval::Given => return None,
            };
            let place = entry.place_of("approved");
            let hint = how(entry, &hub.settings.keepers);
            Some(Diagnostic::warning(CHECK.rule.id, place, message).hint(hint))
        })
        .collect()
}

/// What to do about a story that waits for its author's word.
fn how(entry: &Entry<Post>, keepers: &[String]) -> String {
    let authors = entry.data.authors.iter().map(|author| author.slug.as_str());
    let author = authors.chain(keepers.iter().map(String::as_str)).next().unwrap_or("HANDLE");
    format!(
        "send a proof (`openmic proof {0}`); when the answer is yes, `openmic approve {0} --as {author}`",
        entry.slug
    )
}
