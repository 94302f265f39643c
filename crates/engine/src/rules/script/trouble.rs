//! What can go wrong while a script runs, and the steps it may take.

use rhai::Position;

use super::MAX_STEPS;
use super::mistake::ScriptMistake;
use crate::diagnostic::{Code, Mistake, Severity};
use crate::language::{Said, said};

/// What went wrong; where, the caller knows.
#[derive(Debug)]
pub(super) struct Trouble(Box<ScriptMistake>);

impl From<ScriptMistake> for Trouble {
    fn from(mistake: ScriptMistake) -> Trouble {
        Trouble(Box::new(mistake))
    }
}

impl Trouble {
    pub fn at(self, at: Position) -> ScriptError {
        ScriptError { mistake: self.0, position: at }
    }
}

impl ScriptMistake {
    pub fn at(self, at: Position) -> ScriptError {
        Trouble::from(self).at(at)
    }
}

/// What went wrong in a run.
#[derive(Debug)]
pub struct ScriptError {
    mistake: Box<ScriptMistake>,
    pub(super) position: Position,
}

impl Mistake for ScriptError {
    fn code(&self) -> Code {
        self.mistake.code()
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn said(&self) -> Said {
        said("script-error").with("why", self.mistake.said())
    }
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
                Err(ScriptMistake::Steps { most: MAX_STEPS }.into())
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
