//! Markdown's blocks and what becomes of them.

use super::*;

#[test]
fn emphasis_and_smart_punctuation_are_set() {
    assert_eq!(
        filled("*a* **b** ~~c~~ \"d\" -- e..."),
        "<p><em>a</em> <strong>b</strong> <del>c</del> “d” – e…</p>\n"
    );
}

#[test]
fn code_keeps_its_quotes() {
    assert_eq!(
        filled("`\"a\" -- b` <b>x</b>"),
        "<p><code>&quot;a&quot; -- b</code> <b>x</b></p>\n"
    );
    assert!(filled("    \"a\" -- b").contains("&quot;a&quot; -- b"));
}

#[test]
fn template_syntax_is_text() {
    let text =
        "# A {{ b }}\n\n## C {% raw %}\n\n{{ get_env(name=\"X\") }} {% include \"x\" %} {# no #}";
    let body = body(text);
    let html = show(&body);
    assert!(html.contains("A {{ b }}</h2>"), "{html}");
    assert_eq!(bare("# A{b, c}"), "<h2 id=\"ab-c\">A{b, c}</h2>\n");
    assert_eq!(bare("A {b}\n==="), "<h2 id=\"a-b\">A {b}</h2>\n");
    assert!(html.contains("C {% raw %}</h3>"), "{html}");
    assert!(html.contains("<p>{{ get_env(name=“X”) }} {% include “x” %} {# no #}</p>"), "{html}");
    assert!(body.running_text().contains("C {% raw %}"));
}

#[test]
fn headings_stand_below_the_title_of_the_page() {
    let levels = |text: &str| body(text).headings.iter().map(|h| h.level).collect::<Vec<_>>();
    assert_eq!(levels("## a\n### b"), [2, 3]);
    assert_eq!(levels("# a\n## b\n###### c"), [2, 3, 6]);
    assert_eq!(levels("<h1>a</h1>\n\n## b"), [2, 3]);
    assert_eq!(levels("## a\n\n<h1>b</h1>"), [3, 2]);
}

#[test]
fn headings_have_ids_of_their_own() {
    let body = body("## What to *write*, `now`?\n## A\n## A\n## Ä {#own}\n## om-search");
    let ids: Vec<_> = body.headings.iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids, ["what-to-write-now", "a", "a-1", "own", "part-om-search"]);
    assert_eq!(body.headings[0].text, "What to write, now?");
    assert!(body.anchors.contains("own"));
    assert!(show(&body).contains("<h2 id=\"own\">Ä</h2>"));
}

#[test]
fn a_heading_keeps_nothing_but_its_id() {
    let body = body("## A {#b .c onclick=alert(1)}\n\n## D {#\"e}");
    assert_eq!(show(&body), "<h2 id=\"b\">A</h2>\n<h2 id=\"e\">D</h2>\n");
    assert!(body.notices.iter().all(|notice| notice.rule == "heading-attributes"));
    assert_eq!(body.notices.len(), 2);
}

#[test]
fn tables_scroll_and_keep_their_alignment() {
    let html = filled("| a | b |\n|--:|---|\n| 1 | 2 |");
    assert!(
        html.starts_with("<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead><tr>"),
        "{html}"
    );
    assert!(
        html.contains("<th scope=\"col\" class=\"align-right\">a</th><th scope=\"col\">b</th>")
    );
    assert!(html.contains("<td class=\"align-right\">1</td><td>2</td></tr>"), "{html}");
    assert!(html.ends_with("</tbody></table></div>\n"));
}

#[test]
fn tasks_are_labelled() {
    let html = filled("- [x] tea\n  - [ ] milk\n- cup");
    assert!(
        html.contains(
            "<li class=\"task\"><label><input type=\"checkbox\" disabled checked> tea</label>"
        ),
        "{html}"
    );
    assert!(html.contains("<label><input type=\"checkbox\" disabled> milk</label></li>"), "{html}");
    assert!(html.contains("<li>cup</li>"));
}

