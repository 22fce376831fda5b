//! A generator with its project.

use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
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

/// What a preview lets its user wait for. The last has the memory it holds.
pub(crate) struct Preview {
    pub(crate) first: Cost,
    pub(crate) body: Cost,
    pub(crate) title: Cost,
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

    /// Starts its preview, with the settings that promise most speed: Hugo keeps its pages in
    /// memory, Zola is asked to rebuild the least.
    fn serve(&self) -> Result<Server, Trouble> {
        let words: &[&str] = match self.kind {
            Kind::Plain | Kind::Themed => return Ok(Server::openmic(&self.program, &self.folder)?),
            Kind::Hugo => &["server", "--watch", "--disableBrowserError", "--bind"],
            Kind::Zola => &["serve", "--fast", "--debounce", "10", "--interface"],
        };
        // A port that was free a moment ago.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = Command::new(&self.program);
        command.args(words).args(["127.0.0.1", "--port", &port.to_string()]).stderr(Stdio::null());
        Ok(Server::start(command, &self.folder, port)?)
    }

    /// What passes until a preview shows its first page, and until the browser has each sort of
    /// so many edits: their middle.
    pub(crate) fn preview(&self, edits: usize) -> Result<Preview, Trouble> {
        let start = Instant::now();
        let server = self.serve()?;
        let mut browser = Browser::new(server.port);
        while !browser.get("/").is_ok_and(|answer| answer.status == 200) {
            if start.elapsed() > PATIENCE {
                return Err(Trouble(format!("{} showed no page", self.kind.title())));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let first = start.elapsed().as_secs_f64();
        let mut editor = Editor::new(server, &self.folder, &self.stories)?;
        // What is made once is not timed.
        editor.edit(Sort::Body)?;
        let mut middle = |sort| -> Result<f64, Trouble> {
            let mut times = Vec::new();
            for number in 0..edits {
                // Hugo gathers changes for half a second: edits must not keep in step with that.
                std::thread::sleep(Duration::from_millis(number as u64 * 137 % 500));
                times.push(editor.edit(sort)?.as_secs_f64());
            }
            times.sort_by(f64::total_cmp);
            Ok(times.get(times.len() / 2).copied().unwrap_or(f64::NAN))
        };
        let (body, title) = (middle(Sort::Body)?, middle(Sort::Title)?);
        let peak = editor.server.resident();
        let cost = |wall| Cost { wall, cpu: None, peak: None };
        Ok(Preview { first: cost(first), body: cost(body), title: Cost { peak, ..cost(title) } })
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
