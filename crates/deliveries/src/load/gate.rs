//! The gates: whether a delivery is what sources.toml demands of it, cell by cell and as a whole.

use rustc_hash::FxHashMap;

use super::super::column::Problem;
use super::super::manifest::{Gate, Range, TableManifest};
use super::mistake::{CellMistake, LoadMistake, first_one, go_on};
use super::outlier::is_mark;
use super::problems::Problems;
use super::unique::bits;
use mdd_engine::dataset::schema::CountedAs;
use mdd_engine::dataset::{Cell, Column, Load, NumberColumn, Table, WhyLeftOut};
use mdd_engine::diagnostic::Diagnostic;
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Number, Sum};

/// Cells outside the range of their column, and values that are there twice where each may be there once.
pub(super) fn cells(
    manifest: &TableManifest,
    columns: &[Column],
    lines: &[u32],
    counted: CountedAs,
    problems: &mut Problems<'_>,
) {
    for (at, (declared, column)) in manifest.columns.iter().zip(columns).enumerate() {
        let name = &declared.from.value;
        if let Some(range) = declared.gates.range {
            for (row, &line) in lines.iter().enumerate() {
                if let Some(mistake) = outside(name, column.cell(row), range) {
                    problems.add(line, at, "", Problem::of(&mistake));
                }
            }
        }
        if let Some(numbers) = &declared.gates.numbers {
            let allowed: Vec<String> = numbers.iter().map(Number::to_string).collect();
            for (row, &line) in lines.iter().enumerate() {
                let Cell::Number(number) = column.cell(row) else { continue };
                if !numbers.contains(&number) {
                    let (column, found, allowed) = (name.clone(), number.normalized(), allowed.clone());
                    let mistake = CellMistake::OtherNumber { column, found, allowed };
                    problems.add(line, at, "", Problem::of(&mistake));
                }
            }
        }
        if declared.gates.unique {
            let mut first: FxHashMap<u64, u32> = FxHashMap::default();
            for (row, &line) in lines.iter().enumerate() {
                if column.cell(row).is_missing() {
                    continue;
                }
                let before = *first.entry(bits(column, row)).or_insert(line);
                if before != line {
                    let problem = Problem::of(&CellMistake::NotUnique { column: name.clone() });
                    problems.add(line, at, "", problem.remark(first_one(counted, before)));
                }
            }
        }
    }
}

/// A cell outside the range of its column.
fn outside(column: &str, cell: Cell, range: Range) -> Option<CellMistake> {
    let column = column.to_owned();
    match (cell, range) {
        (Cell::Number(found), Range::Number(from, to)) if found < from || found > to => {
            Some(match found.to_i64().is_some_and(is_mark) {
                true => CellMistake::LikelyMissing { column, found },
                false => CellMistake::OutOfNumbers { column, found, from, to },
            })
        }
        (Cell::Date(date), Range::Date(from, to)) if date < from || date > to => {
            let [found, from, to] = [date, from, to].map(|date| date.to_string());
            Some(CellMistake::OutOfDates { column, found, from, to })
        }
        _ => None,
    }
}

/// What the delivery before this one was like.
pub(super) struct Previous {
    pub path: String,
    pub load: Load,
    pub table: Table,
}

/// Whether the table as a whole passes.
pub(super) fn whole(
    manifest: &TableManifest,
    gemeenten: usize,
    table: &Table,
    previous: Option<&Previous>,
    load: &mut Load,
) {
    let gates = &manifest.gates;
    let fails = |gate: &Gate, mistake: LoadMistake| go_on(Diagnostic::of(gate.span, &mistake).severity(gate.severity));
    let table_name = || manifest.name.clone();
    if let Some(gate) = &gates.gemeenten
        && load.gemeenten < gate.limit as usize
    {
        let (table, found, allowed) = (table_name(), load.gemeenten, gate.limit);
        load.findings.push(fails(gate, LoadMistake::FewGemeenten { table, found, all: gemeenten, allowed }));
    }
    if let Some(gate) = &gates.rows
        && load.used < gate.limit as usize
    {
        let (table, found, allowed) = (table_name(), load.used, gate.limit);
        load.findings.push(fails(gate, LoadMistake::FewRows { table, found, allowed }));
    }
    if let Some(gate) = &gates.unmatched {
        let found = load.unmatched.iter().filter(|row| matches!(row.why, WhyLeftOut::Unknown { .. })).count();
        if found > gate.limit as usize {
            let mistake = LoadMistake::ManyUnmatched { table: table_name(), found, allowed: gate.limit };
            load.findings.push(fails(gate, mistake));
        }
    }
    let Some(previous) = previous else { return };
    let path = || previous.path.clone();
    if let Some(gate) = &gates.change
        && let Some(change) = percent(number(previous.load.used), number(load.used))
        && change > Number::from_parts(i64::from(gate.limit), 0)
    {
        let mistake = LoadMistake::OtherCount {
            table: table_name(),
            found: load.used,
            before: previous.load.used,
            percent: change.round(1).plain(1),
            allowed: gate.limit,
            path: path(),
        };
        load.findings.push(fails(gate, mistake));
    }
    for (declared, (now, before)) in manifest.columns.iter().zip(table.columns.iter().zip(&previous.table.columns)) {
        let Some(limit) = &declared.gates.change else { continue };
        let (Some(now), Some(before)) = (mean(now), mean(before)) else { continue };
        let Some(change) =
            percent(before, now).filter(|change| *change > Number::from_parts(i64::from(limit.value), 0))
        else {
            continue;
        };
        let decimals = 2;
        let mistake = LoadMistake::OtherMean {
            column: declared.from.value.clone(),
            found: now.round(decimals).plain(decimals),
            before: before.round(decimals).plain(decimals),
            percent: change.round(1).plain(1),
            allowed: limit.value,
            path: path(),
        };
        load.findings.push(Diagnostic::of(limit.span, &mistake).severity(declared.gates.severity));
    }
}

fn number(count: usize) -> Number {
    Number::from_parts(i64::try_from(count).or_fault("what is counted fits"), 0)
}

fn mean(column: &Column) -> Option<Number> {
    if let Column::Exact(numbers) = column {
        return numbers.iter().copied().flatten().collect::<Sum>().mean();
    }
    let Column::Number(NumberColumn { scale, ticks }) = column else { return None };
    let known = ticks.iter().filter(|ticks| **ticks != NumberColumn::MISSING);
    let (sum, count) = known.fold((0i128, 0usize), |(sum, count), tick| (sum + i128::from(*tick), count + 1));
    Number::from_ticks(sum, *scale)?.checked_div(number(count))
}

/// How many percent two numbers are apart, seen from the first. None when the first is nothing.
fn percent(before: Number, now: Number) -> Option<Number> {
    let apart = if now < before { before - now } else { now - before };
    let size = if before < Number::ZERO { Number::ZERO - before } else { before };
    (apart * Number::from_parts(100, 0)).checked_div(size)
}
