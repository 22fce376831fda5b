//! What an event of the system means for the project: which of its files, and
//! whether they are whole yet.

use std::path::Path;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind, RenameMode};
use notify::{Event, EventKind};

use super::gathering::Touch;

/// Whether this system says when a file was closed after writing.
const TELLS_OF_CLOSING: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// The touches of an event below `root`, each with its path from there.
pub(super) fn touches(event: &Event, root: &Path) -> Vec<(String, Touch)> {
    if event.need_rescan() {
        return vec![(String::new(), Touch::Everything)];
    }
    let Some(touch) = touch(event.kind, TELLS_OF_CLOSING) else {
        return Vec::new();
    };
    event
        .paths
        .iter()
        .filter_map(|path| {
            let name = name_below(root, path)?;
            let is_folder = is_folder(event.kind, path);
            let touch = match touch {
                _ if is_folder => Touch::Everything,
                // Some systems do not tell where a renamed file is now.
                None if path.symlink_metadata().is_ok() => Touch::Whole,
                None => Touch::Gone,
                Some(touch) => touch,
            };
            Some((name, touch))
        })
        .collect()
}

/// What happened to each of the event's paths: nothing of interest, what is yet
/// to be found out by looking, or this.
#[expect(clippy::option_option, reason = "no interest and not known yet are two answers")]
fn touch(kind: EventKind, tells_of_closing: bool) -> Option<Option<Touch>> {
    Some(match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(Touch::Whole),
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => {
            return None;
        }
        EventKind::Create(_) if tells_of_closing => Some(Touch::Created),
        EventKind::Modify(ModifyKind::Data(_)) if tells_of_closing => Some(Touch::Writing),
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From)) => {
            Some(Touch::Gone)
        }
        EventKind::Modify(ModifyKind::Metadata(_) | ModifyKind::Name(RenameMode::To)) => {
            Some(Touch::Whole)
        }
        _ => None,
    })
}

/// Whether a folder came or went, as far as can be seen.
fn is_folder(kind: EventKind, path: &Path) -> bool {
    match kind {
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => true,
        EventKind::Modify(ModifyKind::Name(_)) | EventKind::Create(_) => path.is_dir(),
        _ => false,
    }
}

/// The path from the project's root, for what the project is made of.
pub(super) fn name_below(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let name = below.to_str()?.replace('\\', "/");
    is_source(&name).then_some(name)
}

/// Whether openmic reads what has this name: the programme file, and all below
/// `content/` and `templates/` but dot files and what editors leave behind.
fn is_source(name: &str) -> bool {
    let mut parts = name.split('/');
    match parts.next() {
        Some("program.toml") => parts.next().is_none(),
        Some("content" | "templates") => !parts.any(is_private),
        _ => false,
    }
}

fn is_private(part: &str) -> bool {
    let backup = [".bak", ".orig", ".swp", ".swo", ".swx", ".tmp", "~", "___"];
    // The name with which vim tries whether it may write here.
    part == "4913"
        || part.starts_with('.')
        || (part.starts_with('#') && part.ends_with('#'))
        || backup.iter().any(|end| part.ends_with(end))
}

#[cfg(test)]
mod tests {
    use notify::event::DataChange;

    use super::*;

    fn said(kind: EventKind, path: &str) -> Vec<(String, Touch)> {
        let event = Event::new(kind).add_path(Path::new("/hub").join(path));
        touches(&event, Path::new("/hub"))
    }

    #[test]
    fn only_what_the_hub_is_made_of_counts() {
        let kind = EventKind::Access(AccessKind::Close(AccessMode::Write));
        for path in ["program.toml", "content/posts/a.md", "templates/assets/site.css"] {
            assert_eq!(said(kind, path), [(path.to_owned(), Touch::Whole)]);
        }
        for path in [
            "site/index.html",
            ".git/index",
            "target/x",
            "notes.md",
            "content/posts/.a.md.swp",
            "content/posts/a.md~",
            "content/posts/#a.md#",
            "content/posts/4913",
            "content/.git/a.md",
            "content/posts/a.md___jb_tmp___",
            "program.toml.tmp",
        ] {
            assert_eq!(said(kind, path), [], "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        let kind = EventKind::Access(AccessKind::Open(AccessMode::Any));
        assert_eq!(said(kind, "content/posts/a.md"), []);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn writing_is_not_done_before_the_file_is_closed() {
        let kind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        assert_eq!(said(kind, "content/a.md"), [("content/a.md".to_owned(), Touch::Writing)]);
    }

    #[test]
    fn folders_and_lost_events_mean_everything() {
        let folder = EventKind::Remove(RemoveKind::Folder);
        assert_eq!(said(folder, "content/posts"), [("content/posts".into(), Touch::Everything)]);
        let lost = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        let touches = touches(&lost, Path::new("/hub"));
        assert_eq!(touches, [(String::new(), Touch::Everything)]);
    }
}
