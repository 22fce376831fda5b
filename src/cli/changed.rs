//! What a proposal changes, and what it changes from, as Git tells it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

/// Why Git could not tell, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) what: String,
    pub(super) hint: &'static str,
}

/// Where the project lies in its repository: empty, or a path that ends in `/`.
pub(super) fn folder(root: &Path) -> Result<String, Trouble> {
    let output = git(root, &["rev-parse", "--show-prefix"])?;
    if output.status.success() {
        Ok(lines(&output.stdout, b'\n').next().unwrap_or_default())
    } else {
        Err(Trouble {
            what: format!("this project is not in a Git repository{}", said(&output)),
            hint: "leave `--changed-since` out to check all files",
        })
    }
}

/// The commit that the project's files come from.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Commit {
    pub(super) id: String,
    /// The day it was made.
    pub(super) day: String,
    /// Whether files of the project differ from it.
    pub(super) is_changed: bool,
}

/// The commit that is checked out; nothing where Git knows none.
pub(super) fn commit(root: &Path) -> Option<Commit> {
    let output = git(root, &["log", "-1", "--format=%H %cs"]).ok()?;
    let line = lines(&output.stdout, b'\n').next().filter(|_| output.status.success())?;
    let (id, day) = line.split_once(' ')?;
    let status = git(root, &["status", "--porcelain", "--", "."]).ok()?;
    let is_changed = !status.stdout.is_empty();
    Some(Commit { id: id.to_owned(), day: day.to_owned(), is_changed })
}

/// Files of the project that differ from where it left `reference`, new ones
/// and those that nobody committed yet among them; deleted ones are not there
/// to be looked at.
pub(super) fn since(root: &Path, reference: &str) -> Result<BTreeSet<String>, Trouble> {
    folder(root)?;
    let unknown = || Trouble {
        what: format!("Git knows no `{reference}` here"),
        hint: "name a branch, a tag or a commit, such as `origin/main`; fetch it first if need be",
    };
    if reference.is_empty() || reference.starts_with('-') {
        return Err(unknown());
    }
    let commit = format!("{reference}^{{commit}}");
    if !git(root, &["rev-parse", "--verify", "--quiet", &commit])?.status.success() {
        return Err(unknown());
    }
    let base = git(root, &["merge-base", reference, "HEAD"])?;
    let base = lines(&base.stdout, b'\n').next().ok_or_else(|| Trouble {
        what: format!("Git finds nothing that `{reference}` and this have in common"),
        hint: "fetch the whole history first (`git fetch --unshallow`, or `fetch-depth: 0`)",
    })?;
    let changed = [
        "diff",
        "--name-only",
        "-z",
        "--diff-filter=d",
        "--relative",
        "--no-ext-diff",
        "--no-textconv",
        &base,
        "--",
    ];
    let added = ["ls-files", "--others", "--exclude-standard", "-z"];
    let mut files = BTreeSet::new();
    for arguments in [&changed[..], &added[..]] {
        let output = git(root, arguments)?;
        if !output.status.success() {
            let what = format!("Git cannot say what changed{}", said(&output));
            return Err(Trouble { what, hint: "run `git status` to see what is the matter" });
        }
        files.extend(lines(&output.stdout, b'\0'));
    }
    Ok(files)
}

fn git(root: &Path, arguments: &[&str]) -> Result<Output, Trouble> {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["-c", "core.fsmonitor=false"]).args(arguments);
    command.output().map_err(|error| Trouble {
        what: format!("`git` cannot be run: {error}"),
        hint: "install Git, or leave `--changed-since` out to check all files",
    })
}

fn lines(bytes: &[u8], end: u8) -> impl Iterator<Item = String> {
    let parts = bytes.split(move |byte| *byte == end).filter(|part| !part.is_empty());
    parts.map(|part| String::from_utf8_lossy(part).into_owned())
}

/// What Git itself said, for a sentence.
fn said(output: &Output) -> String {
    let said = lines(&output.stderr, b'\n').next().unwrap_or_default();
    let plain: String = said.chars().filter(|c| !c.is_control()).collect();
    if plain.is_empty() { plain } else { format!(" ({plain})") }
}
