//! Where a figure came from: what every rule said, which rows it was made of, which measures it needed.

use super::colour::is_outdated;
use super::evaluation::Evaluation;
use super::measure::calculate;
use super::rows::rows_of;
use super::truth::Truth;
use crate::dataset::schema::CountedAs;
use crate::dataset::{Cell, ColumnIndex, GemeenteIndex, TableIndex};
use crate::rules::condition::Formula;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Indicator, Recipe, RowsFrom, ShownRows};
use crate::terms::{Colour, Display, Kind, Number, Shown, Value};

/// A rule and what it says of this gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AskedRule {
    pub number: usize,
    pub written: String,
    pub colour: Colour,
    pub truth: Truth,
}

/// Where one measure of one gemeente came from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trace {
    pub measure: MeasureIndex,
    pub value: Value,
    pub shown: String,
    /// The table that was read, its delivery, and the lines of the rows that were used.
    pub rows: Option<TracedRows>,
    /// Rows of other tables that it rests on: joined ones, those without which it is missing, those that a script saw.
    pub also: Vec<TracedRows>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TracedRows {
    /// The table or view that was looked at.
    pub from: String,
    /// The table of sources.toml under it.
    pub table: String,
    /// Its delivery, and the lines of the rows that were used.
    pub file: String,
    pub counted: CountedAs,
    pub lines: Vec<u32>,
    /// How many rows were used, of how many of this gemeente.
    pub used: usize,
    pub looked_at: usize,
}

