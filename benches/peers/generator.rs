//! A generator with its project.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::edit::{Editor, Sort};
use crate::post::Post;
use crate::run::{Cost, run};
use crate::server::Server;
use crate::trouble::Trouble;

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// openmic with the plain templates.
    Plain,
    Hugo,
    Zola,
    /// openmic with its own theme.
    Themed,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Plain | Kind::Themed => "openmic",
            Kind::Hugo => "hugo",
            Kind::Zola => "zola",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Kind::Plain => "openmic, plain templates",
            Kind::Hugo => "Hugo, plain templates",
            Kind::Zola => "Zola, plain templates",
            Kind::Themed => "openmic, its own theme",
        }
    }
}

pub(crate) struct Generator {
    pub(crate) kind: Kind,
    pub(crate) program: PathBuf,
    pub(crate) folder: PathBuf,
    pub(crate) output: PathBuf,
    stories: Vec<Post>,
}

/// How long no preview takes to show its first page.
const PATIENCE: Duration = Duration::from_secs(600);

impl Generator {
    pub(crate) fn new(
        kind: Kind,
        program: PathBuf,
        folder: PathBuf,
        stories: Vec<Post>,
    ) -> Generator {
        let output = folder.join(match kind {
            Kind::Plain | Kind::Themed => "site",
            Kind::Hugo | Kind::Zola => "public",
        });
        Generator { kind, program, folder, output, stories }
    }

    /// Removes all that a build left.
    pub(crate) fn clean(&self) -> io::Result<()> {
        for made in [&self.output, &self.folder.join("resources")] {
            match fs::remove_dir_all(made) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    pub(crate) fn build(&self) -> Result<Cost, Trouble> {
        let arguments: &[&str] = match self.kind {
            // It is what `hugo` does when it is asked for nothing.
            Kind::Hugo => &[],
            _ => &["build"],
        };
        run(&self.program, arguments, &self.folder)
    }

    /// Adds a sentence to one of the stories, another each time.
    pub(crate) fn edit(&self, number: usize) -> io::Result<()> {
        let at = (number + 1) * 7919 % self.stories.len().max(1);
        let Some(story) = self.stories.get(at) else { return Ok(()) };
        fs::write(self.folder.join(&story.path), story.with_body(&format!("mark{number:06}")))
    }

    /// What passes until a preview shows its first page, and the middle of so many edits.
    pub(crate) fn preview(&self, edits: usize) -> Result<(Cost, Cost), Trouble> {
        let start = Instant::now();
        let server = match self.kind {
            Kind::Plain | Kind::Themed => Server::openmic(&self.program, &self.folder)?,
            Kind::Hugo => Server::hugo(&self.program, &self.folder)?,
            Kind::Zola => Server::zola(&self.program, &self.folder)?,
        };
        let mut browser = Browser::new(server.port);
        while !browser.get("/").is_ok_and(|answer| answer.status == 200) {
            if start.elapsed() > PATIENCE {
                return Err(Trouble(format!("{} showed no page", self.kind.title())));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let first = start.elapsed().as_secs_f64();
        let mut editor = Editor::new(server, &self.folder, &self.stories)?;
        let mut times = Vec::new();
        // What is made once is not timed.
        editor.edit(Sort::Body)?;
        for number in 0..edits {
            // Hugo gathers changes for half a second: edits must not keep in step with that.
            std::thread::sleep(Duration::from_millis(number as u64 * 137 % 500));
            times.push(editor.edit(Sort::Body)?.as_secs_f64());
        }
        times.sort_by(f64::total_cmp);
        let saved = times.get(times.len() / 2).copied().unwrap_or(f64::NAN);
        let peak = editor.server.resident();
        let cost = |wall| Cost { wall, cpu: None, peak: None };
        Ok((cost(first), Cost { peak, ..cost(saved) }))
    }
}

/// What a program calls itself.
pub(crate) fn version(program: &Path) -> io::Result<String> {
    // Hugo knows a command, Zola an option.
    for word in ["version", "--version"] {
        let said = Command::new(program).arg(word).output()?;
        if said.status.success() {
            let text = String::from_utf8_lossy(&said.stdout);
            return Ok(text.lines().next().unwrap_or_default().to_owned());
        }
    }
    Err(io::Error::other("it does not tell its version"))
}
