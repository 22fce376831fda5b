//! Which folder is published into, and which folders never are.
//!
//! A wrong output path is the mistake that costs people their sources, so it is refused before
//! anything is drawn, written or even created.

use std::ffi::{OsStr, OsString};
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::manifest::{self, Manifest};
use super::{Failure, Options};

/// What a folder without a manifest may hold: files that hosts of sites and git ask for.
const TOLERATED: [&str; 5] = [".gitignore", ".git", ".gitkeep", ".nojekyll", "CNAME"];

/// A folder that may be an output, if what stands in it allows it too.
pub(super) struct Target {
    /// Absolute, and free of symlinks.
    pub(super) folder: PathBuf,
    pub(super) parent: PathBuf,
    name: OsString,
}

/// What stands at the target now.
pub(super) struct Standing {
    pub(super) folder: Option<Metadata>,
    pub(super) manifest: Manifest,
    /// Whether the manifest was found as openmic writes it.
    pub(super) is_sound: bool,
}

impl Target {
    /// Resolves the path, refusing every folder that can be no output whatever it holds.
    pub(super) fn of(options: &Options<'_>) -> Result<Target, Failure> {
        let refuse = |why: String, hint: &'static str| Failure::Folder {
            folder: options.folder.to_path_buf(),
            why,
            hint,
        };
        if options.folder.as_os_str().is_empty() {
            return Err(refuse("its name is empty".to_owned(), "name a folder, such as `site`"));
        }
        // Taken apart and put together again, `site/` loses the slash that would let the system
        // follow a symlink of that name.
        let named: PathBuf = options.folder.components().collect();
        stands(&named)?;
        let folder = resolved(&named)?;
        let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(refuse(
                "it is the root of the file system".to_owned(),
                "name a folder, such as `site`",
            ));
        };
        if holds(&folder, &resolved(options.project)?) {
            return Err(refuse(
                "it is the project, or a folder that holds the project".to_owned(),
                "name a folder of its own, such as `site`",
            ));
        }
        for source in options.sources {
            let resolved = resolved(source)?;
            if holds(&folder, &resolved) || holds(&resolved, &folder) {
                return Err(refuse(
                    format!("`{}` holds sources", source.display()),
                    "name a folder outside the sources, such as `site`",
                ));
            }
        }
        Ok(Target { parent: parent.to_path_buf(), name: name.to_owned(), folder })
    }

    /// The path of something of openmic's own beside the folder, on the same file system.
    pub(super) fn beside(&self, purpose: &str) -> PathBuf {
        self.parent.join(self.name_beside(purpose))
    }

    /// The same, with the number of this process, so that a later one knows what was left.
    pub(super) fn beside_now(&self, purpose: &str) -> PathBuf {
        self.beside(&format!("{purpose}{}", std::process::id()))
    }

    pub(super) fn name_beside(&self, purpose: &str) -> OsString {
        let mut name = prefix(&self.name);
        name.push(purpose);
        name
    }

    /// Looks at what stands there, refusing a folder whose files openmic does not know, unless
    /// `force` adopts it. To be asked only under the lock.
    pub(super) fn standing(&self, force: bool) -> Result<Standing, Failure> {
        let folder = stands(&self.folder)?;
        if folder.is_none() {
            return Ok(Standing { folder, manifest: Manifest::default(), is_sound: false });
        }
        match manifest::read(&self.folder) {
            Ok(Some(manifest)) => return Ok(Standing { folder, manifest, is_sound: true }),
            Ok(None) => {}
            Err(Failure::Manifest { .. }) if force => {
                let manifest = manifest::salvage(&self.folder)?;
                return Ok(Standing { folder, manifest, is_sound: false });
            }
            Err(failure) => return Err(failure),
        }
        if !force {
            let names = strangers(&self.folder)
                .map_err(|error| Failure::machine("read", &self.folder, error))?;
            if !names.is_empty() {
                return Err(Failure::Strangers { folder: self.folder.clone(), names });
            }
        }
        Ok(Standing { folder, manifest: Manifest::default(), is_sound: false })
    }
}

/// How all that openmic puts beside a folder begins.
fn prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".openmic-");
    prefix
}

/// Whether a folder is one, and nothing of openmic's is beside it.
pub(super) fn is_alone(folder: &Path) -> io::Result<bool> {
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Ok(false);
    };
    let prefix = prefix(name);
    for entry in fs::read_dir(parent)? {
        let name = entry?.file_name();
        if name.as_encoded_bytes().starts_with(prefix.as_encoded_bytes()) {
            return Ok(false);
        }
    }
    Ok(fs::symlink_metadata(folder)?.is_dir())
}

/// The folder at this path, `None` when nothing is there; anything but a folder is refused.
fn stands(path: &Path) -> Result<Option<Metadata>, Failure> {
    let refuse = |why: String, hint| Failure::Folder { folder: path.to_path_buf(), why, hint };
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(Some(metadata)),
        Ok(metadata) if metadata.is_symlink() => {
            let leads = fs::read_link(path).unwrap_or_default();
            Err(refuse(
                format!("it is a symlink to `{}`", leads.display()),
                "name the folder itself, or remove the symlink",
            ))
        }
        Ok(_) => Err(refuse("it is a file".to_owned(), "name a folder, such as `site`")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::machine("look at", path, error)),
    }
}

/// The names in a folder that are neither openmic's nor tolerated, in order.
fn strangers(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if !TOLERATED.iter().any(|tolerated| name == *tolerated) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// The real path, also of something that does not stand there yet.
fn resolved(path: &Path) -> Result<PathBuf, Failure> {
    resolve(path).map_err(|error| Failure::machine("resolve", path, error))
}

fn resolve(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    for ancestor in absolute.ancestors() {
        let mut real = match fs::canonicalize(ancestor) {
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            canonical => canonical?,
        };
        let rest = absolute.strip_prefix(ancestor).map_err(io::Error::other)?;
        if rest.components().any(|component| component == Component::ParentDir) {
            return Err(io::Error::other("`..` follows a folder that does not exist"));
        }
        real.extend(rest.components());
        return Ok(real);
    }
    Err(ErrorKind::NotFound.into())
}

/// Whether `inner` is `outer` or stands below it. Folders are compared by identity as well as by
/// name, since a system may ignore case and a folder may be mounted twice.
fn holds(outer: &Path, inner: &Path) -> bool {
    inner.starts_with(outer) || inner.ancestors().any(|ancestor| is_same(ancestor, outer))
}

#[cfg(unix)]
fn is_same(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::symlink_metadata(a), fs::symlink_metadata(b)) {
        (Ok(a), Ok(b)) => (a.dev(), a.ino()) == (b.dev(), b.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_same(_: &Path, _: &Path) -> bool {
    // `canonicalize` already gives every existing folder its one true name there.
    false
}
