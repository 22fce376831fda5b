//! Who is asked about a change: one editor reads stories, everyone owns their
//! profile, and whoever knows the law is asked only about what needs it.

use crate::content::Content;
use crate::content::program::{Forge, Owner};
use crate::content::slug;

/// Accounts on the forge, each with its `@`.
pub(super) struct Owners {
    pub(super) editor: String,
    pub(super) accountable: String,
    pub(super) legal: Vec<String>,
}

/// Somebody has to be named where the programme names nobody.
const NOBODY: &str = "@somebody";

impl Owners {
    pub(super) fn of(forge: Forge, content: &Content) -> Owners {
        let rows = content.program.as_ref().map_or(&[][..], |program| &program.owner);
        let person = |is_it: &dyn Fn(&&Owner) -> bool| {
            let row = rows.iter().filter(|row| row.person.is_some()).find(is_it)?;
            Some(account(forge, &row.person.as_ref()?.slug, content))
        };
        let function = |name: &str| person(&|row: &&Owner| row.function == name);
        let accountable = person(&|row: &&Owner| row.accountable)
            .or_else(|| function("internal-comms"))
            .or_else(|| person(&|_: &&Owner| true))
            .unwrap_or_else(|| NOBODY.to_owned());
        let editor = function("editorial").unwrap_or_else(|| accountable.clone());
        let legal = function("legal").unwrap_or_else(|| accountable.clone());
        Owners { editor, accountable, legal: vec![legal] }
    }

    /// The name of the person behind an account of somebody with a profile.
    pub(super) fn name(&self, account: &str, content: &Content) -> String {
        let rows = content.program.as_ref().map_or(&[][..], |program| &program.owner);
        let is_editor = |row: &&Owner| row.function == "editorial" && row.person.is_some();
        let row = rows.iter().find(is_editor).or_else(|| rows.iter().find(|row| row.accountable));
        let handle = row.and_then(|row| row.person.as_ref()).map(|person| &person.slug);
        let profile = content.profiles.iter().find(|profile| Some(&profile.slug) == handle);
        profile.map_or_else(|| account.to_owned(), |profile| profile.data.name.clone())
    }

    /// The file that says so, in the forge's own grammar.
    pub(super) fn text(&self, forge: Forge, content: &Content) -> String {
        let mut text = String::from(
            "# Who is asked about a change. Whoever reads a story looks at facts, never at\n\
             # opinions: whether it is right, and whether it harms anybody.\n\
             #\n\
             # Accounts are called here as people's files in content/profiles are; where\n\
             # somebody's account has another name, write that.\n\n",
        );
        let both = match self.legal.first() {
            Some(legal) if *legal != self.accountable => format!("{} {legal}", self.accountable),
            _ => self.accountable.clone(),
        };
        // Forgejo asks everybody whose line fits, so no line may fit everything.
        if forge != Forge::Forgejo {
            text.push_str(&format!("* {}\n", self.accountable));
        }
        for (folder, people) in [
            ("content/posts/", &self.editor),
            ("content/topics/", &self.editor),
            ("content/media/", &self.editor),
            ("content/campaigns/", &self.editor),
        ] {
            text.push_str(&format!("{} {people}\n", below(forge, folder)));
        }
        text.push_str("\n# Guidelines, money, quiet periods.\n");
        text.push_str(&format!("{} {both}\n", below(forge, "content/guidelines/")));
        text.push_str(&format!("{} {both}\n", file(forge, "program.toml")));
        text.push_str("\n# Everyone owns their own page.\n");
        for profile in &content.profiles {
            let account = account(forge, &profile.slug, content);
            text.push_str(&format!("{} {account}\n", file(forge, &profile.path)));
        }
        text
    }
}

/// Somebody's account: where their links name one here, that; else their handle.
fn account(forge: Forge, handle: &str, content: &Content) -> String {
    let profile = content.profiles.iter().find(|profile| profile.slug == handle);
    let links = profile.map(|profile| &profile.data.links);
    let address = links.and_then(|links| {
        let found = links.iter().find(|(network, _)| *network == forge.word());
        found.and_then(|(_, addresses)| addresses.first())
    });
    let name = address
        .and_then(|address| address.href.as_str().trim_end_matches('/').rsplit('/').next())
        .filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
    match name {
        Some(name) if !name.is_empty() => format!("@{name}"),
        _ => format!("@{}", slug::slugify(handle, false)),
    }
}

/// Everything in a folder.
fn below(forge: Forge, folder: &str) -> String {
    match forge {
        Forge::Forgejo => format!("{folder}.*"),
        Forge::GitHub | Forge::GitLab => format!("/{folder}"),
    }
}

/// One file.
fn file(forge: Forge, path: &str) -> String {
    let mut pattern = if forge == Forge::Forgejo { String::new() } else { "/".to_owned() };
    for c in path.chars() {
        let is_plain = c.is_alphanumeric() || "/-_".contains(c);
        if !is_plain && (forge == Forge::Forgejo || c != '.') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}
