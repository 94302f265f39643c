//! Whether a delivery has the date that sources.toml gives it: dates that contradict each other are said, and stop nothing.

use super::super::Shelf;
use super::super::bytes::read_bytes;
use super::super::manifest::{Dated, Manifest, TableManifest};
use super::super::period::period_in;
use super::super::read::peek::read_top;
use super::mistake::LoadMistake;
use mdd_engine::dataset::{Cell, Load, SourceInfo, Table};
use mdd_engine::diagnostic::Diagnostic;
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
        let mistake = LoadMistake::AfterPeildatum {
            source: id.to_owned(),
            updated: source.updated.to_string(),
            peildatum: peildatum.to_string(),
        };
        load.findings.push(Diagnostic::of(written.updated, &mistake));
    }
    let of_table = Of { source, updated: written.updated, declared };
    match &declared.dated {
        Dated::Nothing => {}
        Dated::Name if written.by_file => {}
        Dated::Name => {
            let name = declared.file.value.rsplit('/').next().unwrap_or_default();
            let found = period_in(name).and_then(|period| {
                of_table.contradiction(period, declared.file.span, |table, updated, found| {
                    LoadMistake::OtherDateInName { table, updated, found }
                })
            });
            said(load, found);
        }
        Dated::Column { column, span } => {
            let days = (0..table.len()).filter_map(|row| match table.cell((*column).into(), row) {
                Cell::Date(date) => Some(date),
                _ => None,
            });
            let name = declared.columns.get(*column).or_fault("a column of the table").from.value.as_str();
            let column = cell(name).into_owned();
            match days.max() {
                Some(day) => {
                    let found = of_table.contradiction(Updated::Day(day), *span, |table, updated, found| {
                        LoadMistake::OtherDateInColumn { table, updated, found, column }
                    });
                    said(load, found);
                }
                None => load.findings.push(Diagnostic::of(*span, &LoadMistake::NoDateInColumn { column })),
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
            let (place, path) = (at.value.clone(), declared.file.value.clone());
            let text = found.map_or("", String::as_str);
            match period_in(text) {
                Some(period) => {
                    let found = of_table.contradiction(period, at.span, |table, updated, found| {
                        LoadMistake::OtherDateInCell { table, updated, found, cell: place }
                    });
                    said(load, found);
                }
                None => {
                    let mistake = match text {
                        "" => LoadMistake::EmptyCell { cell: place, path },
                        text => LoadMistake::NoDateInCell { cell: place, path, found: cell(text).into_owned() },
                    };
                    load.findings.push(Diagnostic::of(at.span, &mistake));
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
    fn contradiction(
        &self,
        period: Updated,
        span: Span,
        mistake: impl FnOnce(String, String, String) -> LoadMistake,
    ) -> Option<Diagnostic> {
        let updated = self.source.updated;
        if !period.contradicts(updated) {
            return None;
        }
        let mistake = mistake(self.declared.name.clone(), updated.to_string(), period.to_string());
        Some(Diagnostic::of(span, &mistake).second(self.updated, "updated"))
    }
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
        let line = table.lines.get(row).or_fault("a line of each row").to_string();
        let mistake = LoadMistake::DatesAfterPeildatum {
            rows: found.len(),
            column: cell(&column.from.value).into_owned(),
            date: date.to_string(),
            place: declared.reading.format.counted().place(&declared.file.value, &line),
            peildatum: peildatum.to_string(),
        };
        load.findings.push(Diagnostic::of(column.from.span, &mistake));
    }
}
