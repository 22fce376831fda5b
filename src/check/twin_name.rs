//! Topics and departments that are one, written in two ways.

use std::collections::HashMap;

use super::{Check, Run};
use crate::content::reference::Ref;
use crate::hub::{Hub, Names};
use crate::report::{Diagnostic, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "twin-name",
        severity: Severity::Warning,
        is_fixed: false,
        why: "\"night-shift\" and \"nightshift\" are two lists to a computer, each with half of \
              the stories. Capitals and spaces make no difference, hyphens do: write the one that \
              the programme lists, or that most others use.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
topics = [\"Steam Engine\"]
+++
Hello.
--- content/posts/2026-02-02-wheels.md
+++
title = \"Wheels\"
authors = [\"ada\"]
topics = [«\"steamengine\"»]
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
topics = [\"Steam Engine\"]
+++
Hello.
--- content/posts/2026-02-02-wheels.md
+++
title = \"Wheels\"
authors = [\"ada\"]
topics = [\"steam-engine\", \"steam engines\"]
+++
Hello.
",
    },
    run: Run::Hub(run),
};

/// Where a name is written: its place in the list of names, and in a file.
struct Use {
    at: u32,
    span: Span,
}

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut topics = Vec::new();
    let mut departments = Vec::new();
    for entry in &hub.content.posts {
        uses(&entry.data.topics, &hub.subjects.topics, |range| entry.span(range), &mut topics);
        let department = entry.data.department.as_slice();
        uses(department, &hub.subjects.departments, |range| entry.span(range), &mut departments);
    }
    for entry in &hub.content.profiles {
        uses(&entry.data.topics, &hub.subjects.topics, |range| entry.span(range), &mut topics);
        let named = entry.data.department.iter().chain(&entry.data.ambassador_for);
        for name in named {
            let name = std::slice::from_ref(name);
            uses(name, &hub.subjects.departments, |range| entry.span(range), &mut departments);
        }
    }
    let mut found = twins("topics", &hub.subjects.topics, topics);
    found.extend(twins("departments", &hub.subjects.departments, departments));
    found
}

fn uses<K>(
    names: &[Ref<K>],
    known: &Names,
    span: impl Fn(&std::ops::Range<usize>) -> Span,
    uses: &mut Vec<Use>,
) {
    uses.extend(
        names
            .iter()
            .filter_map(|name| Some(Use { at: known.find(&name.slug)?, span: span(&name.range) })),
    );
}

fn twins(what: &str, names: &Names, uses: Vec<Use>) -> Vec<Diagnostic> {
    let mut counts = vec![0_usize; names.list.len()];
    uses.iter().for_each(|one| counts[one.at as usize] += 1);
    // Of each group the one that is listed, has words about it, or is used most.
    let rank = |at: usize| {
        let named = &names.list[at];
        (named.row.is_some(), named.words.is_some(), counts[at])
    };
    let mut best: HashMap<String, usize> = HashMap::new();
    for (at, named) in names.list.iter().enumerate() {
        let best = best.entry(named.slug.replace('-', "")).or_insert(at);
        if rank(at) > rank(*best) {
            *best = at;
        }
    }
    let other: Vec<usize> =
        names.list.iter().map(|named| best[&named.slug.replace('-', "")]).collect();
    uses.into_iter()
        .filter_map(|one| {
            let at = one.at as usize;
            let (own, other) = (&names.list[at], &names.list[other[at]]);
            if other.slug == own.slug {
                return None;
            }
            let message = format!("`{}` and `{}` are two {what} here", own.slug, other.slug);
            let hint = format!("write `{}`, unless they are not the same", other.slug);
            let fix = Fix::suggested(one.span.clone(), format!("\"{}\"", other.slug));
            Some(Diagnostic::warning(CHECK.rule.id, one.span, message).hint(hint).fix(Some(fix)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn the_listed_name_is_the_right_one() {
        let post = |name: &str, fields: &str| {
            format!(
                "--- content/posts/2026-02-01-{name}.md\n+++\ntitle = \"A\"\nauthors = [\"ada\"]\n{fields}\n+++\nA\n"
            )
        };
        let listed = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[[topic]]\nid = \"nightshift\"\n";
        let text = [
            post("a", "topics = [\"Night shift\"]"),
            post("b", "topics = [\"x\", \"NIGHT-SHIFT\"]"),
            post("c", "department = \"A-B\""),
            post("d", "department = \"ab\""),
            post("e", "department = \"ab\""),
            listed.to_owned(),
        ];
        let mut found = found(&text.concat());
        found.retain(|one| one.contains("twin-name"));
        assert_eq!(
            found,
            [
                "warning twin-name content/posts/2026-02-01-a.md:4:11",
                "warning twin-name content/posts/2026-02-01-b.md:4:16",
                "warning twin-name content/posts/2026-02-01-c.md:4:14",
            ]
        );
    }
}
