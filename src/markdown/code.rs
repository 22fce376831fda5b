//! Code blocks, with their parts told apart by a few classes (`hl-keyword`, `hl-string`, …) so that
//! one small style sheet serves every language. The grammars are read when the first block asks.

use super::markup::escape;
use std::str::FromStr;
use std::sync::OnceLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// No larger block is highlighted: grammars are slow, and nobody reads so much code in a story.
const LARGEST: usize = 64 * 1024;
/// Grammars look ahead to the end of the line; on a minified file that never ends.
const LONGEST_LINE: usize = 500;

/// Classes by the scopes that earn them. The first that fits the innermost scope wins.
const CLASSES: [(&str, &str); 24] = [
    ("comment", "hl-comment"),
    ("string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant", "hl-constant"),
    ("variable.language", "hl-constant"),
    ("keyword.operator", ""),
    ("keyword", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("entity.name.function", "hl-function"),
    ("support.function", "hl-function"),
    ("variable.function", "hl-function"),
    ("entity.name.tag", "hl-tag"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("entity.name.label", "hl-attribute"),
    ("support.type.property-name", "hl-attribute"),
    ("entity.name", "hl-type"),
    ("entity.other.inherited-class", "hl-type"),
    ("support", "hl-type"),
    ("markup.heading", "hl-heading"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
    ("markup.raw", "hl-string"),
    ("meta.annotation", "hl-attribute"),
    ("meta.diff.header", "hl-comment"),
];

struct Grammars {
    syntaxes: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
}

fn grammars() -> &'static Grammars {
    static GRAMMARS: OnceLock<Grammars> = OnceLock::new();
    GRAMMARS.get_or_init(|| Grammars {
        syntaxes: SyntaxSet::load_defaults_newlines(),
        classes: CLASSES
            .iter()
            .map(|(scope, class)| (Scope::new(scope).expect("scopes in the table parse"), *class))
            .collect(),
    })
}

/// How many bytes of one body may be highlighted; what one block takes, the next lacks.
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(4 * LARGEST)
    }
}

/// A code block as markup, and whether it was highlighted. `info` is what follows the fence.
pub(super) fn block(info: &str, code: &str, budget: &mut Budget) -> (String, bool) {
    let language = language(info);
    let mut html = String::with_capacity(code.len() + code.len() / 2 + 60);
    html.push_str("<pre tabindex=\"0\"><code");
    if let Some(language) = &language {
        html.push_str(" class=\"language-");
        html.push_str(language);
        html.push('"');
    }
    html.push('>');
    let highlighted = language.filter(|_| is_highlightable(code, budget)).and_then(|language| {
        let syntax = grammar(&language)?;
        budget.0 -= code.len();
        highlight(code, syntax)
    });
    match &highlighted {
        Some(spans) => html.push_str(spans),
        None => escape(&mut html, code),
    }
    html.push_str("</code></pre>\n");
    (html, highlighted.is_some())
}

fn is_highlightable(code: &str, budget: &Budget) -> bool {
    code.len() <= LARGEST.min(budget.0) && code.lines().all(|line| line.len() <= LONGEST_LINE)
}

/// The language a fence names, if it is fit to stand in a class.
fn language(info: &str) -> Option<String> {
    let name = info.split([' ', '\t', ',', '{']).next()?.to_ascii_lowercase();
    let fit =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'+' | b'#' | b'-');
    (!name.is_empty() && name.len() <= 30 && name.bytes().all(fit)).then_some(name)
}

fn grammar(language: &str) -> Option<&'static SyntaxReference> {
    let token = match language {
        "text" | "txt" | "plain" => return None,
        "shell" | "console" | "zsh" => "sh",
        "typescript" | "ts" | "jsx" | "tsx" => "js",
        "jsonc" | "json5" => "json",
        "golang" => "go",
        "csharp" => "cs",
        token => token,
    };
    grammars().syntaxes.find_syntax_by_token(token)
}

/// The code with its parts in spans; nothing if the grammar gives up.
fn highlight(code: &str, syntax: &SyntaxReference) -> Option<String> {
    let Grammars { syntaxes, classes } = grammars();
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::from_str("").ok()?;
    let mut spans = Spans { html: String::with_capacity(code.len() * 2), open: "" };
    for line in code.split_inclusive('\n') {
        let mut from = 0;
        for (at, change) in state.parse_line(line, syntaxes).ok()? {
            spans.push(&line[from..at], class(&stack, classes));
            from = at;
            stack.apply(&change).ok()?;
        }
        spans.push(&line[from..], class(&stack, classes));
    }
    spans.end();
    Some(spans.html)
}

fn class(stack: &ScopeStack, classes: &[(Scope, &'static str)]) -> &'static str {
    let fits = |scope: &Scope| classes.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(fits).map_or("", |(_, class)| class)
}

/// Spans as they are written: neighbours of one class share a span.
struct Spans {
    html: String,
    open: &'static str,
}

impl Spans {
    fn push(&mut self, text: &str, class: &'static str) {
        if text.is_empty() {
            return;
        }
        if class != self.open && !text.trim().is_empty() {
            self.end();
            if !class.is_empty() {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        escape(&mut self.html, text);
    }

    fn end(&mut self) {
        if !self.open.is_empty() {
            self.html.push_str("</span>");
        }
        self.open = "";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(info: &str, code: &str) -> String {
        block(info, code, &mut Budget::default()).0
    }

    #[test]
    fn a_known_language_is_highlighted() {
        let html = html("rust,ignore", "fn main() { \"<a>\"; } // x\n");
        assert!(html.starts_with("<pre tabindex=\"0\"><code class=\"language-rust\">"), "{html}");
        assert!(html.contains("<span class=\"hl-keyword\">fn </span>"), "{html}");
        assert!(html.contains("<span class=\"hl-string\">&quot;&lt;a&gt;&quot;</span>"), "{html}");
        assert!(html.contains("<span class=\"hl-comment\">// x"), "{html}");
    }

    #[test]
    fn an_unknown_language_stays_plain() {
        let html = html("klingon", "a < b\n");
        let code = "<code class=\"language-klingon\">a &lt; b\n</code>";
        assert_eq!(html, format!("<pre tabindex=\"0\">{code}</pre>\n"));
    }

    #[test]
    fn a_language_cannot_leave_its_class() {
        for info in ["\"><script>", "x\"onclick=\"a", "{.a}", "ä", ""] {
            assert!(html(info, "x").starts_with("<pre tabindex=\"0\"><code>x"), "{info}");
        }
    }

    #[test]
    fn too_much_code_stays_plain() {
        let long = "let a = 1;\n".repeat(10_000);
        assert!(!block("rust", &long, &mut Budget::default()).1);
        assert!(!block("rust", &"x".repeat(3_000), &mut Budget::default()).1);
        let mut budget = Budget(20);
        assert!(block("rust", "let a = 1;\n", &mut budget).1);
        assert!(!block("rust", "let a = 1;\n", &mut budget).1);
    }

    #[test]
    fn every_grammar_survives_odd_text() {
        let odd = "<a b='c\" {{ /* \\ ( [ <<EOF ``` ''' \"\"\" #! %q( é 夜\n\n</a>\n";
        for syntax in grammars().syntaxes.syntaxes() {
            if let Some(html) = highlight(odd, syntax) {
                assert_eq!(html.matches("<span").count(), html.matches("</span>").count());
            }
        }
    }
}
