//! What hosts are told, host by host.

use std::collections::BTreeMap;

use crate::admit::Viewer;
use crate::compose::compose;
use crate::content::Audience;
use crate::source::fixture;

const INTERNAL: Viewer = Viewer { audience: Audience::Internal, drafts: false };

const HUB: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada\"\nphoto = \"ada.png\"\nphoto_alt = \"Ada\"\naliases = [\"/people/ada/\", \"/old/ada.html\", \"/früher/ada\"]\n+++\nI count.\n--- content/profiles/ada.png\n\n--- content/pages/plans.md\n+++\ntitle = \"Plans\"\naudience = \"internal\"\naliases = [\"/secret-plans/\"]\n+++\nPlans.\n";

/// The files of the hub as text, as far as they are text.
fn built(base_url: &str, deploy: &str, viewer: Viewer) -> BTreeMap<String, String> {
    let text = format!(
        "{HUB}--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"{base_url}\"\n[deploy]\n{deploy}\n"
    );
    let composed = compose(&fixture::sources(&text), viewer);
    let site = composed.value;
    let files = site.pages.iter().zip(site.files());
    let files = files.filter(|(_, name)| !name.contains("pictures/") && !name.contains("/fonts/"));
    files
        .map(|(page, name)| {
            let bytes = page.draw(&site.stage).unwrap().into_owned();
            (name.clone(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

fn top(deploy: &str) -> BTreeMap<String, String> {
    built("https://v.example", deploy, Viewer::PUBLIC)
}

/// The rules of a `_headers` file: address, and the headers below it.
fn headers(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some(rule)) => rule.1.push(header),
            _ => rules.push((line, Vec::new())),
        }
    }
    rules
}

#[test]
fn nothing_is_written_for_a_host_that_nobody_named() {
    let files = top("compress = false");
    let is_known = |name: &str| {
        name.ends_with(".html") || name.starts_with("assets/") || name.contains("feed.")
    };
    let others: Vec<&String> = files.keys().filter(|name| !is_known(name)).collect();
    assert_eq!(others, ["robots.txt", "sitemap.xml", "voices/names.json"]);
}

#[test]
fn pages_load_nothing_from_elsewhere_and_only_named_files_are_kept() {
    let files = top("host = \"netlify\"");
    let rules = headers(&files["_headers"]);
    let under: Vec<&str> = rules.iter().map(|(under, _)| *under).collect();
    assert_eq!(under, ["/*", "/assets/*", "/cards/*", "/pictures/*", "/search/*"]);
    let policy = rules[0].1[0];
    assert!(policy.starts_with("Content-Security-Policy: default-src 'none'; script-src 'self';"));
    assert!(policy.ends_with("; frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    assert!(rules[0].1.contains(&"Cache-Control: no-cache"));
    assert!(rules[0].1.contains(&"Strict-Transport-Security: max-age=15768000"));
    for (_, kept) in &rules[1..4] {
        assert_eq!(kept, &["Cache-Control: public, max-age=31536000, immutable"]);
    }
    // The engine of the search is a program, and no other page may compile one.
    let search = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    assert_eq!(rules[4].1, [search]);
}

#[test]
fn cloudflare_takes_a_header_off_before_it_puts_one_on() {
    let files = top("host = \"cloudflare\"");
    let rules = headers(&files["_headers"]);
    assert!(rules[0].1.iter().all(|line| !line.starts_with('!')));
    assert_eq!(rules[1].1[0], "! Cache-Control");
    assert!(!files["_redirects"].contains("301!"));
}

#[test]
fn what_is_for_colleagues_is_kept_by_their_browsers_alone() {
    let deploy = "host = \"github\"\ninternal_host = \"netlify\"";
    let files = built("https://v.example", deploy, INTERNAL);
    let rules = headers(&files["_headers"]);
    assert!(rules[0].1.contains(&"Cache-Control: private, no-cache"));
    assert!(rules[0].1.contains(&"X-Robots-Tag: noindex, nofollow"));
    assert_eq!(rules[1].1, ["Cache-Control: private, max-age=31536000, immutable"]);
    assert!(files["_redirects"].contains("/secret-plans/ /plans/ 301!"));
    assert!(!top(deploy).contains_key("_headers"), "the public one stands elsewhere");
}

#[test]
fn older_addresses_lead_on_by_page_and_by_rule() {
    let files = top("host = \"netlify\"");
    assert_eq!(
        files["_redirects"],
        "/fr%C3%BCher/ada /voices/ada/ 301!\n/fr%C3%BCher/ada/ /voices/ada/ 301!\n\
         /old/ada.html /voices/ada/ 301!\n\
         /people/ada /voices/ada/ 301!\n/people/ada/ /voices/ada/ 301!\n"
    );
    assert!(files.contains_key("people/ada/index.html") && files.contains_key("old/ada.html"));
}

#[test]
fn gitlab_would_show_a_page_before_it_looks_at_a_rule() {
    let files = built("https://s.gitlab.io/voices", "host = \"gitlab\"", Viewer::PUBLIC);
    assert!(files["_redirects"].contains("\n/voices/people/ada/ /voices/voices/ada/ 301\n"));
    assert!(!files.contains_key("people/ada/index.html") && !files.contains_key("old/ada.html"));
}

#[test]
fn github_is_told_the_name_of_a_host_of_ones_own() {
    let files = top("host = \"github\"");
    assert_eq!((&*files["CNAME"], &*files[".nojekyll"]), ("v.example\n", ""));
    for elsewhere in ["https://s.github.io/voices", "https://s.github.io", "https://v.example/hub"]
    {
        let files = built(elsewhere, "host = \"github\"", Viewer::PUBLIC);
        assert!(!files.contains_key("CNAME") && files.contains_key(".nojekyll"), "{elsewhere}");
    }
}

#[test]
fn below_the_top_every_rule_begins_with_the_path() {
    for (host, file) in [
        ("netlify", "_headers"),
        ("azure", "staticwebapp.config.json"),
        ("nginx", ".nginx.conf"),
        ("apache", ".htaccess"),
    ] {
        let deploy = format!("host = \"{host}\"\nsecurity_contact = [\"a@b.example\"]");
        let files = built("https://v.example/hub", &deploy, Viewer::PUBLIC);
        let text = &files[file];
        assert!(text.contains("/hub/assets/") && !text.contains("\"/assets/"), "{text}");
        assert!(!text.contains("Strict-Transport-Security"), "the host is somebody else's: {text}");
        assert!(!files.contains_key(".well-known/security.txt"), "so is this");
    }
}

#[test]
fn azure_is_told_no_more_than_it_reads() {
    let aliases: Vec<String> = (0..400).map(|n| format!("\"/old/address-{n}/\"")).collect();
    let story = format!(
        "--- content/pages/moved.md\n+++\ntitle = \"M\"\naliases = [{}]\n+++\nM.\n",
        aliases.join(", ")
    );
    let text = format!(
        "{story}--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n[deploy]\nhost = \"azure\"\n"
    );
    let site = compose(&fixture::sources(&text), Viewer::PUBLIC).value;
    let at = site.find("staticwebapp.config.json").unwrap();
    let config = site.pages[at].draw(&site.stage).unwrap().into_owned();
    assert!((10_000..20_000).contains(&config.len()), "{}", config.len());
    let config: serde_json::Value = serde_json::from_slice(&config).unwrap();
    let routes = config["routes"].as_array().unwrap();
    assert!(routes.iter().any(|route| route["statusCode"] == 301));
    assert!(site.find("old/address-399/index.html").is_some(), "the page leads on");
}

#[test]
fn security_txt_runs_out_in_less_than_a_year_and_changes_by_the_month() {
    let deploy = "security_contact = [\"safety@v.example\", \"https://v.example/report\"]\nsecurity_policy = \"https://v.example/policy\"";
    // The hub of tests is made for 1 March 2026.
    assert_eq!(
        top(deploy)[".well-known/security.txt"],
        "Contact: mailto:safety@v.example\nContact: https://v.example/report\n\
         Expires: 2027-02-01T00:00:00Z\nPreferred-Languages: en\n\
         Canonical: https://v.example/.well-known/security.txt\n\
         Policy: https://v.example/policy\n"
    );
}

#[test]
fn the_forms_are_told_what_their_page_says_of_itself() {
    let files = "--- content/admin/index.js\nexport const init = () => {};\n";
    let text = format!(
        "{files}--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\n[contribute]\nrepository = \"https://github.com/s/v\"\nrepository_visibility = \"public\"\neditor = \"sveltia\"\n[deploy]\nhost = \"netlify\"\n"
    );
    let site = compose(&fixture::sources(&text), Viewer::PUBLIC).value;
    let read = |file: &str| {
        let page = &site.pages[site.find(file).unwrap()];
        String::from_utf8(page.draw(&site.stage).unwrap().into_owned()).unwrap()
    };
    let told = read("_headers");
    let rules = headers(&told);
    let (_, own) = rules.iter().find(|(under, _)| *under == "/admin/*").unwrap();
    let own = own[0].strip_prefix("Content-Security-Policy: ").unwrap();
    let said = own.strip_suffix("; frame-ancestors 'none'").unwrap();
    let page = read("admin/index.html").replace("&#39;", "'").replace("&#x27;", "'");
    assert!(page.contains(said), "{said}\n{page}");
}
