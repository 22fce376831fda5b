//! Files and their tops: what cannot be read at all.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "unreadable-file",
        severity: Severity::Error,
        is_fixed: true,
        why: "A link, a folder or a file that is not plain text lies where a story should be. \
              Nothing of it is shown, and it is named so that nobody waits for it in vain.",
        wrong: "\
--- content/posts/talk.md
«»(a photo, renamed so that it ends in .md)
",
        right: "\
--- content/posts/talk.md
+++
title = \"Talk\"
date = 2026-02-01
authors = [\"ada\"]
+++
The talk as text, saved as UTF-8.
",
    },
    Rule {
        id: "unread-file",
        severity: Severity::Warning,
        is_fixed: true,
        why: "This file lies where no page is made from it. Its author would wait for it to \
              appear; the list of folders is short and says what each is for.",
        wrong: "\
--- content/drafts/engines.md
«»+++
title = \"Engines\"
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
",
    },
    Rule {
        id: "no-fields",
        severity: Severity::Error,
        is_fixed: true,
        why: "The lines at the top say who wrote this and when. Without them, or without the \
              line that ends them, nobody knows where the story begins.",
        wrong: "\
--- content/posts/engines.md
«+++»
title = \"Engines\"
date = 2026-02-01
authors = [\"ada\"]

I count, they turn.
",
        right: "\
--- content/posts/engines.md
+++
title = \"Engines\"
date = 2026-02-01
authors = [\"ada\"]
+++

I count, they turn.
",
    },
    Rule {
        id: "unreadable-fields",
        severity: Severity::Error,
        is_fixed: true,
        why: "One of the lines at the top is not written in the way of the others, so that \
              none of them can be read. Most often a quotation mark is missing.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = «»Engines
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
",
    },
    Rule {
        id: "unindented-text",
        severity: Severity::Note,
        is_fixed: false,
        why: "A text in quotation marks goes on in further lines. It can be read, and other \
              programs may stumble over it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
«---»
title: Engines
authors: [ada]
summary: \"All that turns
and all that counts\"
---
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
---
title: Engines
authors: [ada]
summary: \"All that turns
  and all that counts\"
---
Hello.
",
    },
];
