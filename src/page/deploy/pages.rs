//! `_headers` and `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read them.

use super::headers::Rule;
use super::moved::Moved;
use crate::content::program::Host;

/// The rules one by one. Where several fit, Netlify takes the last word on a header, and
/// Cloudflare joins them all, unless the header is first taken off.
pub(super) fn headers(host: Host, rules: &[Rule]) -> String {
    let mut text = String::new();
    for (at, rule) in rules.iter().enumerate() {
        text.push_str(&format!("{}*\n", rule.under));
        for (name, value) in &rule.headers {
            if at > 0 && host == Host::Cloudflare {
                text.push_str(&format!("  ! {name}\n"));
            }
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    text
}

/// Older addresses, each with and without the `/` at its end. Netlify follows a rule where a page
/// stands only if it is told so by the `!`; the others do not know that sign.
pub(super) fn redirects(host: Host, moved: &[Moved]) -> String {
    let status = if host == Host::Netlify { "301!" } else { "301" };
    let mut text = String::new();
    for one in moved {
        let from = one.asked_for();
        text.push_str(&format!("{from} {} {status}\n", one.to));
        if one.is_folder {
            text.push_str(&format!("{from}/ {} {status}\n", one.to));
        }
    }
    text
}
