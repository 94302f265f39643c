//! `mdd data show`

use std::fmt::Write as _;

use clap::ValueEnum;
use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

use super::opened::{bad_date, open};
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use mdd_engine::dataset::schema::{CountedAs, RowsPer};
use mdd_engine::dataset::{Allow, Cell, Column, ColumnIndex, Dataset, Gemeente, GemeenteIndex, Table, TableSchema};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;
use mdd_engine::terms::{Peildatum, dutch_date, parse_date};
use mdd_engine::text::{CsvFile, visible};

#[derive(clap::Args)]
pub(super) struct Arguments {
    table: String,
    gemeente: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Printed,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Table,
    Csv,
    Json,
}

mistakes! {
    enum ShowMistake {
        UnknownTable { found: String } = Error UnknownTable "show-unknown-table";
        NoGemeenten { table: String } = Error BadArgument "show-no-gemeenten";
    }
}

/// Rows of a whole table are many to read.
const LIMIT: usize = 20;

/// A text that is longer is cut off in a table to read.
const WIDEST: usize = 40;

/// What is asked for.
struct Shown<'d> {
    data: &'d Dataset,
    schema: &'d TableSchema,
    table: &'d Table,
    rows: Vec<usize>,
    /// How many rows there are that are not shown.
    more: usize,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let tables = &project.manifest.schema.tables;
    if !tables.contains_key(&arguments.table) {
        let name = &arguments.table;
        let error = Diagnostic::of(Place::Argument(name.clone()), &ShowMistake::UnknownTable { found: name.clone() });
        let error = error.suggest(name, tables.keys().map(String::as_str));
        return Err(messages.bad(&error.into(), &project.files));
    }
    let peildatum = match &arguments.date {
        None => project.peildatum(),
        Some(text) => Peildatum(parse_date(text).ok_or_else(|| messages.bad(&bad_date(text).into(), &project.files))?),
    };
    let data =
        project.dataset_on(peildatum, &Allow::ALL).map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let shown = choose(&data, arguments).map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let said = match arguments.format {
        Printed::Table => Printout::Text(shown.to_text(messages.language())),
        Printed::Csv => Printout::Made(shown.to_csv()),
        Printed::Json => Printout::Json(shown.to_json(&arguments.table)),
    };
    Ok(messages.result(&said, None))
}

fn choose<'d>(data: &'d Dataset, arguments: &Arguments) -> Result<Shown<'d>, Diagnostics> {
    // INVARIANT (tables): the dataset has every table of the manifest.
    let Some((schema, table)) = data.table(&arguments.table) else { return Err(Diagnostics::default()) };
    let rows = match &arguments.gemeente {
        Some(asked) if schema.rows == RowsPer::Nothing => {
            let mistake = ShowMistake::NoGemeenten { table: arguments.table.clone() };
            return Err(Diagnostic::of(Place::Argument(asked.clone()), &mistake).into());
        }
        Some(asked) => table.rows_of(data.find(asked)?),
        None => 0..table.len(),
    };
    // Who reads sees that there is more; a program that is handed a part takes it for the whole.
    let to_read = arguments.format == Printed::Table && arguments.gemeente.is_none();
    let limit = arguments.limit.unwrap_or(if to_read { LIMIT } else { usize::MAX });
    let more = rows.len().saturating_sub(limit);
    Ok(Shown { data, schema, table, rows: rows.take(limit).collect(), more })
}

