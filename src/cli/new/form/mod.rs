//! Answers that came in: by an issue form, by a form of the organisation's own
//! (CSV, JSON), or by mail. Nothing in them is believed but that somebody wrote
//! it: sizes have limits, no name becomes a path, and nothing is run.

mod label;
mod mail;
mod page;
mod table;

use std::path::Path;

use super::place::NoPlace;
use label::Meaning;

/// Larger files are no answers.
pub(super) const MOST_BYTES: u64 = 40_000_000;
/// Longer texts are no story, in characters.
const LONGEST_TEXT: usize = 60_000;
/// Longer lines are no name.
const LONGEST_LINE: usize = 200;

/// What somebody sent in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answers {
    /// Nothing where they asked not to be named.
    pub(super) name: Option<String>,
    pub(super) is_withheld: bool,
    /// Where to answer them; never written into a file.
    pub(super) mail: Option<String>,
    pub(super) role: Option<String>,
    pub(super) department: Option<String>,
    pub(super) title: Option<String>,
    /// Their words, question by question.
    pub(super) texts: Vec<String>,
    /// The name of a picture that lies beside the file, if the answers name one.
    pub(super) photo_name: Option<String>,
    /// Pictures that came with it.
    pub(super) photos: Vec<Vec<u8>>,
}

impl Answers {
    /// Takes one answer for what its question asks.
    fn take(&mut self, question: &str, answer: &str) {
        let answer = answer.trim();
        if answer.is_empty() || answer == "_No response_" {
            return;
        }
        let line = || Some(one_line(answer));
        match label::meaning(question) {
            Meaning::Name if label::is_no_name(answer) => self.is_withheld = true,
            Meaning::Name => self.name = line(),
            Meaning::Mail => self.mail = line(),
            Meaning::Role => self.role = line(),
            Meaning::Department => self.department = line(),
            Meaning::Title => self.title = line(),
            Meaning::Photo => self.photo_name = line(),
            Meaning::Nothing => {}
            Meaning::Words => self.texts.push(answer.to_owned()),
        }
    }

    /// The text of the story: their words, as they wrote them.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for words in &self.texts {
            for line in words.lines() {
                // What cannot be seen is no word of theirs.
                text.extend(line.trim_end().chars().filter(|c| !c.is_control() || *c == '\t'));
                text.push('\n');
            }
            text.push('\n');
        }
        format!("{}\n", text.trim())
    }

    /// What it is called: what they say, else how it begins.
    pub(super) fn title(&self) -> String {
        let text = self.text();
        let begins = || {
            let words: Vec<&str> = text.split_whitespace().take(7).collect();
            let begin = words.join(" ");
            let end = begin.find(['.', '!', '?', '\u{2026}']).unwrap_or(begin.len());
            begin[..end].trim_start_matches(['#', '*', '>', '-', ' ']).to_owned()
        };
        self.title.clone().unwrap_or_else(begins)
    }
}

fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_LINE).collect()
}

/// Reads what came in. `row` is which answer of several is meant, from 1.
pub(super) fn read(path: &Path, bytes: &[u8], row: Option<usize>) -> Result<Answers, NoPlace> {
    let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    let answers = match kind.to_ascii_lowercase().as_str() {
        "eml" => mail::read(bytes)?,
        "json" => table::json(text(bytes)?, row)?,
        "csv" => table::csv(text(bytes)?, row)?,
        "md" | "txt" | "" => page::read(text(bytes)?),
        "msg" => {
            return Err(no(
                "this is a mail in Outlook's own form",
                "save it as .eml, or its text as .txt",
            ));
        }
        other => {
            let what = format!("nobody here can read answers in a .{other} file");
            return Err(no(&what, "hand in .eml, .txt, .md, .csv or .json"));
        }
    };
    let length: usize = answers.texts.iter().map(|text| text.chars().count()).sum();
    if length == 0 {
        return Err(no("there are no words of a story in it", "look whether it is the right file"));
    }
    if length > LONGEST_TEXT {
        let what = format!("it holds {length} characters, and at most {LONGEST_TEXT} are taken");
        return Err(no(&what, "take what is the story, and leave the rest away"));
    }
    Ok(answers)
}

fn text(bytes: &[u8]) -> Result<&str, NoPlace> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| no("it is not UTF-8 text", "save it as UTF-8, and hand it in again"))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn no(what: &str, hint: &str) -> NoPlace {
    NoPlace { what: what.to_owned(), hint: hint.to_owned() }
}

#[cfg(test)]
mod tests;
