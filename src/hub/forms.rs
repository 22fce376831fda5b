//! Forms in the browser that write into the repository, for people with an
//! account who would rather not meet a file: what is needed for them, and what
//! of it is there.

use std::sync::Arc;

use super::Hub;
use crate::content::program::{Contribute, Editor, Forge};
use crate::content::{Entry, Kind};
use crate::source::{Listing, Stored};

/// Forms that can be offered.
#[derive(Clone, Debug)]
pub struct Forms {
    pub editor: Editor,
    pub forge: Forge,
    /// The editor's own files, by their names below `admin/`.
    pub files: Vec<(String, Arc<dyn Stored>)>,
    /// Where the entries lie that the forms are for.
    pub folders: Vec<Folder>,
}

/// A folder of entries of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    pub kind: Kind,
    /// From the project's root: `content/posts`.
    pub path: String,
    /// How fields are written here: only in TOML, only in YAML, or in both.
    pub has_toml: bool,
    pub has_yaml: bool,
    /// Whether some entries have a folder of their own.
    pub has_own_folders: bool,
}

/// What is missing before there can be forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The editor itself.
    Script(&'static str),
    /// A repository of software that is known.
    Repository,
    /// A way to sign in.
    SignIn,
}

/// Where the editor's files lie.
pub const HERE: &str = "content/admin/";

/// What an editor is made of; anything else is nobody's business on a hub.
const ENDINGS: &[&str] = &[".js", ".mjs", ".css", ".wasm", ".woff2", ".png"];

impl Forms {
    /// The forms that the programme asks for, or what is missing for them.
    pub fn of(hub: &Hub) -> Option<Result<Forms, Vec<Lack>>> {
        let contribute = hub.content.program.as_ref()?.contribute.as_ref()?;
        let editor = contribute.editor.as_ref()?.value;
        let script = script(editor)?;
        let mut lacks = Vec::new();
        let files = files(&hub.listing);
        if files.iter().all(|(name, _)| name != script) {
            lacks.push(Lack::Script(script));
        }
        let forge = contribute.software().filter(|_| has_place(contribute));
        lacks.extend(forge.is_none().then_some(Lack::Repository));
        // Sveltia also takes a token that people make for themselves.
        let can_sign_in = match forge {
            Some(Forge::GitHub) => contribute.sign_in.is_some(),
            _ => contribute.sign_in_id.is_some(),
        };
        if editor == Editor::Decap && !can_sign_in {
            lacks.push(Lack::SignIn);
        }
        match (forge, lacks.is_empty()) {
            (Some(forge), true) => Some(Ok(Forms { editor, forge, files, folders: folders(hub) })),
            _ => Some(Err(lacks)),
        }
    }

    /// The file that is the editor.
    pub fn script(&self) -> &'static str {
        script(self.editor).unwrap_or_default()
    }

    /// Where entries of this kind lie.
    pub fn folder(&self, kind: Kind) -> Option<&Folder> {
        self.folders.iter().find(|folder| folder.kind == kind)
    }
}

fn script(editor: Editor) -> Option<&'static str> {
    match editor {
        Editor::Sveltia => Some("index.js"),
        Editor::Decap => Some("decap-cms.js"),
        Editor::None => None,
    }
}

fn has_place(contribute: &Contribute) -> bool {
    contribute.host_and_path().is_some_and(|(_, path)| path.contains('/'))
}

fn files(listing: &Listing) -> Vec<(String, Arc<dyn Stored>)> {
    let is_plain = |name: &str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
        name.chars().all(fits) && ENDINGS.iter().any(|end| name.ends_with(end))
    };
    let below = listing.files.range(HERE.to_owned()..);
    below
        .map_while(|(path, stored)| Some((path.strip_prefix(HERE)?, stored)))
        .filter(|(name, _)| is_plain(name))
        .map(|(name, stored)| (name.to_owned(), Arc::clone(stored)))
        .collect()
}

fn folders(hub: &Hub) -> Vec<Folder> {
    let content = &hub.content;
    vec![
        folder(Kind::Post, "posts", &content.posts),
        folder(Kind::Profile, "profiles", &content.profiles),
        folder(Kind::Campaign, "campaigns", &content.campaigns),
        folder(Kind::Page, "pages", &content.pages),
        folder(Kind::Topic, "topics", &content.topics),
    ]
}

/// The folder of a kind: the one its first entry lies in.
fn folder<T>(kind: Kind, name: &str, entries: &[Arc<Entry<T>>]) -> Folder {
    let top = |path: &str| path.split('/').take(2).collect::<Vec<_>>().join("/");
    let path = entries.first().map_or_else(|| format!("content/{name}"), |one| top(&one.path));
    let here = || entries.iter().filter(|one| top(&one.path) == path);
    let is_yaml = |one: &&Arc<Entry<T>>| one.text.starts_with("---");
    Folder {
        kind,
        has_yaml: here().any(|one| is_yaml(&one)),
        has_toml: here().any(|one| !is_yaml(&one)),
        has_own_folders: here().any(|one| one.path.split('/').count() > 3),
        path,
    }
}
