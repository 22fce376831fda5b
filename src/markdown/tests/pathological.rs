//! Text that costs bad parsers time by its square, or their stack. Each of these merely has to end;
//! that is bounded by limits on depth (`write::DEEPEST`, `nest`), on grammars (`code`), on the
//! length of tags (`raw`) and on searches (`write::stretch`). In debug builds each takes well under a few seconds.

use super::hostile::is_harmless;
use super::*;

const SIZE: usize = 50_000;

fn ends(text: &str) {
    let html = filled(text);
    assert!(html.len() < 60_000_000);
    assert!(is_harmless(&html));
}

/// As many repeats as fit.
fn many(part: &str) -> String {
    part.repeat(SIZE / part.len())
}

#[test]
fn nested_emphasis() {
    for part in ["*a **a ", "*a_ ", "_a ", "**", "a**", "*_", "~~a ", "\"a '", "*a "] {
        ends(&many(part));
    }
    ends(&(many("*_") + "a" + &many("_*")));
}

#[test]
fn nested_brackets() {
    for part in
        ["[", "![", "[a](", "[a](<b", "]", "[a]", "[[]()", "[^", "[^a]", "![[]()", "[](", "![](a"]
    {
        ends(&many(part));
    }
    ends(&(many("[") + "a" + &many("]")));
    ends(&(many("[") + "a" + &many("](b)")));
    ends(&(many("![") + "a" + &many("](b)")));
}

#[test]
fn deep_blocks() {
    for part in [">", "> ", "- ", "* ", "1. ", "> - ", "+ > "] {
        ends(&(many(part) + "a"));
        ends(&(many(part) + "a <b>b</b>"));
    }
    ends(&(many(">").replace('>', "> ") + "a\n" + &many("b\n")));
    let lists: String = (0..300).map(|depth| format!("{}- a\n", " ".repeat(depth * 2))).collect();
    ends(&lists);
}

#[test]
fn references() {
    let definitions: String = (0..3_000).map(|i| format!("[a{i}]: b{i}\n")).collect();
    ends(&(definitions + &many("[a1] ")));
    ends(&format!("[a]: {}\n\n{}", "b".repeat(5_000), many("[a]")));
    let footnotes: String = (0..3_000).map(|i| format!("[^{i}]: [^{}]\n", i + 1)).collect();
    ends(&format!("[^0]\n\n{footnotes}"));
    ends(&format!("{}\n\n[^1]: a", many("[^1]")));
}

#[test]
fn tables() {
    ends(&format!("{}\n{}\n{}", many("|a"), many("|-"), many("|\n")));
    ends(&format!("|a|\n|-|\n{}", many("|b|\n")));
    ends(&many("a | b\n- | -\n"));
}

#[test]
fn code_and_entities() {
    for part in [
        "`a``",
        "```\n",
        "~~~a\n",
        "&#",
        "&amp",
        "\\",
        "<!--",
        "<?",
        "<![CDATA[",
        "<!A ",
        "`",
        "    a\n",
    ] {
        ends(&many(part));
    }
    ends(&(1..300).map(|n| "`".repeat(n) + "a").collect::<String>());
    ends(&format!("```rust\n{}\n```", many("(")));
    ends(&format!("```rust\n{}\n```", many("/*\n")));
}

#[test]
fn raw_html() {
    for part in [
        "<div>",
        "<b>",
        "<p>",
        "<i title=a>",
        "<a href=b>",
        "</div>",
        "<script>",
        "<svg>",
        "<iframe src=https://a.example>",
        "<h2>",
        "<div><h2>a</div>",
        "<table><tr><td>",
        "<table>",
        "<li>",
        "<ul><li>",
        "<b><p>",
        "<a href=b><p>",
        "<div>\n\n",
        "<b>\n\n",
        "a <script> ",
        "<img src=a>",
        "<font>",
        "<x",
        "<a b=\"",
        "<select><option>",
        "<!-- a --> <b",
        "<details><summary>",
        "<ruby><rt>",
        "<b><i><u><s><em>\n\n",
    ] {
        ends(&many(part));
        ends(&format!("a {}", many(part)));
    }
    let attributes: String = (0..8_000).map(|i| format!(" a{i}='>'")).collect();
    ends(&format!("<div{attributes}>"));
    ends(&format!("a <b{attributes}>"));
    ends(&"<div>".repeat(100_000));
    ends(&format!("{}{}", "<div>".repeat(50_000), "</div>".repeat(50_000)));
    ends(&(many("<b>\n\n") + &many("a\n\n")));
}

#[test]
fn headings_and_mentions() {
    for part in [
        "# a\n",
        "# a-1\n",
        "# a {#b}\n",
        "@a ",
        "@",
        "@a@",
        "<b>@a</b>",
        "# {",
        "a\n===\n",
        "<h2>a</h2>",
    ] {
        ends(&many(part));
    }
}

#[test]
fn depth_is_bounded_but_nothing_is_lost() {
    let html = filled(&(">".repeat(1_000) + " a"));
    assert!(html.matches("<blockquote>").count() <= 64);
    assert!(html.contains('a'));
    let html = filled(&("<div>".repeat(1_000) + "a"));
    assert!(html.matches("<div>").count() <= 48);
    assert!(html.contains('a'));
}
