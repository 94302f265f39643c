//! What can go wrong while a script runs, and the steps it may take.

use rhai::Position;

use super::MAX_STEPS;
use crate::diagnostic::Code;

/// What went wrong; where, the caller knows.
#[derive(Debug)]
pub(super) struct Trouble {
    pub code: Code,
    pub message: String,
}

impl Trouble {
    /// The script does something that cannot be done.
    pub fn failed(message: impl Into<String>) -> Trouble {
        Trouble { code: Code::ScriptFailed, message: message.into() }
    }

    /// The script takes too much.
    pub fn limit(what: &str) -> Trouble {
        Trouble { code: Code::ScriptLimit, message: format!("the script was stopped: {what}") }
    }

    pub fn at(self, at: Position) -> ScriptError {
        ScriptError { code: self.code, message: self.message, position: at }
    }
}

/// What went wrong in a run.
#[derive(Debug)]
pub struct ScriptError {
    pub code: Code,
    pub message: String,
    pub(super) position: Position,
}

/// How many steps are left. Whatever takes work asks here first, in proportion to the work.
pub(super) struct Steps(u64);

impl Steps {
    pub fn new() -> Steps {
        Steps(MAX_STEPS)
    }

    pub fn taken(&self) -> u64 {
        MAX_STEPS.saturating_sub(self.0)
    }

    pub fn spend(&mut self, steps: u64) -> Result<(), Trouble> {
        match self.0.checked_sub(steps) {
            Some(left) => {
                self.0 = left;
                Ok(())
            }
            None => {
                self.0 = 0;
                Err(Trouble::limit(&format!("it takes more than {MAX_STEPS} steps")))
            }
        }
    }

    /// As many steps as there are items.
    pub fn spend_items(&mut self, items: usize) -> Result<(), Trouble> {
        self.spend(u64::try_from(items).unwrap_or(u64::MAX))
    }

    /// A step for each stretch of text.
    pub fn spend_text(&mut self, bytes: usize) -> Result<(), Trouble> {
        self.spend_items(bytes / 64)
    }
}
