//! What `init` writes: a part of the sample hub, taken from the same files, so
//! that the starter can never rot.

use include_dir::{Dir, include_dir};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

/// Files of the starter, by their path in the new project.
pub(super) fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("program.toml".to_owned(), PROGRAM.to_owned()),
        (".gitignore".to_owned(), "/site/\n/.openmic/\n".to_owned()),
    ];
    let mut all = Vec::new();
    collect(&CONTENT, &mut all);
    files.extend(all.into_iter().filter(|(name, _)| is_in(name)).map(|(name, text)| (format!("content/{name}"), text)));
    files
}
const PROGRAM: &str = "";
fn is_in(_: &str) -> bool { true }

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, String)>) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.push((name.replace('\\', "/"), text.to_owned()));
        }
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}
