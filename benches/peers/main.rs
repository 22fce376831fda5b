//! openmic beside other generators on equal work, in one run:
//! `cargo run --release --example peers -- [--people N] [--posts M] [--hugo PATH] [--zola PATH]`.
//!
//! Writes the same stories, people and topics as a project of each generator with equal plain
//! templates, proves that all of them make the same pages with as many items on each, and times
//! cold builds, builds of what has not changed and of one changed story in turns, with a copy of
//! the result as the floor; then openmic's own theme, its check, the previews, and what search and
//! cards cost. Prints medians; compare figures of one run only.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

mod arguments;
#[path = "../preview/browser.rs"]
mod browser;
mod corpus;
#[allow(dead_code, reason = "other edits are `preview-latency`'s to make")]
#[path = "../preview/edit.rs"]
mod edit;
mod generator;
#[path = "../large_hub/mod.rs"]
mod large_hub;
#[allow(dead_code, reason = "stories are written here, not read")]
#[path = "../preview/post.rs"]
mod post;
mod run;
mod same;
#[path = "../preview/server.rs"]
mod server;
mod site;
mod table;
mod trouble;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::Arguments;
use corpus::Corpus;
use generator::{Generator, Kind, Preview};
use post::Post;
use run::{Cost, median, run};
use site::Extra;
use table::Table;
use trouble::Trouble;

