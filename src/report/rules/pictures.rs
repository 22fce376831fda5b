//! Pictures: what lies in their files beside what is seen, and what no card can show.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "card-script",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Beside a link to this page other sites show a card with its words. A card is a \
              picture, so its letters have to come with the hub, and none of the fonts that do \
              has all of these. The card shows everything but them: half a word would say \
              something else. Put a font that has the letters, as a TTF or OTF file whose \
              licence allows it, into templates/cards/.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = «\"محركات\"»
authors = [\"ada\"]
lang = \"ar\"
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
        id: "logo-shape",
        severity: Severity::Warning,
        is_fixed: false,
        why: "The logo stands at the head of every page, 40 points high and at most 240 wide, and \
              the icon in a square of a browser's tab. Of a form that does not fit there little is \
              seen, a picture with too few pixels is blurred, and a logo for dark grounds with \
              other proportions makes the page move.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[brand]
logo = «\"media/logo.svg\"»
--- content/media/logo.svg
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 20\"></svg>
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[brand]
logo = \"media/logo.svg\"
--- content/media/logo.svg
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 20\"></svg>
",
    },
    Rule {
        id: "picture-location",
        severity: Severity::Warning,
        is_fixed: true,
        why: "The telephone wrote into this picture where it was taken, perhaps at somebody's \
              home. Readers never get it: what is published is drawn anew. Whoever can read the \
              project gets it, and always will, since projects keep everything. Save the picture \
              without its place before you hand it in.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = «\"../media/engine.png\"»
image_alt = \"Two wheels\"
+++
Hello.
--- content/media/engine.png
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = \"../media/engine.png\"
image_alt = \"Two wheels\"
+++
Hello.
--- content/media/engine.png
",
    },
    Rule {
        id: "heavy-picture",
        severity: Severity::Warning,
        is_fixed: false,
        why: "This picture has more than 10 MB. Readers get small ones in any case; but everybody \
              who works on the project loads it, now and forever, and each build takes longer. \
              2400 points on the longer side are more than any screen here shows.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = «\"../media/engine.png\"»
image_alt = \"Two wheels\"
+++
Hello.
--- content/media/engine.png
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = \"../media/engine.png\"
image_alt = \"Two wheels\"
+++
Hello.
--- content/media/engine.png
",
    },
];