impl Shown<'_> {
    fn has_gemeenten(&self) -> bool {
        self.schema.rows != RowsPer::Nothing
    }

    fn gemeente(&self, row: usize) -> Option<&Gemeente> {
        let row = u32::try_from(row).ok()?;
        let gemeente = self.table.starts.partition_point(|start| *start <= row).checked_sub(1)?;
        // Of a table without gemeenten, none.
        self.data.gemeenten.get(GemeenteIndex::from(gemeente))
    }

    /// The lines of the delivery that a row was made of.
    fn lines(&self, row: usize) -> String {
        self.table.lines_of(row).map(|line| line.to_string()).collect::<Vec<_>>().join("+")
    }

    fn to_text(&self, language: Language) -> String {
        let mut heading = vec![language.say(match self.schema.counted {
            CountedAs::Lines => "show-line",
            CountedAs::Rows => "show-row",
            CountedAs::Records => "show-record",
        })];
        if self.has_gemeenten() {
            heading.push("gemeente".to_owned());
        }
        heading.extend(self.schema.columns.keys().cloned());
        let mut grid = vec![heading];
        for &row in &self.rows {
            let mut cells = vec![self.lines(row)];
            if self.has_gemeenten() {
                cells.push(self.gemeente(row).map_or_else(String::new, |gemeente| short(&gemeente.name)));
            }
            cells.extend(self.table.columns.iter().map(|column| self.dutch(column, row)));
            grid.push(cells);
        }
        let count = grid.first().map_or(0, Vec::len);
        let width =
            |at: usize| grid.iter().filter_map(|cells| cells.get(at)).map(|cell| cell.width()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..count).map(width).collect();
        let mut text = String::new();
        for cells in &grid {
            let mut line = String::new();
            for (at, (cell, width)) in cells.iter().zip(&widths).enumerate() {
                let space = " ".repeat(width - cell.width());
                let gap = if at == 0 { "" } else { "  " };
                let _ = if self.is_right(at) {
                    write!(line, "{gap}{space}{cell}")
                } else {
                    write!(line, "{gap}{cell}{space}")
                };
            }
            let _ = writeln!(text, "{}", line.trim_end());
        }
        match (self.rows.len() + self.more, self.more) {
            (0, _) => _ = writeln!(text, "\n{}", language.say("show-no-rows")),
            (_, 0) => {}
            (all, more) => {
                let more = said("show-more").with("more", more).with("all", all);
                let _ = writeln!(text, "\n{}", language.say(more));
            }
        }
        text
    }

    /// Numbers line up behind, as does the line.
    fn is_right(&self, at: usize) -> bool {
        let before = 1 + usize::from(self.has_gemeenten());
        let column = at.checked_sub(before).and_then(|column| self.table.columns.get(ColumnIndex::from(column)));
        at == 0 || matches!(column, Some(Column::Number(_) | Column::Exact(_)))
    }

    fn dutch(&self, column: &Column, row: usize) -> String {
        match column.cell(row) {
            Cell::Missing => "-".to_owned(),
            Cell::Number(number) => number.dutch(number.decimals()),
            Cell::Text(symbol) => short(self.data.symbols.text(symbol)),
            Cell::Date(date) => dutch_date(date),
            Cell::YesNo(yes) => if yes { "Ja" } else { "Nee" }.to_owned(),
        }
    }

    fn to_csv(&self) -> Vec<u8> {
        let mut heading = vec![self.schema.counted.word().to_owned()];
        if self.has_gemeenten() {
            heading.extend(["code".to_owned(), "gemeente".to_owned()]);
        }
        heading.extend(self.schema.columns.keys().cloned());
        let mut file = CsvFile::new(&heading);
        for &row in &self.rows {
            let mut cells = vec![self.lines(row)];
            if self.has_gemeenten() {
                let gemeente = self.gemeente(row);
                cells.push(gemeente.map_or_else(String::new, |gemeente| gemeente.code.to_string()));
                cells.push(gemeente.map_or_else(String::new, |gemeente| gemeente.name.clone()));
            }
            cells.extend(self.table.columns.iter().map(|column| match self.value(column, row) {
                Value::Null => String::new(),
                Value::String(text) => text,
                other => other.to_string(),
            }));
            file.line(&cells);
        }
        file.into_bytes()
    }

    fn to_json(&self, name: &str) -> String {
        let rows: Vec<Value> = self.rows.iter().map(|&row| self.record(row)).collect();
        let whole = json!({
            "schema": "mdd-data-show/1",
            "table": name,
            "source": self.schema.source,
            "file": self.schema.file,
            "counted": self.schema.counted.word(),
            "data": self.data.hash,
            "more": self.more,
            "rows": rows,
        });
        serde_json::to_string_pretty(&whole).or_fault("what was made can be written as JSON") + "\n"
    }

    fn record(&self, row: usize) -> Value {
        let mut record = Map::new();
        record.insert("lines".to_owned(), self.table.lines_of(row).collect());
        if self.has_gemeenten() {
            let gemeente = self.gemeente(row);
            record.insert("code".to_owned(), json!(gemeente.map(|gemeente| gemeente.code)));
            record.insert("gemeente".to_owned(), json!(gemeente.map(|gemeente| &gemeente.name)));
        }
        let cells = self.schema.columns.keys().zip(&self.table.columns);
        let cells: Map<String, Value> = cells.map(|(name, column)| (name.clone(), self.value(column, row))).collect();
        record.insert("columns".to_owned(), Value::Object(cells));
        Value::Object(record)
    }

    /// A number as a text with a point, so that no digit is lost.
    fn value(&self, column: &Column, row: usize) -> Value {
        match column.cell(row) {
            Cell::Missing => Value::Null,
            Cell::Number(number) => Value::String(number.plain(number.decimals())),
            Cell::Text(symbol) => Value::String(self.data.symbols.text(symbol).to_owned()),
            Cell::Date(date) => Value::String(date.to_string()),
            Cell::YesNo(yes) => Value::Bool(yes),
        }
    }
}

fn short(text: &str) -> String {
    // So much of it that its end is never shown.
    let beginning: String = text.chars().take(WIDEST + 1).collect();
    let text = visible(&beginning);
    if text.chars().count() <= WIDEST {
        return text.into_owned();
    }
    let start: String = text.chars().take(WIDEST - 1).collect();
    format!("{}\u{2026}", start.trim_end())
}
