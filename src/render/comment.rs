//! How each sort of theme file writes a comment. What a file is for stands in
//! its first one, and nowhere else, so that no list of files can grow stale.

/// The words around a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syntax {
    open: &'static str,
    /// Nothing where the end of the line ends the comment.
    close: &'static str,
}

/// By the ending of a file's name. A template's comments swallow the white space
/// around them, so they leave no trace in a page.
const SYNTAXES: &[(&str, Syntax)] = &[
    (".html", Syntax { open: "{#-", close: "-#}" }),
    (".xml", Syntax { open: "{#-", close: "-#}" }),
    (".css", Syntax { open: "/*", close: "*/" }),
    (".js", Syntax { open: "//", close: "" }),
    (".ftl", Syntax { open: "#", close: "" }),
    (".svg", Syntax { open: "<!--", close: "-->" }),
];

/// How a file of this name writes comments; nothing where it cannot.
pub(super) fn syntax(name: &str) -> Option<Syntax> {
    SYNTAXES.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, syntax)| *syntax)
}

impl Syntax {
    /// The words as a comment on a line of its own.
    pub(super) fn line(self, words: &str) -> String {
        format!("{} {words} {}", self.open, self.close).trim_end().to_owned() + "\n"
    }

    /// The first sentence of the comment a text opens with, on one line and
    /// without its full stop.
    pub(super) fn first_sentence(self, text: &str) -> Option<String> {
        let comment = if self.close.is_empty() {
            let lines = text.lines().take_while(|line| line.starts_with(self.open));
            let letter = self.open.chars().next()?;
            lines.map(|line| line.trim_start_matches(letter)).collect::<Vec<_>>().join(" ")
        } else {
            let rest = text.strip_prefix(self.open)?;
            rest[..rest.find(self.close)?].to_owned()
        };
        let words = comment.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = words.split(". ").next().unwrap_or_default().trim_end_matches('.');
        (!sentence.is_empty()).then(|| sentence.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::syntax;

    #[test]
    fn the_first_sentence_of_the_first_comment_counts() {
        let first = |name: &str, text: &str| syntax(name).unwrap().first_sentence(text);
        let said = Some("One story".to_owned());
        assert_eq!(first("story.html", "{#- One story. Not two.\n -#}\n{% block %}"), said);
        assert_eq!(first("site.css", "/* One\n   story. */\na {}"), said);
        assert_eq!(first("site.js", "// One\n// story. And more.\nconst a = 1;"), said);
        assert_eq!(first("en.ftl", "### One story.\n\na = b\n"), said);
        assert_eq!(first("site.js", "const a = 1; // One story."), None);
        assert_eq!(syntax("fonts/a.woff2"), None);
    }
}
