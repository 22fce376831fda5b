//! What each stage costs on a project: `cargo run --release --example stages -- DIR [EDITS]`.
//!
//! Reads the project and makes its hub once, then so many times more (20 unless told) with an
//! edit of one post in between, remembering what stages made, as a preview does. Prints the time
//! of the first round, and the least and the median of the others, in milliseconds; compare
//! figures of one run only.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use openmic::admit::{self, Viewer};
use openmic::asset;
use openmic::page::{self, Stage};
use openmic::render::{Look, Theme};
use openmic::source::{self, Clock, Sources};
use openmic::{check, content, hub};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        println!("usage: stages DIR [EDITS]");
        return ExitCode::from(2);
    };
    let edits = arguments.next().and_then(|edits| edits.parse().ok()).unwrap_or(20);
    let mut times = Times::default();
    let read = times.of("read", || source::read(Path::new(&folder), Clock::At(Timestamp::now())));
    let mut sources = match read {
        Ok(sources) => sources,
        Err(failure) => {
            println!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    let mut memo = Memo::default();
    round(&sources, &mut memo, &mut times);
    for number in 0..edits {
        edit(&mut sources, number);
        round(&sources, &mut memo, &mut times);
    }
    times.print();
    ExitCode::SUCCESS
}

/// Writes a sentence below one of the posts.
fn edit(sources: &mut Sources, number: usize) {
    let entries = Arc::make_mut(&mut sources.entries);
    let posts = entries.iter_mut().filter(|one| one.path.starts_with("content/posts/"));
    let mut posts: Vec<_> = posts.collect();
    let at = number * 97 % posts.len().max(1);
    if let Some(post) = posts.get_mut(at) {
        post.text = format!("{}\n\nOne more sentence, the {number}th.\n", post.text).into();
    }
}

#[derive(Default)]
struct Memo {
    content: content::Memo,
    hub: hub::Memo,
    check: check::Memo,
    admit: admit::Memo,
    marks: page::brand::Memo,
    pages: page::Memo,
}

/// Every stage once, in the order of `compose`.
fn round(sources: &Sources, memo: &mut Memo, times: &mut Times) {
    let content = times.of("parse", || content::parse_again(sources, &mut memo.content)).value;
    let linked = times.of("link", || hub::link_again(content, sources, &mut memo.hub)).value;
    let looked = times.of("check", || check::look_again(&linked, &mut memo.check));
    times.of("settle findings", || check::settle(&linked, looked, Vec::new()));
    let admit = || admit::admit(&linked, Viewer::PUBLIC, &mut memo.admit);
    let admitted = times.of("admit", admit).value;
    let language = admitted.programme.language.clone();
    let (brand, accent) = admitted.programme.colours();
    let tokens = asset::tokens(brand, accent);
    let marks = page::brand::look(&admitted.programme, sources, &mut memo.marks).value;
    let has_fonts = admitted.programme.has_fonts();
    let look = Look { tokens: &tokens, marks: &marks.files, has_fonts };
    let theme = times.of("theme", || Theme::new(sources, &language, look)).value;
    let pictures = times.of("pictures", || page::picture::look(&admitted, sources));
    let recordings = page::recording::look(&admitted, sources).0;
    let shown = (Arc::new(pictures), Arc::new(recordings), Arc::new(marks));
    let stage = times.of("stage", || Stage::new(admitted, vec![Arc::new(theme)], shown));
    let pages = times.of("plan", || page::plan(&stage, &mut memo.pages));
    let story = pages.iter().find(|page| page.address.starts_with("stories/2"));
    let story = story.or(pages.first()).expect("every hub has a home");
    times.of("draw a story", || story.draw(&stage).map(|bytes| bytes.len()).unwrap_or_default());
    let home = pages.iter().find(|page| page.address.is_empty()).expect("every hub has a home");
    times.of("draw home", || home.draw(&stage).map(|bytes| bytes.len()).unwrap_or_default());
    times.of("give back the hub", || drop(linked));
    times.of("give back the stage", || drop((stage, pages)));
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
        println!("{:<24}{:>10}{:>10}{:>10}", "stage", "first", "least", "median");
        for (stage, all) in &mut self.0 {
            let first = all.remove(0) * 1000.0;
            all.sort_by(f64::total_cmp);
            let again = |at: usize| match all.get(at) {
                Some(took) => format!("{:.2}", took * 1000.0),
                None => String::new(),
            };
            println!("{stage:<24}{first:>10.2}{:>10}{:>10}", again(0), again(all.len() / 2));
        }
    }
}
