//! The cells of each column, what is equal counted together.

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::DeliverySample;

/// The cells of one column.
pub(super) struct Cells<'s> {
    /// Counted from 0.
    pub column: usize,
    /// As the header has it.
    pub name: &'s str,
    /// Which of several with that name, counted from 1.
    pub nth: Option<u32>,
    /// Each text with how often it is there, in the order of the delivery; what is empty is not among them.
    pub counts: IndexMap<&'s str, usize, FxBuildHasher>,
    pub filled: usize,
    pub empty: usize,
}

impl Cells<'_> {
    /// How many cells say this.
    pub fn count_of(&self, said: &str) -> usize {
        self.counts.get(said).copied().unwrap_or(0)
    }
}

/// Every column of a sample, without the rows that are `left_out`.
pub(super) fn cells<'s>(sample: &'s DeliverySample, left_out: &dyn Fn(&[String]) -> bool) -> Vec<Cells<'s>> {
    let mut times: FxHashMap<&str, u32> = FxHashMap::default();
    sample.header.iter().for_each(|name| *times.entry(name).or_default() += 1);
    let mut before: FxHashMap<&str, u32> = FxHashMap::default();
    let mut columns: Vec<Cells<'s>> = Vec::with_capacity(sample.header.len());
    for (column, name) in sample.header.iter().enumerate() {
        let nth = before.entry(name).or_default();
        *nth += 1;
        let nth = times.get(name.as_str()).is_some_and(|times| *times > 1).then_some(*nth);
        columns.push(Cells { column, name, nth, counts: IndexMap::default(), filled: 0, empty: 0 });
    }
    for row in sample.rows.iter().filter(|row| !left_out(row)) {
        for (cells, said) in columns.iter_mut().zip(row) {
            if said.is_empty() {
                cells.empty += 1;
            } else {
                cells.filled += 1;
                *cells.counts.entry(said).or_default() += 1;
            }
        }
    }
    columns
}

/// Words of rows that add up others.
const TOTALS: [&str; 12] = [
    "totaal",
    "totalen",
    "total",
    "eindtotaal",
    "subtotaal",
    "som",
    "nederland",
    "totaal nederland",
    "landelijk",
    "landelijk gemiddelde",
    "gemiddelde",
    "gemiddeld",
];

/// What stands in the first cell of rows that are totals, as it is written, each with how many rows have it.
pub(super) fn totals(sample: &DeliverySample) -> IndexMap<&str, usize> {
    let named = sample.header.iter().position(|name| !name.is_empty()).unwrap_or(0);
    let mut totals = IndexMap::new();
    for row in &sample.rows {
        let first = row.iter().take(named + 1).find(|cell| TOTALS.contains(&cell.to_lowercase().trim_end_matches(':')));
        if let Some(first) = first {
            *totals.entry(first.as_str()).or_default() += 1;
        }
    }
    // What stands in many rows is a kind of row, not a total below them.
    totals.retain(|_, count| *count * 4 <= sample.rows.len().max(4));
    totals
}
