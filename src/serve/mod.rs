//! The live preview: save, look up, and it is there.
//!
//! A [`Session`] listens first and composes then, watches the project's files
//! (`watch`), rebuilds when a save is whole or a date comes ([`Preview`]), and
//! serves what is asked for ([`Showing`], `http`). Nothing is written to disk. But for one
//! element before `</body>`, every page that is served has the bytes that
//! `openmic build` would write; a page that somebody's mistake took away stays
//! as it was last drawn, and says so.
//!
//! Deliberately absent: what is remembered inside the pipeline to be fast.

mod changes;
mod differing;
mod entries;
mod excerpt;
mod http;
mod index;
mod kept;
mod likeness;
mod preview;
mod remembered;
mod session;
mod showing;
mod state;
mod view;
mod watch;

pub use changes::Changes;
pub use differing::Differing;
pub use http::{Server, Taken, Until};
pub use preview::Preview;
pub use session::{Options, Session, Told, Unstarted, Watching};
pub use showing::Showing;
pub use view::View;
pub use watch::{Touch, Unwatched};

use jiff::Timestamp;

/// Tells what time it is.
pub type Now = Box<dyn Fn() -> Timestamp + Send>;

/// What a session hears of.
#[derive(Debug)]
pub enum Event {
    /// Something happened to a file, named from the project's root.
    Touched(String, Touch),
    /// The hub is to be shown otherwise.
    View(View),
    /// Files can no longer be watched as they were.
    Unwatched(Unwatched),
    Stop,
}
