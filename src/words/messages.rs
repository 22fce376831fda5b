//! Messages of one language, ready to be said from any thread.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

/// The words of one language.
pub struct Words {
    /// As in `<html lang>`.
    pub language: String,
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, said once.
    plain: BTreeMap<String, String>,
}

/// What a message can be told.
#[derive(Clone, Debug)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(i64::from(number))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

/// Languages written from right to left.
const RIGHT_TO_LEFT: &[&str] = &["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];

/// Languages whose letters, or many of them, are not in the theme's fonts.
const OTHER_LETTERS: &[&str] = &[
    "am", "ar", "as", "be", "bg", "bn", "bo", "ckb", "dv", "el", "fa", "gu", "he", "hi", "hy",
    "iw", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or",
    "pa", "ps", "ru", "sa", "sd", "si", "ta", "te", "tg", "th", "ti", "ug", "uk", "ur", "vi", "yi",
    "zh",
];

impl Words {
    /// Words from Fluent files, the later ones over the earlier ones, and what
    /// was wrong with them: the index of the file, and a sentence.
    pub fn new(language: &str, files: &[&str]) -> (Words, Vec<(usize, String)>) {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Names stand in elements of their own; invisible marks would end up in
        // titles and feeds.
        bundle.set_use_isolating(false);
        let mut wrong = Vec::new();
        let mut ids = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    wrong.extend(errors.iter().map(|error| (at, error.to_string())));
                    resource
                }
            };
            ids.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut words = Words { language: language.to_owned(), bundle, plain: BTreeMap::new() };
        words.plain = ids
            .into_iter()
            .filter_map(|id| words.format(&id, None).map(|said| (id, said)))
            .collect();
        (words, wrong)
    }

    /// A message without variables.
    pub fn say(&self, id: &str) -> String {
        match self.plain.get(id) {
            Some(said) => said.clone(),
            None => self.format(id, Some(&FluentArgs::new())).unwrap_or_else(|| unknown(id)),
        }
    }

    /// A message, told some values.
    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut told = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.as_str()),
            };
            told.set((*name).to_owned(), value);
        }
        self.format(id, Some(&told)).unwrap_or_else(|| unknown(id))
    }

    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Messages without variables, for whoever wants all of them.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// `1 March 2026`, as the language has it.
    pub fn date(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        self.tell(
            "date",
            &[
                ("day", Arg::Number(i64::from(date.day()))),
                ("month", Arg::Text(month)),
                ("year", Arg::Text(date.year().to_string())),
            ],
        )
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(language: &str) -> &'static str {
        let primary = language.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&primary) { "rtl" } else { "ltr" }
    }

    /// Whether text in `language` is set in the theme's fonts.
    pub fn is_in_house_letters(language: &str) -> bool {
        let primary = language.split('-').next().unwrap_or_default();
        !OTHER_LETTERS.contains(&primary)
    }

    /// Nothing where the message does not exist or lacks a value it needs.
    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }
}

/// A missing message is visible, so that it is found and mended.
fn unknown(id: &str) -> String {
    format!("⟦{id}⟧")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
voices = { $n ->
    [one] { $n } voice
   *[other] { $n } voices
}
home = Home
month-3 = March
date = { $day } { $month } { $year }
";

    #[test]
    fn the_style_sheet_sets_the_same_languages_in_other_fonts() {
        let css = include_str!("../../templates/assets/site.css");
        let list: Vec<String> =
            OTHER_LETTERS.iter().map(|language| format!(":lang({language})")).collect();
        assert!(css.contains(&format!(":is({}) {{", list.join(", "))), "{list:?}");
        assert!(Words::is_in_house_letters("en-GB") && !Words::is_in_house_letters("ar-EG"));
    }

    #[test]
    fn plurals_and_dates_follow_the_language() {
        let (words, wrong) = Words::new("en", &[FILE]);
        assert_eq!(wrong, []);
        assert_eq!(words.say("home"), "Home");
        assert_eq!(words.tell("voices", &[("n", 1usize.into())]), "1 voice");
        assert_eq!(words.tell("voices", &[("n", 12usize.into())]), "12 voices");
        assert_eq!(words.date(jiff::civil::date(2026, 3, 1)), "1 March 2026");
        assert_eq!(words.say("nobody"), "⟦nobody⟧");
    }

    #[test]
    fn a_project_can_say_it_its_own_way() {
        let (words, _) = Words::new("en", &[FILE, "home = Start\n"]);
        assert_eq!(words.say("home"), "Start");
    }
}
