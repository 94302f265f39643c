//! The cells of a sheet, row by row as they come, each text once.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::layout::{CellRegion, SheetLayout};
use crate::read::percent::hundredfold;
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::terms::Date;

/// What stands in a cell.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum SheetValue {
    /// Its place among the texts.
    Text(u32),
    Number(f64),
    /// A number with the layout of a percentage.
    Percent(f64),
    YesNo(bool),
    Date(Date),
    /// A time or a duration.
    NoDate,
    /// What a formula gives that cannot be worked out: the place of its text.
    Mistake(u32),
    /// A formula without its outcome.
    NeverWorkedOut,
}

/// A cell with its column, counted from 0.
pub(super) type Placed = (u32, SheetValue);

/// Cells in the order of their rows; what is empty is not there.
#[derive(Default)]
pub(super) struct SheetCells {
    cells: Vec<Placed>,
    /// The number of each row that has cells, counted from 1, and where its cells begin.
    rows: Vec<(u32, usize)>,
    texts: IndexSet<Box<str>, FxBuildHasher>,
    /// Some number has the layout of a percentage.
    pub percents: bool,
}

impl SheetCells {
    /// Adds a cell; rows come in order.
    pub fn push(&mut self, row: u32, column: u32, value: SheetValue) {
        if self.rows.last().is_none_or(|(last, _)| *last != row) {
            self.rows.push((row, self.cells.len()));
        }
        self.percents |= matches!(value, SheetValue::Percent(_));
        self.cells.push((column, value));
    }

    pub fn add_text(&mut self, text: &str) -> SheetValue {
        SheetValue::Text(self.add(text))
    }

    pub fn add_mistake(&mut self, said: &str) -> SheetValue {
        SheetValue::Mistake(self.add(said))
    }

    fn add(&mut self, text: &str) -> u32 {
        let place = match self.texts.get_index_of(text) {
            Some(place) => place,
            None => self.texts.insert_full(text.into()).0,
        };
        u32::try_from(place).or_fault("fewer texts than cells, of which there are not so many")
    }

    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Adds the cells that only the layout knows. None: there are more than this.
    pub fn add_from(&mut self, layout: &SheetLayout, most: usize) -> Option<()> {
        let regions = &layout.never_worked_out;
        let more: u64 = regions.iter().map(CellRegion::cells).fold(0, u64::saturating_add);
        if more.saturating_add(self.len() as u64) > most as u64 {
            return None;
        }
        let mut added: Vec<(u32, u32, SheetValue)> = Vec::new();
        for (row, column) in regions.iter().flat_map(CellRegion::places) {
            if self.at(row, column).is_none() {
                added.push((row, column, SheetValue::NeverWorkedOut));
            }
        }
        for (row, column, said) in &layout.mistakes {
            let value = self.add_mistake(said);
            added.push((*row, *column, value));
        }
        added.into_iter().for_each(|(row, column, value)| self.push(row, column, value));
        self.sort();
        for (row, column) in &layout.never_worked_out_zeros {
            if let Some(value) = self.at(*row, *column) {
                *value = SheetValue::NeverWorkedOut;
            }
        }
        Some(())
    }

    fn at(&mut self, row: u32, column: u32) -> Option<&mut SheetValue> {
        let at = self.rows.partition_point(|(number, _)| *number < row);
        let (_, start) = self.rows.get(at).filter(|(number, _)| *number == row)?;
        let end = self.rows.get(at + 1).map_or(self.cells.len(), |(_, start)| *start);
        let cells = self.cells.get_mut(*start..end)?;
        cells.iter_mut().find(|(other, _)| *other == column).map(|(_, value)| value)
    }

    /// In order, whatever the workbook did.
    pub fn sort(&mut self) {
        if self.rows.windows(2).all(|pair| pair.first() < pair.last()) {
            return;
        }
        let rows: Vec<(u32, Vec<Placed>)> = self.rows_below(0).map(|(row, cells)| (row, cells.to_vec())).collect();
        let mut sorted = rows;
        sorted.sort_by_key(|(row, _)| *row);
        self.cells.clear();
        self.rows.clear();
        for (row, cells) in sorted {
            cells.into_iter().for_each(|(column, value)| self.push(row, column, value));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub fn text(&self, place: u32) -> &str {
        self.texts.get_index(place as usize).or_fault("a text of this workbook")
    }

    /// The rows below one, each with its cells.
    pub fn rows_below(&self, row: u32) -> impl Iterator<Item = (u32, &[Placed])> {
        let ends = self.rows.iter().skip(1).map(|(_, start)| *start).chain([self.cells.len()]);
        self.rows
            .iter()
            .zip(ends)
            .filter(move |((number, _), _)| *number > row)
            .map(|((number, start), end)| (*number, self.cells.part(*start..end)))
    }

    /// The cell of a row in this column.
    pub fn value<'c>(&self, row: &'c [Placed], column: usize) -> Option<&'c SheetValue> {
        // Most rows have no gaps.
        let is = |cell: &&Placed| cell.0 as usize == column;
        row.get(column).filter(is).or_else(|| row.iter().find(is)).map(|(_, value)| value)
    }

    /// The texts of a row, as many as it has columns.
    pub fn texts(&self, row: u32) -> Vec<String> {
        let found = self.rows_below(row - 1).next().filter(|(number, _)| *number == row);
        let mut texts = Vec::new();
        for (column, value) in found.map_or(&[][..], |(_, cells)| cells) {
            let column = *column as usize;
            if texts.len() <= column {
                texts.resize(column + 1, String::new());
            }
            if let Some(text) = texts.get_mut(column) {
                *text = self.shown(value);
            }
        }
        texts
    }

    pub fn shown(&self, value: &SheetValue) -> String {
        match value {
            SheetValue::Text(text) | SheetValue::Mistake(text) => self.text(*text).to_owned(),
            SheetValue::Number(number) => super::written(*number),
            SheetValue::Percent(number) => format!("{}%", hundredfold(&super::written(*number))),
            SheetValue::YesNo(yes) => yes.to_string(),
            SheetValue::Date(date) => date.to_string(),
            SheetValue::NoDate | SheetValue::NeverWorkedOut => String::new(),
        }
    }
}
