//! What every answer of the host says about itself, address by address: what a
//! page may load, how long a file may be kept, what others are told of a reader.

use std::collections::BTreeSet;

use crate::page::stage::Stage;
use crate::page::{Page, admin, search, social};

/// What is said of everything below an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    /// From the host's root, with the path of the hub before it: `/`, `/assets/`. A longer one
    /// stands after a shorter one, and overrides what that one says under the same name.
    pub(super) under: String,
    pub(super) headers: Vec<(&'static str, String)>,
}

pub(super) const POLICY: &str = "Content-Security-Policy";
pub(super) const CACHE: &str = "Cache-Control";

/// What a page may load: only what stands in the hub itself. Nothing is written into a page that
/// would need an exception; pictures as `data:` are the theme's, in its style sheet.
const LOADS: &str = "default-src 'none'; script-src {script}; style-src 'self'; \
                     img-src 'self' data:; font-src 'self'; media-src 'self'; \
                     connect-src 'self'; manifest-src 'self'; form-action 'self'; \
                     base-uri 'none'";

/// Nobody shows a page of the hub within their own. A page cannot say this about itself.
const UNFRAMED: &str = "frame-ancestors 'none'";

/// What no page of the hub ever asks for.
const UNUSED: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), \
                      browsing-topics=()";

/// Half a year, in seconds.
const HALF_A_YEAR: u32 = 15_768_000;

/// What is said of the hub with these pages, the shortest address first.
pub(super) fn rules(stage: &Stage, pages: &[Page]) -> Vec<Rule> {
    let is_internal = stage.hub.is_internal();
    let mut all = vec![
        (POLICY, policy(stage, "")),
        ("Permissions-Policy", UNUSED.to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    // It binds the whole host, which is the hub's own only where the hub stands at its top.
    let is_encrypted =
        stage.hub.programme.base_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    if super::is_at_the_top(stage) && is_encrypted {
        all.push(("Strict-Transport-Security", format!("max-age={HALF_A_YEAR}")));
    }
    if is_internal {
        all.push(("X-Robots-Tag", "noindex, nofollow".to_owned()));
    }
    // What is for colleagues is kept by their browsers, and by nothing on the way.
    let (whose, anyones) = if is_internal { ("private, ", "private") } else { ("", "public") };
    all.push((CACHE, format!("{whose}no-cache")));
    let mut rules = vec![Rule { under: stage.link(""), headers: all }];
    for folder in settled(stage, pages) {
        let kept = format!("{anyones}, max-age=31536000, immutable");
        rules.push(Rule { under: stage.link(&folder), headers: vec![(CACHE, kept)] });
    }
    for own in pages.iter().filter(|page| has_own_policy(&page.address)) {
        let headers = vec![(POLICY, policy(stage, &own.address))];
        rules.push(Rule { under: stage.link(&own.address), headers });
    }
    rules
}

/// Whether what is loaded below an address is not what all pages load.
fn has_own_policy(address: &str) -> bool {
    address == "admin/" || search::needs_wasm(address)
}

/// What may be loaded at an address: the one place where that is decided.
fn policy(stage: &Stage, address: &str) -> String {
    let loads = match (address, &stage.hub.forms) {
        // The engine of the search is a program that the browser compiles.
        (_, _) if search::needs_wasm(address) => {
            LOADS.replace("{script}", "'self' 'wasm-unsafe-eval'")
        }
        ("admin/", Some(forms)) => admin::policy(stage, forms),
        _ => LOADS.replace("{script}", "'self'"),
    };
    format!("{loads}; {UNFRAMED}")
}

/// The folders in which every file's name tells its bytes, so that it can be kept for ever.
fn settled(stage: &Stage, pages: &[Page]) -> BTreeSet<String> {
    let folder = |page: &Page| {
        let (folder, _) = page.address.split_once('/')?;
        Some(format!("{folder}/"))
    };
    let theme = pages.iter().any(|page| page.address.starts_with("assets/"));
    let mut settled: BTreeSet<String> =
        pages.iter().filter(|page| page.is_settled).filter_map(folder).collect();
    settled.extend(theme.then(|| "assets/".to_owned()));
    // Cards are planned by whoever publishes them.
    settled.extend(social::has_cards(&stage.hub).then(|| social::FOLDER.to_owned()));
    let others = pages.iter().filter(|page| !page.is_settled).filter_map(folder);
    for folder in others.filter(|folder| folder != "assets/") {
        settled.remove(&folder);
    }
    settled
}
