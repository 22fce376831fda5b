//! Files that are made of other files' bytes follow them, and are made no oftener.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// A page and its echo, for each text.
struct Echoes {
    texts: Vec<(&'static str, &'static str)>,
    echoes: Vec<String>,
    made: AtomicUsize,
}

impl Output for Echoes {
    fn len(&self) -> usize {
        self.texts.len() * 2
    }
    fn address(&self, index: usize) -> &str {
        match self.texts.get(index) {
            Some((address, _)) => address,
            None => &self.echoes[index - self.texts.len()],
        }
    }
    fn made_of(&self, index: usize) -> Option<usize> {
        index.checked_sub(self.texts.len())
    }
    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Undrawn> {
        Ok(Cow::Borrowed(self.texts[index].1.as_bytes()))
    }
    fn bytes_made_of(&self, _: usize, bytes: &[u8]) -> Vec<u8> {
        self.made.fetch_add(1, Ordering::Relaxed);
        [bytes, bytes].concat()
    }
}

/// Publishes these texts with their echoes; tells what was done and how many were made.
fn publish_to(place: &Place, texts: &[(&'static str, &'static str)]) -> (Published, usize) {
    let echoes = texts.iter().map(|(address, _)| format!("{address}.twice")).collect();
    let output = Echoes { texts: texts.to_vec(), echoes, made: AtomicUsize::new(0) };
    let (folder, project) = (place.site(), place.path(""));
    let options = Options {
        folder: &folder,
        project: &project,
        sources: &[],
        force: true,
        progress: None,
        since: None,
    };
    let published = publish(&output, &options).unwrap();
    (published, output.made.into_inner())
}

#[test]
fn only_of_what_differs_anything_is_made_again() {
    let place = Place::new();
    assert_eq!(publish_to(&place, &[("a", "x"), ("b", "y")]).1, 2);
    let (published, made) = publish_to(&place, &[("a", "x"), ("b", "y")]);
    assert_eq!((published.exchanged, published.unchanged, made), (false, 4, 0));
    let (published, made) = publish_to(&place, &[("a", "x"), ("b", "z")]);
    assert_eq!((published.written, published.unchanged, made), (2, 2, 1));
    let all = [("a", "x"), ("a.twice", "xx"), ("b", "z"), ("b.twice", "zz")];
    assert_eq!(place.files(), files(all));
    let manifest = previous(&place.site()).unwrap();
    assert_eq!(manifest.digest("b.twice"), Some(Digest::of(b"zz")));
    let (published, _) = publish_to(&place, &[("b", "z")]);
    assert_eq!(published.removed, ["a", "a.twice"]);
}

#[test]
fn what_somebody_changed_is_made_again() {
    let place = Place::new();
    publish_to(&place, &[("a", "x"), ("b", "y")]);
    place.lay("a.twice", "by hand");
    fs::remove_file(place.site().join("b.twice")).unwrap();
    assert_eq!(publish_to(&place, &[("a", "x"), ("b", "y")]).1, 2);
    // A page that was made equal by hand, with an echo of what stood there before.
    place.lay("a", "new");
    assert_eq!(publish_to(&place, &[("a", "new"), ("b", "y")]).1, 1);
    assert_eq!(place.files()["a.twice"], "newnew");
}
