//! Rows with the same key are one row: lists that have a row for each combination of things repeat what they are about.

use std::hash::BuildHasher as _;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::super::manifest::{RowKey, TableManifest};
use super::super::register::Register;
use super::mistake::{LoadMistake, go_on};
use mdd_engine::dataset::{Column, Load, Rejected, Step, Table, pick};
use mdd_engine::diagnostic::{Diagnostic, Severity};
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::terms::GemeenteCode;
use mdd_engine::text::Span;

/// A row that was left out because another says the same: its line counts as long as that row does.
pub(super) struct Repeat {
    pub line: u32,
    /// The row of the table that stands for it.
    pub row: u32,
}

/// Leaves out the rows of which the former gemeente has the same key in a row before, and the same in every other
/// column. Two that say other things are a mistake: nobody knows which of them is right.
pub(super) fn unique(
    table: Table,
    mut origins: Vec<GemeenteCode>,
    manifest: &TableManifest,
    register: &Register,
    load: &mut Load,
) -> (Table, Vec<GemeenteCode>, Vec<Repeat>) {
    let (key, span) = match &manifest.key {
        RowKey::Unsaid => return (table, origins, Vec::new()),
        RowKey::Nothing => {
            load.steps.extend(equal_rows(&table, &origins).map(|rows| Step::Equal { rows }));
            return (table, origins, Vec::new());
        }
        RowKey::Columns { columns, span } => (columns, *span),
    };
    let mut found = Found::default();
    let mut kept: Vec<u32> = Vec::with_capacity(table.len());
    let mut same: Vec<(usize, usize)> = Vec::new();
    each_repeated(&table, key, &origins, |row, before| match before {
        None => kept.extend(u32::try_from(row)),
        // Nothing is equal to nothing: rows without a key are not the same row.
        Some(_) if key.iter().all(|&at| table.cell(at.into(), row).is_missing()) => {
            found.without_key.get_or_insert((row, 0)).1 += 1;
            kept.extend(u32::try_from(row));
        }
        Some(before) => {
            let differs =
                |at: &usize| !key.contains(at) && table.cell((*at).into(), row) != table.cell((*at).into(), before);
            match (0..table.columns.len()).find(differs) {
                Some(at) => found.differing.push((row, before, at)),
                None => same.push((row, before)),
            }
        }
    });
    found.say(&table, key, span, manifest, register, load);
    let repeated = table.len() - kept.len();
    if repeated == 0 {
        return (table, origins, Vec::new());
    }
    load.steps.push(Step::Repeated { rows: repeated, differing: found.differing.len() });
    if !origins.is_empty() {
        origins = pick(&origins, &kept);
    }
    let repeat = |(row, before): (usize, usize)| {
        let stays = kept.partition_point(|kept| (*kept as usize) < before);
        Repeat { line: *table.lines.get(row).or_fault(LINE), row: u32::try_from(stays).or_fault(FEW_ROWS) }
    };
    let repeats = same.into_iter().map(repeat).collect();
    (table.keep(&kept), origins, repeats)
}

/// How many lines of the delivery no row comes from any more, given for each row its line and whether it stays: several
/// rows can come from one.
pub(super) fn lines_left_out(rows: impl Iterator<Item = (u32, bool)> + Clone) -> usize {
    let stay: FxHashSet<u32> = rows.clone().filter(|(_, stays)| *stays).map(|(line, _)| line).collect();
    let gone: FxHashSet<u32> =
        rows.filter(|(line, stays)| !stays && !stay.contains(line)).map(|(line, _)| line).collect();
    gone.len()
}

/// What was seen while rows were held beside each other.
#[derive(Default)]
struct Found {
    /// A row, the one before it with the same key, and the first column that differs.
    differing: Vec<(usize, usize, usize)>,
    /// The second row without a key, and how many there are after the first.
    without_key: Option<(usize, usize)>,
}

