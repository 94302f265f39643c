//! A table in columns, its rows grouped by gemeente.

use std::collections::BTreeMap;
use std::ops::Range;

use typed_index_collections::TiVec;

use super::{ColumnIndex, GemeenteIndex, Symbol};
use crate::fault::{OrFault, stop};
use crate::terms::{Date, Kind, Number, Value};

/// One cell: a [`Value`] that is small enough to copy, its text a symbol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    Missing,
    Number(Number),
    Text(Symbol),
    Date(Date),
    YesNo(bool),
}

impl Cell {
    /// The cell of a value, with the symbol that `symbol` gives its text.
    pub fn of(value: &Value, symbol: impl FnOnce(&str) -> Symbol) -> Cell {
        match value {
            Value::Missing => Cell::Missing,
            Value::Number(number) => Cell::Number(*number),
            Value::Text(text) => Cell::Text(symbol(text)),
            Value::Date(date) => Cell::Date(*date),
            Value::YesNo(yes) => Cell::YesNo(*yes),
        }
    }

    /// The value of a cell, with the text that `text` gives for its symbol.
    pub fn value<'t>(self, text: impl FnOnce(Symbol) -> &'t str) -> Value {
        match self {
            Cell::Missing => Value::Missing,
            Cell::Number(number) => Value::Number(number),
            Cell::Text(symbol) => Value::Text(text(symbol).into()),
            Cell::Date(date) => Value::Date(date),
            Cell::YesNo(yes) => Value::YesNo(yes),
        }
    }

    pub fn is_missing(self) -> bool {
        self == Cell::Missing
    }

    /// None for what is no number.
    pub fn number(self) -> Option<Number> {
        if let Cell::Number(number) = self { Some(number) } else { None }
    }

    /// None for what is missing.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Cell::Missing => None,
            Cell::Number(_) => Some(Kind::Number),
            Cell::Text(_) => Some(Kind::Text),
            Cell::Date(_) => Some(Kind::Date),
            Cell::YesNo(_) => Some(Kind::YesNo),
        }
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

const ROW: &str = "a row of the table";

/// What is in each cell of a column of one kind.
fn each<T>(cells: &[Cell], kind: Kind, of: impl Fn(Cell) -> Option<T>) -> impl Iterator<Item = Option<T>> {
    cells.iter().map(move |&cell| match of(cell) {
        None if !cell.is_missing() => stop(&format!("{cell:?} in a column of another kind: {kind:?}")),
        found => found,
    })
}

/// These of the values, in that order.
pub fn pick<T: Copy>(from: &[T], rows: &[u32]) -> Vec<T> {
    rows.iter().map(|&row| *from.get(row as usize).or_fault(ROW)).collect()
}

impl Column {
    /// The symbol of a missing text.
    pub const NO_TEXT: Symbol = Symbol(u32::MAX);

    /// Cells of one kind, some of them missing.
    pub fn of(kind: Kind, cells: &[Cell]) -> Column {
        match kind {
            Kind::Number => Column::of_numbers(each(cells, kind, Cell::number).collect()),
            Kind::Text => {
                let symbol = |cell| if let Cell::Text(symbol) = cell { Some(symbol) } else { None };
                Column::Text(each(cells, kind, symbol).map(|symbol| symbol.unwrap_or(Column::NO_TEXT)).collect())
            }
            Kind::Date => {
                let date = |cell| if let Cell::Date(date) = cell { Some(date) } else { None };
                Column::Date(each(cells, kind, date).collect())
            }
            Kind::YesNo => {
                let yes = |cell| if let Cell::YesNo(yes) = cell { Some(yes) } else { None };
                Column::YesNo(each(cells, kind, yes).collect())
            }
        }
    }

    /// At the decimals that all have in common, where they fit.
    fn of_numbers(numbers: Vec<Option<Number>>) -> Column {
        let scale = numbers.iter().flatten().map(|number| number.decimals()).max().unwrap_or(0);
        let tick = |number: &Option<Number>| match number {
            // The least of all stands for missing.
            Some(number) => number
                .whole_ticks(scale)
                .and_then(|ticks| i64::try_from(ticks).ok())
                .filter(|tick| *tick != NumberColumn::MISSING),
            None => Some(NumberColumn::MISSING),
        };
        match numbers.iter().map(tick).collect::<Option<Vec<i64>>>() {
            Some(ticks) => Column::Number(NumberColumn { scale, ticks }),
            None => Column::Exact(numbers),
        }
    }

