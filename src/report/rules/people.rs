//! People: who is named, who may see what.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "unclear-privacy",
        severity: Severity::Error,
        is_fixed: true,
        why: "This line may be meant to protect somebody, and it is not clear what it says. \
              Nothing becomes public by a slip of the pen, so the file waits until it is \
              clear.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
«audiance» = \"internal\"
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
audience = \"internal\"
+++
Hello.
",
    },
    Rule {
        id: "unknown-person",
        severity: Severity::Error,
        is_fixed: true,
        why: "The story names somebody who has no profile here. Most often the name is spelt a \
              little differently; nobody should lose their byline over a letter.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [«\"adda\"»]
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
        id: "look-alike-handle",
        severity: Severity::Error,
        is_fixed: true,
        why: "Two people's names look the same to a reader. Nobody should be able to pass for \
              somebody else.",
        wrong: "\
--- content/profiles/anna-modern.md
+++
name = \"Anna Modern\"
known_for = \"Lists\"
+++
--- content/profiles/anna-rnodern.md
«»+++
name = \"Anna Rnodern\"
known_for = \"Lists\"
+++
",
        right: "\
--- content/profiles/anna-modern.md
+++
name = \"Anna Modern\"
known_for = \"Lists\"
+++
--- content/profiles/anna-m.md
+++
name = \"Anna Modernson\"
known_for = \"Lists\"
+++
",
    },
    Rule {
        id: "name-left-behind",
        severity: Severity::Error,
        is_fixed: true,
        why: "Somebody who left, or who does not want to be shown, is still named in another \
              person's text. A promise to take a person down includes every place; a public \
              hub waits until it is kept.",
        wrong: "\
--- content/profiles/bob-byron.md
+++
name = \"Bob Byron\"
status = \"withdrawn\"
+++
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
I learnt it from «Bob Byron».
",
        right: "\
--- content/profiles/bob-byron.md
+++
name = \"Bob Byron\"
status = \"withdrawn\"
+++
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
I learnt it from a colleague.
",
    },
    Rule {
        id: "public-repository",
        severity: Severity::Error,
        is_fixed: true,
        why: "The programme says that strangers can read its repository. This file is a draft, \
              internal or withdrawn; keeping it off the hub does not keep it from them.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[contribute]
repository_visibility = \"public\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
draft = «true»
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
[contribute]
repository_visibility = \"public\"
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
",
    },
];
