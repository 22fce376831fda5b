//! Findings as GitLab's Code Quality report.
//!
//! GitLab compares the reports of two branches by fingerprint, so a fingerprint
//! is made of what is wrong and never of the line it happens to be on.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Placed, Report, Severity};

/// One list, ending in a newline.
pub fn print(report: &Report<'_>) -> String {
    let prints = fingerprints(&report.found);
    let issues: Vec<Value> = report
        .found
        .iter()
        .zip(prints)
        .map(|(placed, print)| issue(placed, print, report.folder))
        .collect();
    format!("{:#}\n", Value::Array(issues))
}

fn issue(placed: &Placed<'_>, fingerprint: String, folder: &str) -> Value {
    let diagnostic = placed.diagnostic;
    let severity = match diagnostic.severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    };
    let mut said = diagnostic.message.clone();
    for hint in &diagnostic.hints {
        said.push_str("; ");
        said.push_str(hint);
    }
    json!({
        "description": said,
        "check_name": diagnostic.rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": placed.path_below(folder),
            "lines": { "begin": placed.start().line, "end": placed.end().line },
        },
    })
}

/// A name for each finding that stays when its line moves: the rule, the file,
/// what is said, the words it is about, and which of several equal ones it is.
pub(super) fn fingerprints(found: &[Placed<'_>]) -> Vec<String> {
    let mut equal: BTreeMap<[u8; 32], u64> = BTreeMap::new();
    found
        .iter()
        .map(|placed| {
            let diagnostic = placed.diagnostic;
            let words = placed.words(&diagnostic.span).trim();
            let parts = [diagnostic.rule, &diagnostic.span.path, &diagnostic.message, words];
            let mut hasher = blake3::Hasher::new();
            for part in parts {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part.as_bytes());
            }
            let count = equal.entry(*hasher.finalize().as_bytes()).or_default();
            hasher.update(&count.to_le_bytes());
            *count += 1;
            hasher.finalize().to_hex()[..32].to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::report::{Diagnostic, Lines};
    use crate::source::Span;

    fn prints(text: &str) -> Vec<String> {
        let path = Arc::from("content/a.md");
        let places = text.match_indices("here");
        let found: Vec<Diagnostic> = places
            .map(|(at, word)| Span::new(&path, at..at + word.len()))
            .map(|span| Diagnostic::warning("link-text", span, "where?"))
            .collect();
        let lines = Some(Arc::new(Lines::of(text)));
        let placed: Vec<Placed<'_>> =
            found.iter().map(|diagnostic| Placed { diagnostic, lines: lines.clone() }).collect();
        fingerprints(&placed)
    }

    #[test]
    fn a_fingerprint_stays_when_its_line_moves() {
        let before = prints("here\nhere\n");
        assert_eq!(before, prints("new\n\nhere\nmore\nhere\n"));
        assert_ne!(before[0], before[1], "two findings are two");
    }
}
