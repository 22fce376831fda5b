//! What holds for a hub as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::prose::words;
use super::{Size, files, write};

type Files = BTreeMap<String, String>;

fn small() -> Size {
    Size { people: 30, posts: 150, topics: 12, departments: 6, ..Size::default() }
}

/// The files by path; two of one path would be seen here.
fn hub(size: &Size) -> Files {
    let all: Vec<_> = files(size).collect();
    let count = all.len();
    let hub = Files::from_iter(all);
    assert_eq!(hub.len(), count);
    hub
}

fn below<'a>(hub: &'a Files, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    hub.iter().filter_map(move |(path, text)| Some((path.strip_prefix(folder)?, text.as_str())))
}

/// The front matter and the body of a file.
fn parts(text: &str) -> (&str, &str) {
    let fence = &text[..4];
    text[4..].split_once(fence).unwrap()
}

/// The texts in quotes of a field, in either dialect.
fn field<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let mut lines = text.lines().skip_while(|line| {
        let rest = line.strip_prefix(name);
        !rest.is_some_and(|rest| rest.starts_with(" =") || rest.starts_with(':'))
    });
    let first = lines.next().into_iter();
    let items = lines.take_while(|line| line.starts_with("  - "));
    first.chain(items).flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

fn ids<'a>(program: &'a str, table: &str) -> BTreeSet<&'a str> {
    let heading = format!("[[{table}]]\nid = \"");
    program.split(&heading).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert!(files(&small()).eq(files(&small())));
    let other = Size { seed: 2, ..small() };
    assert!(!files(&small()).eq(files(&other)));
}

/// Where this fails on purpose, put the new number here and say in the change log that figures
/// measured on older hubs no longer compare. Where nothing was changed, a machine differs.
#[test]
fn the_bytes_are_those_of_every_other_machine() {
    let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    let bytes = files(&small()).flat_map(|(path, text)| (path + &text).into_bytes());
    assert_eq!(format!("{:016x}", bytes.fold(0xcbf2_9ce4_8422_2325, fnv)), "b4a55bb5c124f7da");
}

#[test]
fn there_are_as_many_files_as_asked() {
    let hub = hub(&small());
    assert_eq!(below(&hub, "content/profiles/").count(), 30);
    assert_eq!(below(&hub, "content/posts/").count(), 150);
    assert_eq!(below(&hub, "content/guidelines/").count(), 20);
    assert_eq!(below(&hub, "content/training/").count(), 3 * 6);
    assert_eq!(below(&hub, "content/campaigns/").count(), 5);
    assert_eq!(hub.len(), 1 + 30 + 150 + 20 + 18 + 5);
    let program = &hub["program.toml"];
    assert_eq!(ids(program, "topic").len(), 12);
    assert_eq!(ids(program, "department").len(), 6);
}

#[test]
fn every_field_that_refers_finds_what_it_names() {
    for size in [small(), Size { topics: 90, departments: 60, posts: 40, ..small() }] {
        let hub = hub(&size);
        let program = &hub["program.toml"];
        let topics = ids(program, "topic");
        let departments = ids(program, "department");
        assert_eq!((topics.len(), departments.len()), (size.topics, size.departments));
        let is_file =
            |folder: &str, name: &str| hub.contains_key(&format!("content/{folder}/{name}.md"));
        for (path, text) in &hub {
            let front = if path == "program.toml" { text } else { parts(text).0 };
            assert!(field(front, "topics").iter().all(|id| topics.contains(id)), "{path}");
            assert!(field(front, "department").iter().all(|id| departments.contains(id)), "{path}");
            assert!(field(front, "authors").iter().all(|name| is_file("profiles", name)), "{path}");
            assert!(field(front, "person").iter().all(|name| is_file("profiles", name)), "{path}");
            assert!(
                field(front, "campaign").iter().all(|name| is_file("campaigns", name)),
                "{path}"
            );
            assert!(field(front, "owner").iter().all(|name| *name == "internal-comms"), "{path}");
            assert!(field(front, "goal").iter().all(|id| ids(program, "goal").contains(id)));
        }
    }
}

