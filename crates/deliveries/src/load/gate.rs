//! The gates: whether a delivery is what sources.toml demands of it, cell by cell and as a whole.

use rustc_hash::FxHashMap;

use super::super::column::Problem;
use super::super::manifest::{Gate, Range, TableManifest};
use super::problems::Problems;
use super::unique::bits;
use mdd_engine::dataset::schema::Counted;
use mdd_engine::dataset::{Cell, Column, Load, NumberColumn, Table, Why};
use mdd_engine::diagnostic::{Code, Diagnostic, Severity};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Number, Sum};

/// How a report is made in spite of it.
pub(super) const GO_ON: &str = "or go on with --allow-errors: the report then says so";

/// Cells outside the range of their column, and values that are there twice where each may be there once.
pub(super) fn cells(
    manifest: &TableManifest,
    columns: &[Column],
    lines: &[u32],
    counted: Counted,
    problems: &mut Problems<'_>,
) {
    for (at, (declared, column)) in manifest.columns.iter().zip(columns).enumerate() {
        let name = &declared.from.value;
        if let Some(range) = declared.gates.range {
            for (row, &line) in lines.iter().enumerate() {
                let Some((said, label)) = outside(column.cell(row), range) else { continue };
                let problem = Problem::new(Code::OutOfRange, format!("{said} is out of the range of {name}"), label)
                    .help("correct the delivery, or change `range` in sources.toml");
                problems.add(line, at, "", problem);
            }
        }
        if let Some(numbers) = &declared.gates.numbers {
            let list: Vec<String> = numbers.iter().map(Number::to_string).collect();
            for (row, &line) in lines.iter().enumerate() {
                let Cell::Number(number) = column.cell(row) else { continue };
                if !numbers.contains(&number) {
                    let message = format!("{} is not one of the numbers of {name}", number.normalized());
                    let problem = Problem::new(Code::NotAllowed, message, format!("one of: {}", list.join(", ")))
                        .help("correct the delivery, or change `allowed` in sources.toml");
                    problems.add(line, at, "", problem);
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
                    let label = format!("the first one is {}", counted.at(before));
                    let problem = Problem::new(Code::NotUnique, format!("this {name} is there already"), label)
                        .help("this column is declared `unique = true` in sources.toml: remove one of the two");
                    problems.add(line, at, "", problem);
                }
            }
        }
    }
}

/// What an outlier says and what is allowed.
fn outside(cell: Cell, range: Range) -> Option<(String, String)> {
    match (cell, range) {
        (Cell::Number(number), Range::Number(low, high)) if number < low || number > high => {
            Some((number.to_string(), format!("from {low} to {high}")))
        }
        (Cell::Date(date), Range::Date(first, last)) if date < first || date > last => {
            Some((date.to_string(), format!("from {first} to {last}")))
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
    let fails = |gate: &Gate, message: String, label: String, help: &str| {
        let found =
            Diagnostic::error(Code::GateFailed, gate.span, message).severity(gate.severity).label(label).help(help);
        if gate.severity == Severity::Error { found.help(GO_ON) } else { found }
    };
    let name = &manifest.name;
    if let Some(gate) = &gates.gemeenten
        && load.gemeenten < gate.limit as usize
    {
        let message = format!("table `{name}` has rows of {} gemeenten, of {gemeenten}", load.gemeenten);
        let label = format!("at least {}", gate.limit);
        load.findings.push(fails(gate, message, label, "ask its owner whether the delivery is whole"));
    }
    if let Some(gate) = &gates.rows
        && load.used < gate.limit as usize
    {
        let message = format!("{} rows of table `{name}` can be used", load.used);
        let label = format!("at least {}", gate.limit);
        load.findings.push(fails(gate, message, label, "ask its owner whether the delivery is whole"));
    }
    if let Some(gate) = &gates.unmatched {
        let unknown = load.unmatched.iter().filter(|row| matches!(row.why, Why::Unknown { .. })).count();
        if unknown > gate.limit as usize {
            let message = format!("{unknown} rows of table `{name}` match no gemeente");
            let label = format!("at most {}", gate.limit);
            let help = "`mdd data check` lists them; settle them with `aliases` or `not_gemeenten`";
            load.findings.push(fails(gate, message, label, help));
        }
    }
    let Some(previous) = previous else { return };
    if let Some(gate) = &gates.change
        && let Some(change) = percent(number(previous.load.used), number(load.used))
        && change > Number::from_parts(i64::from(gate.limit), 0)
    {
        let message = format!(
            "table `{name}` has {} rows, and {} in the previous delivery: {} percent apart",
            load.used,
            previous.load.used,
            change.round(1).plain(1)
        );
        let label = format!("at most {} percent", gate.limit);
        let help = format!("look whether the delivery is right; the previous one is {}", previous.path);
        load.findings.push(fails(gate, message, label, &help));
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
        let message = format!(
            "the mean of {} is {}, and {} in the previous delivery: {} percent apart",
            declared.from.value,
            now.round(decimals).plain(decimals),
            before.round(decimals).plain(decimals),
            change.round(1).plain(1)
        );
        load.findings.push(
            Diagnostic::error(Code::GateFailed, limit.span, message)
                .severity(declared.gates.severity)
                .label(format!("at most {} percent", limit.value))
                .help(format!("look whether the delivery is right; the previous one is {}", previous.path)),
        );
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
