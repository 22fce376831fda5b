//! Forms in the browser that are asked for and cannot be offered.

use super::{Check, Run};
use crate::content::program::{Editor, Forge};
use crate::hub::{Forms, Hub, Lack};
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "editor-incomplete",
        severity: Severity::Error,
        is_fixed: false,
        why: "The forms in the browser stand on the hub itself, ask nobody else for anything, and \
              write into the repository. So they need their own script in the project, a \
              repository, and a way to sign in there. Until all three are there, no forms are \
              published, and the page \"Tell your story\" leads elsewhere.",
        wrong: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[contribute]
repository = \"https://github.com/saltmarsh/voices\"
editor = «\"sveltia\"»
",
        right: "\
--- program.toml
[program]
name = \"Voices\"
organisation = \"Saltmarsh\"
why = \"Because.\"
base_url = \"https://voices.example\"
[contribute]
repository = \"https://github.com/saltmarsh/voices\"
editor = \"sveltia\"
--- content/admin/index.js
// The editor, as its makers publish it.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let contribute = hub.content.program.as_ref().and_then(|program| program.contribute.as_ref());
    let Some(contribute) = contribute else { return Vec::new() };
    let (Some(editor), Some(Err(lacks))) = (&contribute.editor, Forms::of(hub)) else {
        return Vec::new();
    };
    let place = Span::new(&"program.toml".into(), editor.range.clone());
    let found = |lack: Lack| {
        let (what, hint) = words(lack, editor.value, contribute.software());
        let message = format!("`{}` cannot be offered: {what}", editor.value.word());
        Diagnostic::error(CHECK.rule.id, place.clone(), message).hint(hint)
    };
    lacks.into_iter().map(found).collect()
}

/// What is missing, and how to come by it.
fn words(lack: Lack, editor: Editor, forge: Option<Forge>) -> (String, String) {
    match lack {
        Lack::Script(name) => {
            let (package, folder) = match editor {
                Editor::Decap => ("decap-cms", "dist/"),
                _ => ("@sveltia/cms", "npm/"),
            };
            (
                format!("its script `content/admin/{name}` is not in the project"),
                format!(
                    "`npm pack {package}`, unpack what came, and copy what is in its `{folder}` to \
                     `content/admin/`: it is never fetched from elsewhere"
                ),
            )
        }
        Lack::Repository => (
            "it is not known where it would write".to_owned(),
            "name the `repository` with its whole address, and its `forge`: `github`, `gitlab` or \
             `forgejo`"
                .to_owned(),
        ),
        Lack::SignIn => (
            "nobody could sign in".to_owned(),
            match forge {
                Some(Forge::GitHub) => "name a service of your own in `sign_in`: GitHub signs \
                     nobody in from a page alone"
                    .to_owned(),
                _ => "register the hub's `/admin/` as an application where the repository is, \
                     and put its id into `sign_in_id`"
                    .to_owned(),
            },
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    fn with(contribute: &str, file: &str) -> Vec<String> {
        found(&format!(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[contribute]\n{contribute}\n--- content/admin/{file}\nx\n"
        ))
    }

    #[test]
    fn each_thing_that_is_missing_is_named() {
        let one = ["error editor-incomplete program.toml:7:10"];
        assert_eq!(with("editor = \"sveltia\"", "index.js"), one);
        let hub = "editor = \"decap\"\nrepository = \"https://gitlab.com/s/v\"";
        assert_eq!(with(hub, "decap-cms.js"), one);
        assert!(with(&format!("{hub}\nsign_in_id = \"a\""), "decap-cms.js").is_empty());
        let host = "editor = \"sveltia\"\nrepository = \"https://github.com\"";
        assert_eq!(with(host, "index.js"), one);
        assert_eq!(with("editor = \"decap\"", "index.js").len(), 3);
        assert!(with("editor = \"none\"", "x.js").is_empty());
    }
}
