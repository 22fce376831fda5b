//! The story that somebody names on the command line: by its file, or by its
//! name in addresses.

use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::terminal::Terminal;
use crate::content::post::Post;
use crate::content::{Content, Entry, suggest};

/// The story's place among the posts; says what was meant where there is none.
pub(super) fn find(
    written: &str,
    root: &Path,
    content: &Content,
    terminal: &mut Terminal,
) -> Result<usize, Outcome> {
    let file = std::env::current_dir().map(|here| here.join(written)).ok();
    let is_it = |entry: &Arc<Entry<Post>>| {
        entry.slug == written
            || *entry.path == *written
            || file.as_ref().is_some_and(|file| *file == root.join(&*entry.path))
    };
    if let Some(at) = content.posts.iter().position(is_it) {
        return Ok(at);
    }
    let what = format!("there is no story `{written}`");
    if content.unreadable.iter().any(|path| written.ends_with(path.as_str())) {
        terminal.fail(&format!("{what} that can be read"), Some("run `openmic check` to see why"));
        return Err(Outcome::Findings);
    }
    let names = content.posts.iter().map(|entry| entry.slug.as_str());
    let hint = match suggest::closest(written, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name its file, or its name in the address: `/stories/NAME/`".to_owned(),
    };
    terminal.fail(&what, Some(&hint));
    Err(Outcome::Usage)
}
