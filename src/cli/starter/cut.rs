//! Words in place of what leads out of the starter: a link becomes its words,
//! a mention the person's name, and a field that names what stays behind goes.
//! Pictures stay behind too: a hub begins with initials, and its people bring
//! photos of their own when they like one.

use super::SAMPLE;

/// People of the sample who stay behind, as texts of the starter mention them.
const NAMES: &[(&str, &str)] = &[
    ("ana-petrovic", "Ana Petrović"),
    ("bea-lindqvist", "Bea Lindqvist"),
    ("ben-osei", "Ben Osei"),
    ("callum-reid", "Callum Reid"),
    ("dele-martins", "Dele Martins"),
    ("hattie-bloom", "Hattie Bloom"),
    ("joel-strand", "Joel Strand"),
    ("luis-ferreira", "Luís Ferreira"),
    ("ngozi-adeyemi", "Ngozi Adeyemi"),
    ("pauline-drew", "Pauline Drew"),
    ("ruth-abara", "Ruth Abara"),
    ("sam-okoro", "Sam Okoro"),
    ("sofia-marchetti", "Sofia Marchetti"),
    ("yuki-tanabe", "Yuki Tanabe"),
];

/// Lessons of other paths, addresses of an earlier hub, and all about pictures.
const FIELDS: &[&str] =
    &["trained", "aliases", "photo", "photo_alt", "image", "image_alt", "focus", "pictures"];

pub(super) fn cut(path: &str, text: &str) -> String {
    let mut kept: String = text
        .split_inclusive('\n')
        .filter(|line| !FIELDS.iter().any(|field| line.starts_with(&format!("{field} = "))))
        .collect();
    for (handle, name) in NAMES {
        kept = kept.replace(&format!("@{handle}"), name);
    }
    without_far_links(path, &without_pictures(&kept))
}

/// The text without its figures, and without the pictures of a campaign's kit.
fn without_pictures(text: &str) -> String {
    let text = without(text, "<figure>", "</figure>\n\n");
    without(&text, "image = \"", "\", ")
}

/// The text without what stands from `start` to `end`, both included.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        let Some((_, after)) = after.split_once(end) else { break };
        kept.push_str(before);
        rest = after;
    }
    kept + rest
}

/// Links to files that are not in the starter as their words.
fn without_far_links(path: &str, text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(middle) = rest.find("](") {
        let link = rest[..middle].rfind('[').zip(rest[middle..].find(')'));
        let Some((start, end)) = link else { break };
        let end = middle + end;
        let target = rest[middle + 2..end].split('#').next().unwrap_or_default();
        let is_far = target.ends_with(".md") && !is_in_starter(path, target);
        kept.push_str(&rest[..start]);
        kept.push_str(if is_far { &rest[start + 1..middle] } else { &rest[start..=end] });
        rest = &rest[end + 1..];
    }
    kept + rest
}

fn is_in_starter(path: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let target = parts.join("/");
    SAMPLE.iter().any(|(path, _)| *path == target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_out_of_the_starter_becomes_words() {
        let text = "[Nights](../posts/2026-11-13-what-the-boiler-house-hears-at-two.md#x), [rules](../guidelines/disclosure.md#a), [mail](mailto:a@b.example) and @ben-osei with @mila-costa.";
        let kept = "Nights, [rules](../guidelines/disclosure.md#a), [mail](mailto:a@b.example) and Ben Osei with @mila-costa.";
        assert_eq!(cut("campaigns/open-kitchens.md", text), kept);
    }

    #[test]
    fn pictures_stay_behind_with_all_that_is_said_about_them() {
        let text = "+++\ntitle = \"Tea\"\nimage = \"../media/tea.jpg\"\nfocus = [0.5, 0.4]\n\
            kit = [{ channel = \"email\", image = \"../media/tea.jpg\", text = \"Tea?\" }]\n+++\n\n\
            Before.\n\n<figure>\n\n![Tea](../media/tea.jpg)\n\n</figure>\n\nAfter.\n";
        let kept = "+++\ntitle = \"Tea\"\nkit = [{ channel = \"email\", text = \"Tea?\" }]\n+++\n\n\
            Before.\n\nAfter.\n";
        assert_eq!(cut("posts/tea.md", text), kept);
    }

    #[test]
    fn names_are_those_of_the_sample() {
        for (handle, name) in NAMES {
            let path = format!("{}/content/profiles/{handle}.md", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(&path).unwrap();
            let is_called = |line: &str| line.starts_with("name") && line.contains(name);
            assert!(text.lines().any(is_called), "{path} says another name than {name}");
        }
    }
}
