//! See `targets::front_matter`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| openmic_fuzz::targets::front_matter(bytes));
