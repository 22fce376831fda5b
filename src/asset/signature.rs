//! placeholder until delivered
pub fn path(_slug: &str) -> String { "M0 8h112".to_owned() }
