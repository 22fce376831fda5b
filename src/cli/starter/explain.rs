//! Front matter that explains itself: above each field the sentence that its
//! definition has for authors, above all of them what the file is.

use crate::content::campaign::Campaign;
use crate::content::common::Common;
use crate::content::field::{Field, Record, Shape};
use crate::content::guideline::Guideline;
use crate::content::page::{Lead, Page};
use crate::content::post::Post;
use crate::content::profile::Profile;
use crate::content::training::{Lesson, Path};

/// The file with comments in its front matter.
pub(super) fn explained(path: &str, text: &str) -> String {
    let Some(kind) = kind(path) else { return text.to_owned() };
    let fence = if text.starts_with("+++") { "+++" } else { "---" };
    let Some((front, body)) =
        text.strip_prefix(fence).and_then(|rest| rest.split_once(&format!("\n{fence}\n")))
    else {
        return text.to_owned();
    };
    let mut fields = kind.fields;
    fields.extend(Common::fields());
    let mut written = format!("{fence}\n");
    for line in kind.about {
        written.push_str(&format!("# {line}\n"));
    }
    written.push('\n');
    let mut explained = Vec::new();
    let mut table = String::new();
    let lines: Vec<&str> = front.trim_start_matches('\n').lines().collect();
    for (at, line) in lines.iter().enumerate() {
        if let Some(name) = table_of(line) {
            table = name.to_owned();
        }
        let place = match key_of(line) {
            Some(key) if table.is_empty() => key.to_owned(),
            Some(key) => format!("{table}.{key}"),
            None if table_of(line).is_some() => table.clone(),
            None => String::new(),
        };
        if !place.is_empty() && !explained.contains(&place) {
            if let Some(field) = find(&fields, &place) {
                let is_table = table_of(line).is_some();
                let value = if is_table { String::new() } else { value(&lines[at..]) };
                comment(&mut written, field, &value);
            }
            explained.push(place);
        }
        written.push_str(line);
        written.push('\n');
    }
    format!("{written}{fence}\n{body}")
}

/// What a file is, and the fields it may have.
struct Kind {
    about: &'static [&'static str],
    fields: Vec<Field>,
}

fn kind(path: &str) -> Option<Kind> {
    let (folder, rest) = path.split_once('/').unwrap_or(("", path));
    let (about, fields): (&'static [&'static str], _) = match folder {
        "" => (&["The words on the home page. Lines with # are notes to you."], Lead::fields()),
        "profiles" => (
            &[
                "A person. Only the name is required; leave out what does not fit.",
                "For the next person, copy this file: its name becomes the address of the page,",
                "and what others write after @ to mention them.",
                "To take somebody down, add status = \"withdrawn\" and build again.",
            ],
            Profile::fields(),
        ),
        "posts" => (
            &[
                "A story. Only title, date and authors are required.",
                "For the next one, copy this file: its name becomes the address of the page.",
                "Add draft = true while it is not ready.",
            ],
            Post::fields(),
        ),
        "campaigns" => (
            &["A campaign: something several people write about for a while, if they like."],
            Campaign::fields(),
        ),
        "guidelines" => (
            &["A guideline: a rule that protects people, with its owner and its history."],
            Guideline::fields(),
        ),
        "training" if rest.ends_with("/index.md") => {
            (&["A training path. The other files of this folder are its lessons."], Path::fields())
        }
        "training" => (
            &["A lesson. Answers stay in the reader's browser and are counted nowhere."],
            Lesson::fields(),
        ),
        "pages" => (
            &["Any other page; program.toml names the ones that stand in the foot."],
            Page::fields(),
        ),
        _ => return None,
    };
    Some(Kind { about, fields })
}

/// `title` of `title = "…"` or `title: …` at the start of a line.
fn key_of(line: &str) -> Option<&str> {
    let length = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    let (key, rest) = line.split_at(length);
    (!key.is_empty() && (rest.starts_with(" = ") || rest.starts_with(':'))).then_some(key)
}

/// `draw` of `[draw]` and `question` of `[[question]]`.
fn table_of(line: &str) -> Option<&str> {
    let name = line.strip_prefix('[')?.trim_start_matches('[').trim_end_matches(']');
    name.chars().all(|c| c.is_ascii_lowercase() || c == '_').then_some(name)
}

fn find<'f>(fields: &'f [Field], place: &str) -> Option<&'f Field> {
    let (first, rest) = place.split_once('.').map_or((place, None), |(a, b)| (a, Some(b)));
    let field = fields.iter().find(|field| field.key == first)?;
    match rest {
        Some(rest) => find(group(&field.shape)?, rest),
        None => Some(field),
    }
}

/// The fields inside a value, or inside each value of a list.
fn group(shape: &Shape) -> Option<&[Field]> {
    match shape {
        Shape::Group(fields) => Some(fields),
        Shape::ListOf(shape) => group(shape),
        _ => None,
    }
}

/// The field's own words, and those of the parts that its value has: a value on
/// a few lines has no room of its own for what they mean.
fn comment(written: &mut String, field: &Field, value: &str) {
    for said in field.doc {
        written.push_str(&format!("# {}\n", said.trim()));
    }
    if let Shape::OneOf(words) = &field.shape
        && !field.doc.concat().contains('`')
    {
        written.push_str(&format!("#   one of: {}\n", words.join(", ")));
    }
    for part in group(&field.shape).unwrap_or_default() {
        let is_there = ["= ", ": "].iter().any(|sign| {
            let is_key = |at: usize| !value[..at].ends_with(|c: char| c.is_alphanumeric());
            let key = format!("{} {sign}", part.key).replace(" :", ":");
            value.match_indices(&key).any(|(at, _)| is_key(at))
        });
        if is_there {
            written.push_str(&format!("#   {}: {}\n", part.key, part.doc.join(" ").trim()));
        }
    }
}

/// The lines of a value: the one it begins on and those that go on with it.
fn value<'l>(lines: &[&'l str]) -> String {
    let goes_on = |line: &&&'l str| line.starts_with([' ', ']', '}', '-']);
    let more = lines.iter().skip(1).take_while(goes_on);
    lines.iter().take(1).chain(more).copied().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_carries_its_sentence() {
        let text = "+++\nname = \"Ada\"\nconsent = { profile = \"granted\" }\n\n[champion]\nwhat = \"x\"\nwhy = \"y\"\n+++\nname = not a field\n";
        let explained = explained("profiles/ada.md", text);
        let (_, fields) = explained.split_once("\n\n").unwrap();
        let expected = "\
# The name, as this person writes it.
name = \"Ada\"
# What they agreed to, for whom, when and until when.
#   profile: To a page with their name and words: `granted` or `withdrawn`.
consent = { profile = \"granted\" }

# For champions: what they do, why, what it brought, what was in the way.
[champion]
# What they do.
what = \"x\"
# Why they do it.
why = \"y\"
+++
name = not a field
";
        assert_eq!(fields, expected);
    }

    #[test]
    fn yaml_is_explained_too() {
        let text = "---\ntitle: Rules\nchanges:\n  - date: 2026-01-01\n    text: New.\n---\n";
        let explained = explained("guidelines/rules.md", text);
        assert!(explained.contains("# What the guideline is called.\ntitle: Rules\n# What changed, and when.\n#   date: When.\n#   text: What.\nchanges:\n  - date"), "{explained}");
    }
}
