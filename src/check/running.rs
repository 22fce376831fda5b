//! Running text for rules about single letters: what an entry says, without
//! its code, in pieces that know where they stand.

use crate::content::Document;

/// A piece of text, and the byte of the file where it begins.
pub(super) type Piece<'t> = (usize, &'t str);

/// The lines of a body that no fence encloses, each with its place in the file.
pub(super) fn lines(document: &Document) -> Vec<Piece<'_>> {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut at = document.body_range.start;
    let body = document.text.get(document.body_range.clone()).unwrap_or_default();
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let opens = ["```", "~~~"].into_iter().find(|sign| line.trim_start().starts_with(sign));
        match (fence, opens) {
            (None, Some(sign)) => fence = Some(sign),
            (Some(open), Some(sign)) if open == sign => fence = None,
            (None, None) => lines.push((start, line)),
            _ => {}
        }
    }
    lines
}

/// Whether a text has letters or signs beyond Latin ones and the usual
/// punctuation (U+2000 to U+203F), seen by its bytes: all of every file is looked at.
fn is_foreign(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_sign =
        |at: usize| bytes[at] >= 0xc9 && !(bytes[at] == 0xe2 && bytes.get(at + 1) == Some(&0x80));
    (0..bytes.len()).step_by(64).any(|from| {
        let chunk = from..bytes.len().min(from + 64);
        // The greatest of a chunk is found many bytes at a time.
        let greatest = bytes[chunk.clone()].iter().fold(0, |most, byte| most.max(*byte));
        greatest >= 0xc9 && chunk.into_iter().any(is_sign)
    })
}

/// The values of all fields, and the body without its code, where they go beyond ASCII.
/// Nothing of an entry without foreign letters and signs: no rule about them has anything
/// to say to it.
pub(super) fn foreign_pieces(document: &Document) -> Vec<Piece<'_>> {
    if !is_foreign(&document.text) {
        return Vec::new();
    }
    let in_fields = document.places.iter().flat_map(|(_, range)| {
        let value = document.text.get(range.clone()).unwrap_or_default();
        value.split_inclusive('\n').scan(range.start, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
    });
    let in_body = lines(document).into_iter().flat_map(|(start, line)| {
        // What stands between signs of code is every second piece.
        let mut at = start;
        let pieces = line.split('`').enumerate().map(move |(number, piece)| {
            let start = at;
            at += piece.len() + 1;
            (number, start, piece)
        });
        pieces.filter(|(number, ..)| number % 2 == 0).map(|(_, start, piece)| (start, piece))
    });
    in_fields.chain(in_body).filter(|(_, piece)| !piece.is_ascii()).collect()
}
