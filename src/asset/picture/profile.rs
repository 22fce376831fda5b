//! Colours as every screen shows them.
//!
//! Phones and cameras store colours of wider ranges, with a profile that says so. The profile is
//! left behind with everything else, so the colours are first made those of sRGB; otherwise
//! faces would turn pale.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformExecutor, TransformOptions};

use super::canvas::Pixels;

/// Profiles of screens and cameras hold a few thousand bytes.
const MOST_BYTES: usize = 1_000_000;

/// Makes the colours those of sRGB. A profile that is broken, or of a printer, changes nothing.
pub(super) fn to_srgb(profile: &[u8], pixels: &mut Pixels) {
    let (raw, layout): (&mut [u8], _) = match pixels {
        Pixels::Opaque(image) => (image, Layout::Rgb),
        Pixels::Clear(image) => (image, Layout::Rgba),
    };
    let Some(transform) = transform(profile, layout) else { return };
    let mut drawn = vec![0; raw.len()];
    if transform.transform(raw, &mut drawn).is_ok() {
        raw.copy_from_slice(&drawn);
    }
}

fn transform(
    profile: &[u8],
    layout: Layout,
) -> Option<std::sync::Arc<dyn TransformExecutor<u8> + Send + Sync>> {
    if profile.len() > MOST_BYTES {
        return None;
    }
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    // Only profiles of three curves and a matrix: those with tables are for paper.
    if profile.color_space != DataColorSpace::Rgb || !profile.is_matrix_shaper() {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()).ok()
}
