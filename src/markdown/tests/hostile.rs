//! Text written to do harm: whatever is written, nothing runs, and nothing is fetched.

use super::*;
use crate::markdown::raw::{Piece, pieces};

/// Whether markup holds anything but elements and attributes that are on the list.
pub(super) fn is_harmless(html: &str) -> bool {
    const ATTRIBUTES: [&str; 29] = [
        "abbr",
        "alt",
        "aria-hidden",
        "checked",
        "class",
        "colspan",
        "datetime",
        "decoding",
        "dir",
        "disabled",
        "height",
        "href",
        "id",
        "lang",
        "loading",
        "open",
        "rel",
        "reversed",
        "role",
        "rowspan",
        "scope",
        "span",
        "src",
        "start",
        "tabindex",
        "title",
        "type",
        "value",
        "width",
    ];
    pieces(html).iter().all(|piece| {
        let Piece::Open { name, attributes } = piece else { return true };
        let known = element::KEPT.contains(&name.as_str()) || name == "label" || name == "input";
        known
            && attributes.iter().all(|(attribute, value)| {
                ATTRIBUTES.contains(&attribute.as_str())
                    && match attribute.as_str() {
                        "href" => Href::parse(value).is_some(),
                        "src" => {
                            Href::parse(value).is_some_and(|src| src.as_str().starts_with('/'))
                        }
                        _ => true,
                    }
            })
    })
}

#[track_caller]
fn assert_harmless(text: &str) {
    let html = filled(text);
    assert!(is_harmless(&html), "{text}\n{html}");
    // A browser that reads it finds the same tree: nothing is left to repair.
    let again = ammonia_again(&html);
    assert!(is_harmless(&again), "{text}\n{again}");
    assert!(!again.to_lowercase().contains("<script"), "{text}\n{again}");
}

/// The markup as a strict sanitiser reads and writes it.
pub(super) fn ammonia_again(html: &str) -> String {
    let tags =
        element::KEPT.iter().copied().chain(["label", "input", "script", "svg", "math", "style"]);
    ammonia::Builder::empty()
        .tags(tags.collect())
        .clean_content_tags(Default::default())
        .generic_attribute_prefixes(["on", "style", "src", "href"].into())
        .url_schemes(["http", "https", "mailto", "tel", "javascript", "data"].into())
        .clean(html)
        .to_string()
}

#[test]
fn addresses_that_run_are_refused_everywhere() {
    for address in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#x01;javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "livescript:x",
        "//evil.example/x.gif",
        "/\\evil.example",
        "\\\\evil.example",
        "file:///etc/passwd",
        "https:evil.example",
    ] {
        for text in [
            format!("[a]({address})"),
            format!("[a](<{address}>)"),
            format!("![a]({address})"),
            format!("<{address}>"),
            format!("[a][b]\n\n[b]: {address}"),
            format!("[a][b]\n\n[b]: <{address}>"),
            format!("<a href=\"{address}\">a</a>"),
            format!("<a href='{address}'>a"),
            format!("<img src=\"{address}\">"),
            format!("<iframe src=\"{address}\"></iframe>"),
            format!("<form action=\"{address}\"><button formaction=\"{address}\">"),
            format!("<blockquote cite=\"{address}\">a</blockquote>"),
            format!("<img srcset=\"{address} 1x\" src=a.png>"),
            format!("<a xlink:href=\"{address}\">a</a>"),
            format!("<object data=\"{address}\"></object>"),
            format!(
                "<area href=\"{address}\"><base href=\"{address}\"><link href=\"{address}\" rel=stylesheet>"
            ),
        ] {
            let body = body(&text);
            for target in
                body.links.iter().map(|l| &l.target).chain(body.images.iter().map(|i| &i.target))
            {
                let leads_out = matches!(
                    target,
                    Target::Web(_) | Target::Mail(_) | Target::Tel(_) | Target::Root { .. }
                );
                assert!(!leads_out, "{text}: {target:?}");
            }
            assert_harmless(&text);
        }
    }
}

#[test]
fn nothing_breaks_out_of_an_attribute() {
    for text in [
        "[a](b \"c\\\" onmouseover=alert(1) x=\\\"\")",
        "[a](b 'c\" onclick=\"x')",
        "![\" onerror=\"x](a.png)",
        "![a](b.png '\" onerror=\"x')",
        "[a](<b\" onclick=\"x>)",
        "```js\" onclick=\"x\na\n```",
        "```\"><script>alert(1)</script>\na\n```",
        "# a {#b\"onclick=x}",
        "# \" onclick=\"x",
        "a[^\"><script>]\n\n[^\"><script>]: b",
        "<a href='x\" onclick=\"y'>a</a>",
        "<abbr title='x\" onclick=\"y'>a</abbr>",
        "<img src=a.png alt='\" onerror=\"x'>",
        "<th abbr='\" onclick=\"x'>",
        "@ada\"onclick=x",
        "<div lang='\" onclick=\"x'>a</div>",
        "[a]: b '\"><script>'\n\n[a]",
        "<a href=\"a.md\"title=\"b\"onclick=\"c\">d</a>",
    ] {
        assert_harmless(text);
    }
}

