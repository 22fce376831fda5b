//! The wall guards the site; a repository that strangers can read shows them
//! everything in it. Whoever says that it is public must not keep in it what
//! is not.

use super::item::Item;
use crate::content::Audience;
use crate::content::profile::Status;
use crate::content::program::Visibility;
use crate::content::{Content, Kind};
use crate::report::Diagnostic;

/// Internal, draft and withdrawn entries of a repository declared public.
pub(super) fn find(content: &Content, items: &[Item]) -> Vec<Diagnostic> {
    let contribute = content.program.as_ref().and_then(|program| program.contribute.as_ref());
    let visibility = contribute.and_then(|one| one.repository_visibility.as_ref());
    if visibility.is_none_or(|visibility| visibility.value != Visibility::Public) {
        return Vec::new();
    }
    items
        .iter()
        .filter_map(|item| {
            let is_withdrawn = item.kind == Kind::Profile
                && content.profiles[item.index as usize].data.status == Some(Status::Withdrawn);
            let (what, key) = if item.common.audience == Some(Audience::Internal) {
                ("for colleagues only", "audience")
            } else if item.common.draft {
                ("a draft", "draft")
            } else if is_withdrawn {
                ("withdrawn", "status")
            } else {
                return None;
            };
            let message = format!("this is {what}, and the repository is declared public");
            let hint = "keep it in a private repository, or take the file out of this one";
            Some(Diagnostic::error("public-repository", item.place_of(key), message).hint(hint))
        })
        .collect()
}
