//! `staticwebapp.config.json`, as Azure Static Web Apps read it.

use serde_json::{Map, Value, json};

use super::headers::Rule;
use super::moved::Moved;

/// Azure refuses a file of more than 20 KB; older addresses beyond that are left to their pages.
const MOST_BYTES: usize = 19_000;

pub(super) fn config(rules: &[Rule], moved: &[Moved], not_found: &str) -> String {
    let headers = |rule: &Rule| -> Map<String, Value> {
        rule.headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let (all, others) =
        rules.split_first().map_or((Map::new(), &[][..]), |(all, others)| (headers(all), others));
    let mut routes: Vec<Value> = others
        .iter()
        .map(|rule| json!({ "route": format!("{}*", rule.under), "headers": headers(rule) }))
        .collect();
    let write = |routes: &[Value]| {
        let config = json!({
            "globalHeaders": all,
            "routes": routes,
            "responseOverrides": { "404": { "rewrite": not_found } },
            "mimeTypes": { ".vtt": "text/vtt", ".webmanifest": "application/manifest+json" },
        });
        format!("{config:#}\n")
    };
    let mut bytes = write(&routes).len();
    for one in moved {
        let route = one.asked_for();
        // As it stands in the list: two levels in.
        let rule = json!({ "route": route, "redirect": one.to, "statusCode": 301 });
        bytes += format!("{rule:#}").len() + 40;
        if bytes > MOST_BYTES {
            break;
        }
        routes.push(rule);
    }
    write(&routes)
}
