//! What makes a row of a gemeente one: the columns in which no two of its rows are the same.

use rustc_hash::FxHashSet;

use super::toml::{Line, list, quoted};
use crate::DeliverySample;

/// A column that may tell rows apart.
pub(super) struct Candidate<'c> {
    /// As it is declared.
    pub name: &'c str,
    /// Counted from 0.
    pub column: usize,
}

/// So many columns are tried, alone and two together.
const TRIED: usize = 12;

/// The lines that declare the key of a table with several rows a gemeente, and whether there is one.
pub(super) fn key_lines(
    sample: &DeliverySample,
    gemeente: usize,
    candidates: &[Candidate<'_>],
    left_out: &dyn Fn(&[String]) -> bool,
) -> (Vec<Line>, bool) {
    // The same row again is no other row.
    let rows: FxHashSet<&[String]> = sample.rows.iter().map(Vec::as_slice).filter(|row| !left_out(row)).collect();
    let cell = |row: &&[String], column: usize| row.get(column).cloned().unwrap_or_default();
    let filled = |candidate: &&Candidate<'_>| rows.iter().all(|row| !cell(row, candidate.column).is_empty());
    let tried: Vec<&Candidate<'_>> = candidates.iter().filter(filled).take(TRIED).collect();
    let tells_apart = |columns: &[usize]| {
        let mut seen: FxHashSet<Vec<String>> = FxHashSet::default();
        rows.iter().all(|row| {
            let mut said = vec![cell(row, gemeente)];
            said.extend(columns.iter().map(|column| cell(row, *column)));
            seen.insert(said)
        })
    };
    let alone = tried.iter().map(|one| vec![*one]);
    let pairs = tried.iter().enumerate().flat_map(|(at, one)| tried.iter().skip(at + 1).map(|two| vec![*one, *two]));
    let found = alone.chain(pairs).find(|found| {
        let columns: Vec<usize> = found.iter().map(|candidate| candidate.column).collect();
        tells_apart(&columns)
    });
    match found {
        Some(found) => {
            let names = list(found.iter().map(|candidate| candidate.name));
            (vec![Line::key("key", names, "proposals-ask-key")], true)
        }
        None => {
            let none = Line::off(format!("key = {}", quoted("none")));
            let why = Line::off(format!("key_why = {}", quoted("...")));
            (vec![Line::remark("proposals-ask-no-key"), none, why], false)
        }
    }
}
