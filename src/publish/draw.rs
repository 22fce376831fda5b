//! Draws every file, compares it with what stands in the folder, and writes what differs.
//!
//! All of it runs in parallel and nothing is held: bytes are dropped as soon as they are known to
//! be equal, or are written, and what is made of them is made.

use std::collections::HashMap;
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
    let easel =
        Easel { output, target, standing, stage, tell, done: Done::default(), made: made(output) };
    let files = (0..output.len()).into_par_iter().with_max_len(AT_ONCE);
    let alone = files.filter(|index| output.made_of(*index).is_none());
    let drawn = alone.map_init(Vec::new, |buffer, index| easel.with_made(index, buffer));
    let mut drawn: Vec<(usize, Drawn)> =
        drawn.collect::<Result<Vec<_>, Failure>>()?.into_iter().flatten().collect();
    drawn.sort_unstable_by_key(|(index, _)| *index);
    Ok(drawn.into_iter().map(|(_, drawn)| drawn).collect())
}

/// What is made of each file's bytes; only files of which something is made are listed.
fn made(output: &dyn Output) -> HashMap<usize, Vec<usize>> {
    let mut made: HashMap<usize, Vec<usize>> = HashMap::new();
    for index in 0..output.len() {
        if let Some(of) = output.made_of(index) {
            made.entry(of).or_default().push(index);
        }
    }
    made
}

/// Where files are drawn.
struct Easel<'a> {
    output: &'a dyn Output,
    target: &'a Target,
    standing: &'a Standing,
    stage: &'a Stage,
    tell: &'a (dyn Fn(Moment) + Sync),
    done: Done,
    made: HashMap<usize, Vec<usize>>,
}

#[derive(Default)]
struct Done {
    drawn: AtomicUsize,
    written: AtomicUsize,
}

impl Easel<'_> {
    /// Draws a file, and all that is made of its bytes while they are at hand.
    fn with_made(
        &self,
        index: usize,
        buffer: &mut Vec<u8>,
    ) -> Result<Vec<(usize, Drawn)>, Failure> {
        if self.output.is_settled(index)
            && let Some(digest) = self.standing(index)
        {
            return Ok(vec![(index, self.drawn(digest, true))]);
        }
        let bytes = self.output.bytes(index).map_err(|Undrawn| Failure::Undrawn {
            address: self.output.address(index).to_owned(),
        })?;
        let drawn = self.put(index, &bytes, buffer)?;
        // Its file may have been made equal by hand: what is made of it was made of what openmic
        // wrote there.
        let was_ours = self.standing.manifest.digest(self.output.address(index));
        let is_as_it_was = drawn.is_unchanged && was_ours == Some(drawn.digest);
        let mut all = vec![(index, drawn)];
        for made in self.made.get(&index).into_iter().flatten() {
            let kept = if is_as_it_was { self.standing(*made) } else { None };
            let drawn = match kept {
                Some(digest) => self.drawn(digest, true),
                None => self.put(*made, &self.output.bytes_made_of(*made, &bytes), buffer)?,
            };
            all.push((*made, drawn));
        }
        Ok(all)
    }

    /// Compares bytes with what stands there, and writes them if they differ.
    fn put(&self, index: usize, bytes: &[u8], buffer: &mut Vec<u8>) -> Result<Drawn, Failure> {
        let address = self.output.address(index);
        let path = below(&self.target.folder, address);
        let is_unchanged = self.standing.folder.is_some()
            && compare::holds(&path, bytes, buffer)
                .map_err(|error| Failure::machine("read", &path, error))?;
        if !is_unchanged {
            self.stage.write(address, bytes)?;
            let written = self.done.written.fetch_add(1, Ordering::Relaxed) + 1;
            (self.tell)(Moment::Written(written));
        }
        Ok(self.drawn(Digest::of(bytes), is_unchanged))
    }

    fn drawn(&self, digest: Digest, is_unchanged: bool) -> Drawn {
        let drawn = self.done.drawn.fetch_add(1, Ordering::Relaxed) + 1;
        (self.tell)(Moment::Drawn(drawn));
        Drawn { digest, is_unchanged }
    }

    /// The digest of a file that need not be made again: it was made before, and nobody has touched
    /// it since.
    fn standing(&self, index: usize) -> Option<Digest> {
        let address = self.output.address(index);
        let digest = self.standing.manifest.digest(address)?;
        let bytes = compare::whole(&below(&self.target.folder, address)).ok()?;
        (Digest::of(&bytes) == digest).then_some(digest)
    }
}

/// The manifest of what has been drawn.
pub(super) fn manifest(output: &dyn Output, drawn: &[Drawn]) -> Manifest {
    let line = |(index, drawn): (usize, &Drawn)| Line {
        address: output.address(index).to_owned(),
        digest: drawn.digest,
    };
    Manifest::new(drawn.iter().enumerate().map(line).collect())
}
