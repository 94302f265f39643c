//! Where a figure came from: what every rule said, which rows it was made of, which measures it needed.

use super::colour::{is_outdated, rules};
use super::evaluation::Evaluation;
use super::measure::calculate;
use super::truth::Truth;
use super::view::{RowTest, rows_of};
use crate::dataset::schema::Counted;
use crate::dataset::{Cell, Column, Table};
use crate::rules::condition::{Condition, Formula, Quantity};
use crate::rules::{From, How};
use crate::terms::{Colour, Kind, Number, Value};

/// A rule and what it says of this gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    pub number: usize,
    pub written: String,
    pub colour: Colour,
    pub truth: Truth,
}

/// Where one measure of one gemeente came from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trace {
    pub measure: usize,
    pub value: Value,
    pub shown: String,
    /// The table that was read, its delivery, and the lines of the rows that were used.
    pub rows: Option<TracedRows>,
    /// The measures that it was computed from.
    pub needs: Vec<Trace>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TracedRows {
    /// The table or view that was looked at.
    pub from: String,
    /// The table of sources.toml under it.
    pub table: String,
    /// Its delivery, and the lines of the rows that were used.
    pub file: String,
    pub counted: Counted,
    pub lines: Vec<u32>,
    /// How many rows were used, of how many of this gemeente.
    pub used: usize,
    pub looked_at: usize,
}

