//! The box in which scripts run: no files, clock, network, eval or import; nothing exists in it but what rules need.
//!
//! A script is written in Rhai's syntax and parsed by Rhai's own parser, as conditions are, and is then run by us: in the
//! engine of Rhai a copy of a list, a comparison or a call costs one step whatever its size, and lists nest without end.
//! Here every step is counted before it is taken. The way: `syntax` parses, `reader` gives each name its place and makes
//! a `tree`, `run` runs it on `item`s with the functions of `library`. Knows nothing of measures or the country.

mod chain;
#[cfg(test)]
mod endings;
mod exact;
mod item;
mod library;
mod mistake;
mod reader;
mod run;
mod syntax;
#[cfg(test)]
mod tests;
mod tree;
mod trouble;

use std::sync::Arc;

use rhai::Position;

pub use item::ScriptItem;
pub(super) use syntax::parse_problem;
pub use trouble::ScriptError;

use mistake::ScriptMistake;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::language::{Said, said};
use crate::terms::{Kind, Value};
use crate::text::{FileId, Files, Span};

/// Steps one run may take. A long table needs some thousands; this many take a few milliseconds.
const MAX_STEPS: u64 = 200_000;
/// Calls within calls.
const MAX_CALLS: usize = 16;
/// Brackets within brackets.
const MAX_EXPRESSION_DEPTH: usize = 48;
/// What is being worked out within what is being worked out, over all calls.
const MAX_NESTING: usize = 250;
/// Lists within lists.
const MAX_DEPTH: usize = 8;
/// Bytes of one text.
const MAX_TEXT: usize = 20_000;
const MAX_LIST: usize = 20_000;
const MAX_ROW: usize = 2_000;
const MAX_VARIABLES: usize = 200;
const MAX_FUNCTIONS: usize = 50;
/// Bytes of one file.
const MAX_FILE: usize = 64_000;

/// A script that can be run.
#[derive(Clone)]
pub struct Script {
    pub name: String,
    pub file: FileId,
    /// Kept for the places of mistakes that show while it runs, and to tell whether two versions are the same.
    text: String,
    program: Arc<tree::Program>,
}

impl Script {
    /// Reads a script that may use the names `inputs`. Names and functions that there are not, are found here, before
    /// anything runs.
    pub fn read(
        name: &str,
        file: FileId,
        files: &Files,
        inputs: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Script> {
        let text = files.text(file);
        if text.len() > MAX_FILE {
            let mistake = ScriptMistake::TooLong { bytes: text.len(), most: MAX_FILE };
            diagnostics.push(Diagnostic::of(span_of(text, file, Position::START), &mistake));
            return None;
        }
        let parsed = match syntax::parse(text) {
            Ok(parsed) => parsed,
            Err(error) => {
                let span = span_of(text, file, error.position());
                diagnostics.push(syntax::diagnostic(error.err_type(), span, text));
                return None;
            }
        };
        let program = reader::read(&parsed, text, file, inputs, diagnostics)?;
        Some(Script { name: name.to_owned(), file, text: text.to_owned(), program: Arc::new(program) })
    }

    /// As it stands in its file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The figure of one gemeente, of the kind that is promised, and if it is a choice one of `allowed`. What is given
    /// stands in the order of the names that the script was read with.
    ///
    /// # Errors
    /// What went wrong and where; a limit that was reached is an error like any other.
    pub fn figure(&self, kind: Kind, allowed: Option<&[String]>, given: Vec<ScriptItem>) -> Result<Value, ScriptError> {
        self.tried(kind, allowed, given).0
    }

    /// The same, and how many steps it took.
    pub fn tried(
        &self,
        kind: Kind,
        allowed: Option<&[String]>,
        given: Vec<ScriptItem>,
    ) -> (Result<Value, ScriptError>, u64) {
        let (result, steps) = run::run(&self.program, given);
        (result.and_then(|result| kept_promise(&result, kind, allowed)), steps)
    }
}

/// The figure that a script gave, if it is what was promised.
fn kept_promise(result: &ScriptItem, kind: Kind, allowed: Option<&[String]>) -> Result<Value, ScriptError> {
    let broken = |mistake: ScriptMistake| Err(mistake.at(Position::NONE));
    let figure = result.figure().map_err(|trouble| trouble.at(Position::NONE))?;
    let Some(value) = figure else {
        return broken(ScriptMistake::NoFigure { found: result.kind() });
    };
    match (&value, value.kind()) {
        (_, None) => Ok(value),
        (_, Some(found)) if found != kind => broken(ScriptMistake::OtherKind { found, kind }),
        (Value::Text(text), _) if !allowed.is_some_and(|allowed| allowed.iter().any(|one| **one == **text)) => {
            broken(ScriptMistake::NotAllowed { found: text.chars().take(200).collect() })
        }
        _ => Ok(value),
    }
}

impl ScriptError {
    /// What went wrong when the script was given these; `asked` is where it is asked for.
    pub fn told(&self, script: &Script, label: Said, asked: Span, given: Vec<Said>) -> Diagnostic {
        let diagnostic = Diagnostic::of(self.span(script), self).remark(label).second(asked, "measure");
        match given.is_empty() {
            true => diagnostic,
            false => diagnostic.also_help(said("script-given").with("given", given)),
        }
    }

    /// Where in the script; the whole script when it cannot be told.
    pub fn span(&self, script: &Script) -> Span {
        span_of(&script.text, script.file, self.position)
    }
}

/// Rhai says line and column without a length; the word that starts there is marked.
fn span_of(text: &str, file: FileId, position: Position) -> Span {
    let whole = Span { file, start: 0, end: 0 }.part(0, text.len());
    word_at(text, position).map_or(whole, |word| whole.part(word.start, word.end))
}

/// The word or sign that starts at a place.
fn word_at(text: &str, position: Position) -> Option<std::ops::Range<usize>> {
    let (line, column) = (position.line()?, position.position().unwrap_or(1));
    let line_start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = text.part(line_start..);
    let start = line_start + rest.char_indices().nth(column - 1).map_or(rest.trim_end().len(), |(at, _)| at);
    let rest = text.part(start..);
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    let length = rest.find(|c| !letter(c)).unwrap_or(rest.len()).max(rest.chars().next().map_or(0, char::len_utf8));
    Some(start..start + length)
}
