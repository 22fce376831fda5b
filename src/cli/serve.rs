//! `openmic serve`: a live preview of the hub, for browsers on this machine.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;

use super::findings::{self, Count};
use super::terminal::Terminal;
use super::{Global, Making, Outcome, project};
use crate::report::Diagnostic;
use crate::serve::{Options, Session, Showing, Told, Unstarted, Until, View, Watching};

/// Findings shown before the rest is counted.
const SHOWN: usize = 25;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  openmic serve --open
  openmic serve --audience internal --drafts --port 8080")]
pub(super) struct Serve {
    #[command(flatten)]
    making: Making,
    /// Port to listen on; the next free one, where it is taken
    #[arg(long, value_name = "N", default_value_t = 1111)]
    port: u16,
    /// Open the hub in the browser
    #[arg(long)]
    open: bool,
    /// Look for changes every few tenths of a second, where the system cannot
    /// tell of them: network drives, some containers
    #[arg(long)]
    poll: bool,
}

pub(super) fn run(serve: &Serve, global: &Global, terminal: &mut Terminal) -> Outcome {
    let root = match project::root_of(global, terminal) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    end_at_once_when_asked_twice();
    let started = Session::start(Options {
        root,
        view: View { viewer: serve.making.viewer(), on: serve.making.today },
        port: serve.port,
        watching: if serve.poll { Watching::ByPolling } else { Watching::ByEvents },
        until: Until::Signalled,
        now: Box::new(Timestamp::now),
    });
    let mut session = match started {
        Ok(session) => session,
        Err(Unstarted::Taken(taken)) => {
            let hint = "name another one with `--port N`; `--port 0` takes any";
            terminal.fail(&taken.to_string(), Some(hint));
            return Outcome::Machine;
        }
        Err(Unstarted::Root(error)) => {
            terminal.fail(&format!("the project's folder cannot be read: {error}"), None);
            return Outcome::Machine;
        }
    };
    let url = format!("http://127.0.0.1:{}/", session.port());
    terminal.always(&format!("serving {url} (Ctrl-C to end)"));
    if serve.port != 0 && session.port() != serve.port {
        terminal.always(&format!("port {} is taken: this is the next free one", serve.port));
    }
    if serve.open && open::that_detached(&url).is_err() {
        terminal.say(&format!("no browser could be opened: visit {url}"));
    }
    let mut before: Option<Arc<Showing>> = None;
    for told in &mut session {
        match told {
            Told::Shown { showing, changes, differing, took } => {
                let (count, time) = (Count::of(showing.findings()), said(took));
                let line = match (&before, differing) {
                    (Some(before), _) if before.view != showing.view => {
                        format!("shown {} in {time}", showing.view.words())
                    }
                    (Some(_), Some(differing)) if changes.is_empty() => {
                        format!("time went on: {} ({time})", differing.words())
                    }
                    (Some(_), Some(differing)) => {
                        format!("{} changed: {} ({time})", changes.words(), differing.words())
                    }
                    _ => format!("{} pages, ready in {time}", showing.site.pages.len()),
                };
                let new = new_findings(before.as_deref(), &showing);
                findings::print(&new, &showing.sources, SHOWN, terminal);
                terminal.say(&format!("{line}; {}", count.words()));
                if showing.is_held {
                    terminal.say("what is shown is the hub as it was before this error");
                }
                before = Some(showing);
            }
            Told::Unread(failure) => {
                terminal.fail(&failure.to_string(), Some("what is shown stays as it was"));
            }
            Told::Unwatched { why, is_polling } => {
                terminal.fail(&why.what(), Some(why.hint()));
                if is_polling {
                    terminal.say("until then, files are looked at every few tenths of a second");
                }
            }
        }
    }
    session.stop();
    Outcome::Fine
}

/// What was not found before: a line that moved says nothing new.
fn new_findings(before: Option<&Showing>, now: &Showing) -> Vec<Diagnostic> {
    let known: HashSet<_> = before.iter().flat_map(|before| before.findings()).map(named).collect();
    now.findings().iter().filter(|one| !known.contains(&named(one))).cloned().collect()
}

fn named(one: &Diagnostic) -> (&str, &str, &str) {
    (one.rule, &one.message, &one.span.path)
}

fn said(took: Duration) -> String {
    if took < Duration::from_secs(1) {
        format!("{} ms", took.as_millis())
    } else {
        format!("{:.1} s", took.as_secs_f64())
    }
}

/// The first Ctrl-C ends the preview in order; the second one does not wait for
/// what is being made.
fn end_at_once_when_asked_twice() {
    #[cfg(unix)]
    {
        use std::sync::atomic::AtomicBool;

        use signal_hook::consts::{SIGINT, SIGTERM};
        use signal_hook::flag;
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            // Without this, only the second signal waits.
            let _ = flag::register_conditional_shutdown(signal, 0, Arc::clone(&asked));
            let _ = flag::register(signal, Arc::clone(&asked));
        }
    }
}
