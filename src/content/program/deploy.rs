//! Where the built hub is put, and what its host can be told.

use crate::content::address::Address;
use crate::content::field::{choice, record};
use crate::content::plain::Located;

choice! {
    /// What shows the built hub to its readers.
    pub enum Host {
        Netlify = "netlify",
        Cloudflare = "cloudflare",
        GitHub = "github",
        GitLab = "gitlab",
        Azure = "azure",
        Nginx = "nginx",
        Apache = "apache",
    }
}

record! {
    /// `[deploy]`.
    pub struct Deploy {
        /// What shows the hub to its readers: `netlify`, `cloudflare`, `github`, `gitlab`, `azure`, `nginx` or `apache`. Writes the files with which that host is told of headers and older addresses.
        host: Option<Host> = "\"netlify\"",
        /// The same for the hub for colleagues, where that one stands elsewhere.
        internal_host: Option<Host> = "\"nginx\"",
        /// Whether texts are written compressed as well (`.gz` and `.br`), for hosts that hand out such files: `nginx` and `gitlab`.
        compress: bool = "true",
        /// Where somebody who found a weakness can write; makes `/.well-known/security.txt`.
        security_contact: Vec<Located<Address>> = "[\"mailto:security@example.org\"]",
        /// The page that says what becomes of such a report.
        security_policy: Option<Address> = "\"https://example.org/security\"",
    }
}

impl Deploy {
    /// The host of the hub for the public, or of the one for colleagues.
    pub fn host(&self, is_internal: bool) -> Option<Host> {
        self.internal_host.filter(|_| is_internal).or(self.host)
    }
}
