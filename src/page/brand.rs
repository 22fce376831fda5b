//! The programme's own marks: its logo at the head of every page, and the small picture in a
//! browser's tab.
//!
//! They are named in `program.toml` and lie below `content/`, where anybody's proposal may put
//! another file: drawings are written anew ([`drawing`]), pictures drawn anew. What cannot be shown
//! leaves the hub's name in its place.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::admit::Programme;
use crate::asset;
use crate::asset::drawing::{self, Drawing};
use crate::asset::picture::{Canvas, Format, MOST_BYTES, Part, Refusal};
use crate::content::near::Near;
use crate::content::reference::FileRef;
use crate::hub::{NamedIn, Unfound, file_of};
use crate::memo::One;
use crate::report::{Diagnostic, Reported};
use crate::source::{Sources, Span};

/// The height of a logo on a page, and the most of its width.
const HIGH: f64 = 40.0;
const WIDE: f64 = 240.0;
/// Pixels that the sharpest screens show for one of a page.
const SHARP: f64 = 3.0;
/// Sides of a tab's icon, and of the one that telephones put among their own.
const ICON: u32 = 96;
const TOUCH: u32 = 180;

pub(super) const ICON_SVG: &str = "icon.svg";
pub(super) const ICON_PNG: &str = "icon.png";
pub(super) const TOUCH_ICON: &str = "touch-icon.png";

/// The marks as pages show them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brand {
    /// Files that stand among the theme's, by their names there.
    pub files: BTreeMap<String, Vec<u8>>,
    pub(super) logo: Option<Logo>,
    pub(super) dark: Option<Logo>,
}

/// A logo: its file among the theme's, and its size on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Logo {
    pub(super) file: &'static str,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// What was made of the marks before.
#[derive(Default)]
pub struct Memo(One<Arc<Ground>, Reported<Brand>>);

#[derive(PartialEq)]
struct Ground {
    logo: Option<Mark>,
    dark: Option<Mark>,
    favicon: Option<Mark>,
    /// What stands in a tab where the programme has no picture for it.
    icon: String,
}

/// A file where it is named.
#[derive(PartialEq)]
struct Mark {
    span: Span,
    bytes: Vec<u8>,
}

/// Looks at the programme's marks.
pub fn look(programme: &Programme, sources: &Sources, memo: &mut Memo) -> Reported<Brand> {
    let mut found = Vec::new();
    let brand = programme.brand.as_ref();
    let mut mark = |field: Option<&FileRef>| read(field?, sources, &mut found);
    let ground = Arc::new(Ground {
        logo: mark(brand.and_then(|brand| brand.logo.as_ref())),
        dark: mark(brand.and_then(|brand| brand.logo_dark.as_ref())),
        favicon: mark(brand.and_then(|brand| brand.favicon.as_ref())),
        icon: asset::icon(&programme.name, programme.colours().0),
    });
    let made = memo.0.make(Arc::clone(&ground), || make(&ground));
    found.extend(made.diagnostics);
    Reported { value: made.value, diagnostics: found }
}

/// The file that a field of `program.toml` names from `content/`.
fn read(field: &FileRef, sources: &Sources, found: &mut Vec<Diagnostic>) -> Option<Mark> {
    let span = Span::new(&"program.toml".into(), field.range.clone());
    let unfound = Unfound::in_field(NamedIn::Programme, field, span.clone());
    if field.is_elsewhere() {
        found.push(unfound.remote());
        return None;
    }
    let path = file_of("content/program", &field.written);
    let Some(stored) = path.as_ref().and_then(|path| sources.listing.file(path)) else {
        let near = Near::new(sources.listing.files.keys().map(String::as_str));
        found.push(unfound.missing(path.and_then(|path| near.closest(&path))));
        return None;
    };
    match stored.bytes(MOST_BYTES) {
        Ok(bytes) => Some(Mark { span, bytes }),
        Err(_) => {
            let fault = drawing::Fault {
                what: "its file cannot be read".to_owned(),
                hint: "look at who may read it, and how large it is",
            };
            found.push(unusable(&span, &fault));
            None
        }
    }
}

fn make(ground: &Ground) -> Reported<Brand> {
    let mut brand = Brand::default();
    let mut found = Vec::new();
    let mut logo = |mark: &Option<Mark>, names| {
        let made = logo(mark.as_ref()?, names, &mut found)?;
        brand.files.insert(made.0.file.to_owned(), made.1);
        Some(made.0)
    };
    brand.logo = logo(&ground.logo, ["brand/logo.svg", "brand/logo.png"]);
    brand.dark = logo(&ground.dark, ["brand/logo-dark.svg", "brand/logo-dark.png"]);
    if let (Some(mark), None) = (&ground.dark, &ground.logo) {
        let message = "this logo is shown nowhere: there is none for light grounds";
        let hint = "name that one in `logo`";
        found.push(Diagnostic::warning("logo-shape", mark.span.clone(), message).hint(hint));
        brand.files.clear();
        brand.dark = None;
    }
    if let (Some(mark), Some(light), Some(dark)) = (&ground.dark, &brand.logo, &brand.dark)
        && (light.width.abs_diff(dark.width) > 2 || light.height.abs_diff(dark.height) > 2)
    {
        let message = "the logo for dark grounds has other proportions than the one for light ones";
        let hint = "export both from the same frame, so that nothing moves between them";
        found.push(Diagnostic::warning("logo-shape", mark.span.clone(), message).hint(hint));
    }
    let icons = ground.favicon.as_ref().and_then(|mark| icons(mark, &mut found));
    let own = || vec![(ICON_SVG, ground.icon.clone().into_bytes())];
    let icons = icons.unwrap_or_else(own).into_iter();
    brand.files.extend(icons.map(|(name, bytes)| (name.to_owned(), bytes)));
    Reported { value: brand, diagnostics: found }
}

