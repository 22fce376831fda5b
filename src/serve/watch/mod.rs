//! Watches the files a hub is made of.
//!
//! Folders are watched rather than files, since editors put new files in the
//! place of old ones, and the project's own folder without what is below it, for
//! `program.toml` and for `content/` and `templates/` that come or go. Where the
//! system will not watch so much, files are looked at in turns instead.

mod gathering;
mod looking;
mod noticed;
mod picture;

pub(super) use gathering::Gathering;
pub use gathering::Touch;

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;

/// The folders below the root that hold sources.
const FOLDERS: &[&str] = &["content", "templates"];

/// A watched project; drops its watches when dropped.
pub(super) enum Watch {
    ByEvents(Events),
    /// Goes on by itself until it is dropped.
    ByLooking {
        _until: Sender<()>,
    },
}

/// What the system was asked to tell of.
pub(super) struct Events {
    watcher: RecommendedWatcher,
    root: PathBuf,
    watched: Vec<&'static str>,
}

/// Why a project cannot be watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwatched {
    /// The system's limit of watches is reached.
    Limit,
    Machine(String),
}

impl Unwatched {
    /// What is wrong.
    pub fn what(&self) -> String {
        match self {
            Unwatched::Limit => "the system watches no more files for this user".to_owned(),
            Unwatched::Machine(error) => format!("the project cannot be watched: {error}"),
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Unwatched::Limit => {
                "run `sudo sysctl fs.inotify.max_user_watches=524288 \
                 fs.inotify.max_user_instances=512`, or start with `--poll`"
            }
            Unwatched::Machine(_) => "start with `--poll`",
        }
    }
}

impl Watch {
    /// Watches the project at `root`, which is a path without links, by the
    /// system's own means.
    pub(super) fn new(root: &Path, inbox: Sender<Event>) -> Result<Watch, Unwatched> {
        let handler = handler(root, inbox);
        let mut watcher = RecommendedWatcher::new(handler, Config::default()).map_err(unwatched)?;
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(unwatched)?;
        let mut events = Events { watcher, root: root.to_owned(), watched: Vec::new() };
        events.renew(false)?;
        Ok(Watch::ByEvents(events))
    }

    /// Looks at the project's files every few tenths of a second.
    pub(super) fn polling(root: &Path, inbox: Sender<Event>) -> Result<Watch, Unwatched> {
        let until = looking::start(root, inbox);
        let until = until.map_err(|error| Unwatched::Machine(error.to_string()))?;
        Ok(Watch::ByLooking { _until: until })
    }

    /// Watches folders that came, and those that may be others now.
    pub(super) fn renew(&mut self) -> Result<(), Unwatched> {
        match self {
            Watch::ByEvents(events) => events.renew(true),
            // Whatever is there is looked at.
            Watch::ByLooking { .. } => Ok(()),
        }
    }
}

impl Events {
    /// Watches folders that came; `all` also those that may be others now.
    fn renew(&mut self, all: bool) -> Result<(), Unwatched> {
        for folder in FOLDERS {
            let path = self.root.join(folder);
            let is_watched = self.watched.contains(folder);
            if is_watched && (all || !path.is_dir()) {
                let _ = self.watcher.unwatch(&path);
                self.watched.retain(|one| one != folder);
            }
            if path.is_dir() && !self.watched.contains(folder) {
                self.watcher.watch(&path, RecursiveMode::Recursive).map_err(unwatched)?;
                self.watched.push(folder);
            }
        }
        Ok(())
    }
}

fn handler(
    root: &Path,
    inbox: Sender<Event>,
) -> impl Fn(notify::Result<notify::Event>) + Send + 'static {
    let root = root.to_owned();
    move |event| match event {
        Ok(event) => {
            for (path, touch) in noticed::touches(&event, &root) {
                // Whoever does not listen any more has ended.
                let _ = inbox.send(Event::Touched(path, touch));
            }
        }
        Err(error) => {
            let told = match unwatched(error) {
                Unwatched::Limit => Event::Unwatched(Unwatched::Limit),
                Unwatched::Machine(_) => Event::Touched(String::new(), Touch::Everything),
            };
            let _ = inbox.send(told);
        }
    }
}

/// "Too many open files", as Unix systems number it: no more watchers.
const TOO_MANY_OPEN: i32 = 24;

fn unwatched(error: notify::Error) -> Unwatched {
    match error.kind {
        ErrorKind::MaxFilesWatch => Unwatched::Limit,
        ErrorKind::Io(error) if error.raw_os_error() == Some(TOO_MANY_OPEN) => Unwatched::Limit,
        _ => Unwatched::Machine(error.to_string()),
    }
}
