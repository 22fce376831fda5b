//! The programme file, and what openmic is told to overlook.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "no-programme",
        severity: Severity::Error,
        is_fixed: true,
        why: "A hub begins with the file `program.toml`, which says what it is called and \
              whose it is. This folder has none; perhaps it is the wrong folder.",
        wrong: "\
--- content/profiles/ada.md
+++
name = \"Ada Lovelace\"
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
",
    },
    Rule {
        id: "missing-why",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Why the programme exists is the first thing a colleague asks. A sentence is \
              enough.",
        wrong: "\
--- program.toml
[«program»]
name = \"Voices\"
organisation = \"Saltmarsh\"
base_url = \"https://voices.example\"
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
",
    },
    Rule {
        id: "missing-base-url",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Without the address at which the hub will stand, search engines get no list of \
              pages, and what is shared has no full address.",
        wrong: "\
--- program.toml
[«program»]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
",
    },
    Rule {
        id: "security-txt",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A `security.txt` counts only at the top of a host. Where the hub stands further down, \
              the host is somebody else's, and so is that file: none is written.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://saltmarsh.example/voices\"
[deploy]
security_contact = [«\"mailto:safety@saltmarsh.example\"»]
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.saltmarsh.example\"
[deploy]
security_contact = [\"mailto:safety@saltmarsh.example\"]
",
    },
    Rule {
        id: "untranslated",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A hub in several languages says what `program.toml` says in each of them. Words \
              that stand there once are in the hub's own language; readers of the others see \
              them in that one, among words of theirs. Names that are the same everywhere, of \
              the hub, its organisation and its channels, need to stand there only once.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = «\"Because.\"»
base_url = \"https://voices.example\"
languages = [\"en\", \"de\"]
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why.en = \"Because.\"
why.de = \"Darum.\"
base_url = \"https://voices.example\"
languages = [\"en\", \"de\"]
",
    },
    Rule {
        id: "cost-shares",
        severity: Severity::Error,
        is_fixed: true,
        why: "The shares that departments bear of a cost must add up to the whole, or somebody \
              will be surprised.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[cost]]
item = \"Training\"
amount = 4000
currency = \"GBP\"
shares = «{ nursing = 60, catering = 30 }»
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[[cost]]
item = \"Training\"
amount = 4000
currency = \"GBP\"
shares = { nursing = 60, catering = 40 }
",
    },
    Rule {
        id: "unknown-rule",
        severity: Severity::Warning,
        is_fixed: true,
        why: "A rule is turned, or a finding kept, by a name that no rule has, so that nothing \
              comes of it.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[checks]
«heading-jumps» = \"off\"
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[checks]
heading-jump = \"off\"
",
    },
    Rule {
        id: "fixed-rule",
        severity: Severity::Warning,
        is_fixed: true,
        why: "What protects people or holds a hub together is not a matter of taste: such a \
              rule is neither turned off nor kept.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[checks]
«unclear-privacy» = \"off\"
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[checks]
link-text = \"note\"
",
    },
    Rule {
        id: "unused-allow",
        severity: Severity::Note,
        is_fixed: true,
        why: "Somebody wrote down that a finding is right here, and there is no such finding \
              any more. The next person would wonder.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
[[allow]]
rule = «\"link-text\"»
reason = \"a quotation\"
+++
Hello.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
[[allow]]
rule = \"link-text\"
reason = \"a quotation\"
+++
The sign said [here](../profiles/ada.md).
",
    },
];
