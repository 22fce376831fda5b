//! The files of the default theme, which come with the binary. A project may
//! put its own in place of any of them.

use include_dir::{Dir, include_dir};

use super::comment;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// One file of the default theme.
#[derive(Clone, Debug)]
pub struct BuiltIn {
    /// Below `templates/`, with `/` between parts.
    pub name: String,
    pub bytes: &'static [u8],
}

/// What a file of the theme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Draws a page from its view.
    Page,
    /// Components that pages and other parts call.
    Part,
    /// Style sheets and scripts.
    Asset,
    /// The words of a language.
    Words,
}

impl BuiltIn {
    /// The file as text, where it is some.
    pub fn text(&self) -> Option<&'static str> {
        std::str::from_utf8(self.bytes).ok()
    }

    pub fn sort(&self) -> Sort {
        match self.name.split_once('/') {
            None => Sort::Page,
            Some(("assets", _)) => Sort::Asset,
            Some(("locales", _)) => Sort::Words,
            Some(_) => Sort::Part,
        }
    }

    /// What it is for, in the words of its own first comment.
    pub fn purpose(&self) -> Option<String> {
        comment::syntax(&self.name)?.first_sentence(self.text()?)
    }

    /// Eight digits that change with the file.
    pub fn digest(&self) -> String {
        blake3::hash(self.bytes).to_hex()[..8].to_owned()
    }
}

/// Every built-in file, in the order of their names.
pub fn files() -> Vec<BuiltIn> {
    let mut files = Vec::new();
    collect(&FOLDER, &mut files);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The files that a project can take over as text; fonts and their like it can
/// only put others in place of.
pub fn sources() -> Vec<BuiltIn> {
    let is_source = |file: &BuiltIn| comment::syntax(&file.name).is_some();
    files().into_iter().filter(is_source).collect()
}

/// The text of the file called `name`.
pub(super) fn text(name: &str) -> Option<&'static str> {
    FOLDER.get_file(name)?.contents_utf8()
}

/// The file that somebody means by `written`: its name, with or without
/// `templates/` before it and its ending after it, or the last part of it where
/// only one file has that.
pub fn meant(written: &str) -> Option<BuiltIn> {
    let written = written.replace('\\', "/");
    let written = written.trim_start_matches("./");
    let written = written.strip_prefix("templates/").unwrap_or(written);
    let files = sources();
    let stem = |name: &str| name.rsplit_once('.').map_or(name.len(), |(stem, _)| stem.len());
    let is_whole = |file: &&BuiltIn| {
        file.name == written || file.name.get(..stem(&file.name)) == Some(written)
    };
    if let Some(file) = files.iter().find(is_whole) {
        return Some(file.clone());
    }
    let is_end = |file: &&BuiltIn| {
        let last = file.name.rsplit('/').next().unwrap_or_default();
        last == written || last.get(..stem(last)) == Some(written)
    };
    let mut ends = files.iter().filter(is_end);
    ends.next().filter(|_| ends.next().is_none()).cloned()
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<BuiltIn>) {
    files.extend(folder.files().map(|file| BuiltIn {
        name: file.path().to_string_lossy().replace('\\', "/"),
        bytes: file.contents(),
    }));
    folder.dirs().for_each(|folder| collect(folder, files));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_says_what_it_is_for() {
        let sources = sources();
        assert!(sources.len() > 30, "{sources:?}");
        for file in sources {
            let purpose = file.purpose();
            let purpose = purpose.unwrap_or_else(|| panic!("{} opens without words", file.name));
            assert!(purpose.chars().count() <= 90, "{}: {purpose}", file.name);
        }
    }

    #[test]
    fn files_are_found_as_people_write_them() {
        let found = |written: &str| meant(written).map(|file| file.name);
        for written in ["parts/stories", "parts/stories.html", "templates/parts/stories.html"] {
            assert_eq!(found(written).as_deref(), Some("parts/stories.html"));
        }
        assert_eq!(found("stories").as_deref(), Some("stories.html"), "a page before a part");
        assert_eq!(found("words").as_deref(), Some("parts/words.html"));
        assert_eq!(found("en").as_deref(), Some("locales/en.ftl"));
        assert_eq!(found("site"), None, "a style sheet and a script");
        assert_eq!(found("storys"), None);
        assert_eq!(found(""), None);
        assert_eq!(found("../program.toml"), None);
    }
}
