//! The program as somebody runs it, in English whatever the machine speaks.

use std::process::Command;

pub fn mdd() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mdd"));
    for variable in ["MDD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command
}
