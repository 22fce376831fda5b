//! Where the lines of a text begin, so that a place in a long file is found
//! without reading the file again for every finding in it.

use crate::source::Position;

/// Characters are counted ahead at every so many bytes.
const STEP: usize = 256;

/// A text and its lines.
#[derive(Debug)]
pub struct Lines<'t> {
    pub text: &'t str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before each `STEP` bytes.
    characters: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Lines<'t> {
        let mut starts = vec![0];
        let mut characters = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                characters.push(count);
            }
            count += usize::from(begins(byte));
            if byte == b'\n' {
                starts.push(at + 1);
            }
        }
        characters.push(count);
        Lines { text, starts, characters }
    }

    /// Where byte `at` stands; the same as [`Position::of`].
    pub fn position(&self, at: usize) -> Position {
        let at = self.boundary(at);
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts[line - 1];
        Position { line, column: self.before(at) - self.before(start) + 1 }
    }

    /// The bytes of the line that byte `at` is in, without its line break.
    pub fn line(&self, at: usize) -> std::ops::Range<usize> {
        let at = self.boundary(at);
        let line = self.starts.partition_point(|start| *start <= at);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        self.starts[line - 1]..end
    }

    /// The nearest byte at or before `at` that a character begins with.
    pub fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// How many characters begin before byte `at`.
    fn before(&self, at: usize) -> usize {
        let step = (at / STEP).min(self.characters.len() - 1);
        let rest = &self.text.as_bytes()[(step * STEP).min(at)..at];
        self.characters[step] + rest.iter().filter(|byte| begins(**byte)).count()
    }
}

/// Whether a character begins with this byte of UTF-8.
fn begins(byte: u8) -> bool {
    !(0x80..0xc0).contains(&byte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn places_are_those_of_a_plain_count(text in "([aé\n€]|\r\n){0,900}", at in 0usize..2000) {
            let lines = Lines::of(&text);
            prop_assert_eq!(lines.position(at), Position::of(&text, at));
            prop_assert!(!text[lines.line(at)].contains('\n'));
        }
    }
}
