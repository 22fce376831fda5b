//! What the template engine says about a template, as findings in that file.

use std::sync::Arc;

use crate::report::Diagnostic;
use crate::source::{Source, Span};

/// The mistakes behind an error, each where it stands.
pub(super) fn explain(error: &tera::Error, templates: &[Source]) -> Vec<Diagnostic> {
    use tera::ErrorKind;
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = span(report.filename(), |_| Some(report.span().range.clone()), templates);
            vec![Diagnostic::error("broken-template", span, report.message())]
        }
        ErrorKind::Msg(said) if said.starts_with("error: ") => {
            said.split("\n\n").filter_map(|one| unknown_name(one, templates)).collect()
        }
        ErrorKind::MissingParent { current, parent } => {
            let parent = parent.as_str();
            let place = |text: &str| text.find(parent).map(|at| at..at + parent.len());
            let message = format!("no template is called `{parent}`");
            vec![Diagnostic::error("broken-template", span(current, place, templates), message)]
        }
        _ => {
            let span = Span::whole(&"templates".into());
            vec![Diagnostic::error("broken-template", span, error.to_string())]
        }
    }
}

/// Names that no filter, function or component has are told as text alone:
/// `error: Unknown filter …`, and below it `--> FILE:LINE:COLUMN`.
fn unknown_name(said: &str, templates: &[Source]) -> Option<Diagnostic> {
    let mut lines = said.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let place = lines.next()?.trim_start().strip_prefix("--> ")?;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let file = parts.next()?;
    let name = message.split('`').nth(1).unwrap_or_default();
    let place = |text: &str| {
        let start: usize =
            text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let (at, _) = text.get(start..)?.char_indices().nth(column.checked_sub(1)?)?;
        let rest = text.get(start + at..)?;
        // The engine points at the call, which has more around its name.
        let begins = rest.lines().next()?.find(name).unwrap_or(0);
        let from = start + at + begins;
        Some(from..from + if rest[begins..].starts_with(name) { name.len() } else { 0 })
    };
    let message = message.replacen("Unknown", "unknown", 1);
    Some(Diagnostic::error("broken-template", span(file, place, templates), message))
}

/// A place in the project's own template; a built-in one is named as such.
fn span(
    file: &str,
    place: impl Fn(&str) -> Option<std::ops::Range<usize>>,
    templates: &[Source],
) -> Span {
    let Some(name) = file.strip_prefix("site/") else {
        let name = format!("built-in {}", file.trim_start_matches("builtin/"));
        return Span::whole(&Arc::from(name));
    };
    let path: Arc<str> = Arc::from(format!("templates/{name}"));
    let source = templates.iter().find(|source| source.path == path);
    let range = match source {
        Some(source) => place(&source.text),
        // While a page is drawn, the place comes with the error and needs no text.
        None => place(""),
    };
    Span::new(&path, range.unwrap_or(0..0))
}

#[cfg(test)]
mod tests {
    use crate::render::{Look, Theme};
    use crate::report::Diagnostic;
    use crate::source::fixture;

    fn found(text: &str) -> Vec<(String, String, String)> {
        let sources = fixture::sources(text);
        let look = Look { tokens: "", marks: &std::collections::BTreeMap::new(), has_fonts: false };
        let words = |one: &Diagnostic| {
            let source = sources.find(&one.span.path).map_or("", |source| &*source.text);
            let words = source.get(one.span.range()).unwrap_or_default().to_owned();
            (one.span.path.to_string(), words, one.message.clone())
        };
        Theme::new(&sources, "en", look).diagnostics.iter().map(words).collect()
    }

    #[test]
    fn a_name_that_nothing_has_is_found_where_it_stands() {
        let found = found(
            "--- templates/mine.html\n<p>\n{{ view.a | schout }} {{ nothing() }}\n--- templates/other.html\n{% include \"gone.html\" %}\n",
        );
        let told: Vec<(&str, &str, &str)> =
            found.iter().map(|(file, words, said)| (&**file, &**words, &**said)).collect();
        assert_eq!(
            told,
            [
                ("templates/mine.html", "schout", "unknown filter `schout`"),
                ("templates/mine.html", "nothing", "unknown function `nothing`"),
                ("templates/other.html", "gone.html", "unknown template `gone.html`"),
            ]
        );
    }

    #[test]
    fn a_parent_that_is_not_there_is_found_where_it_is_named() {
        let found = found("--- templates/mine.html\n{% extends \"layuot.html\" %}\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "templates/mine.html");
        assert_eq!(found[0].1, "layuot.html");
    }
}
