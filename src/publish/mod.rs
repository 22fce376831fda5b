//! Makes a folder equal a map from addresses to bytes.
//!
//! What differs is written to a stage beside the folder; what is unchanged, and what others put
//! there, is carried across; then the two are exchanged in one step. Whoever reads the folder,
//! or kills this process, at any instant finds the old site or the new one, whole. A folder that
//! is equal already is not touched. `.openmic-manifest` in the folder tells which files are
//! openmic's; no other file is ever removed.
//!
//! It knows nothing of hubs, pages or audiences, decides nothing about what may be shown, and
//! prints nothing.

mod address;
mod carry;
mod compare;
mod draw;
mod exchange;
mod failure;
mod lock;
mod manifest;
mod parents;
mod retire;
mod stage;
mod survey;
mod target;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub use self::failure::Failure;
pub use self::manifest::{Digest, Line, Manifest};

use self::exchange::Old;
use self::lock::Lock;
use self::parents::Parents;
use self::stage::Stage;
use self::target::Target;

/// A file that could not be drawn; whoever draws knows why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undrawn;

/// What is to stand in the folder. The order does not matter.
pub trait Output: Sync {
    /// How many files there are.
    fn len(&self) -> usize;

    /// Where a file is to stand: relative to the folder and `/`-separated, such as
    /// `voices/ada/index.html`.
    fn address(&self, index: usize) -> &str;

    /// Makes the bytes of a file. Called once for each, on several threads. One file that cannot
    /// be drawn means that nothing is published.
    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn>;

    /// Whether the address of a file tells its bytes. Such a file is not drawn again where it
    /// stands already, as the manifest lists it.
    fn is_settled(&self, index: usize) -> bool {
        let _ = index;
        false
    }

    /// The file of whose bytes alone this one is made, such as a page of which it is the compressed
    /// form; that one is neither settled nor made of another. While its bytes are as they were, what
    /// is made of them stays too, and is not made again.
    fn made_of(&self, index: usize) -> Option<usize> {
        let _ = index;
        None
    }

    /// Makes such a file, of the bytes of the one it is made of.
    fn bytes_made_of(&self, index: usize, bytes: &[u8]) -> Vec<u8> {
        let _ = (index, bytes);
        Vec::new()
    }

    /// Whether there is no file at all, which publishes an empty site.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Where to publish, and what to spare.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The folder to make equal; it need not exist yet.
    pub folder: &'a Path,
    /// The root of the project, which neither is an output nor stands in one.
    pub project: &'a Path,
    /// All folders that hold sources (content, templates, …): an output neither is one of them,
    /// nor stands in one, nor holds one.
    pub sources: &'a [PathBuf],
    /// What stood in the folder when the sources were read, where somebody knows. Whoever published
    /// since then may have read newer ones, and is not undone.
    pub since: Option<&'a Manifest>,
    /// Adopts a folder that holds foreign files and no sound manifest. The files stay, except a
    /// foreign one in the very place of a page, which is replaced.
    pub force: bool,
    /// Is told what has been done so far.
    pub progress: Option<&'a (dyn Fn(Moment) + Sync)>,
}

/// What publishing has just done. The counted moments come from several threads, so that they
/// may be told a little out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The lock is held, and what killed publishers left is gone.
    Locked,
    /// So many files have been written to the stage.
    Written(usize),
    /// So many files have been drawn, compared and, if need be, written.
    Drawn(usize),
    /// So many unchanged or foreign files have been carried to the stage.
    Carried(usize),
    /// The stage is whole and on the disk; next comes the exchange.
    Sealed,
    /// The new folder stands in its place.
    Exchanged,
    /// So many files of the old folder are gone.
    Removed(usize),
    /// Nothing of the old folder is left.
    Cleaned,
}

/// What publishing did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// How many files were written, because they are new or differ.
    pub written: usize,
    /// How many files stood there already with the same bytes.
    pub unchanged: usize,
    /// What stands in the folder now.
    pub manifest: Manifest,
    /// The addresses openmic wrote earlier and that are gone now, in order.
    pub removed: Vec<String>,
    /// Whether a new folder stands in the place; if not, the folder was equal and was not touched.
    pub exchanged: bool,
    /// The old folder, when it could not be removed from beside the new one. It may hold pages
    /// that were taken down, so somebody should be told.
    pub left_behind: Option<PathBuf>,
}

