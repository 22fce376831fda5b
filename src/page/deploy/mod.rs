//! What the host of the built hub is told: headers, older addresses, whom to
//! write to about a weakness. Written only where `[deploy]` asks for it.
//!
//! What a host is told about an address is decided in [`headers`]; the files of
//! the single hosts only say it in their own way. The preview's own answers are
//! `serve`'s, which also lets a page reach it for its news. Nothing here knows more
//! than what this output shows anyway.

mod apache;
mod azure;
mod headers;
mod moved;
mod nginx;
mod pages;
mod security;

use super::Page;
use super::stage::Stage;
use crate::content::program::Host;

pub(super) use self::moved::{is_file, is_host_told};

/// Plans the host's files, after all pages whose addresses it is told of.
pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    let Some(deploy) = &stage.hub.programme.deploy else { return };
    if let Some(host) = deploy.host(stage.hub.is_internal()) {
        let rules = headers::rules(stage, pages);
        match host {
            Host::Netlify | Host::Cloudflare => {
                pages.push(Page::written("_headers", move |_| pages::headers(host, &rules)));
                pages.push(Page::written("_redirects", move |stage| {
                    pages::redirects(host, &moved::moved(stage))
                }));
            }
            Host::GitLab => pages.push(Page::written("_redirects", move |stage| {
                pages::redirects(host, moved::told(&moved::moved(stage)))
            })),
            Host::GitHub => {
                pages.push(Page::written(".nojekyll", |_| String::new()));
                if let Some(name) = own_host(stage) {
                    pages.push(Page::written("CNAME", move |_| format!("{name}\n")));
                }
            }
            Host::Azure => pages.push(Page::written("staticwebapp.config.json", move |stage| {
                azure::config(&rules, &moved::moved(stage), &stage.link("404.html"))
            })),
            Host::Nginx => pages.push(Page::written(".nginx.conf", move |stage| {
                nginx::snippet(stage, &rules, &moved::moved(stage))
            })),
            Host::Apache => pages.push(Page::written(".htaccess", move |stage| {
                apache::htaccess(&rules, &moved::moved(stage), &stage.link("404.html"))
            })),
        }
    }
    security::plan(stage, deploy, pages);
}

/// Whether the hub stands at the top of its host.
fn is_at_the_top(stage: &Stage) -> bool {
    stage.hub.programme.base_path == "/"
}

/// The host's name where it is the organisation's own, for GitHub Pages.
fn own_host(stage: &Stage) -> Option<String> {
    let url = stage.hub.programme.base_url.as_deref()?;
    let (_, rest) = url.split_once("://")?;
    let is_own = is_at_the_top(stage) && !rest.ends_with(".github.io") && !rest.contains(':');
    is_own.then(|| rest.to_owned())
}

#[cfg(test)]
mod tests;
