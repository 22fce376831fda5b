//! `openmic theme views`: what templates see, field by field.

use clap::Args;

use super::meant;
use crate::cli::Outcome;
use crate::cli::terminal::Terminal;
use crate::page::reference;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic theme views story.html\n  openmic theme views > views.md"
)]
pub(super) struct Views {
    /// Only what this template sees
    #[arg(value_name = "TEMPLATE")]
    template: Option<String>,
}

pub(super) fn run(views: &Views, terminal: &mut Terminal) -> Outcome {
    let Some(written) = &views.template else {
        terminal.print(&reference::whole());
        return Outcome::Fine;
    };
    let file = match meant(written, terminal) {
        Ok(file) => file,
        Err(outcome) => return outcome,
    };
    match reference::of(&file.name) {
        Some(text) => {
            terminal.print(&text);
            Outcome::Fine
        }
        None => {
            let what = format!("{} has no view of its own", file.name);
            let hint = "see what every template sees with `openmic theme views`";
            terminal.fail(&what, Some(hint));
            Outcome::Usage
        }
    }
}
