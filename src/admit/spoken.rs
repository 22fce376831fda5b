//! Names of people who are not shown, left in what others wrote. A machine
//! cannot take them out of a sentence, so it stops a public build and says
//! where they stand. A plain `@handle` in running text is no trouble: other
//! words are put there. In a field, a heading, a link's words or code it stays
//! as it was written, so there it counts as a name.

use std::borrow::Cow;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Viewer;
use super::person::Standing;
use super::verdict::Reason;
use crate::content::{Audience, Document, Kind, privacy};
use crate::hub::{Hub, Item};
use crate::memo::Made;
use crate::report::Diagnostic;
use crate::source::Span;

/// Fields that no reader ever sees, beside those about privacy.
const UNSEEN: &[&str] =
    &["aim", "approved", "authors", "author", "allow", "trained", "invited_by", "pictures"];

/// What was found: where the names stand, and how they are searched for.
#[derive(Default)]
pub(crate) struct Spoken {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Nothing where nobody is to be unnamed.
    search: Option<AhoCorasick>,
}

impl Spoken {
    /// Text without the names. `program.toml` cannot be left out of a hub as an
    /// entry can, so what it says is shown without them.
    pub(super) fn unnamed(&self, text: &str) -> Option<String> {
        let search = self.search.as_ref()?;
        let places = in_text(text, 0, search);
        if places.is_empty() {
            return None;
        }
        let mut unnamed = String::with_capacity(text.len());
        let mut from = 0;
        for (start, end) in places {
            unnamed.push_str(&text[from..start]);
            unnamed.push('…');
            from = end;
        }
        unnamed.push_str(&text[from..]);
        Some(unnamed)
    }
}

/// Where the names stood in entries, by the names.
pub(super) type Memo = Made<Vec<String>, Item, Vec<Span>>;

/// Finds the names and takes the entries that hold them out of a public build.
pub(super) fn find(
    hub: &Hub,
    viewer: Viewer,
    people: &[Standing],
    verdicts: &mut [Option<Reason>],
    memo: &mut Memo,
) -> Spoken {
    let is_public = viewer.audience == Audience::Public;
    let gone: Vec<String> = hub
        .items
        .iter()
        .zip(verdicts.iter())
        .filter(|(item, _)| item.kind == Kind::Profile)
        .filter(|(item, verdict)| match people[item.index as usize] {
            // A disputed or unfit profile is a mistake, not a wish to be unnamed.
            Standing::Shown | Standing::Alumni => verdict.is_some_and(|reason| !reason.is_fault()),
            Standing::Former | Standing::Gone(_) => true,
        })
        .flat_map(|(item, _)| {
            let name = &hub.content.profiles[item.index as usize].data.name;
            [in_one_line(name), format!("@{}", item.slug)]
        })
        .filter(|name| name.chars().count() > 3)
        .collect();
    let Ok(search) = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&gone)
    else {
        return Spoken::default();
    };
    if gone.is_empty() {
        return Spoken::default();
    }
    // `ana-lima` in an address says who is meant; `ana` alone may be anybody.
    let handles = gone.iter().filter_map(|name| name.strip_prefix('@'));
    let Ok(in_slugs) = AhoCorasick::new(handles.filter(|handle| handle.contains('-'))) else {
        return Spoken::default();
    };
    let items = Arc::clone(&hub.items);
    let found = memo.make(gone, items, |_, item| places(item, &search, &in_slugs));

    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for ((item, verdict), places) in hub.items.iter().zip(verdicts.iter_mut()).zip(found) {
        if verdict.is_some() || is_gone(item, people) {
            continue;
        }
        for span in places {
            let name = item.text.get(span.range()).unwrap_or_default();
            diagnostics.push(report(span, name, is_public));
            if is_public {
                *verdict = Some(Reason::NamesSomebody);
            }
        }
    }
    for (post, recording) in &hub.recordings {
        let verdict = &mut verdicts[hub.item_of(Kind::Post, *post).index()];
        for words in recording.transcript.iter().chain(&recording.captions) {
            let places = in_text(&words.text, 0, &search);
            let Some((start, end)) = places.first().filter(|_| verdict.is_none()) else { continue };
            diagnostics.push(report(words.span.clone(), &words.text[*start..*end], is_public));
            if is_public {
                *verdict = Some(Reason::NamesSomebody);
            }
        }
    }
    if let Some(program) = &hub.program_text {
        let path = "program.toml".into();
        diagnostics.extend(in_text(program, 0, &search).into_iter().map(|(start, end)| {
            report(Span::new(&path, start..end), &program[start..end], is_public)
        }));
    }
    Spoken { diagnostics, search: Some(search) }
}

fn report(span: Span, name: &str, is_public: bool) -> Diagnostic {
    let message = match in_one_line(name) {
        name if name.is_empty() => "somebody is named here who is not shown on the hub".to_owned(),
        name => format!("`{name}` is named here and is not shown on the hub"),
    };
    let hint = "write `a colleague` instead, or ask the person";
    let found = Diagnostic::error("name-left-behind", span, message).hint(hint);
    if is_public {
        found
    } else {
        Diagnostic { severity: crate::report::Severity::Warning, ..found }
    }
}

