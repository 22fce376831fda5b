//! Every language that openmic brings says everything, with the same values, and
//! says it as its own readers would.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use openmic::words::Words;

const LANGUAGES: &[&str] = &["ar", "de", "en", "es", "fr"];

fn text(language: &str) -> String {
    fs::read_to_string(format!("templates/locales/{language}.ftl")).unwrap()
}

fn words(language: &str) -> Words {
    let (words, wrong) = Words::new(language, &[&text(language)]);
    assert_eq!(wrong, [], "{language}");
    words
}

/// Each message, with the values it is told.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text(language)).expect("the file can be read");
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut told = BTreeSet::new();
        in_pattern(message.value.as_ref().unwrap(), &mut told);
        let before = found.insert(message.id.name.clone(), told);
        assert!(before.is_none(), "{language}: `{}` is said twice", message.id.name);
    }
    found
}

fn in_pattern(pattern: &Pattern<String>, told: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                in_inline(inline, told);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                in_inline(selector, told);
                variants.iter().for_each(|variant| in_pattern(&variant.value, told));
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<String>, told: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        told.insert(id.name.clone());
    }
}

#[test]
fn every_language_is_there_in_full() {
    let mut files: Vec<String> = fs::read_dir("templates/locales")
        .unwrap()
        .map(|file| file.unwrap().file_name().to_str().unwrap().replace(".ftl", ""))
        .collect();
    files.sort();
    assert_eq!(files, LANGUAGES);
    let english = messages("en");
    for language in LANGUAGES {
        let own = messages(language);
        let missing: Vec<&String> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<&String> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{language}.ftl does not say {missing:?}, as en.ftl does");
        assert!(unknown.is_empty(), "{language}.ftl says {unknown:?}, which en.ftl does not");
        for (id, told) in &own {
            assert_eq!(told, &english[id], "{language}: values of `{id}`");
        }
    }
}

#[test]
fn arabic_counts_in_its_six_forms() {
    let words = words("ar");
    let said = |n: usize| words.tell("count-voices", &[("n", n.into())]);
    assert_eq!(
        [0, 1, 2, 3, 11, 100].map(said),
        ["لا أصوات", "صوت واحد", "صوتان", "3 أصوات", "11 صوتًا", "100 صوت"]
    );
    let ids: Vec<String> = messages("en")
        .into_iter()
        .filter(|(id, told)| told.contains("n") && text("en").contains(&format!("{id} = {{ $n ->")))
        .map(|(id, _)| id)
        .collect();
    assert!(ids.len() > 15, "{ids:?}");
    for id in ids {
        let of = ["organisation", "topic", "department"].map(|name| (name, "ب".into()));
        let said = |n: usize| {
            let mut told = of.to_vec();
            told.push(("n", n.into()));
            words.tell(&id, &told)
        };
        let forms: BTreeSet<String> = [0, 1, 2].map(said).into();
        assert_eq!(forms.len(), 3, "{id}");
        assert!([3, 11, 100].map(said).iter().all(|said| !forms.contains(said)), "{id}");
    }
}

#[test]
fn days_are_written_as_each_language_writes_them() {
    let first = jiff::civil::date(2026, 3, 1);
    let day = jiff::civil::date(2026, 11, 22);
    let said = |language: &str| {
        let words = words(language);
        [words.date(first), words.date(day)]
    };
    assert_eq!(said("en"), ["1 March 2026", "22 November 2026"]);
    assert_eq!(said("de"), ["1. März 2026", "22. November 2026"]);
    assert_eq!(said("fr"), ["1er mars 2026", "22 novembre 2026"]);
    assert_eq!(said("es"), ["1 de marzo de 2026", "22 de noviembre de 2026"]);
    assert_eq!(said("ar"), ["1 مارس 2026", "22 نوفمبر 2026"]);
}

#[test]
fn french_signs_are_not_left_alone_on_a_line() {
    let text = text("fr");
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        for sign in [" :", " ;", " !", " ?", " »", "« ", " %"] {
            assert!(!line.contains(sign), "an ordinary space in {line:?}");
        }
        for sign in [':', '?', '!', ';'] {
            let alone = format!("\u{a0}{sign}");
            assert_eq!(line.matches(sign).count(), line.matches(&alone).count(), "{line:?}");
        }
    }
}

#[test]
fn quotations_stand_in_the_marks_of_their_language() {
    let quoted = |language: &str| words(language).tell("series", &[("name", "X".into())]);
    assert_eq!(quoted("en"), "Part of “X”");
    assert_eq!(quoted("de"), "Teil von „X“");
    assert_eq!(quoted("fr"), "Fait partie de «\u{a0}X\u{a0}»");
    assert_eq!(quoted("es"), "Parte de «X»");
    assert_eq!(quoted("ar"), "جزء من «X»");
}
