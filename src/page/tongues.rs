//! The same page in the hub's other languages: for readers, who switch, and for
//! search engines, which are told of real translations alone.

use super::stage::Stage;
use crate::admit::Admitted;
use crate::render::view;
use crate::words::own_name;

view! {
    /// A language of the hub, and where it leads from a page.
    pub struct TongueView {
        /// Its code, for the `lang` and `hreflang` attributes.
        language: String,
        /// What it calls itself.
        name: String,
        /// The same page in it; its home page where there is none.
        href: String,
        /// Whether it is the language of this page.
        is_here: bool,
        /// Whether it leads to the home page.
        is_home: bool
    }
}

view! {
    /// A translation of a page, for search engines.
    pub struct AlternateView {
        /// Its language, or `x-default`.
        language: String,
        /// Its full address.
        href: String
    }
}

/// Lists that every language has, from its home.
const LISTS: &[&str] = &[
    "",
    "voices/",
    "stories/",
    "topics/",
    "departments/",
    "champions/",
    "campaigns/",
    "guidelines/",
    "training/",
    "programme/",
    "contribute/",
    "search/",
];

/// Whether a page is one of those that openmic writes in every language.
fn is_everywhere(address: &str) -> bool {
    let is_one = |list: &str| {
        let rest = address.strip_prefix(list).and_then(|rest| rest.strip_suffix('/'));
        rest.is_some_and(|name| !name.is_empty() && !name.contains('/'))
    };
    LISTS.contains(&address) || is_one("topics/") || is_one("departments/")
}

/// Where what stands at an address from the hub's root stands in each language
/// that has it, by the language's place; nothing where that is one alone.
pub(super) fn editions(hub: &Admitted, address: &str) -> Vec<(usize, String)> {
    let tongues = &hub.tongues;
    if !tongues.are_several() {
        return Vec::new();
    }
    let editions = hub.editions.of(address);
    if !editions.is_empty() {
        return editions.iter().map(|(at, address)| (*at, address.to_string())).collect();
    }
    let (_, plain) = tongues.split(address);
    if !is_everywhere(plain) {
        return Vec::new();
    }
    (0..tongues.all().len()).map(|at| (at, format!("{}{plain}", tongues.prefix(at)))).collect()
}

/// The languages a reader of the page at `address` can switch to, with its own.
pub(super) fn switch(stage: &Stage, address: &str) -> Vec<TongueView> {
    let hub = &stage.hub;
    if !hub.tongues.are_several() {
        return Vec::new();
    }
    // A list is cut elsewhere in other languages, so that its parts lead to its head.
    let head = address.find("page/").map_or(address, |at| &address[..at]);
    let editions = editions(hub, &stage.rooted(head));
    (0..)
        .zip(hub.tongues.all())
        .map(|(at, language)| {
            let edition = editions.iter().find(|(tongue, _)| *tongue == at);
            let is_here = at == hub.tongue;
            let to = match edition {
                _ if is_here => stage.rooted(address).into_owned(),
                Some((_, address)) => address.clone(),
                None => hub.tongues.prefix(at),
            };
            TongueView {
                language: language.clone(),
                name: own_name(language).to_owned(),
                href: stage.link(&format!("/{to}")),
                is_here,
                is_home: edition.is_none() && !is_here,
            }
        })
        .collect()
}

/// The translations of the page at `address`, itself included.
pub(super) fn alternates(stage: &Stage, address: &str) -> Vec<AlternateView> {
    of_root(stage, &stage.rooted(address))
}

/// The same for an address from the hub's root.
pub(super) fn of_root(stage: &Stage, address: &str) -> Vec<AlternateView> {
    let editions = editions(&stage.hub, address);
    let view = |language: &str, address: &str| {
        let href = stage.full(&format!("/{address}"))?;
        Some(AlternateView { language: language.to_owned(), href })
    };
    let all = editions.iter().filter_map(|(at, to)| view(&stage.hub.tongues.all()[*at], to));
    // Editions come in the order of languages, the hub's own first.
    let default = editions.first().and_then(|(_, to)| view("x-default", to));
    all.chain(default).collect()
}

/// Says in which language something is, where it stands in another one than the
/// list that shows it.
pub(super) fn note(stage: &Stage, address: &str, language: Option<&String>) -> Option<String> {
    let language = language.filter(|_| address.starts_with('/'))?;
    let name = stage.words().language_name(language);
    Some(stage.words().tell("in-language", &[("language", name.as_str().into())]))
}

#[cfg(test)]
mod tests {
    use super::is_everywhere;

    #[test]
    fn lists_are_there_in_every_language_and_entries_are_not() {
        assert!(["", "voices/", "topics/care/"].iter().all(|address| is_everywhere(address)));
        for address in
            ["stories/a/", "about/", "topics/care/page/2/", "stories/page/2/", "feed.xml"]
        {
            assert!(!is_everywhere(address), "{address}");
        }
    }
}
