//! Answers as text: below headings, as issue forms write them, or behind
//! `Name: …` lines, or simply a text.

use super::Answers;
use super::label::{Meaning, meaning};

pub(super) fn read(text: &str) -> Answers {
    let mut answers = Answers::default();
    if text.lines().any(|line| line.starts_with("### ")) {
        let mut question = String::new();
        let mut answer = String::new();
        let mut is_hidden = false;
        for line in text.lines() {
            // What stands between these marks are notes of the form's own.
            let is_note = is_hidden || line.trim_start().starts_with("<!--");
            is_hidden = is_note && !line.contains("-->");
            if is_note {
                continue;
            }
            match line.strip_prefix("### ") {
                Some(next) => {
                    answers.take(&question, &answer);
                    next.trim().clone_into(&mut question);
                    answer.clear();
                }
                None => {
                    answer.push_str(line);
                    answer.push('\n');
                }
            }
        }
        answers.take(&question, &answer);
        return answers;
    }
    words(text, &mut answers);
    answers
}

/// A plain text, perhaps with `Name: …` lines above it.
pub(super) fn words(text: &str, answers: &mut Answers) {
    let mut rest = text.trim_start();
    while let Some((line, after)) = rest.split_once('\n') {
        let Some((question, answer)) = line.split_once(':') else { break };
        if matches!(meaning(question), Meaning::Words) {
            break;
        }
        answers.take(question, answer);
        rest = after.trim_start();
    }
    answers.take("", rest);
}
