//! Words of `program.toml` that readers of every language meet: written once, or
//! once for each language.

use std::ops::{Deref, Range};

use super::field::{FromValue, Shape};
use super::reading::Reading;
use super::tongue::is_tag;
use super::value::{Node, Table, Value, Written};
use crate::report::Diagnostic;

/// Words in one or several of the hub's languages: `"Night shift"`, or
/// `{ en = "Night shift", de = "Nachtschicht" }`. It stands for those that the
/// readers of one language see: in their own language, else in the hub's.
#[derive(Clone, Debug, PartialEq)]
pub struct Told<T, const IS_NAME: bool = false> {
    /// By language, as the hub names them; never empty.
    said: Vec<(String, T)>,
    /// Which of them these readers see.
    seen: usize,
    /// Whether that is in another language than theirs.
    is_foreign: bool,
}

/// Words that may be the same in every language: nobody is asked to translate them.
pub type ToldName<T = String> = Told<T, true>;

impl<T, const IS_NAME: bool> Told<T, IS_NAME> {
    /// The language that the words are in, where it is not the one of those who
    /// read them.
    pub fn lang(&self) -> Option<&str> {
        self.is_foreign.then(|| self.said[self.seen].0.as_str())
    }

    /// The words in every language that there are.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.said.iter().map(|(_, words)| words)
    }
}

impl<T, const IS_NAME: bool> Deref for Told<T, IS_NAME> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.said[self.seen].1
    }
}

impl<T: FromValue, const IS_NAME: bool> FromValue for Told<T, IS_NAME> {
    fn from_value(value: &Value, reading: &mut Reading) -> Option<Told<T, IS_NAME>> {
        let said = match &value.node {
            Node::Table(table) if !table.fields.is_empty() => by_language(table, value, reading)?,
            _ => vec![(reading.tongues().own().to_owned(), T::from_value(value, reading)?)],
        };
        let place = |language: &str| said.iter().position(|(name, _)| name == language);
        let is_plain = !matches!(value.node, Node::Table(_));
        for (language, at) in reading.tongues().all().to_owned().iter().zip(0..) {
            if place(language).is_none() && !(IS_NAME && is_plain) {
                reading.untranslated.push((at, value.range.clone()));
            }
        }
        let theirs = place(reading.tongue());
        let seen = theirs.or_else(|| place(reading.tongues().own())).unwrap_or(0);
        Some(Told { said, seen, is_foreign: theirs.is_none() })
    }

    fn when_missing() -> Option<Told<T, IS_NAME>> {
        let words = T::when_missing()?;
        Some(Told { said: vec![(String::new(), words)], seen: 0, is_foreign: false })
    }

    fn shape() -> Shape {
        Shape::Told(Box::new(T::shape()))
    }
}

/// What is said in each of the hub's languages; nothing if that is none of them.
fn by_language<T: FromValue>(
    table: &Table,
    value: &Value,
    reading: &mut Reading,
) -> Option<Vec<(String, T)>> {
    if !table.fields.iter().any(|field| is_tag(&field.key)) {
        let own = reading.tongues().own();
        let wanted = format!("text, or the same text in several languages: `{{ {own} = \"…\" }}`");
        reading.wrong(value, &wanted);
        return None;
    }
    let mut said = Vec::new();
    let mut is_said = false;
    for field in &table.fields {
        let mut known = reading.tongues().all().iter();
        let known = known.find(|one| one.eq_ignore_ascii_case(&field.key)).cloned();
        match known {
            // What a form left empty says as little as a missing line does.
            Some(_) if is_blank(&field.value) => {}
            Some(language) => {
                is_said = true;
                said.extend(T::from_value(&field.value, reading).map(|words| (language, words)));
            }
            None => {
                let found = unknown(field, reading);
                reading.diagnostics.push(found);
            }
        }
    }
    if !is_said {
        let span = reading.span(&value.range);
        let message = "this says nothing in any language of the hub";
        let hint = format!("say it in its own: `{} = \"…\"`", reading.tongues().own());
        reading.diagnostics.push(Diagnostic::error("wrong-value", span, message).hint(hint));
    }
    (!said.is_empty()).then_some(said)
}

fn is_blank(value: &Value) -> bool {
    match &value.node {
        Node::Empty => true,
        Node::Scalar { text, .. } => text.trim().is_empty(),
        Node::List(_) | Node::Table(_) => false,
    }
}

