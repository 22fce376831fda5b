//! Hashtags of the programme, written with other capitals than it lists them.

use std::collections::HashMap;

use rayon::prelude::*;

use super::{Check, Run, running};
use crate::hub::{Hub, Item};
use crate::report::{Diagnostic, Fix, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "hashtag-case",
        severity: Severity::Warning,
        is_fixed: false,
        why: "\"winternights\" is read out as one long muddle, \"WinterNights\" as two words. \
              Networks take both for the same hashtag, so write it as the programme lists it.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[hashtag]]
tag = \"WinterNights\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
It was cold. «#winternights»
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[hashtag]]
tag = \"WinterNights\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
It was cold. #WinterNights, see [#winternights](../profiles/ada.md) and `#winternights`.

# winternights
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let rows = hub.content.program.iter().flat_map(|program| &program.hashtag);
    let listed = rows.map(|row| row.tag.trim_start_matches('#'));
    let tags: HashMap<String, &str> = listed.map(|tag| (tag.to_lowercase(), tag)).collect();
    if tags.is_empty() {
        return Vec::new();
    }
    hub.items.par_iter().flat_map_iter(|item| miswritten(item, &tags)).collect()
}

fn miswritten(item: &Item, tags: &HashMap<String, &str>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (start, line) in running::lines(item) {
        in_line(item, line, start, tags, &mut found);
    }
    found
}

fn in_line(
    item: &Item,
    line: &str,
    start: usize,
    tags: &HashMap<String, &str>,
    found: &mut Vec<Diagnostic>,
) {
    let mut is_code = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        is_code ^= c == '`';
        let begins = before.is_whitespace() || matches!(before, '(' | '*' | '"');
        // `](#part)` is an address.
        if c == '#' && !is_code && begins && !line[..at].ends_with("](") {
            let run = &line[at + 1..];
            let end = run.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(run.len());
            let written = &run[..end];
            if let Some(tag) = tags.get(&written.to_lowercase()).filter(|tag| **tag != written) {
                let span = item.span(&(start + at..start + at + 1 + end));
                let message = format!("`#{written}` is listed as `#{tag}`");
                let fix = Fix::safe(span.clone(), format!("#{tag}"));
                let hint = format!("write `#{tag}`");
                let one = Diagnostic::warning(CHECK.rule.id, span, message).hint(hint);
                found.push(one.fix(Some(fix)));
            }
        }
        before = c;
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn code_and_addresses_keep_their_letters() {
        let found = found(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[[hashtag]]\ntag = \"#NightShift\"\n\
             --- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n## Part {#nightshift}\n\n```sh\n#nightshift\n```\n\n<https://n.example/#nightshift> [a](#nightshift) #nightshifts #part\n\nÄh, (#NIGHTSHIFT) #Nightshift.\n",
        );
        let own: Vec<_> = found.iter().filter(|one| one.contains("hashtag-case")).collect();
        assert_eq!(
            own,
            [
                "warning hashtag-case content/posts/a.md:14:6",
                "warning hashtag-case content/posts/a.md:14:19"
            ]
        );
    }
}
