//! The program `mdd`: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "the door to the command line")]
    mdd::cli::run(std::env::args_os())
}
