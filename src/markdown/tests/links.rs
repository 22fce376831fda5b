//! Links, pictures and mentions, and how their holes are filled.

use super::*;

fn with_link(text: &str, fill: LinkFill) -> String {
    body(text).fill(&Fills { links: vec![fill], ..Fills::default() }).to_string()
}

fn with_image(text: &str, fill: ImageFill) -> String {
    body(text).fill(&Fills { images: vec![fill], ..Fills::default() }).to_string()
}

fn href(address: &str) -> Href {
    Href::parse(address).unwrap()
}

#[test]
fn every_link_is_known() {
    let body = body("[*a* b](c.md#d \"t\") <https://e.example> <f@g.example> [h][i]\n\n[i]: /j/");
    let written: Vec<_> =
        body.links.iter().map(|l| (l.written.as_str(), l.words.as_str())).collect();
    assert_eq!(
        written,
        [
            ("c.md#d", "a b"),
            ("https://e.example", "https://e.example"),
            ("mailto:f@g.example", "f@g.example"),
            ("/j/", "h"),
        ]
    );
    assert_eq!(
        body.links[0].target,
        Target::Relative { path: "c.md".into(), fragment: Some("d".into()) }
    );
    assert!(body.mentions.is_empty());
}

#[test]
fn a_link_is_filled_as_decided() {
    let text = "[*a*](b \"t\")";
    assert_eq!(
        with_link(text, LinkFill::To(href("/b/"))),
        "<p><a href=\"/b/\" title=\"t\"><em>a</em></a></p>\n"
    );
    assert_eq!(
        with_link("[a](b)", LinkFill::Away(href("https://c.example/"))),
        "<p><a href=\"https://c.example/\" rel=\"external noopener\">a</a></p>\n"
    );
    assert_eq!(with_link(text, LinkFill::Words), "<p><em>a</em></p>\n");
    assert_eq!(
        with_link(text, LinkFill::Replaced("A <colleague>".into())),
        "<p>A &lt;colleague&gt;</p>\n"
    );
    assert_eq!(bare(text), "<p><em>a</em></p>\n");
}

#[test]
fn nothing_of_a_replaced_link_stays() {
    let html = with_link("[Ada ![Ada](a.png) *L*](b) c", LinkFill::Replaced("X".into()));
    assert_eq!(html, "<p>X c</p>\n");
}

#[test]
fn a_picture_is_filled_as_decided() {
    let text = "![a \"b\"](c.png)";
    let picture = ImageFill::Picture {
        src: href("/c.png"),
        sources: vec![("image/avif", "/c.avif 1x".into()), ("image/webp", "/c.png 1x".into())],
        sizes: None,
        width: Some(4),
        height: Some(3),
    };
    assert_eq!(
        with_image(text, picture),
        "<p><picture><source type=\"image/avif\" srcset=\"/c.avif 1x\">\
         <source type=\"image/webp\" srcset=\"/c.png 1x\"><img src=\"/c.png\" alt=\"a “b”\" \
         width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></picture></p>\n"
    );
    let away = ImageFill::Link(href("https://d.example/c.png"));
    assert!(
        with_image("![a](c.png \"t\") b", away.clone())
            .contains("rel=\"external noopener\" title=\"t\">a</a>")
    );
    assert!(with_image("![](c)", away).contains(">https://d.example/c.png</a>"));
    assert_eq!(with_image(text, ImageFill::Alt), "<p>a “b”</p>\n");
    assert_eq!(with_image(text, ImageFill::Nothing), "<p></p>\n");
}

#[test]
fn the_title_of_a_picture_that_stands_alone_is_its_caption() {
    let text = "![a](c.png \"t <b>\")";
    let html = filled(text);
    assert!(html.starts_with("<figure><img src=\"/c.png\" alt=\"a\" width"), "{html}");
    assert!(html.ends_with("<figcaption>t &lt;b&gt;</figcaption></figure>\n"), "{html}");
    assert!(!html.contains("title="));
    assert_eq!(with_image(text, ImageFill::Alt), "<p>a</p>\n");
    assert_eq!(with_image(text, ImageFill::Nothing), "");
    let raw = filled(&format!("<b>x</b>\n\n{text}\n\ny"));
    assert!(raw.contains("</figure>\n<p>y</p>"), "{raw}");
    assert!(filled(&format!("{text} y")).contains("title=\"t &lt;b&gt;\""));
}

