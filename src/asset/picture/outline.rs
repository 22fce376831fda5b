//! What a picture says of itself before any pixel is read.

/// Read from a file's structure alone; the parts are slices of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outline<'a> {
    /// As stored: before the picture is turned upright.
    pub width: u32,
    pub height: u32,
    pub has_alpha: bool,
    /// What reading takes at its peak, in bytes for each pixel.
    pub cost: u64,
    /// The most pixels that this much data could hold.
    pub pixels_held: u64,
    pub exif: Option<&'a [u8]>,
    pub xmp: Option<&'a [u8]>,
}

/// A big-endian number, if the bytes are there.
pub(super) fn big_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

pub(super) fn big_u16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn little_u32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
