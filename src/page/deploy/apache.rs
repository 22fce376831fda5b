//! `.htaccess`, for web space that runs on Apache. It asks for no more than
//! `AllowOverride FileInfo`.

use std::fmt::Write as _;

use super::headers::Rule;
use super::moved::Moved;
use super::nginx::pattern;

pub(super) fn htaccess(rules: &[Rule], moved: &[Moved], not_found: &str) -> String {
    let mut text = format!(
        "# Needs mod_headers, mod_alias and mod_mime, and `AllowOverride FileInfo`.\n\
         ErrorDocument 404 {not_found}\nAddDefaultCharset utf-8\nAddType text/vtt .vtt\n\
         RedirectMatch 404 \"/\\.(?!well-known/)\"\n",
    );
    for (at, rule) in rules.iter().enumerate() {
        if at > 0 {
            let _ = writeln!(text, "<If \"%{{REQUEST_URI}} =~ m#^{}#\">", pattern(&rule.under));
        }
        for (name, value) in &rule.headers {
            let _ = writeln!(text, "Header always set {name} \"{}\"", value.replace('"', "\\\""));
        }
        if at > 0 {
            text.push_str("</If>\n");
        }
    }
    for one in moved {
        let end = if one.is_folder { "/?$" } else { "$" };
        // Compared with the address as it reads, after decoding.
        let _ = writeln!(text, "RedirectMatch 301 \"^{}{end}\" \"{}\"", pattern(&one.from), one.to);
    }
    text
}
