//! Markup while it is written: with holes where links, pictures, mentions and words of the page's
//! language will stand.

/// What a hole is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hole {
    /// The beginning of a link; what follows up to its end is its words.
    Link(usize),
    LinkEnd,
    Image(usize),
    Mention(usize),
    Word(Word),
}

/// A word the page says in its own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    Back,
}

const WORDS: [Word; 6] =
    [Word::Note, Word::Tip, Word::Important, Word::Warning, Word::Caution, Word::Back];

/// The attribute that marks a hole while the draft is on its way through the sanitiser. People
/// cannot write it: raw HTML keeps only attributes that `element` names.
pub(super) const MARK: &str = "data-om";

/// Markup being written. Where it will be sanitised, holes are elements that say what they are for,
/// and highlighted code waits aside; else holes are places in the text.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) html: String,
    pub(super) holes: Vec<(usize, Hole)>,
    pub(super) codes: Vec<String>,
    pub(super) is_marked: bool,
}

impl Draft {
    pub(super) fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    pub(super) fn hole(&mut self, hole: Hole) {
        if !self.is_marked {
            self.holes.push((self.html.len(), hole));
            return;
        }
        match hole {
            Hole::Link(i) => self.mark("a", 'l', i, ""),
            Hole::LinkEnd => self.push("</a>"),
            Hole::Image(i) => self.mark("img", 'i', i, ""),
            Hole::Mention(i) => self.mark("span", 'm', i, "</span>"),
            Hole::Word(word) => self.mark("span", 'w', word as usize, "</span>"),
        }
    }

    /// A finished code block. It holds nothing people wrote but escaped text.
    pub(super) fn code(&mut self, html: String) {
        if self.is_marked {
            self.mark("pre", 'c', self.codes.len(), "</pre>\n");
            self.codes.push(html);
        } else {
            self.push(&html);
        }
    }

    fn mark(&mut self, element: &str, kind: char, number: usize, end: &str) {
        let mark = format!("<{element} {MARK}=\"{kind}{number}\">{end}");
        self.push(&mark);
    }
}

/// What an element that marks a hole stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Hole(Hole),
    Code(usize),
}

/// Reads a mark back.
pub(super) fn read(mark: &str) -> Option<Mark> {
    let number = mark.get(1..)?.parse().ok()?;
    Some(match mark.as_bytes()[0] {
        b'l' => Mark::Hole(Hole::Link(number)),
        b'i' => Mark::Hole(Hole::Image(number)),
        b'm' => Mark::Hole(Hole::Mention(number)),
        b'w' => Mark::Hole(Hole::Word(*WORDS.get(number)?)),
        b'c' => Mark::Code(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_back() {
        for word in WORDS {
            let mark = format!("w{}", word as usize);
            assert_eq!(read(&mark), Some(Mark::Hole(Hole::Word(word))));
        }
        assert_eq!(read("c3"), Some(Mark::Code(3)));
        assert_eq!(read("é"), None);
        assert_eq!(read(""), None);
        assert_eq!(read("l-1"), None);
    }
}
