//! A preview from its start to its end, one thing after the other: hears what
//! was touched or asked for, or that a date has come, rebuilds, shows.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::changes::Changes;
use super::differing::Differing;
use super::http::{Server, Taken, Until};
use super::preview::Preview;
use super::showing::Showing;
use super::view::View;
use super::watch::{Gathering, Touch, Unwatched, Watch};
use super::{Event, Now};
use crate::source::Failure;

/// What to preview, and how.
pub struct Options {
    pub root: PathBuf,
    pub view: View,
    /// The port that is wished for; 0 takes any.
    pub port: u16,
    pub watching: Watching,
    pub until: Until,
    pub now: Now,
}

/// How changes are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watching {
    /// The system tells of them.
    ByEvents,
    /// Files are looked at again and again.
    ByPolling,
}

/// Something a session has to tell.
pub enum Told {
    /// A build is shown.
    Shown {
        showing: Arc<Showing>,
        /// What led to it; none where only time went on.
        changes: Changes,
        /// How it differs from the one before, where there is one.
        differing: Option<Differing>,
        /// From noticing the change to showing the build.
        took: Duration,
    },
    /// The machine would not let the project be read; what was shown stays.
    Unread(Failure),
    /// Files are looked at in turns from now on, or not at all.
    Unwatched { why: Unwatched, is_polling: bool },
}

/// A preview that runs, and all it has to tell, one thing after the other.
pub struct Session {
    preview: Preview,
    server: Server,
    watch: Option<Watch>,
    /// As the watch knows it: without links.
    root: PathBuf,
    inbox: Receiver<Event>,
    sender: Sender<Event>,
    showing: Option<Arc<Showing>>,
    told: Vec<Told>,
    /// When to look once more, after folders moved: what was put into a new
    /// folder before it was watched went unnoticed.
    again: Option<Instant>,
}

/// How long after a folder moved the project is read once more.
const AGAIN: Duration = Duration::from_millis(150);

/// How long the clock is not looked at where nothing is heard. It may be set meanwhile, and a machine
/// that sleeps counts no time.
const BLIND: Duration = Duration::from_secs(60);

/// Why no session began.
#[derive(Debug)]
pub enum Unstarted {
    Taken(Taken),
    /// The project's folder cannot be found.
    Root(io::Error),
}

impl Session {
    /// Listens and watches; nothing is read before somebody asks what there is to tell.
    pub fn start(options: Options) -> Result<Session, Unstarted> {
        let root = options.root.canonicalize().map_err(Unstarted::Root)?;
        let (sender, inbox) = mpsc::channel();
        let server = Server::start(options.port, options.until, sender.clone());
        let server = server.map_err(Unstarted::Taken)?;
        let mut session = Session {
            preview: Preview::new(options.root, options.view, options.now),
            server,
            watch: None,
            root,
            inbox,
            sender,
            showing: None,
            told: Vec::new(),
            again: None,
        };
        let watch = match options.watching {
            Watching::ByEvents => Watch::new(&session.root, session.sender.clone()),
            Watching::ByPolling => Watch::polling(&session.root, session.sender.clone()),
        };
        match watch {
            Ok(watch) => session.watch = Some(watch),
            Err(why) => session.fall_back(why),
        }
        Ok(session)
    }

    /// The port the preview listens on.
    pub fn port(&self) -> u16 {
        self.server.port
    }

    /// Where others may ask this session to end.
    pub fn sender(&self) -> Sender<Event> {
        self.sender.clone()
    }

    /// Ends all connections.
    pub fn stop(mut self) {
        self.server.stop();
    }

    /// Waits until something happens, or is due by itself.
    fn hear(&mut self) -> Heard {
        loop {
            // Where the project could not be read just now, a date waits, too.
            let left = match self.again {
                Some(again) => Some(until(again)),
                None => self.preview.left(),
            };
            let heard = match left {
                Some(Duration::ZERO) => {
                    let is_again = self.again.take().is_some();
                    return if is_again { Heard::Again } else { Heard::Time };
                }
                Some(left) => self.inbox.recv_timeout(left.min(BLIND)),
                None => self.inbox.recv().map_err(RecvTimeoutError::from),
            };
            match heard {
                Ok(event) => return Heard::Event(event),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Heard::End,
            }
        }
    }

