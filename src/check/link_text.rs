//! Links that say where to click and not what is there.

use super::{Check, Language, Run};
use crate::content::Document;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "link-text",
        severity: Severity::Warning,
        is_fixed: false,
        why: "People who cannot see the page let their computer read out its links alone, one \
              after the other. Ten links called \"here\" tell them nothing. Name what is behind \
              the link; everybody who skims the page is glad of it too.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
What I count is «[here](../profiles/ada.md)».
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
I wrote down [what I count here](../profiles/ada.md).
",
    },
    run: Run::Entry(empty_words),
};

/// Words that say nothing of where a link leads, by language; the English ones
/// count everywhere.
const EMPTY: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "here",
            "click here",
            "click",
            "click this",
            "tap here",
            "this",
            "this link",
            "this page",
            "link",
            "more",
            "read more",
            "learn more",
            "find out more",
            "see more",
            "see here",
            "continue",
            "continue reading",
            "details",
            "more details",
            "more info",
            "more information",
        ],
    ),
    (
        "de",
        &[
            "hier",
            "hier klicken",
            "klick hier",
            "klicken sie hier",
            "mehr",
            "mehr dazu",
            "mehr erfahren",
            "weiterlesen",
            "weiter",
            "dieser link",
            "diese seite",
        ],
    ),
    (
        "fr",
        &[
            "ici",
            "cliquez ici",
            "cliquer ici",
            "lien",
            "ce lien",
            "lire la suite",
            "en savoir plus",
            "plus",
            "suite",
        ],
    ),
    (
        "es",
        &[
            "aquí",
            "aqui",
            "haz clic aquí",
            "haga clic aquí",
            "enlace",
            "este enlace",
            "leer más",
            "más",
            "ver más",
        ],
    ),
    (
        "it",
        &["qui", "clicca qui", "questo link", "leggi", "leggi di più", "continua", "scopri di più"],
    ),
    ("nl", &["hier", "klik hier", "deze link", "lees meer", "lees verder", "meer"]),
    (
        "pl",
        &[
            "tutaj",
            "tu",
            "kliknij tutaj",
            "kliknij",
            "ten link",
            "więcej",
            "czytaj więcej",
            "czytaj dalej",
        ],
    ),
];

fn empty_words(document: &Document, language: Language<'_>) -> Vec<Diagnostic> {
    let language = document.common.lang.as_deref().unwrap_or(language);
    let empty = document.body.links.iter().filter(|link| says_nothing(&link.words, language));
    empty
        .map(|link| {
            let words = link.words.trim();
            let message = format!("the link `{words}` does not say where it leads");
            let hint = "make the words that name the other page the link";
            Diagnostic::warning(CHECK.rule.id, document.span(&link.range), message).hint(hint)
        })
        .collect()
}

fn says_nothing(words: &str, language: &str) -> bool {
    let plain = words.trim_matches(|c: char| !c.is_alphanumeric());
    // No such phrase is longer, and most links are.
    if plain.is_empty() || plain.len() > 40 {
        return false;
    }
    let folded = plain.to_lowercase();
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let spoken = EMPTY.iter().filter(|(code, _)| *code == "en" || *code == primary);
    spoken.flat_map(|(_, phrases)| *phrases).any(|phrase| *phrase == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_judged_in_their_language() {
        for (words, language) in
            [("here", "de"), ("Here.", "en"), ("» Read more «", "en"), ("hier", "de-AT")]
        {
            assert!(says_nothing(words, language), "{words}");
        }
        for (words, language) in [
            ("", "en"),
            ("hier", "en"),
            ("the rota", "en"),
            ("more about nights", "en"),
            ("plus", "en"),
            ("…", "en"),
        ] {
            assert!(!says_nothing(words, language), "{words}");
        }
    }
}
