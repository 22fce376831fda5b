//! Messages of one language, ready to be said from any thread.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use super::name::own_name;
use super::number;

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

impl Words {
    /// Words from Fluent files, the later ones over the earlier ones, and what
    /// was wrong with them: the index of the file, and a sentence.
    pub fn new(language: &str, files: &[&str]) -> (Words, Vec<(usize, String)>) {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Names stand in elements of their own; invisible marks would end up in
        // titles and feeds.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::shown));
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

    /// Ada, Ben and Cem, as the language has it.
    pub fn list(&self, names: &[&str]) -> String {
        let locale: Locale = self.language.parse().unwrap_or(Locale::UNKNOWN);
        match ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()) {
            Ok(list) => list.format(names.iter()).to_string(),
            Err(_) => names.join(", "),
        }
    }

    /// What a language is called here; its own name where no message says it.
    pub fn language_name(&self, language: &str) -> String {
        let [exact, primary] = [language, primary(language)].map(|of| format!("language-{of}"));
        let said = self.plain.get(&exact.to_ascii_lowercase()).or_else(|| self.plain.get(&primary));
        said.cloned().unwrap_or_else(|| own_name(language).to_owned())
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(language: &str) -> &'static str {
        if RIGHT_TO_LEFT.contains(&primary(language)) { "rtl" } else { "ltr" }
    }

    /// Nothing where the message does not exist or lacks a value it needs.
    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }
}

/// `de` of `de-CH`.
pub(super) fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
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
    fn long_numbers_are_grouped_as_the_language_groups_them() {
        let said = |language: &str, n: usize| {
            let file = "n = { $n }\n";
            Words::new(language, &[file]).0.tell("n", &[("n", n.into())])
        };
        assert_eq!([said("en", 999), said("en", 1234)], ["999", "1,234"]);
        assert_eq!(
            [said("de", 1234), said("es", 1234), said("es", 12345)],
            ["1.234", "1234", "12.345"]
        );
        assert_eq!(said("fr", 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(said("ar", 1234), "1,234");
        assert_eq!(said("hi", 1_234_567), "12,34,567");
    }

    #[test]
    fn names_follow_each_other_as_the_language_has_it() {
        let said = |language: &str, names: &[&str]| Words::new(language, &[]).0.list(names);
        assert_eq!(said("en-GB", &["Ada", "Ben", "Cem"]), "Ada, Ben and Cem");
        assert_eq!(said("de", &["Ada", "Ben"]), "Ada und Ben");
        assert_eq!(said("es", &["Ada", "Inés"]), "Ada e Inés");
        assert_eq!(said("ar", &["آدا", "بن"]), "آدا وبن");
        assert_eq!(said("en", &["Ada"]), "Ada");
    }

    #[test]
    fn a_language_is_called_as_the_file_says_or_by_its_own_name() {
        let (words, _) = Words::new("en", &["language-de = German\n"]);
        assert_eq!(words.language_name("de-CH"), "German");
        assert_eq!(words.language_name("pl"), "polski");
        assert_eq!(words.language_name("tlh"), "tlh");
    }

    #[test]
    fn a_project_can_say_it_its_own_way() {
        let (words, _) = Words::new("en", &[FILE, "home = Start\n"]);
        assert_eq!(words.say("home"), "Start");
    }
}
