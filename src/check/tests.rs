//! How the tests of rules ask: a small project in, its findings out.

use crate::source::{Position, fixture};

const PROGRAM: &str = "--- program.toml\n[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\nwhy = \"Because.\"\nbase_url = \"https://voices.example\"\n";
const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n";

/// What the stages up to here say about the files in `text`, each finding as
/// `severity rule path:line:column`. A programme and a profile `ada` are there
/// unless the text brings its own.
pub(super) fn found(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    for (path, file) in [("--- program.toml", PROGRAM), ("--- content/profiles/ada.md", ADA)] {
        if !text.contains(path) {
            text.push_str(file);
        }
    }
    let sources = fixture::sources(&text);
    let content = crate::content::parse(&sources);
    let hub = crate::hub::link(content.value, &sources);
    let noticed = content.diagnostics.into_iter().chain(hub.diagnostics).collect();
    let mut found = super::settle(&hub.value, super::look(&hub.value), noticed).found;
    found.sort_by(crate::report::Diagnostic::order);
    found
        .iter()
        .map(|one| {
            let text = sources.find(&one.span.path).map_or("", |source| &*source.text);
            let Position { line, column } = Position::of(text, one.span.range().start);
            format!("{} {} {}:{line}:{column}", one.severity.name(), one.rule, one.span.path)
        })
        .collect()
}

#[test]
fn names_of_rules_are_unique_and_plain() {
    let mut names: Vec<&str> = super::rules().map(|rule| rule.id).collect();
    let is_plain = |name: &&str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    assert!(names.iter().all(is_plain));
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
