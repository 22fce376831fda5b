//! Running text for rules about single letters: what an entry says, without
//! its code, in pieces that know where they stand.

use crate::hub::Item;

/// The lines of a body that no fence encloses, each with its place in the file.
pub(super) fn lines(item: &Item) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut at = item.body_range.start;
    let body = item.text.get(item.body_range.clone()).unwrap_or_default();
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

/// The values of all fields, and the body without its code. Nothing of an entry
/// that is written in plain ASCII: no rule about letters has anything to say to it.
pub(super) fn foreign_pieces(item: &Item) -> Vec<(usize, &str)> {
    if item.text.is_ascii() {
        return Vec::new();
    }
    let in_fields = item.places.iter().flat_map(|(_, range)| {
        let value = item.text.get(range.clone()).unwrap_or_default();
        value.split_inclusive('\n').scan(range.start, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
    });
    let in_body = lines(item).into_iter().flat_map(|(start, line)| {
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
