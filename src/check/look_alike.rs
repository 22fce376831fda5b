//! Letters that are not what they look like.

use unicode_normalization::UnicodeNormalization;

use super::running::Piece;
use super::{Check, Run};
use crate::content::Document;
use crate::report::{Diagnostic, Fix, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "look-alike-letters",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Some letters look like the ones we write and are others: a Cyrillic а in a Latin \
              word, or the fancy letters that a website makes. Nobody finds the word by searching, \
              a computer that reads aloud says \"mathematical bold capital h\" or nothing, and in \
              an address such a letter leads to somebody else. Type the word anew.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
The «еngine» stands still.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
The engine (двигатель in Russian) gives 3 kΩ and 5 μm, as TNFα would in a naïve cell.
",
    },
    run: Run::Letters(words),
};

/// Letters that nobody can tell from a Latin one, each with that one. Greek ones
/// that stand in units and names of substances are not among them.
const ALIKE: &[(char, char)] = &[
    ('а', 'a'),
    ('с', 'c'),
    ('ԁ', 'd'),
    ('е', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('о', 'o'),
    ('р', 'p'),
    ('ԛ', 'q'),
    ('ѕ', 's'),
    ('ԝ', 'w'),
    ('х', 'x'),
    ('у', 'y'),
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
    ('Ѕ', 'S'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('ο', 'o'),
];

/// Shorter words are formulas: one letter for a quantity, one for its unit.
const SHORTEST: usize = 3;

fn words(document: &Document, pieces: &[Piece<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (start, piece) in pieces.iter().copied() {
        // All the letters in question are far from the Latin ones; quotation marks are no letters.
        if !piece.contains(|c: char| c >= '\u{250}' && c.is_alphanumeric()) {
            continue;
        }
        let mut from = None;
        let closing = std::iter::once((piece.len(), ' '));
        for (at, c) in piece.char_indices().chain(closing) {
            match (from, c.is_alphanumeric()) {
                (None, true) => from = Some(at),
                (Some(begin), false) => {
                    from = None;
                    let word = &piece[begin..at];
                    if let Some((what, plain)) = meant(word) {
                        let span = document.span(&(start + begin..start + at));
                        let message = format!("`{word}` {what}");
                        let fix = Fix::suggested(span.clone(), plain.clone());
                        let one = Diagnostic::warning(CHECK.rule.id, span, message);
                        found.push(one.hint(format!("type it anew: {plain}")).fix(Some(fix)));
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// What is wrong with the letters of a word, and the word in plain ones.
fn meant(word: &str) -> Option<(&'static str, String)> {
    if word.is_ascii() || word.chars().count() < SHORTEST {
        return None;
    }
    if word.chars().filter(|c| is_fancy(*c)).count() >= SHORTEST {
        return Some(("is made of signs that only look like letters", word.nfkc().collect()));
    }
    let latin = |c: char| c < '\u{250}';
    let alike = |c: char| ALIKE.iter().find(|(other, _)| *other == c).map(|(_, plain)| *plain);
    let has_latin = word.contains(|c: char| c.is_ascii_alphabetic());
    if !has_latin || !word.chars().all(|c| latin(c) || alike(c).is_some()) {
        return None;
    }
    let plain: String = word.chars().map(|c| alike(c).unwrap_or(c)).collect();
    (plain != word).then_some(("mixes letters of two alphabets that look alike", plain))
}

/// Letters made for formulas, and letters in circles and boxes.
fn is_fancy(c: char) -> bool {
    matches!(c, '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn words_of_other_alphabets_are_words() {
        for word in ["engine", "двигатель", "ΩΜΕΓΑ", "TNFα", "NFκB", "Hα", "kΩ", "naïve", "smsка"]
        {
            assert_eq!(meant(word), None, "{word}");
        }
    }

    #[test]
    fn a_disguised_word_is_told_in_plain_letters() {
        for (word, plain) in
            [("pаypаl", "paypal"), ("𝗛𝗲𝗹𝗹𝗼", "Hello"), ("ⓗⓘⓗⓞ", "hiho"), ("ΝHS", "NHS")]
        {
            assert_eq!(meant(word).map(|(_, plain)| plain).as_deref(), Some(plain), "{word}");
        }
    }
}
