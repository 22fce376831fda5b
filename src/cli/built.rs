//! What the last build was made from, and what it made: a build that would end in the very same
//! files need not draw them again.
//!
//! It stands in `.openmic/` of the project, one small file for each output folder, and may be
//! deleted at any time: it only ever saves work. Two builds at once may both write it; each line
//! is compared with what truly stands there before it is believed.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rayon::prelude::*;

use super::build::Build;
use crate::compose::Site;
use crate::content::stay::Stay;
use crate::page::search;
use crate::publish::{self, Manifest};
use crate::source::{self, Clock, Sources};

const FOLDER: &str = ".openmic";
const TITLE: &str = "openmic built 1";
/// Bytes; what is remembered takes about 300.
const LONGEST: u64 = 4096;

/// What a build did, as far as the next one wants to know.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Built {
    /// A digest of all that it was made from.
    pub(super) key: String,
    /// A digest of the manifest it left.
    manifest: String,
    /// A digest of the sizes and times of the files.
    files: String,
    /// How long the hub stays as it is; nothing where the build was for a day that somebody named.
    stay: Option<Stay>,
    pub(super) said: Said,
}

/// What the build said about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    /// Whether there was nothing to remark on: nothing found, left out or taken down.
    pub(super) is_quiet: bool,
    pub(super) stories: usize,
    pub(super) people: usize,
    pub(super) pages: usize,
    /// The day of the next change by date.
    pub(super) next: Option<String>,
}

impl Said {
    pub(super) fn of(site: &Site, is_quiet: bool) -> Said {
        let hub = site.hub();
        let pages = site.pages.iter().filter(|page| !search::is_of_engine(&page.address)).count();
        let (stories, people) = (hub.stories.len(), hub.voices.len());
        let next = site.next_change().map(|when| when.day.to_string());
        Said { is_quiet, stories, people, pages, next }
    }
}

/// A digest of what a build is made from: the sources, what it was asked for, and openmic itself.
/// Nothing where that cannot be told.
pub(super) fn key(sources: &Sources, build: &Build) -> Option<String> {
    let program = std::env::current_exe().ok()?;
    let metadata = fs::metadata(program).ok()?;
    let made = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    let mut all = blake3::Hasher::new();
    all.update(source::digest(sources)?.as_bytes());
    let day = match sources.clock {
        Clock::On(day) => Some(day),
        Clock::At(_) => None,
    };
    // What asks for another hub is part of the build's words.
    let words =
        format!("{build:?} {day:?} {} {} {made}", env!("CARGO_PKG_VERSION"), metadata.len());
    all.update(words.as_bytes());
    Some(all.finalize().to_hex().to_string())
}

impl Built {
    /// What is to be remembered of a build that left this manifest in `out`. Nothing where a file
    /// of it cannot be looked at.
    pub(super) fn of(
        key: String,
        manifest: &Manifest,
        out: &Path,
        stay: Option<Stay>,
        said: Said,
    ) -> Option<Built> {
        Some(Built { key, manifest: listed(manifest), files: standing(manifest, out)?, stay, said })
    }

    /// What the last build into `out` left to remember, if it was made from the same, the time for
    /// which it holds is not over, and every file it made stands as it left it.
    pub(super) fn again(
        root: &Path,
        out: &Path,
        key: &str,
        clock: Clock,
        previous: &Manifest,
    ) -> Option<Built> {
        if !publish::is_at_rest(out) {
            return None;
        }
        let text = text_of(root, out)?;
        let built = Built::parse(&text)?;
        let is_time = match (clock, built.stay) {
            (Clock::At(now), Some(stay)) => stay.holds(now),
            (Clock::On(_), None) => true,
            _ => false,
        };
        let stands = || built.manifest == listed(previous);
        let whole = || standing(previous, out).is_some_and(|files| files == built.files);
        (built.key == key && is_time && stands() && whole()).then_some(built)
    }

    /// Remembers it. A folder that may not be written costs the next build its time, no more.
    pub(super) fn keep(&self, root: &Path, out: &Path) {
        let place = place(root, out);
        let keep = || {
            make_folder(&root.join(FOLDER))?;
            let new = place.with_extension("new");
            // What a killed build left goes. Nothing is written through a link.
            let _ = fs::remove_file(&new);
            let mut file = File::create_new(&new)?;
            let written = file.write_all(self.text().as_bytes());
            written.and_then(|()| fs::rename(&new, &place)).or_else(|_| fs::remove_file(&new))
        };
        if keep().is_err() {
            forget(root, out);
        }
    }

