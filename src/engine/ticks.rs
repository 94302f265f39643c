//! Every kind of value as one whole number, so that a comparison is a comparison of whole numbers.
//!
//! A number becomes the count of its last displayed decimal, a date its digits, a text its symbol, yes 1 and no 0.

use crate::dataset::{Cell, Column, Dataset, NumberColumn, Symbol, Symbols};
use crate::rules::{Measure, RulePack};
use crate::terms::{Date, Kind, Value};

/// A value that can be compared. [`MISSING`] is no value.
pub type Tick = i128;

pub const MISSING: Tick = i128::MIN;

/// At how many decimals figures are compared that are nowhere displayed, or that must be compared exactly: more than a
/// mean over any number of gemeenten needs to be told from another.
pub const EXACT: u32 = 12;

/// A text that is nowhere in the data: equal to nothing.
const UNKNOWN_TEXT: Tick = -1;

/// The texts of the data, and those that only scripts can give.
pub struct Words<'a> {
    data: &'a Symbols,
    scripts: Symbols,
}

impl<'a> Words<'a> {
    pub fn new(pack: &RulePack, data: &'a Dataset) -> Self {
        let mut scripts = Symbols::default();
        for text in pack.measures.iter().filter_map(|measure| measure.allowed.as_ref()).flatten() {
            if data.symbols.find(text).is_none() {
                scripts.intern(text);
            }
        }
        Words { data: &data.symbols, scripts }
    }

    pub fn find(&self, text: &str) -> Option<Symbol> {
        let shifted = |symbol: Symbol| Symbol(symbol.0 + self.offset());
        self.data.find(text).or_else(|| self.scripts.find(text).map(shifted))
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        match symbol.0.checked_sub(self.offset()) {
            Some(own) => self.scripts.text(Symbol(own)),
            None => self.data.text(symbol),
        }
    }

    fn offset(&self) -> u32 {
        u32::try_from(self.data.len()).unwrap_or(u32::MAX)
    }

    /// A figure as a cell; a text that is nowhere in the data is no figure.
    pub fn cell(&self, value: &Value) -> Cell {
        match value {
            Value::Missing => Cell::Missing,
            Value::Number(number) => Cell::Number(*number),
            Value::Text(text) => self.find(text).map_or(Cell::Missing, Cell::Text),
            Value::Date(date) => Cell::Date(*date),
            Value::YesNo(yes) => Cell::YesNo(*yes),
        }
    }

    /// The tick of a text in a condition.
    pub fn tick(&self, text: &str) -> Tick {
        self.find(text).map_or(UNKNOWN_TEXT, |symbol| Tick::from(symbol.0))
    }

    pub fn value(&self, cell: Cell) -> Value {
        match cell {
            Cell::Missing => Value::Missing,
            Cell::Number(number) => Value::Number(number),
            Cell::Text(symbol) => Value::Text(self.text(symbol).into()),
            Cell::Date(date) => Value::Date(date),
            Cell::YesNo(yes) => Value::YesNo(yes),
        }
    }
}

pub fn date_tick(date: Date) -> Tick {
    Tick::from(date.year()) * 10_000 + Tick::from(date.month()) * 100 + Tick::from(date.day())
}

/// A cell at so many decimals.
pub fn cell_tick(cell: Cell, scale: u32) -> Tick {
    match cell {
        Cell::Missing => MISSING,
        // More than 38 digits cannot come out of 28-digit decimals at 12 decimals or fewer, save by overflow.
        Cell::Number(number) => number.ticks(scale).unwrap_or(MISSING),
        Cell::Text(symbol) => Tick::from(symbol.0),
        Cell::Date(date) => date_tick(date),
        Cell::YesNo(yes) => Tick::from(yes),
    }
}

/// At how many decimals conditions of other measures compare a measure.
pub fn measured_at(measure: &Measure) -> u32 {
    match measure.kind {
        Kind::Number => measure.decimals().unwrap_or(EXACT),
        _ => 0,
    }
}

/// At how many decimals the ticks of a column are.
pub fn column_scale(column: &Column) -> u32 {
    match column {
        Column::Number(column) => column.scale,
        Column::Exact(_) => EXACT,
        _ => 0,
    }
}

/// The tick of a cell, without making a decimal of it first.
pub fn column_tick(column: &Column, row: usize) -> Tick {
    match column {
        Column::Number(column) => match column.ticks.get(row) {
            Some(&tick) if tick != NumberColumn::MISSING => Tick::from(tick),
            _ => MISSING,
        },
        Column::Text(symbols) => match symbols.get(row) {
            Some(&symbol) if symbol != Column::NO_TEXT => Tick::from(symbol.0),
            _ => MISSING,
        },
        column => cell_tick(column.cell(row), EXACT),
    }
}

/// The tick of a cell by which rows of different tables are found: 5 and 5.0 are one key.
pub fn key_tick(column: &Column, row: usize) -> Tick {
    match column {
        column @ Column::Number(_) => cell_tick(column.cell(row), EXACT),
        other => column_tick(other, row),
    }
}
