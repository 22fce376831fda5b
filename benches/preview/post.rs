//! The stories of a hub that `large-hub` wrote, as far as they must be known to be edited and
//! to be written down for others.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Clone)]
pub(crate) struct Post {
    /// From the project's folder.
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// Where it is shown, from the root of the site.
    pub(crate) address: String,
}

/// All of them, in the order of their dates.
pub(crate) fn posts(hub: &Path) -> io::Result<Vec<Post>> {
    let folder = Path::new("content/posts");
    let mut posts = Vec::new();
    for entry in fs::read_dir(hub.join(folder))? {
        let name = entry?.file_name();
        let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(".md")) else { continue };
        // `2026-03-01-` stands before the words.
        let words = stem.get(11..).unwrap_or(stem);
        let path = folder.join(&name);
        let text = fs::read_to_string(hub.join(&path))?;
        posts.push(Post { path, text, address: format!("/stories/{words}/") });
    }
    posts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(posts)
}

impl Post {
    /// The text between the fences and the text below them.
    pub(crate) fn parts(&self) -> (&str, &str) {
        let fence = self.text.get(..4).unwrap_or_default();
        let inner = &self.text[fence.len()..];
        inner.split_once(&format!("\n{fence}")).unwrap_or((inner, ""))
    }

    /// The line of a field, as it is written.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let is_it = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(" ="));
        self.parts().0.lines().find(|line| is_it(line) || line.starts_with(&format!("{name}:")))
    }

    /// The story with a sentence more.
    pub(crate) fn with_body(&self, mark: &str) -> String {
        format!("{}\n\nSaved {mark}.\n", self.text.trim_end())
    }

    /// The story under another title.
    pub(crate) fn with_title(&self, mark: &str) -> String {
        let line = self.field("title").unwrap_or_default();
        let equals = if line.starts_with("title:") { ":" } else { " =" };
        self.text.replacen(line, &format!("title{equals} \"Saved {mark}\""), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(text: &str) -> Post {
        Post { path: PathBuf::new(), text: text.to_owned(), address: String::new() }
    }

    #[test]
    fn both_dialects_are_edited() {
        let toml = post("+++\ntitle = \"One\"\ndate = 2024-03-05\n+++\n\nWords.\n");
        assert_eq!(toml.parts(), ("title = \"One\"\ndate = 2024-03-05", "\nWords.\n"));
        let retitled = toml.with_title("two");
        assert_eq!(retitled, "+++\ntitle = \"Saved two\"\ndate = 2024-03-05\n+++\n\nWords.\n");
        let yaml = post("---\ntitle: \"One\"\n---\n\nWords.\n");
        assert_eq!(yaml.with_title("two"), "---\ntitle: \"Saved two\"\n---\n\nWords.\n");
        let longer = yaml.with_body("three");
        assert_eq!(longer, "---\ntitle: \"One\"\n---\n\nWords.\n\nSaved three.\n");
    }
}
