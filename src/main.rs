//! The program `mdd`: everything it does is in the library.

use std::process::ExitCode;

/// Typesetting the whole country waits for memory otherwise; see docs/decisions.md.
#[cfg(feature = "pdf")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    mdd::cli::stop_on_faults();
    #[expect(clippy::disallowed_methods, reason = "the door to the command line")]
    mdd::cli::run(std::env::args_os())
}
