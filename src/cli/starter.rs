//! What `init` writes: the sample hub, from the very files this repository's
//! own hub is built from, so that the starter can never rot.

use include_dir::{Dir, include_dir};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");
const PROGRAM: &str = include_str!("../../program.toml");

/// The built hub and the cache are nobody's contribution.
const IGNORE: &str = "/site/\n/.openmic/\n";

/// Files of the starter, by their path in the new project.
pub(super) fn files() -> Vec<(String, &'static str)> {
    let mut files = vec![("program.toml".to_owned(), PROGRAM), (".gitignore".to_owned(), IGNORE)];
    collect(&CONTENT, &mut files);
    files
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<(String, &'static str)>) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.push((format!("content/{}", name.replace('\\', "/")), text));
        }
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}
