//! A rule: what stands behind the name of a finding.

use std::ops::Range;

use super::Severity;

/// What there is to know about a rule, for `--explain`, for the reference and
/// for tests.
///
/// The two examples are projects as in [`crate::source::fixture`], so that the
/// documentation cannot promise what no test has seen: the wrong one has to be
/// found exactly between its marks `«` and `»`, the right one not at all. A
/// programme and a profile `ada` are there without being written.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable name, such as `unknown-person`.
    pub id: &'static str,
    /// How much it matters where `[checks]` says nothing.
    pub severity: Severity,
    /// Whether it holds for everybody: structure, privacy and security are
    /// neither turned in `[checks]` nor kept with `[[allow]]`.
    pub is_fixed: bool,
    /// Why it is there, for somebody who has never seen a line of code.
    pub why: &'static str,
    pub wrong: &'static str,
    pub right: &'static str,
}

/// An example without its marks.
pub fn without_marks(example: &str) -> String {
    example.replace(['«', '»'], "")
}

/// The file of an example that the marks are in, and the bytes between them
/// once the marks are gone.
pub fn marked(example: &str) -> Option<(String, Range<usize>)> {
    let start = example.find('«')?;
    let end = example.find('»')?;
    let is_head = |line: &&str| line.starts_with("--- ") && line.contains('.');
    let head = example[..start].split_inclusive('\n').rfind(is_head)?;
    let file = head.strip_prefix("--- ")?.trim();
    let from = example[..start].rfind(head)? + head.len();
    Some((file.to_owned(), start - from..end - from - '«'.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_say_where_a_finding_stands() {
        let example = "--- content/a.md\nxx\n--- content/b.md\nab «cd» ef\n";
        let (file, range) = marked(example).unwrap();
        assert_eq!((file.as_str(), range), ("content/b.md", 3..5));
        assert_eq!(marked(&without_marks(example)), None);
    }
}
