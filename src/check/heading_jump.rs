//! Headings that leave out a level.

use super::{Check, Language, Run};
use crate::content::Document;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "heading-jump",
        severity: Severity::Warning,
        is_fixed: false,
        why: "Headings are the table of contents for people who listen to a page. After a \
              heading with two signs comes one with three, not with four: otherwise they look \
              for a chapter that is not there. For bigger or smaller letters there is no need \
              to change the level.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
## The first week

«#### Monday»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
## The first week

### Monday

## The second week
",
    },
    run: Run::Entry(jumps),
};

fn jumps(document: &Document, _: Language<'_>) -> Vec<Diagnostic> {
    let mut headings: Vec<_> = document.body.headings.iter().collect();
    // Headings in footnotes are shown last and are part of no chapter.
    headings.sort_by_key(|heading| heading.range.start);
    // The page's own title is the first level.
    let mut above = 1;
    let mut found = Vec::new();
    for heading in headings {
        let text = document.text.get(heading.range.clone()).unwrap_or_default();
        // Where a text has headings of one sign further down, all its levels are
        // one lower than written; two signs are a fine beginning all the same.
        let underline = text.trim_end().rsplit('\n').next().unwrap_or_default();
        let is_second = text.starts_with("## ") || underline.bytes().all(|b| b == b'-');
        let is_fine = above == 1 && is_second;
        if heading.level > above + 1 && !is_fine {
            let range = heading.range.start..heading.range.start + text.trim_end().len();
            let signs = usize::from(heading.level - above - 1);
            let (message, hint) = match above {
                1 => (
                    "the first heading is not of the highest level".to_owned(),
                    format!("take away {}", number_of_signs(signs)),
                ),
                _ => (
                    format!("this heading leaves out {}", number_of_levels(signs)),
                    format!("take away {}, or add the heading between", number_of_signs(signs)),
                ),
            };
            found.push(
                Diagnostic::warning(CHECK.rule.id, document.span(&range), message).hint(hint),
            );
        }
        above = heading.level;
    }
    found
}

fn number_of_signs(number: usize) -> String {
    if number == 1 { "one `#`".to_owned() } else { format!("{number} of the `#`") }
}

fn number_of_levels(number: usize) -> String {
    if number == 1 { "a level".to_owned() } else { format!("{number} levels") }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn at(body: &str) -> Vec<String> {
        let found = found(&format!(
            "--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n{body}"
        ));
        found.into_iter().filter(|one| one.contains("heading-jump")).collect()
    }

    #[test]
    fn the_first_heading_may_have_one_or_two_signs() {
        assert!(at("# A\n\n## B\n").is_empty());
        assert!(at("## A\n\n### B\n\n## C\n").is_empty());
        assert!(at("## A\n\n### B\n\n# C\n").is_empty());
        assert!(at("A\n---\n\nB\n===\n").is_empty());
        assert_eq!(at("### A\n"), ["warning heading-jump content/posts/a.md:6:1"]);
        assert_eq!(at("# A\n\n### B\n"), ["warning heading-jump content/posts/a.md:8:1"]);
    }
}
