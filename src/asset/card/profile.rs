//! A person: their portrait as high as the card, their name and their mark.

use super::block::Room;
use super::fonts::Style;
use super::sheet::{Align, Area, Sheet};
use super::{Desk, Face, MARGIN};

/// How much of the card the portrait takes.
const PORTRAIT: f32 = 0.42;

pub(super) fn draw(desk: &Desk<'_>, sheet: &mut Sheet<'_>) {
    let card = desk.card;
    let portrait =
        Area { x: 0.0, y: 0.0, width: (sheet.width() * PORTRAIT).round(), height: sheet.height() };
    if let Some(face) = card.faces.first() {
        stand(desk, sheet, face, portrait);
    }
    let x = portrait.width + 56.0;
    let width = sheet.width() - x - MARGIN;
    desk.hub(sheet, (x, MARGIN), 28.0, width);
    let mark = width / 7.0;
    let foot = sheet.height() - MARGIN - mark;
    if let Some(slug) = &card.mark {
        sheet.mark(slug, (x, foot), width, desk.accent());
    }
    let top = MARGIN + 28.0 + 36.0;
    let height = foot - 36.0 - top;
    let room =
        |height: f32, lines: usize, sizes, leading| Room { width, height, lines, sizes, leading };
    let name = card.words.as_ref().map(|name| {
        let sizes = &[84.0, 76.0, 68.0, 60.0, 52.0, 46.0, 40.0];
        desk.named(Style::Strong, name, room(height * 0.62, 4, sizes, 1.04))
    });
    let role = card
        .role
        .as_ref()
        .map(|role| desk.named(Style::Plain, role, room(height * 0.3, 2, &[32.0, 29.0], 1.25)));
    let used = name.as_ref().map_or(0.0, |name| name.height())
        + role.as_ref().map_or(0.0, |role| role.height() + 18.0);
    let below = card.below.as_ref().filter(|_| height - used > 90.0).map(|below| {
        desk.set(Style::Person, below, room(height - used - 26.0, 3, &[34.0, 31.0, 28.0], 1.3))
    });
    let used = used + below.as_ref().map_or(0.0, |below| below.height() + 26.0);
    let mut y = top + (height - used).max(0.0) * 0.5;
    if let Some(name) = &name {
        sheet.words(name, (x, y), Align::Start, desk.shades.on_band);
        y += name.height() + 18.0;
    }
    if let Some(role) = &role {
        sheet.words(role, (x, y), Align::Start, desk.shades.on_band);
        y += role.height() + 26.0;
    }
    if let Some(below) = &below {
        sheet.words(below, (x, y), Align::Start, desk.shades.on_band);
    }
}

/// The portrait, or letters on the person's tint.
fn stand(desk: &Desk<'_>, sheet: &mut Sheet<'_>, face: &Face, area: Area) {
    let size = (area.width as u32, area.height as u32);
    if let Some(photo) = desk.portrait(face, size) {
        sheet.picture(area, &photo, false);
        return;
    }
    let avatar = desk.shades.avatars[usize::from(face.tint) % 6];
    sheet.fill(area, avatar.ground);
    desk.letters(sheet, face, area, avatar.text);
}
