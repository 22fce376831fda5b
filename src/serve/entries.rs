//! Which file a page shows, and which page shows a file.

use std::collections::HashMap;
use std::sync::Arc;

use crate::content::common::Common;
use crate::content::{Content, Entry};

/// An entry, as far as the preview speaks of it.
pub(super) struct Described<'c> {
    pub(super) path: &'c Arc<str>,
    pub(super) common: &'c Common,
}

/// The entry whose page stands at `address`.
pub(super) fn at<'c>(content: &'c Content, address: &str) -> Option<Described<'c>> {
    fn one<'c, T>(entries: &'c [Arc<Entry<T>>], address: &str) -> Option<Described<'c>> {
        let entry = entries.iter().find(|entry| *entry.address == *address)?;
        Some(Described { path: &entry.path, common: &entry.common })
    }
    one(&content.profiles, address)
        .or_else(|| one(&content.posts, address))
        .or_else(|| one(&content.guidelines, address))
        .or_else(|| one(&content.paths, address))
        .or_else(|| one(&content.lessons, address))
        .or_else(|| one(&content.campaigns, address))
        .or_else(|| one(&content.topics, address))
        .or_else(|| one(&content.pages, address))
        .or_else(|| one(&content.leads, address))
}

/// The addresses of all entries by their files.
pub(super) fn addresses(content: &Content) -> HashMap<&str, &str> {
    fn add<'c, T>(to: &mut HashMap<&'c str, &'c str>, entries: &'c [Arc<Entry<T>>]) {
        to.extend(entries.iter().map(|entry| (&*entry.path, &*entry.address)));
    }
    let mut addresses = HashMap::new();
    add(&mut addresses, &content.profiles);
    add(&mut addresses, &content.posts);
    add(&mut addresses, &content.guidelines);
    add(&mut addresses, &content.paths);
    add(&mut addresses, &content.lessons);
    add(&mut addresses, &content.campaigns);
    add(&mut addresses, &content.topics);
    add(&mut addresses, &content.pages);
    add(&mut addresses, &content.leads);
    addresses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::source::fixture;

    #[test]
    fn pages_and_files_find_each_other() {
        let files = [
            ("content/index.md", ""),
            ("content/profiles/ada.md", "voices/ada/"),
            ("content/posts/2026-01-01-hello.md", "stories/hello/"),
            ("content/guidelines/a.md", "guidelines/a/"),
            ("content/pages/about.md", "about/"),
            ("content/topics/night.md", "topics/night/"),
        ];
        let text: String = files
            .iter()
            .map(|(path, _)| format!("--- {path}\n+++\nname = \"A\"\ntitle = \"A\"\n+++\n"))
            .collect();
        let content = content::parse(&fixture::sources(&text)).value;
        let addresses = addresses(&content);
        for (path, address) in files {
            assert_eq!(addresses[path], address);
            assert_eq!(&**at(&content, address).unwrap().path, path);
        }
        assert!(at(&content, "voices/").is_none());
        assert!(at(&content, "stories/ada/").is_none());
    }
}
