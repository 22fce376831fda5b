//! `openmic serve`: what it shows, what it notices, and whom it refuses. The
//! server is the real one, on a port of its own; nothing here waits for time to
//! pass.

mod attacks;
mod limits;
mod pages;
mod preview;
mod program;
mod sameness;
mod saves;
#[path = "../support/mod.rs"]
mod support;
mod tabs;
mod time;
mod workshop;

use support::{PROGRAM, Project};

const ADA: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada Lovelace\"\n+++\nI count.\n";
const POST: &str = "--- content/posts/2026-02-01-engines.md\n+++\ntitle = \"Engines\"\nauthors = [\"ada\"]\ntopics = [\"Machines\"]\n+++\nHello @ada.\n";
const DRAFT: &str = "--- content/posts/2026-02-02-secret.md\n+++\ntitle = \"Secret plans\"\nauthors = [\"ada\"]\ndraft = true\n+++\nNot yet.\n";

fn hub() -> Project {
    Project::new(&format!("--- program.toml\n{PROGRAM}{ADA}{POST}{DRAFT}"))
}
