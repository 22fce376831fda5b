//! "Did you mean …?" among many names. To compare a slip with every name of a
//! hub takes long where slips are many, so names are kept by their pieces: a
//! name with three letters amiss still has one of its four quarters whole.

use std::collections::HashMap;

use super::suggest;

/// Pieces that each name is kept by.
const PIECES: usize = 4;
/// How much longer or shorter a name may be, and how far a piece may move.
const MOST_AMISS: usize = 3;
/// A piece that more names share, such as the folder of all of them, says nothing.
const SHARED: usize = 256;
/// Longer names are no slip of each other.
const LONGEST: usize = 300;

/// Names to look through for the one that was meant.
#[derive(Debug, Default)]
pub struct Near<'w> {
    names: Vec<&'w str>,
    /// Names by their length, the number of the piece and its letters, all in
    /// small letters.
    by_piece: HashMap<(usize, usize, String), Vec<u32>>,
}

impl<'w> Near<'w> {
    pub fn new(names: impl IntoIterator<Item = &'w str>) -> Near<'w> {
        let mut near = Near::default();
        for name in names {
            let letters: Vec<char> = name.to_lowercase().chars().collect();
            if letters.len() > LONGEST {
                continue;
            }
            let at = u32::try_from(near.names.len()).unwrap_or(u32::MAX);
            near.names.push(name);
            for (number, (start, end)) in pieces(letters.len()).enumerate() {
                let piece: String = letters[start..end].iter().collect();
                let same = near.by_piece.entry((letters.len(), number, piece)).or_default();
                if same.len() <= SHARED {
                    same.push(at);
                }
            }
        }
        near
    }

    /// The name that `written` is most likely a slip of.
    pub fn closest(&self, written: &str) -> Option<&'w str> {
        suggest::closest(written, self.candidates(written))
    }

    /// Names that share a piece with `written`, each once and in order.
    fn candidates(&self, written: &str) -> Vec<&'w str> {
        let letters: Vec<char> = written.to_lowercase().chars().collect();
        if letters.len() > LONGEST {
            return Vec::new();
        }
        let mut found: Vec<u32> = Vec::new();
        for length in letters.len().saturating_sub(MOST_AMISS)..=letters.len() + MOST_AMISS {
            for (number, (start, end)) in pieces(length).enumerate() {
                for from in start.saturating_sub(MOST_AMISS)..=start + MOST_AMISS {
                    let Some(piece) = letters.get(from..from + end - start) else { continue };
                    let same = self.by_piece.get(&(length, number, piece.iter().collect()));
                    found.extend(
                        same.into_iter()
                            .flatten()
                            .filter(|_| same.is_some_and(|same| same.len() <= SHARED)),
                    );
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| self.names[at as usize]).collect()
    }
}

/// Where the pieces of a name of so many letters begin and end. A short name
/// has empty ones, which all short names share.
fn pieces(length: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..PIECES).map(move |number| (length * number / PIECES, length * (number + 1) / PIECES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_what_a_look_at_every_name_finds() {
        let names =
            ["ada-lovelace", "mila-costa", "ravi-menon", "ana", "an", "content/posts/a-day.md"];
        let near = Near::new(names);
        for written in [
            "ada-lovelase",
            "adalovelace",
            "ada-lovelaceee",
            "xda-lovelace",
            "mila-kosta",
            "ravi",
            "anna",
            "Ana",
            "a",
            "",
            "content/posts/aday.md",
            "content/post/a-day.md",
            "ravi-nemon",
        ] {
            assert_eq!(near.closest(written), suggest::closest(written, names), "{written}");
        }
    }

    #[test]
    fn thousands_of_names_in_one_folder_are_not_all_compared() {
        let name = |number: u32| {
            let letters = number.wrapping_mul(2_654_435_761);
            format!("content/posts/{letters:08x}-{:08x}.md", letters.rotate_left(13))
        };
        let names: Vec<String> = (0..5000).map(name).collect();
        let near = Near::new(names.iter().map(String::as_str));
        let slip = names[4321].replace("posts/", "post/");
        assert!(near.candidates(&slip).len() < 300, "{}", near.candidates(&slip).len());
        assert_eq!(near.closest(&slip), Some(names[4321].as_str()));
    }
}
