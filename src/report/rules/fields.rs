//! Fields: the lines at the top of a file, one by one.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "missing-field",
        severity: Severity::Error,
        is_fixed: true,
        why: "Without this line the page cannot be made: a story needs a title, a date and \
              somebody who wrote it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
«+++»
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
        id: "unknown-field",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A line that nobody reads is most often a slip of the pen: what it says does not \
              appear anywhere. It is never published.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
«sumary» = \"All that turns\"
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
summary = \"All that turns\"
+++
Hello.
",
    },
    Rule {
        id: "unused-field",
        severity: Severity::Note,
        is_fixed: false,
        why: "The same thing is said twice, under two names. Only one of them counts.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
summary = \"All that turns\"
«excerpt» = \"What turns\"
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
excerpt = \"What turns\"
+++
Hello.
",
    },
    Rule {
        id: "wrong-value",
        severity: Severity::Error,
        is_fixed: true,
        why: "The line is there, and what it says is not of the sort that is asked for: a word \
              where a date should be, or a word that is not on the list.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
kind = «\"storry\"»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
kind = \"story\"
+++
Hello.
",
    },
    Rule {
        id: "date-shape",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Dates are written year, month, day, because 3/4 is a day in April here and in \
              March elsewhere. This one can be understood; the next person may read it \
              otherwise.",
        wrong: "\
--- content/posts/engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
date = «\"1 March 2026\"»
+++
Hello.
",
        right: "\
--- content/posts/engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
date = 2026-03-01
+++
Hello.
",
    },
    Rule {
        id: "dates-disagree",
        severity: Severity::Warning,
        is_fixed: false,
        why: "The file's name says one day, the field another. The field counts; one of the \
              two is a slip.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
date = «2026-02-03»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
date = 2026-02-01
+++
Hello.
",
    },
    Rule {
        id: "date-from-name",
        severity: Severity::Note,
        is_fixed: false,
        why: "The date stands in the file's name alone. That works; written down as a field it \
              also survives when somebody renames the file.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
«+++»
title = \"Engines\"
authors = [\"ada\"]
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
date = 2026-02-01
+++
Hello.
",
    },
    Rule {
        id: "other-dialect",
        severity: Severity::Note,
        is_fixed: false,
        why: "Other programs write this line so, and it is understood. Here there is a clearer \
              word for it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
---
title: Engines
authors: [ada]
«published»: false
---
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
---
title: Engines
authors: [ada]
draft: true
---
Hello.
",
    },
    Rule {
        id: "invisible-characters",
        severity: Severity::Warning,
        is_fixed: true,
        why: "The text holds characters that cannot be seen. They can make a name read \
              otherwise than it is written; most often they came along when text was copied.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
summary = «\"All that\u{feff} turns\"»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
summary = \"All that turns\"
+++
Hello.
",
    },
    Rule {
        id: "name-shape",
        severity: Severity::Warning,
        is_fixed: false,
        why: "This name becomes part of an address on the web, where only small letters, \
              digits and hyphens can stand. What it becomes is shown; write that, so that \
              others find it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
slug = «\"Engine-Room\"»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
slug = \"engine-room\"
+++
Hello.
",
    },
    Rule {
        id: "unusable-name",
        severity: Severity::Error,
        is_fixed: true,
        why: "This name cannot become part of an address on the web, not even after tidying: \
              it would be a path, a trick, or a name that some computers keep for themselves.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
slug = «\"../engines\"»
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
slug = \"engines\"
+++
Hello.
",
    },
];
