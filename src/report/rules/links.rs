//! Links, pictures, and names of other things.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "dead-link",
        severity: Severity::Error,
        is_fixed: true,
        why: "Nothing stands where this link leads: a reader would end up on an error page. \
              Most often the other file was renamed.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Ask «[Ada](../profiles/adda.md)».
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Ask [Ada](../profiles/ada.md).
",
    },
    Rule {
        id: "missing-picture",
        severity: Severity::Error,
        is_fixed: true,
        why: "There is no picture at this place. Perhaps it was not added, or its name is \
              spelt a little differently; capitals count.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![Two wheels](../media/engin.jpg)»
--- content/media/engine.jpg
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![Two wheels](../media/engine.jpg)
--- content/media/engine.jpg
",
    },
    Rule {
        id: "unusable-picture",
        severity: Severity::Error,
        is_fixed: true,
        why: "The file is there, and it is no picture that readers' browsers could show: it is \
              of another sort, damaged, or far too large. It is left out of the page, and a \
              photo of a person becomes their initials, until it is handed in as JPEG, PNG or \
              WebP.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![Two wheels](../media/engine.svg)»
--- content/media/engine.svg
<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![Two wheels](../media/engine.png)
--- content/media/engine.png
",
    },
    Rule {
        id: "remote-picture",
        severity: Severity::Warning,
        is_fixed: false,
        why: "This picture lies on somebody else's computer, who would learn of every reader \
              of this page. It becomes a link; put the file beside the text, if you may.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![Two wheels](https://pictures.example/wheels.jpg)»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![Two wheels](../media/engine.jpg)
--- content/media/engine.jpg
",
    },
    Rule {
        id: "unknown-campaign",
        severity: Severity::Error,
        is_fixed: true,
        why: "The story says that it belongs to a campaign that is not here. Most often the \
              name is spelt a little differently.",
        wrong: "\
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
+++
Come.
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
campaign = «\"winter-night\"»
+++
Hello.
",
        right: "\
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
+++
Come.
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
campaign = \"winter-nights\"
+++
Hello.
",
    },
    Rule {
        id: "unknown-entry",
        severity: Severity::Error,
        is_fixed: true,
        why: "The file says that it translates another one, which is not here.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
lang = \"de\"
translation_of = «\"motors\"»
+++
Hello.
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
    Rule {
        id: "unknown-lesson",
        severity: Severity::Error,
        is_fixed: true,
        why: "The profile says that somebody finished a lesson that is not here.",
        wrong: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
trained = «{ first-steps = 2026-02-01 }»
+++
I count.
",
        right: "\
--- content/training/first-steps.md
+++
title = \"First steps\"
+++
One, two.
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
trained = { first-steps = 2026-02-01 }
+++
I count.
",
    },
    Rule {
        id: "unknown-name",
        severity: Severity::Error,
        is_fixed: true,
        why: "A campaign names a network or a figure that the programme file does not know.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[channel]]
id = \"linkedin\"
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
channels = [«\"linkdin\"»]
+++
Come.
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[channel]]
id = \"linkedin\"
--- content/campaigns/winter-nights.md
+++
title = \"Winter nights\"
channels = [\"linkedin\"]
+++
Come.
",
    },
    Rule {
        id: "disputed-address",
        severity: Severity::Error,
        is_fixed: true,
        why: "Two things would stand at one address, and readers would find only one of them. \
              The first file in the order of the alphabet keeps it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-engines.md
«»+++
title = \"Engines again\"
authors = [\"ada\"]
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
--- content/posts/2026-02-02-engines-again.md
+++
title = \"Engines again\"
authors = [\"ada\"]
+++
Hello.
",
    },
    Rule {
        id: "wrong-alias",
        severity: Severity::Error,
        is_fixed: true,
        why: "An older address is the part after the name of the site. This one could not lead \
              anywhere, or would lead away.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
aliases = [«\"https://old.example/engines\"»]
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
aliases = [\"/old/engines/\"]
+++
Hello.
",
    },
];
