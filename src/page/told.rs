//! Words of `program.toml` as markup: what is not there in the language of the page
//! says which language it is in.

use crate::content::told::Told;
use crate::markdown::Markup;

/// Words of a programme.
pub(super) fn told(words: &Told<String>) -> Markup {
    Markup::of_text(words, words.lang())
}

/// Words that may be missing.
pub(super) fn perhaps(words: Option<&Told<String>>) -> Option<Markup> {
    words.map(told)
}

/// A list of them.
pub(super) fn list(words: &Told<Vec<String>>) -> Vec<Markup> {
    words.iter().map(|one| Markup::of_text(one, words.lang())).collect()
}
