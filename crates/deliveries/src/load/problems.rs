//! What is wrong with the rows of one table: which of them are left out, and one message a kind of mistake.

use indexmap::IndexMap;
use indexmap::map::Entry;
use rustc_hash::FxHashSet;

use super::super::column::Problem;
use super::super::manifest::TableManifest;
use super::mistake::LoadMistake;
use mdd_engine::dataset::{Load, Rejected};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Mistake, Place, Severity, nearest};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{self, Said};

/// At most so many messages a table: a delivery of another shape would otherwise give one a row.
const MAX_PROBLEMS: usize = 20;

/// The problems of one table while it is read.
pub(super) struct Problems<'m> {
    manifest: &'m TableManifest,
    /// By column and what is wrong: where it was seen first, and in how many rows.
    found: IndexMap<(usize, Said), Seen>,
    /// Rows that are left out, as they are found.
    rows: Vec<Out>,
}

struct Seen {
    /// What the cell says.
    said: String,
    problem: Problem,
    line: u32,
    rows: usize,
}

struct Out {
    line: u32,
    column: usize,
    reason: Said,
}

impl<'m> Problems<'m> {
    pub fn new(manifest: &'m TableManifest) -> Self {
        Problems { manifest, found: IndexMap::new(), rows: Vec::new() }
    }

    /// Takes down what is wrong with a cell. The column just after the last one is that of the gemeente.
    pub fn add(&mut self, line: u32, column: usize, said: &str, problem: Problem) {
        let left_out = self.severity(column) == Severity::Error;
        let kind = self.found.entry((column, problem.said()));
        if left_out {
            // Of rows with the same mistake it is kept once.
            self.rows.push(Out { line, column, reason: kind.key().1.clone() });
        }
        kind.or_insert_with(|| Seen { said: said.to_owned(), problem, line, rows: 0 }).rows += 1;
    }

    /// With those of the rows that come after these.
    pub fn append(&mut self, next: Problems<'_>) {
        self.rows.extend(next.rows);
        for (kind, seen) in next.found {
            match self.found.entry(kind) {
                Entry::Occupied(mut known) => known.get_mut().rows += seen.rows,
                Entry::Vacant(new) => {
                    new.insert(seen);
                }
            }
        }
    }

    fn severity(&self, column: usize) -> Severity {
        self.manifest.columns.get(column).map_or(Severity::Error, |column| column.gates.severity)
    }

    /// The rows that stay, or None when all of them do; the others are listed in the load. Rows that come from one row
    /// of the delivery stay or go together.
    pub fn leave_out(&mut self, lines: &[u32], load: &mut Load) -> Option<Vec<u32>> {
        if self.rows.is_empty() {
            return None;
        }
        self.rows.sort_by_key(|out| (out.line, out.column));
        let mut gone: FxHashSet<u32> = FxHashSet::default();
        for out in self.rows.drain(..) {
            let again = !gone.insert(out.line);
            match load.rejected.last_mut() {
                Some(last) if again => last.reasons.push(out.reason),
                _ => {
                    let column = match self.manifest.columns.get(out.column) {
                        Some(column) => column.from.value.clone(),
                        None => {
                            let key = self.manifest.gemeente.as_ref();
                            key.or_fault("the column behind the last is that of the gemeente").column.value.clone()
                        }
                    };
                    load.rejected.push(Rejected { line: out.line, column, reasons: vec![out.reason] });
                }
            }
        }
        load.rejected.sort_by_key(|rejected| rejected.line);
        Some((0u32..).zip(lines).filter(|(_, line)| !gone.contains(line)).map(|(row, _)| row).collect())
    }

    /// A message a kind of mistake, at the first row that has it.
    ///
    /// `places` says where cells stand, each given with its line and column.
    pub fn messages(self, places: impl Fn(&[(u32, usize)]) -> Vec<Place>) -> Diagnostics {
        let mut messages = Diagnostics::default();
        let more = self.found.len().saturating_sub(MAX_PROBLEMS);
        let shown: Vec<(usize, &Seen)> =
            self.found.iter().take(MAX_PROBLEMS).map(|((column, _), seen)| (*column, seen)).collect();
        if shown.is_empty() {
            return messages;
        }
        let wanted: Vec<(u32, usize)> = shown.iter().map(|(column, seen)| (seen.line, *column)).collect();
        for ((column, seen), place) in shown.into_iter().zip(places(&wanted)) {
            let Seen { said, problem, line: _, rows } = seen;
            let severity = self.severity(column);
            let mut diagnostic = Diagnostic::of(place, problem).severity(severity).remark(problem.remark.clone());
            if *rows > 1 {
                // Only rows that are left out are listed.
                let text = if severity == Severity::Error { "loading-rows-have-listed" } else { "loading-rows-have" };
                diagnostic = diagnostic.first_help(language::said(text).with("count", *rows));
            }
            messages.push(match problem.among() {
                [] => diagnostic,
                allowed => diagnostic.also_help(match nearest(said, allowed.iter().map(String::as_str)) {
                    Some(near) => language::said("loading-allow-near").with("nearest", near),
                    None => language::said("loading-allow"),
                }),
            });
        }
        if more > 0 {
            let place = Place::file(&self.manifest.file.value);
            messages.push(Diagnostic::of(place, &LoadMistake::MoreKinds { count: more }));
        }
        messages
    }
}
