//! Every kind of value as one whole number, so that a comparison is a comparison of whole numbers.
//!
//! A number becomes the count of its last displayed decimal, a date its digits, a text its symbol, yes 1 and no 0.

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::given::Given;
use super::precision::EXACT;
use crate::dataset::{Cell, Column, Dataset, NumberColumn, Symbol, Symbols};
use crate::fault::OrFault;
use crate::rules::{Recipe, RulePack};
use crate::terms::{Date, Kind, Number, Value};

/// A value that can be compared. [`MISSING`] is no value, and [`UNEVEN`] is none that fits.
pub type Tick = i128;

pub const MISSING: Tick = i128::MIN;

/// A number that is no whole number of its last decimals, or too many of them: the number itself is compared.
pub const UNEVEN: Tick = i128::MIN + 1;

/// A text that is nowhere in the data: equal to nothing.
const UNKNOWN_TEXT: Tick = -1;

/// The texts that editions before gave, and that rules may ask for.
fn earlier_texts(pack: &RulePack, data: &Dataset) -> Vec<Arc<str>> {
    let asked = pack.measures.iter().filter_map(|measure| match &measure.how {
        Recipe::Earlier(earlier) if measure.kind == Kind::Text => Some(&earlier.indicators),
        _ => None,
    });
    let asked: BTreeSet<&String> = asked.flatten().collect();
    let editions = data.editions.iter().flat_map(|editions| editions.all());
    let indicators = editions.flat_map(|edition| asked.iter().filter_map(|id| edition.indicators.get(*id)));
    let figures = indicators.flat_map(|indicator| indicator.figures.values());
    figures.filter_map(|kept| if let Value::Text(text) = kept.figure.value() { Some(text) } else { None }).collect()
}

/// The texts of the data, and those that only scripts, choices and editions before can give.
pub struct DataTexts<'a> {
    data: &'a Symbols,
    scripts: Symbols,
}

impl<'a> DataTexts<'a> {
    pub fn new(pack: &RulePack, data: &'a Dataset, supposed: Given<'_>) -> Self {
        let mut scripts = Symbols::default();
        let allowed = pack.measures.iter().filter_map(|measure| measure.allowed.as_ref()).flatten();
        let supposed =
            supposed.values().filter_map(|value| if let Value::Text(text) = value { Some(text) } else { None });
        let earlier = earlier_texts(pack, data);
        let known = allowed.map(AsRef::<str>::as_ref).chain(supposed.map(AsRef::as_ref));
        for text in known.chain(earlier.iter().map(AsRef::as_ref)) {
            if data.symbols.find(text).is_none() {
                scripts.intern(text);
            }
        }
        DataTexts { data: &data.symbols, scripts }
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

    /// Each text, in the order of their ticks.
    pub fn each(&self, see: &mut dyn FnMut(&str)) {
        self.data.iter().chain(self.scripts.iter()).for_each(see);
    }

    fn offset(&self) -> u32 {
        u32::try_from(self.data.len()).or_fault("fewer texts than there are numbers for")
    }

    /// A figure as a cell. Its text is one of these: who gives it has seen to that.
    pub fn cell(&self, value: &Value) -> Cell {
        Cell::of(value, |text| self.find(text).or_fault("a text of the data, or a choice that a measure allows"))
    }

    /// The tick of a text in a condition.
    pub fn tick(&self, text: &str) -> Tick {
        self.find(text).map_or(UNKNOWN_TEXT, |symbol| Tick::from(symbol.0))
    }

    pub fn value(&self, cell: Cell) -> Value {
        cell.value(|symbol| self.text(symbol))
    }
}

pub fn date_tick(date: Date) -> Tick {
    Tick::from(date.year()) * 10_000 + Tick::from(date.month()) * 100 + Tick::from(date.day())
}

/// A cell at so many decimals; at [`EXACT`] nothing is rounded.
pub fn cell_tick(cell: Cell, scale: u32) -> Tick {
    match cell {
        Cell::Missing => MISSING,
        Cell::Number(number) => number_tick(number, scale),
        Cell::Text(symbol) => Tick::from(symbol.0),
        Cell::Date(date) => date_tick(date),
        Cell::YesNo(yes) => Tick::from(yes),
    }
}

/// A number at so many decimals; at [`EXACT`] nothing is rounded.
pub fn number_tick(number: Number, scale: u32) -> Tick {
    let ticks = if scale == EXACT { number.whole_ticks(scale) } else { number.ticks(scale) };
    ticks.filter(|tick| *tick > UNEVEN).unwrap_or(UNEVEN)
}

/// The number that is compared: rounded to its decimals, or as it is.
pub fn compared(number: Number, scale: u32) -> Number {
    if scale == EXACT { number } else { number.round(scale) }
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

/// By what equal things are found, also in different tables: 5 and 5.0 are one key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MatchKey {
    Tick(Tick),
    /// What is no count of its last decimals.
    Number(Number),
}

impl Hash for MatchKey {
    /// The last digits tell most things apart, and rows are found by the million.
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            MatchKey::Tick(tick) => state.write_u64(tick.unsigned_abs() as u64),
            MatchKey::Number(number) => number.hash(state),
        }
    }
}

impl MatchKey {
    /// None: nothing is equal to nothing.
    pub fn of_cell(cell: Cell) -> Option<MatchKey> {
        match (cell, cell_tick(cell, EXACT)) {
            (_, MISSING) => None,
            (Cell::Number(number), UNEVEN) => Some(MatchKey::Number(number)),
            (_, tick) => Some(MatchKey::Tick(tick)),
        }
    }

    /// The key of a cell of a column.
    pub fn of(column: &Column, row: usize) -> Option<MatchKey> {
        match column {
            column @ (Column::Number(_) | Column::Exact(_)) => MatchKey::of_cell(column.cell(row)),
            column => match column_tick(column, row) {
                MISSING => None,
                tick => Some(MatchKey::Tick(tick)),
            },
        }
    }
}
