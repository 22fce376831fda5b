//! What `init` writes: a small hub out of the sample hub's own files, so that
//! it can never rot. Each file is made to explain itself: every field carries
//! the sentence that its definition has for authors, what leads to people and
//! pages that stay behind becomes plain words, and dates move along, so that a
//! campaign that runs in the sample runs on the day a hub is started.

mod cut;
mod dates;
mod editor;
mod explain;

use jiff::civil::Date;

/// The programme of the starter: the sample's own, with less of everything.
const PROGRAM: &str = include_str!("program.toml");

/// The built hub and the cache are nobody's contribution.
const IGNORE: &str = "/site/\n/.openmic/\n";

/// Takes files of the sample hub along, by their path below `content/`.
macro_rules! sample {
    ($($path:literal),* $(,)?) => {
        &[$( ($path, include_str!(concat!("../../../content/", $path))) ),*]
    };
}

/// Three people, four stories, guidelines, one training path, one campaign.
const SAMPLE: &[(&str, &str)] = sample![
    "index.md",
    "profiles/gwen-thackeray.md",
    "profiles/mila-costa.md",
    "profiles/nell-ashworth.md",
    "posts/2025-04-02-we-started-with-a-biscuit-tin.md",
    "posts/2025-04-09-what-four-in-the-morning-is-for.md",
    "posts/2025-06-17-at-home-i-eat-crackers.md",
    "posts/2026-11-09-we-threw-the-menu-away.md",
    "campaigns/open-kitchens.md",
    "guidelines/the-short-version.md",
    "guidelines/privacy-and-patients.md",
    "guidelines/pictures-and-permission.md",
    "guidelines/disclosure.md",
    "guidelines/kindness-and-trouble.md",
    "training/finding-your-voice/index.md",
    "training/finding-your-voice/what-you-already-know.md",
    "training/finding-your-voice/what-you-want-to-be-known-for.md",
    "training/finding-your-voice/two-hundred-words.md",
    "training/finding-your-voice/the-fear-before-sending.md",
    "pages/contact.md",
    "pages/leaving.md",
];

/// Files of the starter, by their path in the new project, as of `today`.
pub(super) fn files(today: Date) -> Vec<(String, String)> {
    let weeks = dates::weeks_since_sample(today);
    let mut files = vec![
        ("program.toml".to_owned(), dates::moved(PROGRAM, weeks)),
        (".gitignore".to_owned(), IGNORE.to_owned()),
    ];
    files.extend(editor::files());
    files.extend(SAMPLE.iter().map(|(path, text)| {
        let text = explain::explained(path, &cut::cut(path, text));
        (format!("content/{}", dates::moved(path, weeks)), dates::moved(&text, weeks))
    }));
    files
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_field_of_every_file_is_explained() {
        let files = files(date(2026, 11, 22));
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
            let fence = &text[..3];
            let front = text[3..].split(&format!("\n{fence}\n")).next().unwrap();
            let mut before = "";
            let mut seen = Vec::new();
            for line in front.lines() {
                let key = line.split([' ', ':']).next().unwrap();
                let is_key = key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                if is_key && !key.is_empty() && !seen.contains(&key) {
                    let is_channel = ["linkedin", "mastodon", "bluesky"].contains(&key);
                    assert!(before.starts_with('#') || is_channel, "{path}: {line}");
                    seen.push(key);
                }
                before = line;
            }
            assert!(seen.len() > 1, "{path} has fields");
        }
    }

    #[test]
    fn the_starter_is_the_sample_hub_in_small() {
        let files = files(date(2026, 11, 22));
        let count =
            |folder: &str| files.iter().filter(|(path, _)| path.starts_with(folder)).count();
        assert_eq!(count("content/profiles/"), 3);
        assert_eq!(count("content/posts/"), 4);
        assert_eq!(count("content/campaigns/"), 1);
        let stay = ["gwen-thackeray", "mila-costa", "nell-ashworth"];
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
            let words = text.split(|c: char| c.is_whitespace() || "(|“".contains(c));
            for mention in
                words.filter_map(|word| word.strip_prefix('@')).filter(|word| !word.is_empty())
            {
                let known = stay.iter().any(|handle| mention.starts_with(handle));
                assert!(known, "{path} mentions @{mention}, who stays behind");
            }
        }
        // Nothing but links and names of people who stay behind is another.
        let body = |text: &str| text.rsplit("\n+++\n").next().unwrap().to_owned();
        for (path, sample) in SAMPLE.iter().filter(|(path, _)| path.contains("crackers")) {
            let (_, text) = files.iter().find(|(name, _)| name.ends_with(path)).unwrap();
            assert_eq!(body(text), body(sample));
        }
    }
}
