//! One publisher at a time: a file lock beside the folder.
//!
//! The system itself drops the lock when its holder dies, however it dies; the file that may stay
//! behind then locks nobody out, and the next publisher removes it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Failure;
use super::target::Target;

/// Held as long as a folder is being published into.
pub(super) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Lock {
    /// Takes the lock, or says that someone else holds it.
    pub(super) fn take(target: &Target) -> Result<Lock, Failure> {
        let path = target.beside("lock");
        loop {
            let file = match open(&path) {
                Ok(file) => file,
                Err(error) if is_shut(&error) => {
                    return Err(Failure::Busy { folder: target.folder.clone() });
                }
                Err(error) => return Err(Failure::machine("create", &path, error)),
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Failure::Busy { folder: target.folder.clone() });
                }
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {
                    continue;
                }
                Err(TryLockError::Error(error)) => {
                    return Err(Failure::machine("lock", &path, error));
                }
            }
            // The holder before us may have removed the file between our opening and our locking
            // it, in which case someone else can lock a new one: only a file that still has its
            // name counts.
            if stands_at(&file, &path) {
                return Ok(Lock { path, file: Some(file) });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Windows removes no file that is open. Should someone open it at this very moment, it
        // stays, and they remove it.
        if cfg!(windows) {
            self.file.take();
        }
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    // Nobody else can open it there as long as we have, so that opening it is the lock.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 0);
    options.open(path)
}

/// Whether another process has the file open and lets nobody else do so.
fn is_shut(error: &std::io::Error) -> bool {
    const ERROR_SHARING_VIOLATION: i32 = 32;
    cfg!(windows) && error.raw_os_error() == Some(ERROR_SHARING_VIOLATION)
}

#[cfg(unix)]
fn stands_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn stands_at(_: &File, _: &Path) -> bool {
    true
}