    /// All that belongs to this event, once it is whole.
    fn gather(&mut self, event: Event, now: Instant) -> Gathered {
        let mut gathering = Gathering::new(now);
        let mut next = Some(event);
        loop {
            match next.take() {
                Some(Event::Touched(path, touch)) => {
                    gathering.note(path, touch, Instant::now());
                }
                Some(Event::View(view)) => self.preview.view = view,
                Some(Event::Unwatched(why)) => {
                    self.fall_back(why);
                    // What was saved before the first look went unnoticed.
                    gathering.note(String::new(), Touch::Everything, Instant::now());
                }
                Some(Event::Stop) => return Gathered::Ended,
                None => {}
            }
            let now = Instant::now();
            match self.inbox.recv_timeout(gathering.wait(now)) {
                Ok(event) => next = Some(event),
                Err(RecvTimeoutError::Disconnected) => return Gathered::Ended,
                Err(RecvTimeoutError::Timeout) => {
                    let root = &self.root;
                    let is_empty =
                        |path: &str| root.join(path).metadata().is_ok_and(|file| file.len() == 0);
                    if !gathering.hold(Instant::now(), is_empty) {
                        return Gathered::Changes(gathering.changes());
                    }
                }
            }
        }
    }

    /// Reads, composes and shows.
    fn rebuild(&mut self, changes: Changes, started: Instant) -> Told {
        if changes.is_everything && self.showing.is_some() {
            self.again = Some(Instant::now() + AGAIN);
            if let Some(Err(why)) = self.watch.as_mut().map(|watch| watch.renew()) {
                self.fall_back(why);
            }
        }
        let showing = match self.preview.rebuild(&changes) {
            Ok(showing) => showing,
            Err(failure) => {
                // A file may have gone between being listed and being opened.
                self.again = Some(Instant::now() + AGAIN);
                return Told::Unread(failure);
            }
        };
        self.server.show(Arc::clone(&showing));
        let took = started.elapsed();
        self.preview.judge();
        let before = self.showing.replace(Arc::clone(&showing));
        let differing = before.filter(|before| before.number != showing.number);
        let differing = differing.map(|before| Differing::of(&before, &showing));
        Told::Shown { showing, changes, differing, took }
    }

    /// Nothing where the build is the one that was shown before.
    fn worth_telling(told: Told) -> Option<Told> {
        match told {
            Told::Shown { differing: None, .. } => None,
            told => Some(told),
        }
    }

    /// Looks at files in turns where they cannot be watched.
    fn fall_back(&mut self, why: Unwatched) {
        self.watch = Watch::polling(&self.root, self.sender.clone()).ok();
        self.told.push(Told::Unwatched { why, is_polling: self.watch.is_some() });
    }
}

impl Iterator for Session {
    type Item = Told;

    /// Waits for the next thing to tell; there is none when the session has ended.
    fn next(&mut self) -> Option<Told> {
        loop {
            if !self.told.is_empty() {
                return Some(self.told.remove(0));
            }
            if self.showing.is_none() {
                return Some(self.rebuild(Changes::everything(), Instant::now()));
            }
            let heard = self.hear();
            let started = Instant::now();
            let told = match heard {
                Heard::End => return None,
                Heard::Event(event) => match self.gather(event, started) {
                    Gathered::Ended => return None,
                    Gathered::Changes(changes) => self.rebuild(changes, started),
                },
                Heard::Time => self.rebuild(Changes::default(), started),
                Heard::Again => match self.rebuild(Changes::default(), started) {
                    // What went unnoticed may be anything.
                    Told::Shown { showing, differing, took, .. } => {
                        Told::Shown { showing, changes: Changes::everything(), differing, took }
                    }
                    told => told,
                },
            };
            if let Some(told) = Session::worth_telling(told) {
                return Some(told);
            }
        }
    }
}

fn until(moment: Instant) -> Duration {
    moment.saturating_duration_since(Instant::now())
}

/// What there is to do something about.
enum Heard {
    Event(Event),
    /// To look once more, after folders moved.
    Again,
    /// A date came or passed.
    Time,
    End,
}

/// What came of listening.
enum Gathered {
    Changes(Changes),
    Ended,
}
