//! The tables of a paragraph, for the gemeenten that were asked for.

use std::cmp::Ordering;

use rustc_hash::FxHashSet;

use super::evaluation::Evaluation;
use super::measure::MeasureTest;
use super::national::{National, Ready};
use super::rows::rows_of;
use super::ticks::MatchKey;
use super::truth::Truth;
use crate::dataset::{Cell, ColumnIndex, GemeenteIndex, Table};
use crate::fault::{OrFault, stop};
use crate::rules::{ColumnContent, ReportTable, Sort, TableColumn, TableRows};
use crate::terms::{Display, Shown, Value};

/// What every row of a table is looked up in.
struct LookedUpIn<'g> {
    ready: &'g Ready,
    table: &'g ReportTable,
    /// Where the rows come from, when they come from data.
    source: Option<&'g Table>,
    gemeente: GemeenteIndex,
    /// A column each: the gemeenten that share something with this one.
    alike: Vec<Option<FxHashSet<GemeenteIndex>>>,
}

/// A row before its cells are looked up.
struct Row {
    /// The row of the table that the rows come from.
    at: usize,
    key: Option<MatchKey>,
}

impl Evaluation<'_> {
    /// The cells of a table for one gemeente, row by row.
    pub fn table(&self, national: &National, table: &ReportTable, gemeente: GemeenteIndex) -> Vec<Vec<Shown>> {
        let ready = national.of(table);
        let (rows, source): (Vec<Row>, Option<&Table>) = match &table.rows {
            TableRows::Criteria { rows, words } => {
                let asked = rows.iter().zip(&ready.criteria);
                return asked.map(|(row, test)| self.criterion(&row.cells, test, words, gemeente)).collect();
            }
            TableRows::List { texts } => (
                texts
                    .iter()
                    .enumerate()
                    .map(|(at, text)| Row { at, key: Some(MatchKey::Tick(self.words.tick(text))) })
                    .collect(),
                None,
            ),
            TableRows::Reference { table, key, sort } => {
                let source = &self.data.tables[*table];
                (self.sorted(source, (0..source.len()).collect(), *key, sort), Some(source))
            }
            TableRows::Own { from, key, sort, limit, .. } => {
                let source = rows_of(*from, self.data, &self.views);
                let mut rows =
                    self.sorted(source, ready.own.of(source).rows_of(source, gemeente).collect(), *key, sort);
                rows.truncate(limit.unwrap_or(usize::MAX));
                (rows, Some(source))
            }
        };
        let alike: Vec<Option<FxHashSet<GemeenteIndex>>> =
            (0..table.columns.len()).map(|column| ready.alike(self, column, gemeente)).collect();
        let given = LookedUpIn { ready, table, source, gemeente, alike };
        rows.iter().map(|row| self.cells(&given, row)).collect()
    }

    /// Whether there is anything to say of this gemeente in the table. Only a table of its own rows can be without.
    pub fn takes_part(&self, table: &ReportTable, gemeente: GemeenteIndex) -> bool {
        match &table.rows {
            TableRows::Own { from, presence, .. } => {
                let rows = match presence {
                    Some(presence) => &self.data.tables[*presence],
                    None => rows_of(*from, self.data, &self.views),
                };
                !rows.rows_of(gemeente).is_empty()
            }
            _ => true,
        }
    }

    fn cells(&self, given: &LookedUpIn<'_>, row: &Row) -> Vec<Shown> {
        let LookedUpIn { ready, table, source, gemeente, alike } = given;
        let gemeente = *gemeente;
        let cell = |(at, column): (usize, &TableColumn)| {
            let value = match &column.content {
                ColumnContent::Own(own) => {
                    self.words.value(source.or_fault("the rows that a column is of").cell(*own, row.at))
                }
                ColumnContent::Key => match &table.rows {
                    TableRows::List { texts } => Value::Text(texts.get(row.at).or_fault("the text of a row").clone()),
                    _ => stop("a row that is no text of a list is known by a column"),
                },
                ColumnContent::Lookup { from, key, column } => {
                    let other = rows_of(*from, self.data, &self.views);
                    let found = find(other, *key, row.key, gemeente);
                    found.map_or(Value::Missing, |at| self.words.value(other.cell(*column, at)))
                }
                ColumnContent::Present { from, key, words, presence } => {
                    let takes_part = presence.is_none_or(|table| !self.data.tables[table].rows_of(gemeente).is_empty());
                    let takes_part = takes_part && row.key.is_some();
                    let other = rows_of(*from, self.data, &self.views);
                    let present = find(other, *key, row.key, gemeente).is_some();
                    match takes_part {
                        true => Value::Text(if present { &words.0 } else { &words.1 }.as_str().into()),
                        false => Value::Missing,
                    }
                }
                ColumnContent::Gemeenten { .. } | ColumnContent::Share { .. } | ColumnContent::Mean { .. } => {
                    let alike = alike.get(at).and_then(Option::as_ref);
                    ready.value(at, row.key, (gemeente, alike))
                }
            };
            column.display.shown(&value)
        };
        table.columns.iter().enumerate().map(cell).collect()
    }

    fn criterion(
        &self,
        cells: &[String],
        test: &MeasureTest,
        words: &(String, String),
        gemeente: GemeenteIndex,
    ) -> Vec<Shown> {
        let mut row: Vec<Shown> = cells.iter().map(|cell| Shown::text(cell.as_str())).collect();
        row.push(match test.ask(&self.measures, gemeente) {
            Truth::Yes => Shown::text(words.0.as_str()),
            Truth::No => Shown::text(words.1.as_str()),
            Truth::Unknown(_) => Display::of(self.pack.words().usual()).shown(&Value::Missing),
        });
        row
    }

    fn sorted(&self, table: &Table, mut rows: Vec<usize>, key: Option<ColumnIndex>, sort: &[Sort]) -> Vec<Row> {
        rows.sort_by(|&one, &other| {
            sort.iter()
                .map(|sort| {
                    let order = self.compare(table.cell(sort.column, one), table.cell(sort.column, other));
                    if sort.descending { order.reverse() } else { order }
                })
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        });
        rows.into_iter().map(|at| Row { at, key: key.and_then(|key| MatchKey::of(&table.columns[key], at)) }).collect()
    }

    /// Texts as people sort them: without regard to case ("WRO" after "Web").
    fn compare(&self, one: Cell, other: Cell) -> Ordering {
        match (one, other) {
            (Cell::Number(one), Cell::Number(other)) => one.cmp(&other),
            (Cell::Date(one), Cell::Date(other)) => one.cmp(&other),
            (Cell::YesNo(one), Cell::YesNo(other)) => one.cmp(&other),
            (Cell::Text(one), Cell::Text(other)) => {
                let (one, other) = (self.words.text(one), self.words.text(other));
                one.to_lowercase().cmp(&other.to_lowercase()).then_with(|| one.cmp(other))
            }
            (Cell::Missing, Cell::Missing) => Ordering::Equal,
            (Cell::Missing, _) => Ordering::Greater,
            _ => Ordering::Less,
        }
    }
}

/// The first row of a gemeente with this key. A row without a key has nothing to be found by.
fn find(table: &Table, key: ColumnIndex, wanted: Option<MatchKey>, gemeente: GemeenteIndex) -> Option<usize> {
    let wanted = wanted?;
    table.rows_of(gemeente).find(|&row| MatchKey::of(&table.columns[key], row) == Some(wanted))
}
