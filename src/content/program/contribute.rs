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
        /// A web editor: `decap`, `sveltia` or `none`.
        editor: Option<String> = "\"none\"",
    }
}
