//! Whether a delivery is of when sources.toml says it is: dates that contradict each other are said, and stop nothing.

use super::super::Shelf;
use super::super::bytes::read_bytes;
use super::super::manifest::{Dated, Manifest, TableManifest};
use super::super::period::period_in;
use super::super::read::peek::read_top;
use mdd_engine::dataset::{Cell, Load, SourceInfo, Table};
use mdd_engine::diagnostic::{Code, Diagnostic};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Date, Peildatum, Updated};
use mdd_engine::text::{Span, cell};

/// Takes down every date of one table that cannot be right.
pub(super) fn dates(
    manifest: &Manifest,
    number: usize,
    peildatum: Peildatum,
    table: &Table,
    shelf: &dyn Shelf,
    load: &mut Load,
) {
    let Some(declared) = manifest.tables.get(number) else { return };
    after_peildatum(declared, peildatum, table, load);
    let Some(id) = manifest.schema.tables.get(&declared.name).map(|table| table.source.as_str()) else { return };
    let (Some(source), Some(written)) = (manifest.schema.sources.get(id), manifest.sources.get(id)) else { return };
    // Of a source with several tables it is said once.
    let first = manifest.schema.tables.iter().position(|(_, table)| table.source == id) == Some(number);
    if first && source.updated.first_day() > peildatum.0 {
        let message = format!("source `{id}` is of {}, and this is a report of {peildatum}", source.updated);
        load.findings.push(
            Diagnostic::warning(Code::OtherDate, written.updated, message)
                .label("that is after the peildatum")
                .help("correct `updated`, or keep the delivery of before the peildatum as well"),
        );
    }
    let of_table = Of { source, updated: written.updated, declared };
    match &declared.dated {
        Dated::Nothing => {}
        Dated::Name if written.by_file => {}
        Dated::Name => {
            let name = declared.file.value.rsplit('/').next().unwrap_or_default();
            let period = period_in(name);
            let help = "if the date in the name means something else, say dated = \"none\" for the table";
            said(
                load,
                period.and_then(|period| {
                    of_table.contradiction(period, declared.file.span, "the name of the file", help)
                }),
            );
        }
        Dated::Column { column, span } => {
            let days = (0..table.len()).filter_map(|row| match table.cell((*column).into(), row) {
                Cell::Date(date) => Some(date),
                _ => None,
            });
            let name = declared.columns.get(*column).or_fault("a column of the table").from.value.as_str();
            match days.max() {
                Some(day) => {
                    let what = format!("the latest {}", cell(name));
                    let help = "ask its owner which of the two is right";
                    said(load, of_table.contradiction(Updated::Day(day), *span, &what, help));
                }
                None => load.findings.push(no_date(*span, &format!("no row has a {}", cell(name)))),
            }
        }
        Dated::Cell { row, column, said: at } => {
            let bytes = read_bytes(&declared.file, shelf);
            let top = bytes.and_then(|bytes| read_top(&bytes, &declared.file.value, &declared.reading));
            let top = match top {
                Ok(top) => top,
                // It was read just now, and is not what it was.
                Err(errors) => return load.findings.append(errors),
            };
            let found =
                top.iter().find(|(line, _)| line == row).and_then(|(_, cells)| cells.get(column.checked_sub(1)?));
            match found.and_then(|text| period_in(text)) {
                Some(period) => {
                    let what = format!("cell {}", at.value);
                    let help = "ask its owner which of the two is right";
                    said(load, of_table.contradiction(period, at.span, &what, help));
                }
                None => {
                    let says = found
                        .filter(|text| !text.is_empty())
                        .map_or_else(|| "nothing".to_owned(), |text| format!("`{}`", cell(text)));
                    load.findings.push(no_date(
                        at.span,
                        &format!("cell {} of {} says {says}: no date", at.value, declared.file.value),
                    ));
                }
            }
        }
    }
}

fn said(load: &mut Load, found: Option<Diagnostic>) {
    if let Some(found) = found {
        load.findings.push(found);
    }
}

struct Of<'a> {
    source: &'a SourceInfo,
    updated: Span,
    declared: &'a TableManifest,
}

impl Of<'_> {
    /// That a period is another one than that of the source.
    fn contradiction(&self, period: Updated, span: Span, what: &str, help: &str) -> Option<Diagnostic> {
        let updated = self.source.updated;
        if !period.contradicts(updated) {
            return None;
        }
        let message = format!("table `{}` is of {updated}, and {what} says {period}", self.declared.name);
        Some(
            Diagnostic::warning(Code::OtherDate, span, message)
                .label("not the same time")
                .also(self.updated, "as `updated` has it")
                .help("correct `updated`, or put the delivery there that belongs to it")
                .help(help),
        )
    }
}

fn no_date(span: Span, message: &str) -> Diagnostic {
    Diagnostic::warning(Code::OtherDate, span, message)
        .label("so it cannot be held against `updated`")
        .help("correct `dated`, or leave it out")
}

/// Dates that lie after the peildatum where that cannot be.
fn after_peildatum(declared: &TableManifest, peildatum: Peildatum, table: &Table, load: &mut Load) {
    for (at, column) in declared.columns.iter().enumerate().filter(|(_, column)| column.not_after_peildatum) {
        let late = |row: usize| match table.cell(at.into(), row) {
            Cell::Date(date) if date > peildatum.0 => Some((row, date)),
            _ => None,
        };
        let found: Vec<(usize, Date)> = (0..table.len()).filter_map(late).collect();
        let Some(&(row, date)) = found.first() else { continue };
        let count = if found.len() == 1 { "1 row has".to_owned() } else { format!("{} rows have", found.len()) };
        let message = format!("{count} a {} after the peildatum", cell(&column.from.value));
        let line = table.lines.get(row).or_fault("a line of each row").to_string();
        let place = declared.reading.format.counted().place(&declared.file.value, &line);
        load.findings.push(
            Diagnostic::warning(Code::OtherDate, column.from.span, message)
                .label(format!("{date} at {place}; this is a report of {peildatum}"))
                .help("rules take it for recent: ask its owner, or keep the delivery of before the peildatum as well"),
        );
    }
}