    pub fn kind(&self) -> Kind {
        match self {
            Column::Number(_) | Column::Exact(_) => Kind::Number,
            Column::Text(_) => Kind::Text,
            Column::Date(_) => Kind::Date,
            Column::YesNo(_) => Kind::YesNo,
        }
    }

    pub fn cell(&self, row: usize) -> Cell {
        match self {
            Column::Number(column) => match *column.ticks.get(row).or_fault(ROW) {
                NumberColumn::MISSING => Cell::Missing,
                ticks => Cell::Number(Number::from_parts(ticks, column.scale)),
            },
            Column::Exact(numbers) => numbers.get(row).or_fault(ROW).map_or(Cell::Missing, Cell::Number),
            Column::Text(symbols) => match *symbols.get(row).or_fault(ROW) {
                Column::NO_TEXT => Cell::Missing,
                symbol => Cell::Text(symbol),
            },
            Column::Date(dates) => dates.get(row).or_fault(ROW).map_or(Cell::Missing, Cell::Date),
            Column::YesNo(answers) => answers.get(row).or_fault(ROW).map_or(Cell::Missing, Cell::YesNo),
        }
    }

    /// The rows in another order, or fewer of them.
    #[must_use]
    pub fn pick(&self, rows: &[u32]) -> Column {
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

impl NumberColumn {
    /// With the cells of another column behind it, at the decimals of both. None when that takes more digits than there
    /// is room for; then it is as it was.
    fn joined(&mut self, more: &NumberColumn) -> Option<()> {
        let scale = self.scale.max(more.scale);
        let factor = |column: &NumberColumn| {
            let factor = 10i64.checked_pow(scale - column.scale)?;
            let fits = |tick: &i64| *tick == Self::MISSING || tick.checked_mul(factor).is_some();
            (factor == 1 || column.ticks.iter().all(fits)).then_some(factor)
        };
        let (mine, other) = (factor(self)?, factor(more)?);
        if mine > 1 {
            self.ticks.iter_mut().filter(|tick| **tick != Self::MISSING).for_each(|tick| *tick *= mine);
            self.scale = scale;
        }
        let scaled = |tick: &i64| if *tick == Self::MISSING { *tick } else { *tick * other };
        self.ticks.extend(more.ticks.iter().map(scaled));
        Some(())
    }

    fn exact(&self) -> impl Iterator<Item = Option<Number>> {
        let number = |tick: &i64| (*tick != NumberColumn::MISSING).then(|| Number::from_parts(*tick, self.scale));
        self.ticks.iter().map(number)
    }

    /// With other numbers in some rows. None when that takes more digits than there is room for.
    fn replaced(&self, numbers: &[(usize, Option<Number>)]) -> Option<NumberColumn> {
        let decimals = numbers.iter().filter_map(|(_, number)| number.map(Number::decimals));
        let scale = decimals.fold(self.scale, u32::max);
        let factor = 10i64.checked_pow(scale - self.scale)?;
        let rescaled = |&tick: &i64| if tick == Self::MISSING { Some(tick) } else { tick.checked_mul(factor) };
        let mut ticks: Vec<i64> = self.ticks.iter().map(rescaled).collect::<Option<_>>()?;
        for (row, number) in numbers {
            let tick = match number {
                Some(number) => i64::try_from(number.whole_ticks(scale)?).ok().filter(|tick| *tick != Self::MISSING)?,
                None => Self::MISSING,
            };
            *ticks.get_mut(*row).or_fault(ROW) = tick;
        }
        Some(NumberColumn { scale, ticks })
    }
}

impl Column {
    /// Makes room for so many cells more.
    pub fn reserve(&mut self, cells: usize) {
        match self {
            Column::Number(column) => column.ticks.reserve(cells),
            Column::Exact(numbers) => numbers.reserve(cells),
            Column::Text(symbols) => symbols.reserve(cells),
            Column::Date(dates) => dates.reserve(cells),
            Column::YesNo(answers) => answers.reserve(cells),
        }
    }

    /// Adds the cells of a column of the same kind behind these. Symbols must be of one numbering.
    pub fn append(&mut self, more: Column) {
        match (&mut *self, more) {
            (Column::Text(cells), Column::Text(more)) => cells.extend(more),
            (Column::Date(cells), Column::Date(more)) => cells.extend(more),
            (Column::YesNo(cells), Column::YesNo(more)) => cells.extend(more),
            (Column::Exact(cells), Column::Exact(more)) => cells.extend(more),
            (Column::Exact(cells), Column::Number(more)) => cells.extend(more.exact()),
            (Column::Number(cells), Column::Exact(more)) => {
                *self = Column::Exact(cells.exact().chain(more).collect());
            }
            (Column::Number(cells), Column::Number(more)) => {
                if cells.joined(&more).is_none() {
                    *self = Column::Exact(cells.exact().chain(more.exact()).collect());
                }
            }
            _ => stop("parts of one column are of one kind: both come from one declaration"),
        }
    }

    /// With other numbers in some rows of a column of numbers, exactly as they are.
    #[must_use]
    pub fn with_numbers(self, numbers: &[(usize, Option<Number>)]) -> Column {
        if let Column::Number(column) = &self
            && let Some(replaced) = column.replaced(numbers)
        {
            return Column::Number(replaced);
        }
        let mut exact: Vec<Option<Number>> = match self {
            Column::Exact(exact) => exact,
            Column::Number(column) => column.exact().collect(),
            other => return other,
        };
        for (row, number) in numbers {
            *exact.get_mut(*row).or_fault(ROW) = *number;
        }
        Column::Exact(exact)
    }
}

/// Rows of a table, by number.
pub type Rows = Range<usize>;

/// A table. Rows of one gemeente stand together, in the order of the delivery.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Table {
    pub columns: TiVec<ColumnIndex, Column>,
    /// `starts[g]..starts[g + 1]` are the rows of gemeente `g`; empty for a table without gemeenten.
    pub starts: Vec<u32>,
    /// The line (or row of the sheet, or number of the record) of each row in its delivery.
    pub lines: Vec<u32>,
    /// The other lines of rows that several rows of the delivery were combined into.
    pub more_lines: BTreeMap<u32, Vec<u32>>,
}

impl Table {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The rows of a gemeente; of a table without gemeenten, none.
    pub fn rows_of(&self, gemeente: GemeenteIndex) -> Rows {
        if self.starts.is_empty() {
            return 0..0;
        }
        let start = |at: usize| *self.starts.get(at).or_fault("rows of each gemeente") as usize;
        start(gemeente.into())..start(usize::from(gemeente) + 1)
    }

    /// The lines in the delivery that a row was made of.
    pub fn lines_of(&self, row: usize) -> impl Iterator<Item = u32> {
        let more = u32::try_from(row).ok().and_then(|row| self.more_lines.get(&row));
        std::iter::once(self.lines.get(row).or_fault(ROW)).chain(more.into_iter().flatten()).copied()
    }

    /// Only these rows, which are in ascending order.
    #[must_use]
    pub fn keep(&self, rows: &[u32]) -> Table {
        let place = |row: &u32| {
            u32::try_from(rows.partition_point(|kept| kept < row)).or_fault("fewer rows than there are numbers")
        };
        let more = self.more_lines.iter();
        Table {
            columns: self.columns.iter().map(|column| column.pick(rows)).collect(),
            starts: self.starts.iter().map(place).collect(),
            lines: pick(&self.lines, rows),
            more_lines: more
                .filter(|(row, _)| rows.binary_search(row).is_ok())
                .map(|(row, lines)| (place(row), lines.clone()))
                .collect(),
        }
    }

    pub fn column(&self, column: ColumnIndex) -> &Column {
        &self.columns[column]
    }

    pub fn cell(&self, column: ColumnIndex, row: usize) -> Cell {
        self.column(column).cell(row)
    }
}
