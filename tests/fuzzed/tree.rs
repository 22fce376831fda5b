//! A page as a browser reads it, by a parser that no part of openmic has a hand in: every
//! element of the tree, wherever a repair moved it, and every address as a browser resolves it.

#![allow(unreachable_pub, reason = "`fuzz/` makes a library of it")]

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use serde_json::Value;
use url::Url;

/// Schemes that may be followed. What a page loads must be its own as well.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// Where a page is taken to stand; no page names this host.
const HOST: &str = "own.invalid";

/// Elements that run, fetch or hide, and that no page of openmic needs.
const NEVER: &[&str] = &[
    "applet",
    "base",
    "embed",
    "fencedframe",
    "foreignobject",
    "frame",
    "frameset",
    "iframe",
    "math",
    "noembed",
    "noframes",
    "object",
    "plaintext",
    "portal",
    "style",
    "xmp",
    "animate",
    "set",
    "animatemotion",
    "animatetransform",
];

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "longdesc",
    "manifest",
    "ping",
    "poster",
    "src",
    "usemap",
];

/// Kinds of `<link>` that a browser fetches.
const FETCHED: &[&str] =
    &["icon", "apple-touch-icon", "manifest", "modulepreload", "preload", "prefetch", "stylesheet"];

/// Asserts that nothing in a page runs but the hub's own files, that it fetches nothing from
/// elsewhere, and that no address in it has another scheme than those four.
pub fn assert_harmless(html: &str, own: &[String]) {
    // With scripts and without: what stands in `<noscript>` differs.
    for scripting_enabled in [true, false] {
        let tree_builder = TreeBuilderOpts { scripting_enabled, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        let tree = parse_document(RcDom::default(), options).one(html);
        let mut ids = BTreeSet::new();
        let mut rest = vec![tree.document.clone()];
        while let Some(node) = rest.pop() {
            if let NodeData::Element { name, attrs, template_contents, .. } = &node.data {
                element(&name.local.to_ascii_lowercase(), &attrs.borrow(), &node, own);
                for id in attrs.borrow().iter().filter(|one| &*one.name.local == "id") {
                    assert!(ids.insert(id.value.to_string()), "id={:?} twice in a page", id.value);
                }
                rest.extend(template_contents.borrow().clone());
            }
            rest.extend(node.children.borrow().iter().cloned());
        }
    }
}

fn element(name: &str, attributes: &[Attribute], node: &Handle, own: &[String]) {
    let value = |wanted: &str| {
        let found = attributes.iter().find(|one| &*one.name.local == wanted);
        found.map(|one| one.value.to_string()).unwrap_or_default()
    };
    assert!(!NEVER.contains(&name), "<{name}> in a page");
    let is_data = value("type") == "application/ld+json";
    match name {
        "script" if is_data => data(node),
        "script" => {
            let src = value("src");
            let is_own = own.iter().any(|file| file.starts_with("assets/") && src.ends_with(file));
            assert!(is_own, "a script in a page: src={src:?}");
        }
        "meta" if !value("http-equiv").is_empty() => {
            let content = value("content");
            let at = content.to_ascii_lowercase().find("url=").map(|at| at + 4);
            assert!(
                at.is_none_or(|at| is_allowed(&content[at..])),
                "refresh={content:?} in a page"
            );
        }
        _ => {}
    }
    let rel = value("rel").to_ascii_lowercase();
    let is_fetched = name == "link" && rel.split(' ').any(|word| FETCHED.contains(&word));
    for attribute in attributes {
        let (key, value) = (attribute.name.local.to_ascii_lowercase(), &*attribute.value);
        assert!(!key.starts_with("on"), "{key}={value:?} in a page");
        assert!(!["style", "srcdoc"].contains(&&*key), "{key}={value:?} in a page");
        let loads =
            is_fetched || ["src", "poster", "background", "data", "manifest"].contains(&&*key);
        if ADDRESSES.contains(&&*key) {
            assert!(is_allowed(value), "{key}={value:?} in a page");
            assert!(!loads || is_own(value), "{key}={value:?} is fetched from elsewhere");
        }
        if ["srcset", "imagesrcset"].contains(&&*key) {
            for one in value.split(',').filter_map(|one| one.split_whitespace().next()) {
                assert!(is_own(one), "{key}={one:?} is fetched from elsewhere");
            }
        }
    }
}

/// Asserts that a page's data for machines is whole, and that its addresses are such.
fn data(node: &Handle) {
    let mut text = String::new();
    for child in node.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            text.push_str(&contents.borrow());
        }
    }
    let value: Value = serde_json::from_str(&text).expect("data that is JSON");
    let mut rest = vec![(String::new(), value)];
    while let Some((key, value)) = rest.pop() {
        match value {
            Value::String(text)
                if ["url", "@id", "image", "sameAs", "contentUrl"].contains(&&*key) =>
            {
                assert!(is_allowed(&text), "{key}={text:?} in a page's data");
            }
            Value::Array(list) => rest.extend(list.into_iter().map(|one| (key.clone(), one))),
            Value::Object(fields) => rest.extend(fields),
            _ => {}
        }
    }
}

/// The address as a browser reads it on a page of the hub.
fn resolved(address: &str) -> Option<Url> {
    Url::parse(&format!("https://{HOST}/a/b/")).expect("a plain address").join(address).ok()
}

/// Whether a browser takes this for an address of a scheme that is allowed, or for none.
pub fn is_allowed(address: &str) -> bool {
    resolved(address).is_none_or(|url| SCHEMES.contains(&url.scheme()))
}

/// Whether a browser that follows this stays on the site.
pub fn is_own(address: &str) -> bool {
    resolved(address).is_none_or(|url| url.host_str() == Some(HOST))
}
