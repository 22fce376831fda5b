//! Signs that nobody sees and that turn text around, so that what a reviewer
//! reads is not what is there.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Check, Run};
use crate::hub::Hub;
use crate::report::{Diagnostic, Fix, Rule, Severity};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "hidden-direction",
        severity: Severity::Error,
        is_fixed: true,
        why: "This text holds a sign that nobody sees and that turns the words after it around. \
              Whoever reads the file before it is published reads something else than what is in \
              it: \"approved\" may stand where it is not. Texts in Arabic or Hebrew may use such \
              signs, as long as each is closed again on its line.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
All that «\u{202e}»turns.
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
All that turns, and \u{2067}שלום\u{2069} to you.
",
    },
    run: Run::Hub(run),
};

fn run(hub: &Hub) -> Vec<Diagnostic> {
    let program = hub.program_text.iter();
    let mut found: Vec<Diagnostic> =
        program.flat_map(|text| in_text(&Arc::from("program.toml"), text)).collect();
    let entries = hub.items.par_iter();
    found.par_extend(entries.flat_map_iter(|item| in_text(&item.path, &item.text)));
    found
}

fn in_text(path: &Arc<str>, text: &str) -> Vec<Diagnostic> {
    if !may_steer(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((at, c)) = turned(line) {
            let span = Span::new(path, start + at..start + at + c.len_utf8());
            let what = match c {
                '\u{202d}' | '\u{202e}' => "makes the words after it run backwards",
                _ => "changes the direction of what follows",
            };
            let message = format!("a sign that cannot be seen (U+{:04X}) {what}", u32::from(c));
            let fix = Fix::suggested(span.clone(), "");
            let one = Diagnostic::error(CHECK.rule.id, span, message);
            found.push(one.hint("type this line anew, without pasting").fix(Some(fix)));
        }
        start += line.len();
    }
    found
}

/// Whether a steering sign is in the text, seen by its bytes: all of every file is looked at.
fn may_steer(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xe2, bytes).any(|at| {
        matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xaa..=0xae] | [0x81, 0xa6..=0xa9]))
    })
}

fn is_steering(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first sign of a line that has no business there.
fn turned(line: &str) -> Option<(usize, char)> {
    let signs = line.char_indices().filter(|(_, c)| is_steering(*c));
    if let Some(by_force) = signs.clone().find(|(_, c)| matches!(c, '\u{202d}' | '\u{202e}')) {
        return Some(by_force);
    }
    // What is opened last is closed first; to close what is not open does nothing.
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in signs {
        let closes = match c {
            '\u{202c}' => '\u{202a}'..='\u{202b}',
            '\u{2069}' => '\u{2066}'..='\u{2068}',
            _ if line.contains(is_right_to_left) => {
                open.push((at, c));
                continue;
            }
            // Nothing here runs that way.
            _ => return Some((at, c)),
        };
        match open.last() {
            Some((_, opened)) if closes.contains(opened) => drop(open.pop()),
            Some(_) => return Some((at, c)),
            None => {}
        }
    }
    open.first().copied()
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_steering_sign_is_seen_by_its_bytes() {
        for c in '\u{2000}'..='\u{20ff}' {
            assert_eq!(super::may_steer(&format!("a{c}b")), super::is_steering(c), "{c:?}");
        }
    }

    use super::turned;
    use crate::check::tests::found;

    #[test]
    fn a_sign_has_to_be_closed_on_its_line() {
        assert_eq!(turned("a \u{2067}שלום\u{2069} b"), None);
        assert_eq!(turned("\u{202b}שלום\u{202c}"), None);
        assert_eq!(turned("a \u{2067}שלום b"), Some((2, '\u{2067}')));
        assert_eq!(turned("a\u{202c} b\u{2069}"), None, "it was left behind when text was copied");
        assert_eq!(turned("\u{2067}\u{202b}שלום\u{2069}"), Some((14, '\u{2069}')));
        assert_eq!(turned("a \u{2067}b\u{2069}"), Some((2, '\u{2067}')), "nothing runs that way");
        assert_eq!(turned("\u{202d}שלום\u{202c}"), Some((0, '\u{202d}')));
    }

    #[test]
    fn it_is_found_in_comments_too() {
        let found = found(
            "--- content/posts/a.md\n+++\ntitle = \"A\" # \u{202e}x\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\nA\n",
        );
        assert_eq!(found, ["error hidden-direction content/posts/a.md:2:15"]);
    }
}
