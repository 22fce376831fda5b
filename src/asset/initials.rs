//! What stands for a person without a photo: one or two letters, a tint, and how large a name may
//! be set.
//!
//! Names are not all first and last, nor all letters: where no letters are to be had, there are no
//! initials, and the page shows the signature alone.

use unicode_segmentation::UnicodeSegmentation;

use super::signature;

/// Words before a family name that do not start it. Only in lower case: `Van` is also a given
/// name.
const PARTICLES: &[&str] = &[
    "af", "al", "ap", "av", "bar", "ben", "bin", "bint", "da", "das", "de", "degli", "dei", "del",
    "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los",
    "ou", "te", "ten", "ter", "van", "ver", "von", "y", "zu", "zum", "zur",
];

/// Articles joined to a family name, which is sorted without them.
const JOINED: &[&str] = &["al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "az-", "ash-"];

/// Contractions in lower case, as in `d'Arc`. The O of `O'Brien` is the name's own.
const CONTRACTED: &[&str] = &["d'", "l'", "dell'", "d’", "l’", "dell’", "'t-", "’t-"];

/// What follows a name without being one.
const SUFFIXES: &[&str] = &["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md"];

/// The initials of a name, or nothing where it has no letters.
pub fn of(name: &str) -> Option<String> {
    of_language(name, "")
}

/// The initials of a name, in capitals as the language of `<html lang>` writes them.
pub fn of_language(name: &str, language: &str) -> Option<String> {
    let name = without_asides(name);
    let words: Vec<&str> = name.split_whitespace().filter(|word| initial(word).is_some()).collect();
    let told: Vec<&str> = words.iter().copied().filter(|word| !PARTICLES.contains(word)).collect();
    let words = if told.is_empty() { words } else { told };
    let (first, others) = words.split_first()?;
    let first = initial(first)?;
    let last = others
        .iter()
        .rev()
        .find(|word| !SUFFIXES.contains(&word.to_lowercase().as_str()))
        .and_then(|word| initial(word));
    let mut letters = capital(first, language);
    let Some(last) = last else { return Some(letters) };
    // One sign of a Chinese, Japanese or Korean name says as much as two letters do.
    if is_east_asian(first) || is_east_asian(last) {
        return Some(letters);
    }
    if joins(first) {
        letters.push(NON_JOINER);
    }
    letters.push_str(&capital(last, language));
    Some(letters)
}

/// One of the six tints, from 0 to 5.
pub fn tint(slug: &str) -> u8 {
    (signature::hash(slug) % 6) as u8
}

/// The size of a name: long names are set smaller, so that they stay whole.
pub fn step(name: &str) -> u8 {
    match name.trim().graphemes(true).count() {
        0..=18 => 5,
        19..=32 => 4,
        33..=56 => 3,
        _ => 2,
    }
}

/// Keeps two Arabic letters from being written as one word.
const NON_JOINER: char = '\u{200c}';

/// The name without titles behind a comma and remarks in brackets.
fn without_asides(name: &str) -> String {
    let mut depth = 0_usize;
    let kept: String = name
        .chars()
        .filter(|character| match character {
            '(' | '[' | '（' => {
                depth += 1;
                false
            }
            ')' | ']' | '）' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect();
    let before = kept.split([',', '،', '，']).next().unwrap_or_default();
    if initial(before).is_some() { before.to_owned() } else { name.to_owned() }
}

/// The first letter or digit of a word, with the marks that belong to it.
fn initial(word: &str) -> Option<&str> {
    let word = without_article(word);
    word.graphemes(true).find(|cluster| is_letter(cluster)).map(|cluster| {
        // Nobody's initial is a tower of marks.
        let end = cluster.char_indices().nth(8).map_or(cluster.len(), |(at, _)| at);
        &cluster[..end]
    })
}

fn without_article(word: &str) -> &str {
    // Only where enough of a name is left: `الف` is one.
    if let Some(rest) = word.strip_prefix("ال")
        && rest.chars().count() > 2
    {
        return rest;
    }
    for article in JOINED {
        if let Some((head, rest)) = word.split_at_checked(article.len())
            && head.eq_ignore_ascii_case(article)
            && rest.starts_with(char::is_alphabetic)
        {
            return rest;
        }
    }
    let rest = CONTRACTED.iter().find_map(|article| word.strip_prefix(article));
    rest.filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(word)
}

fn is_letter(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else { return false };
    let is_emoji = matches!(first, '\u{1f000}'..='\u{1faff}' | '\u{2460}'..='\u{24ff}')
        || cluster.contains(['\u{fe0f}', '\u{20e3}']);
    // Thai and Lao write some vowels before the letter that they follow.
    let is_early_vowel = matches!(first, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}');
    first.is_alphanumeric() && !is_emoji && !is_early_vowel
}

fn capital(cluster: &str, language: &str) -> String {
    let has_dotted_capital = matches!(language.get(..2), Some("tr" | "az"))
        && language.as_bytes().get(2).is_none_or(|byte| *byte == b'-');
    match cluster.chars().next() {
        Some('i') if has_dotted_capital => format!("İ{}", &cluster[1..]),
        // Georgian has capitals, for whole words in headlines only, and few fonts have them.
        Some('\u{10d0}'..='\u{10ff}') => cluster.to_owned(),
        _ => cluster.to_uppercase(),
    }
}

fn is_east_asian(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(|first| {
        matches!(first,
            '\u{1100}'..='\u{11ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7af}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9d}'
            | '\u{20000}'..='\u{3ffff}')
    })
}

/// Whether a letter changes its shape to hold on to the next one.
fn joins(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(|first| {
        matches!(first, '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(names: &[(&str, &str)]) {
        for (name, initials) in names {
            assert_eq!(of(name).as_deref(), Some(*initials), "{name}");
        }
    }

    #[test]
    fn first_and_last_words_give_a_letter_each() {
        all(&[
            ("Ana Lima", "AL"),
            ("  ana   maria  lima ", "AL"),
            ("Cher", "C"),
            ("bell hooks", "BH"),
            ("Jean-Luc Picard", "JP"),
            ("Élodie Ångström", "ÉÅ"),
            ("E\u{301}lodie Lima", "E\u{301}L"),
            ("Ольга Иванова", "ОИ"),
            ("50 Cent", "5C"),
            ("\u{202e}Ana Lima", "AL"),
            ("\"Ana\" 'Lima'", "AL"),
        ]);
    }

    #[test]
    fn particles_are_not_the_family_name() {
        all(&[
            ("Ludwig van Beethoven", "LB"),
            ("de Souza", "S"),
            ("Harun al-Rashid", "HR"),
            ("Harun Al-Rashid", "HR"),
            ("Sinéad O'Connor", "SO"),
            ("Jeanne d'Arc", "JA"),
            ("Jeanne d’Arc", "JA"),
            ("Salem bin Laith", "SL"),
            ("Van Nguyen", "VN"),
            ("van de", "VD"),
            ("Al Green", "AG"),
        ]);
    }

    #[test]
    fn titles_and_remarks_are_not_names() {
        all(&[
            ("Ana Lima, PhD", "AL"),
            ("Ana Lima (she/her)", "AL"),
            ("Ana Lima Jr.", "AL"),
            ("Henry Louis Gates III", "HG"),
            ("(Ana)", "A"),
        ]);
    }

    #[test]
    fn east_asian_names_give_one_sign() {
        all(&[("山田 太郎", "山"), ("김민수", "김"), ("マリア・ロペス", "マ"), ("Yuki 田中", "Y")]);
    }

    #[test]
    fn other_scripts_keep_what_makes_their_letters() {
        all(&[
            ("آنا ليما", "آ\u{200c}ل"),
            ("هارون الرشيد", "ه\u{200c}ر"),
            ("เอกชัย ใจดี", "อจ"),
            ("ნინო ბერიძე", "ნბ"),
            ("नीना शर्मा", "नीश"),
        ]);
    }

    #[test]
    fn capitals_follow_the_language() {
        assert_eq!(of_language("ilker ışık", "tr-TR").as_deref(), Some("İI"));
        assert_eq!(of_language("ilker ışık", "en").as_deref(), Some("II"));
        assert_eq!(of_language("ilker", "tree").as_deref(), Some("I"));
    }

    #[test]
    fn names_without_letters_have_none() {
        for name in ["", "  ", "🎤", "👩🏽‍💻 🎉", "1️⃣", "🇵🇹", "🅰️", "-- ’", "\u{200b}", "()"]
        {
            assert_eq!(of(name), None, "{name}");
        }
        assert_eq!(of("Ana 🎤").as_deref(), Some("A"));
        assert_eq!(of("🎤 Ana Lima").as_deref(), Some("AL"));
    }

    #[test]
    fn marks_do_not_pile_up() {
        let name = format!("A{} Lima", "\u{301}".repeat(500));
        assert!(of(&name).unwrap().chars().count() <= 9);
    }

    #[test]
    fn tints_are_spread_and_stay() {
        assert_eq!(tint("ana-lima"), tint("ana-lima"));
        let mut counts = [0; 6];
        for number in 0..600 {
            counts[usize::from(tint(&format!("voice-{number}")))] += 1;
        }
        assert!(counts.iter().all(|count| (60..140).contains(count)), "{counts:?}");
    }

    #[test]
    fn long_names_step_down() {
        let at = |count: usize| step(&"é".repeat(count));
        assert_eq!([at(0), at(18), at(19), at(32), at(33), at(56), at(57)], [5, 5, 4, 4, 3, 3, 2]);
        assert_eq!(step(&"e\u{301}".repeat(18)), 5);
    }
}
