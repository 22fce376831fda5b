//! The words after `peers` on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
usage: peers [--people N] [--posts M] [--runs R] [--edits E] [--folder DIR]
             [--openmic PATH] [--hugo PATH] [--zola PATH] [--builds-only]

Left out, the numbers are 1000 people, 10000 posts, 3 runs and 30 edits; the projects are written
to a temporary folder, and the programs are those of target/release and of the PATH. A peer that
is not there is named and left out; `--zola none` leaves one out that is.
";

#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) people: usize,
    pub(crate) posts: usize,
    pub(crate) runs: usize,
    pub(crate) edits: usize,
    /// Where the projects are written; a temporary folder where nothing is said.
    pub(crate) folder: Option<PathBuf>,
    pub(crate) openmic: PathBuf,
    pub(crate) hugo: PathBuf,
    pub(crate) zola: PathBuf,
    /// Only builds: no check, preview, search or cards.
    pub(crate) is_builds_only: bool,
}

/// The arguments, without the name of the command, or what is wrong with them.
pub(crate) fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Arguments, String> {
    let mut arguments = Arguments {
        people: 1000,
        posts: 10_000,
        runs: 3,
        edits: 30,
        folder: None,
        openmic: PathBuf::from("target/release/openmic"),
        hugo: PathBuf::from("hugo"),
        zola: PathBuf::from("zola"),
        is_builds_only: false,
    };
    while let Some(word) = words.next() {
        let name = word.to_string_lossy().into_owned();
        let mut value = || words.next().ok_or_else(|| format!("{name} wants a value"));
        let number = |value: OsString| {
            let number = value.to_str().and_then(|value| value.parse().ok());
            number
                .filter(|number| *number > 0)
                .ok_or_else(|| format!("{name} wants a number above 0, not {}", value.display()))
        };
        match &*name {
            "--people" => arguments.people = number(value()?)?,
            "--posts" => arguments.posts = number(value()?)?,
            "--runs" => arguments.runs = number(value()?)?,
            "--edits" => arguments.edits = number(value()?)?,
            "--folder" => arguments.folder = Some(value()?.into()),
            "--openmic" => arguments.openmic = value()?.into(),
            "--hugo" => arguments.hugo = value()?.into(),
            "--zola" => arguments.zola = value()?.into(),
            "--builds-only" => arguments.is_builds_only = true,
            _ => return Err(format!("unknown option {name}")),
        }
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Arguments, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn nothing_need_be_said() {
        let arguments = parsed("").unwrap();
        assert_eq!((arguments.people, arguments.posts, arguments.runs), (1000, 10_000, 3));
        let arguments = parsed("--people 5 --posts 7 --zola none --builds-only").unwrap();
        assert_eq!((arguments.people, arguments.posts), (5, 7));
        assert!(arguments.is_builds_only && arguments.zola.as_os_str() == "none");
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(parsed("--posts 0").unwrap_err(), "--posts wants a number above 0, not 0");
        assert_eq!(parsed("--hugo").unwrap_err(), "--hugo wants a value");
        assert_eq!(parsed("hub").unwrap_err(), "unknown option hub");
    }
}
