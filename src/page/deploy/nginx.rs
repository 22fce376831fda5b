//! `.nginx.conf`: what stands in a `server` of nginx for this hub.

use std::fmt::Write as _;

use super::headers::{CACHE, POLICY, Rule};
use super::moved::Moved;
use crate::page::stage::Stage;

/// The headers that differ by address are variables: a `location` that names one header of its
/// own would lose all the others.
const VARIABLES: [(&str, &str); 2] = [(POLICY, "$hub_policy"), (CACHE, "$hub_cache")];

pub(super) fn snippet(stage: &Stage, rules: &[Rule], moved: &[Moved]) -> String {
    let top = stage.link("");
    let mut text = String::from(
        "# Within a `server`, with `root` set to the folder of the hub (or, for a hub below the\n\
         # top, to the folder that holds it): include /PATH/TO/THE/HUB/.nginx.conf;\n\
         # Load nginx anew after a build that has changed this file.\n",
    );
    let _ = write!(
        text,
        "location {} {{\n    index index.html;\n    charset utf-8;\n    absolute_redirect off;\n    \
         error_page 404 {};\n",
        quoted(&top),
        quoted(&stage.link("404.html")),
    );
    variables(&mut text, rules);
    for (name, value) in rules.iter().take(1).flat_map(|rule| &rule.headers) {
        match variable(name) {
            Some(variable) => line(&mut text, &format!("add_header {name} {variable} always")),
            None => line(&mut text, &format!("add_header {name} {} always", quoted(value))),
        }
    }
    let deploy = stage.hub.programme.deploy.as_ref();
    if deploy.is_some_and(|deploy| deploy.compress) {
        text.push_str(
            "    gzip_static on;\n    gzip_vary on;\n    \
             # With the module ngx_brotli as well:\n    # brotli_static on;\n",
        );
    }
    // openmic's own notes, and what Git left.
    text.push_str("    location ~ /\\.(?!well-known/) { return 404; }\n");
    text.push_str("    location ~ \\.vtt$ { types { } default_type text/vtt; }\n");
    for one in moved {
        for from in [Some(one.from.clone()), one.is_folder.then(|| format!("{}/", one.from))] {
            let Some(from) = from else { continue };
            let _ = writeln!(
                text,
                "    location = {} {{ return 301 {}; }}",
                quoted(&from),
                quoted(&one.to)
            );
        }
    }
    text.push_str("}\n");
    text
}

fn variables(text: &mut String, rules: &[Rule]) {
    for (at, rule) in rules.iter().enumerate() {
        let sets: Vec<String> = rule
            .headers
            .iter()
            .filter_map(|(name, value)| Some(format!("set {} {};", variable(name)?, quoted(value))))
            .collect();
        for set in sets {
            if at == 0 {
                let _ = writeln!(text, "    {set}");
            } else {
                let under = quoted(&format!("^{}", pattern(&rule.under)));
                let _ = writeln!(text, "    if ($uri ~ {under}) {{ {set} }}");
            }
        }
    }
}

fn variable(name: &str) -> Option<&'static str> {
    VARIABLES.iter().find(|(header, _)| *header == name).map(|(_, variable)| *variable)
}

fn line(text: &mut String, words: &str) {
    let _ = writeln!(text, "    {words};");
}

/// Text as one word of the file. A `$` would begin a variable and cannot be escaped there.
fn quoted(text: &str) -> String {
    let plain = text.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "%24");
    format!("\"{plain}\"")
}

/// Text as a pattern that fits itself alone.
pub(super) fn pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '/' | '-' | '_' | '~' | '%') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
