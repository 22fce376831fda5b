//! The video hosts whose links stand alone as a film to click open. Nothing is ever embedded.

/// Hosts of films, each with its subdomains.
const HOSTS: [&str; 4] = ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com"];

/// Whether a web address leads to a known video host.
pub(super) fn is_film(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let host = authority.split(':').next().unwrap_or_default().to_ascii_lowercase();
    HOSTS.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_host_itself_counts() {
        assert!(is_film("https://www.youtube.com/watch?v=a"));
        assert!(is_film("http://YOUTU.BE/a"));
        assert!(is_film("https://player.vimeo.com:443/video/1"));
        assert!(!is_film("https://notyoutube.com/a"));
        assert!(!is_film("https://youtube.com.evil.example/a"));
        assert!(!is_film("https://youtube.com@evil.example/a"));
        assert!(!is_film("https://example.org/?youtube.com"));
    }
}