    fn text(&self) -> String {
        let Said { is_quiet, stories, people, pages, next } = &self.said;
        let (from, until) = match self.stay {
            Some(Stay { from, until }) => (from.to_string(), until.to_string()),
            None => (String::new(), String::new()),
        };
        let (key, manifest, files) = (&self.key, &self.manifest, &self.files);
        let next = next.as_deref().unwrap_or_default();
        let mut text = format!("{TITLE}\n");
        for line in [key, manifest, files, &from, &until] {
            let _ = writeln!(text, "{line}");
        }
        let _ = writeln!(text, "{is_quiet}\n{stories}\n{people}\n{pages}\n{next}");
        text
    }

    /// Nothing for text that another version wrote, or that was cut short.
    fn parse(text: &str) -> Option<Built> {
        let mut lines = text.strip_prefix(TITLE)?.strip_prefix('\n')?.lines();
        let mut line = || lines.next();
        let (key, manifest, files) = (line()?.to_owned(), line()?.to_owned(), line()?.to_owned());
        let stay = match (line()?, line()?) {
            ("", "") => None,
            (from, until) => Some(Stay { from: from.parse().ok()?, until: until.parse().ok()? }),
        };
        let said = Said {
            is_quiet: line()?.parse().ok()?,
            stories: line()?.parse().ok()?,
            people: line()?.parse().ok()?,
            pages: line()?.parse().ok()?,
            next: Some(line()?.to_owned()).filter(|next| !next.is_empty()),
        };
        Some(Built { key, manifest, files, stay, said })
    }
}

/// A folder that is no link, and that version control passes over.
fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
        Err(_) => fs::create_dir(folder)?,
    }
    match File::create_new(folder.join(".gitignore")) {
        Ok(mut file) => file.write_all(b"*\n"),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Forgets the last build into `out`, before another begins to change what stands there.
pub(super) fn forget(root: &Path, out: &Path) {
    // Where it cannot be removed, it is compared before it is believed.
    let _ = fs::remove_file(place(root, out));
}

/// What is remembered, unless something else was put in its place: a link, a pipe, a long file.
fn text_of(root: &Path, out: &Path) -> Option<String> {
    let place = place(root, out);
    let folder = fs::symlink_metadata(root.join(FOLDER)).ok()?;
    let file = fs::symlink_metadata(&place).ok()?;
    let is_ours = folder.is_dir() && file.is_file() && file.len() < LONGEST;
    is_ours.then(|| fs::read_to_string(&place).ok()).flatten()
}

fn place(root: &Path, out: &Path) -> PathBuf {
    let out = fs::canonicalize(out).unwrap_or_else(|_| out.to_owned());
    let name = blake3::hash(out.as_os_str().as_encoded_bytes()).to_hex();
    root.join(FOLDER).join(format!("built-{}", &name[..16]))
}

fn listed(manifest: &Manifest) -> String {
    let lines = manifest.lines();
    let mut all = Vec::with_capacity(lines.len() * 64);
    for line in lines {
        all.extend_from_slice(line.address.as_bytes());
        all.push(b'\n');
        all.extend_from_slice(&line.digest.to_bytes());
    }
    blake3::hash(&all).to_hex().to_string()
}

/// A digest of the sizes and times of what a manifest lists; nothing where a file is missing, or
/// is none.
fn standing(manifest: &Manifest, out: &Path) -> Option<String> {
    let look = |address: &str| {
        let metadata = fs::symlink_metadata(out.join(address)).ok()?;
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        metadata.is_file().then_some((metadata.len(), modified.as_nanos()))
    };
    let looked: Option<Vec<(u64, u128)>> =
        manifest.lines().par_iter().with_min_len(64).map(|line| look(&line.address)).collect();
    let mut all = Vec::with_capacity(manifest.lines().len() * 24);
    for (length, modified) in looked? {
        all.extend_from_slice(&length.to_le_bytes());
        all.extend_from_slice(&modified.to_le_bytes());
    }
    Some(blake3::hash(&all).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn built(stay: Option<Stay>, next: Option<&str>) -> Built {
        let next = next.map(str::to_owned);
        Built {
            key: "a".to_owned(),
            manifest: "b".to_owned(),
            files: "c".to_owned(),
            stay,
            said: Said { is_quiet: true, stories: 1, people: 2, pages: 3, next },
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let stay = Stay { from: Timestamp::UNIX_EPOCH, until: Timestamp::MAX };
        for one in [built(Some(stay), Some("2026-03-01")), built(None, None)] {
            assert_eq!(Built::parse(&one.text()), Some(one.clone()));
            // Cut short anywhere, it is not believed or says the same.
            for (at, _) in one.text().char_indices() {
                let part = Built::parse(&one.text()[..at]);
                assert!(part.is_none_or(|part| part.key == one.key && part.said.pages == 3));
            }
        }
        assert_eq!(Built::parse("openmic built 2\na\nb\nc\n\n\ntrue\n1\n2\n3\n\n"), None);
    }
}
