//! Rows with the same key are one row: lists that have a row for each combination of things repeat what they are about.

use std::hash::BuildHasher as _;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::manifest::TableManifest;
use crate::dataset::{Column, Load, NumberColumn, Rejected, Step, Table};
use crate::terms::GemeenteCode;

/// Leaves out the rows of which the gemeente (of then) has the same key in a row before. What differs in other columns
/// is taken down: the first row counts.
pub(super) fn unique(
    table: Table,
    key: &[usize],
    mut origins: Vec<GemeenteCode>,
    manifest: &TableManifest,
    load: &mut Load,
) -> (Table, Vec<GemeenteCode>) {
    let others: Vec<&Column> =
        table.columns.iter().enumerate().filter(|(at, _)| !key.contains(at)).map(|(_, column)| column).collect();
    let names: Vec<&str> =
        key.iter().filter_map(|&at| manifest.columns.get(at)).map(|c| c.from.value.as_str()).collect();
    let names = names.join(", ");
    let mut kept: Vec<u32> = Vec::with_capacity(table.len());
    let mut rejected = Vec::new();
    let mut keys = Keys::new(&table, key);
    let mut first: FxHashMap<(u32, Option<GemeenteCode>), usize> = FxHashMap::default();
    for rows in groups(&table) {
        keys.clear();
        first.clear();
        for row in rows {
            let group = (keys.of(row), origins.get(row).copied());
            match first.get(&group) {
                None => {
                    first.insert(group, row);
                    kept.extend(u32::try_from(row));
                }
                Some(&before) => {
                    if others.iter().any(|column| column.cell(row) != column.cell(before)) {
                        let line = |row| table.lines.get(row).copied().unwrap_or(0);
                        rejected.push(Rejected {
                            line: line(row),
                            column: String::new(),
                            reason: format!("the same {names} as {}, with other values", line(before)),
                        });
                    }
                }
            }
        }
    }
    let repeated = table.len() - kept.len();
    if repeated == 0 {
        return (table, origins);
    }
    load.steps.push(Step::Repeated { rows: repeated, differing: rejected.len() });
    load.used = load.used.saturating_sub(rejected.len());
    load.rejected.append(&mut rejected);
    if !origins.is_empty() {
        origins = kept.iter().filter_map(|&row| origins.get(row as usize).copied()).collect();
    }
    (table.keep(&kept), origins)
}

/// The rows of each gemeente; all rows of a table without gemeenten.
fn groups(table: &Table) -> impl Iterator<Item = Range<usize>> {
    let whole = table.starts.is_empty().then_some(0..table.len());
    let gemeenten = 0..table.starts.len().saturating_sub(1);
    whole.into_iter().chain(gemeenten.map(|gemeente| table.rows_of(gemeente)))
}

/// Keys as small numbers: equal cells in the columns of the key, equal numbers.
pub(super) struct Keys<'t> {
    columns: Vec<&'t Column>,
    /// A number for each beginning of a key and the next cell.
    known: FxHashMap<(u32, u64), u32>,
}

impl<'t> Keys<'t> {
    pub fn new(table: &'t Table, key: &[usize]) -> Self {
        Keys { columns: key.iter().filter_map(|&at| table.columns.get(at)).collect(), known: FxHashMap::default() }
    }

    /// Numbers of before mean nothing any more.
    pub fn clear(&mut self) {
        self.known.clear();
    }

    pub fn of(&mut self, row: usize) -> u32 {
        let mut number = 0;
        for column in &self.columns {
            let next = u32::try_from(self.known.len() + 1).unwrap_or(u32::MAX);
            number = *self.known.entry((number, bits(column, row))).or_insert(next);
        }
        number
    }
}

/// A cell as a number; of one column, equal numbers are equal cells.
pub(super) fn bits(column: &Column, row: usize) -> u64 {
    match column {
        Column::Number(column) => column.ticks.get(row).copied().unwrap_or(NumberColumn::MISSING).cast_unsigned(),
        Column::Text(symbols) => symbols.get(row).copied().unwrap_or(Column::NO_TEXT).0.into(),
        Column::Date(dates) => dates.get(row).copied().flatten().map_or(0, |date| {
            let days = i64::from(date.year()) * 512 + i64::from(date.day_of_year());
            days.cast_unsigned() + (1 << 40)
        }),
        Column::YesNo(answers) => answers.get(row).copied().flatten().map_or(0, |yes| 1 + u64::from(yes)),
        Column::Exact(numbers) => {
            numbers.get(row).copied().flatten().map_or(0, |number| FxBuildHasher.hash_one(number.normalized()))
        }
    }
}
