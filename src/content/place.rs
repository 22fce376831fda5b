//! What a file is, from where it lies.

use std::sync::Arc;

use super::Naming;
use super::entry::Kind;
use super::slug;
use super::when;
use crate::report::Diagnostic;
use crate::source::Span;
use jiff::civil::Date;

/// What the path of a file says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub kind: Kind,
    /// Names from the kind's folder down, each fit for an address: one for most
    /// kinds, `PATH` and `LESSON` for a lesson, any number for a guideline.
    pub names: Vec<String>,
    /// A date before the name, as in `2026-03-01-night-shift.md`.
    pub date: Option<Date>,
    /// A language after the name, as in `night-shift.de.md`.
    pub language: Option<String>,
    /// The path without that language: what it is a translation of, or would be.
    pub plain: Arc<str>,
    /// Where a refused name is reported.
    pub stem: String,
}

/// The place of `path`; nothing for files that are not entries by design, an
/// error for Markdown that nobody would ever see.
pub(crate) fn of(path: &Arc<str>, naming: &Naming) -> Result<Option<Place>, Box<Diagnostic>> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (name, language) = naming.tongues.in_name(stem(name));
    let Some(language) = language else { return plainly(path, naming.unicode) };
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let plain: Arc<str> = format!("{folder}{name}.md").into();
    let place = plainly(&plain, naming.unicode)?;
    Ok(place.map(|place| Place { language: Some(language.to_owned()), ..place }))
}

/// The place of a path whose name says no language.
fn plainly(path: &Arc<str>, unicode: bool) -> Result<Option<Place>, Box<Diagnostic>> {
    let below = path.strip_prefix("content/").unwrap_or(path);
    let parts: Vec<&str> = below.split('/').collect();
    let (folder, inner) = match parts.as_slice() {
        [file] => ("", std::slice::from_ref(file)),
        [folder, inner @ ..] => (*folder, inner),
        [] => return Ok(None),
    };
    let stems: Vec<&str> = inner.iter().map(|part| stem(part)).collect();
    let is_index = stems.last().is_some_and(|stem| *stem == "index" || *stem == "_index");
    let kind = match folder {
        "" if is_index => return Ok(Some(place(path, Kind::Lead, &["home"], None, unicode))),
        "media" | "data" => return Ok(None),
        "" if matches!(
            stems[0].to_ascii_uppercase().as_str(),
            "README" | "LICENSE" | "CONTRIBUTING"
        ) =>
        {
            return Ok(None);
        }
        "profiles" | "people" | "voices" => Kind::Profile,
        "posts" | "stories" | "_posts" => Kind::Post,
        "guidelines" => Kind::Guideline,
        "training" => Kind::Lesson,
        "campaigns" => Kind::Campaign,
        "pages" => Kind::Page,
        "topics" => Kind::Topic,
        _ => return Err(Box::new(nowhere(path))),
    };
    if is_index && stems.len() == 1 {
        return Ok(Some(place(path, Kind::Lead, &[list_of(kind)], None, unicode)));
    }
    let names = if is_index { &stems[..stems.len() - 1] } else { &stems[..] };
    let place = match (kind, names) {
        (Kind::Guideline, names) => place(path, kind, names, None, unicode),
        (Kind::Lesson, [name]) => place(path, Kind::Path, &[name], None, unicode),
        (Kind::Lesson, [of, lesson]) if !is_index => {
            place(path, kind, &[of, lesson], None, unicode)
        }
        (Kind::Post, [name]) => {
            let (date, name) = split_date(name);
            place(path, kind, &[name], date, unicode)
        }
        (_, [name]) if kind != Kind::Lesson => place(path, kind, &[name], None, unicode),
        _ => return Err(Box::new(too_deep(path, kind))),
    };
    Ok(Some(place))
}

fn place(path: &Arc<str>, kind: Kind, names: &[&str], date: Option<Date>, unicode: bool) -> Place {
    let stem = names.last().copied().unwrap_or_default().to_owned();
    let names = names.iter().map(|name| slug::slugify(name, unicode)).collect();
    Place { kind, names, date, stem, language: None, plain: Arc::clone(path) }
}

/// The list whose head an `index.md` directly in a folder is about.
fn list_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Profile => "voices",
        Kind::Post => "stories",
        Kind::Guideline => "guidelines",
        Kind::Lesson | Kind::Path => "training",
        Kind::Campaign => "campaigns",
        Kind::Topic => "topics",
        Kind::Page | Kind::Lead => "home",
    }
}