impl Evaluation<'_> {
    /// What kind of thing a column of a table or view holds.
    pub fn column_kind(&self, from: RowsFrom, column: ColumnIndex) -> Kind {
        rows_of(from, self.data, &self.views).columns[column].kind()
    }

    /// What each colour rule of an indicator says of a gemeente, asked on its own.
    pub fn ask(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Vec<AskedRule> {
        let truths = self.colours.rules[number].ask_all(self, &self.benchmarks[number], gemeente);
        let asked = self.pack.indicator(number).colours.iter().zip(truths).enumerate();
        asked
            .map(|(at, (rule, truth))| AskedRule {
                number: at + 1,
                written: rule.written.clone(),
                colour: rule.colour,
                truth,
            })
            .collect()
    }

    /// Where a measure came from, down to the rows; what it is computed from has a trace of its own.
    pub fn trace(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Trace {
        let mut rows = Vec::new();
        let mut also = Vec::new();
        match &self.measure(measure).how {
            _ if self.given_instead(measure, gemeente).is_some() => {}
            Recipe::Aggregate { from, presence, .. } => {
                let table = rows_of(*from, self.data, &self.views);
                let used: Vec<usize> = self.filters[measure].of(table).rows_of(table, gemeente).collect();
                rows = self.traced_rows(*from, &used, table.rows_of(gemeente).len());
                if let Some(presence) = presence {
                    also.extend(self.rows_in(RowsFrom::Table(*presence), gemeente));
                }
            }
            Recipe::Script { tables, .. } => {
                also.extend(tables.iter().flat_map(|(_, from)| self.rows_in(*from, gemeente)));
            }
            Recipe::When(_)
            | Recipe::Formula(_)
            | Recipe::Classes(_)
            | Recipe::Composite(_)
            | Recipe::Tally(_)
            | Recipe::Earlier(_) => {}
        }
        let mut rows = rows.into_iter();
        let main: Option<TracedRows> = rows.next();
        also.splice(0..0, rows);
        // Of the table itself, the rows that were used are told.
        also.retain(|other| !other.lines.is_empty() && main.as_ref().is_none_or(|main| main.table != other.table));
        let (value, shown) = (self.value(measure, gemeente), self.show(measure, gemeente));
        Trace { measure, value, shown, rows: main, also }
    }

    /// The rows that a figure is made of, as far as they differ in what is shown of them; in the order of what is shown.
    pub fn rows_behind(&self, measure: MeasureIndex, shown: &ShownRows, gemeente: GemeenteIndex) -> Vec<Vec<Shown>> {
        let Recipe::Aggregate { from, .. } = &self.measure(measure).how else { return Vec::new() };
        if self.given_instead(measure, gemeente).is_some() {
            return Vec::new();
        }
        let table = rows_of(*from, self.data, &self.views);
        let display = Display::of(self.pack.words().usual());
        let cell = |row, column: ColumnIndex| match table.cell(column, row) {
            // As exact as it was delivered.
            Cell::Number(number) => Shown::words(self.pack.words().number(number), Value::Number(number)),
            cell => display.shown(&self.words.value(cell)),
        };
        let used: Vec<usize> = self.filters[measure].of(table).rows_of(table, gemeente).collect();
        let mut rows: Vec<Vec<Shown>> =
            used.into_iter().map(|row| shown.columns.iter().map(|(column, _)| cell(row, *column)).collect()).collect();
        rows.sort_by_cached_key(|row: &Vec<Shown>| row.iter().map(Shown::to_string).collect::<Vec<_>>());
        rows.dedup();
        rows
    }

    /// Every row of a gemeente in a table or view, as rows of deliveries.
    fn rows_in(&self, from: RowsFrom, gemeente: GemeenteIndex) -> Vec<TracedRows> {
        let rows: Vec<usize> = rows_of(from, self.data, &self.views).rows_of(gemeente).collect();
        self.traced_rows(from, &rows, rows.len())
    }

    /// The rows that a measure comes from in the end, a table once, in the order in which they are needed.
    pub fn lineage(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Vec<TracedRows> {
        let mut found: Vec<TracedRows> = Vec::new();
        for under in self.pack.graph.measures_under(measure) {
            let trace = self.trace(under, gemeente);
            for rows in trace.rows.into_iter().chain(trace.also) {
                match found.iter_mut().find(|known| known.table == rows.table) {
                    Some(known) => {
                        known.lines.extend(rows.lines);
                        known.lines.sort_unstable();
                        known.lines.dedup();
                    }
                    None => found.push(rows),
                }
            }
        }
        found
    }

    /// The numbers that a measure aggregates for a gemeente.
    pub fn numbers(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Option<Vec<Number>> {
        let Recipe::Aggregate { from, of: Some(of), missing_as, .. } = &self.measure(measure).how else { return None };
        let table = rows_of(*from, self.data, &self.views);
        let number = |row: usize| match table.cell(*of, row) {
            Cell::Number(number) => Some(number),
            Cell::Missing => *missing_as,
            _ => None,
        };
        Some(self.filters[measure].of(table).rows_of(table, gemeente).filter_map(number).collect())
    }

    /// The lowest and highest number in the column that a measure aggregates, of the whole country.
    pub fn extremes(&self, measure: MeasureIndex) -> Option<(Number, Number)> {
        let Recipe::Aggregate { from, of: Some(of), .. } = &self.measure(measure).how else { return None };
        let table = rows_of(*from, self.data, &self.views);
        let numbers = (0..table.len()).filter_map(|row| table.cell(*of, row).number());
        numbers.fold(None, |found, number| match found {
            None => Some((number, number)),
            Some((low, high)) => Some((number.min(low), number.max(high))),
        })
    }

    /// What the formula of a measure gives for a gemeente, when one of its figures is another.
    pub fn formula_with(
        &self,
        formula: &Formula,
        gemeente: GemeenteIndex,
        changed: MeasureIndex,
        to: Number,
    ) -> Option<Number> {
        let own = |measure: MeasureIndex| self.measures[measure].number(gemeente);
        calculate(formula, &|measure| if measure == changed { Some(to) } else { own(measure) })
    }

    /// Rows of a table or view as rows of deliveries: of its own table first, then of those that were joined.
    fn traced_rows(&self, from: RowsFrom, rows: &[usize], looked_at: usize) -> Vec<TracedRows> {
        let called = match from {
            RowsFrom::Table(index) => self.data.schema.table(index).0.to_owned(),
            RowsFrom::View(index) => self.pack.views[index].name.clone(),
        };
        let mut lines = Vec::new();
        self.add_lines(from, rows, &mut lines);
        let traced = |(table, mut lines): (TableIndex, Vec<u32>)| {
            let (name, schema) = self.data.schema.table(table);
            lines.sort_unstable();
            lines.dedup();
            let (table, file, counted) = (name.to_owned(), schema.file.clone(), schema.counted);
            TracedRows { from: called.clone(), table, file, counted, lines, used: rows.len(), looked_at }
        };
        lines.into_iter().map(traced).collect()
    }

    /// The tables and lines of rows; those of a view are the lines of the rows that it was made of.
    fn add_lines(&self, from: RowsFrom, rows: &[usize], found: &mut Vec<(TableIndex, Vec<u32>)>) {
        let add = |table: TableIndex, rows: &[usize], found: &mut Vec<(TableIndex, Vec<u32>)>| {
            let held = &self.data.tables[table];
            found.push((table, rows.iter().flat_map(|&row| held.lines_of(row)).collect()));
        };
        match from {
            RowsFrom::Table(index) => add(index, rows, found),
            RowsFrom::View(index) => {
                let (made, view) = (&self.views[index], &self.pack.views[index]);
                let of = |members: &[u32]| members.iter().map(|&member| member as usize).collect::<Vec<usize>>();
                let members: Vec<usize> = rows.iter().flat_map(|&row| of(made.members(row))).collect();
                self.add_lines(view.from, &members, found);
                if let Some(join) = &view.join {
                    let partners: Vec<usize> = rows.iter().flat_map(|&row| of(made.partners(row))).collect();
                    add(join.table, &partners, found);
                }
            }
        }
    }

    /// Whether a source that the colour of an indicator rests on is too old for the date of the report.
    pub fn is_outdated(&self, indicator: &Indicator) -> bool {
        is_outdated(self.pack, indicator, self.data, self.peildatum)
    }
}