impl Found {
    fn say(
        &self,
        table: &Table,
        key: &[usize],
        span: Span,
        manifest: &TableManifest,
        register: &Register,
        load: &mut Load,
    ) {
        let line = |row: usize| *table.lines.get(row).or_fault(LINE);
        let from = |at: usize| manifest.columns.get(at).or_fault("a column of the table").from.value.as_str();
        let names: Vec<String> = key.iter().map(|&at| from(at).to_owned()).collect();
        let place = |row| manifest.reading.format.counted().place(&manifest.file.value, line(row).to_string());
        if let Some(&(row, before, at)) = self.differing.first() {
            let whose = table.starts.partition_point(|start| *start as usize <= row).checked_sub(1);
            let gemeente = whose.map(|at| register.gemeente(at.into()).name.clone());
            let eased =
                |at: &usize| manifest.columns.get(*at).is_some_and(|column| column.gates.severity == Severity::Warning);
            let severity = if key.iter().any(eased) { Severity::Warning } else { Severity::Error };
            let mistake = LoadMistake::KeyDiffers {
                rows: self.differing.len(),
                key: names.clone(),
                column: from(at).to_owned(),
                gemeente,
                first: place(before),
                second: place(row),
            };
            load.findings.push(go_on(Diagnostic::of(span, &mistake).severity(severity)));
            let out: FxHashSet<usize> = self.differing.iter().map(|(row, ..)| *row).collect();
            let rows = table.lines.iter().enumerate().map(|(row, line)| (*line, !out.contains(&row)));
            load.used = load.used.checked_sub(lines_left_out(rows)).or_fault(WAS_USED);
            load.rejected.extend(self.differing.iter().map(|&(row, before, _)| Rejected {
                line: line(row),
                column: String::new(),
                reasons: vec![said("loading-same-key").with("key", names.clone()).with("line", line(before))],
            }));
            load.rejected.sort_by_key(|rejected| rejected.line);
        }
        if let Some((row, count)) = self.without_key {
            let mistake = LoadMistake::NoKey { rows: count + 1, key: names, place: place(row) };
            load.findings.push(Diagnostic::of(span, &mistake));
        }
    }
}

/// How many rows are the same as one before in every column, where nothing says that they may not be. None: no row is.
fn equal_rows(table: &Table, origins: &[GemeenteCode]) -> Option<usize> {
    let all: Vec<usize> = (0..table.columns.len()).collect();
    let mut count = 0;
    each_repeated(table, &all, origins, |_, before| count += usize::from(before.is_some()));
    (count > 0).then_some(count)
}

/// Each row, with the first one before it that its former gemeente has with the same in these columns.
fn each_repeated(
    table: &Table,
    columns: &[usize],
    origins: &[GemeenteCode],
    mut visit: impl FnMut(usize, Option<usize>),
) {
    let mut keys = NumberedKeys::new(table, columns);
    let mut first: FxHashMap<(u32, Option<GemeenteCode>), usize> = FxHashMap::default();
    for rows in groups(table) {
        keys.clear();
        first.clear();
        for row in rows {
            let group = (keys.of(row), origins.get(row).copied());
            let before = first.get(&group).copied();
            if before.is_none() {
                first.insert(group, row);
            }
            visit(row, before);
        }
    }
}

/// The rows of each gemeente; all rows of a table without gemeenten.
fn groups(table: &Table) -> impl Iterator<Item = Range<usize>> {
    let whole = table.starts.is_empty().then_some(0..table.len());
    let gemeenten = 0..table.starts.len().saturating_sub(1);
    whole.into_iter().chain(gemeenten.map(|gemeente| table.rows_of(gemeente.into())))
}

const ROW: &str = "a row of the table";
pub(super) const LINE: &str = "a line of each row";
pub(super) const FEW_ROWS: &str = "fewer rows than there are numbers";
pub(super) const WAS_USED: &str = "a line that is left out now was used";

/// Keys as small numbers: equal cells in the columns of the key, equal numbers.
pub(super) struct NumberedKeys<'t> {
    columns: Vec<&'t Column>,
    /// A number for each beginning of a key and the next cell.
    known: FxHashMap<(u32, u64), u32>,
}

impl<'t> NumberedKeys<'t> {
    pub fn new(table: &'t Table, key: &[usize]) -> Self {
        NumberedKeys { columns: key.iter().map(|&at| table.column(at.into())).collect(), known: FxHashMap::default() }
    }

    /// Earlier numbers mean nothing any more.
    pub fn clear(&mut self) {
        self.known.clear();
    }

    pub fn of(&mut self, row: usize) -> u32 {
        let mut number = 0;
        for column in &self.columns {
            let next = u32::try_from(self.known.len() + 1).or_fault("fewer keys than there are numbers");
            number = *self.known.entry((number, bits(column, row))).or_insert(next);
        }
        number
    }
}

/// A cell as a number; of one column, equal numbers are equal cells.
pub(super) fn bits(column: &Column, row: usize) -> u64 {
    match column {
        Column::Number(column) => column.ticks.get(row).or_fault(ROW).cast_unsigned(),
        Column::Text(symbols) => symbols.get(row).or_fault(ROW).0.into(),
        Column::Date(dates) => dates.get(row).or_fault(ROW).map_or(0, |date| {
            let days = i64::from(date.year()) * 512 + i64::from(date.day_of_year());
            days.cast_unsigned() + (1 << 40)
        }),
        Column::YesNo(answers) => answers.get(row).or_fault(ROW).map_or(0, |yes| 1 + u64::from(yes)),
        Column::Exact(numbers) => {
            numbers.get(row).or_fault(ROW).map_or(0, |number| FxBuildHasher.hash_one(number.normalized()))
        }
    }
}
