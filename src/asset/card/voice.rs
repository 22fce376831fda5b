//! What a person said: their words large on the brand, then their face, their
//! name and their mark. With a photo, the words stand on a band that overlaps
//! the photo's foot.

use super::block::{Block, Room};
use super::fonts::Style;
use super::sheet::{Align, Area, Sheet};
use super::{Desk, MARGIN, Shape};

/// How far the faces of a byline overlap.
const OVERLAP: f32 = 0.82;
/// The most faces in a byline.
const FACES: usize = 3;

pub(super) fn draw(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let card = desk.card;
    let whole = Area { x: 0.0, y: 0.0, width: sheet.width(), height: sheet.height() };
    if let Some(photo) = desk.photo() {
        sheet.picture(whole, &photo, false);
        on_photo(desk, sheet);
        return;
    }
    desk.hub(sheet, (MARGIN, MARGIN), 30.0, whole.width - 2.0 * MARGIN);
    let foot = whole.height - MARGIN - 108.0;
    byline(desk, sheet, (MARGIN, foot), Byline { face: 108.0, width: whole.width - 2.0 * MARGIN });
    let top = MARGIN + 30.0 + 36.0;
    let height = foot - 30.0 - top;
    if card.words.is_none() {
        // Words that no font has are not told, and still somebody spoke.
        if let Some(slug) = &card.mark {
            let wide = whole.width - 2.0 * MARGIN;
            let y = top + (height - wide / 7.0) * 0.5;
            sheet.mark(slug, (MARGIN, y), wide, desk.accent());
        }
        return;
    }
    let block = words(
        desk,
        Room {
            width: whole.width - 2.0 * MARGIN - 40.0,
            height,
            lines: if card.shape == Shape::Square { 8 } else { 5 },
            sizes: &[124.0, 108.0, 94.0, 82.0, 74.0, 66.0, 58.0, 52.0, 46.0, 41.0],
            leading: 1.16,
        },
    );
    let y = top + (height - block.height()).max(0.0) * 0.5;
    quotation(desk, sheet, &block, (MARGIN, y));
}

/// The words and who says them, on a band over the photo's lower start corner.
fn on_photo(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let inset = 48.0;
    let width = sheet.width() * 0.68;
    let block = words(
        desk,
        Room {
            width: width - 2.0 * inset - 24.0,
            height: sheet.height() * 0.5,
            lines: 4,
            sizes: &[58.0, 52.0, 46.0, 41.0],
            leading: 1.16,
        },
    );
    let face = if desk.card.name.is_some() { 80.0 } else { 0.0 };
    let gap = if face > 0.0 { 30.0 } else { 0.0 };
    let height = inset + block.height() + gap + face + inset * 0.9;
    let top = sheet.height() - height;
    sheet.fill(Area { x: 0.0, y: top, width, height }, desk.shades.band);
    quotation(desk, sheet, &block, (inset, top + inset));
    let place = (inset, sheet.height() - inset * 0.9 - face);
    byline(desk, sheet, place, Byline { face, width: width - 2.0 * inset });
    hub_tab(desk, sheet, inset);
}

/// The hub's name on a band of its own, in the upper start corner of a photo.
pub(super) fn hub_tab(desk: &Desk<'_>, sheet: &mut Sheet<'_>, inset: f32) {
    let Some(hub) = &desk.card.hub else { return };
    let block = desk.line(Style::Strong, hub, 26.0, sheet.width() * 0.6);
    let width = block.width() + 2.0 * inset;
    sheet.fill(Area { x: 0.0, y: 0.0, width, height: 64.0 }, desk.shades.band);
    sheet.words(&block, (inset, 23.0), Align::Start, desk.shades.on_band);
}

/// The words with the mark that closes them.
fn words(desk: &Desk<'_>, room: Room<'_>) -> Block {
    let Some(words) = &desk.card.words else { return Block::default() };
    match desk.card.quotes {
        Some((_, close)) => desk.set(Style::Person, &format!("{words}{close}"), room),
        None => desk.set(Style::Person, words, room),
    }
}

/// The words, with the mark that opens them in the margin.
fn quotation(desk: &Desk<'_>, sheet: &mut Sheet<'_>, block: &Block, (x, y): (f32, f32)) {
    sheet.words(block, (x, y), Align::Start, desk.shades.on_band);
    if let Some((open, _)) = desk.card.quotes.filter(|_| !block.lines.is_empty()) {
        let mark = desk.line(Style::Person, open, block.size, 200.0);
        sheet.words(&mark, (x - 4.0, y), Align::End, desk.accent());
    }
}

/// Room for a byline.
struct Byline {
    face: f32,
    width: f32,
}

/// Faces, name and role, and the mark at the end of the line.
fn byline(desk: &Desk<'_>, sheet: &mut Sheet<'_>, (x, y): (f32, f32), room: Byline) {
    let card = desk.card;
    let Byline { face, width } = room;
    let mark = width * if face > 100.0 { 0.3 } else { 0.24 };
    let place = x + width - mark;
    if let Some(slug) = card.mark.as_ref().filter(|_| card.words.is_some()) {
        let high = mark / 7.0;
        sheet.mark(slug, (place, y + (face - high) / 2.0), mark, desk.accent());
    }
    let faces = &card.faces[..card.faces.len().min(FACES)];
    let mut start = x;
    for (at, one) in faces.iter().enumerate() {
        let left = x + at as f32 * face * OVERLAP;
        let area = Area { x: left, y, width: face, height: face };
        if at > 0 {
            let ring = Area { x: left - 4.0, y: y - 4.0, width: face + 8.0, height: face + 8.0 };
            sheet.circle(ring, desk.shades.band);
        }
        desk.face(sheet, one, area);
        start = left + face + face * 0.22;
    }
    let Some(name) = &card.name else { return };
    let end = if card.mark.is_some() { place - 32.0 } else { x + width };
    let big = (face * 0.34).max(26.0);
    let lines = if card.role.is_some() { 1 } else { 2 };
    let sizes = &[big, big * 0.86, big * 0.74];
    let room = Room { width: end - start, height: face, lines, sizes, leading: 1.2 };
    let name = desk.named(Style::Strong, name, room);
    let role = card.role.as_ref();
    let role = role.map(|role| {
        let sizes = &[big * 0.8, big * 0.7];
        let room = Room { width: end - start, height: face, lines: 1, sizes, leading: 1.2 };
        desk.named(Style::Plain, role, room)
    });
    let gap = big * 0.42;
    let height = name.height() + role.as_ref().map_or(0.0, |role| gap + role.height() * 0.8);
    let top = y + (face - height) / 2.0 + big * 0.06;
    sheet.words(&name, (start, top), Align::Start, desk.shades.on_band);
    if let Some(role) = role {
        let below = top + name.height() + gap * 0.6;
        sheet.words(&role, (start, below), Align::Start, desk.shades.on_band);
    }
}
