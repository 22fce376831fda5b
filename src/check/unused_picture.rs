//! Pictures that nothing shows.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Check, Run};
use crate::hub::{EDITOR, Hub, LinkLead, file_of, named_pictures};
use crate::report::{Diagnostic, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "unused-picture",
        severity: Severity::Note,
        is_fixed: false,
        why: "No page shows this picture, and it is not published. It still lies in the project, \
              perhaps with people in it who believe that it is gone. Use it or take it out.",
        wrong: "\
--- content/media/engine.jpg
«»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![Two wheels](../media/engine.jpg)
--- content/media/engine.jpg
",
    },
    run: Run::Hub(run),
};

const ENDINGS: &[&str] =
    &[".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif", ".heic", ".tif", ".tiff", ".bmp"];

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let mut used: HashSet<String> =
        named_pictures(hub).into_iter().map(|picture| picture.file).collect();
    used.extend(hub.leads.iter().flat_map(|leads| &leads.links).filter_map(|lead| match lead {
        LinkLead::File(file) => Some(file.clone()),
        _ => None,
    }));
    let brand = hub.content.program.iter().filter_map(|program| program.brand.as_ref());
    for brand in brand {
        let files = brand.logo.iter().chain(&brand.logo_dark).chain(&brand.favicon);
        used.extend(files.filter_map(|file| file_of("content/program", &file.written)));
    }
    let is_picture = |path: &&String| {
        let path = path.to_ascii_lowercase();
        ENDINGS.iter().any(|ending| path.ends_with(ending))
    };
    hub.listing
        .files
        .keys()
        .filter(|path| is_picture(path) && !path.starts_with(EDITOR))
        .filter(|path| !used.contains(*path))
        .map(|path| {
            let span = Span::whole(&Arc::from(path.as_str()));
            let message = "no page shows this picture";
            Diagnostic::note(CHECK.rule.id, span, message).hint("use it, or take it out")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;

    #[test]
    fn whatever_names_a_picture_uses_it() {
        let found = found(
            "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"W.\"\nbase_url = \"https://v.example\"\n[brand]\nlogo = \"media/logo.svg\"\n\
             --- content/media/logo.svg\nx\n--- content/media/poster.png\n\n--- content/media/figures.csv\nx\n--- content/media/Old.JPG\nx\n\
             --- content/profiles/ada/index.md\n+++\nname = \"Ada\"\nphoto = \"ada.jpg\"\n+++\n[The poster](/media/poster.png)\n[poster](../../media/poster.png)\n\
             --- content/profiles/ada/ada.jpg\n\n\
             --- content/profiles/ada.md\n+++\nname = \"Other\"\nhandle = \"other\"\n+++\nHello.\n",
        );
        let own: Vec<_> = found.iter().filter(|one| one.contains("unused")).collect();
        assert_eq!(own, ["note unused-picture content/media/Old.JPG:1:1"]);
    }
}
