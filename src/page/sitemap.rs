//! What search engines may find: the sitemap (split where the protocol's limit
//! is reached) and `robots.txt`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Page;
use super::feed::escape;
use super::stage::Stage;
use super::tongues;

/// Addresses in one file, at most, by the protocol.
const LIMIT: usize = 50_000;

/// Plans the sitemap of all pages planned so far that are listed.
pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    // Colleagues' pages are not for search engines.
    if stage.hub.is_internal() || stage.full("").is_none() {
        pages.push(Page::written("robots.txt".to_owned(), |stage| robots(stage, None)));
        return;
    }
    let mut listed: Vec<Arc<str>> =
        pages.iter().filter(|page| page.is_listed).map(|page| Arc::clone(&page.address)).collect();
    pages.push(Page::written("robots.txt".to_owned(), |stage| robots(stage, Some("sitemap.xml"))));
    if listed.len() <= LIMIT {
        // Sorted when it is drawn: a preview is seldom asked for it.
        let draw = move |stage: &Stage| {
            let mut listed = listed.clone();
            listed.sort();
            urlset(stage, &listed)
        };
        pages.push(Page::written("sitemap.xml".to_owned(), draw));
        return;
    }
    listed.sort();
    let parts: Vec<Vec<Arc<str>>> = listed.chunks(LIMIT).map(<[Arc<str>]>::to_vec).collect();
    let names: Vec<String> =
        (1..=parts.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    for (name, part) in names.iter().zip(parts) {
        pages.push(Page::written(name.clone(), move |stage| urlset(stage, &part)));
    }
    pages.push(Page::written("sitemap.xml".to_owned(), move |stage| index(stage, &names)));
}

fn robots(stage: &Stage, sitemap: Option<&str>) -> String {
    if stage.hub.is_internal() {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = sitemap.and_then(|name| stage.full(name));
    let sitemap = sitemap.map(|url| format!("Sitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn urlset(stage: &Stage, addresses: &[Arc<str>]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
    );
    if stage.hub.tongues.are_several() {
        xml.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    }
    xml.push_str(">\n");
    let all = std::iter::once(stage).chain(&stage.others);
    let changed: BTreeMap<Cow<'_, str>, jiff::civil::Date> = all
        .flat_map(|stage| {
            let stories = stage.hub.stories.iter();
            stories.map(|story| (stage.rooted(&story.address), story.newest()))
        })
        .collect();
    for address in addresses {
        let Some(url) = stage.full(address) else { continue };
        xml.push_str("<url><loc>");
        xml.push_str(&escape(&url));
        xml.push_str("</loc>");
        if let Some(date) = changed.get(&**address) {
            xml.push_str(&format!("<lastmod>{date}</lastmod>"));
        }
        for alternate in tongues::of_root(stage, address) {
            xml.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                escape(&alternate.language),
                escape(&alternate.href)
            ));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn index(stage: &Stage, names: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for url in names.iter().filter_map(|name| stage.full(name)) {
        xml.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&url)));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}
