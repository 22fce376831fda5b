//! Ten years of a real organisation's stories, which nobody here wrote: the
//! 18F corpus beside the project's root. Where it is absent this says so and
//! passes, unless `OPENMIC_REQUIRE=1`.

#[path = "support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use support::{Project, Run};

fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/18f");
    if folder.is_dir() {
        return Some(folder);
    }
    let required = std::env::var_os("OPENMIC_REQUIRE").is_some_and(|value| value == "1");
    assert!(!required, "the corpus is missing: {}", folder.display());
    #[expect(clippy::print_stdout, reason = "whoever reads the test run should know")]
    {
        println!("skipped: the corpus is not at {}", folder.display());
    }
    None
}

/// The corpus as a project, checked, refused and built with `--keep-going`;
/// made once for all tests here.
struct Built {
    project: Project,
    facts: Value,
    check: Run,
    refused: Run,
    kept: Run,
    site: BTreeMap<String, Vec<u8>>,
}

fn built() -> Option<&'static Built> {
    static BUILT: OnceLock<Option<Built>> = OnceLock::new();
    BUILT.get_or_init(|| corpus().map(|folder| build(&folder))).as_ref()
}

fn build(corpus: &Path) -> Built {
    let project = Project::new(
        "--- program.toml\n[program]\nname = \"18F\"\norganisation = \"GSA\"\nwhy = \"To test.\"\nbase_url = \"https://18f.example\"\n",
    );
    for folder in ["people", "posts", "guidelines", "training", "images"] {
        copy(&corpus.join(folder), &project.root().join("content").join(folder));
    }
    let facts = serde_json::from_slice(&fs::read(corpus.join("facts.json")).unwrap()).unwrap();
    let check = project.run(&["check", "--today", "2026-11-22", "--verbose"]);
    let refused = project.run(&["build", "--today", "2026-11-22"]);
    assert!(!project.root().join("site").exists(), "a refused build writes nothing");
    let kept = project.run(&["build", "--keep-going", "--today", "2026-11-22"]);
    let site = project.site();
    Built { project, facts, check, refused, kept, site }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The findings of a rule: the file, the line, and the message.
fn findings(run: &Run, rule: &str) -> Vec<(String, usize, String)> {
    let lines: Vec<&str> = run.said.lines().collect();
    let head = format!("[{rule}]: ");
    lines
        .windows(2)
        .filter_map(|pair| {
            let message = pair[0].split_once(&head)?.1.to_owned();
            let place = pair[1].split_once("╭▸ ")?.1;
            let mut parts = place.rsplitn(3, ':');
            let (_, line, file) = (parts.next()?, parts.next()?, parts.next()?);
            Some((file.to_owned(), line.parse().ok()?, message))
        })
        .collect()
}

#[test]
fn a_plain_build_refuses_and_one_that_keeps_going_exits_with_one() {
    let Some(built) = built() else { return };
    assert_eq!(built.check.code, 1);
    assert_eq!(built.refused.code, 1);
    assert_eq!(built.kept.code, 1, "{}", built.kept.said);
}

#[test]
fn broken_links_are_found_where_they_stand() {
    let Some(built) = built() else { return };
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, line, message) in findings(&built.check, "dead-link") {
        let Some(link) = message.strip_prefix("the link `").and_then(|rest| rest.split('`').next())
        else {
            continue;
        };
        let text = fs::read_to_string(built.project.root().join(&file)).unwrap();
        // A finding points at the beginning of a link; its words may go on for
        // some lines before the address comes.
        let at: Vec<&str> = text.lines().skip(line - 1).take(4).collect();
        assert!(at.join("\n").contains(link), "{file}:{line} has no {link}: {at:?}");
        found.entry(file["content/".len()..].to_owned()).or_default().push(link.to_owned());
    }
    let facts = built.facts["summary"]["broken_internal_links"].as_object().unwrap();
    for (file, links) in facts {
        let mut wanted: Vec<String> = links
            .as_array()
            .unwrap()
            .iter()
            .map(|link| link.as_str().unwrap().to_owned())
            .collect();
        // This hub does have a feed at that address.
        wanted.retain(|link| link != "/feed.xml");
        let mut seen = found.remove(file).unwrap_or_default();
        // A relative link that leads above its list, and a link to nothing, are
        // dead too, and not among the facts.
        seen.retain(|link| link != "../" && !link.is_empty());
        wanted.sort();
        seen.sort();
        assert_eq!(seen, wanted, "{file}");
    }
    let rest: Vec<_> =
        found.values().flatten().filter(|link| *link != "../" && !link.is_empty()).collect();
    assert!(rest.is_empty(), "not among the facts: {rest:?}");
}

