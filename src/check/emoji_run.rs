//! Many little pictures in a row.

use unicode_segmentation::UnicodeSegmentation;

use super::running::Piece;
use super::{Check, Run};
use crate::content::Document;
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        id: "emoji-run",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A computer that reads aloud says every little picture by its full name: \"party \
              popper, party popper, clapping hands, face with tears of joy\". One or two say the \
              same, and three in a row are fine too.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
They turn! «🎉🎉👏 😂»
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
They turn! 🎉🎉👏 At last, and for how long 😂
",
    },
    run: Run::Letters(runs),
};

/// As many in a row can be listened to.
const MOST: usize = 3;

fn runs(document: &Document, pieces: &[Piece<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Telling signs apart takes a while, and few texts have so many of these.
    let has_many = |piece: &str| piece.chars().filter(|c| is_picture(*c)).nth(MOST).is_some();
    for (start, piece) in pieces.iter().copied() {
        if !has_many(piece) {
            continue;
        }
        let (mut count, mut from, mut to) = (0, 0, 0);
        let closing = std::iter::once((piece.len(), "."));
        for (at, sign) in piece.grapheme_indices(true).chain(closing) {
            if is_emoji(sign) {
                if count == 0 {
                    from = at;
                }
                count += 1;
                to = at + sign.len();
            } else if sign != " " {
                if count > MOST {
                    let span = document.span(&(start + from..start + to));
                    let message =
                        format!("{count} little pictures in a row are read out one by one");
                    let found_here = Diagnostic::warning(CHECK.rule.id, span, message);
                    found.push(found_here.hint("keep one or two of them"));
                }
                count = 0;
            }
        }
    }
    found
}

/// Signs of the first thousands of Unicode that are pictures by themselves.
const OLD: &str = "⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕";

/// Whether a letter is a picture, or asks for one in the place of the letter before.
fn is_picture(c: char) -> bool {
    // Most letters are far below the first of them.
    c >= '\u{231a}'
        && (matches!(c, '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}')
            || OLD.contains(c))
}

fn is_emoji(sign: &str) -> bool {
    !sign.is_ascii() && sign.contains(is_picture)
}

#[cfg(test)]
mod tests {
    use super::is_emoji;
    use crate::check::tests::found;

    #[test]
    fn a_picture_of_several_signs_is_one() {
        for one in ["🎉", "👩🏽‍💻", "🇵🇹", "1️⃣", "❤️", "⭐"] {
            assert!(is_emoji(one), "{one}");
        }
        for none in ["★", "✓", "é", "日", "1", "–"] {
            assert!(!is_emoji(none), "{none}");
        }
    }

    #[test]
    fn ratings_and_code_are_left_alone() {
        let found = found(
            "--- content/posts/a.md\n+++\ntitle = \"A 🎉🎉🎉🎉\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n★★★★★ `🎉🎉🎉🎉` 👩🏽‍💻👩🏽‍💻👩🏽‍💻\n\n```\n🎉🎉🎉🎉\n```\n\nÄ 🎉 🎉 🎉 🎉\n",
        );
        assert_eq!(
            found,
            [
                "warning emoji-run content/posts/a.md:2:12",
                "warning emoji-run content/posts/a.md:12:3"
            ]
        );
    }
}
