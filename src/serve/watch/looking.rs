//! Looks at a project's files in turns, where the system does not tell of changes.

use std::io;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::super::Event;
use super::picture::Picture;

/// From one look to the next.
const PAUSE: Duration = Duration::from_millis(400);
/// The same after a change: whoever is still writing is waited for.
const SOON: Duration = Duration::from_millis(20);

/// Looks at the project at `root` until what this gives back is dropped; for the first time before
/// this returns, so that what is saved from then on is told.
pub(super) fn start(root: &Path, inbox: Sender<Event>) -> io::Result<Sender<()>> {
    let root = root.to_owned();
    let mut before = Picture::look(&root, &Picture::default(), Instant::now());
    let (until, ended) = channel();
    let mut pause = PAUSE;
    let look = move || {
        while ended.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
            let now = Instant::now();
            let after = Picture::look(&root, &before, now);
            let touches = before.touches(&after);
            // Where looking takes long, as over a slow network, it is done half of the time.
            pause = if touches.is_empty() { PAUSE.max(now.elapsed()) } else { SOON };
            before = after;
            for (path, touch) in touches {
                // Whoever does not listen any more has ended.
                let _ = inbox.send(Event::Touched(path, touch));
            }
        }
    };
    thread::Builder::new().name("looking".to_owned()).spawn(look)?;
    Ok(until)
}
