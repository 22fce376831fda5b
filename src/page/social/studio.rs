//! Where cards are drawn, and the faces that many of them show are kept.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Subject, make};
use crate::asset::card::{Shape, Shot};
use crate::asset::picture::Canvas;
use crate::page::picture::{FACE, MIDDLE};
use crate::page::stage::Stage;
use crate::render::Broken;
use crate::report::Diagnostic;
use crate::source::Span;

/// Faces that are kept: no more than twenty megabytes of them.
const KEPT: usize = 256;

/// Every round face is drawn from one of this size.
const SMALL: (u32, u32) = (160, 160);

#[derive(Default)]
pub(super) struct Studio {
    /// By the photos' digests.
    faces: Mutex<HashMap<String, Arc<Canvas>>>,
}

impl std::fmt::Debug for Studio {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Studio")
    }
}

/// The bytes of a card.
pub(super) fn draw(stage: &Stage, subject: Subject, shape: Shape) -> Result<Vec<u8>, Broken> {
    let Some(ground) = stage.cards.ground(stage) else { return Ok(Vec::new()) };
    let broken: RefCell<Option<Broken>> = RefCell::default();
    let fetch = |shot: Shot<'_>| match stage.cards.studio.cut(stage, shot) {
        Ok(canvas) => Some(canvas),
        Err(fault) => {
            broken.replace(Some(fault));
            None
        }
    };
    let drawn = make::card(stage, ground, subject, shape).draw(&ground.livery, &fetch);
    // The name of the card promises every picture on it.
    if let Some(broken) = broken.into_inner() {
        return Err(broken);
    }
    drawn.map_err(|refusal| {
        let span = Span::whole(&"program.toml".into());
        let message = format!("a card for social networks cannot be drawn: {}", refusal.what());
        Broken(Box::new(Diagnostic::error("unusable-picture", span, message)))
    })
}

impl Studio {
    /// A photo, cut to the size that is asked for, or for a small face a little
    /// larger: whoever is shown once is shown again, and reading their photo takes
    /// longer than drawing the card.
    fn cut(&self, stage: &Stage, shot: Shot<'_>) -> Result<Arc<Canvas>, Broken> {
        if !shot.is_face {
            return Ok(Arc::new(stage.pictures.cut(shot.photo, MIDDLE, &[shot.size])?.remove(0)));
        }
        let is_small = shot.size.0 <= SMALL.0;
        let kept = || self.faces.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(face) = kept().get(shot.photo).filter(|_| is_small) {
            return Ok(Arc::clone(face));
        }
        let mut cut = stage.pictures.cut(shot.photo, FACE, &[SMALL, shot.size])?;
        let (large, face) = (cut.remove(1), Arc::new(cut.remove(0)));
        let mut faces = kept();
        if faces.len() >= KEPT {
            faces.clear();
        }
        faces.insert(shot.photo.to_owned(), Arc::clone(&face));
        Ok(if is_small { face } else { Arc::new(large) })
    }
}
