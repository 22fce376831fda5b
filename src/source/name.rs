//! What the name of a file tells: whether it is read at all, and as what.

use std::borrow::Cow;
use std::path::Path;

use unicase::UniCase;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfd_quick};

/// Whether the project is read from this path, among others.
pub(super) fn is_read(path: &str) -> bool {
    let below = ["content/", "templates/"].iter().find_map(|folder| path.strip_prefix(folder));
    let is_read = |rest: &str| !rest.split('/').any(is_private);
    path == "program.toml" || below.is_some_and(is_read)
}

/// Names of dot files and of what editors leave behind.
pub(super) fn is_private(name: &str) -> bool {
    let backup = [".bak", ".orig", ".swp", ".swo", ".tmp", "~"];
    name.starts_with('.')
        || (name.starts_with('#') && name.ends_with('#'))
        || backup.iter().any(|end| name.ends_with(end))
}

/// What of a theme is read as text; the rest, such as fonts, is taken as it is.
const THEME_TEXT: &[&str] = &[".html", ".xml", ".ftl", ".css", ".js", ".mjs", ".svg"];

pub(super) fn is_blob(name: &str) -> bool {
    name.starts_with("templates/") && !THEME_TEXT.iter().any(|ending| name.ends_with(ending))
}

pub(super) fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
}

/// The path from the project's root, where it is text.
pub(super) fn below_root(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> =
        below.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// The form in which a system that ignores case and Unicode form compares names.
pub fn folded(address: &str) -> Cow<'_, str> {
    if address.is_ascii() {
        if address.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Cow::Owned(address.to_ascii_lowercase());
        }
        return Cow::Borrowed(address);
    }
    let decomposed: Cow<'_, str> = match is_nfd_quick(address.chars()) {
        IsNormalized::Yes => Cow::Borrowed(address),
        _ => Cow::Owned(address.nfd().collect()),
    };
    Cow::Owned(UniCase::unicode(decomposed).to_folded_case().nfc().collect())
}
