//! The part of a picture that is drawn: all of it, or what a shape leaves
//! around the point that must stay visible.

use image::metadata::Orientation;

/// A rectangle in pixels, from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

impl Part {
    pub fn whole((width, height): (u32, u32)) -> Part {
        Part { x: 0, y: 0, width, height }
    }

    /// The largest part of an upright picture that is `across` to `down`, with
    /// the focus as near its middle as the edges allow. The focus is given in
    /// thousandths of width and height.
    pub fn shaped(size: (u32, u32), (across, down): (u32, u32), focus: (u16, u16)) -> Part {
        let fill = |full: u32, other: u32, ratio: (u32, u32)| {
            let wanted = u64::from(other) * u64::from(ratio.0) / u64::from(ratio.1.max(1));
            u32::try_from(wanted).unwrap_or(full).clamp(1, full)
        };
        let width = fill(size.0, size.1, (across, down));
        let height = fill(size.1, size.0, (down, across));
        let start = |full: u32, kept: u32, focus: u16| {
            let middle = u64::from(full) * u64::from(focus.min(1000)) / 1000;
            let start = u32::try_from(middle).unwrap_or(full).saturating_sub(kept / 2);
            start.min(full - kept)
        };
        Part { x: start(size.0, width, focus.0), y: start(size.1, height, focus.1), width, height }
    }

    /// The size at which the part is drawn when it is to be so wide.
    pub fn scaled(self, width: u32) -> (u32, u32) {
        super::probe::scaled((self.width, self.height), width)
    }

    /// The same part of the picture as it is stored, `size` being its stored
    /// size.
    pub(super) fn stored(self, orientation: Orientation, size: (u32, u32)) -> Part {
        let Part { x, y, width, height } = self;
        let from_right = |x: u32, width: u32| size.0.saturating_sub(x + width);
        let from_bottom = |y: u32, height: u32| size.1.saturating_sub(y + height);
        let (x, y) = match orientation {
            Orientation::NoTransforms => (x, y),
            Orientation::FlipHorizontal => (from_right(x, width), y),
            Orientation::FlipVertical => (x, from_bottom(y, height)),
            Orientation::Rotate180 => (from_right(x, width), from_bottom(y, height)),
            Orientation::Rotate90 => (y, from_bottom(x, width)),
            Orientation::Rotate270 => (from_right(y, height), x),
            Orientation::Rotate90FlipH => (y, x),
            Orientation::Rotate270FlipH => (from_right(y, height), from_bottom(x, width)),
        };
        if super::probe::is_turned(orientation) {
            Part { x, y, width: height, height: width }
        } else {
            Part { x, y, width, height }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_stays_as_near_the_middle_as_the_edges_allow() {
        let square = |focus| Part::shaped((600, 400), (1, 1), focus);
        assert_eq!(square((500, 500)), Part { x: 100, y: 0, width: 400, height: 400 });
        assert_eq!(square((0, 0)).x, 0);
        assert_eq!(square((1000, 1000)).x, 200);
        assert_eq!(square((400, 0)).x, 40);
        let tall = Part::shaped((600, 400), (4, 5), (500, 500));
        assert_eq!((tall.width, tall.height, tall.x), (320, 400, 140));
        let wide = Part::shaped((300, 900), (3, 2), (500, 200));
        assert_eq!((wide.width, wide.height, wide.y), (300, 200, 80));
    }

    #[test]
    fn the_thinnest_picture_has_a_part_of_every_shape() {
        for size in [(1, 1), (1, 16_000), (16_000, 1), (3, 2)] {
            for ratio in [(1, 1), (4, 5), (1200, 630)] {
                let part = Part::shaped(size, ratio, (999, 999));
                assert!(part.width >= 1 && part.x + part.width <= size.0, "{size:?} {ratio:?}");
                assert!(part.height >= 1 && part.y + part.height <= size.1, "{size:?} {ratio:?}");
            }
        }
    }
}
