//! Older addresses, for hosts that answer them with a real redirect. The pages
//! that lead on stay for all others.

use percent_encoding::{CONTROLS, utf8_percent_encode};

use crate::content::program::Host;
use crate::page::stage::Stage;

/// An older address, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    /// From the host's root, without a `/` at its end: `/old/path`.
    pub(super) from: String,
    /// Whether it is a folder's, which is asked for with and without a `/` at its end.
    pub(super) is_folder: bool,
    /// From the host's root, as it may stand in a header.
    pub(super) to: String,
}

impl Moved {
    /// The address as it is written in a header or a list of rules.
    pub(super) fn asked_for(&self) -> String {
        encoded(&self.from)
    }
}

/// GitLab reads so many rules, and two are written for an address.
const MOST: usize = 500;
/// It reads no more than 64 KB; no rule is longer than this.
const MOST_BYTES: usize = 64_000;

/// All older addresses of this output, in order.
pub(super) fn moved(stage: &Stage) -> Vec<Moved> {
    let one = |(alias, to): &(String, std::sync::Arc<str>)| Moved {
        from: stage.link(alias),
        is_folder: !is_file(alias),
        to: encoded(&stage.link(to)),
    };
    stage.hub.redirects.iter().map(one).collect()
}

/// As many as GitLab reads.
pub(super) fn told(moved: &[Moved]) -> &[Moved] {
    let mut bytes = 0;
    let fits = |one: &&Moved| {
        bytes += 2 * (one.asked_for().len() + one.to.len() + " / 301\n".len());
        bytes <= MOST_BYTES
    };
    &moved[..moved.iter().take(MOST).take_while(fits).count()]
}

/// Whether the host answers for this many-th older address, so that no page needs to. Only GitLab
/// wants it so: it shows a page that stands there before it looks at any rule. The others answer
/// first.
pub(in crate::page) fn is_host_told(stage: &Stage) -> impl Fn(usize) -> bool {
    let programme = &stage.hub.programme;
    let host = programme.deploy.as_ref().and_then(|one| one.host(stage.hub.is_internal()));
    // Its rules begin with the path of the hub, which must be known.
    let is_asked = host == Some(Host::GitLab) && programme.base_url.is_some();
    let count = if is_asked { told(&moved(stage)).len() } else { 0 };
    move |at| at < count
}

/// Whether an address is that of a file, and not of a folder.
pub(in crate::page) fn is_file(address: &str) -> bool {
    address.rsplit('/').next().is_some_and(|name| name.ends_with(".html"))
}

fn encoded(link: &str) -> String {
    utf8_percent_encode(link, CONTROLS).to_string()
}
