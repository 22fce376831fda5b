//! What stood in the site and may not stand there any more. It must go at once,
//! whatever mistakes others made.

use super::terminal::Terminal;
use crate::admit::LeftOut;
use crate::compose::Site;
use crate::page::picture::{self, Gone};
use crate::publish::Manifest;
use crate::report::human::visible;
use crate::source::Sources;

pub(super) struct TakenDown {
    entries: Vec<LeftOut>,
    pictures: Vec<Gone>,
}

impl TakenDown {
    /// What `previous` holds, and `site` leaves out because somebody wants it.
    pub(super) fn of(site: &Site, previous: &Manifest, sources: &Sources) -> TakenDown {
        let entries = site.left_out().iter().filter(|one| one.reason.is_take_down());
        let stood = |one: &&LeftOut| previous.contains(&format!("{}index.html", one.address));
        TakenDown {
            entries: entries.filter(stood).cloned().collect(),
            pictures: picture::gone(&site.stage, &site.whole, sources),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.pictures.is_empty()
    }

    /// Says what went, why, and where it had stood.
    pub(super) fn say(&self, terminal: &mut Terminal) {
        for one in &self.entries {
            let line = format!(
                "taken down: {} ({}) stood at /{}",
                one.path,
                one.reason.words(),
                one.address
            );
            terminal.say(&visible(&line));
        }
        for gone in &self.pictures {
            let Some((first, others)) = gone.addresses.split_first() else { continue };
            let more = match others.len() {
                0 => String::new(),
                many => format!(" and in {many} more sizes"),
            };
            let path = &gone.path;
            let line = format!("taken down: {path} (a picture) stood at /{first}{more}");
            terminal.say(&visible(&line));
        }
    }
}
