//! The few words a body's markup says in the language of the page.

use super::draft::Word;
use std::borrow::Cow;

/// Words for alerts and footnotes, in English unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    pub note: Cow<'static, str>,
    pub tip: Cow<'static, str>,
    pub important: Cow<'static, str>,
    pub warning: Cow<'static, str>,
    pub caution: Cow<'static, str>,
    /// Read out for the arrow that leads from a footnote back to the text.
    pub back: Cow<'static, str>,
}

impl Default for Labels {
    fn default() -> Self {
        Self {
            note: "Note".into(),
            tip: "Tip".into(),
            important: "Important".into(),
            warning: "Warning".into(),
            caution: "Caution".into(),
            back: "Back to the text".into(),
        }
    }
}

impl Labels {
    pub(super) fn word(&self, word: Word) -> &str {
        match word {
            Word::Note => &self.note,
            Word::Tip => &self.tip,
            Word::Important => &self.important,
            Word::Warning => &self.warning,
            Word::Caution => &self.caution,
            Word::Back => &self.back,
        }
    }
}
