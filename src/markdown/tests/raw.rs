//! Raw HTML that people write in good faith.

use super::*;

fn rules(body: &Body) -> Vec<&'static str> {
    body.notices.iter().map(|notice| notice.rule).collect()
}

#[test]
fn harmless_elements_stay() {
    let text = "Press <kbd>Q</kbd>, H<sub>2</sub>O, <abbr title=\"a &quot;b\">c</abbr>, <mark>d</mark> \
                <time datetime=\"2026-01-01\">e</time>";
    let html = filled(text);
    assert!(
        html.contains("<kbd>Q</kbd>, H<sub>2</sub>O, <abbr title=\"a &quot;b\">c</abbr>"),
        "{html}"
    );
    assert!(html.contains("<time datetime=\"2026-01-01\">e</time>"), "{html}");
    assert!(body(text).notices.is_empty());
}

#[test]
fn details_hold_markdown() {
    let html = filled("<details open>\n<summary>a</summary>\n\n**b** @ada\n\n</details>\n\nc");
    assert!(html.contains("<details open"), "{html}");
    assert!(html.contains("<p><strong>b</strong> <a class=\"mention\""), "{html}");
    assert!(html.trim_end().ends_with("</details>\n<p>c</p>"), "{html}");
}

#[test]
fn tables_keep_their_spans() {
    let html =
        filled("<table>\n<tr><th scope=row colspan=2 onclick=x style=y>a<td rowspan=1>b\n</table>");
    assert!(
        html.contains("<th scope=\"row\" colspan=\"2\">a</th><td rowspan=\"1\">b\n</td>"),
        "{html}"
    );
}

#[test]
fn figures_stay() {
    let html = filled(
        "<figure><img src=\"a.png\" alt=\"b\" width=\"20\" class=c><figcaption>d</figcaption></figure>",
    );
    let image = "<img src=\"/a.png\" alt=\"b\" width=\"20\" loading=\"lazy\" decoding=\"async\">";
    assert_eq!(html.trim(), format!("<figure>{image}<figcaption>d</figcaption></figure>"));
}

#[test]
fn links_are_known_with_their_place() {
    let text = "<p>a <a href=\"b.md\" title=\"t\" target=_blank>c <b>d</b></a>\n<A HREF='&#104;ttps://e.example'>f</A></p>";
    let body = body(text);
    assert_eq!(&text[body.links[0].range.clone()], "b.md");
    assert_eq!(body.links[0].words, "c d");
    assert!(text[body.links[1].range.clone()].contains("<A HREF='&#104;"));
    assert!(matches!(body.links[1].target, Target::Web(_)));
    let html = show(&body);
    assert!(html.contains("<a href=\"b.md\" title=\"t\">c <b>d</b></a>"), "{html}");
    assert!(
        html.contains("<a href=\"https://e.example\" rel=\"external noopener\">f</a>"),
        "{html}"
    );
}

#[test]
fn mentions_are_found_but_not_in_code() {
    let text = "<div>\n@ada <code>@b</code> c@d.example\n</div>\n\n<kbd>@e</kbd>";
    let body = body(text);
    assert_eq!(body.mentions.len(), 1);
    assert_eq!(&text[body.mentions[0].range.clone()], "@ada");
}

#[test]
fn headings_keep_an_id_that_is_one() {
    let body = body(
        "<h2 id=\"own\">A <i>b</i></h2>\n\n<h3 id='x\"y' class=c>D</h3>\n\n<h2 id=own>E</h2>\n",
    );
    let ids: Vec<_> = body.headings.iter().map(|h| (h.id.as_str(), h.text.as_str())).collect();
    assert_eq!(ids, [("own", "A b"), ("xy", "D"), ("own-1", "E")]);
    assert!(show(&body).contains("<h3 id=\"xy\">D</h3>"));
}

#[test]
fn other_ids_and_names_are_dropped() {
    let html = filled("<div id=a name=b>c</div>\n\n<a name=d id=e></a>f <span id=g>h</span>");
    assert_eq!(html, "<div>c</div>\n<p>f <span>h</span></p>\n");
}