impl Evaluation<'_> {
    /// What kind of thing a column of a table or view holds. None when the column is not there, or wholly empty text.
    pub fn column_kind(&self, from: From, column: usize) -> Option<Kind> {
        Some(match rows_of(from, self.data, &self.views)?.columns.get(column)? {
            Column::Number(_) | Column::Exact(_) => Kind::Number,
            Column::Text(_) => Kind::Text,
            Column::Date(_) => Kind::Date,
            Column::YesNo(_) => Kind::YesNo,
        })
    }

    /// What each colour rule of an indicator says of a gemeente, asked on its own.
    pub fn ask(&self, number: usize, gemeente: usize) -> Vec<Asked> {
        let (Some((_, indicator)), Some(benchmark)) =
            (self.pack.indicators.get_index(number), self.benchmarks.get(number))
        else {
            return Vec::new();
        };
        let truths = rules(self, indicator, benchmark).ask_all(gemeente);
        let asked = indicator.colours.iter().zip(truths).enumerate();
        asked
            .map(|(at, (rule, truth))| Asked {
                number: at + 1,
                written: rule.written.clone(),
                colour: rule.colour,
                truth,
            })
            .collect()
    }

    /// Where a measure came from, down to the rows.
    pub fn trace(&self, measure: usize, gemeente: usize) -> Option<Trace> {
        let found = self.pack.measures.get(measure)?;
        let (rows, needs) = match &found.how {
            How::Aggregate { from, filter, .. } => {
                let (table, used) = self.used(*from, filter.as_deref(), gemeente)?;
                (self.traced_rows(*from, &used, table.rows_of(gemeente).len()), Vec::new())
            }
            How::When(condition) => (None, condition.quantities()),
            How::Formula(formula) => (None, formula.quantities()),
            How::Script { inputs, .. } => (None, inputs.iter().map(|&input| Quantity::Measure(input)).collect()),
        };
        let needs = needs.into_iter().filter_map(|quantity| match quantity {
            Quantity::Measure(need) => self.trace(need, gemeente),
            _ => None,
        });
        Some(Trace {
            measure,
            value: self.value(measure, gemeente),
            shown: self.show(measure, gemeente),
            rows,
            needs: needs.collect(),
        })
    }

    /// A table or view, and its rows of a gemeente that pass.
    fn used(&self, from: From, filter: Option<&Condition>, gemeente: usize) -> Option<(&Table, Vec<usize>)> {
        let table = rows_of(from, self.data, &self.views)?;
        let columns: Vec<&Column> = table.columns.iter().collect();
        let filter = filter.map(|filter| RowTest::new(filter, &columns, self.peildatum, &self.words));
        let passes = |row: &usize| filter.as_ref().is_none_or(|filter| filter.passes(&columns, |_| *row));
        Some((table, table.rows_of(gemeente).filter(passes).collect()))
    }

    /// The rows that a measure comes from in the end, a table once, in the order in which they are needed.
    pub fn lineage(&self, measure: usize, gemeente: usize) -> Vec<TracedRows> {
        fn gather(trace: Trace, found: &mut Vec<TracedRows>) {
            if let Some(rows) = trace.rows {
                match found.iter_mut().find(|known| known.table == rows.table) {
                    Some(known) => {
                        known.lines.extend(rows.lines);
                        known.lines.sort_unstable();
                        known.lines.dedup();
                    }
                    None => found.push(rows),
                }
            }
            trace.needs.into_iter().for_each(|need| gather(need, found));
        }
        let mut found = Vec::new();
        if let Some(trace) = self.trace(measure, gemeente) {
            gather(trace, &mut found);
        }
        found
    }

    /// The numbers that a measure aggregates for a gemeente.
    pub fn numbers(&self, measure: usize, gemeente: usize) -> Option<Vec<Number>> {
        let How::Aggregate { from, filter, of: Some(of), missing_as, .. } = &self.pack.measures.get(measure)?.how
        else {
            return None;
        };
        let (table, used) = self.used(*from, filter.as_deref(), gemeente)?;
        let number = |row: &usize| match table.cell(*of, *row) {
            Cell::Number(number) => Some(number),
            Cell::Missing => *missing_as,
            _ => None,
        };
        Some(used.iter().filter_map(number).collect())
    }

    /// The lowest and highest number in the column that a measure aggregates, of the whole country.
    pub fn extremes(&self, measure: usize) -> Option<(Number, Number)> {
        let How::Aggregate { from, of: Some(of), .. } = &self.pack.measures.get(measure)?.how else { return None };
        let table = rows_of(*from, self.data, &self.views)?;
        let numbers = (0..table.len())
            .filter_map(|row| if let Cell::Number(number) = table.cell(*of, row) { Some(number) } else { None });
        numbers.fold(None, |found, number| match found {
            None => Some((number, number)),
            Some((low, high)) => Some((number.min(low), number.max(high))),
        })
    }

    /// What the formula of a measure gives for a gemeente, when one of its figures is another.
    pub fn formula_with(&self, formula: &Formula, gemeente: usize, changed: usize, to: Number) -> Option<Number> {
        let own = |measure: usize| self.measures.get(measure).and_then(|column| column.number(gemeente));
        calculate(formula, &|measure| if measure == changed { Some(to) } else { own(measure) })
    }

    fn traced_rows(&self, from: From, rows: &[usize], looked_at: usize) -> Option<TracedRows> {
        let (table, mut lines) = self.lines(from, rows)?;
        let (name, schema) = self.data.schema.tables.get_index(table)?;
        lines.sort_unstable();
        lines.dedup();
        let from = match from {
            From::Table(index) => self.data.schema.tables.get_index(index)?.0.clone(),
            From::View(index) => self.pack.views.get(index)?.name.clone(),
        };
        let (table, file, counted) = (name.clone(), schema.file.clone(), schema.counted);
        Some(TracedRows { from, table, file, counted, lines, used: rows.len(), looked_at })
    }

    /// The table and lines of rows; those of a view are the lines of the rows that it was made of.
    fn lines(&self, from: From, rows: &[usize]) -> Option<(usize, Vec<u32>)> {
        match from {
            From::Table(index) => {
                let table = self.data.tables.get(index)?;
                Some((index, rows.iter().flat_map(|&row| table.lines_of(row)).collect()))
            }
            From::View(index) => {
                let view = self.views.get(index)?;
                let members: Vec<usize> =
                    rows.iter().flat_map(|&row| view.members(row)).map(|&member| member as usize).collect();
                self.lines(self.pack.views.get(index)?.from, &members)
            }
        }
    }

    /// Whether the source of a measure is too old for the date of the report.
    pub fn is_outdated(&self, measure: usize) -> bool {
        self.pack.measures.get(measure).is_some_and(|measure| is_outdated(measure, self.data, self.peildatum))
    }
}
