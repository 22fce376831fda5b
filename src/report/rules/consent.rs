//! What waits for somebody's answer: a page, a picture, a story.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "no-consent",
        severity: Severity::Warning,
        is_fixed: true,
        why: "The programme shows only people who said yes, and nobody wrote down that this \
              person did. Their page, their name and their stories wait until somebody asks. A \
              change of this file is no answer; a conversation is.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[consent]
required = true
--- content/profiles/ada.md
+++
name = «\"Ada Lovelace\"»
+++
I count.
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[consent]
required = true
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
consent = { profile = \"granted\", date = 2026-02-01 }
+++
I count.
",
    },
    Rule {
        id: "consent-scope",
        severity: Severity::Note,
        is_fixed: true,
        why: "This person agreed to be shown, and not here: perhaps to colleagues and not to \
              everybody. They are left out of this hub, as they wish. Say `audience = \
              \"internal\"` where that is meant, so that nobody waits for the page.",
        wrong: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
consent = «{ profile = \"granted\", scope = [\"intranet\"] }»
+++
I count.
",
        right: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
audience = \"internal\"
consent = { profile = \"granted\", scope = [\"intranet\"] }
+++
I count.
",
    },
    Rule {
        id: "photo-consent",
        severity: Severity::Warning,
        is_fixed: true,
        why: "Somebody in this picture has not agreed to be shown in pictures, so it is shown to \
              nobody. Ask them; or take another picture, and this one out of the project.",
        wrong: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
photo = «\"../media/ada.jpg\"»
consent = { profile = \"granted\", photo = \"withdrawn\" }
+++
I count.
--- content/media/ada.jpg
",
        right: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
photo = \"../media/ada.jpg\"
consent = { profile = \"granted\", photo = \"granted\" }
+++
I count.
--- content/media/ada.jpg
",
    },
    Rule {
        id: "unanswered-picture",
        severity: Severity::Warning,
        is_fixed: true,
        why: "In a hospital any picture may have a patient in it, behind the glass or on a \
              screen; so may a film, and a sound somebody's voice. It is not shown until somebody \
              looked and wrote down whether patients or children can be seen or heard, and, if so, \
              where their permission is kept.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
sector = \"healthcare\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![Two wheels](../media/engine.jpg)»
--- content/media/engine.jpg
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
sector = \"healthcare\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
pictures = [{ file = \"../media/engine.jpg\", shows_patients = false, shows_children = false }]
+++
![Two wheels](../media/engine.jpg)
--- content/media/engine.jpg
",
    },
    Rule {
        id: "not-approved",
        severity: Severity::Warning,
        is_fixed: true,
        why: "In this programme a story goes out when its author has said yes to exactly this \
              text. That has not happened, or the text was changed since, so the story waits. Where the \
              author must not be named, whoever keeps the name (the `[[owner]]` of `editorial`) \
              asks them, and says yes in their place.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[consent]
last_word = true
--- content/posts/2026-02-01-engines.md
+++
title = «\"Engines\"»
authors = [\"ada\"]
+++
Hello.
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[consent]
last_word = true
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
approved = { by = \"ada\", on = 2026-02-02, text = \"543b30374ade437c\" }
+++
Hello.
",
    },
];
