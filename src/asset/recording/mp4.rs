//! MP4: boxes in boxes. What is neither picture nor sound nor needed to play
//! them is blanked in its place, so that every other byte keeps its own.

use super::{Kind, Recording, Refusal};

/// Boxes that hold boxes, all the way to where the samples are described.
const HOLDERS: [&[u8; 4]; 7] = [b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"mvex"];
/// Boxes that are needed to play; all others are blanked.
const NEEDED: [&[u8; 4]; 42] = [
    b"ftyp", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"mvhd", b"tkhd", b"mdhd", b"hdlr",
    b"vmhd", b"smhd", b"nmhd", b"sthd", b"dinf", b"elst", b"mehd", b"trex", b"tref", b"stsd",
    b"stts", b"stss", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"sdtp", b"sbgp",
    b"sgpd", b"subs", b"cslg", b"stsh", b"stdp", b"padb", b"saiz", b"saio", b"traf", b"tfhd",
    b"trun", b"tfdt",
];
/// Boxes whose second and third fields are when they were made and changed.
const DATED: [&[u8; 4]; 3] = [b"mvhd", b"tkhd", b"mdhd"];

const PICTURES: [&[u8; 4]; 4] = [b"avc1", b"avc3", b"av01", b"vp09"];
const SOUNDS: [&[u8; 4]; 3] = [b"mp4a", b"Opus", b".mp3"];
/// Written into a film by telephones: ISO 6709, the 3GPP box, Apple's key.
const PLACES: [&[u8]; 3] = [b"\xa9xyz", b"loci", b"location.ISO6709"];

/// What was met on the way.
#[derive(Default)]
struct Met {
    has_movie: bool,
    has_picture: bool,
    has_sound: bool,
    had_place: bool,
    size: Option<(u32, u32)>,
    /// The track that is being looked at.
    handler: [u8; 4],
}

/// The same file with all else blanked.
pub(super) fn clean(mut bytes: Vec<u8>) -> Result<Recording, Refusal> {
    let mut met = Met::default();
    level(&mut bytes, &mut met, 0)?;
    if !met.has_movie || !(met.has_picture || met.has_sound) {
        return Err(Refusal::Broken);
    }
    let kind = if met.has_picture { Kind::Mp4 } else { Kind::M4a };
    Ok(Recording { kind, bytes, size: met.size, had_place: met.had_place })
}

/// Goes through the boxes of one level. Levels are as deep as [`HOLDERS`] makes them.
fn level(bytes: &mut [u8], met: &mut Met, depth: usize) -> Result<(), Refusal> {
    let mut at = 0;
    while at < bytes.len() {
        let (head, length) = measure(&bytes[at..]).ok_or(Refusal::Broken)?;
        let (front, body) = bytes[at..at + length].split_at_mut(head);
        let name: [u8; 4] = front[4..8].try_into().map_err(|_| Refusal::Broken)?;
        met.has_movie |= &name == b"moov";
        if HOLDERS.contains(&&name) && depth < HOLDERS.len() {
            level(body, met, depth + 1)?;
        } else if NEEDED.contains(&&name) {
            look(&name, body, met)?;
        } else {
            met.had_place |= PLACES.iter().any(|place| {
                memchr::memmem::find(body, place).is_some() || name.as_slice() == *place
            });
            front[4..8].copy_from_slice(b"free");
            body.fill(0);
        }
        at += length;
    }
    Ok(())
}

/// The length of a box's head, and of all of it.
fn measure(bytes: &[u8]) -> Option<(usize, usize)> {
    let short = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
    bytes.get(4..8)?;
    let (head, length) = match short {
        0 => (8, bytes.len()),
        1 => {
            let long = u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?);
            (16, usize::try_from(long).ok()?)
        }
        _ => (8, short),
    };
    (head <= length && length <= bytes.len()).then_some((head, length))
}

