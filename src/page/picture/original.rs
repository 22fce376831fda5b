//! A picture as it was handed in, looked at: what it is, and that it can be
//! drawn. Nothing of it is kept but its description.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::craft::Craft;
use super::cut::{Cut, Variant};
use super::room::Room;
use crate::asset::picture::{Canvas, DRAWING, MOST_BYTES, Probe, Refusal, probe};
use crate::source::{Stored, Unread};

/// What must stay visible, in thousandths of width and height.
pub type Focus = (u16, u16);

/// Where drawn pictures stand; nothing else does.
pub(super) const FOLDER: &str = "pictures/";

/// A picture that can be shown.
#[derive(Debug)]
pub(super) struct Original {
    pub(super) wish: Wish,
    stored: Arc<dyn Stored>,
    /// Tells its bytes, its focus and how openmic draws, so that the names of
    /// what is drawn from it tell their bytes.
    pub(super) digest: String,
    pub(super) probe: Probe,
    /// Size of its file, in bytes.
    pub(super) weight: usize,
    pub(super) variants: Vec<Variant>,
    pub(super) craft: Craft,
}

/// Why a picture is not shown: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: String,
    pub(super) hint: &'static str,
}

/// What a page wants of a picture.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) path: String,
    pub(super) focus: Option<Focus>,
    pub(super) cuts: Vec<&'static Cut>,
}

impl Original {
    /// Looks at a picture. It is decoded once, to find out whether it can be,
    /// unless an earlier output holds what was drawn from it.
    pub(super) fn look(
        wish: Wish,
        stored: &Arc<dyn Stored>,
        drawn: &BTreeSet<String>,
        room: &Room,
        craft: Craft,
    ) -> Result<Original, Fault> {
        let bytes = stored.bytes(MOST_BYTES).map_err(Fault::of_reading)?;
        let probe = probe(&bytes).map_err(|refusal| Fault::of(&refusal))?;
        let digest = digest(&bytes, &wish, craft);
        let start = address(&digest, "");
        let first = drawn.range(start.clone()..).next();
        let is_proven = first.is_some_and(|address| address.starts_with(&start));
        if !is_proven {
            let _place = room.take(probe.memory);
            Canvas::read(&bytes).map_err(|refusal| Fault::of(&refusal))?;
        }
        let of = |cut: &&'static Cut| cut.variants(cut.part(&probe, wish.focus), craft.modern());
        let variants = wish.cuts.iter().flat_map(of).collect();
        let weight = bytes.len();
        let stored = Arc::clone(stored);
        Ok(Original { wish, stored, digest, probe, weight, variants, craft })
    }

    /// The picture's pixels, if its file still is what it was when it was
    /// looked at.
    pub(super) fn canvas(&self) -> Result<Canvas, Fault> {
        let bytes = self.stored.bytes(MOST_BYTES).map_err(Fault::of_reading)?;
        if digest(&bytes, &self.wish, self.craft) != self.digest {
            return Err(Fault {
                what: "the file changed while the hub was built".to_owned(),
                hint: "build again",
            });
        }
        Canvas::read(&bytes).map_err(|refusal| Fault::of(&refusal))
    }

    pub(super) fn address(&self, variant: &Variant) -> String {
        let name = format!("{}-{}.{}", variant.cut, variant.width, variant.format.extension());
        address(&self.digest, &name)
    }
}

/// The name says nothing of whose picture it is.
fn address(digest: &str, name: &str) -> String {
    format!("{FOLDER}{digest}-{name}")
}

pub(super) fn digest(bytes: &[u8], wish: &Wish, craft: Craft) -> String {
    let mut hasher = blake3::Hasher::new();
    // Whatever decides about pixels beside the picture itself.
    let wanted = format!("{DRAWING} {:?} {:?} {craft:?}\n", wish.focus, wish.cuts);
    hasher.update(wanted.as_bytes());
    hasher.update(bytes);
    hasher.finalize().to_hex()[..20].to_owned()
}

impl Fault {
    pub(super) fn of(refusal: &Refusal) -> Fault {
        Fault { what: refusal.what(), hint: refusal.hint() }
    }

    fn of_reading(unread: Unread) -> Fault {
        match unread {
            Unread::TooLarge { bytes } => Fault::of(&Refusal::TooHeavy {
                bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
            }),
            Unread::NotAFile => Fault {
                what: "it is no regular file".to_owned(),
                hint: "put the picture itself here: links are never followed",
            },
            Unread::Machine(said) => Fault {
                what: format!("the file cannot be read ({said})"),
                hint: "give the person who runs openmic the right to read it",
            },
        }
    }
}
