//! Findings as JSON, for editors, previews and scripts. The shape is documented
//! in `docs/findings.md`; a field may be added, none changes its meaning.

use serde_json::{Value, json};

use super::{Edit, Fix, Placed, Report};
use crate::source::Span;

/// What this shape is called in `version`.
const VERSION: u32 = 1;

/// One object, ending in a newline.
pub fn print(report: &Report<'_>) -> String {
    let found: Vec<Value> = report.found.iter().map(finding).collect();
    let kept: Vec<Value> = report
        .kept
        .iter()
        .map(|(placed, reason)| {
            let mut kept = finding(placed);
            kept["reason"] = json!(reason);
            kept
        })
        .collect();
    let whole = json!({
        "version": VERSION,
        "findings": found,
        "allowed": kept,
        "others": report.others,
    });
    format!("{whole:#}\n")
}

fn finding(placed: &Placed<'_>) -> Value {
    let diagnostic = placed.diagnostic;
    json!({
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.name(),
        "message": diagnostic.message,
        "path": &*diagnostic.span.path,
        "start": place(placed, diagnostic.span.start),
        "end": place(placed, diagnostic.span.end),
        "hints": diagnostic.hints,
        "fix": diagnostic.fix.as_ref().map(|fix| mending(placed, fix)),
    })
}

fn mending(placed: &Placed<'_>, fix: &Fix) -> Value {
    let edits: Vec<Value> = fix.edits.iter().map(|edit| change(placed, edit)).collect();
    json!({ "safe": fix.is_safe, "edits": edits })
}

fn change(placed: &Placed<'_>, edit: &Edit) -> Value {
    let Span { path, start, end } = &edit.span;
    json!({
        "path": &**path,
        "start": place(placed, *start),
        "end": place(placed, *end),
        "text": edit.text,
    })
}

fn place(placed: &Placed<'_>, at: u32) -> Value {
    let position = placed.position(at);
    json!({ "line": position.line, "column": position.column, "byte": at })
}