/// Reads what a box says of its track, and takes the hour out of it.
fn look(name: &[u8; 4], body: &mut [u8], met: &mut Met) -> Result<(), Refusal> {
    if DATED.contains(&name) {
        let width = if body.first() == Some(&1) { 16 } else { 8 };
        body.get_mut(4..4 + width).ok_or(Refusal::Broken)?.fill(0);
    }
    match name {
        b"tkhd" => {
            // The last two fields, as whole numbers and fractions.
            let tail = body.len().checked_sub(8).and_then(|at| body.get(at..));
            let tail = tail.ok_or(Refusal::Broken)?;
            let size = |at: usize| u32::from(u16::from_be_bytes([tail[at], tail[at + 1]]));
            if size(0) > 0 && size(4) > 0 {
                met.size = Some((size(0), size(4)));
            }
        }
        b"hdlr" => {
            met.handler = body.get(8..12).and_then(|name| name.try_into().ok()).unwrap_or_default();
            if !matches!(&met.handler, b"vide" | b"soun") {
                return Err(Refusal::Data);
            }
        }
        b"stsd" => {
            let coding: [u8; 4] =
                body.get(12..16).and_then(|name| name.try_into().ok()).ok_or(Refusal::Broken)?;
            let is_picture = &met.handler == b"vide";
            let known: &[&[u8; 4]] = if is_picture { &PICTURES } else { &SOUNDS };
            if !known.contains(&&coding) {
                return Err(Refusal::Coding);
            }
            met.has_picture |= is_picture;
            met.has_sound |= !is_picture;
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 8).unwrap();
        [&length.to_be_bytes()[..], name, body].concat()
    }

    fn track(handler: &[u8; 4], coding: &[u8; 4], more: &[u8]) -> Vec<u8> {
        let mut head = vec![0; 84];
        head[4..12].fill(7);
        head[76..84].copy_from_slice(&[1, 64, 0, 0, 0, 180, 0, 0]);
        let handler = boxed(b"hdlr", &[&[0; 8], &handler[..], b"\0\0\0\0"].concat());
        let entry = boxed(b"stsd", &[&[0; 8], &boxed(coding, &[0; 8])[..]].concat());
        let table = boxed(b"minf", &boxed(b"stbl", &entry));
        let media = [boxed(b"mdhd", &[7; 24]), handler, table].concat();
        boxed(b"trak", &[boxed(b"tkhd", &head), boxed(b"mdia", &media), more.to_vec()].concat())
    }

    fn film(more: &[u8]) -> Vec<u8> {
        let place = boxed(b"udta", &boxed(b"\xa9xyz", b"\0\x12\0\0+38.7223-009.1393/"));
        let owner = boxed(b"uuid", b"owner: Ada King");
        let movie = [
            boxed(b"mvhd", &[7; 100]),
            track(b"vide", b"avc1", &place),
            track(b"soun", b"mp4a", b""),
            place.clone(),
            more.to_vec(),
        ];
        let data = boxed(b"mdat", b"samples");
        [boxed(b"ftyp", b"isom"), owner, boxed(b"moov", &movie.concat()), data].concat()
    }

    #[test]
    fn what_is_neither_seen_nor_heard_is_blanked_in_its_place() {
        let file = film(b"");
        let recording = clean(file.clone()).unwrap();
        assert_eq!((recording.kind, recording.size), (Kind::Mp4, Some((320, 180))));
        assert!(recording.had_place);
        let bytes = recording.bytes;
        assert_eq!(bytes.len(), file.len(), "the samples stay where they are looked for");
        for gone in [&b"38.7"[..], b"King", b"\x07\x07\x07\x07\x07\x07\x07\x07", b"udta", b"uuid"] {
            let is_in = |bytes: &[u8]| bytes.windows(gone.len()).any(|part| part == gone);
            assert!(is_in(&file), "{gone:?}");
            let is_date = gone[0] == 7;
            assert!(is_date || !is_in(&bytes), "{gone:?}");
        }
        let made = bytes.windows(4).position(|name| name == b"mvhd").unwrap();
        assert_eq!(bytes[made + 8..made + 16], [0; 8], "the hour it was made");
        assert!(bytes.ends_with(b"samples"));
        assert_eq!(clean(bytes.clone()).unwrap().bytes, bytes, "nothing is left to take away");
    }

    #[test]
    fn sound_alone_is_no_film() {
        let movie = boxed(b"moov", &track(b"soun", b"mp4a", b""));
        let file = [boxed(b"ftyp", b"M4A "), movie].concat();
        assert_eq!(clean(file).unwrap().kind, Kind::M4a);
    }

    #[test]
    fn a_track_of_places_and_a_foreign_coding_are_refused() {
        assert_eq!(clean(film(&track(b"meta", b"mebx", b""))), Err(Refusal::Data));
        assert_eq!(clean(film(&track(b"vide", b"hvc1", b""))), Err(Refusal::Coding));
        assert_eq!(clean(boxed(b"ftyp", b"isom")), Err(Refusal::Broken));
    }

    #[test]
    fn a_lying_length_is_no_trouble() {
        let file = film(b"");
        for cut in 8..file.len() {
            let _ = clean(file[..cut].to_vec());
        }
        for at in 0..file.len() {
            let mut lying = file.clone();
            lying[at] = 0xff;
            let _ = clean(lying);
        }
    }
}
