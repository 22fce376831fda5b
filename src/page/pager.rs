//! Long lists, cut into pages: the first at the list's own address, the others
//! at `page/N/` below it.

use std::ops::Range;

use super::card::LinkView;
use super::stage::Stage;
use crate::render::view;

view! {
    /// Where a page stands in its list.
    pub struct PagerView {
        /// This page, counted from 1.
        number: usize,
        /// How many there are.
        of: usize,
        /// The page before this one.
        previous: Option<String>,
        /// The page after this one.
        next: Option<String>,
        /// The first, the last and those around this one.
        pages: Vec<LinkView>
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Counted from 0.
    pub(super) number: usize,
    pub(super) of: usize,
    pub(super) range: Range<usize>,
    pub(super) address: String,
}

/// A list of `length` things at `address`, cut into pages of `size`; one page
/// even where there is nothing.
pub(super) fn parts(address: &str, length: usize, size: usize) -> Vec<Part> {
    let of = length.div_ceil(size).max(1);
    (0..of)
        .map(|number| Part {
            number,
            of,
            range: number * size..((number + 1) * size).min(length),
            address: nth(address, number),
        })
        .collect()
}

/// The pager of a part; nothing where the list has one page.
pub(super) fn pager(stage: &Stage, list: &str, part: &Part) -> Option<PagerView> {
    if part.of == 1 {
        return None;
    }
    let at = |number: usize| stage.link(&nth(list, number));
    let shown = |number: &usize| {
        *number == 0 || *number + 1 == part.of || number.abs_diff(part.number) <= 2
    };
    Some(PagerView {
        number: part.number + 1,
        of: part.of,
        previous: part.number.checked_sub(1).map(at),
        next: (part.number + 1 < part.of).then(|| at(part.number + 1)),
        pages: (0..part.of)
            .filter(shown)
            .map(|number| LinkView { label: (number + 1).to_string(), href: at(number) })
            .collect(),
    })
}

/// The address of a page of a list, counted from 0.
pub(super) fn nth(address: &str, number: usize) -> String {
    if number == 0 { address.to_owned() } else { format!("{address}page/{}/", number + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_cut_into_pages() {
        let cut: Vec<(Range<usize>, String)> =
            parts("stories/", 50, 24).into_iter().map(|part| (part.range, part.address)).collect();
        let expected =
            [(0..24, "stories/"), (24..48, "stories/page/2/"), (48..50, "stories/page/3/")];
        assert_eq!(cut, expected.map(|(range, address)| (range, address.to_owned())));
        assert_eq!(parts("stories/", 0, 24).len(), 1);
    }
}
