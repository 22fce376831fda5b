//! Findings as SARIF 2.1.0, the form that code hosts and editors share.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::gitlab::fingerprints;
use super::{Edit, Placed, Report, Rule, Severity, without_marks};

/// What a path cannot hold as part of a URI.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// One log with one run, ending in a newline.
pub fn print(report: &Report<'_>) -> String {
    let mut results: Vec<Value> = report
        .found
        .iter()
        .zip(fingerprints(&report.found))
        .map(|(placed, print)| result(placed, &print, report))
        .collect();
    let kept: Vec<Placed<'_>> = report.kept.iter().map(|(placed, _)| placed.clone()).collect();
    for ((placed, reason), print) in report.kept.iter().zip(fingerprints(&kept)) {
        let mut result = result(placed, &print, report);
        result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
        results.push(result);
    }
    let rules: Vec<Value> = report.rules.iter().map(|rule| descriptor(rule)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn descriptor(rule: &Rule) -> Value {
    let first = rule.why.split_inclusive(". ").next().unwrap_or(rule.why).trim_end();
    json!({
        "id": rule.id,
        "shortDescription": { "text": first },
        "fullDescription": { "text": rule.why },
        "help": { "text": format!(
            "{}\n\nInstead of\n\n{}\n\nwrite\n\n{}",
            rule.why,
            without_marks(rule.wrong),
            rule.right,
        ) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn result(placed: &Placed<'_>, fingerprint: &str, report: &Report<'_>) -> Value {
    let diagnostic = placed.diagnostic;
    let mut said = diagnostic.message.clone();
    for hint in &diagnostic.hints {
        said.push('\n');
        said.push_str(hint);
    }
    let file = artifact(&placed.path_below(report.folder));
    let mut result = json!({
        "ruleId": diagnostic.rule,
        "level": level(diagnostic.severity),
        "message": { "text": said },
        "locations": [{ "physicalLocation": {
            "artifactLocation": file,
            "region": region(placed, diagnostic.span.start, diagnostic.span.end),
        } }],
        "partialFingerprints": { "openmic/v1": fingerprint },
    });
    if let Some(index) = report.rules.iter().position(|rule| rule.id == diagnostic.rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(fix) = &diagnostic.fix {
        let replacements: Vec<Value> =
            fix.edits.iter().map(|edit| replacement(placed, edit)).collect();
        let hint = diagnostic.hints.first().map_or("mend it", String::as_str);
        result["fixes"] = json!([{
            "description": { "text": hint },
            "artifactChanges": [{ "artifactLocation": file, "replacements": replacements }],
        }]);
    }
    result
}

fn replacement(placed: &Placed<'_>, edit: &Edit) -> Value {
    json!({
        "deletedRegion": region(placed, edit.span.start, edit.span.end),
        "insertedContent": { "text": edit.text },
    })
}

fn artifact(path: &str) -> Value {
    let uri: String = utf8_percent_encode(path, UNSAFE).collect();
    json!({ "uri": uri, "uriBaseId": "%SRCROOT%" })
}

fn region(placed: &Placed<'_>, start: u32, end: u32) -> Value {
    let (start, end) = (placed.position(start), placed.position(end.max(start)));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}
