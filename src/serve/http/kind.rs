//! What sort of file an answer is, by the ending of its name.

/// Endings and their types; text says that it is UTF-8.
const TYPES: &[(&str, &str)] = &[
    ("html", HTML),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("xml", "application/xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("woff", "font/woff"),
    ("ttf", "font/ttf"),
    ("otf", "font/otf"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("vcf", "text/vcard; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("vtt", "text/vtt; charset=utf-8"),
];

pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const CSS: &str = "text/css; charset=utf-8";
pub(super) const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The type of the file at an address; an address without an ending is a page.
pub(super) fn of(address: &str) -> &'static str {
    if address.is_empty() || address.ends_with('/') {
        return HTML;
    }
    let ending = address.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
    let ending = ending.map_or("", |(_, ending)| ending);
    let known = TYPES.iter().find(|(one, _)| one.eq_ignore_ascii_case(ending));
    known.map_or("application/octet-stream", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_files_have_their_types() {
        assert_eq!(of(""), HTML);
        assert_eq!(of("voices/ada/"), HTML);
        assert_eq!(of("404.html"), HTML);
        assert_eq!(of("assets/site.1234.css"), CSS);
        assert_eq!(of("x/README"), "application/octet-stream");
        assert_eq!(of(".nojekyll"), "application/octet-stream");
    }
}
