//! A project's copy of a built-in file. Its first line remembers which version
//! it was copied from, so that a later openmic can say when it has grown old.

use std::ops::Range;

use super::built_in::{self, BuiltIn};
use super::comment;
use crate::report::Diagnostic;
use crate::source::{Source, Span};

const SAYS: &str = "openmic: copied from ";

/// How a project's file stands to the built-in one of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Both say the same.
    Equal,
    /// The project's own, made from the version that is built in or from nothing.
    Own,
    /// Made from a version that is not the one built in now.
    Old,
}

/// The file as it is written into a project.
pub fn copy(file: &BuiltIn) -> String {
    let text = file.text().unwrap_or_default();
    match comment::syntax(&file.name) {
        Some(syntax) => syntax.line(&format!("{SAYS}{} {}", file.name, file.digest())) + text,
        None => text.to_owned(),
    }
}

/// How the project's `text` stands to the built-in file.
pub fn standing(file: &BuiltIn, text: &str) -> Standing {
    let is_equal = without_mark(text).lines().eq(file.text().unwrap_or_default().lines());
    if is_equal {
        return Standing::Equal;
    }
    match digest(text) {
        Some(range) if text[range.clone()] != file.digest() => Standing::Old,
        _ => Standing::Own,
    }
}

/// A project's file without the line that openmic put above it.
pub fn without_mark(text: &str) -> &str {
    match digest(text) {
        Some(_) => text.split_once('\n').map_or("", |(_, rest)| rest),
        None => text,
    }
}

/// Where the first line names the version it was copied from.
fn digest(text: &str) -> Option<Range<usize>> {
    let line = text.lines().next()?;
    let after = line.find(SAYS)? + SAYS.len();
    let name = line[after..].find(' ')?;
    let start = after + name + 1;
    let length = line[start..].bytes().take_while(u8::is_ascii_hexdigit).count();
    (length == 8).then(|| start..start + length)
}

/// Copies that are older than what is built in now.
pub(super) fn check(templates: &[Source]) -> Vec<Diagnostic> {
    let marked = templates.iter().filter_map(|source| Some((source, digest(&source.text)?)));
    marked.filter_map(|(source, range)| grown_old(source, range)).collect()
}

fn grown_old(source: &Source, range: Range<usize>) -> Option<Diagnostic> {
    let name = source.path.strip_prefix("templates/")?;
    let span = Span::new(&source.path, range);
    let Some(file) = built_in::files().into_iter().find(|file| file.name == name) else {
        let message = "this was copied from a built-in file that openmic no longer has";
        let hint = "see what is built in with `openmic theme list`, and move or remove this file";
        return Some(Diagnostic::warning("old-template", span, message).hint(hint));
    };
    if standing(&file, &source.text) != Standing::Old {
        return None;
    }
    let message = "this was copied from an older version of the built-in file";
    let diff = format!("see what is different with `openmic theme diff {name}`");
    let done = format!("when you have taken over what you want, write `{}` here", file.digest());
    Some(Diagnostic::warning("old-template", span, message).hint(diff).hint(done))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn story() -> BuiltIn {
        built_in::meant("story.html").unwrap()
    }

    fn found(path: &str, text: &str) -> Vec<Diagnostic> {
        check(&[Source { path: Arc::from(path), text: Arc::from(text) }])
    }

    #[test]
    fn a_fresh_copy_is_equal_and_says_nothing() {
        for file in built_in::sources() {
            let copy = copy(&file);
            assert_eq!(standing(&file, &copy), Standing::Equal, "{}", file.name);
            assert_eq!(without_mark(&copy), file.text().unwrap(), "{}", file.name);
            assert_eq!(found(&format!("templates/{}", file.name), &copy), []);
        }
    }

    #[test]
    fn a_changed_copy_is_the_projects_own_until_the_built_in_file_changes() {
        let changed = copy(&story()) + "more\n";
        assert_eq!(standing(&story(), &changed), Standing::Own);
        assert_eq!(found("templates/story.html", &changed), []);
        let old = changed.replace(&story().digest(), "00000000");
        assert_eq!(standing(&story(), &old), Standing::Old);
        let found = found("templates/story.html", &old);
        assert_eq!(found.len(), 1);
        assert_eq!(&old[found[0].span.range()], "00000000");
        assert!(found[0].hints[1].contains(&story().digest()), "{:?}", found[0].hints);
    }

    #[test]
    fn a_copy_brought_up_to_date_by_hand_is_equal_whatever_its_first_line_says() {
        let old = copy(&story()).replace(&story().digest(), "00000000").replace('\n', "\r\n");
        assert_eq!(standing(&story(), &old), Standing::Equal);
        assert_eq!(found("templates/story.html", &old), []);
    }

    #[test]
    fn a_copy_of_what_is_gone_is_found() {
        let found =
            found("templates/gone.html", "{#- openmic: copied from gone.html 12345678 -#}\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("no longer"));
    }

    #[test]
    fn a_file_that_was_never_copied_has_no_age() {
        let own = "{% extends \"layout.html\" %}\n";
        assert_eq!(standing(&story(), own), Standing::Own);
        assert_eq!(without_mark(own), own);
    }
}
