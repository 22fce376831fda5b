//! Sound and film: told by their bytes, and freed of everything that is neither
//! heard nor seen. What a telephone or a program wrote beside it (the place, the
//! owner's name, the hour, pictures of a cover) never reaches a reader.
//!
//! Nothing is encoded anew: what is played are the very bytes that were handed in.

mod captions;
mod mp3;
mod mp4;

pub use captions::{Captions, Unread as UnreadCaptions};

/// No larger file is read; hosts of static files refuse them too.
pub const MOST_BYTES: usize = 100_000_000;

/// What a file is, by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Mp3,
    /// AAC in the box that films come in.
    M4a,
    Mp4,
}

impl Kind {
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Mp3 => "mp3",
            Kind::M4a => "m4a",
            Kind::Mp4 => "mp4",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Mp3 => "audio/mpeg",
            Kind::M4a => "audio/mp4",
            Kind::Mp4 => "video/mp4",
        }
    }

    pub fn is_film(self) -> bool {
        self == Kind::Mp4
    }
}

/// A recording as readers get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    pub kind: Kind,
    pub bytes: Vec<u8>,
    /// Width and height of a film, in pixels.
    pub size: Option<(u32, u32)>,
    /// Whether the file said where it was made.
    pub had_place: bool,
}

/// Why a file cannot be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Neither MP3 nor MP4.
    Unknown,
    /// It begins as one and does not go on as one.
    Broken,
    /// Pictures or sounds written in a way that many browsers cannot read.
    Coding,
    /// A track beside picture and sound, such as the places a camera passed.
    Data,
}

impl Refusal {
    pub fn what(self) -> &'static str {
        match self {
            Refusal::Unknown => "it is neither MP3 nor MP4",
            Refusal::Broken => "the file is damaged",
            Refusal::Coding => "many browsers cannot play what is in it",
            Refusal::Data => {
                "beside picture and sound it holds a track of data, perhaps the places it was filmed at"
            }
        }
    }

    pub fn hint(self) -> &'static str {
        match self {
            Refusal::Unknown | Refusal::Broken => {
                "save it as MP3, or a film as MP4: `ffmpeg -i OLD new.mp3`"
            }
            Refusal::Coding => {
                "make one that every browser plays: `ffmpeg -i OLD -c:v libx264 -c:a aac -movflags +faststart new.mp4`"
            }
            Refusal::Data => {
                "leave it out: `ffmpeg -i OLD -map 0:v -map 0:a? -map_metadata -1 -c copy -movflags +faststart new.mp4`"
            }
        }
    }
}

/// The recording in a file, without all that lies beside it.
pub fn clean(bytes: Vec<u8>) -> Result<Recording, Refusal> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return mp4::clean(bytes);
    }
    mp3::clean(&bytes)
}
