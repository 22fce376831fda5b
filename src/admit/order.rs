//! The order of names, as readers of the hub's language expect it.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

/// Compares names.
pub(super) struct ByName {
    collator: Option<CollatorBorrowed<'static>>,
}

impl ByName {
    pub(super) fn new(language: &str) -> ByName {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        ByName { collator: Collator::try_new((&locale).into(), CollatorOptions::default()).ok() }
    }

    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ByName;

    #[test]
    fn letters_with_marks_stand_beside_their_letter() {
        let mut names = ["Zoe", "Émile", "Eva", "ana", "Łucja"];
        let by_name = ByName::new("en");
        names.sort_by(|a, b| by_name.compare(a, b));
        assert_eq!(names, ["ana", "Émile", "Eva", "Łucja", "Zoe"]);
    }
}