fn is_gone(item: &Item, people: &[Standing]) -> bool {
    item.kind == Kind::Profile && !people[item.index as usize].has_page()
}

/// Where the names stand in what readers would see of this item.
fn places(item: &Document, search: &AhoCorasick, in_slugs: &AhoCorasick) -> Vec<Span> {
    let text = &*item.text;
    let body = item.body_range.clone();
    let mut places: Vec<(usize, usize)> = Vec::new();
    if !in_text(&item.slug, 0, in_slugs).is_empty() {
        places.push((0, 0));
    }
    for (key, range) in &*item.places {
        let key = key.as_str();
        if !privacy::is_private(key) && !UNSEEN.contains(&key) {
            let field = text.get(range.clone()).unwrap_or_default();
            places.extend(in_text(field, range.start, search));
        }
    }
    let in_body = in_text(text.get(body.clone()).unwrap_or_default(), body.start, search);
    let is_name = |range: &(usize, usize)| !text[range.0..].starts_with('@');
    if !in_body.iter().any(is_name) {
        let said = item.body.running_text();
        // A handle in code or in a link's words was found in the body.
        if in_text(&said, 0, search).iter().any(|range| !said[range.0..].starts_with('@')) {
            // Emphasis or a line break stands within the name: point at the text.
            places.push((body.start, body.start));
        }
    }
    places.extend(in_body.into_iter().filter(|range| is_name(range) || !is_replaced(item, *range)));
    places.into_iter().map(|(start, end)| item.span(&(start..end))).collect()
}

/// Whether other words will be put where this `@handle` stands.
fn is_replaced(item: &Document, (start, end): (usize, usize)) -> bool {
    let holds = |range: &std::ops::Range<usize>| range.start <= start && end <= range.end;
    item.body.mentions.iter().any(|mention| holds(&mention.range))
        && !item.body.headings.iter().any(|heading| holds(&heading.range))
}

/// Whole names in `text`, as byte ranges shifted by `offset`. A line may end within a name, and
/// any other space stand there, but no empty line.
fn in_text(text: &str, offset: usize, search: &AhoCorasick) -> Vec<(usize, usize)> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let spaced = Spaced::of(text);
    let line = &*spaced.line;
    search
        .find_iter(line)
        .filter(|found| {
            !is_letter(line[..found.start()].chars().next_back())
                && !is_letter(line[found.end()..].chars().next())
        })
        .map(|found| (spaced.place(found.start()) + offset, spaced.place(found.end()) + offset))
        .collect()
}

/// A name as it is searched for, however it is spaced where it is written.
fn in_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with one space for each run of white space, save for empty lines.
struct Spaced<'a> {
    line: Cow<'a, str>,
    /// Where each byte of the line stands in the text, and where the text ends; empty where both
    /// are the same.
    places: Vec<usize>,
}

impl Spaced<'_> {
    fn of(text: &str) -> Spaced<'_> {
        let is_plain = |byte: u8| byte.is_ascii() && (byte == b' ' || !byte.is_ascii_whitespace());
        if text.bytes().all(is_plain) && !text.contains("  ") {
            return Spaced { line: Cow::Borrowed(text), places: Vec::new() };
        }
        let mut line = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len() + 1);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let at = text.len() - rest.len();
            let space = rest.len() - rest.trim_start().len();
            let read = if space == 0 {
                line.push(first);
                first.len_utf8()
            } else {
                let lines = rest[..space].bytes().filter(|byte| *byte == b'\n').count();
                line.push(if lines > 1 { '\n' } else { ' ' });
                space
            };
            let written = line.len() - places.len();
            places.extend((0..written).map(|more| at + more));
            rest = &rest[read..];
        }
        places.push(text.len());
        Spaced { line: Cow::Owned(line), places }
    }

    fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_space_but_an_empty_line_may_stand_within_a_name() {
        let search = AhoCorasick::new(["Una Gone", "@una-gone"]).unwrap();
        let found = |text: &str| -> Vec<String> {
            in_text(text, 0, &search).iter().map(|(from, to)| text[*from..*to].to_owned()).collect()
        };
        assert_eq!(found("Ask Una Gone."), ["Una Gone"]);
        for name in ["Una\nGone", "Una  Gone", "Una\r\n  Gone", "Una\u{a0}Gone", "Una\tGone"] {
            assert_eq!(found(&format!("Ä {name} é, {name}")), [name, name]);
            assert!(found(&format!("x{name}")).is_empty());
            assert!(found(&format!("{name}x")).is_empty());
        }
        assert!(found("Una\n\nGone").is_empty());
        assert_eq!(found("ö  @una-gone"), ["@una-gone"]);
    }
}
