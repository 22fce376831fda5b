//! The fonts cards are set in: which one has a letter, and what is left of a
//! text that some letters of may be missing.

use std::fmt;

use harfrust::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Who speaks, and how loud: people in one family, the organisation in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Words of a person.
    Person,
    /// Names and titles.
    Strong,
    /// Whatever the organisation says beside them.
    Plain,
}

/// The theme's cuts, by the names of their files: a project's file of the same
/// name stands in their place.
const PERSON: &str = "literata-600.ttf";
const STRONG: &str = "bricolage-700.ttf";
const PLAIN: &str = "bricolage-400.ttf";

/// Fonts that are loaded, the theme's and the project's own.
pub struct Fonts {
    /// In the order of their names.
    fonts: Vec<(String, Font)>,
    /// For each style, its own font and then whatever else has letters.
    chains: [Vec<usize>; 3],
    /// Whether there is a glyph for each of the first letters, which are most that
    /// are asked for.
    near: Vec<bool>,
    digest: String,
}

/// The most signs of a text.
const MOST: usize = 600;

/// Latin letters, of which most texts are made.
const NEAR: usize = 0x180;

impl Fonts {
    /// Loads fonts by the names of their files. What is no font is passed over.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Fonts {
        let mut files: Vec<(String, Vec<u8>)> = files.into_iter().collect();
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let mut hasher = blake3::Hasher::new();
        let mut fonts = Vec::new();
        for (name, bytes) in files {
            let digest = blake3::hash(&bytes);
            if let Some(font) = Font::new(bytes, 0) {
                hasher.update(name.as_bytes()).update(digest.as_bytes());
                fonts.push((name, font));
            }
        }
        let chains = [(PERSON, 600), (STRONG, 700), (PLAIN, 400)]
            .map(|(first, weight)| chain(&fonts, first, weight));
        let digest = hasher.finalize().to_hex()[..20].to_owned();
        let mut loaded = Fonts { fonts, chains, near: Vec::new(), digest };
        loaded.near = (0..NEAR as u32)
            .map(|at| char::from_u32(at).is_some_and(|letter| loaded.has(letter)))
            .collect();
        loaded
    }

    /// Changes with any of the fonts.
    pub(super) fn digest(&self) -> &str {
        &self.digest
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fonts.is_empty()
    }

    pub(super) fn font(&self, at: usize) -> &Font {
        &self.fonts[at].1
    }

    /// The style's own font.
    pub(super) fn first(&self, style: Style) -> Option<&Font> {
        self.chains[style as usize].first().map(|at| self.font(*at))
    }

    /// The first font of the style that has the letter.
    pub(super) fn find(&self, style: Style, letter: char) -> Option<usize> {
        let has = |at: &&usize| self.font(**at).charmap().map_unicode(letter).is_some();
        self.chains[style as usize].iter().find(has).copied()
    }

    fn has(&self, letter: char) -> bool {
        let near = self.near.get(letter as usize).copied();
        near.unwrap_or_else(|| self.find(Style::Person, letter).is_some())
    }

    /// A text as these fonts can set it, in one line: without signs that none of
    /// them has. Nothing where one of its letters is missing, because half a word
    /// says something else.
    pub fn settable(&self, text: &str) -> Option<String> {
        let is_composed = text.chars().all(|letter| (letter as usize) < 0x300);
        // No card holds more, and whoever wrote more did not write it for a card.
        let text = || text.chars().take(MOST);
        if is_composed { self.pass(text()) } else { self.pass(text().nfc()) }
    }

    fn pass(&self, text: impl Iterator<Item = char>) -> Option<String> {
        let mut settable = String::new();
        for letter in text {
            if letter.is_whitespace() {
                if !settable.ends_with(' ') && !settable.is_empty() {
                    settable.push(' ');
                }
            } else if is_joiner(letter) {
                // Between emoji that are left out there is nothing to join.
                if settable.chars().next_back().is_some_and(|before| !before.is_whitespace()) {
                    settable.push(letter);
                }
            } else if self.has(letter) {
                settable.push(letter);
            } else if letter.is_alphanumeric() || is_combining_mark(letter) && !is_selector(letter)
            {
                return None;
            }
        }
        settable.truncate(settable.trim_end().len());
        settable.chars().any(char::is_alphanumeric).then_some(settable)
    }
}

/// The font called `first`, then the others: the project's before the theme's, those
/// of the nearest weight first, as their names tell it.
fn chain(fonts: &[(String, Font)], first: &str, weight: u32) -> Vec<usize> {
    let mut chain: Vec<usize> = (0..fonts.len()).collect();
    let rank = |at: &usize| {
        let name = fonts[*at].0.as_str();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let told = stem.rsplit('-').next().and_then(|last| last.parse::<u32>().ok());
        let is_theirs = name.starts_with("bricolage-") || name.starts_with("literata-");
        (name != first, is_theirs, name.contains("italic"), told.unwrap_or(400).abs_diff(weight))
    };
    chain.sort_by_key(rank);
    chain
}

/// What shapes letters without being one: joiners and marks of direction.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}')
}

/// What picks between two forms of a sign.
fn is_selector(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{20e3}' | '\u{e0100}'..='\u{e01ef}')
}

impl fmt::Debug for Fonts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.fonts.iter().map(|(name, _)| name)).finish()
    }
}
