//! One figure out of some rows.

use super::ticks::Key;
use crate::dataset::{Cell, Column};
use crate::rules::Aggregate;
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

fn extreme(cells: impl Iterator<Item = Cell>, largest: bool) -> Cell {
    let better = |new: Cell, best: Cell| match (new, best) {
        (Cell::Number(new), Cell::Number(best)) => (new > best) == largest && new != best,
        (Cell::Date(new), Cell::Date(best)) => (new > best) == largest && new != best,
        (Cell::Number(_) | Cell::Date(_), Cell::Missing) => true,
        _ => false,
    };
    cells.fold(Cell::Missing, |best, new| if better(new, best) { new } else { best })
}
