//! Front matter that explains itself: above each field the sentence that its
//! definition has for authors, above all of them what the file is.

use crate::cli::sentences::{comment, group};
use crate::content::field::Field;
use crate::content::sort::{self, Sort};

/// The file with comments in its front matter.
pub(super) fn explained(path: &str, text: &str) -> String {
    let Some(sort) = sort(path) else { return text.to_owned() };
    let fence = if text.starts_with("+++") { "+++" } else { "---" };
    let Some((front, body)) =
        text.strip_prefix(fence).and_then(|rest| rest.split_once(&format!("\n{fence}\n")))
    else {
        return text.to_owned();
    };
    let fields = sort.fields();
    let mut written = format!("{fence}\n");
    for line in sort.about {
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

/// The sort of file at a path below `content/`.
fn sort(path: &str) -> Option<&'static Sort> {
    let (folder, rest) = path.split_once('/').unwrap_or(("", path));
    let name = match folder {
        "" => return sort::find("list"),
        "training" if rest.ends_with("/index.md") => "path",
        "training" => "lesson",
        folder => folder.strip_suffix('s')?,
    };
    sort::find(name)
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
