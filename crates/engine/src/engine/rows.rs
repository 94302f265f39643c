//! Which rows of a table or view count: the one filter of rows, made ready once. Knows nothing of what is made of them.

use typed_index_collections::TiSlice;

use super::Figures;
use super::ticks::{Tick, Words, column_scale, column_tick};
use super::truth::{Making, SlotFigures, Slots, Test, Truth};
use super::view::ViewRows;
use crate::dataset::{Cell, Column, ColumnIndex, Dataset, GemeenteIndex, Table};
use crate::fault::stop;
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
        words: &Words<'_>,
    ) -> Self {
        let scale = |quantity| match quantity {
            Quantity::Column(at) => column_scale(column(at)),
            _ => 0,
        };
        let making = Making { text: &|text| words.tick(text), texts: &|see| words.each(see), peildatum, scale: &scale };
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

    /// Whether a row counts; `at` gives a column, and the row to look at in it.
    pub fn passes<'c>(&self, at: impl Fn(ColumnIndex) -> (&'c Column, usize)) -> bool {
        self.test.as_ref().is_none_or(|(test, slots)| test.ask(&Of { slots, at }) == Truth::Yes)
    }

    /// The rows of a gemeente that count, of the table that this was made for.
    pub fn of(&self, table: &Table, gemeente: GemeenteIndex) -> impl Iterator<Item = usize> {
        table.rows_of(gemeente).filter(|row| self.passes(|column| (&table.columns[column], *row)))
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
struct Of<'r, A> {
    slots: &'r Slots,
    at: A,
}

impl<'c, A: Fn(ColumnIndex) -> (&'c Column, usize)> Of<'_, A> {
    fn column(&self, slot: usize) -> (&'c Column, usize) {
        match self.slots.quantities.get(slot) {
            Some(Quantity::Column(column)) => (self.at)(*column),
            other => stop(&format!("a condition on rows asks for {other:?}")),
        }
    }
}

impl<'c, A: Fn(ColumnIndex) -> (&'c Column, usize)> SlotFigures for Of<'_, A> {
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
