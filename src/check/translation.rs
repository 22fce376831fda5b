//! Translations that translate nothing: into the language of the original, a
//! second time, or from a translation.

use std::collections::HashMap;

use super::{Check, Run};
use crate::hub::{Hub, Item, ItemId, last_part};
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const SAME_LANGUAGE: Check = Check {
    rule: Rule {
        id: "same-language",
        severity: Severity::Warning,
        is_fixed: false,
        why: "An entry says that it translates another one and is in the same language. Either \
              its `lang` is missing, or the two are two entries. Readers would find both in \
              one list, and search engines one of them.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
translation_of = «\"engines\"»
+++
Hallo.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
translation_of = \"engines\"
+++
Hallo.
",
    },
    run: Run::Hub(same_language),
};

pub(super) const TWICE: Check = Check {
    rule: Rule {
        id: "twin-translation",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Two entries translate the same one into the same language. Readers of that \
              language are shown one of them: decide which, and let the other one go or stand \
              for itself.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
translation_of = \"engines\"
+++
Hallo.
--- content/posts/2026-02-03-motoren.md
+++
title = \"Motoren\"
authors = [\"ada\"]
lang = «\"de\"»
translation_of = \"engines\"
+++
Hallo.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
translation_of = \"engines\"
+++
Hallo.
--- content/posts/2026-02-03-motores.md
+++
title = \"Motores\"
authors = [\"ada\"]
lang = \"es\"
translation_of = \"engines\"
+++
Hola.
",
    },
    run: Run::Hub(twice),
};

pub(super) const CHAIN: Check = Check {
    rule: Rule {
        id: "translation-chain",
        severity: Severity::Note,
        is_fixed: false,
        why: "A translation of a translation is counted as one of the original, and goes when \
              the original goes. Name the original, so that everybody sees where the words come \
              from.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
translation_of = \"engines\"
+++
Hallo.
--- content/posts/2026-02-03-motores.md
+++
title = \"Motores\"
authors = [\"ada\"]
lang = \"es\"
translation_of = «\"maschinen\"»
+++
Hola.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-maschinen.md
+++
title = \"Maschinen\"
authors = [\"ada\"]
lang = \"de\"
translation_of = \"engines\"
+++
Hallo.
--- content/posts/2026-02-03-motores.md
+++
title = \"Motores\"
authors = [\"ada\"]
lang = \"es\"
translation_of = \"engines\"
+++
Hola.
",
    },
    run: Run::Hub(chain),
};

/// The language an entry is in, as written.
fn language<'h>(hub: &'h Hub, item: &'h Item) -> &'h str {
    item.common.lang.as_deref().unwrap_or(&hub.settings.language)
}

/// Where the entry says what it is: its language, else what it translates, else its title.
fn place(item: &Item, keys: &[&str]) -> Span {
    let has = |key: &&&str| item.places.iter().any(|(name, _)| name == **key);
    item.place_of(keys.iter().find(has).copied().unwrap_or("title"))
}

fn same_language(hub: &Hub) -> Vec<Diagnostic> {
    let same = hub.twins.translations().filter_map(|(id, original)| {
        let (item, original) = (&hub.items[id.index()], &hub.items[original.index()]);
        let own = language(hub, item);
        own.eq_ignore_ascii_case(language(hub, original)).then_some((item, original, own))
    });
    same.map(|(item, original, own)| {
        let message = format!("this translates {} and is in `{own}` too", original.path);
        let hint = "say with `lang` which language this is, or take `translation_of` away";
        let span = place(item, &["translation_of", "lang"]);
        Diagnostic::warning(SAME_LANGUAGE.rule.id, span, message).hint(hint)
    })
    .collect()
}

fn twice(hub: &Hub) -> Vec<Diagnostic> {
    let mut first: HashMap<(ItemId, String), ItemId> = HashMap::new();
    let mut found = Vec::new();
    for (id, original) in hub.twins.translations() {
        let item = &hub.items[id.index()];
        let own = language(hub, item).to_ascii_lowercase();
        if own.eq_ignore_ascii_case(language(hub, &hub.items[original.index()])) {
            continue;
        }
        let earlier = *first.entry((original, own)).or_insert(id);
        if earlier != id {
            let earlier = &hub.items[earlier.index()].path;
            let message = format!("{earlier} is the same in the same language");
            let hint = "keep one of them, or take `translation_of` away from the other";
            let span = place(item, &["lang", "translation_of"]);
            found.push(Diagnostic::warning(TWICE.rule.id, span, message).hint(hint));
        }
    }
    found
}

fn chain(hub: &Hub) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, original) in hub.twins.translations() {
        let (item, original) = (&hub.items[id.index()], &hub.items[original.index()]);
        let Some(written) = &item.common.translation_of else { continue };
        let name = last_part(&original.slug);
        if ![original.slug.as_str(), name].contains(&written.slug.as_str()) {
            let message =
                format!("`{}` is itself a translation of {}", written.written, original.path);
            let hint = format!("write `translation_of = \"{name}\"`");
            let span = item.span(&written.range);
            found.push(Diagnostic::note(CHAIN.rule.id, span, message).hint(hint));
        }
    }
    found
}
