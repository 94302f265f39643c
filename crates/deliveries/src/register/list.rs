//! The table that lists the gemeenten: those of one date, or rows that each say from when until when they hold.

use rustc_hash::FxHashSet;

use super::super::column::ColumnBuilder;
use super::super::manifest::{RegisterManifest, TableManifest};
use super::super::read::{Field, Opened};
use super::history::NamesByCode;
use super::mistake::RegisterMistake;
use mdd_engine::dataset::{Cell, Column};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::{OrFault, stop};
use mdd_engine::terms::{Date, GemeenteCode, plain_name};

/// The rows of the register's own table.
#[derive(Default)]
pub(super) struct Listed {
    pub rows: Vec<ListedRow>,
}

pub(super) struct ListedRow {
    pub line: u32,
    pub code: GemeenteCode,
    pub name: String,
    pub since: Option<Date>,
    pub until: Option<Date>,
}

impl ListedRow {
    fn holds_on(&self, date: Date) -> bool {
        self.since.is_none_or(|since| since <= date) && self.until.is_none_or(|until| date < until)
    }
}

impl Listed {
    /// Codes and names of the rows that hold on a date.
    pub fn names_on(&self, date: Date) -> NamesByCode {
        let rows = self.rows.iter().rev().filter(|row| row.holds_on(date));
        rows.map(|row| (row.code, row.name.clone())).collect()
    }

    pub fn rows_not_on(&self, date: Date) -> impl Iterator<Item = &ListedRow> {
        self.rows.iter().filter(move |row| !row.holds_on(date))
    }

    /// The lines of the rows that hold on a date.
    pub fn lines_on(&self, date: Date) -> FxHashSet<u32> {
        self.rows.iter().filter(|row| row.holds_on(date)).map(|row| row.line).collect()
    }
}

/// Reads code and name of each row, and its dates where it has them.
pub(super) fn read_list(
    table: &TableManifest,
    register: &RegisterManifest,
    delivery: &Opened<'_>,
) -> Result<Listed, Diagnostics> {
    let dated: Vec<usize> = register.dates.iter().flat_map(|dates| [dates.since, dates.until]).collect();
    let column = |at: &usize| {
        let column = table.columns.get(*at).or_fault("a column of the register");
        ColumnBuilder::new(column, table, delivery.date_system())
    };
    let mut dates: Vec<ColumnBuilder<'_>> = dated.iter().map(column).collect();
    let mut listed = Listed::default();
    let mut diagnostics = Diagnostics::default();
    let whose = table.gemeente.as_ref().or_fault("the table of the register says whose its rows are");
    let mut refuse = |line, column, mistake: &RegisterMistake| {
        let place = Place::File { path: table.file.value.clone(), spot: delivery.spot(line, column) };
        diagnostics.push(Diagnostic::of(place, mistake));
    };
    delivery.each(&mut |line, fields| {
        let field = |at: usize| fields.get(at).or_fault("a field for each column");
        // Whose a row is stands behind the other fields.
        let key = fields.len() - 1;
        let (Field::Text(code) | Field::Plain(code)) = field(key) else {
            return refuse(line, key, &RegisterMistake::WithoutCode);
        };
        if is_no_gemeente(table, code) {
            return;
        }
        let (code, name) = match (whose.code(code), field(register.name)) {
            (Some(code), Field::Text(name)) => (code, name.to_string()),
            (None, Field::Text(_)) => {
                return refuse(line, key, &RegisterMistake::NoCode { found: code.to_string() });
            }
            _ => return refuse(line, register.name, &RegisterMistake::WithoutName),
        };
        // What cannot be read as a date is said when the table itself is loaded.
        for (column, at) in dates.iter_mut().zip(&dated) {
            column.push(field(*at));
        }
        listed.rows.push(ListedRow { line, code, name, since: None, until: None });
    })?;
    fill_dates(dates, &mut listed.rows);
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(listed) }
}

/// A row that sources.toml declares to be no gemeente, such as "0000" for unknown.
fn is_no_gemeente(table: &TableManifest, code: &str) -> bool {
    table.not_gemeenten.iter().any(|declared| declared.is(code) || declared.matches(&plain_name(code)))
}

/// The dates of each row, from the column with the first day and the one with the last.
fn fill_dates(columns: Vec<ColumnBuilder<'_>>, rows: &mut [ListedRow]) {
    let columns: Vec<Column> = columns.into_iter().map(|column| column.into_column().0).collect();
    let (since, until) = match columns.as_slice() {
        [] => return,
        [since, until] => (since, until),
        _ => stop("a register has no dates, or two"),
    };
    let date = |column: &Column, row| if let Cell::Date(date) = column.cell(row) { Some(date) } else { None };
    for (at, row) in rows.iter_mut().enumerate() {
        (row.since, row.until) = (date(since, at), date(until, at));
    }
}