fn stem(file: &str) -> &str {
    match file.rsplit_once('.') {
        Some((stem, extension)) if extension.eq_ignore_ascii_case("md") => stem,
        _ => file,
    }
}

/// `2026-03-01-name` as its date and its name.
fn split_date(stem: &str) -> (Option<Date>, &str) {
    let date = stem.get(..10).filter(|_| stem.is_char_boundary(10)).and_then(when::parse);
    match (date, stem.get(10..)) {
        (Some((when, false)), Some("")) => (Some(when.day), stem),
        (Some((when, false)), Some(rest)) => match rest.strip_prefix(['-', '_', ' ']) {
            Some(name) if !name.is_empty() => (Some(when.day), name),
            _ => (None, stem),
        },
        _ => (None, stem),
    }
}

fn nowhere(path: &Arc<str>) -> Diagnostic {
    Diagnostic::warning("unread-file", Span::whole(path), "nothing in this folder becomes a page")
        .hint("put it below `profiles`, `posts`, `guidelines`, `training`, `campaigns`, `pages` or `topics`")
}

fn too_deep(path: &Arc<str>, kind: Kind) -> Diagnostic {
    let (what, hint) = match kind {
        Kind::Lesson => ("lessons", "put it at `training/PATH/LESSON.md`"),
        _ => (
            "these files",
            "put it one folder higher, or call it `index.md` to have files beside it",
        ),
    };
    let message = format!("this file lies too deep: {what} have one folder of their own at most");
    Diagnostic::error("unread-file", Span::whole(path), message).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(path: &str) -> Option<(Kind, String)> {
        let place = of(&Arc::from(path), &Naming::default()).ok()??;
        Some((place.kind, place.names.join("/")))
    }

    #[test]
    fn the_folder_says_what_a_file_is() {
        let is = |kind, names: &str| Some((kind, names.to_owned()));
        assert_eq!(at("content/profiles/ada.md"), is(Kind::Profile, "ada"));
        assert_eq!(at("content/people/Ada/index.md"), is(Kind::Profile, "ada"));
        assert_eq!(at("content/posts/2026-03-01-A-Day.md"), is(Kind::Post, "a-day"));
        assert_eq!(at("content/guidelines/a/b/index.md"), is(Kind::Guideline, "a/b"));
        assert_eq!(at("content/training/a/index.md"), is(Kind::Path, "a"));
        assert_eq!(at("content/training/a.md"), is(Kind::Path, "a"));
        assert_eq!(at("content/training/a/b.md"), is(Kind::Lesson, "a/b"));
        assert_eq!(at("content/training/index.md"), is(Kind::Lead, "training"));
        assert_eq!(at("content/index.md"), is(Kind::Lead, "home"));
        assert_eq!(at("content/media/x.md"), None);
        assert_eq!(at("content/training/a/b/c.md"), None);
        assert_eq!(at("content/recipes/a.md"), None);
    }

    #[test]
    fn a_language_after_the_name_changes_nothing_else() {
        let text = "[program]\nname = \"V\"\norganisation = \"S\"\nlanguages = [\"en\", \"de\"]\n";
        let source = crate::source::Source { path: "program.toml".into(), text: text.into() };
        let program = crate::content::program::read(Some(&source)).value.program;
        let naming =
            Naming { unicode: false, tongues: crate::content::Tongues::of(program.as_ref()) };
        for (path, plain, name) in [
            ("content/posts/2026-03-01-a.de.md", "content/posts/2026-03-01-a.md", "a"),
            ("content/profiles/ada/index.de.md", "content/profiles/ada/index.md", "ada"),
            ("content/index.de.md", "content/index.md", "home"),
        ] {
            let place = of(&Arc::from(path), &naming).unwrap().unwrap();
            assert_eq!((place.language.as_deref(), &*place.plain), (Some("de"), plain));
            assert_eq!(place.names, [name]);
        }
    }

    #[test]
    fn a_date_before_the_name_is_a_date() {
        assert_eq!(split_date("2026-03-01-x"), (Some(date(2026, 3, 1)), "x"));
        assert_eq!(split_date("2026-13-01-x"), (None, "2026-13-01-x"));
        assert_eq!(split_date("2026-03-01x"), (None, "2026-03-01x"));
        assert_eq!(split_date("ééééééé"), (None, "ééééééé"));
    }
}
