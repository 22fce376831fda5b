//! Nothing that anybody can put into a project makes `check` fail, and what it
//! has to say grows with the project and not with its square.

use std::sync::Arc;

use openmic::admit::Viewer;
use openmic::check;
use openmic::compose::compose;
use openmic::content::Audience;
use openmic::report::{
    Diagnostic, Report, apply, github, gitlab, human, json, markdown, place, sarif,
};
use openmic::source::{Source, Sources, fixture};
use proptest::prelude::*;

const PROGRAM: &str = "--- program.toml\n[program]\nname = \"V\"\norganisation = \"S\"\nwhy = \"B.\"\nbase_url = \"https://v.example\"\n--- content/profiles/ada.md\n+++\nname = \"Ada\"\n+++\nI count.\n";

fn with(path: &str, text: String) -> Sources {
    let mut sources = fixture::sources(PROGRAM);
    let source = Source { path: Arc::from(path), text: Arc::from(text) };
    match path {
        "program.toml" => sources.program = Some(source),
        _ => Arc::make_mut(&mut sources.entries).push(source),
    }
    Arc::make_mut(&mut sources.entries).sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn found(sources: &Sources) -> Vec<Diagnostic> {
    compose(sources, Viewer { audience: Audience::Public, drafts: true }).diagnostics
}

/// Checks, prints in every form and mends; gives the numbers of findings and of
/// the bytes that were printed.
fn looked_at(sources: &Sources) -> (usize, usize) {
    let found = found(sources);
    let mut bytes = 0;
    let placed = place(&found, sources);
    bytes += placed.iter().map(|one| human::print(one, true).len()).sum::<usize>();
    for one in &placed {
        assert!(one.start() <= one.end(), "{:?}", one.diagnostic);
        let text = sources.find(&one.diagnostic.span.path).map_or("", |source| &source.text);
        let range = one.diagnostic.span.range();
        assert!(text.get(range).is_some(), "no place in the file: {:?}", one.diagnostic);
    }
    let rules = check::rules().collect();
    let report = Report { found: placed, kept: Vec::new(), others: 0, rules, folder: "" };
    for print in [json::print, github::print, gitlab::print, sarif::print, markdown::print] {
        bytes += print(&report).len();
    }
    for one in found.iter().filter_map(|one| one.fix.as_ref().map(|fix| (one, fix))) {
        if let Some(source) = sources.find(&one.0.span.path) {
            apply(&source.text, &[one.1]);
        }
    }
    (found.len(), bytes)
}

/// What is found and printed for twice as much is at most twice as much and a
/// little. What grows by its square also takes so long here that it is noticed.
fn grows_with_its_length(path: &str, text: impl Fn(usize) -> String) {
    let (some, bytes) = looked_at(&with(path, text(1_000)));
    let (more, longer) = looked_at(&with(path, text(2_000)));
    assert!(more <= 2 * some + 5, "{some} findings became {more}");
    assert!(longer <= 2 * bytes + bytes / 4 + 2_000, "{bytes} bytes became {longer}");
    found(&with(path, text(40_000)));
}

const POST: &str = "content/posts/2026-02-01-a.md";

#[test]
fn many_fields_are_read_one_by_one() {
    let fields =
        |n: usize, sign: &str| (0..n).map(|at| format!("odd{at}{sign} 1\n")).collect::<String>();
    grows_with_its_length(POST, |n| format!("+++\n{}+++\n", fields(n, " =")));
    grows_with_its_length(POST, |n| format!("---\n{}---\n", fields(n, ":")));
    grows_with_its_length(POST, |n| format!("---\n{}", fields(n, ":")));
    grows_with_its_length("program.toml", |n| fields(n, " ="));
    grows_with_its_length("program.toml", |n| {
        format!("[program]\nname = \"V\"\norganisation = \"S\"\n[checks]\n{}", fields(n, " ="))
    });
}

#[test]
fn many_slips_in_one_line_are_found_one_by_one() {
    let many = |n: usize, part: &str| part.repeat(n);
    let post = |fields: &str, body: &str| format!("+++\ntitle = \"A\"\n{fields}+++\n{body}\n");
    grows_with_its_length(POST, |n| post(&format!("authors = [{}]\n", many(n, "\"adda\", ")), "a"));
    grows_with_its_length(POST, |n| post("authors = [\"ada\"]\n", &many(n, "[here](x.md) é ")));
    grows_with_its_length(POST, |n| post("authors = [\"ada\"]\n", &many(n, "![](x.png) ")));
    grows_with_its_length(POST, |n| post("authors = [\"ada\"]\n", &many(n, "# A\n\n#### B\n\n")));
    grows_with_its_length(POST, |n| {
        let allows = many(n, "[[allow]]\nrule = \"link-text\"\nreason = \"r\"\n");
        post(&format!("authors = [\"ada\"]\n{allows}"), &many(n, "[here](/stories/) "))
    });
}

#[test]
fn long_lines_and_deep_nesting_end() {
    const MANY: usize = 50_000;
    let long = "a".repeat(5_000_000);
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(MANY), close.repeat(MANY));
    for text in [
        long.clone(),
        format!("+++\n{long} = 1\n+++\n"),
        format!("---\n{long}: 1\n---\n"),
        format!("+++\ntitle = \"{long}\"\n+++\n"),
        format!("---\ntitle: '{long}\n---\n"),
        format!("---\ntitle: {}\n---\n", deep("[", "]")),
        format!("---\n{}\n---\n", "- ".repeat(MANY)),
        format!("---\n{}\n---\n", "? ".repeat(MANY)),
        format!("---\ntitle: {}\n---\n", deep("{a: ", "}")),
        format!("---\na: &a [x]\n{}---\n", "b: [*a, *a]\n".repeat(10)),
        format!("+++\ntitle = {}\n+++\n", deep("[", "]")),
        format!("+++\ntitle = {}\n+++\n", deep("{a=", "}")),
        format!("+++\n{}a = 1\n+++\n", "a.".repeat(MANY)),
        format!("+++\n[{}a]\nb = 1\n+++\n", "a.".repeat(MANY)),
        format!("+++\n{}+++\n", "[[a]]\n".repeat(MANY)),
        format!("+++\n{}", "a = [\n".repeat(MANY)),
        "+++\n".repeat(MANY),
        "\u{0}".repeat(MANY),
        "\r".repeat(MANY),
        "---\r\n\u{feff}title: a\r\n---\r\n".to_owned(),
    ] {
        looked_at(&with(POST, text.clone()));
        looked_at(&with("program.toml", text));
    }
}