/// What openmic wrote into this folder last time, for callers that compare; empty when there is
/// no manifest or no folder.
pub fn previous(folder: &Path) -> Result<Manifest, Failure> {
    Ok(manifest::read(folder)?.unwrap_or_default())
}

/// Whether a folder stands as publishing leaves it: it is no link, and nothing of openmic's is
/// beside it, such as the lock of another publisher or what a killed one left.
pub fn is_at_rest(folder: &Path) -> bool {
    target::is_alone(folder).unwrap_or_default()
}

/// Makes the folder equal the output. After a failure it stands as it stood before.
pub fn publish(output: &dyn Output, options: &Options<'_>) -> Result<Published, Failure> {
    let tell = |moment| options.progress.iter().for_each(|progress| progress(moment));
    address::check(output)?;
    let target = Target::of(options)?;
    survive_size_limit();

    let parents = Parents::of(&target)?;
    let _lock = Lock::take(&target)?;
    stage::clear_leftovers(&target)?;
    tell(Moment::Locked);

    let standing = target.standing(options.force)?;
    if options.since.is_some_and(|since| *since != standing.manifest) {
        return Err(Failure::Overtaken { folder: target.folder.clone() });
    }
    let stage = Stage::beside(&target);
    let drawn = draw::draw(output, &target, &standing, &stage, &tell)?;
    let manifest = draw::manifest(output, &drawn);
    let unchanged = drawn.iter().filter(|drawn| drawn.is_unchanged).count();
    let removed = standing.manifest.addresses().filter(|address| !manifest.contains(address));
    let mut published = Published {
        written: drawn.len() - unchanged,
        unchanged,
        removed: removed.map(str::to_owned).collect(),
        ..Published::default()
    };
    // As every file and every line of the manifest is equal, so is the folder.
    if published.written == 0 && standing.is_sound && standing.manifest == manifest {
        published.manifest = manifest;
        return Ok(published);
    }

    let mut found = Vec::new();
    let mut kept = Vec::new();
    if standing.folder.is_some() {
        found = survey::survey(&target.folder)?;
        let foreign = survey::foreign(&found, &standing.manifest);
        let addresses: HashMap<&str, bool> = drawn
            .iter()
            .enumerate()
            .map(|(index, drawn)| (output.address(index), drawn.is_unchanged))
            .collect();
        kept = survey::kept(foreign, &addresses, &target.folder, options.force)?;
        carry::carry(output, &drawn, &kept, &target, &stage, &tell)?;
    }
    stage.write(manifest::NAME, manifest.text().as_bytes())?;
    // Last, because a mode may forbid to write.
    if let Some(metadata) = &standing.folder {
        carry::keep_modes(&kept, metadata, &target, &stage)?;
    }
    stage.sync()?;
    tell(Moment::Sealed);

    let old = standing.folder.as_ref().map(|_| Old { found: &found, kept: &kept });
    let old = exchange::exchange(stage.root(), &target, old.as_ref())?;
    stage.finish();
    parents.keep();
    published.exchanged = true;
    published.manifest = manifest;
    tell(Moment::Exchanged);

    if let Some(old) = old {
        let gone = AtomicUsize::new(0);
        let count = || tell(Moment::Removed(gone.fetch_add(1, Ordering::Relaxed) + 1));
        if retire::retire(&old, &target.folder, &found, &kept, &count).is_err() {
            published.left_behind = Some(old);
        }
    }
    tell(Moment::Cleaned);
    Ok(published)
}

/// Turns the signal that comes with writing past the process's file size limit, and would end the
/// process, into the error that comes after it, so that the stage is removed and the cause said.
fn survive_size_limit() {
    #[cfg(unix)]
    {
        use std::sync::{Arc, Once, atomic::AtomicBool};
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let unread = Arc::new(AtomicBool::new(false));
            let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, unread);
        });
    }
}
