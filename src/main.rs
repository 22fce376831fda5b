//! The binary: a result becomes an exit code.

use std::process::ExitCode;

/// Building a hub is mostly small allocations; this allocator is the faster one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    openmic::cli::run()
}
