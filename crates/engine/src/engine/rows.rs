//! Which rows of a table or view count: the one filter of rows, made ready once. Knows nothing of what is made of them.

use typed_index_collections::TiSlice;

use super::Figures;
use super::ticks::{DataTexts, Tick, column_scale, column_tick};
use super::truth::{SlotFigures, Slots, Test, TestMaker, Truth};
use super::view::ViewRows;
use crate::dataset::{Cell, Column, ColumnIndex, Dataset, GemeenteIndex, Table};
use crate::fault::{OrFault, stop};
use crate::rules::RowsFrom;
use crate::rules::condition::{Condition, Quantity};
use crate::rules::index::ViewIndex;
use crate::terms::{Number, Peildatum};

/// The rows that a measure, view or table looks at.
pub fn rows_of<'a>(from: RowsFrom, data: &'a Dataset, views: &'a TiSlice<ViewIndex, ViewRows>) -> &'a Table {
    match from {
        RowsFrom::Table(table) => &data.tables[table],
        RowsFrom::View(view) => &views[view].table,
    }
}

/// Which rows count: those of which its condition is true. What cannot be known does not count.
pub struct RowFilter {
    /// None: every row counts.
    test: Option<(Test, Slots)>,
}

impl RowFilter {
    /// `column` gives the columns that the condition asks for.
    pub fn new<'c>(
        condition: Option<&Condition>,
        column: impl Fn(ColumnIndex) -> &'c Column,
        peildatum: Peildatum,
        words: &DataTexts<'_>,
    ) -> Self {
        let scale = |quantity| match quantity {
            Quantity::Column(at) => column_scale(column(at)),
            _ => 0,
        };
        let making =
            TestMaker { text: &|text| words.tick(text), texts: &|see| words.each(see), peildatum, scale: &scale };
        let ready = |condition| {
            let mut slots = Slots::default();
            (making.test(condition, &mut slots), slots)
        };
        RowFilter { test: condition.map(ready) }
    }

    /// Without a condition.
    pub fn every() -> Self {
        RowFilter { test: None }
    }

    /// Ready for many rows; `column` gives each column that it asks for, and whether it is one of the joined table.
    pub fn on<'f>(&'f self, column: impl Fn(ColumnIndex) -> (&'f Column, bool)) -> ReadyFilter<'f> {
        let asked = |quantity: &Quantity| match quantity {
            Quantity::Column(at) => column(*at),
            other => stop(&format!("a condition on rows asks for {other:?}")),
        };
        let ready = |(test, slots): &'f (Test, Slots)| (test, slots.quantities.iter().map(asked).collect());
        ReadyFilter { test: self.test.as_ref().map(ready) }
    }

    /// Ready for the rows of the table that this was made for.
    pub fn of<'f>(&'f self, table: &'f Table) -> ReadyFilter<'f> {
        self.on(|column| (&table.columns[column], false))
    }
}

/// A filter with the columns that it asks for.
pub struct ReadyFilter<'f> {
    test: Option<(&'f Test, Vec<(&'f Column, bool)>)>,
}

impl ReadyFilter<'_> {
    /// Whether a row counts, with the row of the joined table beside it, where there is one.
    pub fn passes(&self, row: usize, partner: usize) -> bool {
        self.test.as_ref().is_none_or(|(test, columns)| test.ask(&Of { columns, row, partner }) == Truth::Yes)
    }

    /// The rows of a gemeente that count, of the table that this was made ready for.
    pub fn rows_of(&self, table: &Table, gemeente: GemeenteIndex) -> impl Iterator<Item = usize> {
        table.rows_of(gemeente).filter(|row| self.passes(*row, 0))
    }
}

impl Figures<'_> {
    /// Which rows of a table or view count.
    pub(super) fn row_filter(&self, from: RowsFrom, condition: Option<&Condition>) -> RowFilter {
        let table = rows_of(from, self.data, &self.views);
        RowFilter::new(condition, |column| &table.columns[column], self.peildatum, &self.words)
    }
}

/// What one row holds.
struct Of<'r> {
    columns: &'r [(&'r Column, bool)],
    row: usize,
    partner: usize,
}

impl Of<'_> {
    fn column(&self, slot: usize) -> (&Column, usize) {
        let (column, is_joined) = *self.columns.get(slot).or_fault("a column for every slot of a filter");
        (column, if is_joined { self.partner } else { self.row })
    }
}

impl SlotFigures for Of<'_> {
    fn tick(&self, slot: usize) -> Tick {
        let (column, row) = self.column(slot);
        column_tick(column, row)
    }

    fn number(&self, slot: usize) -> Number {
        let (column, row) = self.column(slot);
        match column.cell(row) {
            Cell::Number(number) => number,
            _ => stop("a number where one is compared"),
        }
    }
}
