//! Entries whose cards cannot say what they should, because no font has the letters.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{Subject, make};
use crate::hub::Hub;
use crate::page::stage::Stage;
use crate::report::Diagnostic;
use crate::source::Span;

/// Entries that no font can set the words of, each once. A hub whose own name
/// cannot be set needs a font, and no list of everything that does too.
pub fn findings(stage: &Stage, hub: &Hub) -> Vec<Diagnostic> {
    let stages = || std::iter::once(stage).chain(&stage.others);
    let unset: BTreeMap<String, &str> = stages().flat_map(unset).collect();
    if unset.contains_key("") {
        return vec![report(Span::whole(&"program.toml".into()))];
    }
    let mut seen = BTreeSet::new();
    hub.items
        .iter()
        .filter_map(|item| {
            let field = unset.get(&*item.address)?;
            seen.insert(&*item.address).then(|| report(item.place_of(field)))
        })
        .collect()
}

fn report(span: Span) -> Diagnostic {
    let message = "no font for cards has these letters, so the card goes without them";
    let hint = "put a TTF or OTF file of a font that has them into `templates/cards/`";
    Diagnostic::warning("card-script", span, message).hint(hint)
}

/// Pages, from the hub's root, and the fields that no font has all letters of.
fn unset(stage: &Stage) -> Vec<(String, &'static str)> {
    let Some(ground) = stage.cards.ground(stage) else { return Vec::new() };
    let fonts = stage.theme.fonts();
    let one = |subject: Subject| {
        let address = subject.address(stage);
        let (words, field) = make::words(stage, ground.style, subject);
        // What stands in another language has its card there; where there are no words, that is
        // what is wrong, and is found elsewhere.
        let is_here = !address.starts_with('/') && !words.trim().is_empty();
        let is_unset = is_here && fonts.settable(&words).is_none();
        is_unset.then(|| (stage.rooted(&address).into_owned(), field))
    };
    Subject::all(stage).into_par_iter().filter_map(one).collect()
}
