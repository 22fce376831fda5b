//! Findings as GitHub's workflow commands: annotations on the lines of a pull
//! request.
//!
//! GitHub shows ten errors, ten warnings and ten notices of a step and drops
//! the rest without a word, so the caller puts first what matters most, and
//! writes everything to the summary of the step as well (`markdown`).

use std::fmt::Write;

use super::{Placed, Report, Severity};

/// One command in each line.
pub fn print(report: &Report<'_>) -> String {
    let mut commands = String::new();
    for placed in &report.found {
        command(placed, report.folder, &mut commands);
    }
    commands
}

fn command(placed: &Placed<'_>, folder: &str, commands: &mut String) {
    let diagnostic = placed.diagnostic;
    let word = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let (start, end) = (placed.start(), placed.end());
    let mut said = diagnostic.message.clone();
    for hint in &diagnostic.hints {
        said.push('\n');
        said.push_str(hint);
    }
    let _ = writeln!(
        commands,
        "::{word} file={},line={},endLine={},col={},endColumn={},title={}::{}",
        property(&placed.path_below(folder)),
        start.line,
        end.line,
        start.column,
        end.column,
        property(diagnostic.rule),
        data(&said),
    );
}

/// Text as GitHub reads it after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text as GitHub reads it in a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::report::{Diagnostic, Lines};
    use crate::source::Span;

    #[test]
    fn nothing_in_a_contribution_can_give_a_command() {
        let text = "éa\n1234\n";
        let span = Span::new(&Arc::from("content/a,b:c%.md"), 2..6);
        let found = Diagnostic::warning("a-rule", span, "100 %\n::error::no\r, a: b").hint("so");
        let lines = Some(Arc::new(Lines::of(text)));
        let report = Report {
            found: vec![Placed { diagnostic: &found, lines }],
            kept: Vec::new(),
            others: 0,
            rules: Vec::new(),
            folder: "hub/",
        };
        assert_eq!(
            print(&report),
            "::warning file=hub/content/a%2Cb%3Ac%25.md,line=1,endLine=2,col=2,endColumn=3,\
             title=a-rule::100 %25%0A::error::no%0D, a: b%0Aso\n"
        );
    }
}
