//! Names and titles as parts of addresses: lower-case ASCII letters, digits, single hyphens.

/// The slug of a text. Letters without a transliteration are left out.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if let Some(plain) = transliterated(letter) {
            slug += plain;
        } else if (letter.is_whitespace() || letter == '-') && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

/// The letters that the names and titles of this generator need, and no more.
fn transliterated(letter: char) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 25] = [
        ("áàâãäåāăąạảấầ", "a"),
        ("æ", "ae"),
        ("çćč", "c"),
        ("ďđð", "d"),
        ("éèêëēėęěẹếềễệ", "e"),
        ("ğģ", "g"),
        ("ħḥ", "h"),
        ("íìîïīįıị", "i"),
        ("ķ", "k"),
        ("łľļ", "l"),
        ("ñńňņ", "n"),
        ("óòôõöøōőọơ", "o"),
        ("œ", "oe"),
        ("řŕ", "r"),
        ("śšşșṣ", "s"),
        ("ß", "ss"),
        ("ťțţṭ", "t"),
        ("þ", "th"),
        ("úùûüūůűưụ", "u"),
        ("ŵ", "w"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
        ("\u{307}", ""), // The dot that lower-casing leaves behind from `İ`.
        ("’‘", ""),
        ("“”", ""),
    ];
    LETTERS.iter().find(|(letters, _)| letters.contains(letter)).map(|&(_, plain)| plain)
}

/// What a reader could mistake the slug for: two slugs with one silhouette look alike.
#[cfg(test)]
pub(super) fn silhouette(slug: &str) -> String {
    slug.replace('1', "l").replace('0', "o").replace('m', "rn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_apostrophes_and_gaps_become_plain() {
        assert_eq!(slug("Þórdís O’Brien-Wróna"), "thordis-obrien-wrona");
        assert_eq!(slug("“Leave it”: a small  history?"), "leave-it-a-small-history");
        assert_eq!(slug("İpek Nguyễn"), "ipek-nguyen");
    }
}