#[test]
fn every_link_and_mention_leads_to_a_file() {
    let hub = hub(&small());
    let (mut links, mut mentions) = (0, 0);
    for (path, text) in hub.iter().filter(|(path, _)| *path != "program.toml") {
        let folder: Vec<&str> = path.split('/').collect();
        for target in parts(text).1.split("](").skip(1).map(|rest| rest.split(')').next().unwrap())
        {
            if target.starts_with("https://") {
                continue;
            }
            let mut place = folder[..folder.len() - 1].to_vec();
            for part in target.split('/') {
                match part {
                    ".." => drop(place.pop()),
                    _ => place.push(part),
                }
            }
            assert!(hub.contains_key(&place.join("/")), "{path} links to {target}");
            assert_ne!(*path, place.join("/"), "{path} links to itself");
            links += 1;
        }
        for mention in text.split('@').skip(1) {
            let handle = mention.split(' ').next().unwrap();
            assert!(hub.contains_key(&format!("content/profiles/{handle}.md")), "{path}: {handle}");
            mentions += 1;
        }
    }
    assert!(links > 150 && mentions > 30, "{links} links, {mentions} mentions");
}

#[test]
fn a_post_has_all_its_parts() {
    let hub = hub(&small());
    let mut yaml = 0;
    let mut code = 0;
    for (path, text) in below(&hub, "content/posts/") {
        let (front, body) = parts(text);
        assert!((1..=3).contains(&field(front, "authors").len()), "{path}");
        assert!((1..=4).contains(&field(front, "topics").len()), "{path}");
        assert_eq!(field(front, "summary").len(), 1, "{path}");
        assert!(front.contains(&path[..10]), "{path} has its date in both places");
        let lines = |start: &str| body.lines().filter(|line| line.starts_with(start)).count();
        assert!((2..=4).contains(&lines("## ")), "{path}");
        assert_eq!(lines("- ") + lines("1. "), if lines("1. ") == 1 { 1 } else { 4 }, "{path}");
        assert_eq!(lines("> "), 1, "{path}");
        assert_eq!(body.matches("](https://").count(), 1, "{path}");
        let across = body.matches("](../").count() + body.matches(" @").count();
        assert!((1..=3).contains(&across), "{path} has {across} links across");
        assert!(body.contains('*'), "{path}");
        yaml += usize::from(text.starts_with("---"));
        code += lines("```") / 2;
        if lines("```") == 0 {
            assert!((570..=640).contains(&words(body)), "{path} has {} words", words(body));
        }
    }
    assert_eq!((yaml, code), (15, 3));
}

#[test]
fn slugs_and_titles_are_unique() {
    let hub = hub(&Size { posts: 600, words: 0, ..small() });
    let titles: BTreeSet<_> =
        below(&hub, "content/posts/").map(|(_, text)| field(text, "title")).collect();
    // The first eleven bytes are the date.
    let slugs: BTreeSet<_> = below(&hub, "content/posts/").map(|(path, _)| &path[11..]).collect();
    assert_eq!((titles.len(), slugs.len()), (600, 600));
}

#[test]
fn nobody_and_nothing_is_enough() {
    for (people, posts) in [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 2)] {
        for topics in [0, 1] {
            let size = Size { people, posts, topics, departments: topics, words: 0, seed: 3 };
            assert_eq!(hub(&size).len(), 1 + people + posts + 20 + 18 + 5);
        }
    }
}

#[test]
fn a_folder_with_anything_in_it_is_refused() {
    let folder = std::env::temp_dir().join(format!("openmic-large-hub-{}", std::process::id()));
    let size = Size { people: 2, posts: 3, words: 0, ..Size::default() };
    let written = write(&size, &folder);
    let program = fs::read_to_string(folder.join("program.toml"));
    let again = write(&size, &folder);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(written.unwrap(), 1 + 2 + 3 + 20 + 18 + 5);
    assert_eq!(Some(program.unwrap()), hub(&size).remove("program.toml"));
    assert_eq!(again.unwrap_err().kind(), std::io::ErrorKind::DirectoryNotEmpty);
}
