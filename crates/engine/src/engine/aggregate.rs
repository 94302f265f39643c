//! One figure out of some rows.

use super::ticks::{MISSING, MatchKey, column_tick};
use crate::dataset::{Cell, Column};
use crate::rules::{Aggregate, Best, Statistic};
use crate::terms::{Number, Sum};

/// Aggregates the cells of some rows; `column` is where they come from. A cell that is missing counts as `missing_as`.
///
/// No rows: a count is 0, `any` is no, everything else is missing.
pub fn aggregate(
    kind: Aggregate,
    column: Option<&Column>,
    rows: impl IntoIterator<Item = usize>,
    missing_as: Option<Number>,
) -> Cell {
    let mut rows = rows.into_iter();
    let cell = |row| match (column.map_or(Cell::Missing, |column| column.cell(row)), missing_as) {
        (Cell::Missing, Some(number)) => Cell::Number(number),
        (cell, _) => cell,
    };
    let number = |row| cell(row).number();
    match kind {
        Aggregate::Count => Cell::Number(rows.count().into()),
        Aggregate::Any => Cell::YesNo(rows.next().is_some()),
        Aggregate::Distinct => Cell::Number(column.map_or(0, |column| different(column, rows)).into()),
        Aggregate::First => rows.next().map_or(Cell::Missing, cell),
        Aggregate::Sum => Some(rows.filter_map(number).collect::<Sum>())
            .filter(|sum| sum.count() > 0)
            .map_or(Cell::Missing, |sum| Cell::Number(sum.total())),
        Aggregate::Mean => mean(rows.filter_map(number)).map_or(Cell::Missing, Cell::Number),
        Aggregate::Min => extreme(rows.map(cell), false),
        Aggregate::Max => extreme(rows.map(cell), true),
    }
}

/// How many different values these rows have.
fn different(column: &Column, rows: impl Iterator<Item = usize>) -> usize {
    fn count<T: Ord>(mut values: Vec<T>) -> usize {
        values.sort_unstable();
        values.dedup();
        values.len()
    }
    match column {
        Column::Exact(_) => count(rows.filter_map(|row| MatchKey::of(column, row)).collect()),
        // Within one column equal values have equal ticks.
        column => count(rows.map(|row| column_tick(column, row)).filter(|tick| *tick != MISSING).collect()),
    }
}

/// The unweighted mean; none of nothing.
pub fn mean(numbers: impl Iterator<Item = Number>) -> Option<Number> {
    numbers.collect::<Sum>().mean()
}

/// What is made of the figures of many gemeenten; none of nothing, and of a rank, which is each one's own.
pub fn statistic(made: Statistic, mut numbers: Vec<Number>) -> Option<Number> {
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    match made {
        Statistic::Mean => mean(numbers.into_iter()),
        Statistic::Median if numbers.len() % 2 == 1 => numbers.get(middle).copied(),
        Statistic::Median => mean([*numbers.get(middle.checked_sub(1)?)?, *numbers.get(middle)?].into_iter()),
        // The first that has, with those below it, at least that part of them.
        Statistic::Quantile(part) => {
            let all = Number::from(numbers.len());
            let enough = |at: usize| Number::from(at + 1) >= part * all;
            (0..numbers.len()).find(|at| enough(*at)).and_then(|at| numbers.get(at).copied())
        }
        Statistic::Best(Best::Highest) => numbers.last().copied(),
        Statistic::Best(Best::Lowest) => numbers.first().copied(),
        Statistic::Rank(_) => None,
    }
}

fn extreme(cells: impl Iterator<Item = Cell>, largest: bool) -> Cell {
    let better = |new: Cell, best: Cell| match (new, best) {
        (Cell::Number(new), Cell::Number(best)) => (new > best) == largest && new != best,
        (Cell::Date(new), Cell::Date(best)) => (new > best) == largest && new != best,
        (Cell::Number(_) | Cell::Date(_), Cell::Missing) => true,
        _ => false,
    };
    cells.fold(Cell::Missing, |best, new| if better(new, best) { new } else { best })
}
