//! The theme: built-in templates, the project's own over them file by file,
//! the words of the language, and the files pages refer to (`assets`).

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::assets::{Asset, Look, assets};
use super::costly::{Costly, Named};
use super::view::{Drawn, View};
use super::{built_in, ejected, mistake, order};
use crate::asset::card::Fonts;
use crate::report::{Diagnostic, Reported};
use crate::source::{Blob, Source, Sources, Span};
use crate::words::{Arg, Words};

/// Everything pages are drawn with.
pub struct Theme {
    tera: Tera,
    pub words: Arc<Words>,
    /// Style sheets, scripts and fonts, by the name a template uses.
    pub assets: BTreeMap<String, Asset>,
    fonts: Arc<LateFonts>,
    named: Named,
}

/// Fonts that are loaded for whoever draws a card first.
type LateFonts = LazyLock<Arc<Fonts>, Box<dyn FnOnce() -> Arc<Fonts> + Send + Sync>>;

/// Room for a page, in bytes; most need less.
const PAGE: usize = 32 * 1024;

/// A page that its template could not draw.
#[derive(Clone, Debug)]
pub struct Broken(pub Box<Diagnostic>);

impl Theme {
    /// The theme for `language`, looking as the brand wants it.
    pub fn new(sources: &Sources, language: &str, look: Look<'_>) -> Reported<Theme> {
        let templates = sources.templates.as_slice();
        let mut diagnostics = ejected::check(templates);
        let words = Arc::new(words(templates, language, &mut diagnostics));
        let tera = templates_of(templates, &words, &mut diagnostics);
        let assets = assets(sources, look);
        diagnostics.extend(assets.diagnostics);
        let assets = assets.value;
        let fonts = Arc::new(cards(sources));
        let named = Named::of(templates);
        Reported { value: Theme { tera, words, assets, fonts, named }, diagnostics }
    }

    /// The same theme with the words of another language.
    pub fn in_language(&self, sources: &Sources, language: &str) -> Reported<Theme> {
        let templates = sources.templates.as_slice();
        let mut diagnostics = Vec::new();
        let words = Arc::new(words(templates, language, &mut diagnostics));
        // What is wrong with a template was said once.
        let tera = templates_of(templates, &words, &mut Vec::new());
        let (assets, fonts) = (self.assets.clone(), Arc::clone(&self.fonts));
        Reported { value: Theme { tera, words, assets, fonts, named: self.named }, diagnostics }
    }

    /// Draws a page. `hub` and `page` are what every page shows.
    pub fn draw<V: View>(&self, hub: &Value, page: Value, view: &V) -> Result<Vec<u8>, Broken> {
        self.draw_with(V::TEMPLATE, &[("hub", hub), ("page", &page), ("view", &view.to_value())])
    }

