//! Where pictures are drawn: each original is read once for all its files.
//!
//! The files of one original are asked for one after the other, so that the few
//! originals that were drawn last are enough to remember.

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::original::{Fault, Original};
use super::room::Room;
use crate::asset::picture::{Canvas, Part, Refusal};

/// Originals whose drawn files wait to be asked for.
const REMEMBERED: usize = 32;

#[derive(Debug, Default)]
pub(super) struct Studio {
    pub(super) room: Room,
    lately: Mutex<VecDeque<(usize, Arc<Sheet>)>>,
}

/// The drawn files of one original, each until it is taken.
type Sheet = Mutex<Vec<Option<Vec<u8>>>>;

impl Studio {
    /// The bytes of a file of the original `at`.
    pub(super) fn draw(
        &self,
        at: usize,
        original: &Original,
        variant: usize,
    ) -> Result<Vec<u8>, Fault> {
        let sheet = self.sheet(at);
        // Whoever comes second waits here, and finds the file drawn. Nobody who
        // draws waits for anybody but for room.
        let mut drawn = open(&sheet);
        if let Some(bytes) = drawn.get_mut(variant).and_then(Option::take) {
            return Ok(bytes);
        }
        let _place = self.room.take(original.probe.memory);
        let canvas = original.canvas()?;
        *drawn = all(&canvas, original).map_err(|refusal| Fault::of(&refusal))?;
        drawn.get_mut(variant).and_then(Option::take).ok_or_else(|| Fault {
            what: "no such file is drawn of it".to_owned(),
            hint: "build again",
        })
    }

    fn sheet(&self, at: usize) -> Arc<Sheet> {
        let mut lately = open(&self.lately);
        if let Some((_, sheet)) = lately.iter().find(|(one, _)| *one == at) {
            return Arc::clone(sheet);
        }
        let sheet = Arc::new(Sheet::default());
        lately.push_back((at, Arc::clone(&sheet)));
        if lately.len() > REMEMBERED {
            lately.pop_front();
        }
        sheet
    }
}

/// Every file, in the order of the variants. Of one part, the widest is made from
/// the picture and each further one from the one before: an original has ten times
/// the pixels of all its files together.
fn all(canvas: &Canvas, original: &Original) -> Result<Vec<Option<Vec<u8>>>, Refusal> {
    let variants = &original.variants;
    let mut order: Vec<usize> = (0..variants.len()).collect();
    order.sort_by_key(|at| (variants[*at].part, Reverse(variants[*at].width)));
    let mut files = vec![None; variants.len()];
    let mut last: Option<(Part, Canvas)> = None;
    for at in order {
        let file = &variants[at];
        let cut = match last.take() {
            Some((part, cut)) if part == file.part && cut.size() == file.size() => cut,
            Some((part, cut)) if part == file.part => {
                cut.cut(Part::whole(cut.size()), file.size())?
            }
            _ => canvas.cut(file.part, file.size())?,
        };
        files[at] = Some(cut.write(file.format, file.format.quality(original.craft.quality))?);
        last = Some((file.part, cut));
    }
    Ok(files)
}

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
