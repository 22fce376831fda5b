//! Files whose names tell their bytes are not drawn twice.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// Pictures that count how often they are drawn.
struct Gallery {
    addresses: Vec<&'static str>,
    drawn: AtomicUsize,
}

impl Output for Gallery {
    fn len(&self) -> usize {
        self.addresses.len()
    }
    fn address(&self, index: usize) -> &str {
        self.addresses[index]
    }
    fn is_settled(&self, index: usize) -> bool {
        self.addresses[index].starts_with("pictures/")
    }
    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
        self.drawn.fetch_add(1, Ordering::Relaxed);
        Ok(Cow::Borrowed(self.addresses[index].as_bytes()))
    }
}

/// Publishes these addresses, and tells what was done and how many were drawn.
fn publish_to(place: &Place, addresses: &[&'static str], force: bool) -> (Published, usize) {
    let gallery = Gallery { addresses: addresses.to_vec(), drawn: AtomicUsize::new(0) };
    let (folder, project) = (place.site(), place.path(""));
    let options = Options {
        folder: &folder,
        project: &project,
        sources: &[],
        force,
        progress: None,
        since: None,
    };
    let published = publish(&gallery, &options).unwrap();
    (published, gallery.drawn.into_inner())
}

#[test]
fn what_stands_there_is_not_drawn_again() {
    let place = Place::new();
    assert_eq!(publish_to(&place, &["pictures/a", "index.html"], false).1, 2);
    let (published, drawn) = publish_to(&place, &["pictures/a", "index.html"], false);
    assert_eq!((published.unchanged, published.exchanged, drawn), (2, false, 1));
    let (published, drawn) = publish_to(&place, &["pictures/a", "pictures/b"], false);
    assert_eq!((published.written, drawn), (1, 1));
    assert_eq!(place.files(), files([("pictures/a", "pictures/a"), ("pictures/b", "pictures/b")]));
    let manifest = previous(&place.site()).unwrap();
    assert_eq!(manifest.digest("pictures/a"), Some(Digest::of(b"pictures/a")));
}

#[test]
fn what_somebody_changed_or_removed_is_drawn_again() {
    let place = Place::new();
    publish_to(&place, &["pictures/a", "pictures/b", "pictures/c"], false);
    place.lay("pictures/a", "by hand");
    fs::remove_file(place.site().join("pictures/b")).unwrap();
    let (published, drawn) = publish_to(&place, &["pictures/a", "pictures/b", "pictures/c"], false);
    assert_eq!((published.written, drawn), (2, 2));
    assert_eq!(place.files()["pictures/a"], "pictures/a");
}

#[test]
fn a_file_that_no_manifest_lists_is_drawn_and_replaced() {
    let place = Place::new();
    place.lay("pictures/a", "a stranger's");
    assert_eq!(publish_to(&place, &["pictures/a"], true).1, 1);
    assert_eq!(place.files(), files([("pictures/a", "pictures/a")]));
}

#[test]
fn a_picture_that_is_not_wanted_any_more_goes() {
    let place = Place::new();
    publish_to(&place, &["pictures/a", "index.html"], false);
    let (published, _) = publish_to(&place, &["index.html"], false);
    assert_eq!(published.removed, ["pictures/a"]);
    assert!(!place.site().join("pictures").exists());
}