/// A logo as a file, named for a drawing or for a picture.
fn logo(
    mark: &Mark,
    [as_drawing, as_picture]: [&'static str; 2],
    found: &mut Vec<Diagnostic>,
) -> Option<(Logo, Vec<u8>)> {
    let shape = |message: String, hint: &str| {
        Diagnostic::warning("logo-shape", mark.span.clone(), message).hint(hint)
    };
    let (file, size, bytes) = if drawing::is_drawing(&mark.bytes) {
        match drawing::clean(&mark.bytes) {
            Ok(Drawing { text, width, height }) => (as_drawing, (width, height), text.into_bytes()),
            Err(fault) => {
                found.push(unusable(&mark.span, &fault));
                return None;
            }
        }
    } else {
        let (size, bytes) = picture(
            mark,
            |canvas| {
                let (width, height) = canvas.size();
                let (_, high) = shown((f64::from(width), f64::from(height)));
                let high = ((high * SHARP) as u32).clamp(1, height);
                let wide = u64::from(width) * u64::from(high) / u64::from(height.max(1));
                let size = (u32::try_from(wide).unwrap_or(width).max(1), high);
                let cut = canvas.cut(Part::whole(canvas.size()), size)?;
                Ok((canvas.size(), cut.write(Format::Png, 100)?))
            },
            found,
        )?;
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        let (_, high) = shown((width, height));
        if height < 2.0 * high {
            let message = format!(
                "this logo is {height} pixels high, and sharp screens show {:.0}",
                2.0 * high
            );
            found.push(shape(message, "hand in a larger one, or an SVG"));
        }
        (as_picture, (width, height), bytes)
    };
    let ratio = size.0 / size.1;
    if ratio > WIDE / HIGH {
        let message =
            format!("this logo is {ratio:.0} times as wide as it is high, and becomes small");
        found.push(shape(message, "use a form of it that is at most six times as wide as high"));
    } else if ratio < 0.5 {
        let message = "this logo is much higher than it is wide, and becomes narrow".to_owned();
        found.push(shape(message, "use a form of it that lies, or only its sign"));
    }
    let (width, height) = shown(size);
    // Both are at most 240.
    let whole = |side: f64| (side.round() as u32).max(1);
    Some((Logo { file, width: whole(width), height: whole(height) }, bytes))
}

/// The size of a logo on a page.
fn shown((width, height): (f64, f64)) -> (f64, f64) {
    let scale = (HIGH / height).min(WIDE / width);
    (width * scale, height * scale)
}

/// The icons that are made of one.
fn icons(mark: &Mark, found: &mut Vec<Diagnostic>) -> Option<Vec<(&'static str, Vec<u8>)>> {
    let (size, files) = if drawing::is_drawing(&mark.bytes) {
        match drawing::clean(&mark.bytes) {
            Ok(drawing) => {
                let files = vec![(ICON_SVG, drawing.text.into_bytes())];
                ((drawing.width, drawing.height), files)
            }
            Err(fault) => {
                found.push(unusable(&mark.span, &fault));
                return None;
            }
        }
    } else {
        let (size, files) = picture(
            mark,
            |canvas| {
                let icon = (ICON_PNG, canvas.in_square(ICON, false)?);
                // On a telephone's own ground, transparent parts would be black.
                let touch = (TOUCH_ICON, canvas.in_square(TOUCH, true)?);
                Ok((canvas.size(), vec![icon, touch]))
            },
            found,
        )?;
        if size.0.max(size.1) < TOUCH {
            let message = format!(
                "this icon is {} × {} pixels, and telephones show {TOUCH} × {TOUCH}",
                size.0, size.1
            );
            let hint = "hand in a larger one, or an SVG";
            found.push(Diagnostic::warning("logo-shape", mark.span.clone(), message).hint(hint));
        }
        ((f64::from(size.0), f64::from(size.1)), files)
    };
    if !(0.95..1.06).contains(&(size.0 / size.1)) {
        let message = "this icon is not square: what is missing stays empty";
        let hint = "use a form of it that is as wide as it is high";
        found.push(Diagnostic::warning("logo-shape", mark.span.clone(), message).hint(hint));
    }
    Some(files)
}

/// What is drawn of a picture.
fn picture<T>(
    mark: &Mark,
    draw: impl Fn(&Canvas) -> Result<T, Refusal>,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let drawn = Canvas::read(&mark.bytes).and_then(|canvas| draw(&canvas));
    let refused = |refusal: Refusal| {
        let fault = drawing::Fault { what: refusal.what(), hint: refusal.hint() };
        found.push(unusable(&mark.span, &fault));
    };
    drawn.map_err(refused).ok()
}

fn unusable(span: &Span, fault: &drawing::Fault) -> Diagnostic {
    let message = format!("this picture cannot be shown: {}", fault.what);
    Diagnostic::error("unusable-picture", span.clone(), message).hint(fault.hint)
}
