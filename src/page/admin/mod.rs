//! Forms in the browser: a page of its own below `admin/` that loads the
//! editor's script from the hub and from nowhere else, its settings, and the
//! editor's own files.
//!
//! No page of the hub loads any of it; it is in no list, feed or search, and
//! brings its own content policy, since an editor needs what readers' pages
//! never get.

mod backend;
mod config;
mod field;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;
use std::sync::Arc;

use super::feed::escape;
use super::stage::Stage;
use super::{Page, Recipe};
use crate::content::program::Editor;
use crate::hub::Forms;

use crate::render::Broken;
use crate::report::Diagnostic;
use crate::source::{Span, Stored, Unread};

/// Larger than any editor.
const MOST_BYTES: usize = 16_000_000;

/// What starts an editor that is a module: no page has a script in itself.
const START: &str = "start.js";
const STARTING: &str = "import { init } from \"./index.js\";\ninit();\n";

pub(super) fn plan(stage: &Stage, pages: &mut Vec<Page>) {
    let Some(forms) = &stage.hub.forms else { return };
    let own = forms.clone();
    pages.push(Page::written("admin/".to_owned(), move |stage| page(stage, &own)));
    let own = forms.clone();
    pages.push(Page::written("admin/config.yml".to_owned(), move |stage| {
        let mut text = config::config(stage, &own).map_or_else(String::new, |one| pretty(&one));
        text.push('\n');
        text
    }));
    if forms.editor == Editor::Sveltia {
        pages.push(Page::file(format!("admin/{START}"), Arc::from(STARTING.as_bytes())));
    }
    for (name, stored) in forms.files.iter().filter(|(name, _)| name != START) {
        pages.push(file(name, stored));
    }
}

/// Where a story is begun in the forms.
pub(super) fn new_story(stage: &Stage) -> Option<String> {
    stage.hub.forms.as_ref()?;
    Some(format!("{}#/collections/posts/new", stage.link("admin/")))
}

/// JSON is YAML as well, and both editors read YAML.
fn pretty(config: &serde_json::Value) -> String {
    format!("{config:#}")
}

fn file(name: &str, stored: &Arc<dyn Stored>) -> Page {
    let path = format!("content/admin/{name}");
    let stored = Arc::clone(stored);
    let draw = move |_: &Stage| {
        stored.bytes(MOST_BYTES).map_err(|unread| {
            let what = match unread {
                Unread::TooLarge { .. } => "it holds more than 16 MB".to_owned(),
                Unread::NotAFile => "it is no regular file".to_owned(),
                Unread::Machine(said) => said,
            };
            let place = Span::whole(&Arc::from(path.as_str()));
            let message = format!("a part of the editor cannot be published: {what}");
            Broken(Box::new(Diagnostic::error("editor-incomplete", place, message)))
        })
    };
    Page {
        address: format!("admin/{name}").into(),
        is_listed: false,
        is_settled: false,
        subject: None,
        tongue: 0,
        recipe: Recipe::Draw(Box::new(draw)),
    }
}

fn page(stage: &Stage, forms: &Forms) -> String {
    let programme = &stage.hub.programme;
    let words = stage.words();
    let say = |id: &str| escape(&words.say(id)).into_owned();
    let mut html = String::new();
    let lang = escape(&programme.language);
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{} · {}</title>\n\
         <link rel=\"cms-config-url\" type=\"text/yaml\" href=\"config.yml\">\n</head>\n<body>\n\
         <noscript><p>{} <a href=\"{}\">{}</a></p></noscript>\n\
         <script {}></script>\n</body>\n</html>\n",
        escape(&policy(stage, forms)),
        say("nav-contribute"),
        escape(&programme.name),
        say("forms-need-script"),
        escape(&stage.link("contribute/")),
        say("nav-contribute"),
        match forms.editor {
            Editor::Sveltia => format!("type=\"module\" src=\"{START}\""),
            _ => format!("src=\"{}\"", forms.script()),
        },
    );
    html
}

/// What the editor may do: run its own script, and talk to the repository.
pub(super) fn policy(stage: &Stage, forms: &Forms) -> String {
    let hosts = stage.hub.programme.contribute.as_ref().map(backend::hosts).unwrap_or_default();
    let talks = hosts.talks.join(" ");
    let shows = hosts.shows.join(" ");
    let script = match forms.editor {
        // It makes functions out of its own rules when it starts.
        Editor::Decap => "'self' 'unsafe-eval'",
        // It draws pictures anew with programs of its own.
        _ => "'self' 'wasm-unsafe-eval'",
    };
    format!(
        "default-src 'none'; script-src {script}; style-src 'self' 'unsafe-inline'; \
         img-src 'self' data: blob: {shows}; font-src 'self' data:; media-src 'self' blob:; \
         connect-src 'self' data: blob: {talks}; worker-src 'self' blob:; frame-src blob:; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )
}
