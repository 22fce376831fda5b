//! Fields that hold more than their place shows.

use super::{Check, Run};
use crate::content::{Kind, Program};
use crate::hub::{Hub, Item};
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "long-field",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A title stands in lists, in tabs and on cards, a summary in two lines below it: \
              what is longer than its place is cut off in the middle or pushes everything else \
              out of sight. The finding says how much fits; the rest belongs into the text.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = «\"What I learnt about engines in the winter in which the yard was full of snow and nobody came, with a word about the cat, the clock and the window behind the clock\"»
authors = [\"ada\"]
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"What I learnt about engines in the winter in which the yard was full of snow and nobody came\"
authors = [\"ada\"]
+++
Hello.
",
    },
    run: Run::Hub(run),
};

/// How much of a field fits, and what happens to more.
struct Limit {
    /// The field, and its other names.
    keys: &'static [&'static str],
    characters: usize,
    why: &'static str,
}

const SUMMARY: Limit = Limit {
    keys: &["summary", "excerpt", "description"],
    characters: 500,
    why: "lists are skimmed, and other sites show two or three lines of it",
};
const TITLE: Limit = Limit {
    keys: &["title", "name"],
    characters: 120,
    why: "lists, tabs and search results cut it off",
};
const QUOTE: Limit =
    Limit { keys: &["quote"], characters: 280, why: "it stands in large letters on one card" };
const KNOWN_FOR: Limit =
    Limit { keys: &["known_for"], characters: 200, why: "it is one sentence below the name" };
const ROLE: Limit =
    Limit { keys: &["role"], characters: 120, why: "it is one line below the name" };
const NAME: Limit =
    Limit { keys: &["name"], characters: 80, why: "bylines and menus hold one line" };
const PRONOUNS: Limit =
    Limit { keys: &["pronouns"], characters: 40, why: "they stand on one line with the name" };
const SERIES: Limit =
    Limit { keys: &["series"], characters: 80, why: "it stands on one line above the title" };
const GOAL: Limit = Limit { keys: &["goal"], characters: 400, why: "it is one sentence" };
const TAGLINE: Limit =
    Limit { keys: &["tagline"], characters: 120, why: "it is one line below the hub's name" };
/// Words that somebody says about themselves: five minutes of reading.
const STORY: Limit = Limit {
    keys: &[],
    characters: 8000,
    why: "readers came for a person; a longer text is a story of its own",
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = hub.items.iter().flat_map(|item| in_item(hub, item)).collect();
    found.extend(hub.content.program.iter().filter_map(|program| in_program(hub, program)));
    found
}

fn in_item(hub: &Hub, item: &Item) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (limit, text) in fields(hub, item) {
        if let Some(length) = longer(text, limit.characters) {
            let is_written = |key: &&&str| item.places.iter().any(|(name, _)| name == **key);
            let key = limit.keys.iter().find(is_written).copied().unwrap_or_default();
            found.push(report(limit, key, length, item.place_of(key)));
        }
    }
    if item.kind == Kind::Profile && item.body.characters > STORY.characters {
        let (start, length) = (item.body_range.start, item.body.characters);
        found.push(report(&STORY, "the text", length, item.span(&(start..start))));
    }
    found
}

/// How many characters a text has, where they are more than the limit. Most texts have fewer
/// bytes than that, and need no counting.
fn longer(text: &str, limit: usize) -> Option<usize> {
    if text.len() <= limit {
        return None;
    }
    Some(text.chars().count()).filter(|length| *length > limit)
}

fn in_program(hub: &Hub, program: &Program) -> Option<Diagnostic> {
    let mut all = program.program.tagline.as_ref()?.all();
    let (tagline, length) = all.find_map(|one| Some((one, longer(one, TAGLINE.characters)?)))?;
    let text = hub.program_text.as_deref().unwrap_or_default();
    let at = text.find(tagline.as_str()).unwrap_or(0);
    let span = crate::source::Span::new(&"program.toml".into(), at..at + tagline.len());
    Some(report(&TAGLINE, "tagline", length, span))
}

