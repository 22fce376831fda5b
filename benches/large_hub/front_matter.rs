//! Front matter, written in either dialect. It writes only what it is told and checks nothing.

use std::fmt::Display;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Dialect {
    Toml,
    Yaml,
}

/// Fields so far, to be closed by a body.
pub(super) struct FrontMatter {
    dialect: Dialect,
    lines: String,
}

impl FrontMatter {
    pub(super) fn new(dialect: Dialect) -> FrontMatter {
        FrontMatter { dialect, lines: String::new() }
    }

    pub(super) fn text(self, field: &str, text: &str) -> FrontMatter {
        self.plain(field, quoted(text))
    }

    /// A number, a date or a truth value, which stand without quotes in both dialects.
    pub(super) fn plain(mut self, field: &str, value: impl Display) -> FrontMatter {
        self.lines += &match self.dialect {
            Dialect::Toml => format!("{field} = {value}\n"),
            Dialect::Yaml => format!("{field}: {value}\n"),
        };
        self
    }

    /// A list of texts. An empty one is left out.
    pub(super) fn list(mut self, field: &str, texts: &[String]) -> FrontMatter {
        if texts.is_empty() {
            return self;
        }
        let texts = texts.iter().map(|text| quoted(text));
        self.lines += &match self.dialect {
            Dialect::Toml => format!("{field} = [{}]\n", texts.collect::<Vec<_>>().join(", ")),
            Dialect::Yaml => {
                let items: String = texts.map(|text| format!("  - {text}\n")).collect();
                format!("{field}:\n{items}")
            }
        };
        self
    }

    /// One more table of an array, as lines of TOML. No plain field can follow it.
    pub(super) fn table(mut self, name: &str, lines: &str) -> FrontMatter {
        self.lines += &format!("\n[[{name}]]\n{lines}");
        self
    }

    /// The whole file.
    pub(super) fn body(self, body: &str) -> String {
        let fence = match self.dialect {
            Dialect::Toml => "+++",
            Dialect::Yaml => "---",
        };
        format!("{fence}\n{}{fence}\n\n{body}", self.lines)
    }
}

/// A text in double quotes, as both dialects read it.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(dialect: Dialect) -> String {
        FrontMatter::new(dialect)
            .text("title", "A \"quiet\" day")
            .plain("date", "2024-03-05")
            .list("authors", &["ada".to_owned(), "grace".to_owned()])
            .list("topics", &[])
            .body("Words.\n")
    }

    #[test]
    fn both_dialects_say_the_same() {
        assert_eq!(
            sample(Dialect::Toml),
            "+++\ntitle = \"A \\\"quiet\\\" day\"\ndate = 2024-03-05\n\
             authors = [\"ada\", \"grace\"]\n+++\n\nWords.\n"
        );
        assert_eq!(
            sample(Dialect::Yaml),
            "---\ntitle: \"A \\\"quiet\\\" day\"\ndate: 2024-03-05\n\
             authors:\n  - \"ada\"\n  - \"grace\"\n---\n\nWords.\n"
        );
    }
}
