//! Pages that nothing leads to.

use super::{Check, Run};
use crate::content::{Audience, Kind};
use crate::hub::{Hub, Item, ItemId, LinkLead};
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "orphan-page",
        severity: Severity::Warning,
        is_fixed: false,
        why: "No link leads to this page, neither in a text nor in the menu nor at the foot of \
              the pages. Only whoever knows its address finds it. If that is what you want, keep \
              this with `[[allow]]`.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[menu]
footer = [\"about\"]
--- content/pages/about.md
+++
title = \"About\"
+++
Us.
--- content/pages/visit.md
+++
title = «\"Visit\"»
+++
Come, or [turn back](visit.md).
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[menu]
footer = [\"about\"]
--- content/pages/about.md
+++
title = \"About\"
+++
Us. Come and [visit](visit.md).
--- content/pages/visit.md
+++
title = \"Visit\"
+++
Come.
",
    },
    run: Run::Hub(run),
};

/// The foot names as many pages where the programme does not say which.
const IN_FOOT: usize = 12;

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut is_reached = vec![false; hub.items.len()];
    for (at, (item, leads)) in hub.items.iter().zip(&hub.leads).enumerate() {
        for lead in leads.links.iter().filter(|_| !item.common.draft) {
            if let LinkLead::Item(to, _) = lead
                && to.index() != at
            {
                is_reached[to.index()] = true;
            }
        }
    }
    let menu = hub.content.program.as_ref().and_then(|program| program.menu.as_ref());
    let footer = menu.map(|menu| menu.footer.as_slice()).unwrap_or_default();
    let in_menu = menu.map(|menu| menu.items.as_slice()).unwrap_or_default();
    // Pages for colleagues may push others out of the foot only where they are shown.
    let (mut open, mut all) = (0, 0);
    let mut found = Vec::new();
    for ((item, is_reached), id) in hub.items.iter().zip(is_reached).zip((0..).map(ItemId)) {
        if item.kind != Kind::Page || item.common.draft {
            continue;
        }
        let is_internal = item.common.audience == Some(Audience::Internal);
        all += 1;
        open += usize::from(!is_internal);
        let in_foot = match footer {
            [] => (if is_internal { all } else { open }) <= IN_FOOT,
            named => named.iter().any(|name| name.value == item.slug),
        };
        let is_named = in_foot || in_menu.iter().any(|name| name.value == item.slug);
        if !is_reached && !is_named && !hub.twins.is_translation(id) {
            found.push(orphan(item));
        }
    }
    found
}

fn orphan(item: &Item) -> Diagnostic {
    let hint = format!(
        "link to it from another text, or name `{}` in `[menu] footer` of program.toml",
        item.slug
    );
    let message = "nothing leads to this page";
    Diagnostic::warning(CHECK.rule.id, item.place_of("title"), message).hint(hint)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn page(number: usize, more: &str) -> String {
        format!("--- content/pages/p{number:02}.md\n+++\ntitle = \"P\"\n{more}+++\nP\n")
    }

    #[test]
    fn the_foot_names_the_first_twelve() {
        let many: String = (1..=13).map(|number| page(number, "")).collect();
        assert_eq!(found(&many), ["warning orphan-page content/pages/p13.md:2:9"]);
        let drafts: String = (1..=13).map(|number| page(number, "draft = true\n")).collect();
        assert!(found(&drafts).is_empty());
        let mixed: String = page(1, "audience = \"internal\"\n")
            + &(2..=13).map(|number| page(number, "")).collect::<String>();
        assert!(found(&mixed).is_empty());
    }
}
