//! What the stages report themselves, explained. A stage names a rule where it
//! reports it; `tests/rules.rs` sees to it that every name is explained here or
//! in `check`, and that every example does what it says.

mod consent;
mod fields;
mod files;
mod links;
mod markup;
mod people;
mod pictures;
mod programme;
mod recordings;
mod theme;

use super::Rule;

/// Every rule that a stage reports, by what it is about.
pub const ALL: &[&[Rule]] = &[
    files::RULES,
    fields::RULES,
    people::RULES,
    consent::RULES,
    links::RULES,
    pictures::RULES,
    recordings::RULES,
    markup::RULES,
    programme::RULES,
    theme::RULES,
];
