//! Texts: what does not arrive on the page as it was written.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "html-removed",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Looks come from the theme, so that every page can be read by everybody. What \
              this piece of HTML asks for is not shown.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
A word in «<font» color=\"red\">red</font>.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
A word in **bold**.
",
    },
    Rule {
        id: "unsafe-link",
        severity: Severity::Warning,
        is_fixed: true,
        why: "This address would run a program in the reader's browser or lead somewhere that \
              cannot be told in advance. Its words stay, the link goes.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«[Look](javascript:alert)»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
[Look](https://example.org/look)
",
    },
    Rule {
        id: "embed-removed",
        severity: Severity::Warning,
        is_fixed: false,
        why: "What is embedded from elsewhere watches the readers of this page. It becomes a \
              link, and they decide for themselves.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
<iframe src=\"«https://films.example/engine»\"></iframe>
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
[The engine, a film](https://films.example/engine)
",
    },
    Rule {
        id: "heading-attributes",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A heading may have a name to link to, and nothing else: its looks come from the \
              theme.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«## The first week {.red}»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
## The first week {#first-week}
",
    },
    Rule {
        id: "footnote-unused",
        severity: Severity::Warning,
        is_fixed: false,
        why: "There is a footnote and no place in the text that leads to it, so nobody would \
              ever read it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
The engine stands still.

«[^1]: Since Monday.»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
The engine stands still.[^1]

[^1]: Since Monday.
",
    },
];
