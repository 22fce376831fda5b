//! What is said about a picture to those who do not see it.

use std::ops::Range;

use super::{Check, Run};
use crate::content::Kind;
use crate::hub::{Hub, Item, PictureLead, join};
use crate::report::{Diagnostic, Rule, Severity};

pub(super) const MISSING: Check = Check {
    rule: Rule {
        id: "alt-missing",
        severity: Severity::Warning,
        is_fixed: false,
        why: "A colleague who does not see well hears the words between the brackets instead of \
              the picture; so does everybody whose connection is too slow for it. Say in one \
              sentence what the picture shows.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![](../media/engine.jpg)»
--- content/media/engine.jpg
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![Two brass wheels, one of them without teeth](../media/engine.jpg)
--- content/media/engine.jpg
",
    },
    run: Run::Hub(missing),
};

pub(super) const FILE_NAME: Check = Check {
    rule: Rule {
        id: "alt-file-name",
        severity: Severity::Warning,
        is_fixed: false,
        why: "\"IMG underscore 2231 dot jpeg\" is what somebody hears who cannot see this \
              picture. The name of the file was filled in by a program; say what the picture \
              shows instead.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
«![engine_2.jpg](../media/engine_2.jpg)»
--- content/media/engine_2.jpg
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
+++
![The second engine](../media/engine_2.jpg)
--- content/media/engine_2.jpg
",
    },
    run: Run::Hub(file_name),
};

pub(super) const TOO_LONG: Check = Check {
    rule: Rule {
        id: "alt-too-long",
        severity: Severity::Warning,
        is_fixed: false,
        why: "The words for a picture are read out in one breath and cannot be skipped or read \
              again. Up to 250 characters are fine; a longer description is a paragraph of the \
              text, where everybody has something from it.",
        wrong: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = \"../media/engine.jpg\"
image_alt = «\"The engine stands in the hall, and behind it stands the hall's clock, and behind the clock there is a window, and in the window there is a cat that has been asleep since the morning, and beyond the cat lies the yard, with two carts in it and nobody who would push them.\"»
+++
It stands still.
--- content/media/engine.jpg
",
        right: "\
--- content/posts/2026-02-01-engines.md
+++
title = \"Engines\"
authors = [\"ada\"]
image = \"../media/engine.jpg\"
image_alt = \"The engine in the hall, with the clock and a sleeping cat behind it\"
+++
It stands still.
--- content/media/engine.jpg
",
    },
    run: Run::Hub(too_long),
};

/// More cannot be listened to at once.
const LONGEST: usize = 250;

/// A picture, and the words for it.
struct Described<'h> {
    item: &'h Item,
    /// The file's path or address, as written.
    file: &'h str,
    words: Option<&'h str>,
    /// Where the words are, or should be.
    range: Range<usize>,
}

fn missing(hub: &Hub) -> Vec<Diagnostic> {
    let is_missing = |one: &Described<'_>| one.words.is_none_or(|words| words.trim().is_empty());
    report(hub, &MISSING, is_missing, |_| {
        ("nothing is said about this picture".to_owned(), "say in one sentence what it shows")
    })
}

fn file_name(hub: &Hub) -> Vec<Diagnostic> {
    let is_name =
        |one: &Described<'_>| one.words.is_some_and(|words| is_file_name(words, one.file));
    report(hub, &FILE_NAME, is_name, |_| {
        ("the words for this picture are the name of its file".to_owned(), "say what it shows")
    })
}

fn too_long(hub: &Hub) -> Vec<Diagnostic> {
    let length = |one: &Described<'_>| one.words.map_or(0, |words| words.trim().chars().count());
    report(
        hub,
        &TOO_LONG,
        |one| length(one) > LONGEST,
        |one| {
            let message = format!("the words for this picture have {} characters", length(one));
            (message, "keep to 250 at most, and put the rest into the text")
        },
    )
}

