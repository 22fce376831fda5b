//! "Did you mean …?": the known word nearest to the one that was written.

/// The word of `known` that `written` is most likely a slip of. Whoever is off
/// by more than one letter has at least the first one right: `layout` is not a
/// misspelt `about`.
pub fn closest<'w>(written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let first = |word: &str| word.chars().next().map(|c| c.to_lowercase().to_string());
    let begins = first(written);
    let folded = written.to_lowercase();
    let is_likely = |word: &str| {
        first(word) == begins || strsim::osa_distance(&folded, &word.to_lowercase()) <= 1
    };
    let length = folded.chars().count();
    let is_long_enough = |word: &str| word.chars().count().abs_diff(length) <= 3;
    let known = known.into_iter().filter(|word| is_long_enough(word) && is_likely(word));
    nearest(written, known)
}

/// The nearest word of `known`, if it is near at all.
pub fn nearest<'w>(written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase();
    let length = written.chars().count();
    let allowed = match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    known
        .into_iter()
        .filter(|word| word.chars().count().abs_diff(length) <= allowed)
        .map(|word| (strsim::osa_distance(&written, &word.to_lowercase()), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, word)| word)
}

/// The word of `known` that `written` can only be a slip of: one letter is
/// amiss in a long enough word, and no other word is as near.
pub fn slip<'w>(written: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase();
    let length = written.chars().count();
    if !(5..=40).contains(&length) {
        return None;
    }
    let is_near = |word: &&str| strsim::osa_distance(&written, word) <= 1;
    let mut near = known.filter(|word| word.len().abs_diff(length) <= 1).filter(is_near);
    let first = near.next()?;
    near.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{closest, slip};

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(closest("autors", ["authors", "topics"]), Some("authors"));
        assert_eq!(closest("hero", ["aim", "title"]), None);
        assert_eq!(closest("layout", ["about"]), None);
        assert_eq!(closest("topcs", ["topics"]), Some("topics"));
        assert_eq!(closest("ab", ["ac"]), None);
        let slip_of =
            |word| slip(word, ["authors", "about", "image", "images", "date"].into_iter());
        assert_eq!(slip_of("autors"), Some("authors"));
        assert_eq!(slip_of("layout"), None, "another word altogether");
        assert_eq!(slip_of("imags"), None, "one of two");
        assert_eq!(slip_of("data"), None, "too short to tell");
    }
}
