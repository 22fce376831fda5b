//! Reading what stands in the folder, and nothing else: a symlink, a pipe or a device in the
//! place of a file is never followed, never waited for and never equal.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::failure::is_out_of_descriptors;

const STEP: usize = 64 * 1024;

/// Whether a regular file with exactly these bytes stands at `path`. The size decides first, so
/// that most differing files are never read. `buffer` is lent for reuse.
pub(super) fn holds(path: &Path, bytes: &[u8], buffer: &mut Vec<u8>) -> io::Result<bool> {
    match compare(path, bytes, buffer) {
        Err(error) if is_out_of_descriptors(&error) => Err(error),
        // Whatever cannot be read is not what is to stand there. If openmic owns it, it is
        // replaced; if not, it is refused later, by name.
        equal => Ok(equal.unwrap_or(false)),
    }
}

fn compare(path: &Path, bytes: &[u8], buffer: &mut Vec<u8>) -> io::Result<bool> {
    let (mut file, size) = open(path)?;
    if size != bytes.len() as u64 {
        return Ok(false);
    }
    buffer.resize(STEP, 0);
    for step in bytes.chunks(STEP) {
        let read = &mut buffer[..step.len()];
        file.read_exact(read)?;
        if read != step {
            return Ok(false);
        }
    }
    Ok(true)
}

/// All bytes of a regular file.
pub(super) fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, size) = open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn open(path: &Path) -> io::Result<(File, u64)> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    #[cfg(not(unix))]
    if std::fs::symlink_metadata(path)?.is_symlink() {
        return Err(io::Error::other("it is a symlink"));
    }
    let file = options.open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    Ok((file, metadata.len()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::scratch;
    use super::*;

    fn is_equal(path: &Path, bytes: &[u8]) -> bool {
        holds(path, bytes, &mut Vec::new()).unwrap()
    }

    #[test]
    fn only_the_very_bytes_are_equal() {
        let folder = scratch();
        let path = folder.path().join("a");
        for length in [0, 1, STEP - 1, STEP, STEP + 1, 3 * STEP] {
            let bytes = vec![b'x'; length];
            std::fs::write(&path, &bytes).unwrap();
            assert!(is_equal(&path, &bytes));
            assert!(!is_equal(&path, &[&bytes[..], b"x"].concat()));
            if let Some((_, most)) = bytes.split_first() {
                assert!(!is_equal(&path, &[most, b"y"].concat()));
            }
        }
        assert!(!is_equal(&folder.path().join("absent"), b""));
        assert!(!is_equal(folder.path(), b""));
    }

    #[cfg(unix)]
    #[test]
    fn a_symlink_or_a_pipe_is_never_equal() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let folder = scratch();
        std::fs::write(folder.path().join("a"), "same").unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("a", &link).unwrap();
        assert!(!is_equal(&link, b"same"));
        let pipe = folder.path().join("pipe");
        mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
        assert!(!is_equal(&pipe, b""));
        assert!(whole(&pipe).is_err());
    }
}