fn report(
    hub: &Hub,
    check: &Check,
    is_wrong: impl Fn(&Described<'_>) -> bool,
    say: impl Fn(&Described<'_>) -> (String, &'static str),
) -> Vec<Diagnostic> {
    let all = hub.items.iter().enumerate().flat_map(|(at, item)| described(hub, item, at));
    all.filter(is_wrong)
        .map(|one| {
            let (message, hint) = say(&one);
            Diagnostic::warning(check.rule.id, one.item.span(&one.range), message).hint(hint)
        })
        .collect()
}

/// Every picture of an entry that is shown: in its text, before it, of a person.
fn described<'h>(hub: &'h Hub, item: &'h Item, at: usize) -> Vec<Described<'h>> {
    let rows = match item.kind {
        Kind::Post => &*hub.content.posts[item.index as usize].data.pictures,
        _ => &[],
    };
    let leads = hub.leads[at].pictures.iter();
    let in_text = item.body.images.iter().zip(leads).filter_map(|(image, lead)| {
        let PictureLead::File(path) = lead else { return None };
        if is_decoration(item, &image.range) {
            return None;
        }
        // What `pictures` says about the file holds where the text says nothing.
        let row =
            rows.iter().find(|row| join(&item.path, &row.file.written).as_ref() == Some(path));
        let written = Some(image.alt.as_str()).filter(|alt| !alt.trim().is_empty());
        let words = written.or_else(|| row.and_then(|row| row.alt.as_deref()));
        Some(Described { item, file: &image.written, words, range: image.range.clone() })
    });
    let mut all: Vec<Described<'h>> = in_text.collect();
    let (file, words, key) = match item.kind {
        Kind::Post => {
            let post = &hub.content.posts[item.index as usize].data;
            (&post.image, &post.image_alt, "image_alt")
        }
        Kind::Profile => {
            let profile = &hub.content.profiles[item.index as usize].data;
            (&profile.photo, &profile.photo_alt, "photo_alt")
        }
        _ => return all,
    };
    // A picture that lies elsewhere is not shown before a text.
    if let Some(file) = file.as_ref().filter(|file| !file.is_elsewhere()) {
        let place = item.places.iter().find(|(name, _)| name == key).map(|(_, range)| range);
        let range = place.unwrap_or(&file.range).clone();
        // A portrait stands beside the person's name and needs no words of its own.
        if words.is_some() || item.kind == Kind::Post {
            all.push(Described { item, file: &file.written, words: words.as_deref(), range });
        }
    }
    all
}

/// Whether HTML says of a picture that there is nothing to say about it, which
/// Markdown has no way to tell from words that were forgotten.
fn is_decoration(item: &Item, range: &Range<usize>) -> bool {
    let (before, rest) = item.text.split_at_checked(range.start).unwrap_or_default();
    if rest.starts_with('!') {
        return false;
    }
    // Of a picture in HTML, the place is that of its address.
    let start = before.rfind('<').unwrap_or(before.len());
    let end = range.start + rest.find('>').unwrap_or(rest.len());
    let tag = item.text.get(start..end).unwrap_or_default();
    ["alt=\"\"", "alt=''"].iter().any(|none| tag.contains(none))
}

/// Whether the words are the file's name, with or without its ending.
fn is_file_name(words: &str, file: &str) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let folded =
        |text: &str| text.trim().to_lowercase().replace([' ', '-'], "_").replace("%20", "_");
    let words = folded(words);
    if words == folded(name) {
        return true;
    }
    // `engine` may be the right word for `engine.jpg`; `img_2231` is nobody's.
    words == folded(stem) && stem.contains(|c: char| c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::is_file_name;
    use crate::check::tests::found;

    #[test]
    fn html_may_say_that_a_picture_is_only_a_decoration() {
        let found = found(
            "--- content/media/a.jpg\n\n--- content/posts/a.md\n+++\ntitle = \"A\"\ndate = 2026-02-01\nauthors = [\"ada\"]\n+++\n\
             <p><img src=\"../media/a.jpg\" alt=\"\"></p>\n\n<p><img src=\"../media/a.jpg\"></p>\n",
        );
        assert_eq!(found, ["warning alt-missing content/posts/a.md:8:14"]);
    }

    #[test]
    fn a_word_may_be_the_right_one_for_a_file() {
        for (words, file) in
            [("IMG_2231", "IMG_2231.jpeg"), ("img 2231", "x/IMG_2231.jpeg"), ("cat.png", "cat.png")]
        {
            assert!(is_file_name(words, file), "{words}");
        }
        for (words, file) in [("Engine", "engine.jpg"), ("A cat", "cat.png"), ("", "a.png")] {
            assert!(!is_file_name(words, file), "{words}");
        }
    }
}
