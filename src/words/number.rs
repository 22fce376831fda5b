//! Numbers in a sentence, grouped as the language groups them.
//!
//! Digits are 0 to 9 in every language: so are those of page numbers, dates and
//! addresses, and one page should not count in two scripts.

use fluent_bundle::FluentValue;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// Shorter numbers look alike in all languages.
const GROUPED: f64 = 1000.0;

/// What decides how a language groups the digits of a number.
struct Grouping(DecimalFormatterPreferences);

impl Memoizable for Grouping {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Grouping, ()> {
        let locale: Locale = format!("{language}-u-nu-latn").parse().map_err(|_| ())?;
        Ok(Grouping((&locale).into()))
    }
}

/// A value as a sentence shows it; nothing where there is nothing to group.
pub(super) fn shown(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value.abs() < GROUPED {
        return None;
    }
    let whole: i64 = number.as_string().parse().ok()?;
    let preferences = memory.with_try_get::<Grouping, _, _>((), |grouping| grouping.0).ok()?;
    let format = DecimalFormatter::try_new(preferences, DecimalFormatterOptions::default()).ok()?;
    Some(format.format(&Decimal::from(whole)).to_string())
}
