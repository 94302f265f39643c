//! A table in columns, its rows grouped by gemeente.

use std::ops::Range;

use super::Symbol;
use crate::terms::{Date, Number};

/// One cell, small enough to copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    Missing,
    Number(Number),
    Text(Symbol),
    Date(Date),
    YesNo(bool),
}

impl Cell {
    pub fn is_missing(self) -> bool {
        self == Cell::Missing
    }
}

/// Numbers of one column: `ticks / 10^scale`. `MISSING` is no number.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct NumberColumn {
    pub scale: u32,
    pub ticks: Vec<i64>,
}

impl NumberColumn {
    pub const MISSING: i64 = i64::MIN;
}

/// The cells of one column. Missing is `None` where the type can say so, a value that cannot occur where it cannot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Column {
    Number(NumberColumn),
    /// Numbers that are the outcome of a division.
    Exact(Vec<Option<Number>>),
    Text(Vec<Symbol>),
    Date(Vec<Option<Date>>),
    YesNo(Vec<Option<bool>>),
}

impl Column {
    /// The symbol of a missing text.
    pub const NO_TEXT: Symbol = Symbol(u32::MAX);

    pub fn cell(&self, row: usize) -> Cell {
        match self {
            Column::Number(column) => match column.ticks.get(row) {
                Some(&NumberColumn::MISSING) | None => Cell::Missing,
                Some(&ticks) => Cell::Number(Number::from_parts(ticks, column.scale)),
            },
            Column::Exact(numbers) => numbers.get(row).copied().flatten().map_or(Cell::Missing, Cell::Number),
            Column::Text(symbols) => match symbols.get(row) {
                Some(&Column::NO_TEXT) | None => Cell::Missing,
                Some(&symbol) => Cell::Text(symbol),
            },
            Column::Date(dates) => dates.get(row).copied().flatten().map_or(Cell::Missing, Cell::Date),
            Column::YesNo(answers) => answers.get(row).copied().flatten().map_or(Cell::Missing, Cell::YesNo),
        }
    }

    /// The rows in another order, or fewer of them.
    #[must_use]
    pub fn pick(&self, rows: &[u32]) -> Column {
        fn pick<T: Copy>(from: &[T], rows: &[u32]) -> Vec<T> {
            rows.iter().filter_map(|&row| from.get(row as usize).copied()).collect()
        }
        match self {
            Column::Number(column) => {
                Column::Number(NumberColumn { scale: column.scale, ticks: pick(&column.ticks, rows) })
            }
            Column::Exact(numbers) => Column::Exact(pick(numbers, rows)),
            Column::Text(symbols) => Column::Text(pick(symbols, rows)),
            Column::Date(dates) => Column::Date(pick(dates, rows)),
            Column::YesNo(answers) => Column::YesNo(pick(answers, rows)),
        }
    }
}

/// Rows of a table, by number.
pub type Rows = Range<usize>;

/// A table. Rows of one gemeente stand together, in the order of the delivery.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Table {
    pub columns: Vec<Column>,
    /// `starts[g]..starts[g + 1]` are the rows of gemeente `g`; empty for a table without gemeenten.
    pub starts: Vec<u32>,
    /// The line (or row of the sheet, or number of the record) of each row in its delivery.
    pub lines: Vec<u32>,
}

impl Table {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The rows of a gemeente; of a table without gemeenten, none.
    pub fn rows_of(&self, gemeente: usize) -> Rows {
        match (self.starts.get(gemeente), self.starts.get(gemeente + 1)) {
            (Some(&start), Some(&end)) => start as usize..end as usize,
            _ => 0..0,
        }
    }

    pub fn cell(&self, column: usize, row: usize) -> Cell {
        self.columns.get(column).map_or(Cell::Missing, |column| column.cell(row))
    }
}
