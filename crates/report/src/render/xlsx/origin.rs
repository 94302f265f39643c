//! The sheets "Herkomst", from which rows each figure comes, and "Bronbestanden", what was done to those files.
//!
//! Two sheets, since each has headings of its own to filter by.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::CellContent;
use super::grid::SheetColumn;
use super::scores::figures;
use super::tables::{deliveries, headings};
use crate::report::{CountedAs, PrintedTable, Report};

pub fn add(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    figures_from(book, reports)?;
    let mut tables: Vec<&PrintedTable> = Vec::new();
    for table in reports.iter().flat_map(deliveries) {
        // All reports of one run are made from the same files.
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    tables.into_iter().try_for_each(|table| files(book, table))
}

fn figures_from(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    let words = book.words.clone();
    let plain = |label, width| SheetColumn::new(words.get(label), width);
    let columns = vec![
        plain("report-cell-code", 9.0),
        plain("report-head-gemeente", 22.0),
        plain("report-cell-section", 12.0),
        plain("report-cell-indicator", 26.0),
        plain("report-cell-title", 36.0).wrapped(),
        plain("report-head-source", 22.0),
        plain("report-cell-table", 22.0),
        plain("report-head-file", 44.0).wrapped(),
        plain("report-cell-kind", 10.0),
        plain("report-cell-which", 36.0).wrapped(),
        SheetColumn::new("sha256", 20.0),
        plain("report-head-done", 50.0).wrapped(),
    ];
    let lying = columns.len();
    book.sheet_on(words.get("report-sheet-origin"), columns, 2, true, |grid| {
        grid.header(lying, None)?;
        for report in reports {
            for (section, figure) in figures(report) {
                for from in &figure.lineage {
                    let none = from.lines.is_empty();
                    grid.push([
                        CellContent::text(&report.meta.code),
                        CellContent::text(&report.meta.gemeente),
                        CellContent::text(&section.number),
                        CellContent::text(&figure.indicator),
                        CellContent::text(&figure.title),
                        CellContent::text(&from.source),
                        CellContent::text(&from.table),
                        CellContent::text(&from.file),
                        CellContent::text(if none { "" } else { words.get(counted(from.counted)) }),
                        CellContent::text(if none { words.get("report-cell-none") } else { &from.lines }),
                        CellContent::text(&from.sha256),
                        CellContent::text(from.steps.join("; ")),
                    ])?;
                }
            }
        }
        Ok(())
    })
}

/// The word for what the numbers count.
fn counted(what: CountedAs) -> &'static str {
    match what {
        CountedAs::Lines => "report-cell-lines",
        CountedAs::Rows => "report-cell-rows",
        CountedAs::Records => "report-cell-records",
    }
}

/// Here stands what machines know: hashes whole, and the path of a file.
fn files(book: &mut Book, table: &PrintedTable) -> Result<(), XlsxError> {
    let width = |at: usize| [34.0, 56.0, 20.0, 18.0, 80.0].get(at).copied().unwrap_or(20.0);
    let columns: Vec<SheetColumn> = headings(table)
        .into_iter()
        .enumerate()
        .map(|(at, label)| {
            // A hash has no place to be broken.
            let column = SheetColumn::new(label, width(at));
            if at == 2 { column } else { column.wrapped() }
        })
        .collect();
    let lying = columns.len();
    let words = book.words.clone();
    book.sheet(words.get("report-sheet-files"), columns, 1, |grid| {
        grid.title(&table.title)?;
        grid.header(lying, None)?;
        for row in &table.rows {
            grid.push(row.iter().map(|cell| CellContent::value(&cell.value(), &words)))?;
        }
        Ok(())
    })
}
