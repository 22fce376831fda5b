//! Rules for people who want to know more: one at a time for the terminal, all
//! of them as the reference in `docs/rules.md`.

use std::fmt::Write;

use super::human::visible;
use super::{Rule, Severity, markdown, without_marks};

/// The words that say how much a rule matters; nothing for one turned off.
pub fn level(severity: Option<Severity>) -> &'static str {
    severity.map_or("off", Severity::name)
}

/// A rule in plain words, with what it matters here.
pub fn explain(rule: &Rule, severity: Option<Severity>) -> String {
    let mut text = format!("{} ({})\n\n", rule.id, level(severity));
    wrap(rule.why, &mut text);
    for (heading, example) in [("Instead of", rule.wrong), ("write", rule.right)] {
        let _ = write!(text, "\n{heading}\n");
        for line in without_marks(example).lines() {
            match line.strip_prefix("--- ").filter(|path| path.contains('.')) {
                Some(path) => {
                    let _ = write!(text, "\n  {path}\n\n");
                }
                None => {
                    let _ = writeln!(text, "    {}", visible(line));
                }
            }
        }
    }
    text.push('\n');
    wrap(reach(rule), &mut text);
    text
}

fn reach(rule: &Rule) -> &'static str {
    if rule.is_fixed {
        "This holds for everybody: it cannot be turned off, and no file can keep it."
    } else {
        "The programme can set it to error, warning, note or off in `[checks]` of program.toml. A \
         file can keep a finding with `[[allow]]`, the name of the rule and a `reason`."
    }
}

/// The beginning of what a rule is for, to its first full stop.
pub fn in_short(rule: &Rule) -> &'static str {
    rule.why.find(". ").map_or(rule.why, |end| &rule.why[..=end])
}

/// The reference of all rules, as Markdown.
pub fn reference<'r>(rules: impl Iterator<Item = &'r Rule> + Clone) -> String {
    let mut text = String::from(
        "# What `openmic check` looks for\n\n\
         Made from the rules themselves; `OPENMIC_UPDATE=1 cargo test --test rules` writes it anew.\n\
         `openmic check --explain RULE` prints one of them. Rules that are not fixed can be set to\n\
         `error`, `warning`, `note` or `off` in `[checks]` of `program.toml`, and one finding can be\n\
         kept in its file with `[[allow]]`, `rule` and `reason`.\n\n\
         | rule | default | fixed | why |\n| --- | --- | --- | --- |\n",
    );
    for rule in rules.clone() {
        let fixed = if rule.is_fixed { "yes" } else { "" };
        let (id, severity, why) = (rule.id, rule.severity.name(), markdown::cell(in_short(rule)));
        let _ = writeln!(text, "| [{id}](#{id}) | {severity} | {fixed} | {why} |");
    }
    for rule in rules {
        let _ = write!(text, "\n## {}\n\n", rule.id);
        wrap(rule.why, &mut text);
        for (heading, example) in [("Instead of", rule.wrong), ("write", rule.right)] {
            let example = visible_lines(&without_marks(example));
            let _ = write!(text, "\n{heading}\n\n````text\n{example}````\n");
        }
    }
    text
}

fn visible_lines(text: &str) -> String {
    text.lines().fold(String::new(), |shown, line| shown + &visible(line) + "\n")
}

/// Words in lines of at most 90 characters.
fn wrap(words: &str, text: &mut String) {
    let mut width = 0;
    for word in words.split_whitespace() {
        let long = word.chars().count();
        if width > 0 && width + 1 + long > 90 {
            text.push('\n');
            width = 0;
        } else if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += long;
    }
    text.push('\n');
}
