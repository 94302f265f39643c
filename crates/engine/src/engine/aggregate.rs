//! One figure out of some rows.

use super::ticks::Key;
use crate::dataset::{Cell, Column};
use crate::rules::{Aggregate, Best, Statistic};
use crate::terms::{Number, Sum};

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
    let numbers = || cells().filter_map(Cell::number);
    match kind {
        Aggregate::Count => Cell::Number(rows.len().into()),
        Aggregate::Any => Cell::YesNo(!rows.is_empty()),
        Aggregate::Distinct => {
            let mut keys: Vec<Key> = rows.iter().filter_map(|&row| Key::of(column?, row)).collect();
            keys.sort_unstable();
            keys.dedup();
            Cell::Number(keys.len().into())
        }
        Aggregate::First => cells().next().unwrap_or(Cell::Missing),
        Aggregate::Sum => Some(numbers().collect::<Sum>())
            .filter(|sum| sum.count() > 0)
            .map_or(Cell::Missing, |sum| Cell::Number(sum.total())),
        Aggregate::Mean => mean(numbers()).map_or(Cell::Missing, Cell::Number),
        Aggregate::Min => extreme(cells(), false),
        Aggregate::Max => extreme(cells(), true),
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
