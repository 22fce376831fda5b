//! Any text at all.

use super::hostile::{ammonia_again, is_harmless};
use super::*;
use proptest::prelude::*;

/// Text made of what matters to Markdown and HTML, and of anything else.
fn text() -> impl Strategy<Value = String> {
    let parts = [
        "<",
        ">",
        "</",
        "/>",
        "<a href=",
        "<img src=",
        "javascript:",
        "https://a.example",
        "\"",
        "'",
        "=",
        "<script>",
        "</script>",
        "<svg>",
        "<math>",
        "<style>",
        "<b>",
        "</b>",
        "<p>",
        "<div>",
        "</div>",
        "<table>",
        "<td>",
        "<h1>",
        "<iframe src=",
        "<!--",
        "-->",
        "[",
        "](",
        ")",
        "![",
        "]: ",
        "[^a]",
        "[^a]: ",
        "*",
        "**",
        "_",
        "`",
        "```",
        "```rust\n",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "- [x] ",
        "1. ",
        "# ",
        "{#a}",
        "{.b c=d}",
        "|",
        "|-|",
        "~~",
        "@ada",
        "@",
        "\\",
        "&",
        "&#64;",
        "&lt;",
        "é",
        "夜",
        "\u{202e}",
        "\u{0}",
        " ",
        "onclick=x",
        "a",
        ": ",
        "> [!NOTE]\n",
        "data-om=\"l0\"",
        "<label>",
        "<input>",
        "\r\n",
        "\t",
    ];
    let part = prop_oneof![
        8 => proptest::sample::select(parts.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_harmless_markup(text in text(), front in 0_usize..4) {
        let front = "é\n".repeat(front);
        let file = format!("{front}{text}");
        let body = parse(&file, front.len()..file.len());
        let html = show(&body);
        prop_assert!(is_harmless(&html), "{}", html);
        let again = ammonia_again(&html);
        prop_assert!(is_harmless(&again), "{}", again);
        let ranges = body.links.iter().map(|link| &link.range)
            .chain(body.images.iter().map(|image| &image.range))
            .chain(body.mentions.iter().map(|mention| &mention.range))
            .chain(body.headings.iter().map(|heading| &heading.range))
            .chain(body.notices.iter().map(|notice| &notice.range));
        for range in ranges {
            prop_assert!(range.start >= front.len() && file.get(range.clone()).is_some(), "{:?}", range);
        }
        let mut last = 0;
        for (at, _) in &body.holes {
            prop_assert!(*at >= last && body.html.is_char_boundary(*at));
            last = *at;
        }
        prop_assert!(body.fill(&Fills::default()).as_str().len() < 100_000);
    }
}
