//! The sheets of workshops as a workbook: of each group its figures, the rows behind them, and what to talk about.

use rust_xlsxwriter::XlsxError;

use super::super::sheet::SheetHead;
use super::content::CellContent;
use super::grid::SheetColumn;
use super::{Book, account};
use crate::report::{Meta, WorkshopSheet};

pub fn of_sheets(sheets: &[WorkshopSheet]) -> Result<Vec<u8>, XlsxError> {
    let first = sheets.first();
    let title = first.map(WorkshopSheet::title).unwrap_or_default();
    let mut book = Book::new(first.map(|sheet| &sheet.meta), &title);
    for sheet in sheets {
        figures(&mut book, sheet)?;
        rows(&mut book, sheet)?;
        talk(&mut book, sheet)?;
    }
    let metas: Vec<&Meta> = sheets.iter().map(|sheet| &sheet.meta).collect();
    account::add(&mut book, &metas, first.map_or(&[], |sheet| &sheet.legend))?;
    book.save()
}

/// The name of a part of a sheet; of several groups with the number of the group.
fn named(part: &str, sheet: &WorkshopSheet) -> String {
    sheet.number.map_or_else(|| part.to_owned(), |number| format!("{number} {part}"))
}

fn figures(book: &mut Book, sheet: &WorkshopSheet) -> Result<(), XlsxError> {
    let words = book.words.clone();
    let mut columns = vec![
        SheetColumn::new(words.get("report-cell-section"), 12.0),
        SheetColumn::new(words.get("report-head-subject"), 44.0).wrapped(),
    ];
    for gemeente in &sheet.beside.gemeenten {
        columns.push(SheetColumn::new(gemeente.name.as_str(), 16.0).right());
        let colour = format!("{}: {}", gemeente.name, words.get("report-head-colour"));
        columns.push(SheetColumn::new(colour, 14.0).coloured());
    }
    columns.push(SheetColumn::new(words.get("report-head-beside"), 24.0).wrapped());
    let (head, lying) = (SheetHead::of(sheet), columns.len());
    book.sheet(&named(words.get("report-workshop-figures"), sheet), columns, 2, |grid| {
        grid.title(&head.title)?;
        grid.note(&head.group)?;
        head.warnings.iter().try_for_each(|warning| grid.warning(warning))?;
        grid.header(lying, None)?;
        for subject in &sheet.beside.subjects {
            let mut cells = vec![CellContent::text(&subject.section), CellContent::text(&subject.label)];
            for one in &subject.scores {
                cells.push(CellContent::figure(&one.score.figure));
                cells.push(CellContent::colour(one.score.colour, &words));
            }
            cells.push(CellContent::text(subject.benchmarks()));
            grid.push(cells)?;
        }
        Ok(())
    })
}

fn rows(book: &mut Book, sheet: &WorkshopSheet) -> Result<(), XlsxError> {
    for table in sheet.beside.row_tables(&sheet.meta.words) {
        let columns: Vec<SheetColumn> =
            table.columns.iter().map(|column| SheetColumn::new(column.label.as_str(), 28.0).wrapped()).collect();
        let lying = columns.len();
        book.sheet(&named(&table.id, sheet), columns, 0, |grid| {
            grid.title(&table.title)?;
            grid.header(lying, None)?;
            table.rows.iter().try_for_each(|row| grid.push(row.iter().map(|cell| CellContent::text(cell.to_string()))))
        })?;
    }
    Ok(())
}

/// What is said of the figures, what is needed, and the questions.
fn talk(book: &mut Book, sheet: &WorkshopSheet) -> Result<(), XlsxError> {
    let words = book.words.clone();
    let columns = vec![
        SheetColumn::new(words.get("report-account-part"), 32.0).wrapped(),
        SheetColumn::new(words.get("report-workshop-questions"), 100.0).wrapped(),
    ];
    let explained = sheet
        .beside
        .explained()
        .map(|(gemeente, subject, told)| format!("{} ({}): {told}", gemeente.name, subject.title()));
    let parts = [
        ("report-workshop-explained", explained.collect()),
        ("report-workshop-needed", sheet.beside.wishes(&words)),
        ("report-workshop-questions", sheet.questions.clone()),
    ];
    book.sheet(&named(words.get("report-workshop-questions"), sheet), columns, 0, |grid| {
        grid.title(&sheet.title())?;
        grid.header(2, None)?;
        for (part, sentences) in &parts {
            for sentence in sentences {
                grid.push([CellContent::text(words.get(part)), CellContent::text(sentence)])?;
            }
        }
        Ok(())
    })
}
