//! What pictures cost: `cargo run --release --example pictures -- PROJECT [--convert PROGRAM]`.
//!
//! Draws, on one thread, each photo of the project in the sizes that the head of a story has
//! (three WebP and one JPEG), what AVIF adds to that where a programme asks for it (three more),
//! and each card for social networks, and prints what one took. With `--convert`, the same photos are drawn to the same files by ImageMagick, which reads each once
//! and may use one thread too. Compare figures of one run only.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use openmic::admit::Viewer;
use openmic::asset::picture::{Canvas, Format, Part, QUALITY, Refusal, probe};
use openmic::compose::compose;
use openmic::page::picture::LEAD;
use openmic::source::{self, Clock};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        println!("usage: pictures PROJECT [--convert PROGRAM]");
        return ExitCode::from(2);
    };
    let convert = arguments.next().filter(|one| one == "--convert").and(arguments.next());
    match measure(Path::new(&folder), convert.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn measure(folder: &Path, convert: Option<&str>) -> Result<(), String> {
    let mut photos = Vec::new();
    gather(&folder.join("content"), &mut photos);
    photos.sort();
    let (mut ours, mut avif) = (Sum::default(), Sum::default());
    for path in &photos {
        let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
        let Ok(known) = probe(&bytes) else { continue };
        let start = Instant::now();
        let said = |refusal| format!("{}: {refusal}", path.display());
        let (cuts, size) = draw(&bytes).map_err(said)?;
        ours.add(start.elapsed(), size, known.width * known.height);
        let start = Instant::now();
        let size = cuts.iter().map(|cut| written(cut, Format::Avif)).sum::<Result<usize, _>>();
        avif.add(start.elapsed(), size.map_err(said)?, known.width * known.height);
    }
    ours.print("photos by openmic");
    avif.print("the same as AVIF");
    if let Some(program) = convert {
        let out = std::env::temp_dir().join(format!("openmic-pictures-{}", std::process::id()));
        std::fs::create_dir_all(&out).map_err(|error| error.to_string())?;
        let mut theirs = Sum::default();
        for path in &photos {
            let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
            let Ok(known) = probe(&bytes) else { continue };
            let start = Instant::now();
            let size = magick(program, path, &out)?;
            theirs.add(start.elapsed(), size, known.width * known.height);
        }
        theirs.print("photos by ImageMagick");
        std::fs::remove_dir_all(&out).map_err(|error| error.to_string())?;
    }
    cards(folder)
}

/// The cuts of a story's head, as [`openmic::page::picture`] draws them, and the bytes of its files.
fn draw(bytes: &[u8]) -> Result<(Vec<Canvas>, usize), Refusal> {
    let photo = Canvas::read(bytes)?;
    let mut widths: Vec<u32> = LEAD.widths.to_vec();
    widths.sort_unstable_by(|a, b| b.cmp(a));
    let (mut cuts, mut size) = (Vec::<Canvas>::new(), 0);
    for width in widths {
        let from = cuts.last().unwrap_or(&photo);
        let part = Part::whole(from.size());
        let cut = from.cut(part, part.scaled(width))?;
        size += written(&cut, Format::WebP)?;
        if width == LEAD.fallback {
            size += written(&cut, Format::Jpeg)?;
        }
        cuts.push(cut);
    }
    Ok((cuts, size))
}

fn written(cut: &Canvas, format: Format) -> Result<usize, Refusal> {
    cut.write(format, format.quality(QUALITY)).map(|file| file.len())
}

/// The same files by ImageMagick, in one run; the bytes of all of them.
fn magick(program: &str, path: &Path, out: &Path) -> Result<usize, String> {
    let mut command = Command::new(program);
    command.env("MAGICK_THREAD_LIMIT", "1").arg(path).args(["-auto-orient", "-strip"]);
    let mut files: Vec<PathBuf> = Vec::new();
    let mut write = |width: u32, format: Format| {
        let file = out.join(format!("{width}.{}", format.extension()));
        command.args(["(", "+clone", "-resize", &format!("{width}x>")]);
        command.args([
            "-quality",
            &format.quality(QUALITY).to_string(),
            "-interlace",
            "Plane",
            "-write",
        ]);
        command.arg(&file).args(["+delete", ")"]);
        files.push(file);
    };
    LEAD.widths.iter().for_each(|width| write(*width, Format::WebP));
    write(LEAD.fallback, Format::Jpeg);
    let done = command.arg("null:").output().map_err(|error| format!("{program}: {error}"))?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned());
    }
    let size = |file: &PathBuf| std::fs::metadata(file).map_or(0, |file| file.len() as usize);
    Ok(files.iter().map(size).sum())
}

/// Every card of the project, one after the other.
fn cards(folder: &Path) -> Result<(), String> {
    let sources = source::read(folder, Clock::At(Timestamp::now()));
    let site = compose(&sources.map_err(|failure| failure.to_string())?, Viewer::PUBLIC)
        .value
        .with_cards();
    let (mut flat, mut photo) = (Sum::default(), Sum::default());
    for page in site.pages.iter().filter(|page| page.address.starts_with("cards/")) {
        let start = Instant::now();
        let Ok(bytes) = page.draw(&site.stage) else { continue };
        let sum = if page.address.ends_with("jpg") { &mut photo } else { &mut flat };
        sum.add(start.elapsed(), bytes.len(), 1200 * 630);
    }
    flat.print("cards without a photo");
    photo.print("cards with a photo");
    Ok(())
}

fn gather(folder: &Path, photos: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            gather(&path, photos);
        } else if matches!(ending, Some("jpg" | "jpeg" | "png" | "webp")) {
            photos.push(path);
        }
    }
}

#[derive(Default)]
struct Sum {
    count: u32,
    time: Duration,
    bytes: usize,
    pixels: u64,
}

impl Sum {
    fn add(&mut self, time: Duration, bytes: usize, pixels: u32) {
        self.count += 1;
        self.time += time;
        self.bytes += bytes;
        self.pixels += u64::from(pixels);
    }

    fn print(&self, what: &str) {
        let count = f64::from(self.count.max(1));
        let seconds = self.time.as_secs_f64();
        println!(
            "{what:24} {:5}  {:8.1} ms each  {:7.1} kB each  {:6.1} megapixels a second",
            self.count,
            seconds * 1000.0 / count,
            self.bytes as f64 / 1000.0 / count,
            self.pixels as f64 / 1e6 / seconds.max(1e-9),
        );
    }
}
