//! Drawings as people export them, and as somebody would who means harm.

use proptest::prelude::*;

use super::*;

fn cleaned(inside: &str) -> Result<Drawing, Fault> {
    clean(
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 80 20\">{inside}</svg>"
        )
        .as_bytes(),
    )
}

fn text(inside: &str) -> String {
    let text = cleaned(inside).unwrap().text;
    let start = text.find('>').unwrap() + 1;
    text[start..].trim_end().trim_end_matches("</svg>").to_owned()
}

#[test]
fn shapes_are_written_as_they_were() {
    let drawing = cleaned("<g fill=\"#123456\"><path d=\"M0 0L80 20z\"/></g>").unwrap();
    assert_eq!((drawing.width, drawing.height), (80.0, 20.0));
    assert_eq!(
        drawing.text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 20\" width=\"80\" height=\"20\">\
         <g fill=\"#123456\"><path d=\"M0 0L80 20z\"></path></g></svg>\n"
    );
}

#[test]
fn styles_become_attributes_in_their_order() {
    let sheet = "<style>/* made by hand */ rect{fill:red} .a,.b{fill:#00f;stroke:none} #c{fill:gray!important}</style>";
    let rect = |attributes: &str| text(&format!("{sheet}<rect {attributes}/>"));
    assert_eq!(rect("fill=\"lime\""), "<rect fill=\"red\"></rect>");
    assert_eq!(rect("class=\"x b\""), "<rect fill=\"#00f\" stroke=\"none\"></rect>");
    assert_eq!(
        rect("class=\"a\" id=\"c\""),
        "<rect id=\"c\" fill=\"gray\" stroke=\"none\"></rect>"
    );
    assert_eq!(
        rect("class=\"a\" style=\"fill:url(#g);-inkscape-font-specification:'Sans'\""),
        "<rect fill=\"url(#g)\" stroke=\"none\"></rect>"
    );
}

#[test]
fn what_drawing_programs_note_for_themselves_stays_behind() {
    let old = "<?xml version=\"1.0\"?><!-- Generator: X --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>\
        <svg xmlns=\"&ns_svg;\" xmlns:i=\"http://ns.example/i\" width=\"80px\" height=\"20px\" i:viewOrigin=\"1\" enable-background=\"new\" onload=\"alert(1)\" data-name=\"x\">\
        <title>Ada's logo</title><metadata><i:pgf>x</i:pgf></metadata><i:view/><rect id=\"a b\" width=\"5\"/></svg>";
    let drawing = clean(old.as_bytes()).unwrap();
    assert!(
        drawing.text.ends_with("height=\"20\"><rect width=\"5\"></rect></svg>\n"),
        "{drawing:?}"
    );
}

#[test]
fn copies_are_of_the_same_drawing_and_not_of_copies() {
    let shape = "<defs><path id=\"a\" d=\"M0 0\"/></defs>";
    let copy = text(&format!("{shape}<use xlink:href=\"#a\" x=\"3\"/>"));
    assert!(copy.ends_with("<use href=\"#a\" x=\"3\"></use>"), "{copy}");
    for inside in [
        "<use href=\"https://else.example/a.svg#a\"/>",
        "<use href=\"data:image/svg+xml,x#a\"/>",
        "<g id=\"a\"><use href=\"#b\"/><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
        "<g id=\"a\"><use href=\"#a\"/></g>",
    ] {
        cleaned(inside).unwrap_err();
    }
}

#[test]
fn whatever_could_do_more_than_draw_is_refused() {
    for inside in [
        "<script>alert(1)</script>",
        "<a href=\"https://else.example/\"><rect/></a>",
        "<image href=\"data:image/png;base64,x\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onload\" to=\"alert(1)\"/>",
        "<text>Saltmarsh</text>",
        "<filter id=\"f\"><feImage href=\"https://else.example/\"/></filter>",
        "<rect fill=\"url(https://else.example/#a)\"/>",
        "<rect style=\"fill:url(//else.example/)\"/>",
        "<rect style=\"mask:image(x)url(#a)\"/>",
        "<style>@import 'https://else.example/';</style>",
        "<style>@media (prefers-color-scheme:dark){.a{fill:red}}</style>",
        "<style>.a{fill:\\75rl(//else.example)}</style>",
        "<style>g > .a{fill:red}</style>",
    ] {
        let fault = cleaned(inside).unwrap_err();
        assert!(!fault.what.is_empty(), "{inside}");
    }
}

#[test]
fn nothing_leaves_its_attribute() {
    for value in ["&quot;&gt;&lt;script&gt;", "&quot; onload=&quot;alert(1)", "javascript:x", "'"] {
        for name in ["d", "id", "transform", "points"] {
            assert_eq!(text(&format!("<path {name}=\"{value}\"/>")), "<path></path>", "{value}");
        }
        cleaned(&format!("<path fill=\"{value}\"/>")).unwrap_err();
    }
    assert_eq!(text("<path d=\"M0 0\" onload=\"alert(1)\"/>"), "<path d=\"M0 0\"></path>");
}

#[test]
fn what_is_no_drawing_or_has_no_size_is_refused() {
    let nested = format!("{}{}", "<g>".repeat(100), "</g>".repeat(100));
    for whole in [
        "",
        "<html/>",
        "<svg/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 1\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 10\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"5\"/>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"&e;\"/></svg>",
    ] {
        clean(whole.as_bytes()).unwrap_err();
    }
    cleaned(&nested).unwrap_err();
    // Deep enough to run out of a thread's stack where somebody calls himself for each.
    let deep = format!("{}{}", "<g>".repeat(49_000), "</g>".repeat(49_000));
    cleaned(&deep).unwrap_err();
    cleaned(&"<g/>".repeat(60_000)).unwrap_err();
    clean(&[0xff, 0xfe, b'<']).unwrap_err();
}

const PIECES: &[&str] = &[
    "<g ",
    "<path ",
    "<use ",
    "<svg ",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<a ",
    "<image ",
    "<x:y ",
    ">",
    "/>",
    "</g>",
    "</path>",
    "</svg>",
    "id=\"a\" ",
    "href=\"#a\" ",
    "xlink:href=\"#b\" ",
    "href=\"javascript:alert(1)\" ",
    "onload=\"alert(1)\" ",
    "style=\"fill:url(#a);x:y\" ",
    "fill=\"url(//e.example)\" ",
    "fill='red' ",
    "class=\"c\" ",
    ".c{fill:url(#a)}",
    "@import 'x';",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&lt;",
    "&#x3c;script&#x3e;",
    "d=\"&#34;onload=&#34;\" ",
    "transform=\"scale(2)\" ",
];

proptest! {
    #[test]
    fn nothing_comes_out_but_what_draws(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..16)) {
        let Ok(drawing) = cleaned(&pieces.concat()) else { return Ok(()) };
        let document = Document::parse(&drawing.text).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            prop_assert!(node.tag_name().namespace() == Some(SVG));
            prop_assert!(ELEMENTS.contains(&node.tag_name().name()));
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                prop_assert!(attribute.namespace().is_none() && !name.starts_with("on"), "{}", name);
                prop_assert!(name != "href" || value.starts_with('#'), "{}", value);
                prop_assert!(!value.contains(':') && !value.contains("//"), "{}", value);
            }
        }
        prop_assert!(document.descendants().all(|node| !node.is_text() || node.text() == Some("\n")));
        prop_assert_eq!(&clean(drawing.text.as_bytes()).unwrap(), &drawing);
    }
}
