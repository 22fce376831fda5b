//! How people send something in.

use crate::content::address::Address;
use crate::content::field::{choice, record};
use crate::content::plain::Located;

choice! {
    /// The software that keeps the repository.
    pub enum Forge { GitHub = "github", GitLab = "gitlab", Forgejo = "forgejo" }
}

choice! {
    /// Who may see the repository.
    pub enum Visibility { Public = "public", Private = "private" }
}

choice! {
    /// A form in the browser that writes into the repository.
    pub enum Editor { Sveltia = "sveltia", Decap = "decap", None = "none" }
}

record! {
    /// `[contribute]`.
    pub struct Contribute {
        /// The repository's address.
        repository: Option<Address> = "\"https://forge.example/saltmarsh/voices\"",
        /// The software it runs on.
        forge: Option<Forge> = "\"forgejo\"",
        /// The branch the hub is built from.
        branch: Option<String> = "\"main\"",
        /// Where the hub lies in the repository, if not at its top.
        folder: Option<String> = "\"voices\"",
        /// Whether strangers can read the repository.
        repository_visibility: Option<Located<Visibility>> = "\"private\"",
        /// A form or mailbox of the organisation's own.
        intake: Option<Address> = "\"mailto:voices@example.org\"",
        /// Forms in the browser for people with an account: `sveltia`, `decap` or `none`; its files go into `content/admin/`.
        editor: Option<Located<Editor>> = "\"none\"",
        /// For the forms: the service of your own where people sign in.
        sign_in: Option<Address> = "\"https://sign-in.example.org\"",
        /// For the forms: what the repository's software calls them, where people sign in there.
        sign_in_id: Option<String> = "\"2f4a…\"",
    }
}

impl Contribute {
    /// The software that keeps the repository: as it is named, or as its address
    /// tells.
    pub fn software(&self) -> Option<Forge> {
        let known = [
            ("github", Forge::GitHub),
            ("gitlab", Forge::GitLab),
            ("codeberg", Forge::Forgejo),
            ("forgejo", Forge::Forgejo),
            ("gitea", Forge::Forgejo),
        ];
        let (host, _) = self.host_and_path()?;
        let by_host = || known.iter().find(|(name, _)| host.contains(name)).map(|one| one.1);
        self.forge.or_else(by_host)
    }

    /// The repository's host, and its path there: `forge.example`, `team/voices`.
    pub fn host_and_path(&self) -> Option<(&str, &str)> {
        let url = self.repository.as_ref()?.href.as_str();
        let url = url.trim_end_matches('/').trim_end_matches(".git");
        let (_, place) = url.split_once("://")?;
        Some(place.split_once('/').unwrap_or((place, "")))
    }

    /// Where the hub lies in the repository: nothing, or a path with a `/` at its
    /// end.
    pub fn folder_in_repository(&self) -> String {
        match self.folder.as_deref().unwrap_or_default().trim_matches('/') {
            "" => String::new(),
            folder => format!("{folder}/"),
        }
    }

    /// Whether readers can see the repository: everybody, or colleagues.
    pub fn is_visible(&self, is_internal: bool) -> bool {
        let visibility = self.repository_visibility.as_ref().map(|one| one.value);
        is_internal || visibility == Some(Visibility::Public)
    }
}
