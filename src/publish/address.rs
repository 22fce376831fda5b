//! Addresses that a folder can hold, on every system the site may be built or copied to.
//!
//! This is the net beneath the slug grammar, not the grammar: it knows nothing of entries, and
//! whoever calls `publish` prevents by better means what is refused here.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest;
use super::{Failure, Output};
use crate::source::folded;

/// Refuses an address that leads out of the folder, and two that would fall on one file.
pub(super) fn check(output: &dyn Output) -> Result<(), Failure> {
    let mut keys = (0..output.len())
        .into_par_iter()
        .map(|index| {
            let address = output.address(index);
            match fault(address) {
                Some(why) => Err(Failure::Address { address: address.to_owned(), why }),
                None => Ok((folded(address), index)),
            }
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    keys.par_sort_unstable_by(|a, b| in_tree_order(&a.0, &b.0).then(a.1.cmp(&b.1)));
    // In tree order a folder's files follow at once upon its own name, so that neighbours show
    // both an address that stands twice and a file where others need a folder.
    for pair in keys.windows(2) {
        let [(first, index), (second, other)] = pair else { continue };
        let is_folder =
            second.strip_prefix(first.as_ref()).is_some_and(|rest| rest.starts_with('/'));
        if first == second || is_folder {
            return Err(Failure::Twins {
                first: output.address(*index).to_owned(),
                second: output.address(*other).to_owned(),
            });
        }
    }
    Ok(())
}

/// What is wrong with one address, if anything is.
pub(super) fn fault(address: &str) -> Option<&'static str> {
    if address.is_empty() {
        return Some("is empty");
    }
    if address.starts_with('/') {
        return Some("begins with a slash");
    }
    if address.contains('\\') {
        return Some("contains a backslash");
    }
    // On Windows a colon names a drive, or a hidden stream of a file.
    if address.contains(':') {
        return Some("contains a colon");
    }
    if address.chars().any(char::is_control) {
        return Some("contains a control character");
    }
    if address.split('/').any(|part| part.is_empty() || part == "." || part == "..") {
        return Some("has an empty part, `.` or `..`");
    }
    let first = address.split('/').next().unwrap_or(address);
    if first.eq_ignore_ascii_case(manifest::NAME) {
        return Some("is the one of openmic's own manifest");
    }
    None
}

/// Where an address stands below `root`.
pub(super) fn below(root: &Path, address: &str) -> PathBuf {
    let mut path = PathBuf::with_capacity(root.as_os_str().len() + address.len() + 1);
    path.push(root);
    path.extend(address.split('/'));
    path
}

/// The folder part of an address; empty at the top.
pub(super) fn folder_of(address: &str) -> &str {
    address.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folders that hold an address, the nearest first, without the top.
pub(super) fn folders_of(address: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder_of(address)), |folder| Some(folder_of(folder)))
        .take_while(|folder| !folder.is_empty())
}

/// Byte order, but with the slash before every other character.
fn in_tree_order(a: &str, b: &str) -> std::cmp::Ordering {
    let weight = |byte: u8| if byte == b'/' { 0 } else { byte };
    a.bytes().map(weight).cmp(b.bytes().map(weight))
}

#[cfg(test)]
mod tests {
    use super::super::tests::Pages;
    use super::*;

    fn said(addresses: &[&str]) -> String {
        let pages = Pages::new(addresses.iter().map(|address| (*address, "")));
        check(&pages).map_or_else(|failure| failure.what(), |()| String::from("fine"))
    }

    #[test]
    fn ordinary_addresses_pass() {
        let ordinary = ["index.html", "voices/ada/index.html", "a-b", "a/c", ".nojekyll", "ö/ß.x"];
        assert_eq!(said(&ordinary), "fine");
    }

    #[test]
    fn an_address_never_leads_out_of_the_folder() {
        for address in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a",
            "a/../../b",
            "a/..",
            ".",
            "a/./b",
            "a//b",
            "a/",
            r"a\b",
            r"..\a",
            "a\0b",
            "a\nb",
            "a\u{7f}",
            "a\u{85}b",
            "C:/a",
            "c:a",
            "a:stream",
            ".openmic-manifest",
            ".OpenMic-Manifest",
            ".openmic-manifest/a",
        ] {
            assert!(said(&["index.html", address]).contains("cannot be published"), "{address:?}");
        }
    }

    #[test]
    fn twins_by_case_and_unicode_form_are_refused() {
        for (first, second) in [
            ("a/b.html", "a/b.html"),
            ("a/b.html", "A/B.html"),
            ("stra\u{df}e", "STRASSE"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("CAF\u{c9}", "cafe\u{301}"),
            ("\u{3c3}", "\u{3c2}"),
        ] {
            let said = said(&["index.html", second, first]);
            assert!(said.contains("one file"), "{first} {second}: {said}");
        }
    }

    #[test]
    fn a_file_where_others_need_a_folder_is_refused() {
        assert!(said(&["a", "a-b", "a.html", "A/b/c"]).contains("`a` and `A/b/c`"));
        assert_eq!(said(&["a.html", "a/b", "a-b"]), "fine");
    }

    #[test]
    fn the_folders_of_an_address_come_nearest_first() {
        assert_eq!(folders_of("a/b/c.html").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(folders_of("c.html").count(), 0);
    }
}