#[test]
fn alerts_say_what_they_are_in_the_language_of_the_page() {
    let body = body("> [!TIP]\n> Sit down.");
    let labels = Labels { tip: "Tipp".into(), ..Labels::default() };
    let fills = Fills { labels: labels.into(), ..Fills::default() };
    let title = "<p class=\"alert-title\">Tipp</p>\n<p>Sit down.</p>\n</div>\n";
    let html = body.fill(&fills).to_string();
    assert_eq!(html, format!("<div class=\"alert alert-tip\" role=\"note\">\n{title}"));
    assert_eq!(body.running_text().trim(), "Sit down.");
}

#[test]
fn definitions_are_listed() {
    assert_eq!(filled("Tea\n: hot"), "<dl>\n<dt>Tea</dt>\n<dd>hot</dd>\n</dl>\n");
}

#[test]
fn footnotes_lead_there_and_back() {
    let body = body("A[^x] b[^x] c[^y].\n\n[^y]: Two, see[^x].\n[^x]: One @ada.\n[^z]: Lost.");
    let html = show(&body);
    assert!(html.contains("<sup class=\"footnote-ref\"><a id=\"fnref-x\" href=\"#fn-x\" role=\"doc-noteref\">1</a></sup>"), "{html}");
    assert!(html.contains("<a id=\"fnref-x-1\" href=\"#fn-x\""), "{html}");
    assert!(html.contains("<li id=\"fn-x\"><p>One "), "{html}");
    assert!(
        html.contains(" <a class=\"footnote-back\" href=\"#fnref-x\" role=\"doc-backlink\">"),
        "{html}"
    );
    assert!(html.contains("Back to the text"));
    assert!(!html.contains("Lost"));
    assert_eq!(body.notices[0].rule, "footnote-unused");
    for anchor in ["fn-x", "fn-y", "fnref-x", "fnref-x-2", "fnref-y"] {
        assert!(body.anchors.contains(anchor), "{anchor}");
    }
}

#[test]
fn footnotes_come_through_the_sanitiser_unchanged() {
    let text = "A[^x].\n\n> [!NOTE]\n> b\n\n- [x] c\n\n| d |\n|--:|\n| e |\n\n```rust\nfn\n```\n\n[^x]: One.\n";
    let raw = filled(&format!("<wbr>\n\n{text}"));
    assert_eq!(raw.replace("<wbr>\n", "").trim_start(), filled(text));
}

#[test]
fn code_is_highlighted_with_classes() {
    let body = body("```rust\nfn main() {}\n```");
    assert!(body.has_code);
    assert!(show(&body).contains("<span class=\"hl-keyword\">fn </span>"));
    assert!(!super::body("```\nfn\n```").has_code);
}

#[test]
fn plain_is_the_running_text() {
    let text = "# A\n\n*b* @ada [c](d)\ne\n\n- f\n- g <b>h</b>\n\n```\ni\n```\n![j](k)";
    let (body, plain) = write::written(&reading::read(text, 0..text.len()));
    assert_eq!(plain, "A\nb @ada c\ne\nf\ng h\ni");
    assert_eq!((body.words, body.characters), (9, plain.chars().count()));
    let said = body.running_text();
    let blocks: Vec<&str> = said.split("\n\n").map(str::trim).filter(|s| !s.is_empty()).collect();
    assert_eq!(blocks, ["A", "b  c\ne", "f", "g h", "i"]);
}

#[test]
fn line_ends_and_byte_order_marks_do_not_matter() {
    assert_eq!(filled("a\r\nb\r\n\r\n- c\r\n"), filled("a\nb\n\n- c\n"));
}

#[test]
fn ranges_are_those_of_the_whole_file() {
    let text = "+++\nx\n+++\nSee [b](c.md) and @ada.\n";
    let body = parse(text, 10..text.len());
    assert_eq!(&text[body.links[0].range.clone()], "[b](c.md)");
    assert_eq!(&text[body.mentions[0].range.clone()], "@ada");
}

#[test]
fn a_range_outside_the_text_is_an_empty_body() {
    assert!(parse("é", 1..2).is_empty());
    assert!(parse("a", 0..9).is_empty());
    assert!(body("").is_empty());
    assert!(!body("a").is_empty());
}
