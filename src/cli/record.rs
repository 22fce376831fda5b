//! `openmic record`: what the project holds about people, for whoever has to answer
//! for it.

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use serde_json::json;

use super::terminal::Terminal;
use super::{Global, Outcome, changed, project};
use crate::admit::{self, Viewer};
use crate::compose::compose;
use crate::record::{self, Ground};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  openmic record --for mila-costa > mila-costa.txt\n  openmic record --format json > record.json"
)]
pub(super) struct Record {
    /// Only about this person: their handle or their name, also of somebody who has no file
    #[arg(long = "for", value_name = "HANDLE")]
    wanted: Option<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// Make the record for this day instead of now
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

pub(super) fn run(asked: &Record, global: &Global, terminal: &mut Terminal) -> Outcome {
    make(asked, global, terminal).unwrap_or_else(|outcome| outcome)
}

fn make(asked: &Record, global: &Global, terminal: &mut Terminal) -> Result<Outcome, Outcome> {
    let project = project::read_on(global, asked.today, terminal)?;
    let site = compose(&project.sources, Viewer::PUBLIC).value;
    let internal = admit::admit(&site.whole, Viewer::INTERNAL, &mut admit::Memo::default()).value;
    let ground = Ground {
        hub: &site.whole,
        public: site.hub(),
        internal: &internal,
        kept: &site.kept,
        sources: &project.sources,
    };
    let Some(record) = record::record(&ground, asked.wanted.as_deref()) else {
        let wanted = asked.wanted.as_deref().unwrap_or_default();
        let hint = match record::nearest(&site.whole, wanted) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name them by their handle, or by their name as it is written".to_owned(),
        };
        terminal.fail(&format!("no file here names `{wanted}`"), Some(&hint));
        return Err(Outcome::Usage);
    };
    let version = env!("CARGO_PKG_VERSION");
    let commit = changed::commit(&project.root);
    match asked.format {
        Format::Json => {
            let commit = commit.map(|commit| {
                json!({ "id": commit.id, "day": commit.day, "uncommitted_changes": commit.is_changed })
            });
            let made_by = json!({ "openmic": version, "commit": commit });
            terminal.print(&record::json(&record, &made_by));
        }
        Format::Text => {
            let of = match commit {
                None => "files in no Git repository".to_owned(),
                Some(commit) => {
                    let since = match commit.is_changed {
                        true => ", with changes that are not committed",
                        false => "",
                    };
                    format!("commit {} of {}{since}", commit.id, commit.day)
                }
            };
            let made_by = format!("openmic {version} from {of}");
            terminal.print(&record::text(&record, &made_by, asked.wanted.is_none()));
        }
    }
    Ok(Outcome::Fine)
}
