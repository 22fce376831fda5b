//! The targets that `tests/fuzzed` runs, the very same files, for a fuzzer.

#[path = "../../tests/fuzzed/targets.rs"]
pub mod targets;
#[path = "../../tests/fuzzed/tree.rs"]
pub mod tree;
