//! What the organisation says: a title on paper over a band with the hub's
//! name, and the faces of the people it is about.

use super::block::Room;
use super::fonts::Style;
use super::sheet::{Align, Area, Sheet};
use super::{Desk, MARGIN, Shape, voice};

/// The most faces in a row.
const FACES: usize = 7;

pub(super) fn draw(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let card = desk.card;
    if let Some(photo) = desk.photo() {
        let whole = Area { x: 0.0, y: 0.0, width: sheet.width(), height: sheet.height() };
        sheet.picture(whole, &photo, false);
        on_photo(desk, sheet);
        return;
    }
    let (width, height) = (sheet.width(), sheet.height());
    // A square is seen small, in a row of others.
    let scale = if card.shape == Shape::Square { 1.4 } else { 1.0 };
    let band = Area { x: 0.0, y: height - 132.0 * scale, width, height: 132.0 * scale };
    sheet.fill(band, desk.shades.band);
    let tab = Area { x: MARGIN, y: 0.0, width: 96.0 * scale, height: 16.0 * scale };
    sheet.fill(tab, desk.shades.band);
    let inner = width - 2.0 * MARGIN;
    let side = 124.0 * scale;
    let faces = faces(desk, sheet, band.y, side);
    let left = if faces > 0.0 { inner - faces - 40.0 } else { inner };
    desk.hub(sheet, (MARGIN, band.y + 54.0 * scale), 34.0 * scale, left);
    let mut top = MARGIN * scale + 4.0;
    if let Some(kicker) = &card.kicker {
        let kicker = desk.line(Style::Strong, kicker, 30.0 * scale, inner);
        sheet.words(&kicker, (MARGIN, top), Align::Start, desk.shades.link);
        top += kicker.height() + 30.0 * scale;
    }
    let foot = band.y - if faces > 0.0 { side * 0.5 + 22.0 } else { 44.0 };
    title(desk, sheet, Area { x: MARGIN, y: top, width: inner, height: foot - top });
}

/// The title, and what it is about where there is room left.
fn title(desk: &Desk<'_>, sheet: &mut Sheet<'_>, area: Area) {
    let card = desk.card;
    let Some(words) = &card.words else { return };
    let square = card.shape == Shape::Square;
    let sizes: &[f32] =
        &[220.0, 196.0, 172.0, 148.0, 132.0, 118.0, 104.0, 94.0, 84.0, 76.0, 68.0, 60.0, 52.0];
    let room = |height: f32| Room {
        width: area.width,
        height,
        lines: if square { 6 } else { 4 },
        sizes: if square { sizes } else { &sizes[3..] },
        leading: 1.06,
    };
    // A title makes room for two lines below it as long as it stays a large one.
    let kept = if card.below.is_some() { 130.0 } else { 0.0 };
    let mut block = desk.set(Style::Strong, words, room(area.height - kept));
    if block.size < 84.0 {
        block = desk.set(Style::Strong, words, room(area.height));
    }
    let left = area.height - block.height() - 26.0;
    let below = card.below.as_ref().filter(|_| left > 40.0).map(|below| {
        let room = Room {
            width: area.width.min(940.0),
            height: left,
            lines: if square { 5 } else { 3 },
            sizes: if square { &[50.0, 44.0, 38.0] } else { &[36.0, 33.0] },
            leading: 1.32,
        };
        desk.set(Style::Plain, below, room)
    });
    sheet.words(&block, (area.x - 2.0, area.y), Align::Start, desk.shades.ink);
    if let Some(below) = below {
        let y = area.y + block.height() + 26.0;
        sheet.words(&below, (area.x, y), Align::Start, desk.shades.soft);
    }
}

/// Faces in a row that ends at the card's end, half over the band; how wide it is.
fn faces(desk: &Desk<'_>, sheet: &mut Sheet<'_>, middle: f32, side: f32) -> f32 {
    let faces = &desk.card.faces[..desk.card.faces.len().min(FACES)];
    let step = side * 0.84;
    let row = if faces.is_empty() { 0.0 } else { side + step * (faces.len() - 1) as f32 };
    let start = sheet.width() - MARGIN - row;
    for (at, face) in faces.iter().enumerate() {
        let x = start + at as f32 * step;
        let y = middle - side / 2.0;
        let ring = Area { x: x - 6.0, y: y - 6.0, width: side + 12.0, height: side + 12.0 };
        sheet.circle(ring, desk.shades.paper);
        desk.face(sheet, face, Area { x, y, width: side, height: side });
    }
    row
}

/// Title and sort of page on a band over the photo's lower start corner.
fn on_photo(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let card = desk.card;
    let inset = 48.0;
    let width = sheet.width() * if card.shape == Shape::Square { 0.82 } else { 0.66 };
    let inner = width - 2.0 * inset;
    let Some(words) = &card.words else { return };
    let sizes = &[76.0, 68.0, 60.0, 52.0, 46.0];
    let room = Room { width: inner, height: sheet.height() * 0.5, lines: 4, sizes, leading: 1.06 };
    let block = desk.set(Style::Strong, words, room);
    let kicker = card.kicker.as_ref().map(|kicker| desk.line(Style::Strong, kicker, 28.0, inner));
    let above = kicker.as_ref().map_or(0.0, |kicker| kicker.height() + 20.0);
    let height = inset + above + block.height() + inset * 0.8;
    let top = sheet.height() - height;
    sheet.fill(Area { x: 0.0, y: top, width, height }, desk.shades.band);
    if let Some(kicker) = &kicker {
        sheet.words(kicker, (inset, top + inset), Align::Start, desk.accent());
    }
    sheet.words(&block, (inset - 2.0, top + inset + above), Align::Start, desk.shades.on_band);
    voice::hub_tab(desk, sheet, inset);
}

/// The hub itself: its name, its line, and people.
pub(super) fn home(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let card = desk.card;
    let (width, height) = (sheet.width(), sheet.height());
    let band = Area { x: 0.0, y: height - 132.0, width, height: 132.0 };
    sheet.fill(band, desk.shades.paper);
    let faces = faces(desk, sheet, band.y, 148.0);
    let inner = width - 2.0 * MARGIN;
    let taken = if faces > 0.0 { faces + 40.0 } else { 0.0 };
    // Half a name would say less than none.
    let is_whole = |name: &&String| desk.is_line(Style::Plain, name, 32.0, inner - taken);
    if let Some(name) = card.name.as_ref().filter(is_whole) {
        let name = desk.line(Style::Plain, name, 32.0, inner - taken);
        sheet.words(&name, (MARGIN, band.y + 54.0), Align::Start, desk.shades.soft);
    }
    let Some(words) = &card.words else { return };
    let top = MARGIN + 20.0;
    let room = Room {
        width: inner,
        height: band.y - 100.0 - top,
        lines: 3,
        sizes: &[132.0, 116.0, 102.0, 90.0, 78.0, 66.0, 56.0],
        leading: 1.02,
    };
    let block = desk.set(Style::Strong, words, room);
    sheet.words(&block, (MARGIN - 4.0, top), Align::Start, desk.shades.on_band);
    let left = band.y - 92.0 - top - block.height() - 24.0;
    if let Some(below) = card.below.as_ref().filter(|_| left > 40.0) {
        let room = Room {
            width: inner,
            height: left,
            lines: 2,
            sizes: &[44.0, 38.0, 34.0],
            leading: 1.25,
        };
        let below = desk.set(Style::Plain, below, room);
        let y = top + block.height() + 28.0;
        sheet.words(&below, (MARGIN, y), Align::Start, desk.shades.on_band);
    }
}
