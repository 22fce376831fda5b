//! Watches the files a hub is made of.
//!
//! Folders are watched rather than files, since editors put new files in the
//! place of old ones, and the project's own folder without what is below it, for
//! `program.toml` and for `content/` and `templates/` that come or go. Where the
//! system will not watch so much, files are looked at in turns instead.

mod gathering;
mod noticed;

pub(super) use gathering::Gathering;
pub use gathering::Touch;

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify::{Config, ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::Event;

/// How often files are looked at where they cannot be watched.
const POLL: Duration = Duration::from_millis(400);

/// The folders below the root that hold sources.
const FOLDERS: &[&str] = &["content", "templates"];

/// A watched project; drops its watches when dropped.
pub(super) struct Watch {
    watcher: Box<dyn Watcher + Send>,
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
        let handler = handler(root, inbox, false);
        let watcher = RecommendedWatcher::new(handler, Config::default()).map_err(unwatched)?;
        Watch::over(root, Box::new(watcher))
    }

    /// Looks at the project's files every few tenths of a second.
    pub(super) fn polling(root: &Path, inbox: Sender<Event>) -> Result<Watch, Unwatched> {
        // By their times alone, two saves within a second would be one, and an
        // older file in the place of a newer one none.
        let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
        let watcher = PollWatcher::new(handler(root, inbox, true), config).map_err(unwatched)?;
        Watch::over(root, Box::new(watcher))
    }

    fn over(root: &Path, mut watcher: Box<dyn Watcher + Send>) -> Result<Watch, Unwatched> {
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(unwatched)?;
        let mut watch = Watch { watcher, root: root.to_owned(), watched: Vec::new() };
        watch.renew(false)?;
        Ok(watch)
    }

    /// Watches folders that came; `all` also those that may be others now.
    pub(super) fn renew(&mut self, all: bool) -> Result<(), Unwatched> {
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
    is_polled: bool,
) -> impl Fn(notify::Result<notify::Event>) + Send + 'static {
    let root = root.to_owned();
    move |event| match event {
        Ok(event) => {
            for (path, touch) in noticed::touches(&event, &root, is_polled) {
                // Whoever does not listen any more has ended.
                let _ = inbox.send(Event::Touched(path, touch));
            }
        }
        Err(error) => {
            let told = match unwatched(error) {
                Unwatched::Limit => Event::Unwatched(Unwatched::Limit),
                // A file that vanished while it was looked at: the next look tells.
                Unwatched::Machine(_) if is_polled => return,
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
