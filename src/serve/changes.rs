//! What was touched in the project since it was last read.

use std::collections::BTreeSet;

/// Paths that may read differently now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files, by their paths from the project's root with `/` between parts;
    /// they may be new, changed or gone.
    pub paths: BTreeSet<String>,
    /// Whether anything at all may have changed: folders came or went, or the
    /// system lost count.
    pub is_everything: bool,
}

impl Changes {
    /// Nothing is known of the project yet, or no longer.
    pub fn everything() -> Changes {
        Changes { paths: BTreeSet::new(), is_everything: true }
    }

    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.is_everything
    }

    /// What changed, in few words: `content/posts/a.md`, `3 files`.
    pub fn words(&self) -> String {
        let mut paths = self.paths.iter();
        match (self.is_everything, self.paths.len()) {
            (true, _) => "the project".to_owned(),
            (false, 1 | 2) => {
                let named: Vec<&str> = paths.by_ref().map(String::as_str).collect();
                named.join(" and ")
            }
            (false, many) => format!("{many} files"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_files_are_named_and_many_counted() {
        let of = |paths: &[&str]| Changes {
            paths: paths.iter().map(|path| (*path).to_owned()).collect(),
            is_everything: false,
        };
        assert_eq!(of(&["a.md"]).words(), "a.md");
        assert_eq!(of(&["a.md", "b.md"]).words(), "a.md and b.md");
        assert_eq!(of(&["a.md", "b.md", "c.md"]).words(), "3 files");
        assert_eq!(Changes::everything().words(), "the project");
    }
}
