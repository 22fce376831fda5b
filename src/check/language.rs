//! Languages that are none, or that the hub does not speak.

use super::{Check, Run};
use crate::content::tongue::is_tag;
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "unknown-language",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A language is written as its short code: `de` for German, `ar` for Arabic. Screen \
              readers choose their voice by it, and a hub in several languages puts the page \
              where the readers of that language look. A language that the programme does not \
              list in `languages` has no such place, and its pages stand among the hub's own.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = «\"german\"»
+++
Hallo.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
+++
Hallo.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let tongues = &hub.settings.tongues;
    let mut found = Vec::new();
    let mut no_code = |written: &str, span: Span| {
        let message = format!("`{written}` is not the code of a language");
        let hint = "write two or three letters, such as `de`, or `pt-BR` where the country matters";
        found.push(Diagnostic::warning(CHECK.rule.id, span, message).hint(hint));
    };
    let about = hub.content.program.as_ref().map(|program| &program.program);
    let path = "program.toml".into();
    let listed = about.iter().flat_map(|about| about.language.iter().chain(&about.languages));
    for written in listed.filter(|written| !is_tag(&written.value)) {
        no_code(&written.value, Span::new(&path, written.range.clone()));
    }
    for item in hub.items.iter() {
        let Some(language) = &item.common.lang else { continue };
        if !is_tag(language) {
            no_code(language, item.place_of("lang"));
        }
    }
    if tongues.are_several() {
        for item in hub.items.iter() {
            let unlisted =
                |language: &&String| is_tag(language) && tongues.find(language).is_none();
            if let Some(language) = item.common.lang.as_ref().filter(unlisted) {
                let message = format!("`{language}` is not one of the hub's languages");
                let hint = format!(
                    "add it to `languages` in program.toml, which has {}",
                    tongues.all().join(", ")
                );
                let span = item.place_of("lang");
                found.push(Diagnostic::warning(CHECK.rule.id, span, message).hint(hint));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn hub(languages: &str, lang: &str) -> Vec<String> {
        found(&format!(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"B\"\nbase_url = \"https://v.example\"\nlanguages = {languages}\n[checks]\nuntranslated = \"off\"\n--- content/posts/2026-02-01-a.md\n+++\ntitle = \"A\"\nauthors = [\"ada\"]\ndate = 2026-02-01\nlang = \"{lang}\"\n+++\nA\n"
        ))
    }

    #[test]
    fn a_hub_of_several_languages_lists_them() {
        let at_lang = ["warning unknown-language content/posts/2026-02-01-a.md:5:8"];
        assert_eq!(hub("[\"en\", \"de\"]", "pl"), at_lang);
        assert!(hub("[\"en\", \"de\"]", "de-AT").is_empty());
        assert!(hub("[\"en\"]", "pl").is_empty());
        assert_eq!(
            hub("[\"en\", \"deutsch\"]", "pl"),
            ["warning unknown-language program.toml:6:20"]
        );
    }
}
