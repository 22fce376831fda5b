//! The words after `large-hub` on the command line: a folder, and how large its hub shall be.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::large_hub::Size;

pub(crate) const USAGE: &str = "\
usage: large-hub DIR [--people N] [--posts M] [--topics T] [--departments D] [--words W] [--seed S]

Writes a hub of that size into DIR, which must be empty or not there.
Left out, the numbers are 100 people, 1000 posts, 40 topics, 25 departments, 600 words, seed 1.
";

#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) folder: PathBuf,
    pub(crate) size: Size,
}

/// The arguments, without the name of the command, or what is wrong with them.
pub(crate) fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
    let mut folder = None;
    let mut size = Size::default();
    while let Some(word) = words.next() {
        let Some(option) = word.to_str().filter(|word| word.starts_with('-')) else {
            if let Some(first) = folder.replace(PathBuf::from(word)) {
                return Err(format!("a second folder beside {}", first.display()));
            }
            continue;
        };
        let mut count = || number(option, words.next());
        match option {
            "--people" => size.people = count()?,
            "--posts" => size.posts = count()?,
            "--topics" => size.topics = count()?,
            "--departments" => size.departments = count()?,
            "--words" => size.words = count()?,
            "--seed" => size.seed = number(option, words.next())?,
            _ => return Err(format!("unknown option {option}")),
        }
    }
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    Ok(Arguments { folder: folder.ok_or("the folder is missing")?, size })
}

fn number<T: std::str::FromStr>(option: &str, word: Option<OsString>) -> Result<T, String> {
    let word = word.ok_or_else(|| format!("{option} wants a number"))?;
    let number = word.to_str().and_then(|word| word.parse().ok());
    number.ok_or_else(|| format!("{option} wants a number, not {}", word.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Arguments, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_folder_is_enough() {
        let arguments = parsed("hub").unwrap();
        assert_eq!(arguments, Arguments { folder: "hub".into(), size: Size::default() });
    }

    #[test]
    fn every_number_can_be_given() {
        let line = "--people 1 hub --posts 2 --topics 3 --departments 4 --words 5 --seed 6";
        let size = Size { people: 1, posts: 2, topics: 3, departments: 4, words: 5, seed: 6 };
        assert_eq!(parsed(line), Ok(Arguments { folder: "hub".into(), size }));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(parsed("").unwrap_err(), "the folder is missing");
        assert_eq!(parsed("one two").unwrap_err(), "a second folder beside one");
        assert_eq!(parsed("hub --posts").unwrap_err(), "--posts wants a number");
        assert_eq!(parsed("hub --posts -3").unwrap_err(), "--posts wants a number, not -3");
        assert_eq!(parsed("hub --post 3").unwrap_err(), "unknown option --post");
    }
}
