//! Pictures that fields and texts name: which file of the project each means,
//! and where it is named, so that whatever is wrong with a file is said there.

use std::cell::OnceCell;

use super::Hub;
use super::link::{PictureLead, join};
use super::unfound::{NamedIn, Unfound};
use crate::content::Content;
use crate::content::near::Near;
use crate::content::reference::FileRef;
use crate::report::Diagnostic;
use crate::source::{Listing, Span};

/// A picture where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPicture {
    /// The file, from the project's root.
    pub file: String,
    pub span: Span,
}

/// The file that `written` means in the file `from`: a path from there, or
/// from the hub's root, where pictures stand below `/media/`.
pub fn file_of(from: &str, written: &str) -> Option<String> {
    match written.strip_prefix('/') {
        Some(rest) => join("content/media/x", rest.strip_prefix("media/").unwrap_or(rest)),
        None => join(from, written),
    }
}

/// Every picture that an entry names, in fields and in texts.
pub fn named(hub: &Hub) -> Vec<NamedPicture> {
    let in_fields = in_fields(&hub.content).into_iter().filter_map(|(span, field)| {
        let file = file_of(&span.path, &field.written)?;
        Some(NamedPicture { file, span })
    });
    let in_texts = hub.items.iter().zip(&hub.leads).flat_map(|(item, leads)| {
        let leads = &leads.pictures;
        item.body.images.iter().zip(leads).filter_map(|(image, lead)| match lead {
            PictureLead::File(file) => {
                Some(NamedPicture { file: file.clone(), span: item.span(&image.range) })
            }
            PictureLead::Away(_) | PictureLead::Nowhere => None,
        })
    });
    in_fields.chain(in_texts).collect()
}

/// Reports pictures in fields that are not in the project.
pub(super) fn find_missing(content: &Content, listing: &Listing, found: &mut Vec<Diagnostic>) {
    let near = OnceCell::new();
    for (span, field) in in_fields(content) {
        let file = file_of(&span.path, &field.written);
        let unfound = Unfound::in_field(NamedIn::Field, field, span);
        if field.is_elsewhere() {
            found.push(unfound.remote());
            continue;
        }
        if file.as_ref().is_some_and(|file| listing.contains(file)) {
            continue;
        }
        let near = file.and_then(|file| {
            let files = || Near::new(listing.files.keys().map(String::as_str));
            near.get_or_init(files).closest(&file)
        });
        found.push(unfound.missing(near));
    }
}

fn in_fields(content: &Content) -> Vec<(Span, &FileRef)> {
    let profiles = content
        .profiles
        .iter()
        .flat_map(|entry| entry.data.photo.iter().map(|field| (entry.span(&field.range), field)));
    let posts = content.posts.iter().flat_map(|entry| {
        let rows = entry.data.pictures.iter().map(|row| &row.file);
        let fields = entry.data.image.iter().chain(rows);
        fields.map(|field| (entry.span(&field.range), field))
    });
    let campaigns = content.campaigns.iter().flat_map(|entry| {
        let kits = entry.data.kit.iter().filter_map(|kit| kit.image.as_ref());
        let fields = entry.data.image.iter().chain(kits);
        fields.map(|field| (entry.span(&field.range), field))
    });
    profiles.chain(posts).chain(campaigns).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fixture;

    #[test]
    fn a_path_is_seen_from_the_file_or_from_the_media_folder() {
        let from = "content/posts/a/index.md";
        assert_eq!(file_of(from, "x.jpg").as_deref(), Some("content/posts/a/x.jpg"));
        assert_eq!(file_of(from, "/media/x.jpg").as_deref(), Some("content/media/x.jpg"));
        assert_eq!(file_of(from, "../../../../x.jpg"), None);
    }

    #[test]
    fn a_picture_that_is_not_there_is_reported_where_it_is_named() {
        let sources = fixture::sources(
            "--- content/profiles/ada.md\n+++\nname = \"Ada\"\nphoto = \"aba.jpg\"\n+++\n\
             --- content/profiles/ada.jpg\nx\n\
             --- content/campaigns/c.md\n+++\ntitle = \"C\"\nimage = \"https://a.example/b.jpg\"\n+++\n",
        );
        let hub = crate::hub::link(crate::content::parse(&sources).value, &sources);
        let found: Vec<_> = hub
            .diagnostics
            .iter()
            .map(|one| (one.rule, &*one.span.path, one.hints.first().map_or("", String::as_str)))
            .collect();
        assert_eq!(
            found,
            [
                ("missing-picture", "content/profiles/ada.md", "did you mean `ada.jpg`?"),
                (
                    "remote-picture",
                    "content/campaigns/c.md",
                    "put the file beside this one, so that readers ask nobody else for it"
                ),
            ]
        );
        assert_eq!(named(&hub.value)[0].file, "content/profiles/aba.jpg");
    }
}