    /// Draws a template with nothing but these values.
    pub fn draw_with(
        &self,
        template: &str,
        values: &[(&'static str, &Value)],
    ) -> Result<Vec<u8>, Broken> {
        let mut context = Context::new();
        for (name, value) in values {
            context.insert_value(*name, (*value).clone());
        }
        self.render(template, &context)
    }

    /// Draws a part that many pages share, once, from the values it names.
    pub fn draw_part(
        &self,
        template: &str,
        values: &[(&'static str, &Value)],
    ) -> Result<Drawn, Broken> {
        self.draw_with(template, values).map(|bytes| Drawn::new(&bytes))
    }

    fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Broken> {
        let mut bytes = Vec::with_capacity(PAGE);
        match self.tera.render_to(template, context, &mut bytes) {
            Ok(()) => Ok(bytes),
            Err(error) => {
                let mut found = mistake::explain(&error, &[]);
                // An error in drawing is one mistake.
                let nothing = || {
                    let span = Span::whole(&"templates".into());
                    Diagnostic::error("broken-template", span, error.to_string())
                };
                Err(Broken(Box::new(found.pop().unwrap_or_else(nothing))))
            }
        }
    }

    /// Whether any template could show this; what none shows need not be made.
    pub fn names(&self, costly: Costly) -> bool {
        self.named.has(costly)
    }

    /// What cards are set in.
    pub fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// The names of all templates, for tests.
    pub fn template_names(&self) -> Vec<&str> {
        self.tera.get_template_names().collect()
    }
}

/// Where a project keeps fonts for cards.
const CARDS: &str = "templates/cards/";

/// The fonts of cards: the theme's, and the project's own over and beside them.
fn cards(sources: &Sources) -> LateFonts {
    let named = |blob: &Blob| Some((blob.path.strip_prefix(CARDS)?.to_owned(), blob.clone()));
    let own: Vec<(String, Blob)> = sources.blobs.iter().filter_map(named).collect();
    LazyLock::new(Box::new(move || {
        let own = own.into_iter().map(|(name, blob)| (name, blob.bytes.to_vec()));
        let files = built_in::files().into_iter();
        let built_in = files.filter_map(|file| {
            Some((file.name.strip_prefix("cards/")?.to_owned(), file.bytes.to_vec()))
        });
        let files: BTreeMap<String, Vec<u8>> = built_in.chain(own).collect();
        Arc::new(Fonts::new(files))
    }))
}

fn words(templates: &[Source], language: &str, diagnostics: &mut Vec<Diagnostic>) -> Words {
    let primary = language.split('-').next().unwrap_or(language);
    let mut files: Vec<(Option<&Source>, &str)> = Vec::new();
    files.extend(built_in::text("locales/en.ftl").map(|text| (None, text)));
    if primary != "en" {
        files.extend(built_in::text(&format!("locales/{primary}.ftl")).map(|text| (None, text)));
    }
    let own = format!("templates/locales/{primary}.ftl");
    files
        .extend(templates.iter().filter(|source| *source.path == own).map(|s| (Some(s), &*s.text)));
    let texts: Vec<&str> = files.iter().map(|(_, text)| *text).collect();
    let (words, wrong) = Words::new(language, &texts);
    for (at, message) in wrong {
        let path =
            files[at].0.map_or_else(|| "built-in words".into(), |source| Arc::clone(&source.path));
        diagnostics.push(Diagnostic::error("broken-words", Span::whole(&path), message));
    }
    words
}

/// Built-in templates are called `builtin/NAME`, the project's `site/NAME`; a
/// plain NAME finds the project's first.
fn templates_of(
    templates: &[Source],
    words: &Arc<Words>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tera {
    let own: Vec<(String, &str)> = templates
        .iter()
        .filter(|source| source.path.ends_with(".html") || source.path.ends_with(".xml"))
        .filter_map(|source| {
            Some((format!("site/{}", source.path.strip_prefix("templates/")?), &*source.text))
        })
        .collect();
    let built_in: Vec<(String, &str)> = built_in::files()
        .into_iter()
        .filter(|file| file.name.ends_with(".html") || file.name.ends_with(".xml"))
        .filter_map(|file| Some((format!("builtin/{}", file.name), file.text()?)))
        .collect();
    diagnostics.extend(templates.iter().flat_map(order::loops_without_order));
    let load = |own: &[(String, &str)]| -> TeraResult<Tera> {
        let mut tera = prepared(words)?;
        tera.add_raw_templates(
            built_in.iter().chain(own).map(|(name, text)| (name.as_str(), *text)),
        )?;
        Ok(tera)
    };
    match load(&own) {
        Ok(tera) => tera,
        Err(error) => {
            diagnostics.extend(mistake::explain(&error, templates));
            load(&[]).unwrap_or_else(|error| {
                diagnostics.extend(mistake::explain(&error, &[]));
                Tera::default()
            })
        }
    }
}

fn prepared(words: &Arc<Words>) -> TeraResult<Tera> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes(["site/", "builtin/"])?;
    tera.autoescape_on(vec![".html", ".xml"]);
    let said = Arc::clone(words);
    tera.register_function("t", move |args: Kwargs, _: &State| -> TeraResult<Value> {
        say(&said, &args)
    });
    // `safe` would let a template print contributors' text as markup: here it
    // changes nothing, and only the sanitiser makes safe values.
    tera.register_filter("safe", |value: &Value, _: Kwargs, _: &State| -> Value { value.clone() });
    order::register(&mut tera);
    Ok(tera)
}

/// `t(id="stories", n=3)`: a message in the hub's language.
fn say(words: &Words, args: &Kwargs) -> TeraResult<Value> {
    let id: &str = args.must_get("id")?;
    if let Some(said) = words.plain().get(id) {
        return Ok(Value::normal_string(said));
    }
    let told: Vec<(&str, Arg)> = args
        .iter()
        .filter_map(|(name, value)| {
            let name = name.as_str().filter(|name| *name != "id")?;
            let arg = match (value.as_i64(), value.as_str()) {
                (Some(number), _) => Arg::Number(number),
                (None, Some(text)) => Arg::Text(text.to_owned()),
                (None, None) => return None,
            };
            Some((name, arg))
        })
        .collect();
    if !words.knows(id) {
        return Err(tera::Error::message(format!("no message is called `{id}`")));
    }
    Ok(Value::normal_string(&words.tell(id, &told)))
}