/// Front matter made of what matters to it, and of anything else.
fn top() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "+++",
        "---",
        "\n",
        "\r\n",
        "\r",
        "title",
        "titel",
        "date",
        "authors",
        "audience",
        "draft",
        "allow",
        "rule",
        "reason",
        "checks",
        " = ",
        ": ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        "[[",
        "]]",
        ",",
        "- ",
        "  ",
        "\t",
        "#",
        "|",
        ">",
        "&a",
        "*a",
        "!!str",
        "%",
        "@",
        "`",
        "~",
        "null",
        "true",
        "2026-02-01",
        "1 March 2026",
        "2026-3-1 10:00:00 -4",
        "ada",
        "adda",
        "é",
        "ﬁ",
        "\u{feff}",
        "\u{0}",
        "\u{202e}",
        "\u{1f469}\u{200d}\u{1f680}",
        "link-text",
        "dead-link",
        "[here](x)",
        "## ",
        "![](a.png)",
        "@ada",
    ]);
    prop::collection::vec(prop_oneof![9 => parts.prop_map(str::to_owned), 1 => "\\PC{0,4}"], 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn nothing_makes_check_fail(text in top(), fence in prop::sample::select(vec!["", "+++\n", "---\n", "+++\r\n", "---\r\n"]), ends in any::<bool>()) {
        let end = if ends { format!("\n{fence}") } else { String::new() };
        looked_at(&with(POST, format!("{fence}{text}{end}")));
        looked_at(&with("content/profiles/bob.md", format!("{fence}name: x\n{text}{end}")));
        looked_at(&with("program.toml", format!("[program]\nname = \"a\"\norganisation = \"b\"\n{text}")));
    }
}
