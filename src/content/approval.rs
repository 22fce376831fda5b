//! The author's last word: a fingerprint of exactly the text they said yes to,
//! and the line that records it.

use std::sync::Arc;

use jiff::civil::Date;

use super::post::Post;
use super::program::Owner;
use super::{Entry, Program};

/// The fingerprint of what readers will read: title, summary, quote, text, and
/// what is `said` in its recording, file by file, as 16 hexadecimal digits. Line
/// endings and the space around a text do not count.
pub fn fingerprint(entry: &Entry<Post>, said: &[Arc<str>]) -> String {
    let post = &entry.data;
    let mut hash = blake3::Hasher::new();
    for part in [Some(&post.title), post.summary.as_ref(), post.quote.as_ref()] {
        hash.update(part.map_or("", String::as_str).as_bytes());
        hash.update(b"\0");
    }
    let body = entry.text.get(entry.body_range.clone()).unwrap_or_default();
    hash.update(plain(body).as_bytes());
    for words in said {
        hash.update(b"\0");
        hash.update(plain(words).as_bytes());
    }
    hash.finalize().to_hex()[..16].to_owned()
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// How a recorded yes stands to the text as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    /// Nobody said yes yet.
    Missing,
    /// Whoever said yes did not write it.
    ByAnother,
    /// The text was changed since.
    Outdated,
    Given,
}

/// Who keeps the names of those who must not be named, and says yes in their
/// place: whoever answers for the stories, else whoever answers for it all.
pub fn keepers(program: Option<&Program>) -> Vec<String> {
    let owners = || program.iter().flat_map(|program| &program.owner);
    let people = |is_it: &dyn Fn(&&Owner) -> bool| -> Vec<String> {
        owners().filter(is_it).filter_map(|one| Some(one.person.as_ref()?.slug.clone())).collect()
    };
    let editorial = people(&|one| one.function == "editorial");
    if editorial.is_empty() { people(&|one| one.accountable) } else { editorial }
}

/// Whether nobody but a keeper of names knows who wrote it.
pub fn is_withheld(entry: &Entry<Post>) -> bool {
    entry.data.name_withheld && entry.data.authors.is_empty()
}

/// How the approval of a story stands, in a programme with these keepers of
/// names.
pub fn of(entry: &Entry<Post>, said: &[Arc<str>], keepers: &[String]) -> Approval {
    let Some(approved) = &entry.data.approved else { return Approval::Missing };
    let by = approved.by.slug.as_str();
    let may_say = match is_withheld(entry) {
        true => approved.for_author && keepers.iter().any(|keeper| keeper == by),
        false => entry.data.authors.iter().any(|author| author.slug == by),
    };
    if !may_say {
        return Approval::ByAnother;
    }
    if approved.text == fingerprint(entry, said) { Approval::Given } else { Approval::Outdated }
}

/// The line that records a yes to the text as it is, in the dialect of the file.
pub fn line(entry: &Entry<Post>, said: &[Arc<str>], by: &str, on: Date) -> String {
    let sign = if is_yaml(entry) { ": " } else { " = " };
    format!("approved{sign}{}", value(entry, said, by, on))
}

fn value(entry: &Entry<Post>, said: &[Arc<str>], by: &str, on: Date) -> String {
    let text = fingerprint(entry, said);
    let (yaml, toml) = match is_withheld(entry) {
        true => (", for_author: true", ", for_author = true"),
        false => ("", ""),
    };
    if is_yaml(entry) {
        format!("{{ by: {by}, on: {on}, text: \"{text}\"{yaml} }}")
    } else {
        format!("{{ by = \"{by}\", on = {on}, text = \"{text}\"{toml} }}")
    }
}

fn is_yaml(entry: &Entry<Post>) -> bool {
    entry.text.starts_with("---")
}

/// The file's text with the yes recorded and everything else as it was; nothing
/// where no place for it is certain. Whoever writes it reads it again first.
pub fn recorded(entry: &Entry<Post>, said: &[Arc<str>], by: &str, on: Date) -> Option<String> {
    let text = &*entry.text;
    let earlier = entry.places.iter().find(|(key, _)| key == "approved");
    if let Some((_, range)) = earlier {
        let rest = text.get(range.start..)?;
        // Parsers differ in whether the brackets of a group are part of it.
        let start =
            range.start - if rest.starts_with('{') { 0 } else { opened(&text[..range.start])? };
        let end = start + text[start..].find('}')? + 1;
        let range = start..end;
        let mut new = text.to_owned();
        new.replace_range(range, &value(entry, said, by, on));
        return Some(new);
    }
    // Behind the last field that stands on lines of its own: in TOML a field
    // behind a `[table]` would be part of it.
    let ends = entry.places.iter().filter_map(|(key, range)| {
        let value = text.get(range.clone())?;
        let start = text[..range.start].rfind('\n')? + 1;
        let rest = text.get(start..range.start)?.strip_prefix(key.as_str())?.trim_start();
        if !rest.starts_with(['=', ':']) || value.trim().is_empty() {
            return None;
        }
        let end = range.start + value.trim_end().len();
        text[end..].find('\n').map(|at| end + at + 1)
    });
    let at = ends.max()?;
    let line_end = if text[..at].ends_with("\r\n") { "\r\n" } else { "\n" };
    let (before, after) = text.split_at(at);
    Some(format!("{before}{}{line_end}{after}", line(entry, said, by, on)))
}

