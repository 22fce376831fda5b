//! What a camera wrote beside a picture: which way is up, and where it was.

use exif::{Error, Exif, Reader, Tag};
use image::metadata::Orientation;

use super::outline::Outline;

/// How the stored picture is to be turned.
pub(super) fn orientation(outline: &Outline<'_>) -> Orientation {
    outline.exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms)
}

/// Whether the picture says where it was taken.
pub(super) fn has_location(outline: &Outline<'_>) -> bool {
    let is_in_exif = outline.exif.and_then(read).is_some_and(|exif| {
        let places = [
            Tag::GPSLatitude,
            Tag::GPSLongitude,
            Tag::GPSDestLatitude,
            Tag::GPSDestLongitude,
            Tag::GPSAreaInformation,
        ];
        exif.fields().any(|field| places.contains(&field.tag))
    });
    // `exif:GPSLatitude` is an attribute or an element, under whatever prefix.
    let is_in_xmp = outline.xmp.is_some_and(|xmp| {
        xmp.windows(b"GPSLatitude".len()).any(|window| window == b"GPSLatitude")
    });
    is_in_exif || is_in_xmp
}

/// As much as can be read: a broken thumbnail does not hide a place.
fn read(bytes: &[u8]) -> Option<Exif> {
    match Reader::new().continue_on_error(true).read_raw(bytes.to_vec()) {
        Ok(exif) => Some(exif),
        Err(Error::PartialResult(partial)) => Some(partial.into_inner().0),
        Err(_) => None,
    }
}
