//! A value's fingerprint, the same on every machine.

use std::hash::{Hash, Hasher};

/// Twenty digits that change with anything in the value.
pub(super) fn of(value: &impl Hash) -> String {
    let mut bytes = Bytes(Vec::with_capacity(1024));
    value.hash(&mut bytes);
    blake3::hash(&bytes.0).to_hex()[..20].to_owned()
}

/// Whatever a value tells of itself, with numbers as wide and in the order that
/// they have nowhere in particular.
struct Bytes(Vec<u8>);

impl Hasher for Bytes {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write(&(number as u64).to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write(&(number as i64).to_le_bytes());
    }

    /// The bytes are what counts here.
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_everywhere_and_tells_parts_apart() {
        let bytes = b"\x01\0\0\0ab\xff\x01\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0";
        assert_eq!(of(&(1_u32, "ab", Some(2_usize))), blake3::hash(bytes).to_hex()[..20]);
        assert_ne!(of(&("ab", "c")), of(&("a", "bc")));
        assert_ne!(of(&(Some("a"), None::<&str>)), of(&(None::<&str>, Some("a"))));
    }
}