/// A name that is none of the hub's languages.
fn unknown(field: &Written, reading: &Reading) -> Diagnostic {
    let all = reading.tongues().all().join(", ");
    let (message, hint) = if is_tag(&field.key) {
        let message = format!("`{}` is not one of the hub's languages", field.key);
        (message, format!("add it to `languages`, which has {all}, or remove the line"))
    } else {
        let message = format!("`{}` is not the code of a language", field.key);
        (message, format!("write one of the hub's languages: {all}"))
    };
    let span = reading.span(&field.key_range);
    Diagnostic::warning("unknown-language", span, message).hint(hint)
}

/// As many lines as a hint names.
const NAMED_LINES: usize = 8;

/// What is not there in every language of the hub: one finding for each language,
/// where the first such words stand.
pub(super) fn untranslated(reading: &Reading, text: &str) -> Vec<Diagnostic> {
    let tongues = reading.tongues();
    let finding = |tongue: usize, language: &String| {
        let missing = reading.untranslated.iter().filter(|(at, _)| *at == tongue);
        let mut places: Vec<&Range<usize>> = missing.map(|(_, range)| range).collect();
        places.sort_by_key(|range| range.start);
        let (first, others) = places.split_first()?;
        let message = match others.len() {
            0 => format!("this is not there in `{language}`: its readers see another language"),
            n => format!(
                "{} texts, the first one here, are not there in `{language}`: its readers see another language",
                n + 1
            ),
        };
        let other = tongues.all().iter().find(|one| *one != language)?;
        let hint = match key_before(&text[..first.start]) {
            Some(key) => {
                format!("write both: `{key}.{other} = \"…\"` and `{key}.{language} = \"…\"`")
            }
            None => format!("say it in `{language}` beside `{other}`"),
        };
        let found = Diagnostic::warning("untranslated", reading.span(first), message);
        Some(found.hint(hint).hint_if(lines(text, others)))
    };
    (0..).zip(tongues.all()).filter_map(|(at, language)| finding(at, language)).collect()
}

