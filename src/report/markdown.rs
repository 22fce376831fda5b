//! Findings as a Markdown table, for the summary of a pipeline's step or a
//! comment on a proposal.

use std::fmt::Write;

use super::{Placed, Report};

/// A heading line and a table, or one sentence where there is nothing to say.
pub fn print(report: &Report<'_>) -> String {
    if report.found.is_empty() {
        return "Nothing to fix.\n".to_owned();
    }
    let mut table = String::from("| where | what | what to do |\n| --- | --- | --- |\n");
    for placed in &report.found {
        row(placed, report.folder, &mut table);
    }
    table
}

fn row(placed: &Placed<'_>, folder: &str, table: &mut String) {
    let diagnostic = placed.diagnostic;
    let at = placed.start();
    let hints: Vec<String> = diagnostic.hints.iter().map(|hint| cell(hint)).collect();
    let _ = writeln!(
        table,
        "| {}:{}:{} | {} **{}**: {} | {} |",
        cell(&placed.path_below(folder)),
        at.line,
        at.column,
        diagnostic.severity.name(),
        diagnostic.rule,
        cell(&diagnostic.message),
        hints.join("<br>"),
    );
}

/// Text that stays text in a cell: no markup, no mention of a person, no link.
pub fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => cell.push(' '),
            '&' => cell.push_str("&amp;"),
            '<' => cell.push_str("&lt;"),
            '>' => cell.push_str("&gt;"),
            '@' => cell.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                cell.push('\\');
                cell.push(c);
            }
            c if c.is_control() => cell.extend(c.escape_unicode()),
            c => cell.push(c),
        }
    }
    // An address on its own would become a link.
    cell.replace("://", "&#58;//")
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_contribution_cannot_leave_its_cell() {
        assert_eq!(
            cell("a | b\n<img src=x> @all [x](y)"),
            "a \\| b &lt;img src=x&gt; &#64;all \\[x\\](y)"
        );
    }
}