fn report(limit: &Limit, key: &str, length: usize, span: crate::source::Span) -> Diagnostic {
    let name = if limit.keys.is_empty() { key.to_owned() } else { format!("`{key}`") };
    let message = format!("{name} has {length} characters: {}", limit.why);
    let hint = format!("keep to {} at most", limit.characters);
    Diagnostic::warning(CHECK.rule.id, span, message).hint(hint)
}

/// The fields of an item that have a limit, as far as they are written.
fn fields<'h>(hub: &'h Hub, item: &Item) -> Vec<(&'static Limit, &'h str)> {
    let (content, at) = (&hub.content, item.index as usize);
    let mut fields: Vec<(&'static Limit, Option<&'h String>)> = Vec::new();
    match item.kind {
        Kind::Profile => {
            let profile = &content.profiles[at].data;
            fields.push((&NAME, Some(&profile.name)));
            fields.push((&PRONOUNS, profile.pronouns.as_ref()));
            fields.push((&ROLE, profile.role.as_ref()));
            fields.push((&KNOWN_FOR, profile.known_for.as_ref()));
            fields.push((&QUOTE, profile.quote.as_ref()));
        }
        Kind::Post => {
            let post = &content.posts[at].data;
            fields.push((&TITLE, Some(&post.title)));
            fields.push((&SUMMARY, post.summary.as_ref()));
            fields.push((&QUOTE, post.quote.as_ref()));
            fields.push((&SERIES, post.series.as_ref()));
        }
        Kind::Guideline => {
            let guideline = &content.guidelines[at].data;
            fields.push((&TITLE, Some(&guideline.title)));
            fields.push((&SUMMARY, guideline.summary.as_ref()));
        }
        Kind::Path => {
            let path = &content.paths[at].data;
            fields.push((&TITLE, Some(&path.title)));
            fields.push((&SUMMARY, path.summary.as_ref()));
        }
        Kind::Lesson => {
            let lesson = &content.lessons[at].data;
            fields.push((&TITLE, Some(&lesson.title)));
            fields.push((&SUMMARY, lesson.summary.as_ref()));
        }
        Kind::Campaign => {
            let campaign = &content.campaigns[at].data;
            fields.push((&TITLE, Some(&campaign.title)));
            fields.push((&GOAL, campaign.goal.as_ref()));
            fields.push((&SUMMARY, campaign.summary.as_ref()));
        }
        Kind::Page => {
            let page = &content.pages[at].data;
            fields.push((&TITLE, Some(&page.title)));
            fields.push((&SUMMARY, page.summary.as_ref()));
        }
        Kind::Topic => {
            let topic = &content.topics[at].data;
            fields.push((&TITLE, topic.title.as_ref()));
            fields.push((&SUMMARY, topic.summary.as_ref()));
        }
        Kind::Lead => {
            let lead = &content.leads[at].data;
            fields.push((&TITLE, lead.title.as_ref()));
            fields.push((&SUMMARY, lead.summary.as_ref()));
        }
    }
    fields.into_iter().filter_map(|(limit, text)| Some((limit, text?.as_str()))).collect()
}

#[cfg(test)]
mod tests {
    use super::{STORY, SUMMARY};
    use crate::check::tests::found;

    #[test]
    fn a_field_is_found_by_the_name_it_is_written_with() {
        let with = |length: usize| {
            let words = "é".repeat(length);
            found(&format!(
                "--- content/posts/a.md\n---\ntitle: A\ndate: 2026-02-01\nauthors: ada\nexcerpt: {words}\n---\nA\n"
            ))
        };
        assert_eq!(with(SUMMARY.characters + 1), ["warning long-field content/posts/a.md:5:10"]);
        assert!(with(SUMMARY.characters).is_empty());
    }

    #[test]
    fn a_person_is_no_book() {
        let words = "word ".repeat(STORY.characters / 4);
        let found =
            found(&format!("--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\n{words}\n"));
        assert_eq!(found, ["warning long-field content/profiles/ada.md:4:1"]);
    }
}
