//! "Did you mean …?": the known word nearest to the one that was written.

/// The word of `known` that `written` is most likely a slip of.
pub fn closest<'w>(written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
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

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        assert_eq!(closest("autors", ["authors", "topics"]), Some("authors"));
        assert_eq!(closest("hero", ["aim", "title"]), None);
        assert_eq!(closest("ab", ["ac"]), None);
    }
}
