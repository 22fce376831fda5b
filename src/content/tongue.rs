//! The languages of a hub. The first is its own and has no prefix in addresses;
//! every other one lives in a folder of its own, `/de/`.

use super::Program;
use super::plain::Located;

/// The languages of a hub, its own first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tongues(Vec<String>);

impl Tongues {
    pub fn of(program: Option<&Program>) -> Tongues {
        let about = program.map(|program| &program.program);
        let own = about.and_then(|about| about.language.as_ref());
        Tongues::listed(own, about.map(|about| about.languages.as_slice()).unwrap_or_default())
    }

    /// Those that `language` and `languages` name.
    pub(super) fn listed(own: Option<&Located<String>>, others: &[Located<String>]) -> Tongues {
        let own = own.map(|own| own.value.as_str());
        let others = || others.iter().map(|one| one.value.as_str()).filter(|one| is_tag(one));
        let own = own.or_else(|| others().next()).unwrap_or("en");
        let mut tongues = Tongues(vec![own.to_owned()]);
        for one in others() {
            if !tongues.0.iter().any(|known| known.eq_ignore_ascii_case(one)) {
                tongues.0.push(one.to_owned());
            }
        }
        tongues
    }

    /// The hub's own language.
    pub fn own(&self) -> &str {
        &self.0[0]
    }

    pub fn all(&self) -> &[String] {
        &self.0
    }

    pub fn are_several(&self) -> bool {
        self.0.len() > 1
    }

    /// The one that this language is, or is a form of: `de-AT` where `de` is one.
    pub fn find(&self, language: &str) -> Option<usize> {
        let primary = language.split('-').next().unwrap_or_default();
        let place = |name: &str| self.0.iter().position(|one| one.eq_ignore_ascii_case(name));
        place(language).or_else(|| place(primary))
    }

    /// The one that an entry is in: its own, else the hub's.
    pub fn of_entry(&self, language: Option<&str>) -> usize {
        language.and_then(|language| self.find(language)).unwrap_or(0)
    }

    /// What stands before the addresses of the language at this place.
    pub fn prefix(&self, at: usize) -> String {
        match at {
            0 => String::new(),
            at => format!("{}/", self.0[at].to_ascii_lowercase()),
        }
    }

    /// An address without its prefix, and which language's prefix that was.
    pub fn split<'a>(&self, address: &'a str) -> (usize, &'a str) {
        let found = address.split_once('/').and_then(|(first, rest)| {
            let at = self.0.iter().skip(1).position(|one| one.eq_ignore_ascii_case(first))?;
            Some((at + 1, rest))
        });
        found.unwrap_or((0, address))
    }

    /// `night-shift` and `de` of `night-shift.de`, the name of a file without its `.md`.
    pub fn in_name<'n>(&self, name: &'n str) -> (&'n str, Option<&str>) {
        let Some((plain, end)) = name.rsplit_once('.').filter(|(plain, _)| !plain.is_empty())
        else {
            return (name, None);
        };
        match self.0.iter().find(|one| one.eq_ignore_ascii_case(end)) {
            Some(language) if self.are_several() => (plain, Some(language)),
            _ => (name, None),
        }
    }
}

impl Default for Tongues {
    fn default() -> Tongues {
        Tongues::of(None)
    }
}

/// Whether this has the form of a language tag and can stand in an address: `de`, `pt-BR`.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_word = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(|first| {
        is_word(first, 2..=3) && first.chars().all(|c| c.is_ascii_alphabetic())
    }) && parts.all(|part| is_word(part, 2..=8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tongues(list: &[&str]) -> Tongues {
        Tongues(list.iter().map(|one| (*one).to_owned()).collect())
    }

    #[test]
    fn a_language_is_found_by_its_name_or_the_one_it_is_a_form_of() {
        let hub = tongues(&["en", "de", "pt-BR"]);
        assert_eq!([hub.find("DE"), hub.find("de-AT"), hub.find("pt")], [Some(1), Some(1), None]);
        assert_eq!(hub.of_entry(Some("pl")), 0);
        assert_eq!([hub.prefix(0), hub.prefix(2)], ["", "pt-br/"]);
        assert_eq!(hub.split("pt-br/stories/a/"), (2, "stories/a/"));
        assert_eq!(
            [hub.split("stories/a/"), hub.split("en/a/")],
            [(0, "stories/a/"), (0, "en/a/")]
        );
    }

    #[test]
    fn a_file_can_say_its_language_in_its_name() {
        let hub = tongues(&["en", "de"]);
        assert_eq!(hub.in_name("night-shift.de"), ("night-shift", Some("de")));
        assert_eq!(hub.in_name("corey.mahoney"), ("corey.mahoney", None));
        assert_eq!(hub.in_name(".de"), (".de", None));
        assert_eq!(tongues(&["de"]).in_name("a.de"), ("a.de", None));
    }

    #[test]
    fn tags_are_told_from_other_words() {
        assert!(["de", "pt-BR", "zh-Hant", "gsw"].iter().all(|tag| is_tag(tag)));
        assert!(["", "german", "d", "de_AT", "de-", "../x", "1a"].iter().all(|tag| !is_tag(tag)));
    }
}
