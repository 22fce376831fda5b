//! Whether two generators did the same work: the same pages, with as many items on each.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use memchr::memmem;

use crate::trouble::Trouble;

/// The pages of a site by their addresses, each with what is counted on it.
pub(crate) struct Pages {
    counts: BTreeMap<String, usize>,
    /// Files that no other generator is asked for: style sheets, pages about the programme.
    pub(crate) besides: usize,
}

/// Reads the site that a generator made.
pub(crate) fn pages(output: &Path) -> io::Result<Pages> {
    let mut pages = Pages { counts: BTreeMap::new(), besides: 0 };
    for entry in walkdir::WalkDir::new(output) {
        let entry = entry.map_err(io::Error::other)?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(output).map_err(io::Error::other)?;
        let path = path.to_string_lossy().replace('\\', "/");
        match compared(&path) {
            None => pages.besides += 1,
            Some(address) => {
                let text = fs::read(entry.path())?;
                *pages.counts.entry(address).or_default() += items(&path, &text);
            }
        }
    }
    Ok(pages)
}

/// The address that a file is compared by: all pages of the directory are one, because not every
/// generator cuts it into pages, and the pages of other lists are numbered.
fn compared(path: &str) -> Option<String> {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    // The first page stands at the list's own address; Zola leads there from `page/1/`.
    let number = |part: &str| part.parse::<usize>().is_ok_and(|number| number > 1);
    match parts.as_slice() {
        [] => Some("/".to_owned()),
        ["feed.xml" | "feed.json" | "404.html" | "robots.txt" | "sitemap.xml"] => {
            Some(parts[0].to_owned())
        }
        ["voices", "page", page] if number(page) => Some("voices".to_owned()),
        ["stories", "page", page] if number(page) => Some(format!("stories {page}")),
        ["topics", topic, "page", page] if number(page) => Some(format!("topics {topic} {page}")),
        ["voices" | "stories" | "topics"] => Some(parts[0].to_owned()),
        [list @ ("voices" | "topics"), name, feed @ ("feed.xml" | "feed.json")] => {
            Some(format!("{list} {name} {feed}"))
        }
        [list @ ("voices" | "stories" | "topics"), name] if !name.contains('.') => {
            Some(format!("{list} {name}"))
        }
        _ => None,
    }
}

/// The items on a page, the entries of a feed, or the paragraphs and headings of a story with
/// its links.
fn items(path: &str, text: &[u8]) -> usize {
    let count = |what: &str| memmem::find_iter(text, what).count();
    match path {
        // Stories must be there; pages of lists may or may not.
        "sitemap.xml" => count("/stories/") - count("/stories/<") - count("/stories/page/"),
        "robots.txt" | "404.html" => 1,
        _ if path.ends_with(".xml") => count("<entry>"),
        _ if path.ends_with(".json") => count("\"date_published\""),
        _ => count(" data-item") + count("<p>") + count("<h2") + count("<blockquote"),
    }
}

impl Pages {
    pub(crate) fn count(&self) -> usize {
        self.counts.len()
    }

    pub(crate) fn items(&self) -> usize {
        self.counts.values().sum()
    }

    /// That another generator made the same pages with as many items.
    pub(crate) fn must_equal(&self, name: &str, other: &Pages) -> Result<(), Trouble> {
        let addresses = self.counts.keys().chain(other.counts.keys());
        let differs = |address: &&String| self.counts.get(*address) != other.counts.get(*address);
        let mut unequal: Vec<&String> = addresses.filter(differs).collect();
        unequal.dedup();
        let Some(first) = unequal.first() else { return Ok(()) };
        let told = |pages: &Pages| match pages.counts.get(*first) {
            Some(count) => format!("{count} items"),
            None => "nothing".to_owned(),
        };
        Err(Trouble(format!(
            "openmic and {name} did not do the same work: {} addresses differ, the first is {first:?} \
             with {} and {}",
            unequal.len(),
            told(self),
            told(other)
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Pages {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        pages(folder.path()).unwrap()
    }

    #[test]
    fn the_same_work_is_seen_in_one_directory_or_many_pages() {
        let ours = site(&[
            ("index.html", "<li data-item>"),
            ("voices/index.html", "<li data-item>"),
            ("voices/page/2/index.html", "<li data-item><li data-item>"),
            ("stories/page/2/index.html", "<li data-item>"),
            ("assets/site.css", ""),
        ]);
        let theirs = site(&[
            ("index.html", "<li data-item>"),
            ("voices/index.html", "<li data-item><li data-item><li data-item>"),
            ("stories/page/2/index.html", "<li data-item>"),
        ]);
        assert!(ours.must_equal("them", &theirs).is_ok());
        assert_eq!((ours.count(), ours.items(), ours.besides), (3, 5, 1));
    }

    #[test]
    fn less_work_is_told() {
        let ours = site(&[("feed.xml", "<entry><entry>")]);
        let theirs = site(&[("feed.xml", "<entry>")]);
        let told = ours.must_equal("them", &theirs).unwrap_err().to_string();
        assert!(told.contains("\"feed.xml\" with 2 items and 1 items"), "{told}");
        assert!(ours.must_equal("them", &site(&[])).is_err());
    }
}
