//! A fault of the program itself: nothing more is printed, and who sees it is asked to report it.

use std::io::Write;
use std::panic::{self, PanicHookInfo};

/// The exit code of a fault: no outcome of any command.
const FAULT: i32 = 70;

/// From here on a fault ends the program with one message instead of the lines of the language.
pub fn stop_on_faults() {
    panic::set_hook(Box::new(|fault| {
        // When stderr is gone the exit code says it.
        let _ = std::io::stderr().write_all(message(fault).as_bytes());
        std::process::exit(FAULT);
    }));
}

fn message(fault: &PanicHookInfo<'_>) -> String {
    let place = fault.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
    format!(
        "error: mdd stopped, because something in it is not as it should be: {}{place}\n\
         \x20 = this is a fault of mdd {}, not of your files; do not use what it printed before this\n\
         \x20 = help: report it, with the command that you gave, this message and, when you may share them, the files\n",
        fault.payload_as_str().unwrap_or("no more is known"),
        env!("CARGO_PKG_VERSION"),
    )
}
