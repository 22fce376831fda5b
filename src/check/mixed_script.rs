//! Handles of letters from several alphabets.

use unicode_security::MixedScript;

use super::{Check, Run};
use crate::hub::Hub;
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "mixed-script-handle",
        severity: Severity::Error,
        is_fixed: true,
        why: "The short name of this person mixes letters of several alphabets. Such a name can \
              look exactly like another person's, and nobody should be able to pass for somebody \
              else.",
        wrong: "\
--- content/profiles/ada-modern.md
+++
name = \"Ada Modern\"
handle = «\"аda-modern\"»
known_for = \"Lists\"
+++
",
        right: "\
--- content/profiles/ada-modern.md
+++
name = \"Ada Modern\"
handle = \"ada-modern\"
known_for = \"Lists\"
+++
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in &hub.content.profiles {
        let (written, span) = match &entry.data.handle {
            Some(handle) => (handle.value.as_str(), entry.span(&handle.range)),
            None => (file_name(&entry.path), Span::whole(&entry.path)),
        };
        if !written.is_ascii() && !written.is_single_script() {
            let message = format!("`{written}` mixes letters of several alphabets");
            let hint = "write the handle in one alphabet";
            found.push(Diagnostic::error(CHECK.rule.id, span, message).hint(hint));
        }
    }
    found
}

/// What a person is called by the file: its name, or its folder's.
fn file_name(path: &str) -> &str {
    let path = path.strip_suffix("/index.md").unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn one_alphabet_is_fine_whichever_it_is() {
        let profile = |file: &str| {
            format!("--- content/profiles/{file}.md\n+++\nname = \"A\"\n+++\nHello.\n")
        };
        assert!(found(&profile("иван")).is_empty());
        assert!(found(&profile("山田たろう")).is_empty());
        assert!(found(&profile("zoë")).is_empty());
        assert_eq!(
            found(&profile("ivаn")),
            ["error mixed-script-handle content/profiles/ivаn.md:1:1"]
        );
    }
}
