//! The project's own theme.

use crate::report::{Rule, Severity};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "broken-template",
        severity: Severity::Error,
        is_fixed: true,
        why: "A template of the project's own theme cannot be read, so that no page can be \
              drawn with it.",
        wrong: "\
--- templates/story.html
{% extends \"layout.html\" %}
{% «blok» main %}{{ view.story.title }}{% endblock %}
",
        right: "\
--- templates/story.html
{% extends \"layout.html\" %}
{% block main %}{{ view.story.title }}{% endblock %}
",
    },
    Rule {
        id: "broken-words",
        severity: Severity::Error,
        is_fixed: true,
        why: "The project's own words for buttons and headings cannot be read.",
        wrong: "\
--- templates/locales/en.ftl
«»stories = { $n ->
",
        right: "\
--- templates/locales/en.ftl
stories = Tales
",
    },
    Rule {
        id: "unknown-asset",
        severity: Severity::Error,
        is_fixed: true,
        why: "A style sheet of the project's own theme names a picture or a typeface that is \
              not there, so readers would see something else than the theme's author.",
        wrong: "\
--- templates/assets/site.css
body { background: «url(waves.svg)»; }
",
        right: "\
--- templates/assets/site.css
body { background: teal; }
",
    },
    Rule {
        id: "other-host",
        severity: Severity::Error,
        is_fixed: true,
        why: "A style sheet asks readers' browsers to fetch something from somebody else's \
              computer, who would learn of every reader. A hub asks nobody else.",
        wrong: "\
--- templates/assets/site.css
body { background: «url(https://pictures.example/waves.svg)»; }
",
        right: "\
--- templates/assets/site.css
body { background: teal; }
",
    },
    Rule {
        id: "imported-style",
        severity: Severity::Error,
        is_fixed: true,
        why: "A style sheet that fetches another one makes readers wait twice before they see \
              anything.",
        wrong: "\
--- templates/assets/site.css
«@import» \"more.css\";
",
        right: "\
--- templates/assets/site.css
body { background: teal; }
",
    },
    Rule {
        id: "old-template",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A file of the project's own theme was copied from an older openmic. What was \
              mended in the built-in one since then is not in it.",
        wrong: "\
--- templates/gone.html
{#- openmic: copied from gone.html «12345678» -#}
<p>Gone</p>
",
        right: "\
--- templates/mine.html
<p>Mine</p>
",
    },
];
