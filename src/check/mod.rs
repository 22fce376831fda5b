//! What a programme prefers: rules that look at the whole linked hub.
//!
//! What a stage must notice to build its value it reports itself, and
//! `report::rules` explains; here is what a programme may well see differently.
//! Both are turned up, down or off in `[checks]` and kept with `[[allow]]`,
//! unless the rule protects structure, privacy or security.
//!
//! # Adding a rule
//!
//! 1. One file here, named after what it looks at. It holds a [`Check`]: the
//!    [`Rule`] with its name, its default severity, a `why` that somebody who
//!    has never seen a line of code understands, a wrong and a right example, and the
//!    function that finds it. `heading_jump` is a short one to copy.
//! 2. Its `mod` line, and its name in [`CHECKS`].
//! 3. `OPENMIC_UPDATE=1 cargo test --test rules` writes it into `docs/rules.md`.
//!
//! The wrong example is the rule's first test: `tests/rules.rs` looks for the finding
//! exactly between the marks `«` and `»`, and for silence on the right one.
//! Give the nearest thing that is fine as the right one. More cases go into the file's own tests;
//! `tests::found` knows how to ask.
//!
//! A function looks at one entry (`Run::Entry`, `Run::Letters`) wherever that is enough, so
//! that all such rules pass over the hub together; else at [`Hub`] once, linearly in its size
//! (`Run::Hub`). It returns findings at the rule's own severity. [`Document`] is any entry; `document.body` knows the
//! links, pictures and headings of a text with their places in the file. Say what is
//! wrong in the message, what to write instead in the hint, and add a
//! [`crate::report::Fix`] where that can be said exactly: `safe` only when nobody could have
//! meant anything else.

mod allow;
mod alt_text;
mod approval;
mod dates;
mod emoji_run;
mod empty_text;
mod empty_topic;
mod forms;
mod gone_in_charge;
mod hashtag_case;
mod heading_jump;
mod hidden_direction;
mod language;
mod levels;
mod link_text;
mod long_field;
mod look_alike;
mod mixed_script;
mod orphan_page;
mod quiet_profile;
mod running;
mod stale;
#[cfg(test)]
mod tests;
mod translation;
mod twin_name;
mod twin_profile;
mod unused_picture;

pub use levels::Levels;

use std::cell::LazyCell;
use std::sync::Arc;

use rayon::prelude::*;
use running::Piece;

use crate::content::Document;
use crate::hub::{Hub, Item};
use crate::memo::Made;
use crate::report::{Diagnostic, Kept, Rule, rules as stages};

/// A rule, and how it is found.
pub struct Check {
    pub rule: Rule,
    run: Run,
}

/// The hub's language, as in `<html lang>`.
type Language<'l> = &'l str;

/// What a rule looks at. The less it is, the less there is to do.
enum Run {
    /// One entry by itself, in a hub of this language.
    Entry(fn(&Document, Language<'_>) -> Vec<Diagnostic>),
    /// Running text with letters beyond ASCII, piece by piece.
    Letters(fn(&Document, &[Piece<'_>]) -> Vec<Diagnostic>),
    /// Everything.
    Hub(fn(&Hub) -> Vec<Diagnostic>),
}

/// Rules about the whole hub, in the order they are explained.
pub const CHECKS: &[&Check] = &[
    &link_text::CHECK,
    &heading_jump::CHECK,
    &alt_text::MISSING,
    &alt_text::FILE_NAME,
    &alt_text::TOO_LONG,
    &unused_picture::CHECK,
    &hashtag_case::CHECK,
    &emoji_run::CHECK,
    &look_alike::CHECK,
    &hidden_direction::CHECK,
    &mixed_script::CHECK,
    &twin_name::CHECK,
    &twin_profile::CHECK,
    &long_field::CHECK,
    &dates::CHECK,
    &orphan_page::CHECK,
    &quiet_profile::CHECK,
    &empty_text::CHECK,
    &empty_topic::CHECK,
    &gone_in_charge::CHECK,
    &stale::GUIDELINE,
    &stale::LESSON,
    &stale::CONSENT,
    &approval::CHECK,
    &forms::CHECK,
    &language::CHECK,
    &translation::SAME_LANGUAGE,
    &translation::TWICE,
    &translation::CHAIN,
];

/// Every rule there is: those that stages report, then those of [`CHECKS`].
pub fn rules() -> impl Iterator<Item = &'static Rule> + Clone {
    stages::ALL.iter().copied().flatten().chain(CHECKS.iter().map(|check| &check.rule))
}

/// The rule of this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == name)
}

/// What was found, once everybody had their say.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub found: Vec<Diagnostic>,
    /// What somebody keeps.
    pub kept: Vec<Kept>,
    /// How much each rule matters here.
    pub levels: Levels,
}

/// What the rules found, before the programme and the entries had their say.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    found: Vec<Diagnostic>,
    levels: Levels,
}

/// What rules about single entries found before, by the rules that were wanted and the language.
#[derive(Debug, Default)]
pub struct Memo(Made<Ground, Item, Arc<[Diagnostic]>>);

type Ground = (Vec<&'static str>, String);

/// Looks at the hub with every rule that is not turned off.
pub fn look(hub: &Hub) -> Looked {
    look_again(hub, &mut Memo::default())
}

/// Looks at the hub, with rules about single entries only where they did not look before.
pub fn look_again(hub: &Hub, memo: &mut Memo) -> Looked {
    let (levels, mut found) = levels::read(hub);
    let wanted: Vec<&Check> =
        CHECKS.iter().copied().filter(|check| levels.of(&check.rule).is_some()).collect();
    let language = &hub.settings.language;
    let ground = (wanted.iter().map(|check| check.rule.id).collect(), language.clone());
    let (in_entries, in_hub) = rayon::join(
        || memo.0.make(ground, Arc::clone(&hub.items), |_, item| in_entry(item, language, &wanted)),
        || -> Vec<Diagnostic> {
            wanted.par_iter().flat_map_iter(|check| in_hub(hub, check)).collect()
        },
    );
    found.extend(in_entries.iter().flat_map(|found| found.iter().cloned()));
    found.extend(in_hub);
    Looked { found, levels }
}

/// What the rules about single entries find in this one.
fn in_entry(document: &Document, language: Language<'_>, wanted: &[&Check]) -> Arc<[Diagnostic]> {
    let pieces = LazyCell::new(|| running::foreign_pieces(document));
    let mut found = Vec::new();
    for check in wanted {
        match check.run {
            Run::Entry(run) => found.append(&mut run(document, language)),
            Run::Letters(run) => found.append(&mut run(document, &pieces)),
            Run::Hub(_) => {}
        }
    }
    if found.is_empty() { Arc::default() } else { found.into() }
}

fn in_hub(hub: &Hub, check: &Check) -> Vec<Diagnostic> {
    match check.run {
        Run::Hub(run) => run(hub),
        Run::Entry(_) | Run::Letters(_) => Vec::new(),
    }
}

/// Gives what was found, with what all other stages noticed, the level that the
/// programme wants, and takes out what entries keep.
pub fn settle(hub: &Hub, looked: Looked, mut noticed: Vec<Diagnostic>) -> Checked {
    let Looked { found, levels } = looked;
    noticed.extend(found);
    let (found, kept) = allow::sift(hub, levels.settle(noticed));
    Checked { found, kept, levels }
}
