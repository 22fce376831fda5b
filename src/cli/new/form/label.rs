//! What a question asks for, whoever worded it.

/// What an answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Name,
    Mail,
    Role,
    Department,
    Title,
    Photo,
    /// Kept by the form itself, or not for a file: times, numbers, ticks.
    Nothing,
    /// Part of the story.
    Words,
}

use Meaning::{Department, Mail, Name, Nothing, Photo, Role, Title};

/// Questions, as letters and single spaces.
const KNOWN: &[(&str, Meaning)] = &[
    ("name", Name),
    ("your name", Name),
    ("full name", Name),
    ("author", Name),
    ("who are you", Name),
    ("email", Mail),
    ("e mail", Mail),
    ("mail", Mail),
    ("email address", Mail),
    ("your email", Mail),
    ("how can we reach you", Mail),
    ("username", Mail),
    ("role", Role),
    ("your role", Role),
    ("job", Role),
    ("job title", Role),
    ("what do you do", Role),
    ("what do you do here", Role),
    ("department", Department),
    ("your department", Department),
    ("team", Department),
    ("where do you work", Department),
    ("title", Title),
    ("headline", Title),
    ("a title if you have one", Title),
    ("photo", Photo),
    ("picture", Photo),
    ("a photo if you like", Photo),
    ("id", Nothing),
    ("date", Nothing),
    ("timestamp", Nothing),
    ("start time", Nothing),
    ("completion time", Nothing),
    ("last modified time", Nothing),
    ("submitted at", Nothing),
    ("language", Nothing),
    ("ip address", Nothing),
    ("consent", Nothing),
];

pub(super) fn meaning(question: &str) -> Meaning {
    let plain = plain(question);
    KNOWN.iter().find(|(known, _)| *known == plain).map_or(Meaning::Words, |(_, meaning)| *meaning)
}

/// Whether somebody asked not to be named.
pub(super) fn is_no_name(answer: &str) -> bool {
    let answer = plain(answer);
    ["not my name", "anonymous", "anonymously", "no name", "nobody", "withheld", "none"]
        .contains(&answer.as_str())
}

fn plain(text: &str) -> String {
    let letters = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let lower: String = text.to_lowercase().chars().map(letters).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
