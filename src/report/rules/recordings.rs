//! Sound and film: what can be played, and the words for whoever cannot hear.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "missing-recording",
        severity: Severity::Error,
        is_fixed: true,
        why: "The file that this story plays, or the words of it, are not in the project. It is \
              not fetched from anywhere: readers are sent to nobody else.",
        wrong: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = «\"bell.mp3\"»
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.txt
Two strokes of a bell.
",
        right: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = \"bells.mp3\"
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
    },
    Rule {
        id: "missing-transcript",
        severity: Severity::Error,
        is_fixed: true,
        why: "Whoever cannot hear, sits in a train or would rather read gets nothing of a \
              recording without its words. Write down what is said and what else is heard; a film \
              may have captions instead. Until then the story stands without its player.",
        wrong: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = «\"bells.mp3\"»
+++
Listen.
--- content/posts/bells.mp3
",
        right: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = \"bells.mp3\"
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
    },
    Rule {
        id: "unusable-recording",
        severity: Severity::Error,
        is_fixed: true,
        why: "Browsers play MP3, and MP4 with the usual codings; what a file is, its bytes tell \
              and not its name. Captions are WebVTT. The hint names the command that makes the \
              one out of the other.",
        wrong: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = «\"bells.mp3\"»
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
Ding.
--- content/posts/bells.txt
Two strokes of a bell.
",
        right: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = \"bells.mp3\"
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
    },
    Rule {
        id: "recording-location",
        severity: Severity::Warning,
        is_fixed: true,
        why: "The telephone wrote into this film where it was, perhaps at somebody's home. Readers \
              never get it: whatever lies beside picture and sound is taken out. Whoever can read \
              the project gets it, and always will. Save the film without its place before you \
              hand it in.",
        wrong: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = «\"bells.m4a\"»
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.m4a
--- content/posts/bells.txt
Two strokes of a bell.
",
        right: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = \"bells.mp3\"
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
    },
    Rule {
        id: "heavy-recording",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A reader with a telephone pays for every megabyte, and some hosts take no file above \
              25. A film that is watched in a small window needs no more than 720 lines.",
        wrong: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = «\"bells.mp3\"»
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
        right: "\
--- content/posts/2026-02-01-bells.md
+++
title = \"Bells\"
authors = [\"ada\"]
audio = \"bells.mp3\"
transcript = \"bells.txt\"
+++
Listen.
--- content/posts/bells.mp3
--- content/posts/bells.txt
Two strokes of a bell.
",
    },
];