#[test]
fn classes_people_write_are_dropped() {
    let html =
        filled("<div class=\"alert alert-tip film\" data-om=\"l0\" style=\"color:red\">a</div>");
    assert_eq!(html.trim(), "<div>a</div>");
}

#[test]
fn an_embed_becomes_a_link() {
    let text = "<iframe width=1 src=\"https://www.youtube.com/embed/a\" title=\"Tea\">x</iframe>";
    let body = body(text);
    assert_eq!(
        show(&body).trim(),
        "<p class=\"film\"><a href=\"https://www.youtube.com/embed/a\" rel=\"external noopener\">Tea</a></p>"
    );
    assert_eq!(rules(&body), ["embed-removed"]);
    assert_eq!(&text[body.links[0].range.clone()], "https://www.youtube.com/embed/a");
    let html = filled("a <iframe src=\"https://b.example/\">c <b>d</b></iframe> e");
    assert!(html.starts_with("<p>a <a href=\"https://b.example/\""), "{html}");
    assert!(html.ends_with("</a> e</p>\n"), "{html}");
    assert_eq!(bare("<iframe src=\"javascript:x\"></iframe>").trim(), "");
}

#[test]
fn what_is_taken_out_is_said_once() {
    let body = body(
        "<font color=red>a</font> <font>b</font>\n\n<video src=x>c</video>\n\n<b onclick=d>e</b>",
    );
    assert_eq!(rules(&body), ["html-removed"; 3]);
    assert!(body.notices[0].message.contains("<font>"));
    assert_eq!(show(&body), "<p>a b</p>\n<p></p>\n<p><b>e</b></p>\n".replace("<p></p>\n", "\n"));
}

#[test]
fn unclosed_elements_end_where_markdown_ends() {
    assert_eq!(filled("a <b>c\n\nd"), "<p>a <b>c</b></p>\n<p>d</p>\n");
    assert_eq!(filled("*a <i>b* c</i>"), "<p><em>a <i>b</i></em> c</p>\n");
    let html = filled("<div>\n\na[^1]\n\n[^1]: b");
    assert!(html.contains("</div><div class=\"footnotes\""), "{html}");
}

#[test]
fn unclosed_comments_and_scripts_swallow_nothing() {
    for start in [
        "<script>",
        "<style>",
        "<!-- ",
        "<plaintext>",
        "<textarea>",
        "<title>",
        "<svg><style>",
        "<xmp>",
    ] {
        let html = filled(&format!("<div>{start}\n\n**a**\n\nb {start} c"));
        assert!(html.contains("<strong>a</strong>"), "{start}: {html}");
        assert!(html.contains(" c</p>"), "{start}: {html}");
    }
}

#[test]
fn comments_leave_no_trace_and_cost_nothing() {
    let body = body("a <!-- b --> c\n\n<!-- more -->\n");
    assert_eq!(show(&body).trim(), "<p>a  c</p>");
    assert!(body.notices.is_empty());
}

#[test]
fn links_in_links_are_words() {
    let html = filled("[a <a href=b>c</a> d](e)\n\n<a href=f>g [h](i) j</a>");
    assert_eq!(html, "<p><a href=\"e\">a c d</a></p>\n<p><a href=\"f\">g h j</a></p>\n");
}

#[test]
fn long_html_is_read_in_parts() {
    let rows = "<tr><td>@ada</td></tr>\n".repeat(3_000);
    let body = body(&format!("<table>\n{rows}</table>"));
    assert_eq!(body.mentions.len(), 3_000);
    assert_eq!(show(&body).matches("<table>").count(), 1);
    let script = format!("<script>\n{}</script>\n\na", "if (a > b) c();\n".repeat(5_000));
    assert_eq!(filled(&script).trim(), "<p>a</p>");
    let picture = super::body(&format!("<img src=\"data:,{}\">", "a".repeat(50_000)));
    assert_eq!(rules(&picture), ["html-removed"]);
}
