//! One figure out of some rows.

use super::ticks::{MISSING, Tick, column_tick};
use crate::dataset::{Cell, Column};
use crate::rules::Aggregate;
use crate::terms::Number;

/// Aggregates the cells that `cells` gives for each row; `column` is where they come from, for counting different ones.
///
/// No rows: a count is 0, `any` is no, everything else is missing.
pub fn aggregate(kind: Aggregate, column: Option<&Column>, rows: &[usize], missing_as: Option<Number>) -> Cell {
    let cells = || {
        rows.iter().map(|&row| match (column.map_or(Cell::Missing, |column| column.cell(row)), missing_as) {
            (Cell::Missing, Some(number)) => Cell::Number(number),
            (cell, _) => cell,
        })
    };
    let numbers = || cells().filter_map(|cell| if let Cell::Number(number) = cell { Some(number) } else { None });
    match kind {
        Aggregate::Count => Cell::Number(rows.len().into()),
        Aggregate::Any => Cell::YesNo(!rows.is_empty()),
        Aggregate::Distinct => {
            let mut ticks: Vec<Tick> = rows
                .iter()
                .flat_map(|&row| column.map(|column| column_tick(column, row)))
                .filter(|tick| *tick != MISSING)
                .collect();
            ticks.sort_unstable();
            ticks.dedup();
            Cell::Number(ticks.len().into())
        }
        Aggregate::First => cells().next().unwrap_or(Cell::Missing),
        Aggregate::Sum => numbers().reduce(|sum, number| sum + number).map_or(Cell::Missing, Cell::Number),
        Aggregate::Mean => mean(numbers()).map_or(Cell::Missing, Cell::Number),
        Aggregate::Min => extreme(cells(), false),
        Aggregate::Max => extreme(cells(), true),
    }
}

/// The unweighted mean; none of nothing.
pub fn mean(numbers: impl Iterator<Item = Number>) -> Option<Number> {
    let (mut sum, mut count) = (Number::ZERO, 0usize);
    for number in numbers {
        sum = sum + number;
        count += 1;
    }
    sum.checked_div(count.into())
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
