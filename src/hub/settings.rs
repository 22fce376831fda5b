//! What the programme file settles for the whole hub.

use jiff::Zoned;
use jiff::tz::TimeZone;

use crate::content::approval;
use crate::content::profile::Leaving;
use crate::content::program::HEALTHCARE;
use crate::content::{Content, Tongues};
use crate::source::Sources;

/// Values with their defaults in place.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The moment the hub is made for, in the programme's time zone.
    pub now: Zoned,
    /// Language of the hub, as in `<html lang>`.
    pub language: String,
    /// All its languages, that one first.
    pub tongues: Tongues,
    /// Where the hub stands, without a closing `/`.
    pub base_url: Option<String>,
    /// The path of `base_url`: `/` or `/voices/`, to stand before addresses.
    pub base_path: String,
    pub consent_required: bool,
    pub last_word: bool,
    /// Who says yes in the place of those who must not be named.
    pub keepers: Vec<String>,
    pub leavers: Leaving,
    pub is_healthcare: bool,
}

impl Settings {
    /// Where `program.toml` does not say clearly who may be shown, the strictest it could
    /// have meant: a slip there makes nobody public.
    pub fn of(content: &Content, sources: &Sources) -> Settings {
        let is_unclear = content.are_rules_unclear;
        let program = content.program.as_ref();
        let about = program.map(|program| &program.program);
        let zone = about
            .and_then(|about| about.timezone.as_ref())
            .and_then(|zone| TimeZone::get(&zone.value).ok())
            .unwrap_or(TimeZone::UTC);
        let written = about.and_then(|about| about.base_url.as_ref()).map(|url| url.value.as_str());
        let base_url = sources
            .base_url
            .as_deref()
            .or(written)
            .map(|url| url.trim_end_matches('/').to_owned())
            .filter(|url| url.contains("://"));
        let consent = program.and_then(|program| program.consent.as_ref());
        let tongues = Tongues::of(program);
        Settings {
            now: sources.clock.in_zone(&zone),
            language: tongues.own().to_owned(),
            tongues,
            base_path: base_url.as_deref().map_or_else(|| "/".to_owned(), path_of),
            base_url,
            consent_required: is_unclear || consent.is_some_and(|rules| rules.required),
            last_word: is_unclear || consent.is_some_and(|rules| rules.last_word),
            keepers: approval::keepers(program),
            leavers: match is_unclear {
                true => Leaving::Remove,
                false => program
                    .and_then(|program| program.leavers.as_ref())
                    .map_or(Leaving::Anonymise, |leavers| leavers.policy),
            },
            is_healthcare: is_unclear
                || about.is_some_and(|about| about.sector.as_deref() == Some(HEALTHCARE)),
        }
    }
}

/// `https://example.org/voices` → `/voices/`.
fn path_of(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    match after_scheme.split_once('/') {
        Some((_, path)) => format!("/{}/", path.trim_matches('/')),
        None => "/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn the_path_of_an_address() {
        assert_eq!(path_of("https://example.org"), "/");
        assert_eq!(path_of("https://example.org/a/b"), "/a/b/");
    }
}