/// The name of the field whose value comes next.
fn key_before(text: &str) -> Option<&str> {
    let key = text.trim_end().strip_suffix('=')?.trim_end();
    let start = key.rfind(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
    Some(&key[start.map_or(0, |at| at + 1)..]).filter(|key| !key.is_empty())
}

/// In which lines the others stand, as far as a hint can say.
fn lines(text: &str, places: &[&Range<usize>]) -> Option<String> {
    let line = |at: usize| text[..at].bytes().filter(|byte| *byte == b'\n').count() + 1;
    let mut lines: Vec<usize> = places.iter().map(|range| line(range.start)).collect();
    lines.dedup();
    let named: Vec<String> = lines.iter().take(NAMED_LINES).map(usize::to_string).collect();
    let more = lines.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!lines.is_empty()).then(|| format!("the others are in lines {}{more}", named.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::super::program::{Program, read_for};
    use crate::report::Diagnostic;
    use crate::source::Source;

    const ABOUT: &str = "[program]\nname = \"V\"\norganisation = \"S\"\nwhy.en = \"Because\"\n\
         why.de = \"Weil\"\nbase_url = \"https://v.example\"\nlanguages = [\"en\", \"de\"]\n";

    fn read(more: &str, language: &str) -> (Program, Vec<Diagnostic>) {
        let text = format!("{ABOUT}{more}").into();
        let source = Source { path: "program.toml".into(), text };
        let read = read_for(Some(&source), Some(language));
        (read.value.program.unwrap(), read.diagnostics)
    }

    /// What is found, with the line it stands in.
    fn found(more: &str) -> Vec<String> {
        let text = format!("{ABOUT}{more}");
        let line = |at: usize| text[..at].lines().count().max(1);
        let (_, found) = read(more, "en");
        let said = |one: &Diagnostic| {
            let hints = one.hints.join("; ");
            format!("{} {}: {} ({hints})", line(one.span.range().start + 1), one.rule, one.message)
        };
        found.iter().map(said).collect()
    }

    #[test]
    fn everybody_reads_their_own_language_or_that_of_the_hub() {
        let more = "[[goal]]\nid = \"a\"\ntext = \"Trust\"\n[[topic]]\nid = \"n\"\n\
             name = { de = \"Nacht\", en = \"Night\" }\n[[department]]\nid = \"d\"\n\
             areas.en = [\"wards\", \"clinics\"]\nareas.DE = [\"Stationen\"]\n";
        let (english, _) = read(more, "en");
        let (german, _) = read(more, "de");
        let said = |program: &Program| {
            let why = program.program.why.clone().unwrap();
            let topic = program.topic[0].name.clone().unwrap();
            let areas = program.department[0].areas.join(", ");
            [why.to_string(), topic.to_string(), areas, program.goal[0].text.to_string()]
        };
        assert_eq!(said(&english), ["Because", "Night", "wards, clinics", "Trust"]);
        assert_eq!(said(&german), ["Weil", "Nacht", "Stationen", "Trust"]);
        assert_eq!(german.goal[0].text.lang(), Some("en"));
        assert_eq!((english.goal[0].text.lang(), german.program.why.unwrap().lang()), (None, None));
        assert!(german.topic[0].name.as_ref().unwrap().all().eq(["Nacht", "Night"]));
    }

    #[test]
    fn a_translation_that_was_left_empty_is_none() {
        let (program, found) =
            read("[[goal]]\nid = \"a\"\ntext = { en = \"T\", de = \" \" }\n", "de");
        assert_eq!((program.goal[0].text.as_str(), program.goal[0].text.lang()), ("T", Some("en")));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn what_is_said_in_no_language_of_the_hub_is_not_lost_in_silence() {
        let nothing = "10 wrong-value: this says nothing in any language of the hub (say it in its \
                       own: `en = \"…\"`)";
        let goal = |text: &str| found(&format!("[[goal]]\nid = \"a\"\ntext = {text}\n"));
        assert_eq!(goal("{ en = \"\", de = \" \" }"), [nothing]);
        let unknown = goal("{ fr = \"C\" }");
        assert_eq!((unknown.len(), unknown[1].as_str()), (2, nothing));
        // A value of the wrong sort was reported as that.
        assert_eq!(goal("{ en = [1] }").len(), 1);
    }

    #[test]
    fn what_is_only_there_in_another_language_is_shown_in_it() {
        let (program, _) = read("[[goal]]\nid = \"a\"\ntext.de = \"Vertrauen\"\n", "en");
        let text = &program.goal[0].text;
        assert_eq!((text.as_str(), text.lang()), ("Vertrauen", Some("de")));
    }

    #[test]
    fn each_language_hears_once_what_it_lacks() {
        let goals: String =
            (0..11).map(|n| format!("[[goal]]\nid = \"{n}\"\ntext = \"T\"\n")).collect();
        assert_eq!(
            found(&goals),
            [
                "10 untranslated: 11 texts, the first one here, are not there in `de`: its readers see \
              another language (write both: `text.en = \"…\"` and `text.de = \"…\"`; the others are in \
              lines 13, 16, 19, 22, 25, 28, 31, 34 and 2 more)"
            ]
        );
        assert_eq!(
            found("[[goal]]\nid = \"a\"\ntext.de = \"Vertrauen\"\n"),
            [
                "10 untranslated: this is not there in `en`: its readers see another language (say it in \
              `en` beside `de`)"
            ]
        );
        // A name may be the same everywhere; once it is translated, it is for all.
        assert!(found("[[channel]]\nid = \"a\"\nname = \"LinkedIn\"\n").is_empty());
        assert_eq!(found("[[channel]]\nid = \"a\"\nname.en = \"Boards\"\n").len(), 1);
    }

    #[test]
    fn a_language_that_is_none_is_found_where_it_is_written() {
        assert_eq!(
            found(
                "[[goal]]\nid = \"a\"\ntext = { en = \"T\", de = \"V\", fr = \"C\", german = \"V\" }\n"
            ),
            [
                "10 unknown-language: `fr` is not one of the hub's languages (add it to `languages`, \
                 which has en, de, or remove the line)",
                "10 unknown-language: `german` is not the code of a language (write one of the hub's \
                 languages: en, de)"
            ]
        );
        assert_eq!(
            found("[[goal]]\nid = \"a\"\ntext.first = 1\n"),
            ["10 wrong-value: expected text, or the same text in several languages: \
              `{ en = \"…\" }`, found a group of fields ()"]
        );
    }
}
