//! What costs much to make and is made only for templates that name it: a project's own templates
//! may do without.

use super::built_in;
use crate::source::Source;

/// Something a template can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Costly {
    /// `page.json_ld`: structured data.
    JsonLd,
    /// `view.related`: stories like the one that is read.
    Related,
}

impl Costly {
    fn name(self) -> &'static str {
        match self {
            Costly::JsonLd => "json_ld",
            Costly::Related => "related",
        }
    }
}

/// Which of it the templates name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    json_ld: bool,
    related: bool,
}

impl Named {
    /// Looks through the templates that are in use. A word counts wherever it stands, in a comment
    /// or a text as well: too much is made then, never too little.
    pub(super) fn of(templates: &[Source]) -> Named {
        let own = || templates.iter().filter(|source| is_template(&source.path));
        // A built-in template that is replaced can still be named in full.
        let all_in_use = own().any(|source| source.text.contains("builtin/"));
        let is_replaced = |name: &str| {
            !all_in_use && own().any(|source| source.path.strip_prefix("templates/") == Some(name))
        };
        let built_in: Vec<&str> = built_in::files()
            .into_iter()
            .filter(|file| is_template(&file.name) && !is_replaced(&file.name))
            .filter_map(|file| file.text())
            .collect();
        let has = |costly: Costly| {
            let own = own().map(|source| &*source.text);
            own.chain(built_in.iter().copied()).any(|text| text.contains(costly.name()))
        };
        Named { json_ld: has(Costly::JsonLd), related: has(Costly::Related) }
    }

    pub(super) fn has(self, costly: Costly) -> bool {
        match costly {
            Costly::JsonLd => self.json_ld,
            Costly::Related => self.related,
        }
    }
}

fn is_template(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(templates: &[(&str, &str)]) -> (bool, bool) {
        let source = |(path, text): &(&str, &str)| Source {
            path: format!("templates/{path}").into(),
            text: (*text).into(),
        };
        let templates: Vec<Source> = templates.iter().map(source).collect();
        let named = Named::of(&templates);
        (named.has(Costly::JsonLd), named.has(Costly::Related))
    }

    #[test]
    fn the_built_in_theme_shows_all_of_it() {
        assert_eq!(named(&[]), (true, true));
        assert_eq!(named(&[("story.html", "{{ view.related }}")]), (true, true));
    }

    #[test]
    fn a_template_of_ones_own_may_do_without() {
        assert_eq!(named(&[("story.html", "{{ view.body }}")]), (true, false));
        assert_eq!(named(&[("story.html", "one"), ("layout.html", "two")]), (false, false));
    }

    #[test]
    fn what_is_named_in_any_way_is_made() {
        let elsewhere = [
            ("story.html", "{% include \"mine.html\" %}"),
            ("mine.html", "{{ view[\"related\"] }}"),
        ];
        assert_eq!(named(&elsewhere), (true, true));
        assert_eq!(named(&[("story.html", "{% extends \"builtin/story.html\" %}")]), (true, true));
    }
}