fn main() -> ExitCode {
    let arguments = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            println!("{message}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match compare(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            println!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn compare(arguments: &Arguments) -> Result<(), Trouble> {
    let temporary = match &arguments.folder {
        Some(folder) => {
            fs::create_dir_all(folder)?;
            tempfile::tempdir_in(folder)?
        }
        None => tempfile::tempdir()?,
    };
    let folder = temporary.path();
    let corpus = Corpus::new(arguments.people, arguments.posts)?;
    let Corpus { people, topics, stories } = &corpus;
    println!(
        "{} stories by {} people on {} topics; medians of {} runs",
        stories.len(),
        people.len(),
        topics.len(),
        arguments.runs
    );
    let generators = generators(arguments, folder, &corpus)?;
    prove(&generators)?;
    let mut table = Table::default();
    builds(&generators, folder, arguments.runs, &mut table)?;
    if !arguments.is_builds_only {
        checks(&generators, arguments.runs, &mut table)?;
        previews(&generators, arguments.edits, &mut table)?;
    }
    print!("{table}");
    if !arguments.is_builds_only {
        extras(arguments, folder)?;
        starts(arguments, folder)?;
    }
    Ok(())
}

/// What takes a few thousandths of a second is measured so often.
const STARTS: usize = 40;

/// Writes the project of a peer.
type Write = fn(&Path, &Corpus) -> io::Result<Vec<Post>>;

/// Every generator that is at hand, with its project: openmic with plain templates first, then
/// the peers, then openmic with its own theme.
fn generators(
    arguments: &Arguments,
    folder: &Path,
    corpus: &Corpus,
) -> Result<Vec<Generator>, Trouble> {
    // Programs are started in the folders of their projects.
    let openmic = fs::canonicalize(&arguments.openmic).map_err(|error| {
        Trouble(format!("{}: {error}; build it first", arguments.openmic.display()))
    })?;
    let hub = |name: &str, is_plain| -> Result<Generator, Trouble> {
        let folder = folder.join(name);
        let stories = site::openmic(&folder, corpus, is_plain, Extra::None)?;
        let kind = if is_plain { Kind::Plain } else { Kind::Themed };
        Ok(Generator::new(kind, openmic.clone(), folder, stories))
    };
    let mut all = vec![hub("plain", true)?];
    let peers: [(Kind, &PathBuf, Write); 2] =
        [(Kind::Hugo, &arguments.hugo, site::hugo), (Kind::Zola, &arguments.zola, site::zola)];
    for (kind, program, write) in peers {
        let folder = folder.join(kind.name());
        fs::create_dir_all(&folder)?;
        let program = fs::canonicalize(program).unwrap_or_else(|_| program.clone());
        let Ok(version) = generator::version(&program) else {
            println!("{} is not at hand: say where it is with --{0} PATH", kind.name());
            continue;
        };
        println!("{version}");
        let stories = write(&folder, corpus)?;
        all.push(Generator::new(kind, program, folder, stories));
    }
    all.push(hub("themed", false)?);
    Ok(all)
}

/// That all who use the plain templates make the same.
fn prove(generators: &[Generator]) -> Result<(), Trouble> {
    let mut ours = None;
    for generator in generators.iter().filter(|generator| generator.kind != Kind::Themed) {
        generator.clean()?;
        generator.build()?;
        let pages = same::pages(&generator.output)?;
        let name = generator.kind.name();
        let Some(ours) = &ours else {
            println!("{} addresses with {} items", pages.count(), pages.items());
            ours = Some(pages);
            continue;
        };
        ours.must_equal(name, &pages)?;
        println!("the same of {name}, which writes {} files besides", pages.besides);
    }
    Ok(())
}

/// Cold, unchanged and with one story edited, all generators in turns.
fn builds(
    generators: &[Generator],
    folder: &Path,
    runs: usize,
    table: &mut Table,
) -> Result<(), Trouble> {
    const STATES: [&str; 3] = ["cold build", "nothing changed", "one story changed"];
    let mut costs = vec![[const { Vec::new() }; STATES.len()]; generators.len()];
    let mut copies = Vec::new();
    for number in 0..runs {
        for (generator, costs) in generators.iter().zip(&mut costs) {
            generator.clean()?;
            costs[0].push(generator.build()?);
            costs[1].push(generator.build()?);
            generator.edit(number)?;
            costs[2].push(generator.build()?);
            if generator.kind == Kind::Plain {
                copies.push(copy(&generator.output, &folder.join("copy"))?);
            }
        }
    }
    for (at, state) in STATES.into_iter().enumerate() {
        table.group(state);
        for (generator, costs) in generators.iter().zip(&costs) {
            table.row(generator.kind.title(), median(&costs[at]));
        }
        if at == 0 {
            table.row("cp -r of the plain result", median(&copies));
        }
    }
    Ok(())
}

/// The floor: as many bytes in as many files, and nothing thought about them.
fn copy(from: &Path, to: &Path) -> Result<Cost, Trouble> {
    let (source, target) = (from.display().to_string(), to.display().to_string());
    let folder = to.parent().unwrap_or(to);
    let cost = run(Path::new("cp"), &["-r", &source, &target], folder)?;
    fs::remove_dir_all(to)?;
    Ok(cost)
}

fn checks(generators: &[Generator], runs: usize, table: &mut Table) -> Result<(), Trouble> {
    let Some(hub) = generators.iter().find(|generator| generator.kind == Kind::Themed) else {
        return Ok(());
    };
    let costs: Result<Vec<Cost>, Trouble> =
        (0..runs).map(|_| run(&hub.program, &["check"], &hub.folder)).collect();
    table.group("check, all rules");
    table.row(hub.kind.title(), median(&costs?));
    Ok(())
}

fn previews(generators: &[Generator], edits: usize, table: &mut Table) -> Result<(), Trouble> {
    let mut seen = Vec::new();
    for generator in generators {
        seen.push((generator.kind.title(), generator.preview(edits)?));
    }
    let mut group = |title: &str, cost: fn(&Preview) -> Cost| {
        table.group(title);
        for (name, preview) in &seen {
            table.row(*name, cost(preview));
        }
    };
    group("preview: from the start to the first page", |preview| preview.first);
    group("preview: from a save of a story's text to its page", |preview| preview.body);
    group("preview: from a save of a story's title to its page", |preview| preview.title);
    Ok(())
}

/// What openmic takes to begin: to say how it is used, and to see that a new hub has not changed.
fn starts(arguments: &Arguments, folder: &Path) -> Result<(), Trouble> {
    let program = fs::canonicalize(&arguments.openmic)?;
    let hub = folder.join("new");
    run(&program, &["init", "new"], folder)?;
    run(&program, &["build"], &hub)?;
    let mut table = Table::default();
    for (title, words) in [
        ("openmic --help", ["--help"]),
        ("openmic check in a new hub", ["check"]),
        ("openmic build, nothing changed", ["build"]),
    ] {
        let costs: Result<Vec<Cost>, Trouble> =
            (0..STARTS).map(|_| run(&program, &words, &hub)).collect();
        table.row(title, median(&costs?));
    }
    print!("\nmedians of {STARTS} runs\n{table}");
    Ok(())
}

/// What search and cards cost a hub of a thousand stories at most.
fn extras(arguments: &Arguments, folder: &Path) -> Result<(), Trouble> {
    let posts = arguments.posts.min(1000);
    let corpus = Corpus::new(posts.div_ceil(10), posts)?;
    let program = fs::canonicalize(&arguments.openmic)?;
    let mut table = Table::default();
    for (name, extra) in
        [("neither", Extra::None), ("search", Extra::Search), ("cards", Extra::Cards)]
    {
        let folder = folder.join(name);
        let stories = site::openmic(&folder, &corpus, false, extra)?;
        let hub = Generator::new(Kind::Themed, program.clone(), folder, stories);
        table.group(format!("{posts} stories with openmic's theme and {name}"));
        let (mut cold, mut warm) = (Vec::new(), Vec::new());
        for _ in 0..arguments.runs {
            hub.clean()?;
            cold.push(hub.build()?);
            warm.push(hub.build()?);
        }
        table.row("cold build", median(&cold));
        table.row("nothing changed", median(&warm));
    }
    print!("\n{table}");
    Ok(())
}
