//! The raw elements that are open, so that people's HTML and Markdown nest: no raw element outlives
//! the Markdown element it began in, none ends one it began outside of, and none lies too deep.

use super::element::ends;

/// Deeper raw elements lose their tags. Trees are searched from leaf to root while they are built,
/// so that unbounded depth would cost time by its square.
const DEEPEST: usize = 48;

#[derive(Default)]
pub(super) struct Nest {
    open: Vec<&'static str>,
    /// For each open Markdown element, how many raw ones were open when it began.
    floors: Vec<usize>,
}

impl Nest {
    /// A Markdown element begins.
    pub(super) fn enter(&mut self) {
        self.floors.push(self.open.len());
    }

    /// A Markdown element ends: the raw elements to close before it.
    pub(super) fn leave(&mut self) -> Vec<&'static str> {
        let floor = self.floors.pop().unwrap_or_default();
        self.cut(floor)
    }

    /// A raw element begins: the elements to close before it. Nothing if it would lie too deep.
    pub(super) fn open(&mut self, name: &'static str) -> Option<Vec<&'static str>> {
        let floor = self.floor();
        let mut kept = self.open.len();
        while kept > floor && ends(name, self.open[kept - 1]) {
            kept -= 1;
        }
        if kept >= DEEPEST {
            return None;
        }
        let closed = self.cut(kept);
        self.open.push(name);
        Some(closed)
    }

    /// A raw element ends: the elements to close, itself the last; none if it is not open.
    pub(super) fn close(&mut self, name: &str) -> Vec<&'static str> {
        let floor = self.floor();
        match self.open[floor..].iter().rposition(|open| *open == name) {
            Some(at) => self.cut(floor + at),
            None => Vec::new(),
        }
    }

    pub(super) fn holds(&self, names: &[&str]) -> bool {
        self.open.iter().any(|open| names.contains(open))
    }

    fn floor(&self) -> usize {
        self.floors.last().copied().unwrap_or_default()
    }

    fn cut(&mut self, kept: usize) -> Vec<&'static str> {
        self.open.drain(kept.min(self.open.len())..).rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raw_element_ends_with_the_markdown_it_began_in() {
        let mut nest = Nest::default();
        nest.open("div");
        nest.enter();
        nest.open("b");
        nest.open("i");
        assert!(nest.close("div").is_empty());
        assert_eq!(nest.leave(), ["i", "b"]);
        assert_eq!(nest.close("div"), ["div"]);
    }

    #[test]
    fn some_elements_end_when_the_next_begins() {
        let mut nest = Nest::default();
        for name in ["table", "tr", "td", "p"] {
            nest.open(name);
        }
        assert_eq!(nest.open("tr"), Some(vec!["p", "td", "tr"]));
    }

    #[test]
    fn depth_has_an_end() {
        let mut nest = Nest::default();
        let opened = (0..1_000).filter(|_| nest.open("div").is_some()).count();
        assert_eq!(opened, DEEPEST);
    }
}
