//! Draws every file, compares it with what stands in the folder, and writes what differs.
//!
//! All of it runs in parallel and nothing is held: bytes are dropped as soon as they are known to
//! be equal, or are written.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::address::below;
use super::manifest::{Digest, Line, Manifest};
use super::stage::Stage;
use super::target::{Standing, Target};
use super::{Failure, Moment, Output, Undrawn, compare};

/// Files that a thread takes at once, at most: with more, one is still at work on its last ones
/// when the others have nothing left to do.
const AT_ONCE: usize = 64;

/// A file that has been drawn.
pub(super) struct Drawn {
    pub(super) digest: Digest,
    /// Whether it stands in the folder already; if not, it stands on the stage.
    pub(super) is_unchanged: bool,
}

/// Draws all files, in the order of the output.
pub(super) fn draw(
    output: &dyn Output,
    target: &Target,
    standing: &Standing,
    stage: &Stage,
    tell: &(dyn Fn(Moment) + Sync),
) -> Result<Vec<Drawn>, Failure> {
    let (drawn, written) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let count = |counter: &AtomicUsize| counter.fetch_add(1, Ordering::Relaxed) + 1;
    let one = |buffer: &mut Vec<u8>, index: usize| {
        let address = output.address(index);
        if let Some(digest) = settled(output, index, target, standing) {
            tell(Moment::Drawn(count(&drawn)));
            return Ok(Drawn { digest, is_unchanged: true });
        }
        let bytes = output
            .bytes(index)
            .map_err(|Undrawn| Failure::Undrawn { address: address.to_owned() })?;
        let path = below(&target.folder, address);
        let is_unchanged = standing.folder.is_some()
            && compare::holds(&path, &bytes, buffer)
                .map_err(|error| Failure::machine("read", &path, error))?;
        if !is_unchanged {
            stage.write(address, &bytes)?;
            tell(Moment::Written(count(&written)));
        }
        tell(Moment::Drawn(count(&drawn)));
        Ok(Drawn { digest: Digest::of(&bytes), is_unchanged })
    };
    let files = (0..output.len()).into_par_iter();
    files.with_max_len(AT_ONCE).map_init(Vec::new, one).collect()
}

/// The digest of a file that need not be drawn: its address tells its bytes, it was drawn before,
/// and nobody has touched it since.
fn settled(
    output: &dyn Output,
    index: usize,
    target: &Target,
    standing: &Standing,
) -> Option<Digest> {
    if !output.is_settled(index) {
        return None;
    }
    let address = output.address(index);
    let digest = standing.manifest.digest(address)?;
    let bytes = compare::whole(&below(&target.folder, address)).ok()?;
    (Digest::of(&bytes) == digest).then_some(digest)
}

/// The manifest of what has been drawn.
pub(super) fn manifest(output: &dyn Output, drawn: &[Drawn]) -> Manifest {
    let line = |(index, drawn): (usize, &Drawn)| Line {
        address: output.address(index).to_owned(),
        digest: drawn.digest,
    };
    Manifest::new(drawn.iter().enumerate().map(line).collect())
}
