//! Texts compressed beforehand, for hosts that hand out such files: the same
//! bytes each time, at any hour of the day.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, GzBuilder};

/// A way to compress that browsers understand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Gzip,
    Brotli,
}

impl Form {
    pub const ALL: [Form; 2] = [Form::Gzip, Form::Brotli];

    /// What stands behind the name of the file it is made of.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Gzip => ".gz",
            Form::Brotli => ".br",
        }
    }
}

/// Files worth it; pictures, fonts and sounds are compressed in themselves.
const TEXTS: [&str; 14] = [
    "html",
    "css",
    "js",
    "mjs",
    "json",
    "svg",
    "txt",
    "xml",
    "vtt",
    "ics",
    "csv",
    "vcf",
    "webmanifest",
    "wasm",
];

/// Whether a file becomes much smaller, by its name.
pub fn is_worth_it(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && !stem.ends_with('/') && TEXTS.contains(&ending)
    })
}

/// How hard is tried. The last tenth costs fifty times as long: it is for files that every reader
/// loads and that seldom change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    Usual,
    Most,
}

/// The bytes, compressed. Nothing of when or where it was done is in them.
pub fn squeeze(form: Form, effort: Effort, bytes: &[u8]) -> Vec<u8> {
    let squeezed = match form {
        Form::Gzip => gzip(bytes),
        Form::Brotli => brotli(effort, bytes),
    };
    squeezed.expect("memory takes whatever is written to it")
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let room = Vec::with_capacity(bytes.len() / 3);
    let mut gzip = GzBuilder::new().mtime(0).write(room, Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

fn brotli(effort: Effort, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Usual => 6,
        Effort::Most => 11,
    };
    let parameters = BrotliEncoderParams {
        quality,
        size_hint: bytes.len(),
        mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
        ..BrotliEncoderParams::default()
    };
    let mut squeezed = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &parameters)?;
    Ok(squeezed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_reads_back_and_is_smaller() {
        let text = "Nobody has to. Anybody may. ".repeat(400);
        for effort in [Effort::Usual, Effort::Most] {
            let gzip = squeeze(Form::Gzip, effort, text.as_bytes());
            let mut back = String::new();
            flate2::read::GzDecoder::new(&*gzip).read_to_string(&mut back).unwrap();
            assert_eq!(back, text);
            let brotli = squeeze(Form::Brotli, effort, text.as_bytes());
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut &*brotli, &mut back).unwrap();
            assert_eq!(back, text.as_bytes());
            assert!(brotli.len() < gzip.len() && gzip.len() < text.len() / 20);
        }
    }

    #[test]
    fn a_compressed_file_tells_neither_the_hour_nor_the_machine() {
        let gzip = squeeze(Form::Gzip, Effort::Usual, b"x");
        assert_eq!(gzip[4..8], [0; 4], "the time");
        assert_eq!(gzip[9], 255, "the system, which is nobody's business");
        assert_eq!(gzip, squeeze(Form::Gzip, Effort::Usual, b"x"));
    }

    #[test]
    fn texts_are_worth_it() {
        for name in
            ["index.html", "assets/site.3f2a91c0.css", "feed.json", ".well-known/security.txt"]
        {
            assert!(is_worth_it(name), "{name}");
        }
        for name in
            ["pictures/a.webp", "a.woff2", "_headers", ".htaccess", "CNAME", ".html", "a/.txt"]
        {
            assert!(!is_worth_it(name), "{name}");
        }
    }
}