#[test]
fn unknown_authors_are_found_and_only_those() {
    let Some(built) = built() else { return };
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    let known: BTreeSet<&str> = built.facts["summary"]["authors_without_profile"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    for post in built.facts["posts"].as_object().unwrap().values() {
        for author in post["authors"].as_array().unwrap() {
            if known.contains(author.as_str().unwrap()) {
                *wanted.entry(author.as_str().unwrap().to_owned()).or_default() += 1;
            }
        }
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (file, line, message) in findings(&built.check, "unknown-person") {
        let name = message.trim_start_matches('`').split('`').next().unwrap().to_owned();
        let text = fs::read_to_string(built.project.root().join(&file)).unwrap();
        assert!(text.lines().nth(line - 1).unwrap().contains(&name), "{file}:{line}");
        *seen.entry(name).or_default() += 1;
    }
    assert_eq!(seen, wanted);
}

#[test]
fn dates_and_slugs_and_odd_keys_are_found() {
    let Some(built) = built() else { return };
    let from_name: BTreeSet<String> =
        findings(&built.check, "date-from-name").into_iter().map(|(file, ..)| file).collect();
    for post in built.facts["summary"]["posts_without_date"].as_array().unwrap() {
        let file = format!("content/posts/{}.md", post.as_str().unwrap());
        assert!(from_name.contains(&file), "{file} takes its date from its name");
    }
    assert_eq!(
        from_name.len(),
        built.facts["summary"]["posts_without_date"].as_array().unwrap().len()
    );
    for (file, line, message) in findings(&built.check, "dates-disagree") {
        let text = fs::read_to_string(built.project.root().join(&file)).unwrap();
        assert!(
            text.lines().nth(line - 1).unwrap().starts_with("date:"),
            "{file}:{line} {message}"
        );
    }
    assert!(findings(&built.check, "dates-disagree").len() > 30);
    let disputed: Vec<String> =
        findings(&built.check, "disputed-address").into_iter().map(|(file, ..)| file).collect();
    assert_eq!(
        disputed.iter().filter(|file| file.contains("andrew-hyder-award")).count(),
        2,
        "one of three keeps the address"
    );
    let sentence = findings(&built.check, "unknown-field")
        .into_iter()
        .find(|(_, _, message)| message.contains("<p>In the movies"));
    assert!(sentence.is_some(), "a key that is really a sentence");
}

#[test]
fn everyone_not_named_as_left_out_has_a_page() {
    let Some(built) = built() else { return };
    let left_out: Vec<&str> =
        built.kept.said.lines().filter_map(|line| line.strip_prefix("left out: ")).collect();
    let posts_out = left_out.iter().filter(|line| line.starts_with("content/posts/")).count();
    assert!(posts_out <= 5, "{left_out:#?}");
    let stories = built
        .site
        .keys()
        .filter(|name| {
            name.starts_with("stories/")
                && !name.starts_with("stories/page/")
                && name.ends_with("/index.html")
                && name.matches('/').count() == 2
        })
        .count();
    assert_eq!(stories + posts_out, 509);
    let people = built
        .site
        .keys()
        .filter(|name| {
            name.starts_with("voices/")
                && !name.starts_with("voices/page/")
                && name.ends_with("/index.html")
                && name.matches('/').count() == 2
        })
        .count();
    let people_out = left_out.iter().filter(|line| line.starts_with("content/people/")).count();
    // One profile is a draft, which is a decision and no fault.
    assert_eq!(people + people_out + 1, 338, "{left_out:#?}");
}

/// Words as the facts count them: runs of letters, digits and underscores in
/// the text as written, addresses and tags included.
fn raw_words(text: &str) -> usize {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).count()
}

#[test]
fn every_body_is_read_whole() {
    let Some(built) = built() else { return };
    let clock = openmic::source::Clock::On(jiff::civil::date(2026, 11, 22));
    let sources = openmic::source::read(&built.project.root(), clock).unwrap();
    let content = openmic::content::parse(&sources).value;
    let posts = built.facts["posts"].as_object().unwrap();
    let mut compared = 0;
    assert_eq!(content.posts.len(), posts.len());
    for entry in &content.posts {
        let name = entry.path["content/posts/".len()..].trim_end_matches(".md");
        let facts = &posts[name];
        let wanted = usize::try_from(facts["words"].as_u64().unwrap()).unwrap();
        let body = &entry.text[entry.body_range.clone()];
        let written = raw_words(body);
        // The facts leave code out, and only they know what they took for code.
        let has_code = body.contains("```")
            || body.contains("\n    ")
            || body.contains("<pre")
            || body.contains('`');
        compared += usize::from(!has_code);
        assert!(
            has_code || written.abs_diff(wanted) <= wanted / 12 + 5,
            "{name}: {written} words, the facts say {wanted}"
        );
        let shown = entry.body.words;
        assert!(
            shown <= raw_words(body) + 5 && shown * 3 >= written,
            "{name}: {shown} of {written} words are shown"
        );
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(plain(&entry.data.title), plain(facts["title"].as_str().unwrap()), "{name}");
        let authors: Vec<&str> = facts["authors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap())
            .collect();
        let read: Vec<&str> =
            entry.data.authors.iter().map(|author| author.written.as_str()).collect();
        assert_eq!(read, authors, "{name}");
        let tags: BTreeSet<String> = facts["tags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tag| tag.as_str().unwrap().trim().to_owned())
            .collect();
        let topics: BTreeSet<String> =
            entry.data.topics.iter().map(|topic| topic.written.clone()).collect();
        assert_eq!(topics, tags, "{name}");
        if let Some(date) = facts["date"].as_str() {
            assert_eq!(entry.data.date.unwrap().day.to_string(), date[..10], "{name}");
        }
    }
    assert!(compared > 350, "{compared} posts without code");
    let people = built.facts["people"].as_object().unwrap();
    assert_eq!(content.profiles.len(), people.len());
    for entry in &content.profiles {
        let facts = &people[entry.path["content/people/".len()..].trim_end_matches(".md")];
        assert_eq!(entry.data.name, facts["name"].as_str().unwrap(), "{}", entry.path);
        assert_eq!(entry.data.role.as_deref(), facts["role"].as_str(), "{}", entry.path);
        assert_eq!(entry.data.location.as_deref(), facts["location"].as_str(), "{}", entry.path);
    }
    let pages = content.guidelines.len()
        + content.paths.len()
        + content.lessons.len()
        + content.leads.len();
    assert_eq!(pages, built.facts["pages"].as_object().unwrap().len());
}

#[test]
fn literal_braces_come_out_and_no_script_does() {
    let Some(built) = built() else { return };
    let mut braces = 0;
    for (name, bytes) in &built.site {
        if !name.ends_with(".html") {
            continue;
        }
        let text = String::from_utf8_lossy(bytes);
        let main = text.split_once("<main").unwrap().1.rsplit_once("</main>").unwrap().0;
        assert!(!main.to_lowercase().contains("<script"), "{name}");
        assert!(
            !main.contains(" style=\"") && !main.contains(" onclick=") && !main.contains("<iframe"),
            "{name}"
        );
        assert!(!main.contains("href=\"javascript:"), "{name}");
        if name.starts_with("stories/") {
            braces += usize::from(main.contains("{{")) + usize::from(main.contains("{%"));
        }
    }
    assert!(braces >= 3, "literal braces stand in the pages");
}
