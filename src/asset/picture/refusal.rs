//! Why a picture is not shown, in words for whoever handed it in.

use super::{Format, Kind, LONGEST_SIDE, MOST_BYTES};

/// Why a picture is not shown. As text it is one line: what is wrong, then what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}; {}", self.what(), self.hint())]
pub enum Refusal {
    Empty,
    TooHeavy {
        bytes: usize,
    },
    Kind(Kind),
    Animated(Format),
    TooLong {
        width: u32,
        height: u32,
    },
    TooManyPixels {
        pixels: u64,
        most: u64,
    },
    /// The file ends before the picture does.
    CutShort,
    /// A colour profile that unpacks to far more than any profile holds.
    Profile,
    /// A picture sent in so many passes that reading it would not end.
    Passes,
    /// What the decoder said.
    Broken(String),
    /// What the encoder said.
    Undrawn(String),
}

impl Refusal {
    pub(super) fn broken(said: impl ToString) -> Refusal {
        Refusal::Broken(plain(&said.to_string()))
    }

    pub(in crate::asset) fn undrawn(said: impl ToString) -> Refusal {
        Refusal::Undrawn(plain(&said.to_string()))
    }

    /// What is wrong, lower case and without a full stop.
    pub fn what(&self) -> String {
        match self {
            Refusal::Empty => "the file is empty".to_owned(),
            Refusal::TooHeavy { bytes } => format!(
                "the file holds {} MB, and at most {} MB are read",
                bytes.div_ceil(1_000_000),
                MOST_BYTES / 1_000_000
            ),
            Refusal::Kind(kind) => format!("the file is {}", name(*kind)),
            Refusal::Animated(_) => "the picture moves, and nobody could stop it".to_owned(),
            Refusal::TooLong { width, height } => format!(
                "the picture is {width} × {height} pixels, and no side may be over {LONGEST_SIDE}"
            ),
            Refusal::TooManyPixels { pixels, most } => format!(
                "the picture has {} megapixels, and at most {} are read of its kind",
                pixels.div_ceil(1_000_000),
                most / 1_000_000
            ),
            Refusal::CutShort => "the file ends before the picture does".to_owned(),
            Refusal::Profile => {
                "the picture's colour profile is far larger than any profile is".to_owned()
            }
            Refusal::Passes => {
                "the picture is stored in more passes than any camera makes".to_owned()
            }
            Refusal::Broken(said) => format!("the picture cannot be read ({said})"),
            Refusal::Undrawn(said) => format!("the picture cannot be drawn ({said})"),
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Refusal::Empty | Refusal::CutShort => "copy the picture again from where it came from",
            Refusal::TooHeavy { .. } | Refusal::TooLong { .. } | Refusal::TooManyPixels { .. } => {
                "make it smaller first; 2400 pixels across is plenty"
            }
            Refusal::Kind(Kind::Svg) => {
                "export it as PNG; an SVG can hold scripts and is not published"
            }
            Refusal::Kind(Kind::Gif | Kind::Icon | Kind::Bmp | Kind::Photoshop | Kind::Pdf) => {
                "export it as PNG"
            }
            Refusal::Kind(Kind::Heic) => {
                "open it on the phone or computer it comes from and export it as JPEG"
            }
            Refusal::Kind(Kind::Avif | Kind::JpegXl | Kind::Tiff) => "export it as JPEG",
            Refusal::Kind(Kind::Film) => "link to the film instead, or take a still from it",
            Refusal::Kind(Kind::WebPage) => "save the picture itself, not the page it stands on",
            Refusal::Kind(Kind::Archive) => "unpack it and hand in the picture inside",
            Refusal::Kind(Kind::Unknown) => "hand in a JPEG, PNG or WebP",
            Refusal::Animated(_) => "hand in a still picture",
            Refusal::Profile | Refusal::Passes | Refusal::Broken(_) => {
                "open it in a picture editor and export it as JPEG or PNG"
            }
            Refusal::Undrawn(_) => "hand in a smaller picture",
        }
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Svg => "an SVG drawing",
        Kind::Gif => "a GIF",
        Kind::Heic => "a HEIC photo, which few browsers show",
        Kind::Avif => "an AVIF picture",
        Kind::JpegXl => "a JPEG XL picture, which few browsers show",
        Kind::Tiff => "a TIFF or raw photo, which browsers do not show",
        Kind::Bmp => "a Windows bitmap",
        Kind::Icon => "an icon",
        Kind::Photoshop => "a Photoshop document",
        Kind::Pdf => "a PDF",
        Kind::Film => "a film or a sound",
        Kind::WebPage => "a web page or other markup",
        Kind::Archive => "an archive or an office document",
        Kind::Unknown => "no picture that openmic knows",
    }
}

/// Decoders quote files, and files hold anything: what would move a cursor is left out.
fn plain(said: &str) -> String {
    said.chars().filter(|character| !character.is_control()).take(200).collect()
}