/// How far before its fields a group in brackets begins.
fn opened(before: &str) -> Option<usize> {
    let bracket = before.trim_end().strip_suffix('{')?;
    Some(before.len() - bracket.len())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::content;
    use crate::source::fixture;

    fn entry(text: &str) -> Arc<Entry<Post>> {
        let sources = fixture::sources(&format!("--- content/posts/a.md\n{text}"));
        content::parse(&sources).value.posts.remove(0)
    }

    /// The lines of a file that differ once its author said yes.
    fn changed(text: &str) -> Vec<String> {
        let before = entry(text);
        let after = recorded(&before, &[], "ada", date(2026, 3, 1)).unwrap();
        assert_eq!(of(&entry(&after), &[], &[]), Approval::Given, "{after}");
        let old: Vec<&str> = text.split_inclusive('\n').collect();
        let is_new = |line: &&str| !old.contains(line);
        after.split_inclusive('\n').filter(is_new).map(str::to_owned).collect()
    }

    #[test]
    fn a_yes_is_one_line_and_nothing_else_changes() {
        let toml = "+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [ # both\n  \"ada\",\n  \"bob\",\n]\n\n[share]\nlinkedin = \"x\"\n+++\nText.\n";
        let print = fingerprint(&entry(toml), &[]);
        let line = format!("approved = {{ by = \"ada\", on = 2026-03-01, text = \"{print}\" }}\n");
        assert_eq!(changed(toml), [line]);
        let yaml = "---\ntitle: A\ndate: 2026-02-01\nauthors:\n  - ada\nshare:\n  linkedin: x\n---\nText.\n";
        let line = format!("approved: {{ by: ada, on: 2026-03-01, text: \"{print}\" }}\n");
        assert_eq!(changed(yaml), [line]);
        let windows =
            "+++\r\ntitle = \"A\"\r\nauthors = [\"ada\"]\r\ndate = 2026-02-01\r\n+++\r\nText.\r\n";
        assert!(changed(windows)[0].ends_with("}\r\n"));
    }

    #[test]
    fn a_later_edit_asks_again_and_a_later_yes_takes_the_earlier_ones_place() {
        for text in [
            "+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\napproved = { by = \"ada\", on = 2026-02-01, text = \"0\" } # kept\ndraft = true\n+++\nText.\n",
            "---\ntitle: A\ndate: 2026-02-01\nauthors: ada\napproved: { by: ada, on: 2026-02-01, text: '0' }\n---\nText.\n",
        ] {
            assert_eq!(of(&entry(text), &[], &[]), Approval::Outdated);
            let line = changed(text).concat();
            assert!(line.starts_with("approved") && line.contains("2026-03-01"), "{line}");
            assert_eq!(line.contains("# kept"), text.contains("# kept"));
        }
        let other = "+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\napproved = { by = \"bob\", on = 2026-02-01, text = \"0\" }\n+++\nText.\n";
        assert_eq!(of(&entry(other), &[], &[]), Approval::ByAnother);
    }

    #[test]
    fn whoever_keeps_a_withheld_name_says_yes_for_it() {
        let keepers = ["nell".to_owned()];
        for text in [
            "+++\ntitle = \"A\"\ndate = 2026-02-01\nname_withheld = true\n+++\nText.\n",
            "---\ntitle: A\ndate: 2026-02-01\nname_withheld: true\n---\nText.\n",
        ] {
            let after = recorded(&entry(text), &[], "nell", date(2026, 3, 1)).unwrap();
            assert_eq!(of(&entry(&after), &[], &keepers), Approval::Given, "{after}");
            assert_eq!(of(&entry(&after), &[], &[]), Approval::ByAnother);
            assert_eq!(
                of(&entry(&after.replace("Text", "Test")), &[], &keepers),
                Approval::Outdated
            );
            // Her own yes to a story is not the author's.
            let own = after.replace(", for_author = true", "").replace(", for_author: true", "");
            assert_eq!(of(&entry(&own), &[], &keepers), Approval::ByAnother);
            let named = after.replace("name_withheld = true", "authors = [\"ada\"]");
            let named = named.replace("name_withheld: true", "authors: ada");
            assert_eq!(of(&entry(&named), &[], &keepers), Approval::ByAnother);
        }
    }

    #[test]
    fn what_is_said_in_a_recording_is_part_of_the_text() {
        let text = "+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\naudio = \"a.mp3\"\n+++\nText.\n";
        let said = |words: &str| [Arc::from(words)];
        let day = date(2026, 3, 1);
        let after = entry(&recorded(&entry(text), &said("Hello.\n"), "ada", day).unwrap());
        assert_eq!(of(&after, &said("\r\nHello."), &[]), Approval::Given);
        assert_eq!(of(&after, &said("Hullo."), &[]), Approval::Outdated);
        assert_eq!(of(&after, &[], &[]), Approval::Outdated);
    }
}
