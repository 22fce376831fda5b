//! Pages of the preview's own, drawn here so that they work without scripts: the
//! list of all findings, and what stands in the place of a page that was never
//! whole. Contributors' text goes in as values, which the template escapes.

use serde_json::{Value, json};
use tera::{Context, Tera};

use super::entries;
use super::excerpt;
use super::showing::Showing;
use crate::report::{Diagnostic, Severity, place};

const TEMPLATE: &str = include_str!("index.html");

/// Files with findings, before the rest is counted: a page is to be read.
const MOST: usize = 500;

/// The list of everything that was found.
pub(super) fn page(showing: &Showing) -> String {
    let broken = showing.broken();
    let wanted = |one: &&Diagnostic| one.severity != Severity::Note;
    let all: Vec<&Diagnostic> =
        broken.iter().map(|one| &**one).chain(showing.findings().iter().filter(wanted)).collect();
    let more = all.len().saturating_sub(MOST);
    draw(showing, "Findings", &all[..all.len() - more], more)
}

/// What is shown in the place of a page that cannot be drawn.
pub(super) fn instead(showing: &Showing, broken: Option<&Diagnostic>) -> String {
    let found: Vec<&Diagnostic> = broken.into_iter().collect();
    draw(showing, "This page cannot be drawn", &found, 0)
}

fn draw(showing: &Showing, title: &str, found: &[&Diagnostic], more: usize) -> String {
    let addresses = entries::addresses(showing.content());
    let mut files: Vec<Value> = Vec::new();
    for placed in place(found.iter().copied(), &showing.sources) {
        let path = &placed.diagnostic.span.path;
        let said = excerpt::finding(&placed);
        match files.last_mut() {
            Some(file) if file["path"] == said["path"] => {
                if let Some(list) = file["findings"].as_array_mut() {
                    list.push(said);
                }
            }
            _ => {
                let kept = showing.kept.iter().find(|(_, kept)| kept.path == *path);
                let address = kept.map(|(address, _)| address.as_str());
                let address = address.or_else(|| addresses.get(&**path).copied());
                let is_there =
                    |address: &&str| kept.is_some() || showing.site.place(address).is_some();
                let href = address.filter(is_there).map(|at| showing.site.stage.link(at));
                files.push(json!({ "path": said["path"], "href": href, "findings": [said] }));
            }
        }
    }
    let view = showing.view;
    let values = json!({
        "title": title,
        "hub": showing.site.hub().programme.name,
        "home": showing.site.stage.link(""),
        // Browsers ask for one by themselves where a page names none.
        "icon": showing.site.stage.theme.assets.get("icon.svg")
            .map(|icon| showing.site.stage.link(&format!("/{}", icon.address))),
        "errors": showing.count(Severity::Error),
        "warnings": showing.count(Severity::Warning),
        "more": more,
        "files": files,
        "words": view.words(),
        "is_internal": view.readers() == "internal",
        "drafts": view.viewer.drafts,
        "on": view.on.map(|day| day.to_string()).unwrap_or_default(),
    });
    let drawn = || -> Result<String, tera::Error> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".html"]);
        tera.add_raw_template("index.html", TEMPLATE)?;
        let mut context = Context::new();
        context.insert("it", &values);
        tera.render("index.html", &context)
    };
    // The template is ours and tested; whatever is wrong with it is no markup.
    drawn().unwrap_or_else(|error| {
        format!("<!doctype html><title>openmic</title>{}", error.to_string().replace('<', "&lt;"))
    })
}