#[test]
fn a_picture_in_a_link_does_not_become_a_link_in_a_link() {
    let html = filled("[![a](https://b.example/c.png)](d.md)");
    assert_eq!(html, "<p><a href=\"d.md\">a</a></p>\n");
}

#[test]
fn alternative_texts_are_text() {
    let body = body("![a [b](c) *d* `e`\nf](g)");
    assert_eq!(body.images[0].alt, "a b d e f");
    assert!(body.links.is_empty());
}

#[test]
fn mentions_are_found_in_running_text_only() {
    let text =
        "@ada, *@b-c*, `@d`, [@e](f), \\@g, &#64;h, i@j.example, <k@l.example>, \"@m\", @n_o.";
    let body = body(text);
    let handles: Vec<_> = body.mentions.iter().map(|m| m.handle.as_str()).collect();
    assert_eq!(handles, ["ada", "b-c", "m", "n_o"]);
    for mention in &body.mentions {
        assert_eq!(&text[mention.range.clone()], format!("@{}", mention.handle));
    }
    assert_eq!(bare("@ada's"), "<p>@ada’s</p>\n");
}

#[test]
fn a_mention_is_filled_as_decided() {
    let fill = |fill| {
        let fills = Fills { mentions: vec![fill], ..Fills::default() };
        body("By @ada.").fill(&fills).to_string()
    };
    let name = || "A <b>".to_owned();
    assert_eq!(
        fill(MentionFill::Person { name: name(), href: Some(Href::site("/voices/ada/")) }),
        "<p>By <a class=\"mention\" href=\"/voices/ada/\"><bdi>A &lt;b&gt;</bdi></a>.</p>\n"
    );
    assert_eq!(
        fill(MentionFill::Person { name: name(), href: None }),
        "<p>By <bdi class=\"mention\">A &lt;b&gt;</bdi>.</p>\n"
    );
    assert_eq!(fill(MentionFill::Text), "<p>By @ada.</p>\n");
    assert_eq!(fill(MentionFill::Replaced("a colleague".into())), "<p>By a colleague.</p>\n");
}

#[test]
fn a_film_stands_in_a_paragraph_of_its_own() {
    let film = "<p class=\"film\"><a href=\"https://youtu.be/a_b\" rel=\"external noopener\">";
    assert_eq!(
        filled("[See *it*](https://youtu.be/a_b)"),
        format!("{film}See <em>it</em></a></p>\n")
    );
    assert_eq!(filled("<https://youtu.be/a_b>"), format!("{film}https://youtu.be/a_b</a></p>\n"));
    assert_eq!(filled("https://youtu.be/a_b\n"), format!("{film}https://youtu.be/a_b</a></p>\n"));
    assert!(!filled("See <https://youtu.be/a>").contains("film"));
    assert!(!filled("<https://example.org/>").contains("film"));
}

#[test]
fn a_bare_address_alone_is_a_link() {
    let text = "a\n\nhttps://example.org/--a--?b&amp;c_d_e\n\nb";
    let body = body(text);
    assert_eq!(body.links[0].written, "https://example.org/--a--?b&c_d_e");
    assert_eq!(&text[body.links[0].range.clone()], "https://example.org/--a--?b&amp;c_d_e");
    assert_eq!(super::body("https://a.example b").links.len(), 0);
    assert_eq!(super::body("https://a.example\\\nb").links.len(), 0);
}

#[test]
fn links_stand_in_the_order_of_the_file() {
    let text = "[a](1)[^n]\n\n[^n]: [b](2)\n\n[c](3) <a href=4>d</a>";
    let body = body(text);
    let words: Vec<_> = body.links.iter().map(|l| l.words.as_str()).collect();
    assert_eq!(words, ["a", "b", "c", "d"]);
    let html = show(&body);
    assert!(html.contains("<a href=\"2\">b</a>") && html.contains("<a href=\"4\">d</a>"), "{html}");
}