#[test]
fn elements_that_run_do_not_survive() {
    for text in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<SCRIPT SRC=//evil.example>",
        "<scr<script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=x onerror\n=\nalert(1) />",
        "<svg onload=alert(1)>",
        "<svg/onload=alert(1)//",
        "<body onload=alert(1)>",
        "<div onclick=alert(1)>a</div>",
        "<details ontoggle=alert(1) open>",
        "<style>@import '//evil'</style>",
        "<div style=\"background:url(//evil)\">",
        "<link rel=stylesheet href=//evil>",
        "<meta http-equiv=refresh content=0>",
        "<form><input name=action><button>",
        "<input autofocus onfocus=alert(1)>",
        "<video src=x onerror=alert(1)><source onerror=alert(1)>",
        "<object data=x></object><embed src=//evil>",
        "<a href=x ping=//evil>a</a>",
        "<table background=//evil><td background=//evil>",
        "<base href=//evil>",
        "<template><script>alert(1)</script></template>",
        "<isindex action=x>",
        "<marquee onstart=alert(1)>",
        "<x onclick=alert(1)>",
        "<math><mtext></mtext><mglyph><style><!--</style><img src onerror=alert(1)>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><script>",
        "<!DOCTYPE html><script>",
        "<a\u{c}href=javascript:alert(1)>a</a>",
        "<\u{0}script>alert(1)</script>",
    ] {
        assert_harmless(text);
        assert_harmless(&format!("<div>{text}</div>"));
        assert_harmless(&format!("> - a {text}\n>   {text}"));
    }
}

#[test]
fn markup_does_not_mutate_into_harm() {
    for text in [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<template><p title=\"</template><script>alert(1)</script>\">",
        "<select><template><style></select><img src=x onerror=alert(1)>",
        "<svg><desc><template><p title=\"</template></desc><img src=x onerror=alert(1)>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
        "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\"></iframe>",
        "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
        "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">",
        "<plaintext><img src=x onerror=alert(1)>",
        "<abbr title=\"--><img src=x onerror=alert(1)>\">a</abbr>",
        "<abbr title=\"</abbr><script>alert(1)</script>\">a",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!--\n\n--!><img src=x onerror=alert(1)>-->",
        "<a href=x><b><a href=y></b>c</a>",
        "<table><a href=x>b<tr><td><a href=y>c</table>d",
        "<p><table><script>alert(1)</script></table>",
        "<select><option><selectedcontent><img src=x onerror=alert(1)></select>",
    ] {
        assert_harmless(text);
        assert_harmless(&format!("a {text}"));
    }
}

#[test]
fn ids_clobber_nothing() {
    for text in [
        "# __proto__",
        "# `__proto__`",
        "# om-search",
        "# constructor",
        "## a {#om-nav}",
        "<h2 id=om-menu>a</h2>",
        "<h2 id=\"a b\">c</h2>",
    ] {
        for id in &body(text).anchors {
            let own = id.starts_with("om-")
                || id.starts_with('_')
                || id == "constructor"
                || id.contains(' ');
            assert!(!own, "{text}: {id}");
        }
    }
    let html = filled(
        "<a name=body id=body href=x>a</a> <img name=cookie id=forms src=a.png> <form id=location><input name=href></form>",
    );
    assert!(!html.contains("id=") && !html.contains("name="), "{html}");
}

#[test]
fn marks_cannot_be_forged() {
    let body = body(
        "<span data-om=\"m0\"></span> <a data-om=\"l0\">a</a> <pre data-om=\"c0\">b</pre> @ada [c](d)\n\n```\ne\n```",
    );
    assert_eq!(show(&body).matches("voices/ada").count(), 1);
    assert_eq!(show(&body).matches("href=\"d\"").count(), 1);
}

#[test]
fn control_characters_do_not_reach_a_feed() {
    let body = body("a\u{1}b &#1; c\u{b} ![d\u{2}](e.png) <abbr title=\"f\u{3}\">g</abbr>");
    let html = show(&body);
    assert!(html.chars().all(markup::is_printable), "{html:?}");
    assert!(body.running_text().chars().all(markup::is_printable));
}
