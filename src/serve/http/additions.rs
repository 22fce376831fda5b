//! What the preview adds to a page: one element before `</body>`, and nothing
//! else. Without it, the bytes are those of a build.

use bytes::Bytes;

use super::OWN;

/// The page with the preview's script, which knows the build the page is from.
pub(super) fn added(page: &Bytes, build: &str) -> Bytes {
    let script = format!("<script src=\"/{OWN}live.js\" data-build=\"{build}\" defer></script>");
    let at = memchr::memmem::rfind(page, b"</body>").unwrap_or(page.len());
    let mut whole = Vec::with_capacity(page.len() + script.len());
    whole.extend_from_slice(&page[..at]);
    whole.extend_from_slice(script.as_bytes());
    whole.extend_from_slice(&page[at..]);
    Bytes::from(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_what_it_was_but_for_one_element() {
        let script = "<script src=\"/_openmic/live.js\" data-build=\"a-1\" defer></script>";
        for page in ["<p>&lt;/body></p></body></html>", "<p>no end", "</body></body>"] {
            let added = added(&Bytes::from_static(page.as_bytes()), "a-1");
            let text = String::from_utf8(added.to_vec()).unwrap();
            assert_eq!(text.matches(script).count(), 1);
            assert_eq!(text.replace(script, ""), page);
        }
    }
}
