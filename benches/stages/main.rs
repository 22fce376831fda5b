//! What each stage costs on a project: `cargo run --release --example stages -- DIR [ROUNDS]`.
//!
//! Reads the project once and runs every stage so many times (20 unless told), one after the
//! other, as a preview does after an edit. Prints the least and the median of each, in
//! milliseconds of one process; compare figures of one run only.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use jiff::Timestamp;
use openmic::admit::{self, Viewer};
use openmic::asset;
use openmic::page::{self, Stage};
use openmic::render::{Look, Theme};
use openmic::source::{self, Clock};
use openmic::{check, content, hub};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        println!("usage: stages DIR [ROUNDS]");
        return ExitCode::from(2);
    };
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(20);
    let mut times = Times::default();
    for _ in 0..rounds {
        if let Err(failure) = round(Path::new(&folder), &mut times) {
            println!("{failure}");
            return ExitCode::FAILURE;
        }
    }
    times.print();
    ExitCode::SUCCESS
}

/// Every stage once, in the order of `compose`.
fn round(folder: &Path, times: &mut Times) -> Result<(), source::Failure> {
    let sources = times.of("read", || source::read(folder, Clock::At(Timestamp::now())))?;
    let content = times.of("parse", || content::parse(&sources)).value;
    let shared = times.of("share what was parsed", || content.clone());
    drop(content);
    let hub = times.of("link", || hub::link(shared, &sources)).value;
    let looked = times.of("check", || check::look(&hub));
    times.of("settle findings", || check::settle(&hub, looked, Vec::new()));
    let admitted = times.of("admit", || admit::admit(&hub, Viewer::PUBLIC)).value;
    let language = admitted.programme.language.clone();
    let (brand, accent) = admitted.programme.colours();
    let tokens = times.of("tokens", || asset::tokens(brand, accent));
    let icon = asset::icon(&admitted.programme.name, brand);
    let look = Look { tokens: &tokens, icon: &icon, has_fonts: admitted.programme.has_fonts() };
    let theme = times.of("theme", || Theme::new(&sources, &language, look)).value;
    let pictures = times.of("pictures", || page::picture::look(&admitted, &sources));
    let stage = times.of("stage", || Stage::new(admitted, theme, pictures));
    let pages = times.of("plan", || page::plan(&stage));
    let story = pages.iter().find(|page| page.address.starts_with("stories/2"));
    let story = story.or(pages.first()).expect("every hub has a home");
    times.of("draw a story", || story.draw(&stage).map(|bytes| bytes.len()).unwrap_or_default());
    let home = pages.iter().find(|page| page.address.is_empty()).expect("every hub has a home");
    times.of("draw home", || home.draw(&stage).map(|bytes| bytes.len()).unwrap_or_default());
    times.of("give back the hub", || drop(hub));
    times.of("give back the stage", || drop((stage, pages)));
    Ok(())
}

/// What stages took, in seconds, in the order they first ran.
#[derive(Default)]
struct Times(Vec<(&'static str, Vec<f64>)>);

impl Times {
    fn of<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let value = run();
        let took = start.elapsed().as_secs_f64();
        match self.0.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, all)) => all.push(took),
            None => self.0.push((stage, vec![took])),
        }
        value
    }

    fn print(&mut self) {
        println!("{:<24}{:>10}{:>10}", "stage", "least ms", "median ms");
        for (stage, all) in &mut self.0 {
            all.sort_by(f64::total_cmp);
            let (least, median) = (all[0] * 1000.0, all[all.len() / 2] * 1000.0);
            println!("{stage:<24}{least:>10.2}{median:>10.2}");
        }
    }
}
